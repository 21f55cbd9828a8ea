import { expect, test } from 'vitest';
import { firstRevision, REVISIONS_PER_EPOCH } from '../../app/domain/revision';
import type { PaperSession } from '../../app/services/secrets.server';
import { countBallots, upsertSlip } from '../../db/queries/ballots';
import { withDatabases } from '../support/db';
import { pressOf, testSecrets } from '../support/factories';
import { at, BLANK, close, FIVES, FOURS, openVoting } from '../support/open-voting';

withDatabases((name, getDb) => {
	const votingWith = (phones: number, given?: Parameters<typeof openVoting>[2]) => openVoting(getDb(), phones, given);

	test('[I6] a save is acknowledged with its revision, and only its own phone can read it', async () => {
		const room = await votingWith(2);
		const [mine, other] = [at(room.paperSessions, 0), at(room.paperSessions, 1)];
		expect(await room.ballots.save(mine, { revision: 1, lineup: 1, scores: FOURS })).toEqual({
			code: 'saved',
			revision: 1,
		});
		expect(await room.ballots.readOwn(mine)).toEqual({ revision: 1, scores: FOURS });
		expect(await room.ballots.readOwn(other)).toBeNull();
	});

	test('[I1] a replay or an older revision changes nothing and gets the stored revision', async () => {
		const room = await votingWith(1);
		const paperSession = at(room.paperSessions, 0);
		await room.ballots.save(paperSession, { revision: 7, lineup: 1, scores: FIVES });
		expect(await room.ballots.save(paperSession, { revision: 7, lineup: 1, scores: FIVES })).toEqual({
			code: 'saved',
			revision: 7,
		});
		expect(await room.ballots.save(paperSession, { revision: 3, lineup: 1, scores: FOURS })).toEqual({
			code: 'saved',
			revision: 7,
		});
		expect(await room.ballots.readOwn(paperSession)).toEqual({ revision: 7, scores: FIVES });
	});

	test('two pages of one phone that come to the same revision: only the scores that are stored are called saved', async () => {
		const room = await votingWith(2);
		const [one, other] = [at(room.paperSessions, 0), at(room.paperSessions, 1)];
		const save = (paperSession: PaperSession, scores: string) =>
			room.ballots.save(paperSession, { revision: 5, lineup: 1, scores });
		expect(await save(one, FIVES)).toEqual({ code: 'saved', revision: 5 });
		expect(await save(one, FOURS)).toEqual({ code: 'stale', revision: 5 });
		expect(await save(one, FIVES)).toEqual({ code: 'saved', revision: 5 });
		expect(await room.ballots.readOwn(one)).toEqual({ revision: 5, scores: FIVES });
		// The same within one batch.
		const answers = await Promise.all([save(other, FOURS), save(other, FIVES), save(other, FOURS), save(other, FIVES)]);
		const kept = (await room.ballots.readOwn(other))?.scores;
		const told = [FOURS, FIVES, FOURS, FIVES].map((scores) => (scores === kept ? 'saved' : 'stale'));
		expect(answers.map(({ code }) => code)).toEqual(told);
		await close(room);
		expect(await save(one, FOURS)).toEqual({ code: 'stale', revision: 5 });
	});

	test('[I1] fifty parallel saves of one paper make one ballot with the newest scores', async () => {
		const room = await votingWith(1);
		const paperSession = at(room.paperSessions, 0);
		const acks = await Promise.all(
			Array.from({ length: 50 }, (_, i) =>
				room.ballots.save(paperSession, { revision: i + 1, lineup: 1, scores: i === 49 ? FIVES : FOURS }),
			),
		);
		expect(acks.every((ack) => ack.code === 'saved')).toBe(true);
		expect(await room.ballots.readOwn(paperSession)).toEqual({ revision: 50, scores: FIVES });
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(1);
	});

	test('a blank ballot is saved and is not turnout', async () => {
		const room = await votingWith(1);
		const ack = await room.ballots.save(at(room.paperSessions, 0), { revision: 1, lineup: 1, scores: BLANK });
		expect(ack.code).toBe('saved');
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(0);
	});

	test('[I3] after the close a save is refused, and one stored before is still acknowledged', async () => {
		const room = await votingWith(1);
		const paperSession = at(room.paperSessions, 0);
		await room.ballots.save(paperSession, { revision: 1, lineup: 1, scores: FOURS });
		expect((await close(room)).ok).toBe(true);
		expect(await room.ballots.save(paperSession, { revision: 2, lineup: 1, scores: FIVES })).toEqual({
			code: 'closed',
			revision: 1,
		});
		expect(await room.ballots.save(paperSession, { revision: 1, lineup: 1, scores: FOURS })).toEqual({
			code: 'saved',
			revision: 1,
		});
		expect(await room.ballots.readOwn(paperSession)).toEqual({ revision: 1, scores: FOURS });
	});

	test('a paper that was not handed out, and one that was replaced, are refused by name', async () => {
		const room = await votingWith(1);
		const unissued = await room.papers.exchange(at(room.codes, 1), null);
		if (!unissued.ok) throw new Error(unissued.code);
		const paperSession = at(room.paperSessions, 0);
		expect((await room.ballots.save(unissued.value.paperSession, { revision: 1, lineup: 1, scores: FOURS })).code).toBe(
			'not issued',
		);
		await room.ballots.save(paperSession, { revision: 1, lineup: 1, scores: FOURS });
		expect(await room.papers.replaceByCode(room.dinner.id, at(room.codes, 0), pressOf(room.organiser))).toMatchObject({
			ok: true,
			value: { number: 1 },
		});
		expect((await room.ballots.save(paperSession, { revision: 2, lineup: 1, scores: FIVES })).code).toBe('replaced');
		expect((await countBallots(room.db, room.dinner.id)).voted).toBe(0);
	});

	test('a second phone starts blank and takes over with its first save; the first hears moved', async () => {
		const room = await votingWith(1);
		const first = at(room.paperSessions, 0);
		await room.ballots.save(first, { revision: 40, lineup: 1, scores: FOURS });
		const second = await room.papers.exchange(at(room.codes, 0), null);
		if (!second.ok) throw new Error(second.code);
		expect(second.value.takesOver).toBe(true);
		expect(await room.ballots.readOwn(second.value.paperSession)).toBeNull();
		// Until the second phone saves, the first still holds the paper.
		expect((await room.ballots.save(first, { revision: 41, lineup: 1, scores: FOURS })).code).toBe('saved');
		const base = firstRevision(second.value.paperSession.epoch);
		expect(
			await room.ballots.save(second.value.paperSession, { revision: base + 1, lineup: 1, scores: FIVES }),
		).toEqual({
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

	test('a phone that comes back keeps its paper session, and a revision outside its own range is not understood', async () => {
		const room = await votingWith(1);
		const paperSession = at(room.paperSessions, 0);
		await room.ballots.save(paperSession, { revision: 1, lineup: 1, scores: FOURS });
		expect(await room.papers.exchange(at(room.codes, 0), () => paperSession)).toEqual({
			ok: true,
			value: { paperSession, takesOver: false },
		});
		for (const revision of [REVISIONS_PER_EPOCH, Number.MAX_SAFE_INTEGER]) {
			expect((await room.ballots.save(paperSession, { revision, lineup: 1, scores: FIVES })).code).toBe(
				'not understood',
			);
		}
	});

	test('a score out of range, a wrong length and an old line-up never enter', async () => {
		const room = await votingWith(1, { rules: { countRule: 'one vote' } });
		const paperSession = at(room.paperSessions, 0);
		for (const scores of ['4---', '11--', '1-', '-----']) {
			expect((await room.ballots.save(paperSession, { revision: 1, lineup: 1, scores })).code).toBe('not understood');
		}
		expect((await room.ballots.save(paperSession, { revision: 1, lineup: 9, scores: '-1--' })).code).toBe(
			'line-up changed',
		);
		expect((await room.ballots.save(paperSession, { revision: 1, lineup: 1, scores: '-1--' })).code).toBe('saved');
	});

	test('what a phone says stands above a slip, whichever came first', async () => {
		const room = await votingWith(2);
		const [early, late] = [at(room.paperSessions, 0), at(room.paperSessions, 1)];
		const enter = (paperSession: PaperSession) =>
			room.db.transaction().execute((trx) =>
				upsertSlip(trx, room.dinner.id, {
					key: paperSession.key,
					deviceToken: testSecrets.newDeviceToken(),
					slip_scored: true,
					slip_sealed: testSecrets.seal(room.dinner.id, paperSession.key, 0, new Uint8Array(16).fill(1)),
					slip_legible: 'all',
					slip_by: null,
					again_sealed: null,
					again_by: null,
					compared: null,
				}),
			);
		await room.ballots.save(early, { revision: 1, lineup: 1, scores: FOURS });
		expect(await enter(early)).toBe('set aside');
		expect(await enter(late)).toBe('counts');
		expect(await countBallots(room.db, room.dinner.id)).toEqual({ voted: 2, onPhone: 1, onPaper: 1, setAside: 1 });
		expect((await room.ballots.save(late, { revision: 1, lineup: 1, scores: FIVES })).code).toBe('saved');
		expect(await countBallots(room.db, room.dinner.id)).toEqual({ voted: 2, onPhone: 2, onPaper: 0, setAside: 2 });
	});

	test.skipIf(name === 'embedded')(
		'saves that race the close are counted exactly when they were acknowledged',
		async () => {
			const room = await votingWith(120);
			const saves = room.paperSessions.map(async (paperSession, i) => {
				await new Promise((resolve) => setTimeout(resolve, i % 20));
				return room.ballots.save(paperSession, { revision: 1, lineup: 1, scores: FOURS });
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
