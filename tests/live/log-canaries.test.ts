import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import { must } from '../support/evening';
import { makeDinner, makeDinnerWithPitches, makeGroup, makeOrganiser, pressOf } from '../support/factories';
import { startPrepared } from '../support/prepared-server';
import { reach } from '../support/reach';
import { type Answer, visitor } from '../support/visitor';
import { makeWinner } from '../support/won';

// What people tell a real server, in whole and while its database fails, and what its log holds of it at the lowest level.

const DAY = 86_400_000;
/** A text that the database quotes in its error. */
const BREAKS = 'CANARY breaks';
const contact = { contactName: 'CANARY name', contactEmail: 'canary@example.org', contactPhone: '0121 CANARY' };
const answers = { what: 'CANARY', why: 'CANARY', money: 'CANARY', when: 'CANARY', presenter: 'CANARY', ...contact };

let server: Awaited<ReturnType<typeof startWithCanaries>>;
beforeAll(async () => {
	server = await startWithCanaries();
});
afterAll(() => server.stop());

const startWithCanaries = () =>
	startPrepared(
		async ({ db, services, secrets }) => {
			const group = await makeGroup(db, { organiser: await makeOrganiser(db) });
			const call = await makeDinner(db, group, { phase: 'call', pitch_deadline: new Date(Date.now() + DAY) });
			const canaries = { answers: sql<string>`answers || ${JSON.stringify(answers)}::jsonb` };
			const won = await makeWinner(db, group, 'Tool library', new Date(Date.now() - DAY).toISOString());
			// The purge at the start of the server deletes the contact of this one.
			const old = await makeWinner(db, group, 'Seed library', new Date(Date.now() - 500 * DAY).toISOString());
			await db.updateTable('pitch').set(canaries).where('id', 'in', [won.pitch.id, old.pitch.id]).execute();

			const room = await makeDinnerWithPitches(db, { phase: 'lineup' });
			const [paper] = must(await services.papers.make(room.dinner.id, pressOf(room.organiser), 1, 0));
			if (!paper) throw new Error('One was made');
			await reach(db, room, 'doors');
			must(await services.papers.issue(room.dinner.id, paper.number, pressOf(room.organiser)));
			await reach(db, room, 'voting');

			for (const table of ['pitch', 'report', 'offer'])
				await sql
					.raw(`
						create function ${table}_breaks() returns trigger language plpgsql as $$
							declare n int;
							begin
								n := '${BREAKS}'::int;
								return new;
							end $$;
						create trigger breaks before insert or update on ${table} for each row
							when (to_jsonb(new)::text like '%${BREAKS}%') execute function ${table}_breaks();
					`)
					.execute(db);
			return {
				slug: group.slug,
				call: call.number,
				won: won.dinner.number,
				winner: won.pitch.id,
				link: secrets.link('pitch', won.pitch.id),
				code: paper.code,
			};
		},
		// No mail server is there, so that a letter fails.
		{ env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'soup@example.org', PUBLIC_URL: 'http://soup.test' } },
	);

const location = ({ status, headers }: Answer): string => {
	expect(status).toBe(303);
	return String(headers.location);
};

test('no name, e-mail, text, private link, code or cookie reaches the log of a server, whatever fails', async () => {
	const { slug, call, won, winner, link, code } = server.prepared;
	// With PUBLIC_URL this machine is reached by this name only.
	const who = visitor(`http://localhost:${server.port}`);
	const secrets = [link, code, code.replace('-', '')];

	await server.said(/"contact":1.*personal data past its retention is deleted/);
	// A pitch: kept as a draft, refused by the database, sent in, erased.
	const brief = Object.fromEntries(
		['democratic', 'creative', 'sustainable', 'inclusive'].map((key) => [`brief-${key}`, 'CANARY']),
	);
	const pitch = { title: 'CANARY title', ...answers, ...brief, categories: 'arts', reportBack: 'on' };
	const form = `/${slug}/${call}/pitch`;
	expect((await who.post(form, { ...pitch, what: BREAKS, intent: 'save' })).status).toBe(500);
	const own = location(await who.post(form, { ...pitch, intent: 'submit' })).replace(/\/sent.*$/, '');
	expect(own).toMatch(/^\/pitch\/[\w.-]+$/);
	secrets.push(own.replace('/pitch/', ''));
	await server.said(/an e-mail was not sent/);
	expect((await who.get(own)).body).toContain('CANARY');
	expect(location(await who.post(own, { intent: 'erase' }))).toBe('/what-we-keep/deleted');

	// An offer of help: refused by the database, then made.
	const offer = {
		pitch: winner,
		kinds: 'time',
		words: 'CANARY',
		name: 'CANARY',
		contact: 'canary@example.org',
		consent: 'on',
	};
	const help = `/${slug}/${won}/help`;
	expect((await who.post(help, { ...offer, words: BREAKS, key: newFormKey() })).status).toBe(500);
	const made = location(await who.post(help, { ...offer, key: newFormKey() }));
	expect(made).toMatch(/\/help\/[\w.-]+$/);
	secrets.push(made.split('/').at(-1) ?? '');

	// A report: refused by the database, then published; then its writer is erased.
	const report = `/pitch/${link}/report`;
	expect((await who.post(report, { text: BREAKS, intent: 'save' })).status).toBe(500);
	location(await who.post(report, { text: 'CANARY told', intent: 'publish' }));
	expect((await who.get(`/${slug}/${won}/projects/1`)).body).toContain('CANARY told');
	expect((await who.get(`/pitch/${link}/offers`)).body).toContain('canary@example.org');
	expect(location(await who.post(`/pitch/${link}`, { intent: 'erase' }))).toBe('/what-we-keep/deleted');
	expect((await who.get(`/${slug}/${won}/projects/1`)).body).not.toMatch(/canary/i);

	// A guest, and the device token in their cookie.
	location(await who.post('/vote', { code }));
	expect((await who.get('/ballot')).status).toBe(200);
	secrets.push(...who.cookies.values());

	const log = server.output();
	expect(log).toContain('"status":500');
	expect(log).toMatch(/"route":"\/pitch\/:token\/report"/);
	expect(log).not.toMatch(/canary/i);
	for (const secret of secrets) expect(secret.length > 8 && log.includes(secret), secret).toBe(false);
});
