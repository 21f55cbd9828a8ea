import { expect, test } from 'vitest';
import { createPapers } from '../../app/services/papers.server';
import { untilOneWaitsForALock, withDatabases } from '../support/db';
import { makeContext, makeDinnerWithPitches, pressOf } from '../support/factories';
import { reach } from '../support/reach';
import { roomWithPapers } from '../support/room-with-papers';

withDatabases((name, getDb) => {
	const roomIn = (phase: Parameters<typeof roomWithPapers>[1], count = 3) => roomWithPapers(getDb(), phase, count);

	/** A dinner with counted hashes, which wait for `hold`. */
	async function watchedHashes(phase: 'doors' | 'published' = 'doors') {
		const room = await roomIn(phase);
		const { context } = makeContext(room.db);
		const seen = { begun: 0, underWay: 0, most: 0 };
		let held = Promise.resolve();
		const root = async (code: string) => {
			seen.begun++;
			seen.underWay++;
			seen.most = Math.max(seen.most, seen.underWay);
			await held;
			const hashed = await context.secrets.root(code);
			seen.underWay--;
			return hashed;
		};
		const papers = createPapers({ ...context, secrets: { ...context.secrets, root } }, room.dinnerStates);
		const hold = () => {
			let release = () => {};
			held = new Promise((resolve) => {
				release = resolve;
			});
			return () => release();
		};
		return { ...room, papers, seen, hold };
	}

	test('papers are numbered on from the last one, and the database holds no code', async () => {
		const { db, dinner, organiser, papers, made } = await roomIn('doors');
		const more = await papers.make(dinner.id, pressOf(organiser), 2, 3);
		expect(more.ok && more.value.map((p) => p.number)).toEqual([4, 5]);
		const stored = JSON.stringify(await db.selectFrom('paper').selectAll().execute());
		for (const { code, receipt } of made) {
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
			expect(stored).not.toContain(code);
			expect(stored).not.toContain(receipt);
		}
	});

	test('a press that is refused, or that was done before, costs no slow hash', async () => {
		const { dinner, organiser, papers, seen, db } = await watchedHashes();
		const press = pressOf(organiser);
		const first = await papers.make(dinner.id, press, 2, 3);
		expect([first.ok, seen.begun]).toEqual([true, 2]);
		expect(await papers.make(dinner.id, press, 2, 3)).toEqual(first);
		expect(await papers.make(dinner.id, press, 1000, 5)).toEqual({ ok: false, code: 'sent before' });
		expect(await papers.make(dinner.id, pressOf(organiser), 1000, 3)).toEqual({ ok: false, code: 'made since' });
		await reach(db, { dinner, organiser }, 'counting');
		expect(await papers.make(dinner.id, pressOf(organiser), 1000, 5)).toEqual({ ok: false, code: 'over' });
		expect(await papers.makeOne(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'papers have stopped' });
		expect(seen.begun).toBe(2);
		expect((await papers.counts(dinner.id)).all).toBe(5);
	});

	test('of eight pages that saw as many papers one makes more, and the others are told and cost no hash', async () => {
		const { dinner, organiser, papers, seen, hold } = await watchedHashes();
		const release = hold();
		const answers: string[] = [];
		const presses = Array.from({ length: 8 }, async () => {
			const made = await papers.make(dinner.id, pressOf(organiser), 5, 3);
			answers.push(made.ok ? 'made' : made.code);
		});
		await expect.poll(() => answers).toContain('being made');
		release();
		await Promise.all(presses);
		expect(answers.filter((answer) => answer === 'made')).toHaveLength(1);
		expect(new Set(answers)).toEqual(new Set(['made', 'made since', 'being made']));
		expect(seen.begun).toBe(5);
		expect((await papers.counts(dinner.id)).all).toBe(8);
	});

	test('one print job runs at a time, a guest at the desk waits for none, and a long queue is told to try again', async () => {
		const { db, dinner, organiser, papers, seen, hold } = await watchedHashes();
		const dinners: string[] = [];
		for (let i = 0; i < 6; i++)
			dinners.push((await makeDinnerWithPitches(db, { phase: 'doors', organiser })).dinner.id);
		const release = hold();
		const answers: string[] = [];
		const jobs = dinners.map(async (id) => {
			const made = await papers.make(id, pressOf(organiser), 9, 0);
			answers.push(made.ok ? 'made' : made.code);
		});
		await expect.poll(() => answers).toEqual(['being made', 'being made']);
		await expect.poll(() => seen.underWay).toBe(2);
		const guest = papers.makeOne(dinner.id, pressOf(organiser));
		await expect.poll(() => seen.underWay).toBe(3);
		release();
		expect(await guest).toMatchObject({ ok: true });
		await Promise.all(jobs);
		expect(answers.slice(2)).toEqual(['made', 'made', 'made', 'made']);
		expect(seen.most).toBe(3);
	});

	test('a paper that is made while others are hashed is found under the lock', async () => {
		const { dinner, organiser, papers, seen, hold } = await watchedHashes();
		const release = hold();
		const job = papers.make(dinner.id, pressOf(organiser), 2, 3);
		await expect.poll(() => seen.underWay).toBe(2);
		const guest = papers.makeOne(dinner.id, pressOf(organiser));
		await expect.poll(() => seen.underWay).toBe(3);
		release();
		const [made, one] = await Promise.all([job, guest]);
		expect(one).toMatchObject({ ok: true });
		// If the guest's paper locked the dinner's row first, the print job is refused.
		expect((await papers.counts(dinner.id)).all).toBe(made.ok ? 6 : 4);
		if (!made.ok) expect(made.code).toBe('made since');
	});

	test.skipIf(name === 'embedded')('one paper that is made while voting opens waits, and is refused', async () => {
		const { db, dinner, organiser, papers } = await roomIn('doors');
		const taken = await db.transaction().execute(async (trx) => {
			const stopped = { phase: 'voting', papers_open: false } as const;
			await trx.updateTable('dinner').set(stopped).where('id', '=', dinner.id).execute();
			const making = papers.makeOne(dinner.id, pressOf(organiser));
			await untilOneWaitsForALock(db);
			return { making };
		});
		expect(await taken.making).toEqual({ ok: false, code: 'papers have stopped' });
		const { all, issued } = await papers.counts(dinner.id);
		expect([all, issued]).toEqual([3, 0]);
	});
});
