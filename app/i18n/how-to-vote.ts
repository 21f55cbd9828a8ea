import { catalogue } from './catalogue';
import { howToVote as en } from './en/how-to-vote';

export const howToVoteMessages = catalogue('howToVote', en);
export type HowToVoteMessages = typeof en;
