import { catalogue } from './catalogue';
import { slipEntry as en } from './en/slip-entry';

export const slipEntryMessages = catalogue('slipEntry', en);
