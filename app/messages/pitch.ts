import { pitch as en } from './en/pitch';
import type { Locale } from './index';

export type PitchMessages = typeof en;
const all: Record<Locale, PitchMessages> = { en };

/** What pitchers read, and what they are told. */
export const pitchMessages = (locale: Locale): PitchMessages => all[locale];
