import { catalogue } from './catalogue';
import { screenKeys as en } from './en/screen-keys';

export const screenKeyWords = catalogue('screenKeys', en);
