import { vote as en } from './en/vote';
import type { Locale } from './index';

const all: Record<Locale, typeof en> = { en };
export const voteMessages = (locale: Locale) => all[locale];
