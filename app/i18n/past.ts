import { catalogue } from './catalogue';
import { past as en } from './en/past';

export const pastMessages = catalogue('past', en);
