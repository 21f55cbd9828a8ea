import { publicWords as en } from './en/public';
import type { Locale } from './index';

export type PublicMessages = typeof en;
const all: Record<Locale, PublicMessages> = { en };
export const publicMessages = (locale: Locale): PublicMessages => all[locale];
