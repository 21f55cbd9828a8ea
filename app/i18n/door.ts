import { catalogue } from './catalogue';
import { door as en } from './en/door';

export const doorMessages = catalogue('door', en);
