import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { drawOrder } from '../../app/domain/random-draw';
import { makeDinnerWithPitches, pressOf } from '../support/factories';
import { findPostgres } from '../support/postgres';
import { reach } from '../support/reach';
import { recount } from '../support/recount';
import { PASSWORD } from '../support/several';
import { type Answer, visitor } from '../support/visitor';
import { quick, seed } from './chance';
import { type Hall, openHall } from './hall';
import { nextPress } from './organiser';

// F10: the server is killed repeatedly between the close and the published result, while an organiser uses the pages.

const PITCHES = 3;
/** Above the minimum for publishing scores. */
const BALLOTS = 22;
const POT = 123_47;

let hall: Hall | undefined;
afterEach(async () => {
	await hall?.leave();
	hall = undefined;
});

describe.skipIf(!findPostgres() || quick)('the count, under kills', () => {
	test('[I4] [I5] F10: killed between count, award and publish: each happens once, lots are never drawn again, the sums are whole', async () => {
		const h = await openHall({ papers: 1 });
		hall = h;
		const told = { kills: 0, pressed: 0, unanswered: 0, done: 0, again: 0 };
		for (let n = 0; n < 6; n++) {
			const evening = await tiedEvening(h, n);
			await pressThrough(h, evening, told);
			await holds(h, evening);
		}
		process.stdout.write(
			`F10: seed ${seed}, ${told.kills} kills, ${told.pressed} pressed, ${told.unanswered} not answered (${told.done} of them done), ${told.again} pressed again\n`,
		);
		expect(told.unanswered - told.done, 'no press was lost before it was done').toBeGreaterThan(0);
		expect(told.done, 'no press was done without its answer').toBeGreaterThan(0);
	});
});

type Evening = Awaited<ReturnType<typeof tiedEvening>>;

/** A dinner whose voting can be closed, with a tie of all pitches that only a draw can break. */
async function tiedEvening(h: Hall, n: number) {
	const { db, services, organiser } = h;
	const rules = {
		tieRule: 'drawn' as const,
		// One organiser presses every button.
		signatures: 1 as const,
		shown: 'all scores' as const,
		potRule: { kind: 'shares' as const, percent: n % 2 ? [50, 30, 20] : [67, 33] },
	};
	const { group, dinner } = await makeDinnerWithPitches(db, { organiser, phase: 'lineup', pitches: PITCHES, rules });
	const made = await services.papers.make(dinner.id, pressOf(organiser), BALLOTS, 0);
	if (!made.ok) throw new Error(made.code);
	const ofDinner = dinner.id;
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', ofDinner).execute();
	await reach(db, { dinner, organiser }, 'voting');
	for (const { code } of made.value) {
		const exchanged = await services.papers.exchange(code, null);
		if (!exchanged.ok) throw new Error(exchanged.code);
		const scores = Array.from({ length: 4 }, () => h.chance.upTo(6)).join('');
		const saved = await services.ballots.save(exchanged.value.paperSession, {
			revision: 1,
			lineup: 1,
			scores: scores.repeat(PITCHES),
		});
		expect(saved.code).toBe('saved');
	}
	return { group, dinner, path: `${group.slug}/${dinner.number}` };
}

/** Presses the next button until the result is published. An unanswered press is repeated unchanged. */
async function pressThrough(h: Hall, { dinner, path }: Evening, told: Record<string, number>): Promise<void> {
	const organiser = visitor(h.server.url);
	const signedIn = await organiser.post('/sign-in', { email: h.email, password: PASSWORD, next: '/desk' });
	expect(signedIn.status).toBeLessThan(400);
	const desk = {
		page: (page = '') => organiser.get(`/desk/${path}${page}`),
		press: (fields: Record<string, string>, page = '') => organiser.post(`/desk/${path}${page}`, fields),
	};
	const count = (what: string, by = 1) => {
		told[what] = (told[what] ?? 0) + by;
	};
	const lots = new Map<string, string>();
	for (let presses = 0; ; presses++) {
		if (presses > 60) throw new Error('The result never came out');
		const next = await nextPress(desk, (POT / 100).toFixed(2));
		if (!next) return;
		const before = (await written(h, dinner.id)).length;
		const isWritten = async () => (await written(h, dinner.id)).length > before;
		const fate = h.chance.next();
		count('pressed');
		const pressing = desk.press(next.fields, next.path).catch(() => null);
		let answer: Answer | null = null;
		if (fate < 0.4) {
			// At a random moment, mostly before the commit.
			await setTimeout(h.chance.between(0, 45));
			await h.server.kill('SIGKILL');
			answer = await pressing;
		} else if (fate < 0.6) {
			// After the commit; the answer is lost.
			await expect.poll(isWritten, { interval: 1, timeout: 10_000 }).toBe(true);
			await h.server.kill('SIGKILL');
			await pressing;
		} else answer = await pressing;
		if (answer) expect([200, 303]).toContain(answer.status);
		if (fate < 0.6) {
			count('kills');
			await h.restart();
		}
		if (!answer) {
			count('unanswered');
			// Postgres may take a moment to end the killed server's transaction: waits for the row's lock.
			await h.db.selectFrom('dinner').select('id').where('id', '=', dinner.id).forUpdate().execute();
			const again = h.chance.next() < 0.5 ? await desk.press(next.fields, next.path) : null;
			if (again) {
				count('again');
				expect([303, 409]).toContain(again.status);
			}
			const isDone = again ? again.status === 409 : await isWritten();
			if (isDone) count('done');
		}
		for (const { id, ...lot } of await lotsOf(h, dinner.id)) {
			const text = JSON.stringify(lot);
			expect(lots.get(String(id)) ?? text, 'a lot changed').toBe(text);
			lots.set(String(id), text);
		}
	}
}

