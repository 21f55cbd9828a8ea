import { request } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { openWire, type WebSocketLike, type Wire } from '../../app/live/wire';
import type { Organiser } from '../../app/services/context.server';
import { withDatabases } from '../support/db';
import { cookieOf, type Night, startNight } from '../support/night';

const nights: Night[] = [];
afterEach(async () => {
	for (const night of nights.splice(0)) await night.stop();
});
const all = (score: number) => String(score).repeat(16);

withDatabases((name, getDb) => {
	async function begin(): Promise<Night> {
		const night = await startNight(getDb());
		nights.push(night);
		return night;
	}
	/** What stands in the database, opened as the count would open it. */
	async function stored(night: Night, dinnerId: string) {
		const rows = await night.db.selectFrom('ballot').selectAll().where('dinner_id', '=', dinnerId).execute();
		return rows.map((row) => ({
			revision: row.revision,
			scores: [...night.secrets.open(dinnerId, Buffer.from(row.key), row.revision, Buffer.from(row.sealed))],
		}));
	}

	test('a save is acknowledged after its commit, and turnout moves on desk and wall', async () => {
		const night = await begin();
		const { group, dinner, passes } = await night.room();
		const { cookie } = await night.deskCookie(group.id);
		const at = { group: group.slug, number: dinner.number };
		const [desk, screen] = [
			await night.connect({ audience: 'desk', ...at }, { cookie }),
			await night.connect({ audience: 'screen', ...at }),
		];
		const phone = await night.phone(passes[0]);
		expect(await phone.save(1, all(4))).toEqual({ code: 'saved', revision: 1 });
		expect(await stored(night, dinner.id)).toEqual([{ revision: 1, scores: Array(16).fill(4) }]);
		await screen.until(() => screen.last.room?.voted === 1);
		await desk.until(() => desk.last.room?.voted === 1 && desk.last.room.phones === 1);
		await phone.until(() => phone.last.room?.voted === 1);
		expect(night.live.phones(dinner.id)).toBe(1);
	});

	test('a handshake without a paper, a session or a room is refused with its reason', async () => {
		const night = await begin();
		const { group, dinner, passes } = await night.room();
		const elsewhere = await night.room();
		const { cookie } = await night.deskCookie(elsewhere.group.id);
		const at = { group: group.slug, number: dinner.number };
		const why = async (auth: Record<string, unknown>, headers = {}) => (await night.connect(auth, headers)).refused;
		expect(await why({ audience: 'phone' })).toBe('no paper');
		expect(await why({ audience: 'phone' }, { cookie: 'stockpot_paper=AAAA' })).toBe('no paper');
		expect(await why({ audience: 'phone', number: 37 }, { cookie: cookieOf(passes[0], night.secrets) })).toBe(
			'not understood',
		);
		const holds = (paper: string) => why({ audience: 'phone', paper }, { cookie: cookieOf(passes[0], night.secrets) });
		const receipt = night.secrets.receipt(passes[0]?.key ?? Buffer.alloc(0));
		expect(await holds(`${receipt}.0`)).toBe(null);
		expect(await holds(`${receipt}.1048576`)).toBe('another paper');
		expect(await holds(`${night.secrets.receipt(passes[1]?.key ?? Buffer.alloc(0))}.0`)).toBe('another paper');
		expect(await holds('x'.repeat(41))).toBe('not understood');
		expect(await why({ audience: 'compere', ...at })).toBe('not understood');
		expect(await why({ audience: 'screen', ...at, __proto__: null, role: 'organiser' })).toBe('not understood');
		expect(await why({})).toBe('not understood');
		expect(await why({ audience: 'screen', group: group.slug, number: 999 })).toBe('not found');
		expect(await why({ audience: 'screen', group: 'nowhere', number: 1 })).toBe('not found');
		expect(await why({ audience: 'desk', ...at })).toBe('not allowed');
		// A foreign group is as absent as one that does not exist.
		expect(await why({ audience: 'desk', ...at }, { cookie })).toBe('not found');
		expect(await why({ audience: 'desk', group: 'nowhere', number: 1 }, { cookie })).toBe('not found');
	});

	test('a page of another site, or of none, gets no socket', async () => {
		const night = await begin();
		const { group, dinner } = await night.room();
		const at = { audience: 'screen', group: group.slug, number: dinner.number };
		for (const origin of ['https://evil.test', 'null', '']) {
			expect((await night.connect(at, { origin })).refused).toBe('websocket error');
		}
		expect((await night.connect(at)).refused).toBe(null);
	});

	test('only websockets: long polling is not there', async () => {
		const night = await begin();
		const status = await new Promise((resolve) =>
			request(`${night.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin: night.url } }, (res) => {
				res.resume();
				resolve(res.statusCode);
			}).end(),
		);
		expect(status).toBe(400);
	});

	test('an older or replayed save changes nothing and is told what stands', async () => {
		const night = await begin();
		const { dinner, passes } = await night.room();
		const phone = await night.phone(passes[0]);
		await phone.save(7, all(5));
		expect(await phone.save(7, all(5))).toEqual({ code: 'saved', revision: 7 });
		expect(await phone.save(3, all(0))).toEqual({ code: 'saved', revision: 7 });
		expect(await stored(night, dinner.id)).toEqual([{ revision: 7, scores: Array(16).fill(5) }]);
	});

	test('a lost answer is found again after the close', async () => {
		const night = await begin();
		const { dinner, passes, organiser } = await night.room();
		const phone = await night.phone(passes[0]);
		await phone.save(1, all(5));
		expect((await close(night, dinner.id, organiser)).ok).toBe(true);
		expect(await phone.save(1, all(5))).toEqual({ code: 'saved', revision: 1 });
		expect(await phone.save(2, all(0))).toEqual({ code: 'closed', revision: 1 });
	});

	test('a second phone starts blank and takes over with its first save; the first one hears that it moved', async () => {
		const night = await begin();
		const { passes, papers } = await night.room();
		const first = await night.phone(passes[0]);
		await first.save(1, all(5));
		const pass = await night.exchange(papers[0]?.code ?? '');
		const second = await night.phone(pass);
		expect(second.last.ballot).toBe(null);
		expect(await first.save(2, all(4))).toMatchObject({ code: 'saved' });
		expect(await second.save(pass.base + 1, all(1))).toMatchObject({ code: 'saved' });
		expect(await first.save(3, all(3))).toEqual({ code: 'moved', revision: 0 });
	});

	test('a phone that comes back gets its own ballot, and nobody else does', async () => {
		const night = await begin();
		const { passes, papers } = await night.room();
		const phone = await night.phone(passes[0]);
		await phone.save(4, `${all(3).slice(1)}-`);
		phone.socket.disconnect();
		const again = await night.phone(passes[0]);
		expect(again.last.ballot).toEqual({ revision: 4, scores: `${all(3).slice(1)}-` });
		const another = await night.phone(await night.exchange(papers[0]?.code ?? ''));
		expect(another.last.ballot).toBe(null);
		expect(JSON.stringify(another.frames)).not.toContain(all(3).slice(1));
	});

	test('a paper that was not handed out does not count, the desk asks, and the phone hears when it was', async () => {
		const night = await begin();
		const { group, dinner, passes } = await night.room({ issued: false, phase: 'pitching' });
		const { cookie } = await night.deskCookie(group.id);
		const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
		const phone = await night.phone(passes[1]);
		await phone.until(() => phone.last.paper === 'made');
		await desk.until(() => desk.last.room?.asking?.includes(2) ?? false);
		expect(await phone.save(1, all(5))).toEqual({ code: 'not open yet', revision: 0 });
		await night.db.updateTable('dinner').set({ phase: 'voting' }).where('id', '=', dinner.id).execute();
		expect(await phone.save(1, all(5))).toEqual({ code: 'not issued', revision: 0 });
		await night.services.papers.issue(dinner.id, 2);
		await phone.until(() => phone.last.paper === 'issued');
		expect(await phone.save(1, all(5))).toEqual({ code: 'saved', revision: 1 });
	});

	test('a paper whose tap was taken back, and that is handed out again while voting is open: the desk asks, and the vote goes by itself', async () => {
		const night = await begin();
		const { group, dinner, passes } = await night.room({ phase: 'doors' });
		const phone = await night.phone(passes[0]);
		expect(await night.services.papers.takeBack(dinner.id, 1)).toMatchObject({ ok: true });
		await night.db
			.updateTable('dinner')
			.set({ phase: 'voting', papers_open: true })
			.where('id', '=', dinner.id)
			.execute();
		const { cookie } = await night.deskCookie(group.id);
		const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
		expect(await phone.save(1, all(4))).toMatchObject({ code: 'not issued' });
		await desk.until(() => desk.last.room?.asking?.includes(1) ?? false);
		await phone.until(() => phone.last.paper === 'made');
		expect(await night.services.papers.issue(dinner.id, 1)).toMatchObject({ ok: true });
		await phone.until(() => phone.last.paper === 'issued');
		expect(await phone.save(1, all(4))).toMatchObject({ code: 'saved' });
	});

	test('a handshake that fails here is ended at once: the page comes back by itself', async () => {
		const night = await begin();
		const { group, dinner } = await night.room();
		vi.spyOn(night.services.groups, 'find').mockRejectedValueOnce(new Error('The database said nothing'));
		const lost = vi.fn();
		openWire({
			open: () =>
				new WebSocket(`${night.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
					origin: night.url,
				}) as WebSocketLike,
			auth: { audience: 'screen', group: group.slug, number: dinner.number },
			connected: () => {},
			refused: () => {},
			heard: () => {},
			lost,
		});
		// Far sooner than a socket that says nothing is let go.
		await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce(), 5000);
	});

	test('after a restart the desk asks again, because the phones that reconnect tell it', async () => {
		const night = await begin();
		const { group, dinner, passes } = await night.room({ issued: false, phase: 'doors' });
		night.services.rooms.forgetUse(dinner.id, 1);
		const { cookie } = await night.deskCookie(group.id);
		const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
		night.services.rooms.forgetUse(dinner.id, 2);
		await night.phone(passes[0]);
		await desk.until(() => desk.last.room?.asking?.includes(1) ?? false);
	});

	test('a replaced paper saves nothing more, and its phone hears of it without having to save', async () => {
		const night = await begin();
		const { dinner, passes, papers, organiser } = await night.room();
		const [byCode, byNumber, another] = [
			await night.phone(passes[0]),
			await night.phone(passes[1]),
			await night.phone(passes[2]),
		];
		await byCode.save(1, all(5));
		await night.services.papers.replaceByCode(dinner.id, papers[0]?.code ?? '', organiser);
		await byCode.until(() => byCode.last.paper === 'replaced');
		expect(byNumber.last.paper).toBe('issued');
		await night.services.papers.replaceByNumber(dinner.id, 2, organiser);
		await byNumber.until(() => byNumber.last.paper === 'replaced');
		expect(another.last.paper).toBe('issued');
		expect(await byCode.save(2, all(4))).toMatchObject({ code: 'replaced' });
		expect(await byNumber.save(1, all(4))).toMatchObject({ code: 'replaced' });
	});

	test('scores for a line-up that is not tonight’s any more are not taken', async () => {
		const night = await begin();
		const { passes } = await night.room();
		const phone = await night.phone(passes[0]);
		expect(await phone.save(1, all(5), 2)).toEqual({ code: 'line-up changed', revision: 0 });
	});

	test('what is not a ballot is not understood, whatever it is', async () => {
		const night = await begin();
		const { dinner, passes } = await night.room();
		const phone = await night.phone(passes[0]);
		const ask = (message: unknown) => phone.socket.timeout(5000).emitWithAck('ballot:save', message);
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

	test('unknown events, broken frames and a megabyte leave the server healthy, and are logged once without what was sent', async () => {
		const night = await begin();
		const { group, dinner, passes } = await night.room();
		const phone = await night.phone(passes[0]);
		for (let i = 0; i < 20; i++) phone.socket.emit('ballot:open', { secret: 'TOPSECRET' });
		phone.socket.emit('ballot:save', { secret: 'TOPSECRET' });
		expect(await phone.save(1, all(5))).toMatchObject({ code: 'saved' });
		expect(night.logged().match(/not known here/g)).toHaveLength(1);

		for (const frame of [
			'4{{{',
			'42["ballot:save"',
			'x',
			'40{"audience":',
			Buffer.alloc(64, 255),
			'a'.repeat(1_000_000),
		]) {
			const raw = new WebSocket(`${night.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
				origin: night.url,
			});
			raw.on('error', () => undefined);
			await new Promise((resolve) => raw.once('open', resolve));
			const closed = new Promise((resolve) => raw.once('close', resolve));
			raw.send(frame);
			await closed;
		}
		expect(await phone.save(2, all(4))).toMatchObject({ code: 'saved' });
		expect((await night.connect({ audience: 'screen', group: group.slug, number: dinner.number })).refused).toBe(null);
		expect(night.logged()).not.toContain('TOPSECRET');
		expect(night.logged()).not.toContain(cookieOf(passes[0], night.secrets).slice(20));
	}, 30_000);

	test('a phone that sends without end is told to wait, then let go, and its neighbour does not notice', async () => {
		const night = await begin();
		const { passes } = await night.room();
		const [flood, calm] = [await night.phone(passes[0]), await night.phone(passes[1])];
		const codes = new Map<string, number>();
		for (let revision = 1; revision <= 2000; revision++) {
			flood.socket.emit('ballot:save', { revision, lineup: 1, scores: all(5) }, ({ code }: { code: string }) =>
				codes.set(code, (codes.get(code) ?? 0) + 1),
			);
		}
		expect(await calm.save(1, all(2))).toEqual({ code: 'saved', revision: 1 });
		await flood.until(() => flood.socket.disconnected);
		expect(codes.get('busy')).toBeGreaterThan(0);
		expect(codes.get('saved') ?? 0).toBeLessThanOrEqual(60);
		expect(night.logged().match(/more than its budget/g)).toHaveLength(1);
	});

	test('a bug in a handler reads as busy and is logged without the ballot', async () => {
		const night = await begin();
		const { passes } = await night.room();
		const phone = await night.phone(passes[0]);
		vi.spyOn(night.services.ballots, 'saveThen').mockImplementationOnce(() => {
			throw new Error('a bug');
		});
		expect(await phone.save(1, all(3))).toEqual({ code: 'busy', revision: 0 });
		expect(night.logged()).toContain('a bug');
		expect(night.logged()).not.toContain(all(3));
		expect(await phone.save(1, all(3))).toEqual({ code: 'saved', revision: 1 });
	});

	test('a desk closes when its organiser signs out, and when the session ends elsewhere', async () => {
		const night = await begin();
		const { group, dinner } = await night.room();
		const here = await night.deskCookie(group.id);
		const there = await night.deskCookie(group.id);
		const at = { audience: 'desk', group: group.slug, number: dinner.number };
		const [one, other] = [
			await night.connect(at, { cookie: here.cookie }),
			await night.connect(at, { cookie: there.cookie }),
		];
		await night.services.organisers.signOut(new Headers({ cookie: here.cookie }));
		await one.until(() => one.socket.disconnected);
		expect(other.socket.connected).toBe(true);
		await night.services.organisers.signOutEverywhere(there.userId);
		await other.until(() => other.socket.disconnected);
		expect((await night.connect(at, { cookie: here.cookie })).refused).toBe('not allowed');
	});

	test('close pressed twice while 200 phones vote: one close, and acknowledged is counted', async () => {
		const night = await begin();
		const { dinner, passes, organiser } = await night.room({ papers: 200 });
		const phones = await Promise.all(passes.map((pass) => night.phone(pass)));
		let acked = 0;
		let enough = () => {};
		const inFull = new Promise<void>((resolve) => {
			enough = resolve;
		});
		/** Changes its mind as fast as it is answered, until it is told that voting is closed. Resolves to its last acknowledged revision. */
		const vote = async (phone: (typeof phones)[number]): Promise<number> => {
			for (let revision = 1; revision <= 35; revision++) {
				const { code } = await phone.save(revision, all(revision % 6));
				if (code === 'closed') return revision - 1;
				expect(code).toBe('saved');
				if (++acked === 500) enough();
			}
			throw new Error('Voting was never closed');
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
	}, 60_000);

	test('two dinners with the same turnout and other scores look the same to everyone: every frame, own ballots aside', async () => {
		const night = await begin();
		const told: string[][] = [];
		for (const scores of [all(5), '0'.repeat(16)]) {
			const { group, dinner, passes, organiser } = await night.room({ papers: 5 });
			const { cookie } = await night.deskCookie(group.id);
			const at = { group: group.slug, number: dinner.number };
			const desk = await night.connect({ audience: 'desk', ...at }, { cookie });
			const screen = await night.connect({ audience: 'screen', ...at });
			// How things stand is awaited after each step, or it would be chance which of two the desk heard in one frame.
			const stands = (phones: number, voted: number) =>
				desk.until(() => desk.last.room?.phones === phones && desk.last.room.voted === voted);
			await stands(0, 0);
			await screen.until(() => screen.last.room !== undefined);
			const bystander = await night.phone(passes[4]);
			await stands(1, 0);
			for (const [before, pass] of passes.slice(0, 4).entries()) {
				const phone = await night.phone(pass);
				await stands(2, before);
				expect(await phone.save(1, scores)).toMatchObject({ code: 'saved' });
				await stands(2, before + 1);
				phone.socket.disconnect();
				await stands(1, before + 1);
			}
			for (const one of [desk, screen, bystander]) await one.until(() => one.last.room?.voted === 4);
			await close(night, dinner.id, organiser);
			for (const one of [desk, screen, bystander]) await one.until(() => one.last.room?.phase === 'counting');
			told.push([desk, screen, bystander].map(({ frames }) => distinct(frames)));
		}
		expect(told[0]).toEqual(told[1]);
		expect(told[0]?.join()).toContain('"voted":4');
	});

	test('the phone’s own few lines of protocol speak with the real server: refused, told, saved, let go', async () => {
		const night = await begin();
		const { passes } = await night.room();
		const said: [string, unknown][] = [];
		const dial = (cookie: string) =>
			new Promise<{ wire: Wire; refused: string | null }>((resolve) => {
				const wire = openWire({
					open: () =>
						new WebSocket(`${night.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
							origin: night.url,
							headers: { cookie },
						}) as WebSocketLike,
					auth: { audience: 'phone' },
					connected: () => resolve({ wire, refused: null }),
					refused: (refused) => resolve({ wire, refused }),
					heard: (event, message) => said.push([event, message]),
					lost: (letGo) => said.push(['lost', letGo]),
				});
			});
		expect((await dial('')).refused).toBe('no paper');
		said.length = 0;
		const { wire } = await dial(cookieOf(passes[0], night.secrets));
		const asked = await wire.ask('ballot:save', { revision: 1, lineup: 1, scores: all(4) }, 5000);
		expect(asked).toEqual({ code: 'saved', revision: 1 });
		// In no order: the room is read while the phone's ballot is looked up.
		await vi.waitFor(() =>
			expect(Object.fromEntries(said)).toMatchObject({ room: { phase: 'voting' }, ballot: null, paper: 'issued' }),
		);
		const unanswered = wire.ask('nothing', {}, 60_000);
		await night.live.close();
		await expect(unanswered).rejects.toThrow('The connection was lost');
		expect(said.at(-1)).toEqual(['lost', expect.any(Boolean)]);
		await expect(wire.ask('ballot:save', {}, 1000)).rejects.toThrow('The connection was lost');
	});

	if (name === 'embedded') {
		test('the log of a whole evening holds no code, cookie, receipt or score', async () => {
			const night = await begin();
			const { dinner, passes, papers, organiser } = await night.room();
			const phone = await night.phone(passes[0]);
			await phone.save(1, '0123450123450123');
			await phone.save(2, '9');
			await close(night, dinner.id, organiser);
			for (const secret of [
				papers[0]?.code,
				papers[0]?.receipt,
				'0123450123450123',
				cookieOf(passes[0], night.secrets).slice(20, 60),
			]) {
				expect(night.logged()).not.toContain(secret);
			}
		});
	}
});

const close = (night: Night, dinnerId: string, by: Organiser) =>
	night.services.dinners.move(dinnerId, 'close voting', 'voting', by);

/** What was ever said, whatever its pace: which of two equal turnouts shared a frame is chance. Clock and version are masked. */
function distinct(frames: readonly [string, unknown][]): string {
	const texts = frames.map((frame) =>
		JSON.stringify(frame, (key, value) => (key === 'now' || key === 'version' || key === 'until' ? 0 : value)),
	);
	return [...new Set(texts)]
		.filter((text) => /"voted":[04]/.test(text) || !text.startsWith('["room"'))
		.sort()
		.join('\n');
}
