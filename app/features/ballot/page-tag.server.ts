import { randomBytes } from 'node:crypto';

/** The tag of one render of the ballot page; see `PAGE_TAG`. */
export const newPageTag = (): string => randomBytes(5).toString('hex');
