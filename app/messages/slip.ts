import { slip as en } from './en/slip';
import type { Locale } from './index';

const all: Record<Locale, typeof en> = { en };
export const slipMessages = (locale: Locale) => all[locale];
