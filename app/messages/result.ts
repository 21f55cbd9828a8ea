import { result as en } from './en/result';
import type { Locale } from './index';

export type ResultMessages = typeof en;
const all: Record<Locale, ResultMessages> = { en };

/** What everybody reads of a result, and what a pitcher reads of theirs. */
export const resultMessages = (locale: Locale): ResultMessages => all[locale];
