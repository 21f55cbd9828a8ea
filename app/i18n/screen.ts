import { catalogue } from './catalogue';
import { screen as en } from './en/screen';

export type ScreenMessages = typeof en;
export const screenMessages = catalogue('screen', en);
