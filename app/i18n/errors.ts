import { catalogue } from './catalogue';
import { errors as en } from './en/errors';

export const errorMessages = catalogue('errors', en);
