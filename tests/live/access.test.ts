import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import type { Guarded } from '../../app/auth/guard.server';
import { type Job, jobs } from '../../app/domain/crew';
import { type Permission, permissions, type Role } from '../../app/domain/permissions';
import { audiencePermission } from '../../app/realtime/server/handshake.server';
import { must } from '../support/evening';
import { makeAccount, makeDinner, makeGroup, makeOrganiser, makePitch, pressOf } from '../support/factories';
import { pastDinner } from '../support/past-dinner';
import { startPrepared } from '../support/prepared-server';
import type { RunningServer } from '../support/server';

// Checks the table of permissions against the built routes. An unguarded or unlisted route fails.

type Route = {
	path: string;
	loader: (Guarded & (() => unknown)) | undefined;
	action: (Guarded & (() => unknown)) | undefined;
};

async function builtRoutes(): Promise<Route[]> {
	const file = fileURLToPath(new URL('../../build/server/index.js', import.meta.url));
	const build = (await import(file)) as {
		routes: Record<string, { path?: string; index?: boolean; id: string; module: Pick<Route, 'loader' | 'action'> }>;
	};
	return Object.values(build.routes)
		.filter((route) => route.id !== 'root')
		.map(({ path, module }) => ({ path: `/${path ?? ''}`, loader: module.loader, action: module.action }));
}

const PASSWORD = 'soup for everyone';
const people = ['nobody', 'organiser', 'foreign organiser', ...jobs, 'crew elsewhere', 'crew before'] as const;
type Person = (typeof people)[number];
const accounts = [
	['organiser', 'amina@example.org'],
	['foreign organiser', 'eve@example.org'],
] as const;

let routes: Route[] = [];
let server: RunningServer;
let group = '';
let pitchLink = '';
const cookies = Object.fromEntries(people.map((person) => [person, ''])) as Record<Person, string>;

beforeAll(async () => {
	routes = await builtRoutes();
	const started = await startPrepared(async ({ db, services, secrets }) => {
		const [own] = await Promise.all(
			accounts.map(async ([name, email]) => {
				const account = { name, email, password: PASSWORD };
				return makeGroup(db, { organiser: await makeAccount(db, services.organisers, account) });
			}),
		);
		if (!own) throw new Error('It was made');
		const dinner = await makeDinner(db, own, { phase: 'doors' });
		const elsewhere = await makeDinner(db, own, { phase: 'doors' });
		const by = pressOf(await makeOrganiser(db));
		must(await services.pastDinners.add(own.id, pastDinner(TYPED_IN), { ...by, key: newFormKey() }));
		/** A browser that took a pass. */
		const crewOf = async (at: typeof dinner, job: Job): Promise<{ id: string; cookie: string }> => {
			const id = must(await services.crew.make(at.id, job, { ...by, key: newFormKey() }));
			const [line = ''] = services.crew.prepare(new Headers());
			const cookie = line.split(';')[0] ?? '';
			const headers = new Headers({ cookie });
			must(await services.crew.take(secrets.link('crew', id), 'Joe', headers));
			return { id, cookie };
		};
		const crew: Record<string, string> = {};
		for (const job of jobs) crew[job] = (await crewOf(dinner, job)).cookie;
		crew['crew elsewhere'] = (await crewOf(elsewhere, 'door')).cookie;
		const before = await crewOf(dinner, 'door');
		must(await services.crew.revoke(dinner.id, before.id, { ...by, key: newFormKey() }));
		crew['crew before'] = before.cookie;
		const pitch = await makePitch(db, dinner, 'Canal Clean-up Choir', { state: 'lined up', number: 1 });
		return { crew, group: own.slug, pitchLink: secrets.link('pitch', pitch.id) };
	});
	({ group, pitchLink } = started.prepared);
	Object.assign(cookies, started.prepared.crew);
	server = started;
	for (const [person, email] of accounts) {
		const answer = await post('/sign-in', 'nobody', { email, password: PASSWORD, next: '/desk' });
		cookies[person] = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
		expect(cookies[person]).toContain('session');
	}
});
afterAll(() => server.stop());

const get = (path: string, person: Person) =>
	fetch(server.url + path, { redirect: 'manual', headers: { cookie: cookies[person] } });
const post = (path: string, person: Person, fields: Record<string, string>) =>
	fetch(server.url + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: cookies[person], origin: server.url },
		body: new URLSearchParams(fields),
	});
