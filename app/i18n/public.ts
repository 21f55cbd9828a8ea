import { catalogue } from './catalogue';
import { publicWords as en } from './en/public';

export type PublicMessages = typeof en;
export const publicMessages = catalogue('publicWords', en);
