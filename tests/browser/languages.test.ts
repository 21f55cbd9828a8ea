import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Phase } from '../../app/domain/dinner';
import { ballotMessages } from '../../app/i18n/ballot';
import { briefMessages } from '../../app/i18n/brief';
import { crewMessages } from '../../app/i18n/crew';
import { doorMessages } from '../../app/i18n/door';
import { sayLanguage } from '../../app/i18n/language-names';
import { moneyIn } from '../../app/i18n/money';
import { pitchMessages } from '../../app/i18n/pitch';
import { resultMessages } from '../../app/i18n/result';
import { screenMessages } from '../../app/i18n/screen';
import { voteMessages } from '../../app/i18n/vote';
import { says, scale, tap, tapAll } from '../support/ballot-page';
import { type Device, fillPitch, lookOver } from '../support/desk';
import { must, typeCash } from '../support/evening';
import { pressOf } from '../support/factories';
import { misfitsOf } from '../support/fit';
import { isKept, scoreOf, withPhonesOnWifi } from '../support/offline';
import { reach } from '../support/reach';
import { openScreen } from '../support/screen-evening';
import { putOnStage, seenNow } from '../support/seen';

// The pseudo-locales stand for other languages where a test needs no translation.

const phones = withPhonesOnWifi({ PSEUDO_LOCALES: 'true' });
const inPseudo = { locale: 'ar-XB' };

const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
/** Until another document is there. */
async function choose(page: Page, language: string): Promise<void> {
	await page.evaluate(() => document.body.setAttribute('data-before', ''));
	await page.click('.languages summary');
	await page.click(`.languages button[value="${language}"]`);
	await page.waitForSelector('body:not([data-before])');
}
const look = (page: Page, name: string) => lookOver({ page, javaScript: true } as Device, name, [320, 1280]);
const saved = (page: Page, scores: string) => expect.poll(() => phones.storedOf(page)).toBe(scores);

test('a ballot speaks its language after hydration too, and what was tapped stays when another is chosen', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone(inPseudo);
	const trouble: string[] = [];
	page.on('console', (message) => trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(error.message));
	await phones.enter(page, papers[0]?.code);
	await tap(page, 1, 0, 4);
	await saved(page, '4---------------');
	expect(await page.textContent('.save')).toContain('⟦');
	expect(await langOf(page)).toBe('ar-XB');
	await look(page, 'languages ballot');
	await page.click('.languages summary');
	await look(page, 'languages ballot open');
	await page.click('.languages button[value="en"]');
	await page.waitForSelector('html[lang="en"]');
	expect(await scoreOf(page, 1, 0)).toBe('4');
	await tap(page, 1, 1, 2);
	await saved(page, '42--------------');
	await page.goBack();
	await page.waitForSelector('.pager');
	expect(await scoreOf(page, 1, 1)).toBe('2');
	expect(trouble).toEqual([]);
});

test('the ballot keeps its language through a restart without a network, and choosing another one then loses nothing', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await choose(page, 'ar-XB');
	await page.waitForSelector('html[lang="ar-XB"]');
	await tap(page, 1, 0, 3);
	await saved(page, '3---------------');
	await isKept(page, '<html lang="ar-XB"');
	await page.context().setOffline(true);
	await phones.wifi.turn('off');
	await page.reload();
	await page.waitForSelector('.pager');
	expect(await langOf(page)).toBe('ar-XB');
	expect(await scoreOf(page, 1, 0)).toBe('3');
	// The longer words of a pseudo-locale push the second scale below the bar at the foot.
	await page.locator(scale(1, 1, 5)).evaluate((radio) => radio.scrollIntoView({ block: 'center' }));
	await tap(page, 1, 1, 5);
	expect(await page.textContent('.save')).toContain('⟦');
	await choose(page, 'en');
	await page.waitForSelector('.pager');
	expect(await langOf(page)).toBe('ar-XB');
	expect(await scoreOf(page, 1, 1)).toBe('5');
	await phones.wifi.turn('on');
	await page.context().setOffline(false);
	await saved(page, '35--------------');
});

