import { catalogue } from './catalogue';
import { body as en } from './en/body';

export const bodyMessages = catalogue({ en });

/** The status text of a refusal: by it an error boundary knows that the answer is a sentence for people. */
export const FORM_REFUSED = 'Form refused';
