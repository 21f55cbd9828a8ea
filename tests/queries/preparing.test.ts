import { expect, test } from 'vitest';
import type { DinnerDetails } from '../../app/contract/dinner-form';
import { dinnerForm, freshDinner } from '../../app/contract/dinner-form';
import { usualRules } from '../../app/domain/rules';
import { deskMoney } from '../../app/i18n/desk-money';
import { createDinnerDetails } from '../../app/services/dinner-details.server';
import { withDatabases } from '../support/db';
import { servicesOn } from '../support/evening';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, makePitch, pressOf } from '../support/factories';

const details = (given: Partial<DinnerDetails> = {}): DinnerDetails => ({
	number: 1,
	startsAt: new Date('2026-12-10T18:00:00Z'),
	pitchDeadline: new Date('2026-12-03T23:59:00Z'),
	venue: 'The Walker Building',
	address: '58 Oxford Street',
	access: { stepFree: 'yes', hearingLoop: 'no' },
	accessNotes: 'The lift is slow.',
	capacity: 80,
	donationAmount: 500,
	bookingUrl: 'https://tickets.example/soup',
	booked: 0,
	wifiName: 'Hall Guest',
	wifiPassword: 'soup-and-bread',
	pitchesWanted: 4,
	pitchMinutes: 4,
	questionsWanted: 4,
	questionMinutes: 4,
	papersUntil: 'voting',
	timetable: { pitches: 30, supper: 75, close: 140, winner: 180 },
	rules: usualRules(4),
	...given,
});

