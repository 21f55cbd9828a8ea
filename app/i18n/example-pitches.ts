import { catalogue } from './catalogue';
import { inCall, published } from './en/example-pitches';

/** Invented pitches for a rehearsal of a dinner without a public line-up. */
export const examplePitches = catalogue({ en: { pitches: [...published, ...inCall] } });
