import { expect, test } from 'vitest';
import type { PotRule, Rules } from '../../app/domain/rules';
import { withDatabases } from '../support/db';
import { countAndAward, lines, must, type Scores, signAsTwo, typeCash, width } from '../support/evening';
import { makeOrganiser, pressOf } from '../support/factories';
import { recount } from '../support/recount';
import { countedRows, level, rowsIn, votedEvening } from '../support/voted-evening';

const countRules: Rules['countRule'][] = ['criteria', 'criteria with run-off', 'one vote'];
const tieRules: Rules['tieRule'][] = ['shared', 'drawn'];
const potRules: PotRule[] = [
	{ kind: 'winner takes all' },
	{ kind: 'shares', percent: [70, 30] },
	{ kind: 'in proportion' },
	{ kind: 'fixed prizes', amounts: [0, 1_000, 500] },
];

withDatabases((_name, getDb) => {
	const voted = (ballots: readonly Scores[], given?: Parameters<typeof votedEvening>[2]) =>
		votedEvening(getDb(), ballots, given);

	test.each(
		countRules.flatMap((countRule) =>
			tieRules.flatMap((tieRule) => potRules.map((potRule) => ({ countRule, tieRule, potRule }))),
		),
	)(
		'$countRule, ties $tieRule, $potRule.kind: from ballots to awards, to the penny, and as a second program counts it',
		async (rules) => {
			const evening = await voted(level(rules.countRule), { rules });
			const { dinner, organiser, rooms: dinnerStates } = evening;
			await countAndAward(evening, dinner, organiser, 10_001);
			const result = (await dinnerStates.read(dinner.id))?.result;
			const awarded = result?.awards.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
			expect(awarded + (result?.carriedOverAmount ?? 0)).toBe(10_001);
			const winners = result?.places[0]?.pitches.map(({ number }) => number) ?? [];
			for (const winner of winners) expect([1, 3]).toContain(winner);
			expect(winners).toHaveLength(rules.tieRule === 'shared' ? 2 : 1);
			expect(result?.drawn).toBe(rules.tieRule === 'shared' ? null : 'software');
			const again = recount(await countedRows(getDb(), dinner.id), 4);
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

	test('one tie is drawn once, whoever presses and however', async () => {
		const evening = await voted(level('criteria'), { rules: { tieRule: 'drawn' } });
		const { counts, dinner, organiser } = evening;
		const grace = await makeOrganiser(getDb(), 'Grace Okafor');
		await signAsTwo({ counts }, dinner.id, organiser);
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect(await counts.award(dinner.id, pressOf(organiser), 0)).toEqual({ ok: false, code: 'needs a draw' });
		const outcomes = await Promise.all([
			counts.drawBySoftware(dinner.id, pressOf(organiser), [1, 3]),
			counts.drawFromHat(dinner.id, pressOf(grace), { order: [3, 1], confirmedBy: 'Sam Lee' }),
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, code: 'nothing to draw' });
		expect(await rowsIn(getDb(), 'draw')).toBe(1);
		const [draw] = await getDb().selectFrom('draw').selectAll().execute();
		expect(await counts.drawBySoftware(dinner.id, pressOf(grace), [1, 3])).toEqual({
			ok: false,
			code: 'nothing to draw',
		});
		expect((await counts.readResult(dinner))?.draws).toEqual([draw]);
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
		expect(await counts.drawFromHat(dinner.id, pressOf(organiser), { order: [3, 1], confirmedBy: 'Sam' })).toEqual({
			ok: false,
			code: 'not opened',
		});
		await signAsTwo({ counts }, dinner.id, organiser);
		must(await counts.open(dinner.id, pressOf(organiser)));
		for (const order of [[3], [3, 3], [3, 2], [1, 2, 3], []]) {
			expect(await counts.drawFromHat(dinner.id, pressOf(organiser), { order, confirmedBy: 'Sam' })).toEqual({
				ok: false,
				code: 'not this tie',
			});
		}
		const own = { order: [3, 1], confirmedBy: organiser.name.toUpperCase() };
		expect(await counts.drawFromHat(dinner.id, pressOf(organiser), own)).toEqual({ ok: false, code: 'same person' });
		expect(await counts.drawBySoftware(dinner.id, pressOf(organiser), [1, 2])).toEqual({
			ok: false,
			code: 'not this tie',
		});
		must(await counts.drawFromHat(dinner.id, pressOf(organiser), { order: [3, 1], confirmedBy: 'Sam Lee' }));
		const [draw] = await getDb().selectFrom('draw').selectAll().execute();
		expect(draw).toMatchObject({
			drawn: [pitches[2]?.id, pitches[0]?.id],
			by_what: 'hat',
			seed: null,
			confirmed_by: 'Sam Lee',
		});
		must(await counts.award(dinner.id, pressOf(organiser), 0));
		expect((await evening.rooms.read(dinner.id))?.result).toMatchObject({
			drawn: 'hat',
			places: [{ pitches: [{ number: 3 }] }, {}, {}],
		});
	});

	test('[I4] the pot is awarded once, as it was shown, and never before the count is opened', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		const { counts, pots, dinner, organiser } = evening;
		expect(await counts.award(dinner.id, pressOf(organiser), 0)).toEqual({ ok: false, code: 'not opened' });
		await signAsTwo({ counts }, dinner.id, organiser);
		must(await counts.open(dinner.id, pressOf(organiser)));
		must(await typeCash({ pots }, dinner.id, organiser, 500));
		expect(await counts.award(dinner.id, pressOf(organiser), 0)).toEqual({ ok: false, code: 'pot changed' });
		const outcomes = await Promise.all([
			counts.award(dinner.id, pressOf(organiser), 500),
			counts.award(dinner.id, pressOf(organiser), 500),
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, code: 'already awarded' });
		expect([await rowsIn(getDb(), 'awarding'), await rowsIn(getDb(), 'award')]).toEqual([1, 1]);
	});

	test('no ballot, or nothing but zeros: the pot carries over', async () => {
		for (const ballots of [[], [lines('0000', '0000', '....', '0000')]]) {
			const evening = await voted(ballots);
			await countAndAward(evening, evening.dinner, evening.organiser, 12_345);
			expect((await evening.rooms.read(evening.dinner.id))?.result).toMatchObject({
				carriedOverAmount: 12_345,
				awards: [],
				places: [],
			});
		}
	});

	test('a pot of £0 has a winner all the same', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		await countAndAward(evening, evening.dinner, evening.organiser, 0);
		const result = (await evening.rooms.read(evening.dinner.id))?.result;
		expect(result).toMatchObject({ potAmount: 0, carriedOverAmount: 0, awards: [] });
		expect(result?.places[0]?.pitches).toMatchObject([{ number: 1 }]);
	});
});