test('without its language pack a ballot stays as the server sent it: its form saves, and nothing turns English', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone(inPseudo);
	await page.route('**/assets/pseudo-*.js', (route) => route.abort());
	await page.goto(`${phones.wifi.url}/vote#${papers[0]?.code}`);
	await page.waitForURL('**/ballot*');
	await page.waitForLoadState('networkidle');
	await page.check(scale(1, 0, 4), { force: true });
	await page.locator('main form .button.go').filter({ visible: true }).first().click();
	await saved(page, '4---------------');
	await page.waitForLoadState('load');
	expect(await page.textContent('main form fieldset')).toContain('⟦');
});

test('what was typed into a pitch is there in the other language', async () => {
	const { group, dinner } = await phones.night.dinner({ phase: 'call', pitch_deadline: new Date('2027-01-01') });
	const page = await phones.newPhone();
	await page.goto(`${phones.wifi.url}/${group.slug}/${dinner.number}/pitch`);
	await page.fill('[name="title"]', 'Суп для всех');
	await page.fill('[name="contactName"]', 'Ира');
	await page.waitForURL('**/pitch/*');
	await choose(page, 'ar-XB');
	await page.waitForSelector('html[lang="ar-XB"]');
	expect(await page.inputValue('[name="title"]')).toBe('Суп для всех');
	expect(await page.inputValue('[name="contactName"]')).toBe('Ира');
	await look(page, 'languages pitch form');
	await page.goto(`${phones.wifi.url}/languages`);
	await look(page, 'languages page');
});

/** Who speaks the languages of the journeys. `zero`: of the digits that they type. */
const SPEAKERS = [
	{
		locale: 'ar',
		dir: 'rtl',
		zero: '٠',
		title: 'مكتبة البذور',
		what: 'بذور لكل من يحب الزراعة. نتبادلها معًا',
		second: { lang: 'pl', dir: 'ltr', what: 'Nasiona dla wszystkich.' },
	},
	{
		locale: 'bn',
		dir: 'ltr',
		zero: '০',
		title: 'বীজ গ্রন্থাগার',
		what: 'যারা বাগান ভালোবাসেন তাদের সবার জন্য বীজ। আসুন',
		second: { lang: 'ur', dir: 'rtl', what: 'سب کے لیے بیج۔' },
	},
] as const;
const inOwnDigits = (text: string, zero: string): string =>
	text.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));
/** Each page of a journey is in its language, and so reads in its direction. */
const speaks = async (page: Page, { locale, dir }: (typeof SPEAKERS)[number], words: string) => {
	await says(page, words);
	const [lang, way] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
	expect([page.url(), lang, way]).toEqual([page.url(), locale, dir]);
};

test.each(SPEAKERS)(
	'a pitcher in $locale, with a summary in another language: refused beside its field, previewed, sent, and read by guests in the order of their language',
	async (speaker) => {
		const { night } = phones;
		const { locale, dir, title, what, second } = speaker;
		const t = pitchMessages(locale);
		const { dinner, group } = await night.dinner({ phase: 'call', pitch_deadline: new Date('2027-01-01') });
		const page = await phones.newPhone({ locale });
		await page.goto(`${phones.wifi.url}/${group.slug}/${dinner.number}/pitch`);
		await speaks(page, speaker, t.heading);
		expect(await page.inputValue('[name=lang]')).toBe(locale);
		await page.fill('[name=title]', title);
		await fillPitch(page, what);
		await page.fill('[name=secondWhat]', second.what);
		await page.selectOption('[name=secondLang]', '');
		await page.click('button[value=preview]');
		await page.waitForURL('**/preview');
		const { whichLanguage } = t.errors.second;
		expect(await page.locator('main form').count()).toBe(0);
		expect(await page.locator('.summary-in').last().textContent()).toBe(`${whichLanguage}${second.what}`);
		await look(page, `preview in ${locale} of a second summary without its language`);
		await page.click(`a:has-text("${whichLanguage}")`);
		await page.waitForSelector('#secondLang-error');
		expect(await page.inputValue('[name=secondWhat]')).toBe(second.what);
		await look(page, `pitch in ${locale} with a second summary, refused`);
		await page.selectOption('[name=secondLang]', second.lang);
		await page.click('button[value=preview]');
		await page.waitForURL('**/preview');
		await speaks(page, speaker, t.preview.text);
		const summaries = () =>
			page
				.locator('.lead[lang]')
				.evaluateAll((all) => all.map((one) => `${one.getAttribute('lang')} ${one.textContent}`));
		expect((await summaries()).at(-1)).toBe(`${second.lang} ${second.what}`);
		await look(page, `preview in ${locale} with a second summary`);
		await page.click('main form button.go');
		await page.waitForURL('**/sent');
		await speaks(page, speaker, t.sent.title);
		const { id, answers } = await night.db
			.selectFrom('pitch')
			.select(['id', 'answers'])
			.where('dinner_id', '=', dinner.id)
			.where('state', '=', 'submitted')
			.orderBy('submitted_at', 'desc')
			.executeTakeFirstOrThrow();
		expect(answers).toMatchObject({ lang: locale, secondLang: second.lang, secondWhat: second.what });

		// Its words on a ballot, read without a script.
		const room = await night.dinner();
		await night.db
			.updateTable('pitch')
			.set({ answers: JSON.stringify(answers) })
			.where('id', '=', room.pitches[0]?.id ?? id)
			.execute();
		const guest = await phones.newPhone({ locale: second.lang, javaScriptEnabled: false });
		await guest.goto(`${phones.wifi.url}/vote`);
		await guest.fill('[name=code]', room.papers[0]?.code ?? '');
		await guest.click('main form button.go');
		const card = guest.locator('#pitch-1');
		expect(await card.locator('h2 bdi').getAttribute('lang')).toBe(locale);
		expect(await card.locator('.words-in').first().textContent()).toBe(sayLanguage(locale, second.lang));
		expect(await card.locator('.more-short').textContent()).toBe(second.what);
		const own = card.locator(`.lines[lang=${locale}]`);
		expect(await own.isVisible()).toBe(false);
		await card.locator('summary').click();
		expect(await own.isVisible()).toBe(true);
		expect(await own.getAttribute('dir')).toBe(dir);
	},
);

