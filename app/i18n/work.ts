import { catalogue } from './catalogue';
import { work as en } from './en/work';

export const workMessages = catalogue('work', en);
