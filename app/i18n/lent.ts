import { catalogue } from './catalogue';
import { lent as en } from './en/lent';

export const lentMessages = catalogue('lent', en);
