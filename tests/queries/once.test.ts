import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { CrewPress, Press } from '../../app/services/context.server';
import type { Services } from '../../app/services/index.server';
import { withDatabases } from '../support/db';
import { COUNTERS, must, signAsTwo, typeCash } from '../support/evening';
import { pressOf } from '../support/factories';
import { pastDinner } from '../support/past-dinner';
import { type Made, on, type Phase, type Place, pressesOn } from '../support/pressed';
import { closeVoting } from '../support/reach';
import { seenNow } from '../support/seen';
import { endLink, makeWinner } from '../support/won';

type Outcome = { readonly ok: boolean };
type PressedIn<S> = {
	[K in keyof S]: S[K] extends (...args: infer A) => unknown
		? Extract<A[number], CrewPress | { readonly press: CrewPress }> extends never
			? never
			: K
		: never;
}[keyof S];
type Pressed = { [S in keyof Services]: `${S}.${PressedIn<Services[S]> & string}` }[keyof Services];

withDatabases((_name, getDb) => {
	const { dinnerIn, again, everyone, opened, awarded, begun, absence, onStage, slip } = pressesOn(getDb);
	/** The paper whose slip was typed in. */
	const handedOut = ({ made }: Pick<Place, 'made'>): number => (made?.ok ? (made.value[1]?.number ?? 0) : 0);
	const none = { written: 0, unwritten: 0, replaced: 0, papers: null, heads: null };
	const typedIn = { text: 'It opened.', changed: false, told: 0 };
	const winnerOf = async (at: Pick<Place, 'payments' | 'dinner'>) =>
		(await at.payments.account(at.dinner))?.awards[0]?.pitchId ?? '';
	/** A dinner with a winner, whose result is published. */
	const published = async (at: Place) => {
		must(await typeCash(at, at.id, at.organiser, 500));
		await opened(at);
		must(await at.counts.drawBySoftware(at.id, again(at), [1, 2, 3, 4]));
		must(await at.counts.award(at.id, again(at), 500));
		await getDb().updateTable('dinner').set({ phase: 'published' }).where('id', '=', at.id).execute();
	};
	const unreachable = async (at: Place) => {
		await published(at);
		await endLink(getDb(), await winnerOf(at));
	};
	type Row = {
		in: Phase;
		before?: (at: Place) => Promise<unknown>;
		press: (at: Made, press: Press) => Promise<Outcome>;
	};

	/**
	 * Every service function that takes a press; a missing one does not compile. `lineups.sendAnswer` is tested in `pitch-answers.test.ts`,
	 * `rehearsals.begin` in `rehearsals.test.ts`.
	 */
	/** The digest of the table that is imported. */
	let prepared = '';
	const commands: Record<Exclude<Pressed, 'lineups.sendAnswer' | 'rehearsals.begin'>, Row> = {
		'dinners.move': { in: 'doors', press: (at, p) => at.dinners.move(at.id, 'start pitching', 'doors', p) },
		'dinners.stage': {
			in: 'pitching',
			press: (at, p) => at.dinners.stage(at.id, at.ids.lined, 'pitch', p, at.expected.turn),
		},
		'dinners.clock': {
			in: 'pitching',
			before: onStage,
			press: (at, p) =>
				at.dinners.clock(at.id, 'start clock', p, { turn: at.expected.turn, clock: at.expected.stageClock }),
		},
		'dinners.nextQuestion': {
			in: 'pitching',
			before: async (at) => {
				await onStage(at);
				must(await at.dinners.stage(at.id, at.ids.lined, 'questions', again(at), (await seenNow(getDb(), at.id)).turn));
			},
			press: (at, p) => at.dinners.nextQuestion(at.id, p, { turn: at.expected.turn, question: 1 }),
		},
		'dinners.clearStage': {
			in: 'pitching',
			before: onStage,
			press: (at, p) => at.dinners.clearStage(at.id, p, at.expected.turn),
		},
		'dinners.lastCall': { in: 'voting', press: (at, p) => at.dinners.lastCall(at.id, p, at.expected.step) },
		'dinners.extendVoting': {
			in: 'voting',
			press: (at, p) => at.dinners.extendVoting(at.id, 5, p, { step: at.expected.step, until: at.expected.until }),
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
			press: (at, p) => at.lastRound.begin(at.id, { ...at.expected, until: at.expected.clock }, p),
		},
		'lastRound.takeBack': {
			in: 'voting',
			before: begun,
			press: (at, p) => at.lastRound.takeBack(at.id, { ...at.expected, until: at.expected.clock }, p),
		},
		'moreTime.give': {
			in: 'voting',
			before: async (at) => {
				await everyone(at);
				await closeVoting(getDb(), at.dinner);
			},
			press: (at, p) => at.moreTime.give(at.id, handedOut(at), at.expected.step, p),
		},
		'papers.setOpen': { in: 'voting', press: (at, p) => at.papers.setOpen(at.id, false, p, at.expected) },
		'heads.cameIn': { in: 'doors', press: (at, p) => at.heads.cameIn(at.id, p) },
		'heads.takeBack': {
			in: 'doors',
			before: async (at) => must(await at.heads.cameIn(at.id, again(at))),
			press: (at, p) => at.heads.takeBack(at.id, p),
		},
		'papers.make': { in: 'doors', press: (at, p) => at.papers.make(at.id, p, 4, 3) },
		'papers.printAgain': { in: 'doors', press: (at, p) => at.papers.printAgain(at.id, p, [1, 3]) },
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
		'slips.chooseSecondEntry': {
			in: 'voting',
			press: (at, p) => at.slips.chooseSecondEntry(at.id, p, 'none', 'all'),
		},
		'slips.enter': { in: 'voting', press: (at, p) => at.slips.enter(at.id, p, slip(at)) },
		'pots.add': {
			in: 'doors',
			press: (at, p) => at.pots.add(at.id, p, 0, [{ kind: 'door cash', label: '', amount: 500 }], COUNTERS),
		},
		'pots.correct': {
			in: 'doors',
			before: async (at) => must(await typeCash(at, at.id, at.organiser, 500)),
			press: (at, p) => at.pots.correct(at.id, p, { n: 1, amount: 400, because: 'Counted again.' }),
		},
		'payments.step': {
			in: 'voting',
			before: async (at) => {
				must(await typeCash(at, at.id, at.organiser, 500));
				await opened(at);
				must(await at.counts.drawBySoftware(at.id, again(at), [1, 2, 3, 4]));
				must(await at.counts.award(at.id, again(at), 500));
				await getDb().updateTable('dinner').set({ phase: 'announced' }).where('id', '=', at.id).execute();
			},
			press: async (at, p) => {
				const [award] = (await at.payments.account(at.dinner))?.awards ?? [];
				return at.payments.step(at.id, p, award?.pitchId ?? '', 0, { act: 'return', because: 'It ended.' });
			},
		},
		'counts.sign': {
			in: 'counting',
			press: (at, p) => at.counts.sign(at.id, p, { hands: none, words: '', instead: false }),
		},
		'counts.typeHandCount': {
			in: 'counting',
			press: (at, p) => at.counts.typeHandCount(at.id, p, { slips: 0, counts: [], runOff: null }, 'No light.'),
		},
		'counts.takeBackHandCount': {
			in: 'counting',
			before: async (at) =>
				must(await at.counts.typeHandCount(at.id, again(at), { slips: 0, counts: [], runOff: null }, 'No light.')),
			press: (at, p) => at.counts.takeBackHandCount(at.id, p),
		},
		'crew.make': { in: 'doors', press: (at, p) => at.crew.make(at.id, 'door', p) },
		'crew.revoke': {
			in: 'doors',
			before: async (at) => must(await at.crew.make(at.id, 'door', again(at))),
			press: async (at, p) => at.crew.revoke(at.id, (await at.crew.passes(at.now))[0]?.id ?? '', p),
		},
		'counts.open': {
			in: 'counting',
			before: async (at) => await signAsTwo(at, at.id, at.organiser),
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
		'readings.save': {
			in: 'call',
			press: (at, p) => at.readings.save(at.id, p, { revision: 0, ranks: [[at.ids.fresh, 1]], interest: null }),
		},
		'readings.notRanking': { in: 'call', press: (at, p) => at.readings.notRanking(at.id, p, 0) },
		'pastDinners.add': { in: 'call', press: (at, p) => at.pastDinners.add(at.group.id, pastDinner(60), p) },
		'pastDinners.correct': {
			in: 'call',
			before: async (at) => must(await at.pastDinners.add(at.group.id, pastDinner(61), again(at))),
			press: (at, p) => {
				const details = { ...pastDinner(61), guests: 62 };
				return at.pastDinners.correct(at.group.id, 61, { expected: 1, details, because: 'One more came.' }, p);
			},
		},
		'pastDinners.importPrepared': {
			in: 'call',
			before: async (at) => {
				await at.pastDinners.prepareImport(at.group.id, [pastDinner(62)]);
				prepared = (await at.pastDinners.prepared(at.group.id))?.digest ?? '';
			},
			press: (at, p) => at.pastDinners.importPrepared(at.group.id, prepared, p),
		},
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
				const { name, place, currency, contact, paper_size, licence, funder_id, brief } = at.group;
				const { language, second_language } = at.group;
				const same = { place, currency, contact, paper_size, licence, funder_id, language, second_language, brief };
				const wanted = { name: `${name} Club`, ...same };
				return at.groups.change(at.group.id, at.groups.revision(at.group), wanted, p);
			},
		},
		'retention.erase': {
			in: 'call',
			press: (at, p) => at.retention.erase({ dinnerId: at.id, pitchId: at.ids.lined }, p),
		},
		'membership.remove': {
			in: 'call',
			press: (at, p) => at.membership.remove(at.group.id, at.other, p),
		},
		'reportDesk.setDue': {
			in: 'voting',
			before: published,
			press: async (at, p) => at.reportDesk.setDue(at.id, p, await winnerOf(at), 0, '2027-03-01'),
		},
		'reportDesk.typeIn': {
			in: 'voting',
			before: unreachable,
			press: async (at, p) => at.reportDesk.typeIn(at.id, p, await winnerOf(at), typedIn),
		},
		'reportDesk.hide': {
			in: 'voting',
			before: async (at) => {
				await unreachable(at);
				must(await at.reportDesk.typeIn(at.id, again(at), await winnerOf(at), typedIn));
			},
			press: async (at, p) => {
				const [one] = await at.reportDesk.ofDinner({ ...at.dinner, phase: 'published' }, '');
				return at.reportDesk.hide(at.id, p, { id: one?.reports[0]?.id ?? '', revision: 1 }, 'It names a child.');
			},
		},
		'reportDesk.offer': {
			in: 'doors',
			before: async (at) => void (await makeWinner(getDb(), at.group)),
			press: async (at, p) =>
				at.reportDesk.offer(at.id, p, (await at.reportDesk.winners(at.group.id))[0]?.pitchId ?? '', 2),
		},
		'reportDesk.takeOut': {
			in: 'doors',
			before: async (at) => {
				const { pitch } = await makeWinner(getDb(), at.group);
				must(await at.reportDesk.offer(at.id, again(at), pitch.id, 2));
			},
			press: async (at, p) =>
				at.reportDesk.takeOut(at.id, p, (await at.reportDesk.winners(at.group.id))[0]?.pitchId ?? ''),
		},
		'groupDeletion.run': { in: 'call', press: (at, p) => at.groupDeletion.run(at.group.id, at.group.name, p) },
		'groups.invite': { in: 'call', press: (at, p) => at.groups.invite(at.group.id, p) },
		'groups.revoke': { in: 'call', press: (at, p) => at.groups.revoke(at.group.id, at.invitation, p) },
	};

	/** Everything that a command can change, except times and transaction ids. */
	const tables = {
		...{
			pitch: 'dinner_id',
			paper: 'dinner_id',
			record: 'dinner_id',
			note: 'dinner_id',
			pot_entry: 'dinner_id',
			award_step: 'dinner_id',
		},
		...{ signature: 'dinner_id', ballot: 'dinner_id', count: 'dinner_id', awarding: 'dinner_id', draw: 'dinner_id' },
		...{ dinner: 'group_id', invitation: 'group_id', soup_group: 'id', member: 'group_id', group_record: 'group_id' },
		...{ report: 'dinner_id', report_due: 'dinner_id', report_slot: 'dinner_id' },
		...{ past_dinner: 'group_id', past_import: 'group_id' },
		...{ print_job: 'dinner_id', reader: 'dinner_id', reading: 'dinner_id' },
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
