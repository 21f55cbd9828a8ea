import type { Kysely } from 'kysely';
import { readSettings } from '../../app/contract/settings';
import { createOrganisers } from '../../app/services/organisers.server';
import type { Hashing } from '../../app/services/password-hash.server';
import type { DB } from '../../db/schema';
import { clockAt, makeAccount, makeContext, quickHashing } from './factories';

export const amina = { name: 'Amina Yusuf', email: 'Amina@Example.org', password: 'four words in a row' };

/** Signing in on the database of a suite, as Amina unless told otherwise. */
export function organisersOn(getDb: () => Kysely<DB>) {
	let clock = clockAt('2026-11-26T18:00:00Z');
	async function anOrganiser(settings: Record<string, string> = {}, hashing: Hashing = quickHashing) {
		clock = clockAt('2026-11-26T18:00:00Z');
		const read = readSettings(settings);
		if (!read.ok) throw new Error(read.sentence);
		const organisers = createOrganisers({ ...makeContext(getDb(), clock).context, settings: read.value }, hashing);
		await makeAccount(getDb(), organisers, amina);
		return organisers;
	}
	type Organisers = Awaited<ReturnType<typeof anOrganiser>>;
	const attempt = (organisers: Organisers, given: Partial<Parameters<Organisers['signIn']>[0]> = {}) =>
		organisers.signIn({
			email: amina.email,
			password: amina.password,
			address: '10.0.0.7',
			headers: new Headers(),
			...given,
		});
	const entered = async (organisers: Organisers, headers = new Headers()) => {
		const outcome = await attempt(organisers, { headers });
		if (!outcome.ok) throw new Error(outcome.code);
		return { cookies: outcome.value, headers: withCookie(outcome.value) };
	};
	return { anOrganiser, attempt, entered, clock: { forward: (minutes: number) => clock.forward(minutes) } };
}

export const withCookie = (cookies: readonly string[]): Headers =>
	new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });

/** The cookies that remain after the session ended. */
export const deviceOf = (headers: Headers): Headers =>
	new Headers({ cookie: /stockpot_device=[^;]*/.exec(headers.get('cookie') ?? '')?.[0] ?? '' });
