import { ballot as en } from './en/ballot';
import type { Locale } from './index';

const all: Record<Locale, typeof en> = { en };
export type BallotMessages = typeof en;
export const ballotMessages = (locale: Locale): BallotMessages => all[locale];