test.each(SPEAKERS)(
	'an evening in $locale: handed out, typed in its digits, scored, closed, shown on the screen, counted and found',
	async (speaker) => {
		const { locale, zero } = speaker;
		const { night, wifi } = phones;
		const t = ballotMessages(locale);
		const evening = await openScreen(phones, { papers: 3, issued: false });
		const { dinner, group, organiser, papers } = evening;
		const reaches = (phase: Phase) => reach(night.db, evening, phase, night);
		await night.db.updateTable('soup_group').set({ language: locale }).where('id', '=', group.id).execute();
		const at = `${wifi.url}/${group.slug}/${dinner.number}`;

		const crew = await phones.newPhone({ locale });
		const pass = must(await night.services.crew.make(dinner.id, 'door', evening.press()));
		await crew.goto(`${wifi.url}/crew/${night.secrets.link('crew', pass)}`);
		await speaks(crew, speaker, crewMessages(locale).noAccount);
		await crew.fill('[name=yourName]', 'Jo');
		await crew.click('main form button[type=submit]');
		await crew.waitForURL(/door/);
		const door = doorMessages(locale);
		for (const { number } of papers) {
			expect(await crew.textContent('.hand-out button')).toBe(door.handOut(number));
			await crew.click('.hand-out button');
			await speaks(crew, speaker, door.handedOut(number));
		}
		await speaks(crew, speaker, door.room({ heads: 3, issued: 3, all: 3, left: dinner.capacity - 3 }));

		const guest = await phones.newPhone({ locale });
		const { noTrouble, page: wall } = evening;
		await guest.goto(`${wifi.url}/vote`);
		await speaks(guest, speaker, voteMessages(locale).title);
		await guest.fill('[name=code]', inOwnDigits(papers[0]?.code ?? '', zero));
		await guest.click('main form button.go');
		await guest.waitForSelector('.pager');
		await speaks(guest, speaker, t.state.doors.label);
		await tapAll(guest, 4);
		await speaks(guest, speaker, t.pencil({ given: 4, of: 16, oneVote: false }).title);
		await evening.open();
		await speaks(wall, speaker, screenMessages(locale).welcome);
		await reaches('voting');
		await speaks(guest, speaker, t.opened({ given: 4, of: 16, oneVote: false }).title);
		// What comes later is in the language of the page too, although no page is loaded.
		await speaks(guest, speaker, briefMessages(locale).usual.democratic.name);
		expect(await guest.textContent('.gate')).toBe(briefMessages(locale).gate('Birmingham'));
		// A phone follows the stage only as far as it heard of it, so the guest turns to the last pitch.
		await guest.evaluate(() => location.assign('#pitch-4'));
		await guest.locator('#pitch-4').waitFor();
		await tapAll(guest, 5);
		await speaks(guest, speaker, t.saved({ given: 8, of: 16, oneVote: false }).title);
		await saved(guest, '4444--------5555');
		await look(guest, `ballot in ${locale}`);
		const { voted, rest } = screenMessages(locale).turnout(1, 3);
		await expect.poll(() => wall.textContent('.turnout-say')).toBe(`${voted} ${rest}`);
		await speaks(wall, speaker, screenMessages(locale).voting);
		await reaches('counting');
		await speaks(guest, speaker, t.closed({ given: 8, of: 16, oneVote: false }).title);
		must(await typeCash(night.services, dinner.id, organiser, 41_250));
		await reaches('announced');
		while (await evening.reveal());
		const sum = moneyIn('GBP', locale)(41_250);
		await speaks(wall, speaker, sum);
		await reaches('published');
		const receipt = papers[0]?.receipt ?? '';
		await speaks(guest, speaker, t.counted(receipt).title);

		await guest.goto(at);
		await speaks(guest, speaker, resultMessages(locale).turnout(1, 3));
		await speaks(guest, speaker, sum);
		await look(guest, `result in ${locale}`);
		await guest.goto(`${at}/receipts`);
		await guest.fill('[name=receipt]', inOwnDigits(receipt, zero));
		await guest.click('main form button');
		await speaks(guest, speaker, resultMessages(locale).receipts.found(receipt));
		noTrouble();
	},
);

