import { expect, test } from 'vitest';
import { encodeBallot } from '../../app/domain/ballot';
import { findBallot } from '../../db/queries/ballots';
import { withDatabases } from '../support/db';
import { closeVoting, lines, must, openEvening, servicesOn, vote } from '../support/evening';
import { makeRoom, testSecrets } from '../support/factories';

const fours = lines('4444', '3333', '2222', '1111');
const zeros = lines('0000', '0000', '0000', '0000');
const blank = lines('....', '....', '....', '....');
const keyOf = async (code: string, dinnerId: string) => testSecrets.ballotKey(await testSecrets.root(code), dinnerId);

withDatabases((_name, getDb) => {
	test('a slip counts, sealed, and says nothing of its paper', async () => {
		const evening = await openEvening(getDb(), 2);
		const [paper] = evening.printed;
		const { dinner, organiser, slips } = evening;
		expect(await slips.enter(dinner.id, organiser, { code: paper?.code ?? '', scores: fours })).toEqual({
			ok: true,
			value: 'counts',
		});
		const ballot = await findBallot(getDb(), dinner.id, await keyOf(paper?.code ?? '', dinner.id));
		expect(ballot).toMatchObject({ via: 'paper', slip: true, scored: true, revision: 0 });
		expect(Buffer.from(ballot?.sealed ?? []).includes(Buffer.from(encodeBallot(fours as (0 | 5)[])))).toBe(false);
		expect(await slips.counts(dinner.id)).toEqual({ entered: 1, blank: 0, setAside: 0 });
		expect(JSON.stringify(await evening.dinners.record(dinner.id))).not.toContain(paper?.code);
		expect(evening.told).toContain(dinner.id);
	});

	test('a phone that has voted stands: the slip is set aside, once in the record, without number or code', async () => {
		const evening = await openEvening(getDb(), 2);
		const { dinner, organiser, slips } = evening;
		const [paper] = evening.printed;
		const code = paper?.code ?? '';
		expect(await vote(evening, code, fours)).toMatchObject({ code: 'saved' });
		for (const _again of [1, 2]) {
			expect(await slips.enter(dinner.id, organiser, { code, scores: zeros })).toEqual({
				ok: true,
				value: 'set aside',
			});
		}
		const ballot = await findBallot(getDb(), dinner.id, await keyOf(code, dinner.id));
		expect(ballot).toMatchObject({ via: 'phone', slip: true });
		expect(await slips.counts(dinner.id)).toEqual({ entered: 1, blank: 0, setAside: 1 });
		const record = (await evening.dinners.record(dinner.id)).filter(({ what }) => what === 'slip set aside');
		expect(record).toMatchObject([{ detail: {} }]);
	});

	test('a phone that votes after its slip was entered takes its paper back', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		must(await slips.enter(dinner.id, organiser, { code, scores: zeros }));
		expect(await vote(evening, code, fours)).toMatchObject({ code: 'saved' });
		expect(await slips.counts(dinner.id)).toEqual({ entered: 1, blank: 0, setAside: 1 });
	});

	test('a phone that only opened the paper, or left it blank, does not stand in a slip’s way', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		expect(await vote(evening, code, blank, 7)).toMatchObject({ code: 'saved' });
		expect(await slips.enter(dinner.id, organiser, { code, scores: fours })).toEqual({ ok: true, value: 'counts' });
	});

	test('a slip entered twice asks, and is corrected when told so, which is recorded', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		must(await slips.enter(dinner.id, organiser, { code, scores: fours }));
		expect(await slips.enter(dinner.id, organiser, { code, scores: zeros })).toEqual({
			ok: false,
			code: 'entered before',
		});
		must(await slips.enter(dinner.id, organiser, { code, scores: blank, correct: true }));
		expect(await slips.counts(dinner.id)).toEqual({ entered: 1, blank: 1, setAside: 0 });
		expect((await evening.dinners.record(dinner.id)).map(({ what }) => what)).toContain('slip corrected');
	});

	test('a blank slip is taken and counts nothing', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		expect(await slips.enter(dinner.id, organiser, { code: printed[0]?.code ?? '', scores: blank })).toEqual({
			ok: true,
			value: 'blank',
		});
		expect((await evening.counts.sheet(dinner.id)).ballots).toMatchObject({ voted: 0, onPaper: 0 });
	});

	test('unknown, replaced and foreign codes are told apart from a slip that counts, and store nothing', async () => {
		const evening = await openEvening(getDb(), 2);
		const other = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		must(await evening.papers.replaceByNumber(dinner.id, 1, organiser));
		const enter = async (code: string) => slips.enter(dinner.id, organiser, { code, scores: fours });
		expect(await enter('AAAAA-AAAAA')).toEqual({ ok: false, code: 'unknown code' });
		expect(await enter('')).toEqual({ ok: false, code: 'unknown code' });
		expect(await enter(other.printed[0]?.code ?? '')).toEqual({ ok: false, code: 'unknown code' });
		expect(await enter(printed[0]?.code ?? '')).toEqual({ ok: false, code: 'replaced' });
		expect(await slips.counts(dinner.id)).toEqual({ entered: 0, blank: 0, setAside: 0 });
	});

	test('a paper handed back by its code is void, and so is its slip', async () => {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, slips, printed } = evening;
		const code = printed[0]?.code ?? '';
		must(await slips.enter(dinner.id, organiser, { code, scores: fours }));
		must(await evening.papers.replaceByCode(dinner.id, code, organiser));
		expect(await slips.enter(dinner.id, organiser, { code, scores: fours })).toEqual({ ok: false, code: 'replaced' });
		expect(await slips.counts(dinner.id)).toEqual({ entered: 0, blank: 0, setAside: 0 });
	});

	test('a paper that nobody tapped at the door asks first, and is marked when told so', async () => {
		const services = servicesOn(getDb());
		const { dinner, organiser } = await makeRoom(getDb());
		const [paper] = must(await services.papers.make(dinner.id, organiser, 3));
		await closeVoting(getDb(), dinner);
		const slip = { code: paper?.code ?? '', scores: fours };
		expect(await services.slips.enter(dinner.id, organiser, slip)).toEqual({ ok: false, code: 'not handed out' });
		expect(await services.papers.counts(dinner.id)).toMatchObject({ issued: 0 });
		expect(await services.slips.enter(dinner.id, organiser, { ...slip, handedOut: true })).toEqual({
			ok: true,
			value: 'counts',
		});
		expect(await services.papers.counts(dinner.id)).toMatchObject({ made: 3, issued: 1 });
	});

	test('what is no ballot of this dinner is refused: too long, out of range, two votes', async () => {
		const evening = await openEvening(getDb(), 1);
		const tokens = await openEvening(getDb(), 1, { rules: { countRule: 'one vote' } });
		const enter = ({ slips, dinner, organiser, printed }: typeof evening, scores: (number | null)[]) =>
			slips.enter(dinner.id, organiser, { code: printed[0]?.code ?? '', scores });
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
		const enter = (at: number) => slips.enter(dinner.id, organiser, { code: printed[at]?.code ?? '', scores: fours });
		must(await enter(0));
		await closeVoting(getDb(), dinner);
		must(await enter(1));
		must(await evening.counts.sign(dinner.id, organiser, 2, false));
		expect(await enter(2)).toEqual({ ok: false, code: 'already signed' });
		await getDb().updateTable('dinner').set({ phase: 'published' }).where('id', '=', dinner.id).execute();
		expect(await enter(2)).toEqual({ ok: false, code: 'not now' });
	});
});
