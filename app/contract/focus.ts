/**
 * The id of the element that takes the focus once a press at the desk was answered: what was done, or the next button. The guard ends its
 * redirects with it, so that browsers focus it without a script.
 */
export const ANSWER = 'answer';
