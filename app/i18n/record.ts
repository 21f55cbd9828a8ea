import { catalogue } from './catalogue';
import { record as en } from './en/record';

export const recordMessages = catalogue('record', en);
