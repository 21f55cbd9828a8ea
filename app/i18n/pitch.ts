import { catalogue } from './catalogue';
import { pitch as en } from './en/pitch';
import type { Locale } from './index';

const parts = catalogue('pitch', en);

/** `locale`: for dates between the sentences. */
export type PitchMessages = typeof en & { readonly locale: Locale };

export const pitchMessages = (locale: Locale): PitchMessages => ({ ...parts(locale), locale });
