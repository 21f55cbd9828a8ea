import { catalogue } from './catalogue';
import { compere as en } from './en/compere';

export const compereMessages = catalogue('compere', en);
