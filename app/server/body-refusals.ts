import type { Locale } from '../i18n';
import { bodyMessages, FORM_REFUSED } from '../i18n/body';

/** Why a body was not read, by HTTP status. Nothing of it was used. */
const statuses = {
	'no form': 415,
	unreadable: 400,
	unknown: 400,
	'no key': 400,
	'too big': 413,
	'too many fields': 413,
	'broken off': 400,
	'too slow': 408,
} as const;

export type BodyRefusal = keyof typeof statuses;

/** Thrown while a body is read; the guard answers with its sentence. */
export class BodyFailure extends Error {
	constructor(readonly refusal: BodyRefusal) {
		super(refusal);
	}
}

/** For the route's error boundary; a script that asked gets the same text. */
export function refuseBody(locale: Locale, refusal: BodyRefusal): Response {
	const words = bodyMessages(locale);
	return new Response(`${words.safe} ${words[refusal]}`, {
		status: statuses[refusal],
		statusText: FORM_REFUSED,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
	});
}
