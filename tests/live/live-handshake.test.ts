import { request } from 'node:http';
import { io } from 'socket.io-client';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Job } from '../../app/domain/crew';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { cookieOf } from '../support/night';
import { all, nightsOn } from '../support/nights';

/** As set in `app/realtime/server/index.server.ts`. */
const CONNECT_TIMEOUT = 10_000;

withDatabases((_name, getDb) => {
	const begin = nightsOn(getDb);

	test('a handshake without a paper, a session or a room is refused with its reason', async () => {
		const night = await begin();
		const { group, dinner, paperSessions } = await night.dinner();
		const elsewhere = await night.dinner();
		const { cookie } = await night.deskCookie(elsewhere.group.id);
		const at = { group: group.slug, number: dinner.number };
		const why = async (auth: Record<string, unknown>, headers = {}) => (await night.connect(auth, headers)).refused;
		expect(await why({ audience: 'phone' })).toBe('no paper');
		expect(await why({ audience: 'phone' }, { cookie: 'stockpot_paper=AAAA' })).toBe('no paper');
		expect(await why({ audience: 'phone', number: 37 }, { cookie: cookieOf(paperSessions[0], night.secrets) })).toBe(
			'not understood',
		);
		const holds = (paper: string) =>
			why({ audience: 'phone', paper }, { cookie: cookieOf(paperSessions[0], night.secrets) });
		const receipt = night.secrets.receipt(paperSessions[0]?.key ?? Buffer.alloc(0));
		expect(await holds(`${receipt}.0`)).toBe(null);
		expect(await holds(`${receipt}.1048576`)).toBe('another paper');
		expect(await holds(`${night.secrets.receipt(paperSessions[1]?.key ?? Buffer.alloc(0))}.0`)).toBe('another paper');
		expect(await holds('x'.repeat(41))).toBe('not understood');
		expect(await why({ audience: 'compere', ...at })).toBe('not understood');
		expect(await why({ audience: 'screen', ...at, __proto__: null, role: 'organiser' })).toBe('not understood');
		expect(await why({})).toBe('not understood');
		expect(await why({ audience: 'screen', group: group.slug, number: 999 })).toBe('not found');
		expect(await why({ audience: 'screen', group: 'nowhere', number: 1 })).toBe('not found');
		expect(await why({ audience: 'desk', ...at })).toBe('not allowed');
		// Another group's dinner is refused like one that does not exist.
		expect(await why({ audience: 'desk', ...at }, { cookie })).toBe('not found');
		expect(await why({ audience: 'desk', group: 'nowhere', number: 1 }, { cookie })).toBe('not found');
	});

	test('crew get the snapshot of their job until their pass is revoked, at once and without a reload', async () => {
		const night = await begin();
		const { group, dinner, organiser } = await night.dinner();
		const at = { group: group.slug, number: dinner.number };
		const { crew } = night.services;
		const take = async (job: Job) => {
			const id = must(await crew.make(dinner.id, job, pressOf(organiser)));
			const headers = { cookie: crew.prepare(new Headers())[0]?.split(';')[0] ?? '' };
			must(await crew.take(night.secrets.link('crew', id), 'Joe', new Headers(headers)));
			return { id, headers };
		};
		const door = await take('door');
		const compere = await take('compere');
		expect((await night.connect({ audience: 'desk', ...at }, door.headers)).refused).toBe('not allowed');
		expect((await night.connect({ audience: 'crew', ...at })).refused).toBe('not allowed');
		const elsewhere = await night.dinner();
		const there = { group: elsewhere.group.slug, number: elsewhere.dinner.number };
		expect((await night.connect({ audience: 'crew', ...there }, door.headers)).refused).toBe('not allowed');

		const page = await night.connect({ audience: 'crew', ...at }, door.headers);
		await page.until(() => page.last.snapshot !== undefined);
		expect(page.last.snapshot).toMatchObject({ papers: { issued: 3 } });
		expect(page.last.snapshot).not.toHaveProperty('nextReveal');
		const leads = await night.connect({ audience: 'desk', ...at }, compere.headers);
		await leads.until(() => leads.last.snapshot !== undefined);
		expect(leads.last.snapshot).toHaveProperty('nextReveal');

		const gone = new Promise((resolve) => page.socket.once('disconnect', resolve));
		must(await crew.revoke(dinner.id, door.id, pressOf(organiser)));
		expect(await gone).toBe('io server disconnect');
		expect((await night.connect({ audience: 'crew', ...at }, door.headers)).refused).toBe('not allowed');
		expect(leads.socket.connected).toBe(true);
	});

	test('a page of another site, or of none, gets no socket', async () => {
		const night = await begin();
		const { group, dinner } = await night.dinner();
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

	test('a handshake that fails here is ended at once: the page comes back by itself', async () => {
		const night = await begin();
		const { group, dinner } = await night.dinner();
		// Disables the server's timeout for sockets without a handshake, so that only the failure can end this one.
		const { setTimeout } = globalThis;
		vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number, ...more: []) =>
			ms === CONNECT_TIMEOUT ? setTimeout(() => {}, 0) : setTimeout(run, ms, ...more)) as typeof setTimeout);
		vi.spyOn(night.services.groups, 'find').mockRejectedValueOnce(new Error('The database said nothing'));
		const lost = vi.fn();
		const socket = io(night.url, {
			transports: ['websocket'],
			auth: { audience: 'screen', group: group.slug, number: dinner.number },
			reconnection: false,
			forceNew: true,
			extraHeaders: { origin: night.url },
		});
		socket.on('disconnect', lost);
		await expect.poll(() => lost).toHaveBeenCalledOnce();
	});

	test('unknown events, broken frames and a megabyte leave the server healthy, and are logged once without what was sent', async () => {
		const night = await begin();
		const { group, dinner, paperSessions } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
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
		expect(night.logged()).not.toContain(cookieOf(paperSessions[0], night.secrets).slice(20));
	});

	test('a desk closes when its organiser signs out, and when the session ends elsewhere', async () => {
		const night = await begin();
		const { group, dinner } = await night.dinner();
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

	test('a desk closes when its organiser is taken out of the group, and opens no more', async () => {
		const night = await begin();
		const { group, dinner, organiser } = await night.dinner();
		const out = await night.deskCookie(group.id);
		const stays = await night.deskCookie(group.id);
		const at = { audience: 'desk', group: group.slug, number: dinner.number };
		const [desk, other] = [
			await night.connect(at, { cookie: out.cookie }),
			await night.connect(at, { cookie: stays.cookie }),
		];
		const since = (await night.services.groups.members(group.id)).find(({ id }) => id === out.userId)?.joined_at;
		const seen = { userId: out.userId, since: since?.getTime() ?? 0 };
		expect((await night.services.membership.remove(group.id, seen, pressOf(organiser))).ok).toBe(true);
		await desk.until(() => desk.socket.disconnected);
		expect(other.socket.connected).toBe(true);
		expect((await night.connect(at, { cookie: out.cookie })).refused).toBe('not found');
	});
});
