import { catalogue } from './catalogue';
import { slip as en } from './en/slip';

export type SlipMessages = typeof en;
export const slipMessages = catalogue('slip', en);
