import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { createBallots } from '../../app/services/ballots.server';
import { upsertBallots } from '../../db/queries/ballots';
import { withDatabases } from '../support/db';
import { pressOf, testSecrets } from '../support/factories';
import { at, FIVES, FOURS, openVoting } from '../support/open-voting';

withDatabases((name, getDb) => {
	const votingWith = (phones: number) => openVoting(getDb(), phones);

	test('[I1] a ballot that cannot be stored does not fail the rest of its batch', async () => {
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
				room.paperSessions.map((paperSession, i) =>
					room.ballots.save(paperSession, { revision: i === 1 ? 13 : 1, lineup: 1, scores: FOURS }),
				),
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
				const paperSession = at(room.paperSessions, 0);
				for (let revision = 1; revision <= 12; revision++) {
					const sealed = testSecrets.seal(room.dinner.id, paperSession.key, revision, new Uint8Array(16));
					expect(
						await upsertBallots(one, room.dinner.id, [{ ...paperSession, revision, scored: true, sealed }]),
					).toBeNull();
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
			const save = (i: number) => ballots.save(at(room.paperSessions, i), { revision: 1, lineup: 1, scores: FOURS });
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
					// Statements: the first save, the batch of the other two, and the read of why one was refused.
					if (answered === 3) throw new Error('the connection was lost');
					return result;
				},
			}),
		});
		await room.ballots.save(at(room.paperSessions, 2), { revision: 9, lineup: 1, scores: FIVES });
		await ballots.readVoting(room.dinner.id);
		answered = 0;
		const answers: string[] = [];
		const send = (i: number, revision: number) =>
			ballots.saveThen(at(room.paperSessions, i), { revision, lineup: 1, scores: FOURS }, ({ code }) =>
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
		await room.ballots.save(at(room.paperSessions, 1), { revision: 3, lineup: 1, scores: FOURS });
		await room.ballots.save(at(room.paperSessions, 3), { revision: 9, lineup: 1, scores: FIVES });
		await room.papers.replaceByNumber(room.dinner.id, at(room.paperSessions, 2).number, pressOf(room.organiser));
		expect(await Promise.all(room.paperSessions.map(room.ballots.readOwn))).toEqual([
			null,
			{ revision: 3, scores: FOURS },
			null,
			{ revision: 9, scores: FIVES },
		]);
		const nobody = { ...at(room.paperSessions, 0), number: 9999 };
		expect(await Promise.all([...room.paperSessions, nobody].map(room.papers.readState))).toEqual([
			...(['issued', 'issued', 'replaced', 'issued'] as const).map((paperState) => ({ paperState, moreUntil: null })),
			undefined,
		]);
	});

	test('phones that reconnect after a restart share one read of the dinner', async () => {
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
			room.paperSessions.map((paperSession) => started.save(paperSession, { revision: 1, lineup: 1, scores: FOURS })),
		);
		expect(new Set(acks.map((ack) => ack.code))).toEqual(new Set(['saved']));
		// Reads of the dinner, and the saves in one or two batches.
		expect(looks.length).toBeLessThanOrEqual(4);
	});

	test('nothing of a batch is taken for another’s: the whole of it, some of it and none', async () => {
		const room = await votingWith(3);
		const save = (i: number, revision: number) => {
			const paperSession = at(room.paperSessions, i);
			return {
				...paperSession,
				revision,
				scored: true,
				sealed: testSecrets.seal(room.dinner.id, paperSession.key, revision, new Uint8Array(16)),
			};
		};
		expect(await upsertBallots(room.db, room.dinner.id, [save(0, 5), save(1, 5), save(2, 5)])).toBeNull();
		expect(await upsertBallots(room.db, room.dinner.id, [save(0, 5), save(1, 6), save(2, 4)])).toEqual([
			at(room.paperSessions, 1).key,
		]);
		expect(await upsertBallots(room.db, room.dinner.id, [save(0, 1)])).toEqual([]);
	});
});
