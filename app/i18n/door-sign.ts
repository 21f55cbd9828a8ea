import { catalogue } from './catalogue';
import { doorSign as en } from './en/door-sign';

export const doorSignMessages = catalogue('doorSign', en);
