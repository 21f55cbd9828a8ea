import { formatsIn } from './format';
import { DESK } from './index';

const { counted } = formatsIn(DESK);

/** For how long to wait, as a person says it. */
export function sayWait(seconds: number): string {
	if (seconds <= 50) return counted(seconds, { one: 'second', other: 'seconds' });
	return counted(Math.ceil(seconds / 60), { one: 'minute', other: 'minutes' });
}
