import { catalogue } from './catalogue';
import { project as en } from './en/project';

export type ProjectMessages = typeof en;
export const projectMessages = catalogue('project', en);
