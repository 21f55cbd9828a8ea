import { catalogue } from './catalogue';
import { result as en } from './en/result';

export type ResultMessages = typeof en;
/** What everybody reads of a result, and what a pitcher reads of theirs. */
export const resultMessages = catalogue({ en });
