import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { says, tapAll } from '../support/ballot-page';
import { closeContexts, sharedBrowser } from '../support/browser';
import {
	type Device,
	fillPitch,
	handOut,
	lookOver,
	openDevice,
	press,
	pressAndLook,
	printsOnly,
	RUNNING_SCRIPT,
	submit,
	visit,
} from '../support/desk';
import { type RunningServer, startServer } from '../support/server';

// One whole dinner, from an empty install to the published result, as its people go through it: an organiser on a laptop, three
// phones (one 320 px wide, one without JavaScript), a slip in the box, and the screen. Every page on the way is looked over by axe in
// light and dark, and for sideways scrolling.

const PASSWORD = 'ladle-and-bowl-42';
const LONGEST = `A very long title ${'of a project with many words '.repeat(3)}`.slice(0, 88).trim();

let server: RunningServer;
let browser: Browser;
let address = '';
let desk: Device;
let screen: Device;
beforeAll(async () => {
	[server, browser] = await Promise.all([startServer({ on: 'embedded' }), sharedBrowser()]);
	address = `http://soup.test:${server.port}`;
});
afterAll(async () => {
	await closeContexts(browser);
	await server?.stop();
});

// The tests are steps of one evening: after a failure the later ones are skipped.
let stopped = false;
beforeEach(({ skip }) => skip(stopped));
afterEach(({ task }) => {
	if (task.result?.state === 'fail') stopped = true;
});

const codes: string[] = [];
const receipts: string[] = [];
const codeOf = (i: number): string => codes[i] ?? expect.fail(`No code was printed for paper ${i + 1}`);

test('setting up: the link from the console makes an organiser and a soup group', async () => {
	const [, path = ''] = await server.said(/(\/setup\/\S+)/);
	desk = await openDevice(browser, address, { width: 1280, height: 900 });
	const { page } = desk;
	await visit(desk, path, 'set-up');
	await page.fill('[name=yourName]', 'Amina Yusuf');
	await page.fill('[name=email]', 'amina@example.org');
	await page.fill('[name=password]', PASSWORD);
	await page.fill('[name=name]', 'Birmingham Soup');
	await page.fill('[name=place]', 'Birmingham');
	await page.fill('[name=slug]', 'desk');
	await page.click('main button[type=submit]');
	await page.waitForSelector('[aria-invalid=true]');
	expect(await page.inputValue('[name=yourName]')).toBe('Amina Yusuf');
	await page.fill('[name=slug]', 'birmingham');
	await page.fill('[name=password]', PASSWORD);
	await page.click('main button[type=submit]');
	await page.waitForURL('**/desk**');
	await lookOver(desk, 'desk');
});

test('preparing: a dinner is made, and its call opened from the run sheet', async () => {
	const { page } = desk;
	await visit(desk, '/desk/birmingham/new', 'new-dinner');
	const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
	await page.fill('[name=date]', '2020-01-01');
	await page.fill('[name=time]', '18:00');
	await page.fill('[name=venue]', 'The Walker Building');
	await page.fill('[name=accessNotes]', 'Step-free from the street.');
	await page.fill('[name=donation]', '1,50');
	await page.click('main button[type=submit]');
	await page.waitForSelector('[aria-invalid=true]');
	expect(await page.inputValue('[name=venue]')).toBe('The Walker Building');
	await lookOver(desk, 'new-dinner-with-errors');
	await page.fill('[name=date]', day);
	await page.fill('[name=donation]', '5');
	await page.click('main button[type=submit]');
	await page.waitForURL('**/desk/birmingham/1#answer');
	await lookOver(desk, 'run-sheet-draft');
	await pressAndLook(desk, 'open the call', 'run-sheet-call');
});