const written = (h: Hall, dinnerId: string) =>
	h.db.selectFrom('record').selectAll().where('dinner_id', '=', dinnerId).orderBy('id').execute();
const lotsOf = (h: Hall, dinnerId: string) =>
	h.db.selectFrom('draw').selectAll().where('dinner_id', '=', dinnerId).orderBy('id').execute();

async function holds(h: Hall, { dinner, path }: Evening): Promise<void> {
	const of = <T extends 'counted' | 'receipt' | 'ballot' | 'award'>(table: T) =>
		h.db
			.selectFrom(table as 'counted')
			.selectAll()
			.where('dinner_id', '=', dinner.id)
			.execute();
	const whats = (await written(h, dinner.id)).map(({ kind }) => kind);
	const times = (what: string) => whats.filter((one) => one === what).length;
	const once = [
		'close voting',
		'pot entries added',
		'count signed',
		'count opened',
		'pot awarded',
		'announce',
		'publish',
	];
	expect(Object.fromEntries(once.map((what) => [what, times(what)]))).toEqual(
		Object.fromEntries(once.map((what) => [what, 1])),
	);

	const lots = await lotsOf(h, dinner.id);
	expect(lots.length).toBe(times('tie drawn'));
	expect(lots.length).toBeGreaterThan(0);
	expect(new Set(lots.map(({ entries }) => entries.join())).size).toBe(lots.length);
	for (const { seed: sown, entries, drawn } of lots) expect(drawOrder(sown ?? '', entries)).toEqual(drawn);

	// I4, in the database and in the published result.
	const awards = await h.db.selectFrom('award').selectAll().where('dinner_id', '=', dinner.id).execute();
	const awarding = await h.db
		.selectFrom('awarding')
		.selectAll()
		.where('dinner_id', '=', dinner.id)
		.executeTakeFirstOrThrow();
	const sum = (amount: readonly number[]) => amount.reduce((all, one) => all + one, 0);
	expect(awards.every(({ amount }) => Number.isInteger(amount))).toBe(true);
	expect([awarding.pot_amount, sum(awards.map(({ amount }) => amount)) + awarding.carried_over_amount]).toEqual([
		POT,
		POT,
	]);

	// I5: the public export equals an independent recount of the counted rows.
	const counted = await of('counted');
	expect([counted.length, (await of('receipt')).length, (await of('ballot')).length]).toEqual([BALLOTS, BALLOTS, 0]);
	const again = recount(
		counted.map(({ scores }) => scores),
		PITCHES,
	);
	const answer = await fetch(`${h.server.url}/${path}/results.json`);
	expect(answer.status).toBe(200);
	const published = (await answer.json()) as {
		turnout: { counted: number };
		pot: { amount: number; carriedOver: number };
		awards: { amount: number }[];
		scores: { pitches: { total: number; criteria: { counts: number[] }[] }[] };
	};
	expect(published.turnout.counted).toBe(again.ballots);
	expect(published.scores.pitches.map(({ total }) => total)).toEqual(again.totals);
	expect(published.scores.pitches.map(({ criteria }) => criteria.map(({ counts }) => counts))).toEqual(again.counts);
	expect(sum(published.awards.map(({ amount }) => amount)) + published.pot.carriedOver).toBe(published.pot.amount);
}
