import { catalogue } from './catalogue';
import { report as en } from './en/report';

export type ReportMessages = typeof en;
export const reportMessages = catalogue('report', en);
