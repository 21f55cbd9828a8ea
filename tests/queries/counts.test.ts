import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ToSign } from '../../app/services/counts.server';
import { withDatabases } from '../support/db';
import { countAndAward, lines, must, openEvening, type Scores, servicesOn, signAsTwo, vote } from '../support/evening';
import { makeOrganiser, pressOf, testSecrets } from '../support/factories';
import { closeVoting } from '../support/reach';
import { recount } from '../support/recount';
import { countedRows, rowsIn, votedEvening } from '../support/voted-evening';

withDatabases((name, getDb) => {
	const voted = (ballots: readonly Scores[]) => votedEvening(getDb(), ballots);

	test('the count opens only when it is signed, and only while counting', async () => {
		const { counts, dinner, organiser } = await openEvening(getDb(), 1);
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'not counting' });
		const empty = {
			hands: { written: 0, unwritten: 0, replaced: 0, papers: null, heads: null },
			words: '',
			instead: false,
		};
		expect(await counts.sign(dinner.id, pressOf(organiser), empty)).toEqual({ ok: false, code: 'not counting' });
		await closeVoting(getDb(), dinner);
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'not signed' });
		await signAsTwo({ counts }, dinner.id, organiser);
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: true, value: null });
	});

	/** A dinner in counting with one slip entered, and one person who counts beside the organiser. */
	async function counted(given: Parameters<typeof openEvening>[2] = {}) {
		const evening = await openEvening(getDb(), 3, given);
		const { counts, slips, dinner, organiser, printed } = evening;
		const enter = async (at: number) => {
			const slip = { code: printed[at]?.code ?? '', scores: lines('5555', '4444', '3333', '2222') };
			return slips.enter(dinner.id, pressOf(organiser), slip);
		};
		must(await enter(0));
		await closeVoting(getDb(), dinner);
		const grace = await makeOrganiser(getDb(), 'Grace Okafor');
		const hands = { written: 1, unwritten: 0, replaced: 0, papers: null, heads: null };
		const typed = { hands, words: '', instead: false };
		const sign = (by: typeof organiser, given: ToSign) => counts.sign(dinner.id, pressOf(by), given);
		const digest = async () => (await counts.sheet(dinner.id)).signatures[0]?.digest ?? '';
		return { ...evening, enter, grace, hands, typed, sign, digest };
	}

	test('two different people sign the same sheet before the count opens, and a difference needs words', async () => {
		const { counts, dinner, organiser, grace, hands, typed, sign, digest, dinners } = await counted();
		const two = { ...typed, hands: { ...hands, written: 2 } };
		expect(await sign(organiser, two)).toEqual({ ok: false, code: 'differs' });
		expect(await sign(organiser, { ...two, words: 'One is torn in two.' })).toEqual({ ok: true, value: 1 });
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'not signed' });
		expect(await sign(organiser, { digest: await digest() })).toEqual({ ok: false, code: 'you signed' });
		// With an account and with a pass.
		const pass = { passId: randomUUID(), name: ` ${organiser.name.toUpperCase()}`, job: 'counter' } as const;
		const again = await counts.sign(dinner.id, { ...pressOf(organiser), by: pass }, { digest: await digest() });
		expect(again).toEqual({ ok: false, code: 'you signed' });
		expect(await sign(grace, { digest: 'AAAAAA' })).toEqual({ ok: false, code: 'figures changed' });
		expect(await sign(grace, { digest: await digest() })).toEqual({ ok: true, value: 2 });
		const third = await makeOrganiser(getDb(), 'Joe Bloggs');
		expect(await sign(third, { digest: await digest() })).toEqual({ ok: false, code: 'all signed' });
		expect(await sign(third, { ...typed, instead: true })).toEqual({ ok: false, code: 'all signed' });
		const signed = (await dinners.record(dinner.id)).filter(({ event }) => event.kind === 'count signed');
		expect(signed.map(({ event }) => event)).toMatchObject([
			{ slot: 1, hands: { written: 2 }, words: 'One is torn in two.', slips: { entered: 1 }, replaces: 0 },
			{ slot: 2, digest: await digest() },
		]);
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect(await sign(third, typed)).toEqual({ ok: false, code: 'already opened' });
	});

	test('other figures take the place of those that were signed: the first signature falls away', async () => {
		const { counts, dinner, organiser, grace, hands, typed, sign, digest } = await counted();
		must(await sign(organiser, typed));
		const first = await digest();
		const other = { ...typed, hands: { ...hands, heads: 3 } };
		expect(await sign(grace, other)).toEqual({ ok: false, code: 'other figures' });
		expect(await sign(grace, { ...other, instead: true })).toEqual({ ok: true, value: 1 });
		expect(await digest()).not.toBe(first);
		const sheet = await counts.sheet(dinner.id);
		expect([sheet.signatures.map(({ name }) => name), sheet.fallen?.name]).toEqual([['Grace Okafor'], organiser.name]);
		expect(await sign(organiser, { digest: first })).toEqual({ ok: false, code: 'figures changed' });
		must(await sign(organiser, { digest: await digest() }));
		must(await counts.open(dinner.id, pressOf(organiser)));
	});

	test('a slip that is entered or changed after the first signature makes it fall away; after the second none is taken', async () => {
		const { counts, slips, dinner, organiser, grace, enter, hands, typed, sign, digest, printed, dinners } =
			await counted();
		must(await sign(organiser, typed));
		const first = await digest();
		must(await enter(1));
		expect((await counts.sheet(dinner.id)).signatures).toEqual([]);
		expect(await sign(grace, { digest: first })).toEqual({ ok: false, code: 'figures changed' });
		const two = { ...typed, hands: { ...hands, written: 2 } };
		must(await sign(organiser, two));
		// The figures are the same after a correction, and what was signed is not.
		const slip = { code: printed[0]?.code ?? '', scores: lines('0000', '0000', '0000', '0000'), correct: true };
		must(await slips.enter(dinner.id, pressOf(organiser), slip));
		expect((await counts.sheet(dinner.id)).signatures).toEqual([]);
		const fell = (await dinners.record(dinner.id)).filter(({ event }) => event.kind === 'signature fell away');
		expect(fell.map(({ event }) => event)).toEqual([
			{ kind: 'signature fell away', signatures: 1 },
			{ kind: 'signature fell away', signatures: 1 },
		]);
		must(await sign(organiser, two));
		must(await sign(grace, { digest: await digest() }));
		expect(await enter(2)).toEqual({ ok: false, code: 'already signed' });
	});

	test('one person certifies alone only where the rules said so', async () => {
		const { counts, dinner, organiser, typed, sign, enter } = await counted({ rules: { signatures: 1 } });
		must(await sign(organiser, typed));
		expect(await enter(1)).toEqual({ ok: false, code: 'already signed' });
		must(await counts.open(dinner.id, pressOf(organiser)));
	});

	test('[I6] [P2] before the count is opened no tally or receipt exists; afterwards no ballot and no lookup', async () => {
		const ballots = [lines('5444', '3333', '2222', '1111'), lines('1111', '5555', '2222', '....')];
		const { counts, dinner, organiser } = await voted(ballots);
		expect([
			await rowsIn(getDb(), 'counted'),
			await rowsIn(getDb(), 'receipt'),
			await rowsIn(getDb(), 'count'),
		]).toEqual([0, 0, 0]);
		expect(await counts.readResult(dinner)).toBeNull();
		await signAsTwo({ counts }, dinner.id, organiser);
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect(await rowsIn(getDb(), 'ballot')).toBe(0);
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
		await signAsTwo({ counts }, dinner.id, organiser);
		must(await counts.open(dinner.id, pressOf(organiser)));
		const rows = await countedRows(getDb(), dinner.id);
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
		await signAsTwo({ counts }, dinner.id, organiser);
		const outcomes = await Promise.all([
			counts.open(dinner.id, pressOf(organiser)),
			counts.open(dinner.id, pressOf(grace)),
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, code: 'already opened' });
		expect([await rowsIn(getDb(), 'counted'), await rowsIn(getDb(), 'count')]).toEqual([1, 1]);
	});

	test('a tampered ballot fails the opening of the count, and nothing is written', async () => {
		const { counts, dinner, organiser } = await voted([
			lines('5555', '4444', '3333', '2222'),
			lines('1111', '4444', '3333', '2222'),
		]);
		await signAsTwo({ counts }, dinner.id, organiser);
		await getDb().updateTable('ballot').set({ revision: 5 }).where('dinner_id', '=', dinner.id).execute();
		await expect(counts.open(dinner.id, pressOf(organiser))).rejects.toThrow();
		expect([
			await rowsIn(getDb(), 'ballot'),
			await rowsIn(getDb(), 'counted'),
			await rowsIn(getDb(), 'receipt'),
			await rowsIn(getDb(), 'count'),
		]).toEqual([2, 0, 0, 0]);
	});

	test('void and blank ballots are not counted, and the count sheet tells phone votes from slips', async () => {
		const some = lines('5555', '4444', '3333', '2222');
		const evening = await openEvening(getDb(), 5);
		const { counts, dinner, organiser, printed, slips, papers } = evening;
		const code = (at: number) => printed[at]?.code ?? '';
		await vote(evening, code(0), some);
		await vote(evening, code(1), some);
		must(await slips.enter(dinner.id, pressOf(organiser), { code: code(1), scores: some }));
		must(await slips.enter(dinner.id, pressOf(organiser), { code: code(2), scores: some }));
		await vote(evening, code(3), lines('....', '....', '....', '....'));
		await vote(evening, code(4), some);
		must(await papers.replaceByCode(dinner.id, code(4), pressOf(organiser)));
		await closeVoting(getDb(), dinner);
		await signAsTwo({ counts }, dinner.id, organiser);
		must(await counts.open(dinner.id, pressOf(organiser)));
		const { opened } = await counts.sheet(dinner.id);
		expect(opened).toMatchObject({ issued: 4, replaced: 1, lost: 0, on_phone: 2, on_paper: 1, set_aside: 1 });
		expect(opened?.tally.ballots).toBe(3);
	});

	test('an absent pitch gets no points', async () => {
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
		const standing = await counts.readResult(dinner);
		expect(standing?.tally.totals).toEqual([4, 0, 8, 0]);
		expect((await evening.rooms.read(dinner.id))?.result?.places[0]?.pitches).toMatchObject([{ number: 3 }]);
	});

	test('[I5] the recount detects an edit of the counted rows', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		await countAndAward(evening, evening.dinner, evening.organiser, 0);
		const rows = await countedRows(getDb(), evening.dinner.id);
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

	test.skipIf(name === 'embedded')('another server with another secret opens nothing', async () => {
		const evening = await voted([lines('5555', '4444', '3333', '2222')]);
		const { dinner, organiser, counts } = evening;
		await signAsTwo({ counts }, dinner.id, organiser);
		const { createCounts } = await import('../../app/services/counts.server');
		const { createSecrets } = await import('../../app/services/secrets.server');
		const stranger = { ...servicesOn(getDb()).context, secrets: createSecrets(Buffer.alloc(32, 7)) };
		await expect(createCounts(stranger).open(dinner.id, pressOf(organiser))).rejects.toThrow();
		expect(testSecrets.check().equals(stranger.secrets.check())).toBe(false);
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: true, value: null });
	});
});
