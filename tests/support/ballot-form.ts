import type { Kysely } from 'kysely';
import { afterEach, beforeAll, expect } from 'vitest';
import type { DB } from '../../db/schema';
import { type Night, startNight } from './night';
import { builtPages } from './pages';
import { onPage, visitor } from './visitor';

export const TAG = '0123456789';
/** The form of a page that was rendered blank, with the given scores. */
export function formOf(given: Record<string, string>, { revision = 0, lineup = 1, shown = '-'.repeat(16) } = {}) {
	const blank: Record<string, string> = {};
	for (let pitch = 1; pitch <= 4; pitch++) {
		for (let criterion = 0; criterion < 4; criterion++) blank[`p${pitch}c${criterion}`] = '';
	}
	return {
		revision: String(revision),
		lineup: String(lineup),
		page: TAG,
		shown,
		...onPage(TAG, { ...blank, ...given }),
	};
}

/** Nights with the built pages on the database of a suite, and guests who enter. */
export function ballotPagesOn(getDb: () => Kysely<DB>) {
	let pages: Awaited<ReturnType<typeof builtPages>>;
	beforeAll(async () => {
		pages = await builtPages();
	});
	const nights: Night[] = [];
	afterEach(async () => {
		for (const night of nights.splice(0)) await night.stop();
	});

	async function begin(given: Parameters<Night['dinner']>[0] = {}) {
		const night = await startNight(getDb(), pages);
		nights.push(night);
		const room = await night.dinner(given);
		const codes = room.papers.map(({ code }) => code);
		const guest = visitor(night.url);
		/** The stored ballot of the phone with this cookie. */
		const own = async (of: ReturnType<typeof visitor>) => {
			const paperSession = night.secrets.readPaperSession(of.cookies.get('stockpot_paper') ?? '');
			return paperSession && night.services.ballots.readOwn(paperSession);
		};
		return { night, room, codes, guest, own };
	}
	async function enter(night: Night, code = '') {
		const guest = visitor(night.url);
		const answer = await guest.post('/vote', { code });
		expect(answer.status).toBe(303);
		expect(answer.headers.location).toBe('/ballot');
		return guest;
	}
	return { begin, enter };
}
