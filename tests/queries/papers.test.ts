import { expect, test } from 'vitest';
import { createDinnerStates } from '../../app/services/dinner-state.server';
import { createServices } from '../../app/services/index.server';
import { createPapers } from '../../app/services/papers.server';
import { untilOneWaitsForALock, withDatabases } from '../support/db';
import { makeContext, makeDinnerWithPitches, makeOrganiser, pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

withDatabases((name, getDb) => {
	async function roomIn(phase: 'lineup' | 'doors' | 'voting' | 'published', count = 3) {
		const db = getDb();
		const organiser = await makeOrganiser(db);
		const { dinner } = await makeDinnerWithPitches(db, { phase: 'lineup', organiser });
		const { context } = makeContext(db);
		const dinnerStates = createDinnerStates(context, new Set());
		const papers = createPapers(context, dinnerStates);
		const made = await papers.make(dinner.id, pressOf(organiser), count, 0);
		if (!made.ok) throw new Error(made.code);
		await db.updateTable('dinner').set({ phase }).where('id', '=', dinner.id).execute();
		return { db, dinner, organiser, papers, dinnerStates, made: made.value };
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

	test('a press that is refused, or that was done before, costs no slow hash', async () => {
		const { dinner, organiser, papers, seen, db } = await watchedHashes();
		const press = pressOf(organiser);
		const first = await papers.make(dinner.id, press, 2, 3);
		expect([first.ok, seen.begun]).toEqual([true, 2]);
		expect(await papers.make(dinner.id, press, 2, 3)).toEqual(first);
		expect(await papers.make(dinner.id, press, 1000, 5)).toEqual({ ok: false, code: 'sent before' });
		expect(await papers.make(dinner.id, pressOf(organiser), 1000, 3)).toEqual({ ok: false, code: 'made since' });
		await db.updateTable('dinner').set({ phase: 'counting' }).where('id', '=', dinner.id).execute();
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

	test('two helpers who tap the same number hand out one paper', async () => {
		const { organiser, dinner, papers } = await roomIn('doors');
		const taps = await Promise.all([
			papers.issue(dinner.id, 2, pressOf(organiser)),
			papers.issue(dinner.id, 2, pressOf(organiser)),
		]);
		expect(taps.map((t) => (t.ok ? 'handed out' : t.code)).sort()).toEqual(['already issued', 'handed out']);
		expect((await papers.counts(dinner.id)).issued).toBe(1);
	});

	test('a helper’s stack goes on from its own first number, and a tap can be corrected until voting opens', async () => {
		const { organiser, db, dinner, papers } = await roomIn('doors', 5);
		await papers.issue(dinner.id, 3, pressOf(organiser));
		expect(await papers.next(dinner.id, 3)).toEqual({ number: 4 });
		expect(await papers.next(dinner.id, 1)).toEqual({ number: 1 });
		const first = { number: 3, handOut: 1 };
		expect(await papers.takeBack(dinner.id, first, pressOf(organiser))).toMatchObject({
			ok: true,
			value: { number: 3 },
		});
		expect(await papers.takeBack(dinner.id, first, pressOf(organiser))).toEqual({ ok: false, code: 'not issued' });
		const second = { number: 3, handOut: 2 };
		expect(await papers.issue(dinner.id, 3, pressOf(organiser))).toEqual({ ok: true, value: second });
		await db.updateTable('dinner').set({ phase: 'voting' }).where('id', '=', dinner.id).execute();
		const stopped = { ok: false, code: 'papers have stopped' };
		expect(await papers.takeBack(dinner.id, second, pressOf(organiser))).toEqual(stopped);
	});

	test('a page takes back the hand-out that it showed, and none that came after it', async () => {
		const { organiser, dinner, papers } = await roomIn('doors');
		const press = pressOf(organiser);
		const handedOut = await papers.issue(dinner.id, 2, press);
		if (!handedOut.ok) throw new Error(handedOut.code);
		const seen = handedOut.value;
		expect((await papers.takeBack(dinner.id, seen, pressOf(organiser))).ok).toBe(true);
		const again = await papers.issue(dinner.id, 2, pressOf(organiser));
		expect(again).toMatchObject({ ok: true });
		expect(await papers.takeBack(dinner.id, seen, pressOf(organiser))).toEqual({ ok: false, code: 'handed out again' });
		expect((await papers.counts(dinner.id)).issued).toBe(1);
		expect(await papers.find(dinner.id, 2)).toEqual({ state: 'issued', handOut: 2 });
		if (again.ok) expect((await papers.takeBack(dinner.id, again.value, pressOf(organiser))).ok).toBe(true);
	});

	test.skipIf(name === 'embedded')('a tap that is taken back while voting opens waits, and is refused', async () => {
		const { organiser, db, dinner, papers } = await roomIn('doors');
		await papers.issue(dinner.id, 1, pressOf(organiser));
		const taken = await db.transaction().execute(async (trx) => {
			await trx.updateTable('dinner').set({ phase: 'voting' }).where('id', '=', dinner.id).execute();
			const taking = papers.takeBack(dinner.id, { number: 1, handOut: 1 }, pressOf(organiser));
			await untilOneWaitsForALock(db);
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
			const making = papers.makeOne(dinner.id, pressOf(organiser));
			await untilOneWaitsForALock(db);
			return { making };
		});
		expect(await taken.making).toEqual({ ok: false, code: 'papers have stopped' });
		const { all, issued } = await papers.counts(dinner.id);
		expect([all, issued]).toEqual([3, 0]);
	});

	test('papers stop when voting opens, unless the organiser says otherwise', async () => {
		const { db, dinner, papers, organiser } = await roomIn('voting');
		await db.updateTable('dinner').set({ papers_open: false }).where('id', '=', dinner.id).execute();
		expect(await papers.issue(dinner.id, 1, pressOf(organiser))).toEqual({ ok: false, code: 'papers have stopped' });
		expect(await papers.makeOne(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'papers have stopped' });
		await papers.setOpen(dinner.id, true, pressOf(organiser), await seenNow(db, dinner.id));
		expect(await papers.issue(dinner.id, 1, pressOf(organiser))).toMatchObject({ ok: true, value: { number: 1 } });
		const one = await papers.makeOne(dinner.id, pressOf(organiser));
		expect(one.ok && one.value.number).toBe(4);
		expect((await papers.counts(dinner.id)).issued).toBe(2);
	});

	test('a code is understood however it is typed, and an unknown one is refused alike', async () => {
		const { dinner, papers, made } = await roomIn('doors');
		const code = made[0]?.code ?? '';
		const typed = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5).replaceAll('0', 'o').replaceAll('1', 'l')} `;
		const exchanged = await papers.exchange(typed, null);
		expect(exchanged.ok && exchanged.value.paperSession).toMatchObject({ dinnerId: dinner.id, number: 1, epoch: 0 });
		for (const wrong of ['', 'ABCDE', '0000000000', `${code}1`, '🍲🍲🍲🍲🍲', `${code.slice(0, 9)}U`]) {
			expect(await papers.exchange(wrong, null)).toEqual({ ok: false, code: 'unknown code' });
		}
	});

	test('a paper opened before it was tapped makes the desk ask, until it is handed out', async () => {
		const { organiser, dinner, papers, dinnerStates, made } = await roomIn('doors');
		await papers.exchange(made[1]?.code ?? '', null);
		expect(dinnerStates.asking(dinner.id)).toEqual([2]);
		await papers.issue(dinner.id, 2, pressOf(organiser));
		expect(dinnerStates.asking(dinner.id)).toEqual([]);
	});

	test('the last that is told of a paper that leaves the stack finds nobody asked about it any more', async () => {
		const { db, dinner, organiser, made } = await roomIn('voting', 4);
		await db.updateTable('dinner').set({ papers_open: true }).where('id', '=', dinner.id).execute();
		const services = createServices(makeContext(db).context);
		const { papers, dinnerStates, slips } = services;
		const codeOf = (number: number) => made[number - 1]?.code ?? '';
		const scores = Array.from({ length: 16 }, () => 3);
		const acts: ((number: number) => Promise<{ ok: boolean }>)[] = [
			(number) => papers.issue(dinner.id, number, pressOf(organiser)),
			(number) => papers.replaceByNumber(dinner.id, number, pressOf(organiser)),
			(number) => papers.replaceByCode(dinner.id, codeOf(number), pressOf(organiser)),
			(number) => slips.enter(dinner.id, pressOf(organiser), { code: codeOf(number), scores, handedOut: true }),
		];
		for (const [at, act] of acts.entries()) {
			await papers.exchange(codeOf(at + 1), null);
			expect(dinnerStates.asking(dinner.id)).toEqual([at + 1]);
			let asked: readonly number[] = [];
			const deafen = dinnerStates.onChanged((id) => {
				asked = dinnerStates.asking(id);
			});
			expect(await act(at + 1)).toMatchObject({ ok: true });
			expect(asked).toEqual([]);
			deafen();
		}
	});

	test('a paper that was handed out between a phone’s look and its note is not asked about', async () => {
		const { dinner, organiser, papers, dinnerStates } = await roomIn('doors');
		await papers.issue(dinner.id, 2, pressOf(organiser));
		papers.noteUse({ dinnerId: dinner.id, number: 2 });
		await expect.poll(() => dinnerStates.asking(dinner.id)).toEqual([]);
	});

	test('a replaced paper cannot be exchanged or replaced again; a lost one is counted in public', async () => {
		const { dinner, papers, organiser, made } = await roomIn('doors');
		expect(await papers.replaceByNumber(dinner.id, 1, pressOf(organiser))).toMatchObject({
			ok: true,
			value: { number: 1 },
		});
		expect(await papers.replaceByNumber(dinner.id, 1, pressOf(organiser))).toEqual({ ok: false, code: 'replaced' });
		expect(await papers.replaceByNumber(dinner.id, 99, pressOf(organiser))).toEqual({ ok: false, code: 'not made' });
		expect(await papers.exchange(made[0]?.code ?? '', null)).toEqual({ ok: false, code: 'replaced' });
		expect(await papers.replaceByCode(dinner.id, made[1]?.code ?? '', pressOf(organiser))).toMatchObject({
			ok: true,
			value: { number: 2 },
		});
		expect(await papers.counts(dinner.id)).toEqual({ all: 3, issued: 0, replaced: 2, lost: 1 });
	});

	test('a paper that is tapped at the door while its code is typed in to replace it is replaced', async () => {
		const { db, dinner, organiser, papers, made } = await roomIn('doors');
		const { context } = makeContext(db);
		let tapped: Promise<unknown> = Promise.resolve();
		// Called between the read of the paper and the first write.
		const ballotKey: typeof context.secrets.ballotKey = (...given) => {
			tapped = papers.issue(dinner.id, 1, pressOf(organiser));
			return context.secrets.ballotKey(...given);
		};
		const dinnerStates = createDinnerStates(context, new Set());
		const desk = createPapers({ ...context, secrets: { ...context.secrets, ballotKey } }, dinnerStates);
		expect(await desk.replaceByCode(dinner.id, made[0]?.code ?? '', pressOf(organiser))).toMatchObject({
			ok: true,
			value: { number: 1 },
		});
		await tapped;
		expect(await papers.counts(dinner.id)).toMatchObject({ issued: 0, replaced: 1 });
	});

	test('a code of another dinner is unknown at this desk', async () => {
		const here = await roomIn('doors');
		const there = await roomIn('doors');
		const foreign = there.made[0]?.code ?? '';
		expect(await here.papers.replaceByCode(here.dinner.id, foreign, pressOf(here.organiser))).toEqual({
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