test('pitching a project: on a phone with JavaScript and on one without, with everything typed kept', async () => {
	const plain = await openDevice(browser, address, { width: 320, javaScript: false });
	const phone = await openDevice(browser, address, { width: 390 });
	for (const [device, title] of [
		[plain, LONGEST],
		[phone, 'Digbeth Community Garden'],
		[phone, '🍲 حديقة الحي'],
	] as const) {
		const { page } = device;
		// A device that has sent a pitch must ask for the form.
		await device.open('/birmingham/1/pitch?another');
		await page.fill('[name=title]', title);
		await page.click('button[name=intent][value=submit]');
		await page.waitForSelector('[aria-invalid=true]');
		expect(await page.inputValue('[name=title]')).toBe(title);
		await lookOver(device, `pitch-with-errors-${device === plain ? 'plain' : 'phone'}`);
		await fillPitch(page, title);
		if (device === plain) {
			// The preview can be sent in as it stands.
			await page.click('button[name=intent][value=preview]');
			await page.waitForURL('**/preview');
			await lookOver(device, 'pitch-preview-plain');
		}
		await page.click('button[name=intent][value=submit]');
		await page.waitForURL('**/sent**');
		await lookOver(device, `pitch-sent-${device === plain ? 'plain' : 'phone'}`);
		await visit(device, '/birmingham/1/pitch', `pitch-kept-${device === plain ? 'plain' : 'phone'}`);
	}
	phone.untroubled();
	for (const { context } of [plain, phone]) await context.close();
});

test('lining up: gates confirmed, three chosen, the order drawn by lot, the line-up published', async () => {
	await visit(desk, '/desk/birmingham/1/pitches', 'pitches');
	// Submitting by button left no second draft.
	expect(await desk.page.textContent('main')).not.toMatch(/drafts? (is|are) not sent in/);
	for (let i = 0; i < 3; i++) await press(desk, 'confirm gate');
	for (let i = 0; i < 3; i++) await press(desk, 'line up');
	await pressAndLook(desk, 'draw', 'pitches-drawn');
	await desk.open('/desk/birmingham/1');
	await pressAndLook(desk, 'publish the line-up', 'run-sheet-line-up');
	await visit(desk, '/birmingham/1', 'public-line-up');
	expect(await desk.page.textContent('main')).toContain('Digbeth Community Garden');
	expect(await desk.page.content()).not.toContain('jo@example.org');
});

test('papers: printed once, in two halves, the kept one without a code', async () => {
	await visit(desk, '/desk/birmingham/1/papers', 'papers');
	await desk.page.fill('[name=count]', '6');
	await pressAndLook(desk, 'make', 'slips');
	await printsOnly(desk, '.sheet');
	codes.push(...(await desk.page.locator('.box-half .slip-code span').allInnerTexts()));
	receipts.push(...(await desk.page.locator('.slip-receipt b').allInnerTexts()));
	expect([new Set(codes).size, new Set(receipts).size]).toEqual([6, 6]);
	expect(await desk.page.locator('.stub').first().textContent()).not.toContain(codeOf(0));
	await desk.open('/desk/birmingham/1/papers');
	expect(await desk.page.content()).not.toContain(codeOf(0));
	await visit(desk, '/desk/birmingham/1/door-sign', 'door-sign');
	await printsOnly(desk, '.door-sign');
	await visit(desk, '/desk/birmingham/1/phones', 'phones');
});

let walker: Device;
let narrow: Device;
let plain: Device;

