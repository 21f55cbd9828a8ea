import { catalogue } from './catalogue';
import { slip as en } from './en/slip';

export const slipMessages = catalogue('slip', en);
