import { expect, test } from 'vitest';
import { resultsJson, scoresCsv } from '../../app/contract/exports';
import { readCode } from '../../app/domain/code';
import type { Rules } from '../../app/domain/rules';
import { resultMessages } from '../../app/i18n/result';
import { noonAfter } from '../../app/services/publishing.server';
import { refreshTotals } from '../../db/queries/totals';
import { withDatabases } from '../support/db';
import { countAndAward, lines, must, openEvening, signToo, vote } from '../support/evening';
import { pressOf } from '../support/factories';
import { closeVoting, reach } from '../support/reach';
import { recount } from '../support/recount';

const words = resultMessages('en').csv;

withDatabases((_name, getDb) => {
	/** A published dinner with `ballots` ballots; the third pitch wins. */
	async function published(ballots: number, given: { rules?: Partial<Rules>; amount?: number } = {}) {
		const db = getDb();
		const evening = await openEvening(db, ballots, { ...(given.rules ? { rules: given.rules } : {}) });
		for (let i = 0; i < ballots; i++) {
			const scores = lines(i % 2 ? '3131' : '2200', '1111', '5545', i % 3 ? '....' : '4000');
			expect(await vote(evening, evening.printed[i]?.code ?? '', scores)).toMatchObject({ code: 'saved' });
		}
		await closeVoting(db, evening.dinner);
		await countAndAward(evening, evening.dinner, evening.organiser, given.amount ?? 41_250);
		await reach(db, evening, 'published');
		const dinner = await evening.dinners.find(evening.group.id, evening.dinner.number);
		if (!dinner) throw new Error('The dinner is there');
		return { ...evening, db, dinner, result: await evening.publishing.result(dinner) };
	}

	test('[I6] no result is public before it is published', async () => {
		const { db, publishing, dinner, group } = await published(3);
		for (const phase of ['counting', 'announced'] as const) {
			await db.updateTable('dinner').set({ phase }).where('id', '=', dinner.id).execute();
			await db.transaction().execute((trx) => refreshTotals(trx, dinner.id));
			expect(await publishing.result({ ...dinner, phase })).toBeNull();
			const { coming, past, totals } = await publishing.group(group.id);
			expect([...coming, ...past][0]).toMatchObject({ winners: null, pot_amount: null, voted: null });
			expect(totals.all).toEqual({ dinners: 0, guests: 0, pitches: 0, projects: 0, amount: 0 });
		}
		expect(await publishing.receipts({ ...dinner, phase: 'counting' })).toBeNull();
	});

	test('by default the winner, the sum and the turnout are shown, and no score, rank or loser', async () => {
		const { result } = await published(24);
		expect(result).toMatchObject({
			shown: 'winner',
			tooFew: false,
			ranking: null,
			scores: null,
			ties: [],
			potAmount: 41_250,
		});
		expect(result?.winners).toEqual([expect.objectContaining({ number: 3 })]);
		expect(result?.awards).toEqual([expect.objectContaining({ number: 3, amount: 41_250, place: 1 })]);
		expect(result?.sheet).toMatchObject({ issued: 24, counted: 24, onPhone: 24, onPaper: 0 });
		expect(JSON.stringify(result)).not.toMatch(/total|headToHead|counts"/);
	});

	test('the list of dinners says what the winner took, not the whole pot', async () => {
		const { publishing, group } = await published(24, {
			rules: { potRule: { kind: 'shares', percent: [70, 30] } },
			amount: 10_001,
		});
		const { past } = await publishing.group(group.id);
		expect(past[0]).toMatchObject({ pot_amount: 10_001, won_amount: 7_001 });
	});

	test('[I5] a ranking shows places and no total; all scores show counts of 0 to 5, which equal a recount', async () => {
		const ranked = await published(24, { rules: { shown: 'ranking' } });
		expect(ranked.result?.ranking?.[0]?.pitches[0]?.number).toBe(3);
		expect(ranked.result?.scores).toBeNull();
		expect(JSON.stringify(ranked.result)).not.toContain('"total"');

		const all = await published(24, { rules: { shown: 'all scores' } });
		const rows = await all.db.selectFrom('counted').select('scores').where('dinner_id', '=', all.dinner.id).execute();
		const again = recount(
			rows.map(({ scores }) => scores),
			4,
		);
		expect(all.result?.scores?.pitches.map(({ total }) => total)).toEqual(again.totals);
		expect(all.result?.scores?.pitches.map(({ criteria }) => criteria.map(({ counts }) => counts))).toEqual(
			again.counts,
		);
		expect(all.result?.scores?.headToHead?.map(({ over }) => over)).toEqual(again.preferred);
	});

	test('under twenty ballots nothing but winner, sum and turnout is shown, whatever the rules say', async () => {
		for (const shown of ['ranking', 'all scores'] as const) {
			const { result } = await published(19, { rules: { shown } });
			expect(result).toMatchObject({ shown: 'winner', tooFew: true, ranking: null, scores: null });
		}
	});

	test('[I4] awards and carry-over equal the pot, for every pot rule', async () => {
		for (const potRule of [
			{ kind: 'shares', percent: [60, 25, 15] },
			{ kind: 'in proportion' },
			{ kind: 'fixed prizes', amounts: [10_000, 5_000] },
		] as const) {
			const { result } = await published(5, { rules: { potRule }, amount: 12_347 });
			const paid = result?.awards.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
			expect(paid + (result?.carriedOverAmount ?? 0)).toBe(12_347);
		}
	});

	test('[P4] every counted paper finds its receipt, however it is typed, and no other does', async () => {
		const { publishing, dinner, printed } = await published(4);
		const receipts = await publishing.receipts(dinner);
		expect(receipts).toEqual([...(receipts ?? [])].sort());
		for (const { receipt } of printed) {
			expect(readCode(` ${receipt.toLowerCase()} `)).toEqual({ kind: 'receipt', receipt });
			expect(receipts).toContain(receipt);
		}
		expect(receipts).not.toContain('AAAAAAAA');
	});

	test('what hands counted is published beside what was entered, also where the two differ', async () => {
		const evening = await openEvening(getDb(), 2);
		const { db, counts, dinner, organiser, slips, printed } = { ...evening, db: getDb() };
		const scores = lines('5555', '4444', '3333', '2222');
		must(await slips.enter(dinner.id, pressOf(organiser), { code: printed[0]?.code ?? '', scores }));
		await closeVoting(db, dinner);
		const hands = { written: 2, unwritten: 0, replaced: 0, papers: null, heads: 3 };
		const words = 'One slip is torn in two.';
		must(await counts.sign(dinner.id, pressOf(organiser), { hands, words, instead: false }));
		await signToo({ counts }, dinner.id);
		must(await counts.open(dinner.id, pressOf(organiser)));
		must(await counts.award(dinner.id, pressOf(organiser), 0));
		const result = await evening.publishing.result({ ...dinner, phase: 'published' });
		expect(result?.sheet).toMatchObject({
			signedBy: [organiser.name, 'Grace Okafor'],
			oneSignature: false,
			signed: {
				hands,
				words,
				slips: { entered: 1 },
				differences: [
					{ what: 'written', hands: 2, system: 1 },
					{ what: 'heads', hands: 3, system: 2 },
				],
			},
		});
	});

	test('a group’s running totals come from its own published dinners only', async () => {
		const one = await published(3);
		await published(5);
		expect((await one.publishing.group(one.group.id)).totals.all).toEqual({
			dinners: 1,
			guests: 3,
			pitches: 4,
			projects: 1,
			amount: 41_250,
		});
	});

	test('a note is dated, public, kept for good, and only possible once the result is announced', async () => {
		const { db, publishing, dinner, organiser } = await published(3);
		await db.updateTable('dinner').set({ phase: 'counting' }).where('id', '=', dinner.id).execute();
		expect(await publishing.addNote(dinner.id, pressOf(organiser), 'Too early', 0)).toEqual({
			ok: false,
			code: 'not announced',
		});
		await db.updateTable('dinner').set({ phase: 'published' }).where('id', '=', dinner.id).execute();
		const note = 'The raffle was £2 more than we said.';
		must(await publishing.addNote(dinner.id, pressOf(organiser), note, 0));
		// A stale page would add the note twice.
		const old = await publishing.addNote(dinner.id, pressOf(organiser), note, 0);
		expect(old).toEqual({ ok: false, code: 'noted since' });
		const result = await publishing.result(dinner);
		expect(result?.notes.map(({ text }) => text)).toEqual(['The raffle was £2 more than we said.']);
		await expect(
			db
				.updateTable('note')
				.set({ text: 'x' } as never)
				.execute(),
		).rejects.toThrow(/append-only/);
	});

	test('a pitcher sees their own scores from noon the next day, once the result is out, and never of a small room', async () => {
		const { publishing, dinner, pitches, clock } = await published(24);
		const [pitch] = pitches;
		if (!pitch) throw new Error('There are pitches');
		const own = () => publishing.ownScores({ id: pitch.id, dinner_id: dinner.id }, 'Europe/London');
		clock.set('2026-11-27T11:59:00Z');
		expect(await own()).toEqual({ kind: 'not yet', from: new Date('2026-11-27T12:00:00Z') });
		clock.set('2026-11-27T12:00:00Z');
		expect(await own()).toMatchObject({ kind: 'ready', ballots: 24, total: 12 * 8 + 12 * 4 });
		// “5545” and “1111”: the strongest first, and equal ones as on the ballot.
		const winner = { id: pitches[2]?.id ?? '', dinner_id: dinner.id };
		const strongest = await publishing.ownScores(winner, 'Europe/London');
		expect(strongest.kind === 'ready' && strongest.criteria.map(({ name, sum }) => [name, sum])).toEqual([
			['Democratic', 120],
			['Creative', 120],
			['Inclusive', 120],
			['Sustainable', 96],
		]);
		const small = await published(19);
		small.clock.set('2026-11-27T12:00:00Z');
		const first = small.pitches[0]?.id ?? '';
		expect(await small.publishing.ownScores({ id: first, dinner_id: small.dinner.id }, 'Europe/London')).toEqual({
			kind: 'too few',
		});
	});
});

test('noon of the next day is noon where the dinner was, also when the clocks change that night', () => {
	expect(noonAfter(new Date('2026-10-24T17:00:00Z'), 'Europe/London')).toEqual(new Date('2026-10-25T12:00:00Z'));
	expect(noonAfter(new Date('2026-06-10T17:00:00Z'), 'Europe/London')).toEqual(new Date('2026-06-11T11:00:00Z'));
	expect(noonAfter(new Date('2026-06-10T01:00:00Z'), 'America/New_York')).toEqual(new Date('2026-06-10T16:00:00Z'));
});

test('no cell of the exported scores starts a spreadsheet’s formula, headers included', () => {
	const csv = scoresCsv(
		[
			{
				number: 1,
				title: '=HYPERLINK("http://evil.example")',
				total: 5,
				criteria: [{ key: 'a', name: '+SUM(A1)', counts: [0, 0, 0, 0, 0, 1], sum: 5 }],
			},
			{
				number: 2,
				title: '@cmd',
				total: 0,
				criteria: [{ key: 'a', name: '-2+3', counts: [1, 0, 0, 0, 0, 0], sum: 0 }],
			},
		],
		{ ...words, pitch: '=Pitch' },
	);
	for (const cell of csv.replace('\ufeff', '').split(/\r\n|,/))
		expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
	expect(csv.split('\r\n')).toHaveLength(4);
});

test('the published data takes nothing that is not in its contract', () => {
	expect(resultsJson.safeParse({ format: 'stockpot-result/1', ballots: [] }).success).toBe(false);
});