/** The number of a dinner that was typed in. */
const TYPED_IN = 66;
/** Fills the parameters of a route's path. */
const fill = (path: string, names: { group: string; number: string }) =>
	path
		.replace(':group', names.group)
		.replace(':number', path.startsWith('/desk/:group/past/') && names.number === '1' ? String(TYPED_IN) : names.number)
		.replace(':token', path.startsWith('/pitch/') ? pitchLink : 'nothing')
		.replace(':sheet', 'running-order')
		.replace('*', 'nothing');
/** A response's body without the parts that differ between any two responses. */
const body = async (answer: Response) =>
	(await answer.text()).replaceAll(
		/nonce="[^"]*"|formKey[\\",]+[\w-]{22}|[0-9a-f]{8}(?=[<. ])|\/desk\/[^"< ]*|soup-[0-9a-f]+|absent/g,
		'',
	);
const needs = (guarded: Guarded, role: Role): boolean =>
	guarded.permissions.every((permission: Permission) => (permissions[permission] as readonly Role[]).includes(role));

/** Whether some job may open it. */
const forCrew = (guarded: Guarded): boolean => jobs.some((job) => needs(guarded, job));

test('every loader and every action is guarded by a permission of the table', () => {
	const guarded = routes.flatMap(({ path, loader, action }) =>
		[loader, action].filter((f) => f !== undefined).map((f) => ({ path, permissions: f.permissions })),
	);
	expect(guarded.length).toBeGreaterThan(20);
	for (const { path, permissions: named } of guarded) {
		expect(named?.length, `${path} is written past the guard`).toBeGreaterThan(0);
		for (const permission of named ?? []) expect(permissions, path).toHaveProperty([permission]);
	}
});

/** Named by sockets, in `handshake.server.ts`. */
const ofSockets: readonly string[] = Object.values(audiencePermission);

test('every permission that is not a socket’s is used by some route', () => {
	const used = new Set(
		routes.flatMap(({ loader, action }) => [...(loader?.permissions ?? []), ...(action?.permissions ?? [])]),
	);
	expect(Object.keys(permissions).filter((one) => !used.has(one as Permission) && !ofSockets.includes(one))).toEqual(
		[],
	);
});

describe('the desk, for everybody who is not its organiser', () => {
	const desk = () => routes.filter(({ path }) => path.startsWith('/desk/:group'));

	test('every page sends nobody to sign in, and is a 404 for a foreign organiser, like an absent one', async () => {
		const pages = desk().filter((route) => route.loader);
		expect(pages.length).toBeGreaterThan(8);
		for (const { path } of pages) {
			const here = fill(path, { group, number: '1' });
			const nobody = await get(here, 'nobody');
			expect([nobody.status, nobody.headers.get('location')?.startsWith('/sign-in')], here).toEqual([302, true]);
			const foreign = await get(here, 'foreign organiser');
			const absent = await get(fill(path, { group: 'absent', number: '1' }), 'foreign organiser');
			expect([foreign.status, absent.status], here).toEqual([404, 404]);
			expect(await body(foreign), here).toBe(await body(absent));
			if (path.includes(':number')) {
				expect((await get(fill(path, { group, number: '77' }), 'organiser')).status, here).toBe(404);
			}
		}
	});

	test('every intent of every action is refused to both, and changes nothing', async () => {
		let tried = 0;
		for (const { path, action } of desk()) {
			for (const intent of action?.intents ?? []) {
				if (!action || !needs(action, 'organiser')) continue;
				const here = fill(path, { group, number: '1' });
				const fields = { intent, expected: 'doors', number: '1', minutes: '5' };
				const nobody = await post(here, 'nobody', fields);
				expect([nobody.status, await nobody.text()], `${here} ${intent}`).toEqual([
					401,
					// A phone's queue and the big screen read the status only.
					/\/(tap|step)$/.test(path)
						? expect.any(String)
						: expect.stringContaining('You are signed out, so this was not done'),
				]);
				expect((await post(here, 'foreign organiser', fields)).status, `${here} ${intent}`).toBe(404);
				tried++;
			}
		}
		expect(tried).toBeGreaterThan(25);
		await server.said(/"event":"desk refused","user":"[\w-]+"/);
		const sheet = await (await get(`/desk/${group}/1`, 'organiser')).text();
		expect(sheet).toContain('Hand out papers');
	});

	test('its organiser gets every page of it', async () => {
		for (const { path, loader } of desk()) {
			if (!loader || path.includes('*')) continue;
			const here = fill(path, { group, number: '1' });
			expect((await get(here, 'organiser')).status, here).toBeLessThan(400);
		}
	});
});

