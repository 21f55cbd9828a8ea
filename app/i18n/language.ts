import { catalogue } from './catalogue';
import { language as en } from './en/language';

export const languageMessages = catalogue('language', en);
