import { catalogue } from './catalogue';
import { pitch as en } from './en/pitch';
import type { Locale } from './index';

const parts = catalogue({ en });

/** With the language that they are in, for the dates that are said among them. */
export type PitchMessages = typeof en & { readonly locale: Locale };

/** What pitchers read, and what they are told. */
export const pitchMessages = (locale: Locale): PitchMessages => ({ ...parts(locale), locale });
