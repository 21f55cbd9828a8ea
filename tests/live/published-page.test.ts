import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabases } from '../support/db';
import { countAndAward, must, servicesOn } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { type Answer, send } from '../support/send';

withDatabases(
	(_name, getDb) => {
		let night: Night;
		let room: Awaited<ReturnType<Night['dinner']>>;
		let path: string;
		beforeAll(async () => {
			night = await startNight(getDb(), await builtPages());
			room = await night.dinner({ papers: 6, phase: 'counting' });
			path = `/${room.group.slug}/${room.dinner.number}`;
		});
		afterAll(() => night?.stop());

		const ask = (to: string, headers: Record<string, string> = {}, method = 'GET') =>
			send(`${night.url}${to}`, { method, headers });
		const move = (phase: 'announced' | 'published') => reach(night.db, room, phase);

		test('as soon as it is published a crowd gets the result, and nobody the page of before', async () => {
			const evening = { ...servicesOn(night.db), ...night.services };
			await countAndAward(evening, { ...room.dinner, phase: 'counting' }, room.organiser, 41_250);
			await move('announced');
			const before = await ask(path);
			expect(before.headers['cache-control']).toBe('private, no-cache');
			expect(before.body).not.toContain('£412.50');
			await move('published');
			const crowd = await Promise.all(Array.from({ length: 60 }, () => ask(path)));
			expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200]));
			expect(new Set(crowd.map(({ body }) => body)).size).toBe(1);
			expect(crowd[0]?.body).toContain('£412.50');
		});

		test('cached or rendered, the page and its headers are the same, but for a nonce that nothing in it needs', async () => {
			const cached = await ask(path);
			const rendered = await ask(`${path}?by=remix`);
			const plain = ({
				headers: { date: _date, etag: _tag, 'content-length': _size, 'transfer-encoding': _way, ...all },
			}: Answer) => ({
				...all,
				'content-security-policy': String(all['content-security-policy']).replaceAll(/ 'nonce-[^']*'/g, ''),
			});
			expect(plain(cached)).toEqual(plain(rendered));
			expect(cached.headers['content-security-policy']).not.toContain('nonce');
			expect(cached.headers.etag).toMatch(/^W\/"/);
			expect(cached.body).toBe(withoutQuery(rendered.body));
			expect(cached.body).not.toMatch(/<script(?! type="application\/ld\+json">)|nonce|<style/);
			expect(cached.headers['cache-control']).toBe('public, no-cache');
		});

		test('cookies of an organiser and of a guest change nothing, and none is set', async () => {
			const plain = await ask(path);
			const { cookie } = await night.deskCookie(room.group.id);
			const paper = `stockpot_paper=${night.secrets.writePaperSession(room.paperSessions[0] ?? missing())}`;
			for (const one of [cookie, paper]) {
				for (const to of [path, `${path}?by=remix`]) {
					const answer = await ask(to, { cookie: one });
					expect(withoutQuery(answer.body)).toBe(plain.body);
					expect(answer.headers['set-cookie']).toBeUndefined();
				}
			}
		});

		test('a visitor who has the page gets a 304, HEAD has no body, and each is a line in the log', async () => {
			const { headers, body } = await ask(path);
			const again = await ask(path, { 'if-none-match': String(headers.etag) });
			expect([again.status, again.body]).toEqual([304, '']);
			const head = await ask(path, {}, 'HEAD');
			expect([head.status, head.body, head.headers['content-length']]).toEqual([
				200,
				'',
				String(Buffer.byteLength(body)),
			]);
			const lines = night
				.logged()
				.split('\n')
				.filter((line) => line.includes('"route":"/:group/:number"'));
			for (const said of ['"method":"GET"', '"method":"HEAD"', '"status":304', '"status":200']) {
				expect(lines.some((line) => line.includes(said) && line.includes('"requestId":"'))).toBe(true);
			}
		});

		test('a correction is there with the next look; what no service announces, such as SQL by hand, a moment later', async () => {
			const [pitch] = room.pitches;
			if (!pitch) throw new Error('There are pitches');
			const tags = [(await ask(path)).headers.etag];
			const look = () => ask(path, { 'if-none-match': String(tags.at(-1)) });
			const isNew = (answer: Answer, what: string) => {
				expect(answer.status).toBe(200);
				expect(answer.body).toContain(what);
				expect(tags).not.toContain(answer.headers.etag);
				tags.push(answer.headers.etag);
			};
			const seen = async (what: string) => isNew(await look(), what);
			const seenSoon = async (what: string) => {
				await expect.poll(async () => (await look()).status).toBe(200);
				isNew(await look(), what);
			};
			must(
				await night.services.publishing.addNote(room.dinner.id, pressOf(room.organiser), 'The hall gave £5 more.', 0),
			);
			await seen('The hall gave £5 more.');
			await night.db.updateTable('soup_group').set({ name: 'Soup of Brum' }).where('id', '=', room.group.id).execute();
			await seenSoon('Soup of Brum');
			const picture = { version: 'one', width: 40, height: 30, bytes: Buffer.from('a'), small: Buffer.from('b') };
			await night.db
				.insertInto('picture')
				.values({ pitch_id: pitch.id, ...picture })
				.execute();
			await seenSoon(`/picture/${pitch.id}/one`);
			const answers = JSON.stringify({ ...pitch.answers, presenter: 'Somebody' });
			await night.db.updateTable('pitch').set({ answers }).where('id', '=', pitch.id).execute();
			await seenSoon('Somebody');

			// The pitcher asks to be erased.
			const shown = `/picture/${pitch.id}/one/large`;
			const had = await ask(shown);
			expect([had.status, had.headers['cache-control']]).toEqual([
				200,
				'public, max-age=300, s-maxage=60, must-revalidate',
			]);
			must(await night.services.retention.eraseOwn({ dinnerId: room.dinner.id, pitchId: pitch.id }));
			for (const held of [{}, { 'if-none-match': String(had.headers.etag) }]) {
				const gone = await ask(shown, held);
				expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
			}
			await seen(pitch.answers.title);
			const page = (await ask(path)).body;
			for (const erased of ['Somebody', 'one/large', pitch.answers.what]) expect(page).not.toContain(erased);
		});

		test('a result unpublished by SQL disappears within a moment', async () => {
			const force = (phase: 'announced' | 'published') =>
				night.db.updateTable('dinner').set({ phase }).where('id', '=', room.dinner.id).execute();
			await force('announced');
			await expect.poll(async () => (await ask(path)).body).not.toContain('£412.50');
			await force('published');
		});
	},
	{ keep: true },
);

/** The form that chooses a language leads back to the address of the page. */
const withoutQuery = (body: string): string => body.replaceAll('?by=remix', '');
const missing = (): never => {
	throw new Error('There are papers');
};
