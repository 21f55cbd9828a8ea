import { chromiumHere } from '../../app/commands/browser';

/** Before the first file that needs one: two that find none at the same time would install it at the same time. */
export default (): void => void chromiumHere();
