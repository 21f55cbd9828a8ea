import { expect, test } from 'vitest';
import { createDinnerStates } from '../../app/services/dinner-state.server';
import { createServices } from '../../app/services/index.server';
import { createPapers } from '../../app/services/papers.server';
import { untilOneWaitsForALock, withDatabases } from '../support/db';
import { makeContext, pressOf } from '../support/factories';
import { reach } from '../support/reach';
import { roomWithPapers } from '../support/room-with-papers';
import { seenNow } from '../support/seen';

withDatabases((name, getDb) => {
	const roomIn = (phase: Parameters<typeof roomWithPapers>[1], count = 3) => roomWithPapers(getDb(), phase, count);

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
		expect((await papers.stack(dinner.id, 3))[0]).toBe(4);
		expect((await papers.stack(dinner.id, 1))[0]).toBe(1);
		const first = { number: 3, handOut: 1 };
		expect(await papers.takeBack(dinner.id, first, pressOf(organiser))).toMatchObject({
			ok: true,
			value: { number: 3 },
		});
		expect(await papers.takeBack(dinner.id, first, pressOf(organiser))).toEqual({ ok: false, code: 'not issued' });
		const second = { number: 3, handOut: 2 };
		expect(await papers.issue(dinner.id, 3, pressOf(organiser))).toEqual({ ok: true, value: second });
		await reach(db, { dinner, organiser }, 'voting');
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

	test('papers go on when voting opens where the details said so, until an organiser stops them', async () => {
		const { db, dinner, papers, organiser } = await roomIn('doors');
		await db.updateTable('dinner').set({ papers_until: 'stopped' }).where('id', '=', dinner.id).execute();
		await reach(db, { dinner, organiser }, 'voting');
		expect(await papers.issue(dinner.id, 1, pressOf(organiser))).toMatchObject({ ok: true });
		await papers.setOpen(dinner.id, false, pressOf(organiser), await seenNow(db, dinner.id));
		expect(await papers.issue(dinner.id, 2, pressOf(organiser))).toEqual({ ok: false, code: 'papers have stopped' });
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
		expect(await papers.counts(dinner.id)).toEqual({ all: 3, issued: 0, replaced: 2, lost: 1, spoiled: 0 });
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

	test('once the dinner is cancelled a code opens nothing, and once it is counted nobody knows it', async () => {
		for (const [phase, refusal] of [
			['cancelled', 'over'],
			['published', 'unknown code'],
		] as const) {
			const { papers, made } = await roomIn(phase);
			expect(await papers.exchange(made[0]?.code ?? '', null)).toEqual({ ok: false, code: refusal });
		}
	});
});
