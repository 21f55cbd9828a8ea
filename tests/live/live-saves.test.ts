import { expect, test, vi } from 'vitest';
import { firstRevision } from '../../app/domain/revision';
import { withDatabases } from '../support/db';
import { all, close, nightsOn, stored } from '../support/nights';
import { PATIENCE } from '../support/patience';

withDatabases((_name, getDb) => {
	const begin = nightsOn(getDb);

	test('a save is acknowledged after its commit, and turnout moves on desk and screen', async () => {
		const night = await begin();
		const { group, dinner, paperSessions } = await night.dinner();
		const { cookie } = await night.deskCookie(group.id);
		const at = { group: group.slug, number: dinner.number };
		const [desk, screen] = [
			await night.connect({ audience: 'desk', ...at }, { cookie }),
			await night.connect({ audience: 'screen', ...at }),
		];
		const phone = await night.phone(paperSessions[0]);
		expect(await phone.save(1, all(4))).toEqual({ code: 'saved', revision: 1 });
		expect(await stored(night, dinner.id)).toEqual([{ revision: 1, scores: Array(16).fill(4) }]);
		await screen.until(() => screen.last.snapshot?.voted === 1);
		await desk.until(() => desk.last.snapshot?.voted === 1 && desk.last.snapshot.phones === 1);
		await phone.until(() => phone.last.snapshot?.voted === 1);
		expect(night.live.phones(dinner.id)).toBe(1);
	});

	test('an older or replayed save changes nothing and is told what stands', async () => {
		const night = await begin();
		const { dinner, paperSessions } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
		await phone.save(7, all(5));
		expect(await phone.save(7, all(5))).toEqual({ code: 'saved', revision: 7 });
		expect(await phone.save(3, all(0))).toEqual({ code: 'saved', revision: 7 });
		expect(await stored(night, dinner.id)).toEqual([{ revision: 7, scores: Array(16).fill(5) }]);
	});

	test('a lost answer is found again after the close', async () => {
		const night = await begin();
		const { dinner, paperSessions, organiser } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
		await phone.save(1, all(5));
		expect((await close(night, dinner.id, organiser)).ok).toBe(true);
		expect(await phone.save(1, all(5))).toEqual({ code: 'saved', revision: 1 });
		expect(await phone.save(2, all(0))).toEqual({ code: 'closed', revision: 1 });
	});

	test('a second phone starts blank and takes over with its first save; the first one hears that it moved', async () => {
		const night = await begin();
		const { paperSessions, papers } = await night.dinner();
		const first = await night.phone(paperSessions[0]);
		await first.save(1, all(5));
		const paperSession = await night.exchange(papers[0]?.code ?? '');
		const second = await night.phone(paperSession);
		expect(second.last.ballot).toBe(null);
		expect(await first.save(2, all(4))).toMatchObject({ code: 'saved' });
		expect(await second.save(firstRevision(paperSession.epoch) + 1, all(1))).toMatchObject({ code: 'saved' });
		expect(await first.save(3, all(3))).toEqual({ code: 'moved', revision: 0 });
	});

	test('scores for a line-up that is not tonight’s any more are not taken', async () => {
		const night = await begin();
		const { paperSessions } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
		expect(await phone.save(1, all(5), 2)).toEqual({ code: 'line-up changed', revision: 0 });
	});

	test('what is not a ballot is not understood, whatever it is', async () => {
		const night = await begin();
		const { dinner, paperSessions } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
		const ask = (message: unknown) => phone.socket.timeout(PATIENCE).emitWithAck('ballot:save', message);
		const good = { revision: 1, lineup: 1, scores: all(5) };
		for (const bad of [
			null,
			'',
			[],
			{ ...good, scores: all(6) },
			{ ...good, scores: '55' },
			{ ...good, revision: 0 },
			{ ...good, revision: 2 ** 53 },
			{ ...good, revision: 1.5 },
			{ ...good, revision: 2 ** 20 },
			{ ...good, number: 2 },
			{ ...good, paper: 'x', claim: 'y', via: 'paper', state: 'open' },
			JSON.parse('{"revision":1,"lineup":1,"scores":"5","__proto__":{"x":1}}'),
		]) {
			expect(await ask(bad)).toEqual({ code: 'not understood', revision: 0 });
		}
		expect(await stored(night, dinner.id)).toEqual([]);
		expect(await ask(good)).toEqual({ code: 'saved', revision: 1 });
	});

	test('a phone that floods is answered `busy`, then disconnected, and another phone does not notice', async () => {
		const night = await begin();
		const { paperSessions } = await night.dinner();
		const [flood, calm] = [await night.phone(paperSessions[0]), await night.phone(paperSessions[1])];
		const codes = new Map<string, number>();
		// The clock of the rate limit stands still, so that a slow machine allows no more messages than a fast one.
		vi.spyOn(performance, 'now').mockReturnValue(performance.now());
		for (let revision = 1; revision <= 2000; revision++) {
			flood.socket.emit('ballot:save', { revision, lineup: 1, scores: all(5) }, ({ code }: { code: string }) =>
				codes.set(code, (codes.get(code) ?? 0) + 1),
			);
		}
		expect(await calm.save(1, all(2))).toEqual({ code: 'saved', revision: 1 });
		await flood.until(() => flood.socket.disconnected);
		expect(codes.get('busy')).toBeGreaterThan(0);
		expect(codes.get('saved') ?? 0).toBeLessThanOrEqual(60);
		expect(night.logged().match(/exceeds its rate limit/g)).toHaveLength(1);
	});

	test('a bug in a handler reads as busy and is logged without the ballot', async () => {
		const night = await begin();
		const { paperSessions } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
		vi.spyOn(night.services.ballots, 'saveThen').mockImplementationOnce(() => {
			throw new Error('a bug');
		});
		expect(await phone.save(1, all(3))).toEqual({ code: 'busy', revision: 0 });
		expect(night.logged()).toContain('a bug');
		expect(night.logged()).not.toContain(all(3));
		expect(await phone.save(1, all(3))).toEqual({ code: 'saved', revision: 1 });
	});

	test('close pressed twice while 200 phones vote: one close, and acknowledged is counted', async () => {
		const night = await begin();
		const { dinner, paperSessions, organiser } = await night.dinner({ papers: 200 });
		const phones = await Promise.all(paperSessions.map((paperSession) => night.phone(paperSession)));
		let acked = 0;
		let enough = () => {};
		const inFull = new Promise<void>((resolve) => {
			enough = resolve;
		});
		/** Saves as fast as answers and the rate limit allow, until voting is closed. Resolves to its last acknowledged revision. */
		const vote = async (phone: (typeof phones)[number]): Promise<number> => {
			for (let revision = 1; ; revision++) {
				if (revision > 35) await phone.until(() => phone.last.snapshot?.phase === 'counting');
				const { code } = await phone.save(revision, all(revision % 6));
				if (code === 'closed') return revision - 1;
				expect(code).toBe('saved');
				if (++acked === 500) enough();
			}
		};
		const voting = Promise.all(phones.map(vote));
		await inFull;
		const closes = await Promise.all([close(night, dinner.id, organiser), close(night, dinner.id, organiser)]);
		const last = await voting;
		expect(closes.filter(({ ok }) => ok)).toHaveLength(1);
		const revisions = (await stored(night, dinner.id)).map(({ revision, scores }) => {
			expect(scores).toEqual(Array(16).fill(revision % 6));
			return revision;
		});
		expect(revisions.sort()).toEqual(last.filter((revision) => revision > 0).sort());
	});
});
