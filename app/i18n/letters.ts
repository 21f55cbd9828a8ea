import { catalogue } from './catalogue';
import { letters as en } from './en/letters';

export const letterMessages = catalogue('letters', en);
