import { expect, test } from 'vitest';
import { encodeBallot } from '../../app/domain/ballot';
import { firstRevision } from '../../app/domain/revision';
import { createCrew } from '../../app/services/crew.server';
import { findBallot } from '../../db/queries/ballots';
import { withDatabases } from '../support/db';
import { lines, must, openCount, openEvening, servicesOn, signAsTwo, vote } from '../support/evening';
import { makeDinnerWithPitches, pressOf, testSecrets } from '../support/factories';
import { closeVoting, reach } from '../support/reach';

const fours = lines('4444', '3333', '2222', '1111');
const zeros = lines('0000', '0000', '0000', '0000');
const blank = lines('....', '....', '....', '....');
const keyOf = async (code: string, dinnerId: string) => testSecrets.ballotKey(await testSecrets.root(code), dinnerId);

withDatabases((_name, getDb) => {
	const countedOf = async (dinnerId: string) => {
		const rows = await getDb().selectFrom('counted').select('scores').where('dinner_id', '=', dinnerId).execute();
		return rows.map(({ scores }) => [...scores].join(''));
	};

	test('a slip counts, sealed, and says nothing of its paper', async () => {
		const evening = await openEvening(getDb(), 2);
		const [paper] = evening.printed;
		const { dinner, organiser, slips } = evening;
		expect(await slips.enter(dinner.id, pressOf(organiser), { code: paper?.code ?? '', scores: fours })).toEqual({
			ok: true,
			value: 'counts',
		});
		const ballot = await findBallot(getDb(), dinner.id, await keyOf(paper?.code ?? '', dinner.id));
		expect(ballot).toMatchObject({ slip_scored: true, scored: false, revision: 0 });
		expect(Buffer.from(ballot?.slip_sealed ?? []).includes(Buffer.from(encodeBallot(fours as (0 | 5)[])))).toBe(false);
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 1, blank: 0, setAside: 0 });
		expect(JSON.stringify(await evening.dinners.record(dinner.id))).not.toContain(paper?.code);
		expect(evening.told).toContain(dinner.id);
	});

	test('a phone that has voted stands: the slip is set aside, once in the record, without number or code', async () => {
		const evening = await openEvening(getDb(), 2);
		const { dinner, organiser, slips } = evening;
		const [paper] = evening.printed;
		const code = paper?.code ?? '';
		expect(await vote(evening, code, fours)).toMatchObject({ code: 'saved' });
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: zeros })).toEqual({
			ok: true,
			value: 'set aside',
		});
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: zeros })).toEqual({
			ok: false,
			code: 'entered before',
		});
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: zeros, correct: true })).toEqual({
			ok: true,
			value: 'set aside',
		});
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 1, blank: 0, setAside: 1 });
		const record = (await evening.dinners.record(dinner.id)).filter(({ event }) => event.kind === 'slip set aside');
		expect(record.map(({ event }) => event)).toEqual([{ kind: 'slip set aside' }]);
	});

	test('a phone that votes after its slip was entered takes its paper back', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		must(await slips.enter(dinner.id, pressOf(organiser), { code, scores: zeros }));
		expect(await vote(evening, code, fours)).toMatchObject({ code: 'saved' });
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 1, blank: 0, setAside: 1 });
	});

	test('a phone that was left blank does not erase a slip, whenever it speaks: when it comes back, and when its scores are taken away again', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed, papers, ballots } = evening;
		const code = printed[0]?.code ?? '';
		const { paperSession } = must(await papers.exchange(code, null));
		const save = (revision: number, scores: string) => ballots.save(paperSession, { revision, lineup: 1, scores });
		const nothing = '-'.repeat(16);
		expect(await save(2, nothing)).toMatchObject({ code: 'saved' });
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours })).toEqual({
			ok: true,
			value: 'counts',
		});
		expect(await ballots.readOwn(paperSession)).toEqual({ revision: 2, scores: nothing });
		expect(await save(2, nothing)).toEqual({ code: 'saved', revision: 2 });
		expect((await evening.counts.sheet(dinner.id)).ballots).toMatchObject({ voted: 1, onPaper: 1, setAside: 0 });
		expect(await save(3, '5'.repeat(16))).toMatchObject({ code: 'saved' });
		expect((await evening.counts.sheet(dinner.id)).ballots).toMatchObject({ voted: 1, onPaper: 0, setAside: 1 });
		expect(await save(4, nothing)).toMatchObject({ code: 'saved' });
		// A replayed message from before the slip is refused as old.
		expect(await save(1, '1'.repeat(16))).toMatchObject({ code: 'saved', revision: 4 });
		await closeVoting(getDb(), dinner);
		expect((await evening.counts.sheet(dinner.id)).ballots).toMatchObject({ voted: 1, onPaper: 1, setAside: 0 });
		await signAsTwo(evening, dinner.id, organiser);
		must(await evening.counts.open(dinner.id, pressOf(organiser)));
		expect(await countedOf(dinner.id)).toEqual([fours.join('')]);
	});

	test('a phone whose paper another one took over does not come back over a slip', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed, papers, ballots } = evening;
		const code = printed[0]?.code ?? '';
		const one = must(await papers.exchange(code, null)).paperSession;
		const fives = { revision: 16, lineup: 1, scores: '5'.repeat(16) };
		expect(await ballots.save(one, fives)).toMatchObject({ code: 'saved' });
		const { paperSession: two, takesOver } = must(await papers.exchange(code, null));
		expect(takesOver).toBe(true);
		const nothing = { revision: firstRevision(two.epoch) + 2, lineup: 1, scores: '-'.repeat(16) };
		expect(await ballots.save(two, nothing)).toMatchObject({ code: 'saved' });
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours })).toEqual({
			ok: true,
			value: 'counts',
		});
		expect(await ballots.save(one, fives)).toMatchObject({ code: 'moved' });
		// A third phone is told that the paper is in use, although only its slip counts.
		expect(must(await papers.exchange(code, null)).takesOver).toBe(true);
		expect((await evening.counts.sheet(dinner.id)).ballots).toMatchObject({ voted: 1, onPaper: 1, setAside: 0 });
	});

	test('a slip says nothing to the phone of its paper', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed, papers, ballots, guests } = evening;
		const code = printed[0]?.code ?? '';
		const { paperSession } = must(await papers.exchange(code, null));
		must(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours }));
		expect(await ballots.readOwn(paperSession)).toBeNull();
		expect(await guests.readPaper(paperSession, 'en')).toMatchObject({ own: null, moved: false, paperState: 'issued' });
		expect(await ballots.save(paperSession, { revision: 1, lineup: 1, scores: '2'.repeat(16) })).toMatchObject({
			code: 'saved',
		});
	});

	test('a phone that only opened the paper, or left it blank, does not stand in a slip’s way', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		expect(await vote(evening, code, blank, 7)).toMatchObject({ code: 'saved' });
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours })).toEqual({
			ok: true,
			value: 'counts',
		});
	});

	test('a slip entered twice asks, and is corrected when told so, which is recorded', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		must(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours }));
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: zeros })).toEqual({
			ok: false,
			code: 'entered before',
		});
		must(await slips.enter(dinner.id, pressOf(organiser), { code, scores: blank, correct: true, blanks: 'all' }));
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 1, blank: 1, setAside: 0 });
		expect((await evening.dinners.record(dinner.id)).map(({ event }) => event.kind)).toContain('slip corrected');
	});

	test('blank squares are asked about first, and nothing is stored or handed out before the answer', async () => {
		const { dinner, organiser, slips, printed } = await openEvening(getDb(), 1);
		const code = printed[0]?.code ?? '';
		const some = lines('4444', '4.44', '4444', '....');
		const enter = (scores: readonly (number | null)[], blanks?: 'all' | 'some') =>
			slips.enter(dinner.id, pressOf(organiser), { code, scores, blanks, handedOut: true });
		expect(await enter(blank)).toEqual({ ok: false, code: 'nothing typed' });
		expect(await enter(blank, 'some')).toEqual({ ok: false, code: 'nothing typed' });
		expect(await enter(some)).toEqual({ ok: false, code: 'partly blank' });
		expect(await enter(some, 'all')).toEqual({ ok: false, code: 'not blank' });
		expect(await enter(fours, 'all')).toEqual({ ok: false, code: 'not blank' });
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 0, blank: 0, setAside: 0 });
		expect(await enter(some, 'some')).toEqual({ ok: true, value: 'counts' });
	});

	test('with one vote a number is the whole slip, and no number is asked about', async () => {
		const { dinner, organiser, slips, printed } = await openEvening(getDb(), 1, { count_rule: 'one vote' });
		const enter = (scores: readonly (number | null)[]) =>
			slips.enter(dinner.id, pressOf(organiser), { code: printed[0]?.code ?? '', scores });
		expect(await enter([null, null, null, null])).toEqual({ ok: false, code: 'nothing typed' });
		expect(await enter([null, 1, null, null])).toEqual({ ok: true, value: 'counts' });
	});

	test('a blank slip is taken and counts nothing', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const slip = { code: printed[0]?.code ?? '', scores: blank, blanks: 'all' } as const;
		expect(await slips.enter(dinner.id, pressOf(organiser), slip)).toEqual({ ok: true, value: 'blank' });
		expect((await evening.counts.sheet(dinner.id)).ballots).toMatchObject({ voted: 0, onPaper: 0 });
	});

	test('unknown, replaced and foreign codes are told apart from a slip that counts, and store nothing', async () => {
		const evening = await openEvening(getDb(), 2);
		const other = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		must(await evening.papers.replaceByNumber(dinner.id, 1, pressOf(organiser)));
		const enter = async (code: string) => slips.enter(dinner.id, pressOf(organiser), { code, scores: fours });
		expect(await enter('AAAAA-AAAAA')).toEqual({ ok: false, code: 'unknown code' });
		expect(await enter('')).toEqual({ ok: false, code: 'unknown code' });
		expect(await enter(other.printed[0]?.code ?? '')).toEqual({ ok: false, code: 'unknown code' });
		expect(await enter(printed[0]?.code ?? '')).toEqual({ ok: false, code: 'replaced' });
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 0, blank: 0, setAside: 0 });
	});

	test('a paper handed back by its code is void, and so is its slip', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		must(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours }));
		must(await evening.papers.replaceByCode(dinner.id, code, pressOf(organiser)));
		expect(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours })).toEqual({
			ok: false,
			code: 'replaced',
		});
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 0, blank: 0, setAside: 0 });
	});

	test('a paper that nobody tapped at the door asks first, and is marked when told so', async () => {
		const services = servicesOn(getDb());
		const { dinner, organiser } = await makeDinnerWithPitches(getDb());
		const [paper] = must(await services.papers.make(dinner.id, pressOf(organiser), 3, 0));
		await closeVoting(getDb(), dinner);
		const slip = { code: paper?.code ?? '', scores: fours };
		expect(await services.slips.enter(dinner.id, pressOf(organiser), slip)).toEqual({
			ok: false,
			code: 'not handed out',
		});
		expect(await services.papers.counts(dinner.id)).toMatchObject({ issued: 0 });
		expect(await services.slips.enter(dinner.id, pressOf(organiser), { ...slip, handedOut: true })).toEqual({
			ok: true,
			value: 'counts',
		});
		expect(await services.papers.counts(dinner.id)).toMatchObject({ all: 3, issued: 1 });
	});

	test('what is no ballot of this dinner is refused: too long, out of range, two votes', async () => {
		const evening = await openEvening(getDb(), 1);
		const tokens = await openEvening(getDb(), 1, { rules: { countRule: 'one vote' } });
		const enter = ({ slips, dinner, organiser, printed }: typeof evening, scores: (number | null)[]) =>
			slips.enter(dinner.id, pressOf(organiser), { code: printed[0]?.code ?? '', scores });
		expect(await enter(evening, [...fours, 1])).toEqual({ ok: false, code: 'not a ballot' });
		expect(
			await enter(
				evening,
				fours.map(() => 6),
			),
		).toEqual({ ok: false, code: 'not a ballot' });
		expect(await enter(tokens, [1, 1, null, null])).toEqual({ ok: false, code: 'not a ballot' });
		expect(await enter(tokens, [null, 1, null, null])).toEqual({ ok: true, value: 'counts' });
	});

	test('slips are entered while voting and counting, until the first signature', async () => {
		const evening = await openEvening(getDb(), 3);
		const { dinner, organiser, slips, printed } = evening;
		const enter = (at: number) =>
			slips.enter(dinner.id, pressOf(organiser), { code: printed[at]?.code ?? '', scores: fours });
		must(await enter(0));
		await closeVoting(getDb(), dinner);
		must(await enter(1));
		await signAsTwo(evening, dinner.id, organiser);
		expect(await enter(2)).toEqual({ ok: false, code: 'already signed' });
		await reach(getDb(), evening, 'published');
		expect(await enter(2)).toEqual({ ok: false, code: 'not now' });
	});

	const grace = { passId: 'e4a0c1f2-0000-4000-8000-000000000001', job: 'counter', name: 'Grace' } as const;
	/** A press by somebody of the crew, whose pass is in the database. */
	async function crewPress(evening: Awaited<ReturnType<typeof openEvening>>) {
		const made = must(await createCrew(evening.context).make(evening.dinner.id, 'counter', pressOf(evening.organiser)));
		expect(made).not.toBeUndefined();
		const row = await getDb()
			.selectFrom('crew_pass')
			.select('id')
			.where('dinner_id', '=', evening.dinner.id)
			.executeTakeFirstOrThrow();
		return () => ({ by: { ...grace, passId: row.id }, key: pressOf(evening.organiser).key });
	}

	test('squares that cannot be read count nothing, and are counted', async () => {
		const { dinner, organiser, slips, counts, printed, ...evening } = await openEvening(getDb(), 3);
		const enter = (at: number, scores: readonly (number | null | 'unreadable')[]) =>
			slips.enter(dinner.id, pressOf(organiser), { code: printed[at]?.code ?? '', scores, blanks: 'some' });
		const x = 'unreadable';
		expect(await enter(0, [x, ...fours.slice(1)])).toEqual({ ok: true, value: 'counts' });
		expect(await enter(1, [x, x, ...blank.slice(2)])).toEqual({ ok: true, value: 'unreadable' });
		expect(await slips.counts(dinner.id)).toMatchObject({
			entered: 2,
			blank: 0,
			unreadable: 1,
			partly: 1,
			unwritten: 0,
		});
		await closeVoting(getDb(), dinner);
		await openCount({ ...evening, counts }, dinner, organiser);
		expect(await countedOf(dinner.id)).toEqual([[255, ...fours.slice(1)].join('')]);
	});

	test('a second person types slips in again: differences are said by their squares, settled by two, and counted', async () => {
		const evening = await openEvening(getDb(), 2);
		const { dinner, organiser, slips, printed } = evening;
		const second = await crewPress(evening);
		must(await slips.chooseSecondEntry(dinner.id, pressOf(organiser), 'none', 'all'));
		const code = (at: number) => printed[at]?.code ?? '';
		for (const at of [0, 1]) must(await slips.enter(dinner.id, pressOf(organiser), { code: code(at), scores: fours }));
		const again = (at: number, scores: typeof fours) => slips.enter(dinner.id, second(), { code: code(at), scores });
		expect(await again(0, fours)).toEqual({ ok: true, value: 'same' });
		const other = lines('4444', '3333', '2205', '1111');
		expect(await again(1, other)).toEqual({ ok: true, value: { differs: [10, 11] } });
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 2, twice: 2, differ: 1, settled: 0 });
		// Named once: with one guess after the other the squares would tell the values.
		for (const guess of [zeros, lines('5555', '5555', '5555', '5555')])
			expect(await again(1, guess)).toEqual({ ok: true, value: { differs: null } });
		expect(await slips.enter(dinner.id, pressOf(organiser), { code: code(1), scores: zeros })).toEqual({
			ok: true,
			value: { differs: null },
		});
		expect(await again(1, other)).toEqual({ ok: true, value: { differs: null } });
		expect(await slips.enter(dinner.id, pressOf(organiser), { code: code(1), scores: other })).toEqual({
			ok: true,
			value: 'settled',
		});
		expect(await slips.counts(dinner.id)).toMatchObject({ entered: 2, twice: 2, differ: 1, settled: 1 });
		const kinds = (await evening.dinners.record(dinner.id)).map(({ event }) => event.kind);
		expect(kinds).toEqual(expect.arrayContaining(['slip entered differently', 'slip difference settled']));
		await closeVoting(getDb(), dinner);
		await openCount(evening, dinner, organiser);
		expect(await countedOf(dinner.id)).toEqual([other.join(''), fours.join('')].sort());
	});

	test('who typed a slip in cannot be read from the database: the same person has another mark on every slip', async () => {
		const { dinner, organiser, slips, printed } = await openEvening(getDb(), 2);
		for (const { code } of printed) must(await slips.enter(dinner.id, pressOf(organiser), { code, scores: fours }));
		const rows = await getDb().selectFrom('ballot').select('slip_by').where('dinner_id', '=', dinner.id).execute();
		const marks = rows.map(({ slip_by }) => Buffer.from(slip_by ?? []).toString('hex'));
		expect(new Set(marks).size).toBe(2);
		expect(marks.every((mark) => mark.length === 32)).toBe(true);
	});

	test('[I6] two dinners whose slips have other scores look the same: every answer, figure, event and the sheet’s signs', async () => {
		const told: unknown[] = [];
		for (const [first, mistyped] of [
			[fours, lines('4444', '3333', '2222', '1110')],
			[zeros, lines('0000', '0000', '0000', '0005')],
		] as const) {
			const evening = await openEvening(getDb(), 3);
			const { dinner, organiser, slips, counts, printed, dinners } = evening;
			const second = await crewPress(evening);
			must(await slips.chooseSecondEntry(dinner.id, pressOf(organiser), 'none', 'all'));
			const enter = (by: ReturnType<typeof pressOf> | ReturnType<typeof second>, at: number, scores: typeof fours) =>
				slips.enter(dinner.id, by, { code: printed[at]?.code ?? '', scores });
			const answers = [
				await enter(pressOf(organiser), 0, first),
				await enter(second(), 0, first),
				await enter(pressOf(organiser), 1, first),
				await enter(second(), 1, mistyped),
				await enter(second(), 1, first),
				await enter(pressOf(organiser), 2, first),
				await enter(second(), 2, mistyped),
			];
			await closeVoting(getDb(), dinner);
			const { figures } = await counts.sheet(dinner.id);
			const hands = { written: 3, unwritten: 0, replaced: 0, papers: null, heads: null };
			must(await counts.sign(dinner.id, pressOf(organiser), { hands, words: 'One is not settled.', instead: false }));
			const [signature] = (await counts.sheet(dinner.id)).signatures;
			const events = (await dinners.record(dinner.id)).map(({ event }) => event);
			told.push({ answers, figures, digest: signature?.digest, events });
		}
		expect(told[0]).toEqual(told[1]);
		expect(told[0]).toMatchObject({ figures: { slips: { twice: 3, differ: 2, settled: 1 } } });
	});
});
