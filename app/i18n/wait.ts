import { formatsIn } from './format';
import { DESK } from './index';

const { counted } = formatsIn(DESK);

/** "40 seconds", "2 minutes": rounds up to minutes above 50 seconds. */
export function sayWait(seconds: number): string {
	if (seconds <= 50) return counted(seconds, { one: 'second', other: 'seconds' });
	return counted(Math.ceil(seconds / 60), { one: 'minute', other: 'minutes' });
}
