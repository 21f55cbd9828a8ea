import type { Context } from './context.server';
import type { Metrics } from './metrics.server';

/** A closed list, so that no event's name can contain a secret. */
export const securityEvents = [
	'signed in',
	'sign-in refused',
	'sign-in paced',
	'sign-in busy',
	'signed out',
	'signed out everywhere',
	'password changed',
	'password reset',
	'e-mail changed',
	'account deleted',
	'keeper changed',
	'group founded',
	'group imported',
	'group deleted',
	'invitation made',
	'invitation used',
	'invitation revoked',
	'organiser removed',
	'organiser left',
	'setup done',
	'desk refused',
	'foreign origin refused',
] as const;
export type SecurityEvent = (typeof securityEvents)[number];

const refusals: ReadonlySet<SecurityEvent> = new Set(['sign-in refused', 'sign-in paced', 'desk refused']);

export type Note = (event: SecurityEvent, userId?: string) => void;

/**
 * Logs and counts each event. The only identity is the user id: no e-mail, code, token or address is passed here. A refused sign-in has no
 * user id, because the person is not known.
 */
export function createSecurityEvents(log: Context['log'], metrics?: Metrics): Note {
	const count = metrics?.counter(
		'stockpot_security_events_total',
		'Sign-ins, refusals and changes of who may come in, by event.',
		'event',
		securityEvents,
	);
	return (event, userId) => {
		count?.(event);
		log[refusals.has(event) ? 'warn' : 'info']({ event, ...(userId ? { user: userId } : {}) }, 'security');
	};
}
