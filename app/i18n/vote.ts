import { catalogue } from './catalogue';
import { vote as en } from './en/vote';

export const voteMessages = catalogue('vote', en);
