import type { Context } from './context.server';
import type { Metrics } from './metrics.server';
import type { Organisers } from './organisers.server';
import type { Setup } from './setup.server';
import type { SecondStepResult, SignInResult } from './sign-in.server';

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

/** The second step counts as a part of sign-in. `start again` is no refusal and gives null. */
const signInEvent = (outcome: SignInResult | SecondStepResult): SecurityEvent | null => {
	if (outcome.ok) return 'signed in';
	const events: Readonly<Record<string, SecurityEvent>> = {
		wrong: 'sign-in refused',
		wait: 'sign-in paced',
		busy: 'sign-in busy',
	};
	return events[outcome.code] ?? null;
};

/** The user id of the session in these `Set-Cookie` lines. */
const letIn = async (organisers: Organisers, cookies: readonly string[]): Promise<string | undefined> => {
	const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
	return (await organisers.current(new Headers({ cookie })))?.userId;
};

/** Wraps `organisers` so that sign-ins and sign-outs are recorded. */
export function watchOrganisers(organisers: Organisers, note: Note): Organisers {
	async function noteSignIn<T extends SignInResult | SecondStepResult>(outcome: T): Promise<T> {
		const event = signInEvent(outcome);
		if (event) note(event, outcome.ok ? await letIn(organisers, outcome.value) : undefined);
		return outcome;
	}
	return {
		...organisers,
		signIn: async (given) => noteSignIn(await organisers.signIn(given)),
		signInSecond: async (given) => noteSignIn(await organisers.signInSecond(given)),
		signInNew: async (given, by) => noteSignIn(await organisers.signInNew(given, by)),
		async signOut(headers) {
			const who = await organisers.current(headers);
			const cookies = await organisers.signOut(headers);
			if (who) note('signed out', who.userId);
			return cookies;
		},
		async signOutEverywhere(userId) {
			await organisers.signOutEverywhere(userId);
			note('signed out everywhere', userId);
		},
		async resetPassword(email, password) {
			const outcome = await organisers.resetPassword(email, password);
			if (outcome.ok) note('password reset', outcome.value.userId);
			return outcome;
		},
	};
}

export const watchSetup = (setup: Setup, note: Note): Setup => ({
	...setup,
	async run(account, group, address) {
		const outcome = await setup.run(account, group, address);
		if (outcome.ok) note('setup done', outcome.value.userId);
		return outcome;
	},
});
