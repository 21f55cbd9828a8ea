import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { PATIENCE } from '../support/patience';
import { type PublishedEvening, publishedEvening } from '../support/published';
import { languageOf } from '../support/sentences';
import { textOf, visitor } from '../support/visitor';

// The pseudo-locales stand for other languages, so that these tests need no translation.

const env = { PSEUDO_LOCALES: 'true' };
let night: Night;
let evening: PublishedEvening;
let at = '';
beforeAll(async () => {
	const [{ db }, pages] = await Promise.all([openEmbedded(), builtPages(env)]);
	evening = await publishedEvening(db);
	night = await startNight(db, pages, null, env);
	at = `/${evening.group.slug}/${evening.dinner.number}`;
});
afterAll(() => night?.stop());

const langOf = ({ body }: { body: string }) => languageOf(body).lang;

test('a person chooses on any page, stays there, and keeps the choice against the browser’s language', async () => {
	const guest = visitor(night.url, { 'accept-language': 'en-XA' });
	expect(langOf(await guest.get('/vote'))).toBe('en-XA');
	const chosen = await guest.post('/languages', { language: 'ar-XB', back: '/vote?lent' });
	expect([chosen.status, chosen.headers.location]).toEqual([303, '/vote?lent']);
	expect(String(chosen.headers['set-cookie'])).toMatch(
		/^stockpot_language=ar-XB; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/,
	);
	for (const path of ['/vote', '/', at, `${at}/receipts`, '/languages'])
		expect([path, langOf(await guest.get(path))]).toEqual([path, 'ar-XB']);
	expect((await guest.post('/languages', { language: 'en', back: '/' })).status).toBe(303);
	expect(langOf(await guest.get(at))).toBe('en');
});

test('every page of guests, pitchers and the public has the choice in the languages’ own scripts; the desk and the screen have none', async () => {
	const guest = visitor(night.url);
	for (const path of ['/vote', '/', at, `/${evening.group.slug}`, `${at}/record`, '/how-to-vote', '/languages']) {
		const { body } = await guest.get(path);
		expect(body, path).toMatch(/<nav class="languages"[^>]*>.*<button[^>]*value="en" lang="en" dir="ltr"/);
		expect(body, path).toContain(`name="back" autoComplete="off" value="${path}"`);
	}
	for (const path of [`${at}/screen`, `${at}/card`, '/sign-in'])
		expect((await guest.get(path)).body, path).not.toContain('class="languages"');
});

test('an address of another site, or what is no language, leads nowhere', async () => {
	const to = async (back: string, referer?: string) =>
		(await visitor(night.url, referer ? { referer } : {}).post('/languages', { language: 'en', back })).headers
			.location;
	for (const back of ['//evil.test', '/\\evil.test', 'https://evil.test/', 'javascript:alert(1)', '/a\nb', ''])
		expect([back, await to(back)]).toEqual([back, '/languages']);
	expect(await to('/vote', 'https://evil.test/x')).toBe('/vote');
	expect(await to('/vote', `${night.url}/pitch/abc.def?x=1`)).toBe('/pitch/abc.def?x=1');
	const guest = visitor(night.url);
	for (const language of ['fr', '__proto__', 'UR', '']) {
		const refused = await guest.post('/languages', { language, back: '/' });
		expect([language, refused.status]).toEqual([language, 400]);
		expect(textOf(refused)).toContain('This language is not offered. Nothing was changed.');
	}
	expect(guest.cookies.size).toBe(0);
});

test('a published page is cached for each language: its ETag, its words, and what a cache between has to tell apart', async () => {
	const guest = visitor(night.url, { 'accept-language': 'en' });
	const english = await guest.get(at);
	expect([langOf(english), english.headers.vary]).toEqual(['en', 'Accept-Language, Cookie, Accept-Encoding']);
	await guest.post('/languages', { language: 'en-XA', back: at });
	const pseudo = await guest.get(at);
	expect(langOf(pseudo)).toBe('en-XA');
	expect(pseudo.headers.etag).not.toBe(english.headers.etag);
	const cookie = 'stockpot_language=en-XA';
	const asked = (etag: unknown) => visitor(night.url, { cookie, 'if-none-match': String(etag) }).get(at);
	expect((await asked(english.headers.etag)).status).toBe(200);
});