describe('crew', () => {
	const pages = () => routes.filter(({ path }) => path.startsWith('/desk/') && path.includes(':group'));

	test.each(jobs)('%s: gets the pages of this job only', async (job) => {
		let opened = 0;
		for (const { path, loader } of pages()) {
			if (!loader || path.includes('*')) continue;
			const here = fill(path, { group, number: '1' });
			const page = await get(here, job);
			const answer = [page.status, page.headers.get('location')?.split('?')[0] ?? ''];
			if (needs(loader, job)) opened++;
			// A page of the organisers sends to sign in; one of another job does not exist.
			const refused = forCrew(loader) ? [404, ''] : [302, '/sign-in'];
			expect(answer, here).toEqual(needs(loader, job) ? [200, ''] : refused);
		}
		expect(opened).toBeGreaterThan(0);
	});

	test.each([...jobs, 'crew elsewhere', 'crew before'] as const)(
		'%s: every other intent is refused',
		async (person) => {
			let tried = 0;
			for (const { path, action } of pages()) {
				for (const intent of action?.intents ?? []) {
					if (!action || needs(action, person as Role)) continue;
					const here = fill(path, { group, number: '1' });
					const fields = { intent, expected: 'doors', number: '1', minutes: '5', key: newFormKey() };
					expect([401, 403, 404], `${here} ${intent}`).toContain((await post(here, person, fields)).status);
					tried++;
				}
			}
			expect(tried).toBeGreaterThan(25);
			expect(await (await get(`/desk/${group}/1`, 'organiser')).text()).toContain('Hand out papers');
		},
	);

	test('whose pass was revoked is told so, on pages and after a press', async () => {
		const page = await get(`/desk/${group}/1/door`, 'crew before');
		expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('This pass has ended')]);
		const pressed = await post(`/desk/${group}/1/door`, 'crew before', { intent: 'hand out', number: '1' });
		expect([pressed.status, await pressed.text()]).toEqual([403, expect.stringContaining('was not done')]);
	});

	test('of another dinner is nobody here', async () => {
		const page = await get(`/desk/${group}/1/door`, 'crew elsewhere');
		expect([page.status, page.headers.get('location')?.startsWith('/sign-in')]).toEqual([302, true]);
		expect((await get(`/desk/${group}/2/door`, 'crew elsewhere')).status).toBe(200);
	});
});

test('pages and intents of one’s own account send nobody to sign in, and change nothing', async () => {
	const own = routes.filter(({ path }) => path.startsWith('/desk') && !path.includes(':group'));
	expect(own.map(({ path }) => path)).toContain('/desk/account');
	for (const { path, action } of own) {
		const page = await get(path, 'nobody');
		expect([page.status, page.headers.get('location')?.startsWith('/sign-in')], path).toEqual([302, true]);
		for (const intent of action?.intents ?? [])
			expect((await post(path, 'nobody', { intent })).status, `${path} ${intent}`).toBe(401);
		expect((await get(path, 'organiser')).status, path).toBe(200);
	}
});

test('a private link that this install did not make opens nothing', async () => {
	for (const { path } of routes.filter((route) => route.path.includes(':token') && route.loader)) {
		const token = `${pitchLink.slice(0, -4)}AAAA`;
		const forged = fill(path.replace(':token', token).replace('*', 'x'), { group, number: '1' });
		if (path.startsWith('/join/')) continue; // Says in a sentence that the invitation is not good.
		expect((await get(forged, 'organiser')).status, forged).toBe(404);
	}
});

test('a ballot needs a paper’s cookie, and one that was made up is none', async () => {
	const bare = await fetch(`${server.url}/ballot`, { redirect: 'manual' });
	expect([bare.status, bare.headers.get('location')]).toEqual([302, '/vote']);
	const forged = await fetch(`${server.url}/ballot`, {
		redirect: 'manual',
		headers: { cookie: `stockpot_paper=${'A'.repeat(190)}` },
	});
	expect([forged.status, forged.headers.get('location')]).toEqual([302, '/vote']);
});

test('a field that no form has is refused, and touches no prototype', async () => {
	for (const field of ['__proto__', 'constructor', 'phase', 'group_id', 'version']) {
		const answer = await post('/sign-in', 'nobody', {
			email: 'amina@example.org',
			password: PASSWORD,
			next: '/desk',
			[field]: 'x',
		});
		expect(answer.status, field).toBe(400);
	}
	expect(({} as { x?: unknown }).x).toBeUndefined();
});

test('a form from another site is refused before its body is read', async () => {
	for (const origin of ['null', 'http://evil.example', undefined]) {
		const answer = await fetch(`${server.url}/sign-in`, {
			method: 'POST',
			redirect: 'manual',
			headers: origin ? { origin } : {},
			body: new URLSearchParams({ email: 'amina@example.org', password: PASSWORD }),
		});
		expect(answer.status, String(origin)).toBe(403);
	}
});
