import { expect, test } from 'vitest';
import { createPapers } from '../../app/services/papers.server';
import { createRooms } from '../../app/services/rooms.server';
import { withDatabases } from '../support/db';
import { makeContext, makeOrganiser, makeRoom } from '../support/factories';

withDatabases((name, getDb) => {
	async function roomIn(phase: 'lineup' | 'doors' | 'voting' | 'published', count = 3) {
		const db = getDb();
		const organiser = await makeOrganiser(db);
		const { dinner } = await makeRoom(db, { phase: 'lineup', organiser });
		const { context } = makeContext(db);
		const rooms = createRooms(context, new Set());
		const papers = createPapers(context, rooms);
		const made = await papers.make(dinner.id, organiser, count);
		if (!made.ok) throw new Error(made.code);
		await db.updateTable('dinner').set({ phase }).where('id', '=', dinner.id).execute();
		return { db, dinner, organiser, papers, rooms, made: made.value };
	}

	test('papers are numbered on from the last one, and the database holds no code', async () => {
		const { db, dinner, organiser, papers, made } = await roomIn('doors');
		const more = await papers.make(dinner.id, organiser, 2);
		expect(more.ok && more.value.map((p) => p.number)).toEqual([4, 5]);
		const stored = JSON.stringify(await db.selectFrom('paper').selectAll().execute());
		for (const { code, receipt } of made) {
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
			expect(stored).not.toContain(code);
			expect(stored).not.toContain(receipt);
		}
	});

	test('two helpers who tap the same number hand out one paper', async () => {
		const { dinner, papers } = await roomIn('doors');
		const taps = await Promise.all([papers.issue(dinner.id, 2), papers.issue(dinner.id, 2)]);
		expect(taps.map((t) => (t.ok ? 'handed out' : t.code)).sort()).toEqual(['already issued', 'handed out']);
		expect((await papers.counts(dinner.id)).issued).toBe(1);
	});

	test('a helper’s stack goes on from its own first number, and a tap can be corrected until voting opens', async () => {
		const { db, dinner, papers } = await roomIn('doors', 5);
		await papers.issue(dinner.id, 3);
		expect(await papers.next(dinner.id, 3)).toEqual({ number: 4 });
		expect(await papers.next(dinner.id, 1)).toEqual({ number: 1 });
		expect(await papers.takeBack(dinner.id, 3)).toEqual({ ok: true, value: 3 });
		expect(await papers.takeBack(dinner.id, 3)).toEqual({ ok: false, code: 'not issued' });
		await papers.issue(dinner.id, 3);
		await db.updateTable('dinner').set({ phase: 'voting' }).where('id', '=', dinner.id).execute();
		expect(await papers.takeBack(dinner.id, 3)).toEqual({ ok: false, code: 'papers have stopped' });
	});

	test.skipIf(name === 'embedded')('a tap that is taken back while voting opens waits, and is refused', async () => {
		const { db, dinner, papers } = await roomIn('doors');
		await papers.issue(dinner.id, 1);
		const taken = await db.transaction().execute(async (trx) => {
			await trx.updateTable('dinner').set({ phase: 'voting' }).where('id', '=', dinner.id).execute();
			const taking = papers.takeBack(dinner.id, 1);
			await new Promise((resolve) => setTimeout(resolve, 200));
			return { taking };
		});
		expect(await taken.taking).toEqual({ ok: false, code: 'papers have stopped' });
		expect((await papers.counts(dinner.id)).issued).toBe(1);
	});

	test.skipIf(name === 'embedded')('one paper that is made while voting opens waits, and is refused', async () => {
		const { db, dinner, organiser, papers } = await roomIn('doors');
		const taken = await db.transaction().execute(async (trx) => {
			const stopped = { phase: 'voting', papers_open: false } as const;
			await trx.updateTable('dinner').set(stopped).where('id', '=', dinner.id).execute();
			const making = papers.makeOne(dinner.id, organiser);
			await new Promise((resolve) => setTimeout(resolve, 300));
			return { making };
		});
		expect(await taken.making).toEqual({ ok: false, code: 'papers have stopped' });
		const { made, issued } = await papers.counts(dinner.id);
		expect([made, issued]).toEqual([3, 0]);
	});

	test('papers stop when voting opens, unless the organiser says otherwise', async () => {
		const { db, dinner, papers, organiser } = await roomIn('voting');
		await db.updateTable('dinner').set({ papers_open: false }).where('id', '=', dinner.id).execute();
		expect(await papers.issue(dinner.id, 1)).toEqual({ ok: false, code: 'papers have stopped' });
		expect(await papers.makeOne(dinner.id, organiser)).toEqual({ ok: false, code: 'papers have stopped' });
		await papers.setOpen(dinner.id, true, organiser);
		expect(await papers.issue(dinner.id, 1)).toEqual({ ok: true, value: 1 });
		const one = await papers.makeOne(dinner.id, organiser);
		expect(one.ok && one.value.number).toBe(4);
		expect((await papers.counts(dinner.id)).issued).toBe(2);
	});

	test('a code is understood however it is typed, and an unknown one is refused alike', async () => {
		const { dinner, papers, made } = await roomIn('doors');
		const code = made[0]?.code ?? '';
		const typed = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5).replaceAll('0', 'o').replaceAll('1', 'l')} `;
		const exchanged = await papers.exchange(typed, null);
		expect(exchanged.ok && exchanged.value.pass).toMatchObject({ dinnerId: dinner.id, number: 1, base: 0 });
		for (const wrong of ['', 'ABCDE', '0000000000', `${code}1`, '🍲🍲🍲🍲🍲', `${code.slice(0, 9)}U`]) {
			expect(await papers.exchange(wrong, null)).toEqual({ ok: false, code: 'unknown code' });
		}
	});

	test('a paper opened before it was tapped makes the desk ask, until it is handed out', async () => {
		const { dinner, papers, rooms, made } = await roomIn('doors');
		await papers.exchange(made[1]?.code ?? '', null);
		expect(rooms.asking(dinner.id)).toEqual([2]);
		await papers.issue(dinner.id, 2);
		expect(rooms.asking(dinner.id)).toEqual([]);
	});

	test('a replaced paper cannot be exchanged or replaced again; a lost one is counted in public', async () => {
		const { dinner, papers, organiser, made } = await roomIn('doors');
		expect(await papers.replaceByNumber(dinner.id, 1, organiser)).toEqual({ ok: true, value: 1 });
		expect(await papers.replaceByNumber(dinner.id, 1, organiser)).toEqual({ ok: false, code: 'replaced' });
		expect(await papers.replaceByNumber(dinner.id, 99, organiser)).toEqual({ ok: false, code: 'not made' });
		expect(await papers.exchange(made[0]?.code ?? '', null)).toEqual({ ok: false, code: 'replaced' });
		expect(await papers.replaceByCode(dinner.id, made[1]?.code ?? '', organiser)).toEqual({ ok: true, value: 2 });
		expect(await papers.counts(dinner.id)).toEqual({ made: 3, issued: 0, replaced: 2, lost: 1 });
	});

	test('a paper that is tapped at the door while its code is typed in to replace it is replaced', async () => {
		const { db, dinner, organiser, papers, made } = await roomIn('doors');
		const { context } = makeContext(db);
		let tapped: Promise<unknown> = Promise.resolve();
		// Asked for once the paper was read, and before anything is written.
		const ballotKey: typeof context.secrets.ballotKey = (...given) => {
			tapped = papers.issue(dinner.id, 1);
			return context.secrets.ballotKey(...given);
		};
		const rooms = createRooms(context, new Set());
		const desk = createPapers({ ...context, secrets: { ...context.secrets, ballotKey } }, rooms);
		expect(await desk.replaceByCode(dinner.id, made[0]?.code ?? '', organiser)).toEqual({ ok: true, value: 1 });
		await tapped;
		expect(await papers.counts(dinner.id)).toMatchObject({ issued: 0, replaced: 1 });
	});

	test('a code of another dinner is unknown at this desk', async () => {
		const here = await roomIn('doors');
		const there = await roomIn('doors');
		const foreign = there.made[0]?.code ?? '';
		expect(await here.papers.replaceByCode(here.dinner.id, foreign, here.organiser)).toEqual({
			ok: false,
			code: 'unknown code',
		});
	});

	test('a flood of wrong guesses is told to wait and locks nobody out', async () => {
		const { papers, made } = await roomIn('doors');
		const flood = Array.from({ length: 400 }, (_, i) => papers.exchange(`GGGGGG${String(i).padStart(4, '0')}`, null));
		const answers = await Promise.all(flood);
		expect(new Set(answers.map((a) => (a.ok ? 'ok' : a.code)))).toEqual(new Set(['unknown code', 'busy']));
		expect((await papers.exchange(made[0]?.code ?? '', null)).ok).toBe(true);
	});

	test('once the dinner is over a code opens nothing', async () => {
		const { papers, made } = await roomIn('published');
		expect(await papers.exchange(made[0]?.code ?? '', null)).toEqual({ ok: false, code: 'over' });
	});
});
