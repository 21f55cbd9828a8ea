import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { turnOf } from '../../app/domain/dinner';
import type { FormKey } from '../../app/domain/press';
import type { Press } from '../../app/services/context.server';
import { createServices, type Services } from '../../app/services/index.server';
import type { OnPitch } from '../../app/services/pitch-decision.server';
import { withDatabases } from '../support/db';
import { closeVoting, countAndAward, must } from '../support/evening';
import { makeContext, makeDinnerWithPitches, makeOrganiser, makePitch, pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

type Outcome = { readonly ok: boolean };
type PressedIn<S> = {
	[K in keyof S]: S[K] extends (...args: infer A) => unknown
		? Extract<A[number], Press | { readonly press: Press }> extends never
			? never
			: K
		: never;
}[keyof S];
type Pressed = { [S in keyof Services]: `${S}.${PressedIn<Services[S]> & string}` }[keyof Services];

withDatabases((_name, getDb) => {
	type Phase = 'call' | 'lineup' | 'doors' | 'pitching' | 'voting' | 'counting' | 'announced';
	/** A dinner with a pitch in each state, papers from the doors on, and an invitation. */
	async function dinnerIn(phase: Phase, before?: (at: Place) => Promise<unknown>) {
		const db = getDb();
		const { context, clock } = makeContext(db);
		const services = createServices(context);
		const room = await makeDinnerWithPitches(db, {
			phase: phase === 'announced' ? 'published' : phase,
			papers_open: true,
			rules: { tieRule: 'drawn' },
		});
		const { dinner, organiser, group } = room;
		const until = new Date(clock.now().getTime() + 60 * 60_000);
		if (phase === 'announced' || phase === 'voting')
			await db.updateTable('dinner').set({ phase, voting_until: until }).where('id', '=', dinner.id).execute();
		const gate = { gate_confirmed_by: organiser.name };
		const fresh = await makePitch(db, dinner, 'Fresh');
		const ids = {
			lined: room.pitches[0]?.id ?? '',
			fresh: fresh.id,
			young: (await makePitch(db, dinner, 'Young', { answers: { underAge: true } })).id,
			read: (await makePitch(db, dinner, 'Read', gate)).id,
			declined: (await makePitch(db, dinner, 'Declined', { state: 'declined' })).id,
			first: (await makePitch(db, dinner, 'First', { state: 'reserve', reserve_rank: 1, ...gate })).id,
			second: (await makePitch(db, dinner, 'Second', { state: 'reserve', reserve_rank: 2, ...gate })).id,
		};
		const takesPapers = phase === 'doors' || phase === 'pitching' || phase === 'voting';
		const made = takesPapers ? await services.papers.make(dinner.id, pressOf(organiser), 3, 0) : null;
		const code = made?.ok ? (made.value[1]?.code ?? '') : '';
		const [job] = await services.papers.printJobs.read(dinner.id);
		must(await services.groups.invite(group.id, pressOf(organiser)));
		const other = await makeOrganiser(db);
		const since = new Date('2026-11-20T12:00:00Z');
		await db.insertInto('member').values({ group_id: group.id, user_id: other.userId, joined_at: since }).execute();
		const [invitation] = await services.groups.invitations(group.id);
		const told = {
			ids,
			clock,
			made,
			code,
			invitation: invitation?.id ?? '',
			id: dinner.id,
			revision: fresh.revision,
			job: (job?.key ?? '') as FormKey,
			other: { userId: other.userId, since: since.getTime() },
		};
		const place = { ...services, ...room, ...told };
		await before?.(place);
		const read = await db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
		const clocks = (await services.dinnerStates.read(dinner.id))?.votingUntil ?? 0;
		return { ...place, now: read, seen: { ...(await seenNow(db, dinner.id)), clock: clocks } };
	}
	type Place = Omit<Services, 'pitches'> &
		Awaited<ReturnType<typeof makeDinnerWithPitches>> & {
			ids: Record<'lined' | 'fresh' | 'young' | 'read' | 'declined' | 'first' | 'second', string>;
			clock: ReturnType<typeof makeContext>['clock'];
			made: Awaited<ReturnType<Services['papers']['make']>> | null;
			code: string;
			invitation: string;
			id: string;
			revision: number;
			job: FormKey;
			other: { userId: string; since: number };
		};
	type Made = Awaited<ReturnType<typeof dinnerIn>>;
	type Row = {
		in: Phase;
		before?: (at: Place) => Promise<unknown>;
		press: (at: Made, press: Press) => Promise<Outcome>;
	};
	/** A press on an undecided pitch. */
	const on = (at: Place, which: keyof Place['ids'], press: Press): OnPitch => ({
		dinnerId: at.id,
		pitchId: at.ids[which],
		seen: { decisions: 0, revision: at.revision },
		press,
	});
	const again = (at: Place) => pressOf(at.organiser);
	const slip = (at: Place) => ({ code: at.code, scores: Array.from({ length: 16 }, () => 3), handedOut: true });
	const everyone = async (at: Place) => must(await at.slips.enter(at.id, again(at), slip(at)));
	/** Opens a count with one ballot that ties all pitches. */
	const opened = async (at: Place) => {
		await everyone(at);
		await closeVoting(getDb(), at.dinner);
		must(await at.counts.sign(at.id, again(at), 1, false));
		must(await at.counts.open(at.id, again(at)));
	};
	const awarded = (at: Place) => countAndAward(at, at.dinner, at.organiser, 0);
	const clockNow = async (at: Place) => ({
		...(await seenNow(getDb(), at.id)),
		until: (await at.dinnerStates.read(at.id))?.votingUntil ?? 0,
	});
	const begun = async (at: Place) => {
		await everyone(at);
		must(await at.lastRound.begin(at.id, await clockNow(at), again(at)));
	};
	const absence = (at: Place) => ({ pitch: at.ids.lined, lineup: at.dinner.lineup_revision, reserve: at.ids.first });
	const onStage = async (at: Place) =>
		must(await at.dinners.stage(at.id, at.ids.lined, 'pitch', again(at), 'nobody 0'));

	/**
	 * Every service function that takes a press; a missing one does not compile. `lineups.sendAnswer` is tested in `pitch-answers.test.ts`.
	 */
	const commands: Record<Exclude<Pressed, 'lineups.sendAnswer'>, Row> = {
		'dinners.move': { in: 'doors', press: (at, p) => at.dinners.move(at.id, 'start pitching', 'doors', p) },
		'dinners.stage': {
			in: 'pitching',
			press: (at, p) => at.dinners.stage(at.id, at.ids.lined, 'pitch', p, at.seen.turn),
		},
		'dinners.extraTime': {
			in: 'pitching',
			before: onStage,
			press: (at, p) => at.dinners.extraTime(at.id, 1, p, { turn: at.seen.turn, endsAt: at.seen.endsAt }),
		},
		'dinners.clearStage': {
			in: 'pitching',
			before: onStage,
			press: (at, p) => at.dinners.clearStage(at.id, p, at.seen.turn),
		},
		'dinners.lastCall': { in: 'voting', press: (at, p) => at.dinners.lastCall(at.id, p, at.seen.step) },
		'dinners.extendVoting': {
			in: 'voting',
			press: (at, p) => at.dinners.extendVoting(at.id, 5, p, { step: at.seen.step, until: at.seen.until }),
		},
		'dinners.reveal': {
			in: 'counting',
			before: async (at) => {
				await awarded(at);
				must(await at.dinners.move(at.id, 'announce', 'counting 0', again(at)));
			},
			press: (at, p) => at.dinners.reveal(at.id, 0, p),
		},
		'absences.noShow': { in: 'doors', press: (at, p) => at.absences.noShow(at.id, absence(at), p) },
		'absences.takeBack': {
			in: 'doors',
			before: async (at) => must(await at.absences.noShow(at.id, absence(at), again(at))),
			press: (at, p) => at.absences.takeBack(at.id, { pitch: at.ids.lined, lineup: at.now.lineup_revision }, p),
		},
		'lastRound.begin': {
			in: 'voting',
			before: everyone,
			press: (at, p) => at.lastRound.begin(at.id, { ...at.seen, until: at.seen.clock }, p),
		},
		'lastRound.takeBack': {
			in: 'voting',
			before: begun,
			press: (at, p) => at.lastRound.takeBack(at.id, { ...at.seen, until: at.seen.clock }, p),
		},
		'papers.setOpen': { in: 'voting', press: (at, p) => at.papers.setOpen(at.id, false, p, at.seen) },
		'papers.make': { in: 'doors', press: (at, p) => at.papers.make(at.id, p, 4, 3) },
		'papers.makeOne': { in: 'doors', press: (at, p) => at.papers.makeOne(at.id, p) },
		'papers.issue': { in: 'doors', press: (at, p) => at.papers.issue(at.id, 2, p) },
		'papers.takeBack': {
			in: 'doors',
			before: async (at) => must(await at.papers.issue(at.id, 2, again(at))),
			press: (at, p) => at.papers.takeBack(at.id, { number: 2, handOut: 1 }, p),
		},
		'papers.replaceByNumber': { in: 'doors', press: (at, p) => at.papers.replaceByNumber(at.id, 2, p) },
		'papers.replaceByCode': { in: 'doors', press: (at, p) => at.papers.replaceByCode(at.id, at.code, p) },
		'papers.donePrinting': {
			in: 'doors',
			press: (at, p) => at.papers.donePrinting(at.id, at.job, p),
		},
		'slips.enter': { in: 'voting', press: (at, p) => at.slips.enter(at.id, p, slip(at)) },
		'pots.change': {
			in: 'doors',
			press: (at, p) => at.pots.change(at.id, p, '[]', [{ source: 'door', label: '', amount: 500 }]),
		},
		'counts.sign': { in: 'counting', press: (at, p) => at.counts.sign(at.id, p, 0, false) },
		'counts.open': {
			in: 'counting',
			before: async (at) => must(await at.counts.sign(at.id, again(at), 0, false)),
			press: (at, p) => at.counts.open(at.id, p),
		},
		'counts.drawFromHat': {
			in: 'voting',
			before: opened,
			press: (at, p) => at.counts.drawFromHat(at.id, p, { order: [3, 1, 4, 2], confirmedBy: 'Somebody Else' }),
		},
		'counts.drawBySoftware': {
			in: 'voting',
			before: opened,
			press: (at, p) => at.counts.drawBySoftware(at.id, p, [1, 2, 3, 4]),
		},
		'counts.award': {
			in: 'voting',
			before: async (at) => {
				await opened(at);
				must(await at.counts.drawBySoftware(at.id, again(at), [1, 2, 3, 4]));
			},
			press: (at, p) => at.counts.award(at.id, p, 0),
		},
		'publishing.addNote': {
			in: 'announced',
			press: (at, p) => at.publishing.addNote(at.id, p, 'It was 41 papers.', 0),
		},
		'lineups.confirmGate': { in: 'call', press: (at, p) => at.lineups.confirmGate(on(at, 'fresh', p)) },
		'lineups.guardianAgreed': { in: 'call', press: (at, p) => at.lineups.guardianAgreed(on(at, 'young', p)) },
		'lineups.choose': { in: 'call', press: (at, p) => at.lineups.choose(on(at, 'read', p), 'line up') },
		'lineups.reserveUp': { in: 'call', press: (at, p) => at.lineups.reserveUp(on(at, 'second', p)) },
		'lineups.stepBack': { in: 'lineup', press: (at, p) => at.lineups.stepBack(on(at, 'lined', p)) },
		'lineups.draw': { in: 'call', press: (at, p) => at.lineups.draw(at.id, 0, p) },
		'lineups.markAnswered': { in: 'call', press: (at, p) => at.lineups.markAnswered(on(at, 'declined', p)) },
		'preparing.create': {
			in: 'call',
			press: (at, p) => {
				const dates = { startsAt: new Date('2027-02-01T18:00:00Z'), pitchDeadline: new Date('2027-01-20T18:00:00Z') };
				return at.preparing.create(at.group, { ...at.preparing.details(at.dinner), ...dates, number: 50 }, p);
			},
		},
		'preparing.change': {
			in: 'call',
			press: (at, p) => at.preparing.change(at.id, at.now.version, { accessNotes: 'A ramp at the back.' }, p),
		},
		'preparing.chooseGuestHost': {
			in: 'call',
			press: (at, p) => at.preparing.chooseGuestHost(at.id, null, '192.168.1.20', p),
		},
		'groups.change': {
			in: 'call',
			press: (at, p) => {
				const { name, place, currency, brief } = at.group;
				const wanted = { name: `${name} Club`, place, currency, brief };
				return at.groups.change(at.group.id, at.groups.revision(at.group), wanted, p);
			},
		},
		'retention.eraseContact': { in: 'call', press: (at, p) => at.retention.eraseContact(at.id, at.ids.lined, p) },
		'membership.remove': {
			in: 'call',
			press: (at, p) => at.membership.remove(at.group.id, at.other, p),
		},
		'groups.invite': { in: 'call', press: (at, p) => at.groups.invite(at.group.id, p) },
		'groups.revoke': { in: 'call', press: (at, p) => at.groups.revoke(at.group.id, at.invitation, p) },
	};

	/** Everything that a command can change, except times and transaction ids. */
	const tables = {
		...{ pitch: 'dinner_id', paper: 'dinner_id', record: 'dinner_id', note: 'dinner_id', pot_line: 'dinner_id' },
		...{ signature: 'dinner_id', ballot: 'dinner_id', count: 'dinner_id', awarding: 'dinner_id', draw: 'dinner_id' },
		...{ dinner: 'group_id', invitation: 'group_id', soup_group: 'id', member: 'group_id', group_record: 'group_id' },
		print_job: 'dinner_id',
	} as const;
	const stateOf = async ({ dinner, group }: Pick<Made, 'dinner' | 'group'>) => {
		const state: Record<string, string[]> = {};
		for (const [table, column] of Object.entries(tables)) {
			const { rows } = await sql<Record<string, unknown>>`
				select * from ${sql.table(table)} where ${sql.ref(column)} = ${column === 'dinner_id' ? dinner.id : group.id}
			`.execute(getDb());
			state[table] = rows.map((row) => JSON.stringify(row)).sort();
		}
		return state;
	};
	const sizes = (state: Record<string, string[]>) => Object.entries(state).map(([table, rows]) => [table, rows.length]);

	describe('a second press with the same key', () => {
		for (const [name, row] of Object.entries(commands)) {
			test(`${name}: gets the first one's answer and changes nothing, afterwards or at the same moment`, async () => {
				const after = await dinnerIn(row.in, row.before);
				const press = pressOf(after.organiser);
				const first = await row.press(after, press);
				expect(first).toMatchObject({ ok: true });
				// The recorded event can be read.
				await after.dinners.record(after.id);
				const state = await stateOf(after);
				expect(await row.press(after, press)).toEqual(first);
				expect(await stateOf(after)).toEqual(state);

				const together = await dinnerIn(row.in, row.before);
				const one = pressOf(together.organiser);
				const answers = await Promise.all([row.press(together, one), row.press(together, one)]);
				expect(answers[0]).toMatchObject({ ok: true });
				expect(answers[1]).toEqual(answers[0]);
				expect(sizes(await stateOf(together))).toEqual(sizes(state));
			});
		}
	});

	test('a press of an old page adds no time, and drags no stage back', async () => {
		const voting = await dinnerIn('voting');
		const press = () => pressOf(voting.organiser);
		const seen = await seenNow(getDb(), voting.dinner.id);
		expect(await voting.dinners.extendVoting(voting.dinner.id, 5, press(), seen)).toMatchObject({ ok: true });
		const old = await voting.dinners.extendVoting(voting.dinner.id, 5, press(), seen);
		expect(old).toEqual({ ok: false, code: 'already moved' });

		const stage = await dinnerIn('pitching');
		const [first, second] = stage.pitches.map(({ id }) => id);
		const { id } = stage.dinner;
		const turn = async () => {
			const { cursor } = await getDb()
				.selectFrom('dinner')
				.select('cursor')
				.where('id', '=', id)
				.executeTakeFirstOrThrow();
			return { turn: turnOf(cursor, 0), endsAt: cursor?.endsAt ?? 0 };
		};
		const go = (pitch: string | undefined, part: 'pitch' | 'questions', from: string) =>
			stage.dinners.stage(id, pitch ?? '', part, pressOf(stage.organiser), from);
		expect(await go(first, 'pitch', 'nobody 0')).toMatchObject({ ok: true });
		const atFirst = await turn();
		expect(await go(second, 'pitch', atFirst.turn)).toMatchObject({ ok: true });
		expect(await go(first, 'questions', atFirst.turn)).toEqual({ ok: false, code: 'already moved' });
		const atSecond = await turn();
		const more = (from: typeof atFirst) => stage.dinners.extraTime(id, 1, pressOf(stage.organiser), from);
		expect(await more(atFirst)).toEqual({ ok: false, code: 'already moved' });
		expect((await Promise.all([more(atSecond), more(atSecond)])).filter(({ ok }) => ok)).toHaveLength(1);
		expect(await stage.dinners.clearStage(id, pressOf(stage.organiser), atFirst.turn)).toMatchObject({ ok: false });
		expect((await turn()).endsAt).toBe(atSecond.endsAt + 60_000);
	});

	test('an old page is known although what it showed has come again: papers, the clock, the stage, an absence', async () => {
		const voting = await dinnerIn('voting', everyone);
		const { id } = voting;
		const press = () => pressOf(voting.organiser);
		const moved = { ok: false, code: 'already moved' };
		const open = voting.seen;
		const set = async (to: boolean) => must(await voting.papers.setOpen(id, to, press(), await seenNow(getDb(), id)));
		await set(false);
		await set(true);
		expect(await voting.papers.setOpen(id, false, press(), open)).toEqual(moved);
		const clock = await clockNow(voting);
		must(await voting.lastRound.begin(id, clock, press()));
		must(await voting.lastRound.takeBack(id, await clockNow(voting), press()));
		expect((await clockNow(voting)).until).toBe(clock.until);
		expect(await voting.lastRound.begin(id, clock, press())).toEqual(moved);

		const stage = await dinnerIn('pitching');
		const empty = stage.seen.turn;
		await onStage(stage);
		must(await stage.dinners.clearStage(stage.id, press(), (await seenNow(getDb(), stage.id)).turn));
		expect(await stage.dinners.stage(stage.id, stage.ids.lined, 'pitch', press(), empty)).toEqual(moved);

		const doors = await dinnerIn('doors');
		const lineup = async () => (await doors.dinnerStates.read(doors.id))?.lineupRevision ?? 0;
		const away = async () =>
			must(await doors.absences.noShow(doors.id, { ...absence(doors), lineup: await lineup() }, press()));
		await away();
		const seen = { pitch: doors.ids.lined, lineup: await lineup() };
		must(await doors.absences.takeBack(doors.id, seen, press()));
		await away();
		expect(await doors.absences.takeBack(doors.id, seen, press())).toEqual({ ok: false, code: 'line-up changed' });
	});

	test('a key that was used is good for nothing else, and says so', async () => {
		const at = await dinnerIn('doors');
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 4, max: 6 }), async (few, more) => {
				const press = pressOf(at.organiser);
				const seen = (await at.papers.counts(at.dinner.id)).all;
				expect((await at.papers.make(at.dinner.id, press, few, seen)).ok).toBe(true);
				const { all: made } = await at.papers.counts(at.dinner.id);
				expect(await at.papers.make(at.dinner.id, press, more, made)).toEqual({ ok: false, code: 'sent before' });
				expect((await at.papers.counts(at.dinner.id)).all).toBe(made);
			}),
			{ numRuns: 5 },
		);
	});

	test('a refusal stores nothing: the same form may be pressed again', async () => {
		const at = await dinnerIn('voting');
		const press = pressOf(at.organiser);
		expect(await at.papers.makeOne(at.dinner.id, press)).toMatchObject({ ok: true });
		const refused = pressOf(at.organiser);
		must(await at.papers.setOpen(at.id, false, pressOf(at.organiser), await seenNow(getDb(), at.id)));
		expect(await at.papers.makeOne(at.dinner.id, refused)).toEqual({ ok: false, code: 'papers have stopped' });
		must(await at.papers.setOpen(at.id, true, pressOf(at.organiser), await seenNow(getDb(), at.id)));
		expect(await at.papers.makeOne(at.dinner.id, refused)).toMatchObject({ ok: true });
	});

	test('printed codes can be shown again for an hour, until they are done, and are sealed meanwhile', async () => {
		const at = await dinnerIn('doors');
		const { printJobs } = at.papers;
		const [job] = await printJobs.read(at.dinner.id);
		expect(at.made?.ok && job?.papers).toEqual(at.made?.ok && at.made.value);
		const stored = JSON.stringify(await getDb().selectFrom('print_job').selectAll().execute());
		for (const { code, receipt } of job?.papers ?? []) {
			expect(stored).not.toContain(code);
			expect(stored).not.toContain(receipt);
		}
		const one = pressOf(at.organiser);
		expect((await at.papers.makeOne(at.dinner.id, one)).ok).toBe(true);
		must(await at.papers.donePrinting(at.dinner.id, one.key, pressOf(at.organiser)));
		expect(await printJobs.read(at.dinner.id)).toHaveLength(1);
		// A repeated press after "Done printing" makes no paper and cannot show the code.
		expect(await at.papers.makeOne(at.dinner.id, one)).toEqual({ ok: false, code: 'printed before' });
		at.clock.forward(60);
		expect(await printJobs.read(at.dinner.id)).toEqual([]);
		expect(await getDb().selectFrom('print_job').selectAll().execute()).toEqual([]);
	});
});
