import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import type { Phase } from '../../app/domain/dinner';
import { firstRevision } from '../../app/domain/revision';
import { sheets } from '../../app/features/papers/sheets';
import { expectConsoleErrors } from '../support/console';
import { withDatabases } from '../support/db';
import { countAndAward, servicesOn } from '../support/evening';
import { makePitch } from '../support/factories';
import { cookieOf, type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { pastDinner } from '../support/past-dinner';
import { foreignAnswers, inAnotherScript, isLocalised, KNOWN, outOfTheirLanguage } from '../support/pseudo-locale';
import { reach } from '../support/reach';
import { foreignTo, languageOf } from '../support/sentences';
import { type Answer, visitor } from '../support/visitor';

let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	pages = await builtPages({ PSEUDO_LOCALES: 'true' });
});
const nights: Night[] = [];
afterEach(async () => {
	vi.restoreAllMocks();
	for (const night of nights.splice(0)) await night.stop();
});

withDatabases(
	(_name, getDb) => {
		/** A dinner whose people wrote all text in Cyrillic. */
		async function evening(phase: Phase, given: Parameters<Night['dinner']>[0] = {}) {
			const night = await startNight(getDb(), pages);
			nights.push(night);
			const room = await night.dinner({ phase, papers: 3, ...given });
			await inAnotherScript(night, room.group.id, room.dinner.id);
			await speaks(night, room.group.id, 'en-XA');
			const at = `/${room.group.slug}/${room.dinner.number}`;
			const guest = visitor(night.url, { 'accept-language': 'en-XA' });
			const holding = (n: number) => guest.cookies.set('stockpot_paper', cookie(night, room.paperSessions[n]));
			return { night, room, at, guest, holding };
		}
		/** The language of the big screen. */
		const speaks = (night: Night, group: string, language: string) =>
			night.db.updateTable('soup_group').set({ language }).where('id', '=', group).execute();
		const cookie = (night: Night, session: Parameters<typeof cookieOf>[0]) =>
			cookieOf(session, night.secrets).slice('stockpot_paper='.length);

		test('every public page that needs no dinner', async () => {
			const { guest, room } = await evening('call');
			for (const path of [
				'/',
				`/${room.group.slug}`,
				'/how-to-vote',
				'/accessibility',
				'/how-voting-works',
				'/what-we-keep',
				'/what-we-keep/deleted',
				'/data',
				'/vote',
			])
				isLocalised(await guest.get(path));
		});

		const phases: Phase[] = ['call', 'lineup', 'doors', 'pitching', 'voting', 'counting', 'announced', 'cancelled'];
		test.each(phases)('the dinner, its screen and a ballot while it is in phase %s', async (phase) => {
			const { guest, at, holding } = await evening(phase);
			isLocalised(await guest.get(at));
			isLocalised(await guest.get(`${at}/screen`));
			isLocalised(await guest.get(`${at}/receipts`));
			isLocalised(await guest.get(`${at}/recount`));
			isLocalised(await guest.get(`${at}/record`));
			isLocalised(await guest.get(`${at}/help`));
			// There are no papers before the line-up.
			if (phase === 'call') return;
			holding(0);
			isLocalised(await guest.get('/ballot'));
		});

		test('a ballot of one vote, one that was not handed out, and one that another phone took over', async () => {
			const one = await evening('voting', { rules: { countRule: 'one vote' } });
			one.holding(0);
			isLocalised(await one.guest.get('/ballot'));
			const early = await evening('doors', { issued: false });
			early.holding(0);
			isLocalised(await early.guest.get('/ballot'));
			const { night, room, guest, holding } = await evening('voting');
			const [paper] = room.papers;
			await night.exchange(paper?.code ?? '');
			holding(0);
			isLocalised(await guest.get('/ballot'));
		});

		test('what the code entry and the ballot refuse', async () => {
			const { guest, holding, night } = await evening('voting');
			isLocalised(await guest.post('/vote', { code: '22' }), 400);
			isLocalised(await guest.post('/vote', { code: '2222222222' }), 400);
			isLocalised(await guest.post('/vote', { code: '22222222' }), 400);
			isLocalised(await guest.post('/vote', { code: '' }), 400);
			holding(0);
			isLocalised(await guest.post('/ballot', { intent: 'save', page: '1' }), 400);
			vi.spyOn(night.services.guests, 'readPaper').mockRejectedValue(
				Object.assign(new Error('away'), { code: '57P01' }),
			);
			isLocalised(await guest.get('/ballot'), 503);
		});

		test('the result, its screen, its receipts and what a pitcher sees of their own', async () => {
			const { night, room, at, guest, holding } = await evening('voting', {
				papers: 20,
				rules: { shown: 'all scores' },
			});
			for (const session of room.paperSessions)
				await night.services.ballots.save(session, {
					revision: firstRevision(session.epoch) + 1,
					lineup: 1,
					scores: '5432105432105432',
				});
			await reach(night.db, room, 'counting');
			await countAndAward(
				{ ...servicesOn(night.db), ...night.services },
				{ ...room.dinner, phase: 'counting' },
				{ ...room.organiser, name: 'Ира' },
				41_250,
			);
			const move = (phase: Phase) => reach(night.db, room, phase);
			await move('announced');
			isLocalised(await guest.get(`${at}/screen`));
			holding(0);
			isLocalised(await guest.get('/ballot'));
			await move('published');
			isLocalised(await guest.get(at));
			isLocalised(await guest.get(`${at}?by=remix`));
			isLocalised(await guest.get(`${at}/card`));
			isLocalised(await guest.get(`/${room.group.slug}`));
			isLocalised(await guest.get(`/${room.group.slug}?year=2026`));
			isLocalised(await guest.get(`/${room.group.slug}?words=1&category=arts`));
			isLocalised(await guest.get(`${at}/projects/1`));
			isLocalised(await guest.get(`${at}/screen`));
			isLocalised(await guest.get(`${at}/receipts`));
			isLocalised(await guest.get(`${at}/recount`));
			isLocalised(await guest.get(`${at}/record`));
			isLocalised(await guest.get(`${at}/receipts?receipt=22222222`));
			isLocalised(await guest.get(`${at}/receipts?receipt=2`));
			const [pitch] = room.pitches;
			isLocalised(await guest.post(`${at}/help`, { intent: 'send', contact: '' }), 400);
			const offer = { pitch: pitch?.id ?? '', kinds: 'time', contact: '1@1.11', consent: 'on', key: newFormKey() };
			const made = await guest.post(`${at}/help`, { intent: 'send', ...offer });
			expect(made.status).toBe(303);
			isLocalised(await guest.get(made.headers.location ?? ''));
			isLocalised(await guest.post(`${at}/help`, { intent: 'send', ...offer, words: 'Да' }), 409);
			isLocalised(await guest.get(`${night.services.pitches.pathOf(pitch?.id ?? '')}/offers`));
			isLocalised(await guest.get(`${at}/help/1`), 404);
			const typedIn = { title: 'Книга', presenter: 'Ира', what: 'Оно', category: null, amount: 1, won: true, votes: 2 };
			const past = { ...pastDinner(77), venue: 'Зал', voted: 5, pitches: [typedIn] };
			const press = { by: room.organiser, key: newFormKey() };
			await night.services.pastDinners.add(room.group.id, past, press);
			isLocalised(await guest.get(`/${room.group.slug}/77`));
			isLocalised(await guest.get(`${night.services.pitches.pathOf(pitch?.id ?? '')}/scores`));
			night.clock.set('2026-12-01T12:00:00Z');
			isLocalised(await guest.get(`${night.services.pitches.pathOf(pitch?.id ?? '')}/scores`));
			isLocalised(await guest.post(`${night.services.pitches.pathOf(pitch?.id ?? '')}/scores`, {}));
			const report = `${night.services.pitches.pathOf(pitch?.id ?? '')}/report`;
			isLocalised(await guest.get(report));
			isLocalised(await guest.post(report, { intent: 'publish', text: '' }), 400);
			expect((await guest.post(report, { intent: 'publish', text: 'Да', revision: '1' })).status).toBe(303);
			isLocalised(await guest.get(`${report}?did=sent`));
			isLocalised(await guest.get(`${at}/projects/${pitch?.number}`));
			isLocalised(await guest.post(report, { intent: 'publish', text: 'Нет', revision: '1' }), 409);
		});

		describe('pitchers', () => {
			const open = { pitch_deadline: new Date('2027-11-19T18:00:00Z') };

			test('the form, its errors, and the pages of a pitch that was sent', async () => {
				const { guest, at, night, room } = await evening('call', open);
				isLocalised(await guest.get(`${at}/pitch`));
				const refused = await guest.post(`${at}/pitch`, { intent: 'submit', contactEmail: '1' });
				isLocalised(refused, 400);
				const pitch = await makePitch(night.db, room.dinner, '', { state: 'draft', answers: foreignAnswers });
				const link = night.services.pitches.pathOf(pitch.id);
				for (const path of [link, `${link}?check=1`, `${link}?saved=1`, `${link}/preview`])
					isLocalised(await guest.get(path));
				await night.db.updateTable('pitch').set({ state: 'submitted' }).where('id', '=', pitch.id).execute();
				for (const path of [link, `${link}/sent`, `${link}/preview`]) isLocalised(await guest.get(path));
				await night.db.updateTable('pitch').set({ state: 'withdrawn' }).where('id', '=', pitch.id).execute();
				isLocalised(await guest.get(link));
			});

			test('the form once its call is over', async () => {
				const { guest, at } = await evening('lineup');
				isLocalised(await guest.get(`${at}/pitch`));
			});
		});

		test('what the desk prints for guests is in the language of the group, in a page that stays English', async () => {
			const { night, room } = await evening('doors');
			const { cookie: desk } = await night.deskCookie(room.group.id);
			await inAnotherScript(night, room.group.id, room.dinner.id);
			await night.db.updateTable('soup_group').set({ language: 'ar-XB' }).where('id', '=', room.group.id).execute();
			const letters = (letter_language: string) =>
				night.db.updateTable('pitch').set({ letter_language }).where('dinner_id', '=', room.dinner.id).execute();
			await letters('ar-XB');
			const organiser = visitor(night.url, { 'accept-language': 'pl' });
			for (const one of desk.split('; '))
				organiser.cookies.set(one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1));
			const at = `/desk/${room.group.slug}/${room.dinner.number}`;
			const sign = await organiser.get(`${at}/door-sign`);
			expect(languageOf(sign.body)).toEqual({ lang: 'en', dir: 'ltr' });
			const key = newFormKey();
			const made = await organiser.post(`${at}/papers`, { intent: 'make', count: '2', expected: '3', key });
			expect(made.status).toBe(303);
			const slips = await organiser.get(made.headers.location ?? '');
			await night.db
				.updateTable('dinner')
				.set({ wifi_name: '12345', wifi_password: '12345678' })
				.where('id', '=', room.dinner.id)
				.execute();
			const packed = await Promise.all(sheets.map((sheet) => organiser.get(`${at}/print/${sheet}`)));
			for (const page of [sign, slips, ...packed]) {
				const printed = /<(main|div)[^>]*lang="ar-XB" dir="rtl"[^>]*>([\s\S]*)<\/\1>/.exec(page.body)?.[2] ?? '';
				expect(printed).toContain('⟦');
				expect(foreignTo(printed, KNOWN)).toEqual([]);
			}
			// What is printed for a pitcher is in the language of their letters.
			await letters('en-XA');
			const own = (await organiser.get(`${at}/print/pitchers`)).body;
			expect(own.match(/<div lang="en-XA" dir="ltr"><section class="leaf pitcher">/g)?.length).toBe(
				room.pitches.length,
			);
			expect(own).not.toMatch(/<section class="leaf pitcher">(?:(?!<\/section>).)*\blang="ar-XB"/s);
		});

		test('the pages of errors, also those that are made before any page', async () => {
			const { guest, night } = await evening('voting');
			// React Router logs the error too.
			expectConsoleErrors(1);
			isLocalised(await guest.get('/nothing/here/at/all/ever'), 404);
			isLocalised(await guest.get('/pitch/1234'), 404);
			isLocalised(await guest.get('/12345/12345'), 404);
			isLocalised(await guest.post('/vote', { code: '2'.repeat(20_000) }), 413);
			const send = async (headers: Record<string, string>): Promise<Answer> => {
				const asked = { 'accept-language': 'en-XA', origin: night.url, ...headers };
				const answer = await fetch(`${night.url}/vote`, { method: 'POST', headers: asked, body: 'code=2' });
				return { status: answer.status, headers: {}, body: await answer.text() };
			};
			isLocalised(
				await send({ 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }),
				403,
			);
			isLocalised(await send({ 'content-type': 'text/plain' }), 415);
			vi.spyOn(night.services.publishing, 'groups').mockRejectedValue(
				Object.assign(new Error('away'), { code: '57P01' }),
			);
			isLocalised(await guest.get('/'), 503);
			vi.spyOn(night.services.publishing, 'groups').mockRejectedValue(new Error('a bug'));
			isLocalised(await guest.get('/'), 500);
		});

		test('right to left, every page says so', async () => {
			const { night, at, room } = await evening('voting');
			const guest = visitor(night.url, { 'accept-language': 'ar-XB' });
			guest.cookies.set('stockpot_paper', cookie(night, room.paperSessions[0]));
			await speaks(night, room.group.id, 'ar-XB');
			for (const path of ['/', '/vote', '/ballot', at, `${at}/screen`])
				isLocalised(await guest.get(path), 200, 'ar-XB');
			expectConsoleErrors(1);
			isLocalised(await guest.get('/nothing/here/at/all'), 404, 'ar-XB');
		});

		test('a sentence outside every catalogue is found', async () => {
			const { night, room, at, guest } = await evening('voting');
			await night.db
				.updateTable('dinner')
				.set({ venue: 'Left in Latin letters' })
				.where('id', '=', room.dinner.id)
				.execute();
			const page = await guest.get(at);
			// On the page, and in the description of its link.
			const left = expect.stringContaining('Left in Latin letters');
			expect(foreignTo(page.body, KNOWN)).toEqual([left, left]);
			const planted =
				'<html lang="en"><button aria-label="Close">×</button><p>⟦Ŕéàđ⟧</p><input placeholder="Name"><img alt="A pot">';
			expect(foreignTo(planted, KNOWN)).toEqual(['Close', 'Name', 'A pot']);
		});

		test('words of a pitch outside their language are found', () => {
			const { title, what, pictureDescription: alt } = foreignAnswers;
			const own = `<h1><bdi lang="uk">${title}</bdi></h1><img lang="uk" alt="${alt}"><p>⟦Ŵôñ ƀý ${title}⟧</p>`;
			expect(outOfTheirLanguage(`<html lang="en-XA">${own}</html>`)).toEqual([]);
			const planted = `<p>${title}</p><p lang="uk">${what}<i lang="">${what}</i></p><img alt="${alt}">`;
			expect(outOfTheirLanguage(`<html lang="en-XA">${planted}</html>`)).toEqual([title, what, alt]);
		});

		test('without PSEUDO_LOCALES nobody gets a pseudo-locale', async () => {
			const night = await startNight(getDb(), await builtPages());
			nights.push(night);
			const page = await visitor(night.url, { 'accept-language': 'en-XA, ar-XB' }).get('/vote');
			expect(languageOf(page.body)).toEqual({ lang: 'en', dir: 'ltr' });
			expect(page.body).not.toContain('⟦');
		});
	},
	{ on: ['embedded'] },
);
