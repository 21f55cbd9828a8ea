import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { createBallots } from '../../app/services/ballots.server';
import type { Organiser } from '../../app/services/context.server';
import { createDinners } from '../../app/services/dinners.server';
import { createPapers } from '../../app/services/papers.server';
import { createRooms } from '../../app/services/rooms.server';
import type { PaperPass } from '../../app/services/secrets.server';
import { countBallots, TAKEOVER_STEP, upsertBallots, upsertSlip } from '../../db/queries/ballots';
import { withDatabases } from '../support/db';
import { makeContext, makeOrganiser, makeRoom, testSecrets } from '../support/factories';

const FOURS = '4'.repeat(16);
const FIVES = '5'.repeat(16);
const BLANK = '-'.repeat(16);

withDatabases((name, getDb) => {
	/** A dinner with voting open, its services, and phones that have exchanged an issued paper each. */
	async function votingWith(phones: number, given: Parameters<typeof makeRoom>[1] = {}) {
		const db = getDb();
		const organiser = await makeOrganiser(db);
		const { dinner } = await makeRoom(db, { organiser, ...given, phase: 'pitching' });
		await db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();
		const made = makeContext(db);
		const rooms = createRooms(made.context, new Set());
		const services = {
			papers: createPapers(made.context, rooms),
			ballots: createBallots(made.context),
			dinners: createDinners(made.context),
		};
		const printed = await services.papers.make(dinner.id, organiser, phones + 2);
		if (!printed.ok) throw new Error('Papers can be made before doors');
		const codes = printed.value.map((paper) => paper.code);
		const passes: PaperPass[] = [];
		for (let i = 0; i < phones; i++) {
			await services.papers.issue(dinner.id, i + 1);
			const exchanged = await services.papers.exchange(codes[i] ?? '', null);
			if (!exchanged.ok) throw new Error(exchanged.code);
			passes.push(exchanged.value.pass);
		}
		const opened = await services.dinners.move(dinner.id, 'open voting', 'pitching', organiser, { minutes: 0 });
		if (!opened.ok) throw new Error(opened.code);
		return { ...services, ...made, dinner, organiser, codes, passes, db };
	}
	const at = <T>(list: readonly T[], i: number): T => {
		const item = list[i];
		if (item === undefined) throw new Error(`Nothing at ${i}`);
		return item;
	};
	const close = (room: { dinners: ReturnType<typeof createDinners>; dinner: { id: string }; organiser: Organiser }) =>
		room.dinners.move(room.dinner.id, 'close voting', 'voting', room.organiser);

	test('a save is acknowledged with its revision and read back by its own phone only', async () => {
		const room = await votingWith(2);
		const [mine, other] = [at(room.passes, 0), at(room.passes, 1)];
		expect(await room.ballots.save(mine, { revision: 1, lineup: 1, scores: FOURS })).toEqual({
			code: 'saved',
			revision: 1,
		});
		expect(await room.ballots.readOwn(mine)).toEqual({ revision: 1, scores: FOURS });
		expect(await room.ballots.readOwn(other)).toBeNull();
	});

	test('a replay or an older revision changes nothing and is answered with what is stored', async () => {
		const room = await votingWith(1);
		const pass = at(room.passes, 0);
		await room.ballots.save(pass, { revision: 7, lineup: 1, scores: FIVES });
		expect(await room.ballots.save(pass, { revision: 7, lineup: 1, scores: FIVES })).toEqual({
			code: 'saved',
			revision: 7,
		});
		expect(await room.ballots.save(pass, { revision: 3, lineup: 1, scores: FOURS })).toEqual({
			code: 'saved',
			revision: 7,
		});
		expect(await room.ballots.readOwn(pass)).toEqual({ revision: 7, scores: FIVES });
	});

	test('two pages of one phone that come to the same revision: only the scores that are stored are called saved', async () => {
		const room = await votingWith(2);
		const [one, other] = [at(room.passes, 0), at(room.passes, 1)];
		const save = (pass: PaperPass, scores: string) => room.ballots.save(pass, { revision: 5, lineup: 1, scores });
		expect(await save(one, FIVES)).toEqual({ code: 'saved', revision: 5 });
		expect(await save(one, FOURS)).toEqual({ code: 'stale', revision: 5 });
		expect(await save(one, FIVES)).toEqual({ code: 'saved', revision: 5 });
		expect(await room.ballots.readOwn(one)).toEqual({ revision: 5, scores: FIVES });
		// The same while they wait for the same statement.
		const answers = await Promise.all([save(other, FOURS), save(other, FIVES), save(other, FOURS), save(other, FIVES)]);
		const kept = (await room.ballots.readOwn(other))?.scores;
		const told = [FOURS, FIVES, FOURS, FIVES].map((scores) => (scores === kept ? 'saved' : 'stale'));
		expect(answers.map(({ code }) => code)).toEqual(told);
		await close(room);
		expect(await save(one, FOURS)).toEqual({ code: 'stale', revision: 5 });
	});

	test('fifty parallel saves of one paper are one ballot with the newest scores', async () => {
		const room = await votingWith(1);
		const pass = at(room.passes, 0);
		const acks = await Promise.all(
			Array.from({ length: 50 }, (_, i) =>
				room.ballots.save(pass, { revision: i + 1, lineup: 1, scores: i === 49 ? FIVES : FOURS }),
			),
		);
		expect(acks.every((ack) => ack.code === 'saved')).toBe(true);
		expect(await room.ballots.readOwn(pass)).toEqual({ revision: 50, scores: FIVES });
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(1);
	});

	test('a blank ballot is saved and is not turnout', async () => {
		const room = await votingWith(1);
		const ack = await room.ballots.save(at(room.passes, 0), { revision: 1, lineup: 1, scores: BLANK });
		expect(ack.code).toBe('saved');
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(0);
	});

	test('after the close a save is refused, and the one that was stored before is still called saved', async () => {
		const room = await votingWith(1);
		const pass = at(room.passes, 0);
		await room.ballots.save(pass, { revision: 1, lineup: 1, scores: FOURS });
		expect((await close(room)).ok).toBe(true);
		expect(await room.ballots.save(pass, { revision: 2, lineup: 1, scores: FIVES })).toEqual({
			code: 'closed',
			revision: 1,
		});
		expect(await room.ballots.save(pass, { revision: 1, lineup: 1, scores: FOURS })).toEqual({
			code: 'saved',
			revision: 1,
		});
		expect(await room.ballots.readOwn(pass)).toEqual({ revision: 1, scores: FOURS });
	});

	test('a paper that was not handed out, and one that was replaced, are refused by name', async () => {
		const room = await votingWith(1);
		const unissued = await room.papers.exchange(at(room.codes, 1), null);
		if (!unissued.ok) throw new Error(unissued.code);
		const pass = at(room.passes, 0);
		expect((await room.ballots.save(unissued.value.pass, { revision: 1, lineup: 1, scores: FOURS })).code).toBe(
			'not issued',
		);
		await room.ballots.save(pass, { revision: 1, lineup: 1, scores: FOURS });
		expect(await room.papers.replaceByCode(room.dinner.id, at(room.codes, 0), room.organiser)).toEqual({
			ok: true,
			value: 1,
		});
		expect((await room.ballots.save(pass, { revision: 2, lineup: 1, scores: FIVES })).code).toBe('replaced');
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(0);
	});

	test('a second phone starts blank and takes over with its first save; the first hears moved', async () => {
		const room = await votingWith(1);
		const first = at(room.passes, 0);
		await room.ballots.save(first, { revision: 40, lineup: 1, scores: FOURS });
		const second = await room.papers.exchange(at(room.codes, 0), null);
		if (!second.ok) throw new Error(second.code);
		expect(second.value.takesOver).toBe(true);
		expect(await room.ballots.readOwn(second.value.pass)).toBeNull();
		// Until the second phone saves, the first still holds the paper.
		expect((await room.ballots.save(first, { revision: 41, lineup: 1, scores: FOURS })).code).toBe('saved');
		const base = second.value.pass.base;
		expect(await room.ballots.save(second.value.pass, { revision: base + 1, lineup: 1, scores: FIVES })).toEqual({
			code: 'saved',
			revision: base + 1,
		});
		expect(await room.ballots.save(first, { revision: 42, lineup: 1, scores: FOURS })).toEqual({
			code: 'moved',
			revision: 0,
		});
		expect(await room.ballots.readOwn(first)).toBeNull();
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(1);
	});

	test('a phone that comes back keeps its pass, and a revision outside its own range is not understood', async () => {
		const room = await votingWith(1);
		const pass = at(room.passes, 0);
		await room.ballots.save(pass, { revision: 1, lineup: 1, scores: FOURS });
		expect(await room.papers.exchange(at(room.codes, 0), pass)).toEqual({
			ok: true,
			value: { pass, takesOver: false },
		});
		for (const revision of [TAKEOVER_STEP, Number.MAX_SAFE_INTEGER]) {
			expect((await room.ballots.save(pass, { revision, lineup: 1, scores: FIVES })).code).toBe('not understood');
		}
	});

	test('a score out of range, a wrong length and an old line-up never enter', async () => {
		const room = await votingWith(1, { rules: { countRule: 'one vote' } });
		const pass = at(room.passes, 0);
		for (const scores of ['4---', '11--', '1-', '-----']) {
			expect((await room.ballots.save(pass, { revision: 1, lineup: 1, scores })).code).toBe('not understood');
		}
		expect((await room.ballots.save(pass, { revision: 1, lineup: 9, scores: '-1--' })).code).toBe('line-up changed');
		expect((await room.ballots.save(pass, { revision: 1, lineup: 1, scores: '-1--' })).code).toBe('saved');
	});

	test('what a phone says stands above a slip, whichever came first', async () => {
		const room = await votingWith(2);
		const [early, late] = [at(room.passes, 0), at(room.passes, 1)];
		const enter = (pass: PaperPass) =>
			room.db.transaction().execute((trx) =>
				upsertSlip(trx, room.dinner.id, {
					key: pass.key,
					claim: testSecrets.newClaim(),
					scored: true,
					sealed: testSecrets.seal(room.dinner.id, pass.key, 0, new Uint8Array(16).fill(1)),
				}),
			);
		await room.ballots.save(early, { revision: 1, lineup: 1, scores: FOURS });
		expect(await enter(early)).toBe('set aside');
		expect(await enter(late)).toBe('counts');
		expect(await countBallots(room.db, room.dinner.id)).toEqual({ voted: 2, onPhone: 1, onPaper: 1, setAside: 1 });
		expect((await room.ballots.save(late, { revision: 1, lineup: 1, scores: FIVES })).code).toBe('saved');
		expect(await countBallots(room.db, room.dinner.id)).toEqual({ voted: 2, onPhone: 2, onPaper: 0, setAside: 2 });
	});

	test('a ballot that cannot be stored does not sink its neighbours', async () => {
		const room = await votingWith(3);
		await sql`create function refuse_one() returns trigger language plpgsql as $$ begin
			if new.revision = 13 then raise exception 'bad row' using errcode = '22000'; end if; return new; end $$`.execute(
			room.db,
		);
		await sql`create trigger refuse_one before insert on ballot for each row execute function refuse_one()`.execute(
			room.db,
		);
		try {
			const acks = await Promise.all(
				room.passes.map((pass, i) => room.ballots.save(pass, { revision: i === 1 ? 13 : 1, lineup: 1, scores: FOURS })),
			);
			expect(acks.map((ack) => ack.code)).toEqual(['saved', 'not understood', 'saved']);
		} finally {
			await sql`drop trigger refuse_one on ballot`.execute(room.db);
			await sql`drop function refuse_one()`.execute(room.db);
		}
	});

	test.skipIf(name === 'embedded')(
		'the statement that saves is parsed once a connection, and soon planned no more',
		async () => {
			const room = await votingWith(1);
			await room.db.connection().execute(async (one) => {
				const plans = async () => {
					const { rows } = await sql<{ calls: number; fixed: number }>`
					select (generic_plans + custom_plans)::int as calls, generic_plans::int as fixed
					from pg_prepared_statements where name = 'save ballots'`.execute(one);
					return rows;
				};
				const before = (await plans())[0]?.calls ?? 0;
				const pass = at(room.passes, 0);
				for (let revision = 1; revision <= 12; revision++) {
					const sealed = testSecrets.seal(room.dinner.id, pass.key, revision, new Uint8Array(16));
					expect(await upsertBallots(one, room.dinner.id, [{ ...pass, revision, scored: true, sealed }])).toBeNull();
				}
				const after = await plans();
				expect(after.map(({ calls }) => calls - before)).toEqual([12]);
				expect(after[0]?.fixed).toBeGreaterThan(0);
			});
		},
	);

	test('while the database says nothing guests are told to try again, and what was under way may still go in', async () => {
		const room = await votingWith(2);
		let letGo = () => {};
		const silence = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		let silent = false;
		const ballots = createBallots({
			...room.context,
			db: room.db.withPlugin({
				transformQuery: ({ node }) => node,
				transformResult: async ({ result }) => {
					if (silent) await silence;
					return result;
				},
			}),
		});
		await ballots.readVoting(room.dinner.id);
		silent = true;
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		try {
			const save = (i: number) => ballots.save(at(room.passes, i), { revision: 1, lineup: 1, scores: FOURS });
			const acks = Promise.all([save(0), save(1)]);
			vi.advanceTimersByTime(5000);
			expect((await acks).map((ack) => ack.code)).toEqual(['busy', 'busy']);
			letGo();
			expect((await Promise.all([save(0), save(1)])).map((ack) => ack.code)).toEqual(['saved', 'saved']);
		} finally {
			vi.useRealTimers();
		}
	});

	test('every save is answered once, also where its batch went in and why another did not could not be read', async () => {
		const room = await votingWith(3);
		let answered = 0;
		const ballots = createBallots({
			...room.context,
			db: room.db.withPlugin({
				transformQuery: ({ node }) => node,
				transformResult: async ({ result }) => {
					answered++;
					// The first save, the batch of the other two, and then why one of them was refused.
					if (answered === 3) throw new Error('the connection was lost');
					return result;
				},
			}),
		});
		await room.ballots.save(at(room.passes, 2), { revision: 9, lineup: 1, scores: FIVES });
		await ballots.readVoting(room.dinner.id);
		answered = 0;
		const answers: string[] = [];
		const send = (i: number, revision: number) =>
			ballots.saveThen(at(room.passes, i), { revision, lineup: 1, scores: FOURS }, ({ code }) =>
				answers.push(`${i} ${code}`),
			);
		send(0, 1);
		send(1, 1);
		send(2, 3);
		await ballots.settled();
		expect(answers).toEqual(['0 saved', '1 saved', '2 busy']);
	});

	test('many phones that ask together each hear of their own ballot and paper', async () => {
		const room = await votingWith(4);
		await room.ballots.save(at(room.passes, 1), { revision: 3, lineup: 1, scores: FOURS });
		await room.ballots.save(at(room.passes, 3), { revision: 9, lineup: 1, scores: FIVES });
		await room.papers.replaceByNumber(room.dinner.id, at(room.passes, 2).number, room.organiser);
		expect(await Promise.all(room.passes.map(room.ballots.readOwn))).toEqual([
			null,
			{ revision: 3, scores: FOURS },
			null,
			{ revision: 9, scores: FIVES },
		]);
		const nobody = { ...at(room.passes, 0), number: 9999 };
		expect(await Promise.all([...room.passes, nobody].map(room.papers.standing))).toEqual([
			'issued',
			'issued',
			'replaced',
			'issued',
			undefined,
		]);
	});

	test('a whole room that comes back to a server just started looks at the dinner once', async () => {
		const room = await votingWith(30);
		const looks: string[] = [];
		const db = room.db.withPlugin({
			transformQuery: ({ node }) => {
				looks.push(node.kind);
				return node;
			},
			transformResult: async ({ result }) => result,
		});
		const started = createBallots({ ...room.context, db });
		const acks = await Promise.all(
			room.passes.map((pass) => started.save(pass, { revision: 1, lineup: 1, scores: FOURS })),
		);
		expect(new Set(acks.map((ack) => ack.code))).toEqual(new Set(['saved']));
		// The dinner, the room, and the saves in a batch or two.
		expect(looks.length).toBeLessThanOrEqual(4);
	});

	test('nothing of a batch is taken for another’s: the whole of it, some of it and none', async () => {
		const room = await votingWith(3);
		const save = (i: number, revision: number) => {
			const pass = at(room.passes, i);
			return {
				...pass,
				revision,
				scored: true,
				sealed: testSecrets.seal(room.dinner.id, pass.key, revision, new Uint8Array(16)),
			};
		};
		expect(await upsertBallots(room.db, room.dinner.id, [save(0, 5), save(1, 5), save(2, 5)])).toBeNull();
		expect(await upsertBallots(room.db, room.dinner.id, [save(0, 5), save(1, 6), save(2, 4)])).toEqual([
			at(room.passes, 1).key,
		]);
		expect(await upsertBallots(room.db, room.dinner.id, [save(0, 1)])).toEqual([]);
	});

	test.skipIf(name === 'embedded')(
		'saves that race the close are counted exactly when they were acknowledged',
		async () => {
			const room = await votingWith(120);
			const saves = room.passes.map(async (pass, i) => {
				await new Promise((resolve) => setTimeout(resolve, i % 20));
				return room.ballots.save(pass, { revision: 1, lineup: 1, scores: FOURS });
			});
			const closing = new Promise((resolve) => setTimeout(resolve, 10)).then(() =>
				Promise.all([close(room), close(room)]),
			);
			const acks = await Promise.all(saves);
			const closes = await closing;
			expect(closes.map((c) => (c.ok ? 'moved' : c.code)).sort()).toEqual(['already moved', 'moved']);
			const saved = acks.filter((ack) => ack.code === 'saved').length;
			expect(acks.every((ack) => ack.code === 'saved' || ack.code === 'closed')).toBe(true);
			expect((await countBallots(room.db, room.dinner.id)).voted).toBe(saved);
		},
	);
});
