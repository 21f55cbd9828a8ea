import { expect, test } from 'vitest';
import type { PotRule, Rules } from '../../app/domain/rules';
import { withDatabases } from '../support/db';
import {
	closeVoting,
	countAndAward,
	lines,
	must,
	openEvening,
	type Scores,
	servicesOn,
	vote,
	width,
} from '../support/evening';
import { makeOrganiser, testSecrets } from '../support/factories';
import { recount } from '../support/recount';

const countRules: Rules['countRule'][] = ['criteria', 'criteria with run-off', 'one vote'];
const tieRules: Rules['tieRule'][] = ['shared', 'drawn'];
const potRules: PotRule[] = [
	{ kind: 'winner takes all' },
	{ kind: 'shares', percent: [70, 30] },
	{ kind: 'in proportion' },
	{ kind: 'fixed prizes', pence: [0, 1_000, 500] },
];

/** The same wishes said in either kind of ballot: 1 and 3 level in everything, 2 behind, 4 without a point. */
const level = (countRule: Rules['countRule']): Scores[] =>
	countRule === 'one vote'
		? [lines('1...'), lines('..1.'), lines('1...'), lines('..1.'), lines('.1..')]
		: [
				lines('5541', '1111', '1100', '0000'),
				lines('1100', '1111', '5541', '0000'),
				lines('....', '...1', '....', '0...'),
			];

