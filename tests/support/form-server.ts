import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Guarded } from '../../app/auth/guard.server';
import { makeAccount, makeDinner, makeGroup, makePitch } from './factories';
import { startPrepared } from './prepared-server';
import { type Sent, send } from './send';

/** The built server with a call that is open, and what sends bodies to every action of it. */

export const KB = 1024;
export const URLENCODED = 'application/x-www-form-urlencoded';
export const MULTIPART = 'multipart/form-data; boundary=x';
/** As the header `expect`: the server confirms that it has received the headers. */
export const CONTINUE = '100-continue';
export const part = (name: string, value: string, file?: string) =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`;
export const end = '--x--\r\n';

const PASSWORD = 'soup for everyone tonight';

export async function builtActions(): Promise<{ readonly path: string; readonly guarded: Guarded }[]> {
	const file = fileURLToPath(new URL('../../build/server/index.js', import.meta.url));
	const build = (await import(file)) as { routes: Record<string, { path?: string; module: { action?: Guarded } }> };
	return Object.values(build.routes).flatMap(({ path, module: { action } }) =>
		action ? [{ path: `/${path ?? ''}`, guarded: action }] : [],
	);
}

export async function startFormServer() {
	const account = { name: 'Amina', email: 'amina@example.org', password: PASSWORD };
	const server = await startPrepared(async ({ db, services, secrets }) => {
		const made = await makeGroup(db, { organiser: await makeAccount(db, services.organisers, account) });
		const tomorrow = new Date(Date.now() + 86_400_000);
		const dinner = await makeDinner(db, made, { phase: 'call', pitch_deadline: tomorrow });
		const pitch = await makePitch(db, dinner, 'Canal Choir', { state: 'draft' });
		return { group: made.slug, pitchLink: secrets.link('pitch', pitch.id) };
	});
	const { group, pitchLink } = server.prepared;
	const signedIn = await send(`${server.url}/sign-in`, {
		method: 'POST',
		headers: { origin: server.url, 'content-type': URLENCODED },
		body: new URLSearchParams({ email: account.email, password: PASSWORD, next: '/desk' }).toString(),
	});
	const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
	expect(cookie).toContain('session');

	return {
		...server,
		group,
		pitchLink,
		cookie,
		actions: await builtActions(),
		/** Fills the parameters of an action's path. `number` is the dinner whose call is open. */
		fill: (path: string) =>
			path
				.replace(':group', group)
				.replace(':number', '1')
				.replace(':token', path.startsWith('/pitch/') ? pitchLink : 'nothing'),
		send(path: string, type: string, body: string | Buffer, more: Sent['headers'] = {}) {
			// Signs out without a session, so that later requests still have theirs.
			const who = path === '/sign-out' ? '' : cookie;
			const headers = { origin: server.url, cookie: who, 'content-type': type, ...more };
			return send(`${server.url}${path}`, { method: 'POST', headers, body });
		},
		/** A request that the test itself writes the body of. */
		begin(path: string, headers: Record<string, string>, localAddress?: string) {
			const sending = request(`${server.url}${path}`, {
				method: 'POST',
				headers: { origin: server.url, ...headers },
				agent: false,
				...(localAddress ? { localAddress } : {}),
			});
			return sending.on('error', () => undefined);
		},
	};
}
