import { screen as en } from './en/screen';
import type { Locale } from './index';

const all: Record<Locale, typeof en> = { en };
export type ScreenMessages = typeof en;
export const screenMessages = (locale: Locale): ScreenMessages => all[locale];
