import { expect, test } from 'vitest';
import type { HandCount } from '../../app/domain/hand-count';
import { withDatabases } from '../support/db';
import { awardPot, lines, must, openEvening, signAsTwo, signToo, vote } from '../support/evening';
import { pressOf } from '../support/factories';
import { closeVoting, reach } from '../support/reach';

/** Four pitches with four criteria: the first gets a 5 from everybody in each, the others nothing. */
const byHand = (slips: number): HandCount => ({
	slips,
	counts: [0, 1, 2, 3].map((pitch) =>
		[0, 1, 2, 3].map(() => (pitch === 0 ? [0, 0, 0, 0, 0, slips] : [slips, 0, 0, 0, 0, 0])),
	),
	runOff: null,
});
const handsWith = (written: number) => ({ written, unwritten: 0, replaced: 0, papers: null, heads: null });

withDatabases((_name, getDb) => {
	/** Two phones voted for the last pitch before everything failed. */
	async function failed(given: Parameters<typeof openEvening>[2] = {}) {
		const evening = await openEvening(getDb(), 3, given);
		for (const { code } of evening.printed.slice(0, 2))
			await vote(evening, code, lines('0000', '0000', '0000', '5555'));
		await closeVoting(getDb(), evening.dinner);
		return evening;
	}
	const because = 'The laptop fell into the soup.';
	const rowsOf = async (dinnerId: string) => {
		const tables = ['counted', 'receipt', 'ballot', 'hand_count'] as const;
		const sizes = tables.map((table) =>
			getDb().selectFrom(table).where('dinner_id', '=', dinnerId).select('dinner_id'),
		);
		return Promise.all(sizes.map(async (query) => (await query.execute()).length));
	};

	test('a count by hand takes the place of every ballot, is signed by two, and says so in public', async () => {
		const evening = await failed({ rules: { shown: 'all scores' } });
		const { dinner, organiser, counts, publishing } = evening;
		must(await counts.typeHandCount(dinner.id, pressOf(organiser), byHand(30), because));
		expect((await counts.sheet(dinner.id)).figures.byHand).toMatchObject({ slips: 30, because });
		must(await counts.sign(dinner.id, pressOf(organiser), { hands: handsWith(30), words: '', instead: false }));
		await signToo({ counts }, dinner.id);
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect(await rowsOf(dinner.id)).toEqual([0, 0, 0, 0]);
		await awardPot(evening, dinner, organiser);
		await reach(getDb(), { dinner, organiser }, 'published');
		const published = await publishing.result({ ...dinner, phase: 'published' });
		expect(published?.winners).toMatchObject([{ number: 1 }]);
		expect(published?.sheet).toMatchObject({
			onPaper: 30,
			onPhone: 0,
			counted: 30,
			byHand: { because, phonesVoid: 2 },
		});
		expect(published?.scores).toMatchObject({ headToHead: null, pitches: [{ total: 600 }, {}, {}, {}] });
		expect(await publishing.wasCountedByHand({ ...dinner, phase: 'published' })).toBe(true);
	});

	test('the sheet that people who count see holds no sum of it, and every sum is behind its signs', async () => {
		const { dinner, organiser, counts } = await failed();
		must(await counts.typeHandCount(dinner.id, pressOf(organiser), byHand(30), because));
		const first = (await counts.sheet(dinner.id)).figures;
		expect(Object.keys(first.byHand ?? {}).sort()).toEqual(['because', 'mark', 'slips']);
		const other = { ...byHand(30), counts: [...byHand(30).counts].reverse() };
		must(await counts.typeHandCount(dinner.id, pressOf(organiser), other, because));
		expect((await counts.sheet(dinner.id)).figures.byHand?.mark).not.toBe(first.byHand?.mark);
	});

	test('typing it in or taking it back makes a signature fall away; once two have signed nothing changes it', async () => {
		const { dinner, organiser, counts, dinners } = await failed();
		const type = () => counts.typeHandCount(dinner.id, pressOf(organiser), byHand(3), because);
		must(await counts.sign(dinner.id, pressOf(organiser), { hands: handsWith(0), words: '', instead: false }));
		must(await type());
		expect((await counts.sheet(dinner.id)).signatures).toEqual([]);
		must(await counts.takeBackHandCount(dinner.id, pressOf(organiser)));
		await signAsTwo({ counts }, dinner.id, organiser);
		expect(await type()).toEqual({ ok: false, code: 'already signed' });
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect((await counts.readResult(dinner))?.tally).toMatchObject({ ballots: 2, totals: [0, 0, 0, 40] });
		expect(await type()).toEqual({ ok: false, code: 'already opened' });
		const events = (await dinners.record(dinner.id)).map(({ event }) => event);
		expect(events).toContainEqual({ kind: 'hand count typed in', because, slips: 3, signatures: 1 });
	});

	test('sums that cannot be are refused, and a run-off needs its show of slips', async () => {
		const { dinner, organiser, counts } = await failed({ rules: { countRule: 'criteria with run-off' } });
		const type = (hand: HandCount) => counts.typeHandCount(dinner.id, pressOf(organiser), hand, because);
		expect(await type({ ...byHand(3), slips: 2 })).toEqual({ ok: false, code: 'does not fit' });
		const level = [1, 1, 0, 0].map((given) => [0, 1, 2, 3].map(() => [0, 0, 0, given, 0, 0]));
		const two = { slips: 3, counts: level, runOff: null };
		expect(await type(two)).toEqual({ ok: false, code: 'does not fit' });
		must(await type({ ...two, runOff: { pitches: [0, 1], slips: [1, 2] } }));
		must(await counts.sign(dinner.id, pressOf(organiser), { hands: handsWith(3), words: '', instead: false }));
		await signToo({ counts }, dinner.id);
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect((await counts.readResult(dinner))?.decision).toMatchObject({
			ranking: { places: [{ pitches: [{ number: 2 }] }, { pitches: [{ number: 1 }] }], runOff: { matches: [{}] } },
		});
	});
});
