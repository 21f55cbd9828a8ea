import { catalogue } from './catalogue';
import { crew as en } from './en/crew';

export const crewMessages = catalogue('crew', en);