withDatabases((_name, getDb) => {
	async function atTheDesk() {
		const { context, clock, told } = makeContext(getDb(), clockAt('2026-11-26T18:00:00Z'));
		const organiser = await makeOrganiser(getDb());
		const group = await makeGroup(getDb(), { organiser });
		return { preparing: createDinnerDetails(context), clock, told, organiser, group };
	}
	const recordOf = (dinnerId: string) =>
		getDb().selectFrom('record').selectAll().where('dinner_id', '=', dinnerId).orderBy('id').execute();

	test('a new dinner is a draft with the rules that were typed and the brief of its group, and is recorded', async () => {
		const { preparing, group, organiser } = await atTheDesk();
		expect(await preparing.lastOf(group.id)).toBe(null);
		const made = await preparing.create(group, details(), pressOf(organiser));
		if (!made.ok) throw new Error(made.code);
		expect(made.value).toMatchObject({
			phase: 'draft',
			number: 1,
			count_rule: 'criteria',
			brief: group.brief,
			version: 1,
		});
		expect(preparing.details(made.value)).toEqual(details());
		expect(await recordOf(made.value.id)).toMatchObject([{ kind: 'dinner made', actor_name: organiser.name }]);
		expect(await preparing.lastOf(group.id)).toEqual(details());
	});

	test('a number stands for one dinner of a group, also for two who press at once; another group has its own', async () => {
		const { preparing, group, organiser } = await atTheDesk();
		const outcomes = await Promise.all([
			preparing.create(group, details(), pressOf(organiser)),
			preparing.create(group, details(), pressOf(organiser)),
		]);
		expect(outcomes.map((o) => (o.ok ? 'made' : o.code)).sort()).toEqual(['made', 'number taken']);
		const other = await makeGroup(getDb());
		expect(await preparing.create(other, details(), pressOf(organiser))).toMatchObject({ ok: true });
		const second = await preparing.create(group, details({ number: 2 }), pressOf(organiser));
		if (!second.ok) throw new Error(second.code);
		expect(await preparing.change(second.value.id, 1, { number: 1 }, pressOf(organiser))).toEqual({
			ok: false,
			code: 'number taken',
		});
		expect(await preparing.change(second.value.id, 1, { number: 7 }, pressOf(organiser))).toMatchObject({
			ok: true,
			value: { number: 7, version: 2 },
		});
	});

	test.each([
		['in the past', { startsAt: new Date('2026-11-26T18:00:00Z'), pitchDeadline: new Date('2026-11-20T18:00:00Z') }],
		['too far ahead', { startsAt: new Date('2126-12-10T18:00:00Z') }],
		['deadline after doors', { pitchDeadline: new Date('2026-12-10T18:00:00Z') }],
		['deadline over', { pitchDeadline: new Date('2026-11-26T18:00:00Z') }],
	] as const)('a dinner whose dates are wrong is refused: %s', async (code, given) => {
		const { preparing, group, organiser } = await atTheDesk();
		expect(await preparing.create(group, details(given), pressOf(organiser))).toEqual({ ok: false, code });
		const made = await preparing.create(group, details(), pressOf(organiser));
		if (!made.ok) throw new Error(made.code);
		expect(await preparing.change(made.value.id, 1, given, pressOf(organiser))).toEqual({ ok: false, code });
	});

	test('dates that stay as they were may have passed: on the night the venue can still be mended', async () => {
		const { preparing, organiser, group, clock } = await atTheDesk();
		const dinner = await makeDinner(getDb(), group, { phase: 'lineup' });
		clock.set('2026-11-26T19:00:00Z');
		const same = { ...preparing.details(dinner), venue: 'The hall next door' };
		const { number: _, ...changes } = same;
		expect(await preparing.change(dinner.id, 1, changes, pressOf(organiser))).toMatchObject({
			ok: true,
			value: { venue: 'The hall next door' },
		});
	});

	test('a stale tab changes nothing, and of two tabs one wins', async () => {
		const { preparing, organiser, group, told } = await atTheDesk();
		const dinner = await makeDinner(getDb(), group);
		const outcomes = await Promise.all([
			preparing.change(dinner.id, 1, { capacity: 90 }, pressOf(organiser)),
			preparing.change(dinner.id, 1, { capacity: 100 }, pressOf(organiser)),
		]);
		expect(outcomes.map((o) => (o.ok ? 'saved' : o.code)).sort()).toEqual(['saved', 'stale']);
		expect(told).toEqual([dinner.id]);
		const entries = await recordOf(dinner.id);
		expect(entries).toMatchObject([
			{ kind: 'dinner changed', actor_name: organiser.name, payload: { changed: ['capacity'] } },
		]);
	});

	test('a draft may change everything, the call and the line-up all but the number', async () => {
		const { preparing, organiser, group } = await atTheDesk();
		const draft = await makeDinner(getDb(), group);
		const everything = details({ number: 9, rules: { ...usualRules(4), countRule: 'one vote', shown: 'ranking' } });
		expect(
			await preparing.change(draft.id, 1, { ...everything, brief: group.brief }, pressOf(organiser)),
		).toMatchObject({
			ok: true,
			value: { number: 9, count_rule: 'one vote', shown: 'ranking' },
		});
		for (const phase of ['call', 'lineup'] as const) {
			const dinner = await makeDinner(getDb(), group, { phase });
			expect(await preparing.change(dinner.id, 1, { number: 99 }, pressOf(organiser))).toEqual({
				ok: false,
				code: 'fixed',
			});
			const rules = { ...usualRules(4), potRule: { kind: 'shares', percent: [70, 30] } } as const;
			expect(await preparing.change(dinner.id, 1, { rules }, pressOf(organiser))).toMatchObject({
				ok: true,
				value: { pot_rule: rules.potRule },
			});
		}
	});

	test.each(['doors', 'pitching', 'voting', 'counting'] as const)(
		'while %s the rules, times and pitches stand; the access notes do not',
		async (phase) => {
			const { preparing, organiser, group } = await atTheDesk();
			const dinner = await makeDinner(getDb(), group, { phase });
			for (const changes of [
				{ rules: usualRules(6) },
				{ startsAt: new Date('2027-01-01T18:00:00Z') },
				{ pitchMinutes: 5 },
				{ pitchesWanted: 5 },
			]) {
				expect(await preparing.change(dinner.id, 1, changes, pressOf(organiser))).toEqual({ ok: false, code: 'fixed' });
			}
			expect(
				await preparing.change(dinner.id, 1, { accessNotes: 'Lift is broken.' }, pressOf(organiser)),
			).toMatchObject({
				ok: true,
			});
		},
	);

	test.each(['announced', 'published', 'cancelled'] as const)('once %s nothing changes', async (phase) => {
		const { preparing, organiser, group } = await atTheDesk();
		const dinner = await makeDinner(getDb(), group, { phase });
		expect(await preparing.change(dinner.id, 1, { accessNotes: 'Lift is broken.' }, pressOf(organiser))).toEqual({
			ok: false,
			code: 'fixed',
		});
	});

	test('the desk lists the dinners of the groups that were asked for, with what came in', async () => {
		const { preparing, group } = await atTheDesk();
		const dinner = await makeDinner(getDb(), group, { phase: 'call' });
		await makePitch(getDb(), dinner, 'Tool Library');
		await makePitch(getDb(), dinner, 'Half-written', { state: 'draft' });
		const foreign = await makeGroup(getDb());
		await makeDinner(getDb(), foreign);
		expect(await preparing.comingOf([group.id])).toMatchObject([
			{ group_id: group.id, number: 1, submitted: 1, linedUp: 0, papers: 0 },
		]);
		expect(await preparing.comingOf([])).toEqual([]);
		expect(await preparing.groupsWithPast([])).toEqual([]);
	});

	test('a group that goes on for years is listed page by page: every dinner once, the latest first', async () => {
		const { preparing, group } = await atTheDesk();
		const { publishing } = servicesOn(getDb());
		const day = (n: number) => new Date(Date.UTC(2010, 0, 1 + n * 14));
		for (let n = 1; n <= 65; n++) {
			const phase = n % 9 === 0 ? 'cancelled' : 'published';
			await makeDinner(getDb(), group, { phase, starts_at: day(n) });
		}
		await makeDinner(getDb(), group, { phase: 'call', starts_at: day(66) });
		await makeDinner(getDb(), group, { phase: 'draft', starts_at: day(67) });
		await makeDinner(getDb(), await makeGroup(getDb()), { phase: 'published' });

		type Page = { past: { number: number }[]; earlier: number | null };
		type Read = (id: string, before: number | null) => Promise<Page>;
		const lists: readonly (readonly [Read, readonly number[]])[] = [
			[preparing.pastOf, [30, 30, 5]],
			[publishing.group, [12, 12, 12, 12, 12, 5]],
		];
		for (const [read, sizes] of lists) {
			const numbers: number[][] = [];
			let before: number | null = null;
			do {
				const page: Page = await read(group.id, before);
				numbers.push(page.past.map(({ number }) => number));
				before = page.earlier;
			} while (before !== null && numbers.length < 9);
			expect(numbers.map((page) => page.length)).toEqual(sizes);
			expect(numbers.flat()).toEqual(Array.from({ length: 65 }, (_, n) => 65 - n));
			expect(await read(group.id, 9999)).toMatchObject({ past: [], earlier: null });
		}
		expect((await preparing.comingOf([group.id])).map(({ number }) => number)).toEqual([67, 66]);
		expect((await publishing.group(group.id)).coming.map(({ number }) => number)).toEqual([66]);
		expect(await preparing.groupsWithPast([group.id, (await makeGroup(getDb())).id])).toEqual([group.id]);
	});

	test('a form in the time zone of the hall comes back as it was typed, across the end of summer time', async () => {
		const { preparing, group, organiser } = await atTheDesk();
		const typed = { date: '2027-04-01', time: '18:30', deadlineDate: '', deadlineTime: '23:59' };
		const read = dinnerForm({
			timeZone: group.time_zone,
			money: deskMoney(group.currency),
			now: new Date('2027-01-01'),
		}).parse({
			...freshDinner(1, 'GBP'),
			...typed,
			pitchesWanted: '6',
		});
		const made = await preparing.create(group, read, pressOf(organiser));
		if (!made.ok) throw new Error(made.code);
		// Summer time begins on 28 March 2027: the dinner is in it, the deadline a week before is not.
		expect(made.value.starts_at.toISOString()).toBe('2027-04-01T17:30:00.000Z');
		expect(made.value.pitch_deadline.toISOString()).toBe('2027-03-25T23:59:00.000Z');
		expect(made.value.count_rule).toBe('one vote');
	});
});
