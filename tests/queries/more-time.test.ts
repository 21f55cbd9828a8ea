import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { createMoreTime } from '../../app/services/more-time.server';
import { isHandedOut } from '../../db/queries/more-time';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';
import { handsOf, must, openCount, openEvening, servicesOn, signAsTwo, vote } from '../support/evening';
import { pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

const scores = (score: number) => Array.from({ length: 16 }, () => score);

withDatabases((_name, getDb) => {
	/** Six papers, of which the first four have voted 1; voting is closed. */
	async function evening() {
		const night = await openEvening(getDb(), 6);
		const { dinner, organiser, dinners, printed } = night;
		for (const { code } of printed.slice(0, 4)) await vote(night, code, scores(1));
		must(await dinners.move(dinner.id, 'close voting', 'voting 0', pressOf(organiser)));
		const moreTime = createMoreTime(night.context);
		const give = async (number: number, press = pressOf(organiser)) =>
			moreTime.give(dinner.id, number, (await seenNow(getDb(), dinner.id)).step, press);
		/** What its phone, or another phone with its code, saves. */
		const save = async (at: number, score: number, revision = 2) =>
			(await vote(night, printed[at]?.code ?? '', scores(score), revision)).code;
		const minutes = (n: number) => night.clock.forward(n);
		const sheet = () => night.counts.sheet(dinner.id);
		return { ...night, moreTime, give, save, minutes, sheet };
	}
	const ballots = async (db: Kysely<DB>, dinnerId: string) =>
		(
			await sql<{ key: string; xmin: string; xmax: string; sealed: string }>`
				select encode(key, 'hex') as key, xmin::text, xmax::text, encode(sealed, 'hex') as sealed
				from ballot where dinner_id = ${dinnerId} order by ctid
			`.execute(db)
		).rows;

	test('[I3] one paper votes for five minutes after the close, no other does, and its end is sharp', async () => {
		const { give, save, minutes, sheet, clock } = await evening();
		expect(await save(0, 5)).toBe('closed');
		const until = clock.now().getTime() + 5 * 60_000;
		expect(await give(1)).toEqual({ ok: true, value: until });
		expect(await save(0, 5)).toBe('saved');
		expect(await save(1, 5)).toBe('closed');
		expect(await save(4, 5)).toBe('closed');
		minutes(4.99);
		expect(await save(0, 4, 3)).toBe('saved');
		minutes(0.01);
		expect(await save(0, 3, 4)).toBe('closed');
		expect((await sheet()).ballots).toMatchObject({ voted: 4, onPhone: 4 });
	});

	test('a paper that had not voted yet counts once it did, with its last saved scores', async () => {
		const { give, save, minutes, dinner, organiser, counts, pots } = await evening();
		must(await give(5));
		expect(await save(4, 2, 1)).toBe('saved');
		expect(await save(4, 5, 2)).toBe('saved');
		minutes(6);
		await openCount({ counts, pots }, dinner, organiser);
		const result = await counts.readResult({ ...dinner, phase: 'counting' });
		expect(result?.tally.ballots).toBe(5);
		// Four times 1 and once 5, for each pitch of four criteria.
		expect(result?.tally.totals).toEqual([36, 36, 36, 36]);
	});

	test('while it runs nobody signs and nobody opens; afterwards the sheet, the record and the result say it', async () => {
		const night = await evening();
		const { give, minutes, dinner, organiser, counts, sheet, dinners } = night;
		must(await give(1));
		const { figures } = await sheet();
		const hands = handsOf(figures);
		const sign = () => counts.sign(dinner.id, pressOf(organiser), { hands, words: '', instead: false });
		expect(await sign()).toEqual({ ok: false, code: 'more time runs' });
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'more time runs' });
		minutes(5);
		expect(await counts.open(dinner.id, pressOf(organiser))).toEqual({ ok: false, code: 'not signed' });
		await signAsTwo(night, dinner.id, organiser);
		expect(await give(2)).toEqual({ ok: false, code: 'already signed' });
		const { signatures } = await sheet();
		expect(signatures[0]?.sheet.figures.moreTime).toBe(1);
		must(await counts.open(dinner.id, pressOf(organiser)));
		expect(await give(2)).toEqual({ ok: false, code: 'out of order' });
		// The number of the paper is stored nowhere any more.
		const row = await getDb().selectFrom('dinner').select('more_time').where('id', '=', dinner.id).executeTakeFirst();
		expect(row?.more_time).toEqual([]);
		const told = (await dinners.record(dinner.id)).filter(({ event }) => event.kind === 'more time given');
		expect(told.map(({ event }) => Object.keys(event).sort())).toEqual([['kind', 'until']]);
		expect(told.map(({ actor }) => actor.kind)).toEqual(['organiser']);
	});

	test('only for a paper that was handed out, one at a time, and each paper once', async () => {
		const { give, minutes, papers, dinner, organiser } = await evening();
		expect(await give(99)).toEqual({ ok: false, code: 'not handed out' });
		must(await give(1));
		expect(await give(1)).toEqual({ ok: false, code: 'had it' });
		expect(await give(2)).toEqual({ ok: false, code: 'runs' });
		minutes(5);
		expect(await give(1)).toEqual({ ok: false, code: 'had it' });
		must(await give(2));
		// A paper is not replaced after the close: its number and its guest stay the same in these minutes.
		expect(await papers.replaceByNumber(dinner.id, 2, pressOf(organiser))).toEqual({ ok: false, code: 'over' });
		expect(await isHandedOut(getDb(), dinner.id, 2)).toBe(true);
	});

	test('of two presses at once one gives, and an old page gives nothing', async () => {
		const { give, dinner, moreTime, organiser, dinners } = await evening();
		const { step } = await seenNow(getDb(), dinner.id);
		const both = await Promise.all([give(1), give(2)]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		must(await dinners.move(dinner.id, 'reopen voting', step, pressOf(organiser), { minutes: 0 }));
		expect(await moreTime.give(dinner.id, 3, step, pressOf(organiser))).toEqual({ ok: false, code: 'already moved' });
	});

	test('reopened voting ends it, and after the next close the paper may get it anew', async () => {
		const { give, save, dinner, organiser, dinners } = await evening();
		must(await give(1));
		must(await dinners.move(dinner.id, 'reopen voting', 'counting 0', pressOf(organiser), { minutes: 0 }));
		expect(await save(4, 2, 1)).toBe('saved');
		must(await dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(organiser)));
		expect(await save(0, 5)).toBe('closed');
		must(await give(1));
		expect(await save(0, 5)).toBe('saved');
		expect((await dinners.record(dinner.id)).filter(({ event }) => event.kind === 'more time given')).toHaveLength(2);
	});

	test('another server, or this one after a restart, takes the save and tells the phone', async () => {
		const { give, dinner, printed, clock, papers } = await evening();
		must(await give(1));
		const other = servicesOn(getDb());
		other.clock.set(clock.now().toISOString());
		const exchanged = must(await papers.exchange(printed[0]?.code ?? '', null));
		expect(await other.papers.readState(exchanged.paperSession)).toEqual({
			paperState: 'issued',
			moreUntil: clock.now().getTime() + 300_000,
		});
		expect(await other.guests.readPaper(exchanged.paperSession, 'en')).toMatchObject({
			moreUntil: clock.now().getTime() + 300_000,
			snapshot: { phase: 'counting' },
		});
		expect(await vote(other, printed[0]?.code ?? '', scores(5), 2)).toMatchObject({ code: 'saved' });
		const second = must(await papers.exchange(printed[1]?.code ?? '', null));
		expect(await other.papers.readState(second.paperSession)).toMatchObject({ moreUntil: null });
		expect(dinner.more_time).toEqual([]);
	});

	test('[P2] the ballot that was saved after the close is not known by its transaction, its place or its paper', async () => {
		const { give, save, dinner } = await evening();
		const before = await ballots(getDb(), dinner.id);
		must(await give(1));
		expect(await save(0, 5)).toBe('saved');
		const after = await ballots(getDb(), dinner.id);
		expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
		expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key).sort());
		const { rows: papers } = await sql<{ xmin: string; xmax: string }>`
			select xmin::text, xmax::text from paper where dinner_id = ${dinner.id}
		`.execute(getDb());
		expect(papers.flatMap(({ xmin, xmax }) => [xmin, xmax])).not.toContain(after[0]?.xmin);
		// It happened: one ballot has other contents than before.
		const sealed = new Map(before.map(({ key, sealed }) => [key, sealed]));
		expect(after.filter(({ key, sealed: now }) => sealed.get(key) !== now)).toHaveLength(1);
	});
});
