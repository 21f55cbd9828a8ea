import { catalogue } from './catalogue';
import { history as en } from './en/history';

export type HistoryMessages = typeof en;
export const historyMessages = catalogue('history', en);
