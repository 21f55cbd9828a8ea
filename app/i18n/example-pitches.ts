import { inCall, published } from './en/example-pitches';

/** Invented pitches for a rehearsal of a dinner without a public line-up, in their authors' language. */
export const examplePitches = [...published, ...inCall];
