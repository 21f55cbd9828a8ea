import { catalogue } from './catalogue';
import { body as en } from './en/body';

export const bodyMessages = catalogue('body', en);

/** Status text of a refused form. An error boundary recognises it and shows the response's body as a sentence. */
export const FORM_REFUSED = 'Form refused';
