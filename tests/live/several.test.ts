import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PaperSession } from '../../app/services/secrets.server';
import { newPostgresDatabase } from '../support/db';
import { countAndAward, servicesOn } from '../support/evening';
import { pressOf } from '../support/factories';
import { reach } from '../support/reach';
import type { RunningServer } from '../support/server';
import { type Client, PASSWORD, type Several, startSeveral } from '../support/several';
import { onPage, visitor } from '../support/visitor';

// One evening on three server processes. Each test continues from the previous one.

const SOCKETS = 24;
const FORMS = 6;
/** Two more than voters: one paper votes in the last test only, and one is not issued. */
const PAPERS = SOCKETS + FORMS + 2;

describe.skipIf(inject('postgresUrl') === null)('three servers on one Postgres', () => {
	let several: Several;
	let a: RunningServer;
	let b: RunningServer;
	let c: RunningServer;
	const screens: Client[] = [];
	let organiser: ReturnType<typeof visitor>;
	/** The last acknowledged save of each phone, by the ballot's key. */
	const acked = new Map<string, { revision: number; scores: string }>();
	const at = <T>(list: readonly T[], n: number): T => {
		const one = list[n];
		if (one === undefined) throw new Error(`There is no ${n}`);
		return one;
	};
	const keyOf = (paperSession: PaperSession) => paperSession.key.toString('hex');
	const ballotOf = (n: number, revision: number) => String((n + revision) % 6).repeat(16);
	const onEveryScreen = (holds: (snapshot: NonNullable<Client['last']['snapshot']>) => boolean) =>
		Promise.all(screens.map((one) => one.until(() => one.last.snapshot !== undefined && holds(one.last.snapshot))));
	const cookies = () => [...organiser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	const press = async (server: RunningServer, fields: Record<string, string>) => {
		const desk = visitor(server.url);
		for (const [name, value] of organiser.cookies) desk.cookies.set(name, value);
		return (await desk.post(`/desk/${several.path}`, fields)).status;
	};
	function formVoter(server: RunningServer, paperSession: PaperSession) {
		const guest = visitor(server.url);
		guest.cookies.set('stockpot_paper', several.cookieOf(paperSession).split('=').slice(1).join('='));
		/** Posts the form of a page that shows the stored ballot. */
		let shown = '-'.repeat(16);
		return async (base: number, scores: string) => {
			const given = Object.fromEntries([...scores].map((score, i) => [`p${Math.floor(i / 4) + 1}c${i % 4}`, score]));
			const made = { revision: String(base), lineup: '1', page: '0123456789', shown };
			const { status } = await guest.post('/ballot', { intent: 'save', ...made, ...onPage('0123456789', given) });
			if (status === 303) shown = scores;
			return status;
		};
	}

	beforeAll(async () => {
		several = await startSeveral(3, { databaseUrl: await newPostgresDatabase(), papers: PAPERS });
		[a, b, c] = [at(several.servers, 0), at(several.servers, 1), at(several.servers, 2)];
		organiser = visitor(a.url);
		const signedIn = await organiser.post('/sign-in', { email: several.email, password: PASSWORD, next: '/desk' });
		expect(signedIn.status).toBeLessThan(400);
		for (const server of [a, b, c]) {
			screens.push(await several.screen(server, 'screen'), await several.screen(server, 'desk', cookies()));
		}
	});
	afterAll(() => several?.stop());

	test('votes through every process are turnout on every process’ screens, and each desk counts all phones', async () => {
		const voting: Promise<unknown>[] = [];
		for (let n = 0; n < 6; n++) {
			const paperSession = at(several.paperSessions, n);
			const phone = await several.phone(n % 2 ? a : b, paperSession);
			voting.push(phone.save(1, ballotOf(n, 1)).then((ack) => expect(ack).toEqual({ code: 'saved', revision: 1 })));
			acked.set(keyOf(paperSession), { revision: 1, scores: ballotOf(n, 1) });
		}
		const byForm = at(several.paperSessions, SOCKETS);
		voting.push(formVoter(c, byForm)(0, ballotOf(SOCKETS, 1)).then((status) => expect(status).toBe(303)));
		acked.set(keyOf(byForm), { revision: 1, scores: ballotOf(SOCKETS, 1) });
		await Promise.all(voting);
		await onEveryScreen((snapshot) => snapshot.voted === 7 && (snapshot.phones === undefined || snapshot.phones === 6));
		expect(await several.stored()).toEqual(acked);
	});

	test('a phone that reconnects to another process gets its own ballot and continues', async () => {
		const paperSession = at(several.paperSessions, 0);
		const back = await several.phone(c, paperSession);
		await back.until(() => back.last.ballot !== undefined);
		expect(back.last.ballot).toEqual({ revision: 1, scores: ballotOf(0, 1) });
		expect(await back.save(2, ballotOf(0, 2))).toEqual({ code: 'saved', revision: 2 });
		acked.set(keyOf(paperSession), { revision: 2, scores: ballotOf(0, 2) });
	});

	test('a paper in use that nobody handed out: every desk asks, and the phone hears of it from any process', async () => {
		const paperSession = at(several.paperSessions, PAPERS - 1);
		const paper = several.db.updateTable('paper').where('dinner_id', '=', several.dinner.id);
		await paper.set({ state: 'made' }).where('number', '=', paperSession.number).execute();
		await several.db.updateTable('dinner').set({ papers_open: true }).where('id', '=', several.dinner.id).execute();
		const phone = await several.phone(a, paperSession);
		await phone.until(() => phone.last.paper?.paperState === 'made');
		await onEveryScreen((snapshot) => snapshot.asking === undefined || snapshot.asking.includes(paperSession.number));
		const door = visitor(b.url);
		for (const [name, value] of organiser.cookies) door.cookies.set(name, value);
		const handedOut = await door.post(`/desk/${several.path}/door`, {
			intent: 'hand out',
			number: String(paperSession.number),
		});
		expect(handedOut.status).toBeLessThan(400);
		await phone.until(() => phone.last.paper?.paperState === 'issued');
		await onEveryScreen((snapshot) => snapshot.asking === undefined || snapshot.asking.length === 0);
		phone.socket.disconnect();
	});

	test('close on one process while the others save: what was acknowledged is counted, and nothing else', async () => {
		let closed = 0;
		async function voteUntilClosed(n: number) {
			const paperSession = at(several.paperSessions, n);
			const phone = await several.phone(n % 2 ? a : c, paperSession);
			for (let revision = (acked.get(keyOf(paperSession))?.revision ?? 0) + 1; ; revision++) {
				const ack = await phone.save(revision, ballotOf(n, revision));
				if (ack.code === 'saved')
					acked.set(keyOf(paperSession), { revision: ack.revision, scores: ballotOf(n, revision) });
				// The rate limit refused: waits and goes on.
				else if (ack.code === 'busy') await setTimeout(100);
				else {
					expect(ack.code).toBe('closed');
					closed++;
					return;
				}
			}
		}
		async function postUntilClosed(n: number) {
			const paperSession = at(several.paperSessions, n);
			const save = formVoter(c, paperSession);
			for (let base = acked.get(keyOf(paperSession))?.revision ?? 0; ; base++) {
				const status = await save(base, ballotOf(n, base + 1));
				if (status === 303) acked.set(keyOf(paperSession), { revision: base + 1, scores: ballotOf(n, base + 1) });
				else {
					expect(status).toBe(409);
					closed++;
					return;
				}
			}
		}
		const voters = [
			...Array.from({ length: SOCKETS }, (_, n) => voteUntilClosed(n)),
			...Array.from({ length: FORMS }, (_, n) => postUntilClosed(SOCKETS + n)),
		];
		await expect.poll(() => acked.size).toBe(SOCKETS + FORMS);
		expect(await press(b, { intent: 'close voting', expected: 'voting 1' })).toBe(303);
		await Promise.all(voters);
		expect(closed).toBe(SOCKETS + FORMS);
		expect(await several.stored()).toEqual(acked);
		await onEveryScreen((snapshot) => snapshot.phase === 'counting' && snapshot.voted === SOCKETS + FORMS);
	});

	test('of three organisers who press at once on three processes, one moves the dinner', async () => {
		const evening = servicesOn(several.db);
		await countAndAward({ ...evening, ...several.services }, several.dinner, several.organiser, 0);
		const answers = await Promise.all(
			[a, b, c].map((server) => press(server, { intent: 'announce', expected: 'counting 1' })),
		);
		expect(answers.filter((status) => status === 303)).toHaveLength(1);
		await onEveryScreen((snapshot) => snapshot.phase === 'announced');
		const kept = await several.db
			.selectFrom('counted')
			.selectAll()
			.where('dinner_id', '=', several.dinner.id)
			.execute();
		expect(kept).toHaveLength(SOCKETS + FORMS);
	});

	test('the reveal reaches every screen, whichever process was asked', async () => {
		expect(await press(c, { intent: 'reveal', step: '0' })).toBe(303);
		await onEveryScreen((snapshot) => snapshot.revealStep === undefined || snapshot.revealStep === 1);
		const version = Math.max(...screens.map((one) => one.last.snapshot?.version ?? 0));
		await onEveryScreen((snapshot) => snapshot.version === version);
	});

	test('every process shows what was published at once, and a correction that another one wrote a moment later', async () => {
		const { db, services, dinner, organiser, path } = several;
		const pages = () => Promise.all([a, b, c].map((server) => visitor(server.url).get(`/${path}`)));
		for (const { headers } of await pages()) expect(headers['cache-control']).toBe('private, no-cache');
		await reach(db, several, 'published');
		for (const { headers } of await pages()) expect(headers['cache-control']).toBe('public, no-cache');
		for (const [shown, correction] of ['There were two soups.', 'There were three.'].entries()) {
			expect((await services.publishing.addNote(dinner.id, pressOf(organiser), correction, shown)).ok).toBe(true);
			const without = async () => (await pages()).filter(({ body }) => !body.includes(correction)).length;
			await expect.poll(without).toBe(0);
			// A link's preview names the address that was asked.
			const same = (await pages()).map(({ body }) => body.replace(/http:\/\/127\.0\.0\.1:\d+/g, ''));
			expect(new Set(same).size).toBe(1);
		}
	});

	test('no log line names a code, a paper’s secret, a person or an address', async () => {
		const lines = several.servers.flatMap((server) => server.output().split('\n'));
		const logged = lines.filter((line) => line.startsWith('{')).join('\n');
		expect(logged).toContain('"route":"/ballot"');
		for (const { code, receipt } of several.papers) {
			expect(logged).not.toContain(code);
			expect(logged).not.toContain(receipt);
		}
		for (const word of [several.email, 'Amina', 'Yusuf', 'Bloggs', '127.0.0.1', PASSWORD]) {
			expect(logged).not.toContain(word);
		}
		for (const value of organiser.cookies.values()) expect(logged).not.toContain(value.slice(0, 20));
		for (const paperSession of several.paperSessions)
			expect(logged).not.toContain(several.cookieOf(paperSession).slice(20, 60));
	});
});

test.runIf(inject('postgresUrl') === null)('without a Postgres several servers were not tried', () => {
	process.stdout.write('No Postgres was found: several servers on one database were not tried.\n');
	expect(inject('postgresUrl')).toBeNull();
});
