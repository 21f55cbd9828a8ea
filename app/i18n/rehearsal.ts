import { catalogue } from './catalogue';
import { rehearsal as en } from './en/rehearsal';

export const rehearsalMessages = catalogue('rehearsal', en);
