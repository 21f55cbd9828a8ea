import { catalogue } from './catalogue';
import { print as en } from './en/print';

export const printMessages = catalogue('print', en);