withDatabases((name, getDb) => {
	async function voted(ballots: readonly Scores[], given: Parameters<typeof openEvening>[2] = {}) {
		const evening = await openEvening(getDb(), ballots.length, given);
		for (const [at, scores] of ballots.entries()) {
			expect(await vote(evening, evening.printed[at]?.code ?? '', scores)).toMatchObject({ code: 'saved' });
		}
		await closeVoting(getDb(), evening.dinner);
		return evening;
	}
	const countedRows = async (dinnerId: string) =>
		(await getDb().selectFrom('counted').select('scores').where('dinner_id', '=', dinnerId).orderBy('n').execute()).map(
			({ scores }) => Buffer.from(scores),
		);
	const rowsIn = async (table: 'ballot' | 'counted' | 'receipt' | 'count' | 'awarding' | 'award' | 'draw') =>
		(await getDb().selectFrom(table).selectAll().execute()).length;

	test('the count opens only when it is signed, and only while counting', async () => {
		const { counts, dinner, organiser } = await openEvening(getDb(), 1);
		expect(await counts.open(dinner.id, organiser)).toEqual({ ok: false, code: 'not counting' });
		expect(await counts.sign(dinner.id, organiser, 0, false)).toEqual({ ok: false, code: 'not counting' });
		await closeVoting(getDb(), dinner);
		expect(await counts.open(dinner.id, organiser)).toEqual({ ok: false, code: 'not signed' });
		must(await counts.sign(dinner.id, organiser, 0, false));
		expect(await counts.open(dinner.id, organiser)).toEqual({ ok: true, value: null });
	});

	test('what hands counted stands beside what was entered: a difference is said before it is signed', async () => {
		const evening = await openEvening(getDb(), 2);
		const { counts, dinner, organiser, printed, slips } = evening;
		must(
			await slips.enter(dinner.id, organiser, {
				code: printed[0]?.code ?? '',
				scores: lines('5555', '4444', '3333', '2222'),
			}),
		);
		await closeVoting(getDb(), dinner);
		expect(await counts.sign(dinner.id, organiser, 2, false)).toEqual({ ok: false, code: 'differs' });
		expect(await counts.sign(dinner.id, organiser, 2, true)).toEqual({ ok: true, value: 1 });
		expect(await counts.sign(dinner.id, organiser, 1, false)).toEqual({ ok: false, code: 'you signed' });
		const grace = await makeOrganiser(getDb(), 'Grace Okafor');
		expect(await counts.sign(dinner.id, grace, 1, false)).toEqual({ ok: true, value: 2 });
		expect(await counts.sign(dinner.id, await makeOrganiser(getDb()), 1, false)).toEqual({
			ok: false,
			code: 'all signed',
		});
		const signed = (await evening.dinners.record(dinner.id)).filter(({ what }) => what === 'count signed');
		expect(signed[0]?.detail).toMatchObject({
			slot: 1,
			slipsByHand: 2,
			slips: { entered: 1 },
			ballots: { onPaper: 1 },
		});
		must(await counts.open(dinner.id, organiser));
		expect(await counts.sign(dinner.id, await makeOrganiser(getDb()), 1, true)).toEqual({
			ok: false,
			code: 'already opened',
		});
	});

	test('before opening no tally, count or receipt exists; after it no ballot and no lookup does', async () => {
		const ballots = [lines('5444', '3333', '2222', '1111'), lines('1111', '5555', '2222', '....')];
		const { counts, dinner, organiser } = await voted(ballots);
		expect([await rowsIn('counted'), await rowsIn('receipt'), await rowsIn('count')]).toEqual([0, 0, 0]);
		expect(await counts.standing(dinner)).toBeNull();
		must(await counts.sign(dinner.id, organiser, 0, false));
		must(await counts.open(dinner.id, organiser));
		expect(await rowsIn('ballot')).toBe(0);
		const lookups = await getDb().selectFrom('paper').select('lookup').where('dinner_id', '=', dinner.id).execute();
		expect(lookups).toHaveLength(2);
		expect(lookups.every(({ lookup }) => lookup === null)).toBe(true);
	});

	test('counted ballots lie sorted by content, receipts by themselves, and every counted paper finds its own', async () => {
		const ballots = [
			lines('5555', '4444', '3333', '2222'),
			lines('0000', '1111', '2222', '3333'),
			lines('1...', '....', '....', '....'),
		];
		const { counts, dinner, organiser, printed } = await voted(ballots);
		must(await counts.sign(dinner.id, organiser, 0, false));
		must(await counts.open(dinner.id, organiser));
		const rows = await countedRows(dinner.id);
		expect(rows).toEqual([...rows].sort(Buffer.compare));
		expect(rows).toHaveLength(3);
		const { rows: stored } = await getDb()
			.selectFrom('receipt')
			.select('receipt')
			.where('dinner_id', '=', dinner.id)
			.execute()
			.then((all) => ({ rows: all.map(({ receipt }) => receipt) }));
		expect([...stored].sort()).toEqual(printed.map(({ receipt }) => receipt).sort());
		const numbers = await getDb()
			.selectFrom('counted')
			.select('n')
			.where('dinner_id', '=', dinner.id)
			.orderBy('n')
			.execute();
		expect(numbers.map(({ n }) => n)).toEqual([1, 2, 3]);
	});

	test('pressed twice, or by two organisers at once, it opens once', async () => {
		const { counts, dinner, organiser } = await voted([lines('5555', '4444', '3333', '2222')]);
		const grace = await makeOrganiser(getDb(), 'Grace Okafor');
		must(await counts.sign(dinner.id, organiser, 0, false));
		const outcomes = await Promise.all([counts.open(dinner.id, organiser), counts.open(dinner.id, grace)]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, code: 'already opened' });
		expect([await rowsIn('counted'), await rowsIn('count')]).toEqual([1, 1]);
	});

	test('a tampered ballot stops the opening, and nothing is half done', async () => {
		const { counts, dinner, organiser } = await voted([
			lines('5555', '4444', '3333', '2222'),
			lines('1111', '4444', '3333', '2222'),
		]);
		must(await counts.sign(dinner.id, organiser, 0, false));
		await getDb().updateTable('ballot').set({ revision: 5 }).where('dinner_id', '=', dinner.id).execute();
		await expect(counts.open(dinner.id, organiser)).rejects.toThrow();
		expect([await rowsIn('ballot'), await rowsIn('counted'), await rowsIn('receipt'), await rowsIn('count')]).toEqual([
			2, 0, 0, 0,
		]);
	});

	test('voided and blank ballots are not counted, and the count sheet says who voted how', async () => {
		const some = lines('5555', '4444', '3333', '2222');
		const evening = await openEvening(getDb(), 5);
		const { counts, dinner, organiser, printed, slips, papers } = evening;
		const code = (at: number) => printed[at]?.code ?? '';
		await vote(evening, code(0), some);
		await vote(evening, code(1), some);
		must(await slips.enter(dinner.id, organiser, { code: code(1), scores: some }));
		must(await slips.enter(dinner.id, organiser, { code: code(2), scores: some }));
		await vote(evening, code(3), lines('....', '....', '....', '....'));
		await vote(evening, code(4), some);
		must(await papers.replaceByCode(dinner.id, code(4), organiser));
		await closeVoting(getDb(), dinner);
		must(await counts.sign(dinner.id, organiser, 2, false));
		must(await counts.open(dinner.id, organiser));
		const { opened } = await counts.sheet(dinner.id);
		expect(opened).toMatchObject({ issued: 4, replaced: 1, lost: 0, on_phone: 2, on_paper: 1, set_aside: 1 });
		expect(opened?.tally.ballots).toBe(3);
	});

	test('the number of an absent pitch counts nothing', async () => {
		const evening = await openEvening(getDb(), 1);
		const { counts, dinner, organiser, pitches, printed } = evening;
		await getDb()
			.updateTable('pitch')
			.set({ state: 'no-show' })
			.where('id', '=', pitches[1]?.id ?? '')
			.execute();
		await vote(evening, printed[0]?.code ?? '', lines('1111', '5555', '2222', '....'));
		await closeVoting(getDb(), dinner);
		await countAndAward(evening, dinner, organiser, 100);
		const standing = await counts.standing(dinner);
		expect(standing?.tally.totals).toEqual([4, 0, 8, 0]);
		expect((await evening.rooms.read(dinner.id))?.result?.places[0]?.pitches).toMatchObject([{ number: 3 }]);
	});

	test.each(
		countRules.flatMap((countRule) =>
			tieRules.flatMap((tieRule) => potRules.map((potRule) => ({ countRule, tieRule, potRule }))),
		),
	)(
		'$countRule, ties $tieRule, $potRule.kind: from ballots to awards, to the penny, and as a second program counts it',
		async (rules) => {
			const evening = await voted(level(rules.countRule), { rules });
			const { dinner, organiser, rooms } = evening;
			await countAndAward(evening, dinner, organiser, 10_001);
			const result = (await rooms.read(dinner.id))?.result;
			const awarded = result?.awards.reduce((sum, { pence }) => sum + pence, 0) ?? 0;
			expect(awarded + (result?.carriedOverPence ?? 0)).toBe(10_001);
			const winners = result?.places[0]?.pitches.map(({ number }) => number) ?? [];
			for (const winner of winners) expect([1, 3]).toContain(winner);
			expect(winners).toHaveLength(rules.tieRule === 'shared' ? 2 : 1);
			expect(result?.drawn).toBe(rules.tieRule === 'shared' ? null : 'software');
			const again = recount(await countedRows(dinner.id), 4);
			const { opened } = await evening.counts.sheet(dinner.id);
			expect(opened?.tally).toMatchObject({
				ballots: again.ballots,
				totals: again.totals,
				headToHead: again.preferred,
				counts: again.counts,
			});
			expect(again.counts[0]).toHaveLength(width(rules.countRule, 4));
		},
	);

	test('an edit of the counted rows is seen by the recount', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		await countAndAward(evening, evening.dinner, evening.organiser, 0);
		const rows = await countedRows(evening.dinner.id);
		rows[0]?.fill(0, 0, 1);
		const { opened } = await evening.counts.sheet(evening.dinner.id);
		expect(recount(rows, 4).totals).not.toEqual(opened?.tally.totals);
		await expect(
			getDb()
				.updateTable('counted')
				.set({ scores: Buffer.alloc(16) } as never)
				.execute(),
		).rejects.toMatchObject({ code: '23001' });
	});

	test('one tie is drawn once, whoever presses and however', async () => {
		const evening = await voted(level('criteria'), { rules: { tieRule: 'drawn' } });
		const { counts, dinner, organiser } = evening;
		const grace = await makeOrganiser(getDb(), 'Grace Okafor');
		must(await counts.sign(dinner.id, organiser, 0, false));
		must(await counts.open(dinner.id, organiser));
		expect(await counts.award(dinner.id, organiser, 0)).toEqual({ ok: false, code: 'needs a draw' });
		const outcomes = await Promise.all([
			counts.drawBySoftware(dinner.id, organiser, [1, 3]),
			counts.drawFromHat(dinner.id, grace, { order: [3, 1], confirmedBy: 'Sam Lee' }),
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, code: 'nothing to draw' });
		expect(await rowsIn('draw')).toBe(1);
		const [draw] = await getDb().selectFrom('draw').selectAll().execute();
		expect(await counts.drawBySoftware(dinner.id, grace, [1, 3])).toEqual({ ok: false, code: 'nothing to draw' });
		expect((await counts.standing(dinner))?.draws).toEqual([draw]);
		const again = {
			...draw,
			entries: JSON.stringify(draw?.entries),
			drawn: JSON.stringify(draw?.drawn),
			id: undefined,
		};
		await expect(
			getDb()
				.insertInto('draw')
				.values(again as never)
				.execute(),
		).rejects.toMatchObject({ code: '23505' });
	});

	test('out of the hat: the numbers of this tie, each once, and a second person who saw it', async () => {
		const evening = await voted(level('criteria'), { rules: { tieRule: 'drawn' } });
		const { counts, dinner, organiser, pitches } = evening;
		expect(await counts.drawFromHat(dinner.id, organiser, { order: [3, 1], confirmedBy: 'Sam' })).toEqual({
			ok: false,
			code: 'not opened',
		});
		must(await counts.sign(dinner.id, organiser, 0, false));
		must(await counts.open(dinner.id, organiser));
		for (const order of [[3], [3, 3], [3, 2], [1, 2, 3], []]) {
			expect(await counts.drawFromHat(dinner.id, organiser, { order, confirmedBy: 'Sam' })).toEqual({
				ok: false,
				code: 'not this tie',
			});
		}
		const own = { order: [3, 1], confirmedBy: organiser.name.toUpperCase() };
		expect(await counts.drawFromHat(dinner.id, organiser, own)).toEqual({ ok: false, code: 'same person' });
		expect(await counts.drawBySoftware(dinner.id, organiser, [1, 2])).toEqual({ ok: false, code: 'not this tie' });
		must(await counts.drawFromHat(dinner.id, organiser, { order: [3, 1], confirmedBy: 'Sam Lee' }));
		const [draw] = await getDb().selectFrom('draw').selectAll().execute();
		expect(draw).toMatchObject({
			drawn: [pitches[2]?.id, pitches[0]?.id],
			by_what: 'hat',
			seed: null,
			confirmed_by: 'Sam Lee',
		});
		must(await counts.award(dinner.id, organiser, 0));
		expect((await evening.rooms.read(dinner.id))?.result).toMatchObject({
			drawn: 'hat',
			places: [{ pitches: [{ number: 3 }] }, {}, {}],
		});
	});

	test('the pot is awarded once, as it was shown, and never before the count is opened', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		const { counts, pots, dinner, organiser } = evening;
		expect(await counts.award(dinner.id, organiser, 0)).toEqual({ ok: false, code: 'not opened' });
		must(await counts.sign(dinner.id, organiser, 0, false));
		must(await counts.open(dinner.id, organiser));
		must(
			await pots.change(dinner.id, organiser, (await pots.read(dinner.id)).seen, [
				{ source: 'door', label: '', pence: 500 },
			]),
		);
		expect(await counts.award(dinner.id, organiser, 0)).toEqual({ ok: false, code: 'pot changed' });
		const outcomes = await Promise.all([
			counts.award(dinner.id, organiser, 500),
			counts.award(dinner.id, organiser, 500),
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, code: 'already awarded' });
		expect([await rowsIn('awarding'), await rowsIn('award')]).toEqual([1, 1]);
	});

	test('no ballot, or nothing but zeros: the pot carries over', async () => {
		for (const ballots of [[], [lines('0000', '0000', '....', '0000')]]) {
			const evening = await voted(ballots);
			await countAndAward(evening, evening.dinner, evening.organiser, 12_345);
			expect((await evening.rooms.read(evening.dinner.id))?.result).toMatchObject({
				carriedOverPence: 12_345,
				awards: [],
				places: [],
			});
		}
	});

	test('a pot of £0 has a winner all the same', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		await countAndAward(evening, evening.dinner, evening.organiser, 0);
		const result = (await evening.rooms.read(evening.dinner.id))?.result;
		expect(result).toMatchObject({ potPence: 0, carriedOverPence: 0, awards: [] });
		expect(result?.places[0]?.pitches).toMatchObject([{ number: 1 }]);
	});

	test.skipIf(name === 'embedded')('another server with another secret opens nothing', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		const { dinner, organiser, counts } = evening;
		must(await counts.sign(dinner.id, organiser, 0, false));
		const { createCounts } = await import('../../app/services/counts.server');
		const { createSecrets } = await import('../../app/services/secrets.server');
		const stranger = { ...servicesOn(getDb()).context, secrets: createSecrets(Buffer.alloc(32, 7)) };
		await expect(createCounts(stranger).open(dinner.id, organiser)).rejects.toThrow();
		expect(testSecrets.check().equals(stranger.secrets.check())).toBe(false);
		expect(await counts.open(dinner.id, organiser)).toEqual({ ok: true, value: null });
	});
});