const speak = (language: string) =>
	night.db.updateTable('soup_group').set({ language }).where('id', '=', evening.group.id).execute();

test('who asks for none of our languages gets the group’s on all of its pages, at the desk English, elsewhere English', async () => {
	await speak('ur');
	try {
		const { slug } = evening.group;
		const paths = [`/${slug}`, at, `${at}/card`, `${at}/receipts`, `${at}/record`, `${at}/help`, `/${slug}/999`];
		for (const accepted of ['cy', '', 'cy, *;q=0.5']) {
			const guest = visitor(night.url, accepted === '' ? {} : { 'accept-language': accepted });
			// A page that was kept before the group changed its language lives for a second.
			for (const path of paths)
				await expect.poll(async () => langOf(await guest.get(path)), { timeout: PATIENCE, message: path }).toBe('ur');
			for (const path of ['/', '/how-to-vote', '/sign-in', '/vote'])
				expect([path, langOf(await guest.get(path))]).toEqual([path, 'en']);
		}
		for (const [accepted, lang] of [
			['cy, en;q=0.1', 'en'],
			['pl', 'pl'],
		] as const)
			expect(langOf(await visitor(night.url, { 'accept-language': accepted }).get(at))).toBe(lang);
		expect(langOf(await visitor(night.url, { cookie: 'stockpot_language=bn' }).get(at))).toBe('bn');
	} finally {
		await speak('en');
	}
});

test('a published page is kept for those who get the group’s language apart from those who ask for it', async () => {
	const lazy = () => visitor(night.url, { 'accept-language': 'cy' }).get(at);
	// The page of the test before is kept for a second.
	await expect.poll(async () => langOf(await lazy()), { timeout: PATIENCE }).toBe('en');
	const english = await lazy();
	expect(english.headers.vary).toBe('Accept-Language, Cookie, Accept-Encoding');
	await speak('ur');
	try {
		expect(langOf(await visitor(night.url, { 'accept-language': 'en' }).get(at))).toBe('en');
		// The page that is kept lives for a second.
		await expect.poll(async () => langOf(await lazy()), { timeout: PATIENCE }).toBe('ur');
		const old = String(english.headers.etag);
		expect((await visitor(night.url, { 'accept-language': 'cy', 'if-none-match': old }).get(at)).status).toBe(200);
	} finally {
		await speak('en');
	}
});

test('a guest with a paper, a pitcher by their link and crew by their pass get the language of their group', async () => {
	const { group, dinner, papers, pitches, organiser } = await night.dinner({ phase: 'doors', pitches: 4 });
	await night.db.updateTable('soup_group').set({ language: 'so' }).where('id', '=', group.id).execute();
	const pass = must(await night.services.crew.make(dinner.id, 'door', pressOf(organiser)));
	const guest = visitor(night.url, { 'accept-language': 'cy' });
	await guest.post('/vote', { code: papers[0]?.code ?? '' });
	expect(langOf(await guest.get('/ballot'))).toBe('so');
	expect(langOf(await guest.get('/vote'))).toBe('so');
	const crew = visitor(night.url);
	expect(langOf(await crew.get(night.services.crew.path(pass)))).toBe('so');
	const pitch = pitches[0];
	if (!pitch) throw new Error('A pitch is there');
	await night.db.updateTable('pitch').set({ letter_language: 'pl' }).where('id', '=', pitch.id).execute();
	expect(langOf(await visitor(night.url).get(night.services.pitches.pathOf(pitch.id)))).toBe('pl');
});

test('the page of languages says of each translation whether a native speaker has read it, and where to correct it', async () => {
	const page = textOf(await visitor(night.url).get('/languages'));
	expect(page).toContain('Stockpot is written in English.');
	expect(page).toContain('app/i18n/en');
	expect(page).toContain('A sentence is wrong?');
});
