import { catalogue } from './catalogue';
import { ballot as en } from './en/ballot';

export type BallotMessages = typeof en;
export const ballotMessages = catalogue('ballot', en);
