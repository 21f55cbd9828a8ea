import { catalogue } from './catalogue';
import { result as en } from './en/result';

export type ResultMessages = typeof en;
export const resultMessages = catalogue('result', en);