test('doors: papers are handed out, and three phones open theirs', async () => {
	await desk.open('/desk/birmingham/1');
	await pressAndLook(desk, 'open the doors', 'run-sheet-doors');
	screen = await openDevice(browser, address, { width: 1280, height: 720, dark: true });
	await visit(screen, '/birmingham/1/screen', 'screen-doors');
	await visit(desk, '/desk/birmingham/1/door', 'door');
	await handOut(desk, 4);
	await lookOver(desk, 'door-after-a-tap');
	walker = await openDevice(browser, address, { width: 390 });
	narrow = await openDevice(browser, address, { width: 320, height: 640 });
	plain = await openDevice(browser, address, { width: 390, javaScript: false });
	await visit(walker, '/vote', 'vote');
	await walker.page.fill('[name=code]', 'ABCDE-FGH');
	await walker.page.click('main button[type=submit]');
	await lookOver(walker, 'vote-wrong-code');
	// Like a scanned QR code: the code is in the fragment and is removed from the address.
	await walker.page.goto(`${address}/vote#${codeOf(0)}`);
	await walker.page.waitForURL('**/ballot');
	for (const [device, i] of [
		[narrow, 1],
		[plain, 2],
	] as const) {
		await device.open('/vote');
		await device.page.fill('[name=code]', codeOf(i).toLowerCase().replace('-', ' '));
		await device.page.click('main button[type=submit]');
		await device.page.waitForURL('**/ballot');
		await lookOver(device, `ballot-doors-${i}`);
	}
});

test('pitching: the stage, the screen and the phones follow; scores are pencilled in', async () => {
	await desk.open('/desk/birmingham/1');
	await press(desk, 'start pitching');
	await pressAndLook(desk, 'on stage', 'run-sheet-pitching');
	// The clock waits for the pitcher, and keeps what is left while it stands.
	await says(screen.page, /^4:00$/);
	await press(desk, 'start clock');
	await says(screen.page, /^[0-3]:\d\d$/);
	await lookOver(desk, 'run-sheet-clock');
	await press(desk, 'pause clock');
	await press(desk, 'reset clock');
	await says(screen.page, /^4:00$/);
	await lookOver(screen, 'screen-pitching');
	await walker.page.waitForLoadState('networkidle');
	await tapAll(walker.page, 4);
	await lookOver(walker, 'ballot-pencil');
	await says(walker.page, /count when voting opens/i);
	for (let i = 0; i < 2; i++) {
		await press(desk, 'on stage', 0);
		await press(desk, 'on stage', 0);
	}
});

test('voting: the pencilled scores are sent by themselves, taps are saved, a form without JavaScript counts too', async () => {
	await desk.page.selectOption('select[name=minutes]', '0');
	await pressAndLook(desk, 'open voting', 'run-sheet-voting');
	await says(walker.page, /now count/i);
	await lookOver(walker, 'ballot-voting');
	await says(screen.page, /1 of 4/);
	await lookOver(screen, 'screen-voting');

	await says(narrow.page, /Voting is (still )?open/i);
	await tapAll(narrow.page, 5);
	await says(narrow.page, /Saved/i);
	await lookOver(narrow, 'ballot-voting-320');

	await plain.open('/ballot');
	for (const scale of await plain.page.locator('main fieldset').all()) {
		const radio = scale.locator('input[value="3"]');
		if (await radio.count()) await radio.check({ force: true });
	}
	await plain.page.locator('main form button[type=submit]').first().click();
	await says(plain.page, /Saved|counts/i);
	await lookOver(plain, 'ballot-plain-saved');
	await says(screen.page, /3 of 4/);
	await press(desk, 'last call');
	await says(screen.page, /last call/i);
	await lookOver(screen, 'screen-last-call');
	await press(desk, 'close voting');
	await says(walker.page, /closed/i);
	await lookOver(walker, 'ballot-closed');
	await lookOver(desk, 'run-sheet-counting');
	await lookOver(screen, 'screen-counting');
});

async function counterWithPass(): Promise<Device> {
	await desk.open('/desk/birmingham/1/crew');
	await desk.page.locator('form:has([name=job][value=counter]) button').first().click();
	await desk.page.waitForSelector('#pass-link');
	const [path = ''] = /\/crew\/[\w.-]+/.exec(await desk.page.inputValue('#pass-link')) ?? [];
	const counter = await openDevice(browser, address, { width: 390 });
	await counter.open(path);
	await counter.page.fill('[name=yourName]', 'Grace');
	await counter.page.click('main form button[type=submit]');
	await counter.page.waitForURL(/slips/);
	return counter;
}

