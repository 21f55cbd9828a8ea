import { LONGEST_NAME, MOST_FIELDS } from '../contract/forms';
import { LONGEST_RAW } from '../contract/text';
import { BodyFailure } from './body-refusals';

/** The fields of one form, and the limits for all of them. */
export class Fields {
	readonly form = new FormData();
	private count = 0;
	private bytes = 0;

	/** `most`: bytes of all values together. */
	constructor(private readonly most: number) {}

	/** A value that is too long keeps one character too many, so that `readForm` reports it at its field. */
	add(name: string, value: string): void {
		this.count++;
		this.bytes += Buffer.byteLength(value);
		if (this.count > MOST_FIELDS) throw new BodyFailure('too many fields');
		if (this.bytes > this.most) throw new BodyFailure('too big');
		if (name.length > LONGEST_NAME) throw new BodyFailure('unreadable');
		this.form.append(name, value.length > LONGEST_RAW ? value.slice(0, LONGEST_RAW + 1) : value);
	}
}