/** Of fourteen letters and more, which no browser parts. */
test.each(['pl', 'ro', 'so', 'pa', 'bn'] as const)(
	'long words in %s stay whole: the plan of the evening, a refused code, all scores, a refused offer, the door, the compere',
	async (locale) => {
		const { night, wifi } = phones;
		const room = await night.dinner({ phase: 'doors' });
		const { dinner, group, organiser, papers } = room;
		const at = `/${group.slug}/${dinner.number}`;
		const page = await phones.newPhone({ locale });
		const fits = async (what: string) => expect(await misfitsOf(page), what).toEqual([]);
		await page.goto(`${wifi.url}${at}`);
		await fits('dinner');
		await page.goto(`${wifi.url}/vote`);
		await page.fill('[name=code]', papers[0]?.receipt ?? '');
		await page.click('main form button.go');
		await page.waitForSelector('.error');
		await fits('a receipt in place of a code');
		await phones.enter(page, papers[0]?.code);
		await page.evaluate(() => location.assign('#all'));
		await page.locator('.last-sheet').waitFor();
		await fits('all scores');

		const crew = await phones.newPhone({ locale });
		for (const job of ['compere', 'door'] as const) {
			const pass = must(await night.services.crew.make(dinner.id, job, pressOf(organiser)));
			await crew.goto(`${wifi.url}/crew/${night.secrets.link('crew', pass)}`);
			await crew.fill('[name=yourName]', 'Jo');
			await crew.click('main form button[type=submit]');
			await crew.waitForURL(/desk/);
			expect(await misfitsOf(crew), job).toEqual([]);
		}
		for (const phase of ['pitching', 'voting', 'counting'] as const) {
			await reach(night.db, room, phase, night);
			if (phase === 'pitching')
				must(await putOnStage({ db: night.db, ...night.services }, dinner.id, 1, 'pitch', pressOf(organiser)));
			await crew.goto(`${wifi.url}/desk${at}/compere`);
			expect(await misfitsOf(crew), `the compere, ${phase}`).toEqual([]);
		}
		await page.goto(`${wifi.url}${at}/help`);
		await page.locator('main form button[type=submit]').first().click();
		await page.waitForSelector('.errors');
		await fits('a refused offer');
	},
);

test('a clock that changes on a phone in Somali reads as the server writes it, although Chromium has no Somali', async () => {
	const { night } = phones;
	const room = await night.dinner({ voting_until: new Date('2026-11-26T20:30:00Z') });
	const page = await phones.newPhone({ locale: 'so' });
	expect(await page.evaluate(() => Intl.DateTimeFormat.supportedLocalesOf('so'))).toEqual([]);
	await phones.enter(page, room.papers[0]?.code);
	await says(page, /8:30 GD/);
	const { step, until } = await seenNow(night.db, room.dinner.id);
	must(await night.services.dinners.extendVoting(room.dinner.id, 5, pressOf(room.organiser), { step, until }));
	await says(page, /8:35 GD/);
});