test('counting: the slip is entered, the pot typed, the sheet signed, the count opened, the pot awarded', async () => {
	const { page } = desk;
	await visit(desk, '/desk/birmingham/1/slips', 'slips-page');
	await page.fill('[name=code]', codeOf(3));
	for (const square of await page.locator('.square-box').all()) await square.fill('2');
	await submit(desk);
	await visit(desk, '/desk/birmingham/1/pot', 'pot');
	await page.locator('main input[inputmode=decimal]').first().fill('-3');
	await page.locator('main form button[type=submit]').first().click();
	await page.waitForSelector('[aria-invalid=true]');
	await page.locator('main input[inputmode=decimal]').first().fill('412.50');
	await page.fill('[name=counter2]', 'Joe');
	await submit(desk);
	await visit(desk, '/desk/birmingham/1/count', 'count-to-sign');
	expect(await page.content()).not.toMatch(/\b(totals?|points)\b.*\d{2}/i);
	await visit(desk, '/desk/birmingham/1/sheet', 'sheet-to-sign');
	await page.fill('[name=written]', '1');
	await page.fill('[name=unwritten]', '0');
	await pressAndLook(desk, 'sign', 'sheet-signed');
	// A second person, with a counting pass on their own phone, signs the same six signs.
	const [, signs = ''] = /This sheet’s sign:\s*(\w{3} \w{3})/.exec((await page.textContent('main')) ?? '') ?? [];
	expect(signs).not.toBe('');
	const counter = await counterWithPass();
	await visit(counter, '/desk/birmingham/1/sheet', 'sheet-of-counter');
	expect(await counter.page.textContent('main')).toContain(signs);
	await pressAndLook(counter, 'sign same', 'sheet-of-counter-signed');
	expect(await counter.page.textContent('main')).toContain('An organiser opens the count');
	counter.untroubled();
	await counter.context.close();
	await visit(desk, '/desk/birmingham/1/count', 'count-signed');
	await pressAndLook(desk, 'open', 'count-opened');
	await pressAndLook(desk, 'award', 'count-awarded');
});

test('the reveal goes step by step, on the screen and on phones, and the result is published for good', async () => {
	await desk.open('/desk/birmingham/1');
	await pressAndLook(desk, 'announce', 'run-sheet-reveal');
	await says(screen.page, /of 4 people voted/);
	expect(await screen.page.textContent('main')).not.toContain('£412.50 goes');
	await press(desk, 'reveal');
	await press(desk, 'reveal');
	await says(screen.page, '£412.50');
	await lookOver(screen, 'screen-winner');
	await says(walker.page, '£412.50');
	await lookOver(walker, 'ballot-announced');
	await pressAndLook(desk, 'publish', 'run-sheet-published');

	const visitor = await openDevice(browser, address, { width: 320 });
	for (const path of [
		'/',
		'/birmingham',
		'/birmingham/1',
		'/birmingham/1/receipts',
		'/what-we-keep',
		'/how-to-vote',
		'/accessibility',
		'/how-voting-works',
	]) {
		await visitor.open(path);
		expect(await visitor.page.locator(RUNNING_SCRIPT).count(), path).toBe(0);
		await lookOver(visitor, `public ${path}`);
	}
	await visitor.open('/birmingham/1');
	expect(await visitor.page.textContent('main')).toContain('£412.50');
	await visitor.open('/birmingham/1/receipts');
	const listed = (await visitor.page.textContent('main')) ?? '';
	expect(receipts.map((receipt) => listed.includes(receipt))).toEqual([true, true, true, true, false, false]);
	const results = await fetch(`http://127.0.0.1:${server.port}/birmingham/1/results.json`);
	expect(await results.json()).toMatchObject({ turnout: expect.anything() });
	for (const device of [visitor, desk, screen, walker, narrow]) device.untroubled();
});
