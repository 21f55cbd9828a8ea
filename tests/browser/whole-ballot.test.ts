import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { findFirefox, launchFirefox } from '../support/firefox';
import { PATIENCE } from '../support/patience';

/** A whole ballot by keyboard, from the code to "Saved", in each browser. */

const fixture = withBrowserAndNight();

/** What the journey asks of a browser. `evaluate` is null while a document is replaced by the next. */
type KeyboardPage = {
	goto(url: string): Promise<unknown>;
	press(key: string): Promise<unknown>;
	evaluate<T>(expression: string): Promise<T | null>;
	cookie(name: string): Promise<string | undefined>;
	/** Fails if the console has an error or a warning. */
	expectNoTrouble(): void;
	close(): Promise<unknown>;
};

async function chromiumPage(): Promise<KeyboardPage> {
	const page = await fixture.newPhone();
	return {
		goto: (url) => page.goto(url),
		press: (key) => page.keyboard.press(key),
		evaluate: (expression) => page.evaluate<never>(expression).catch(() => null),
		cookie: async (name) => (await page.context().cookies()).find((cookie) => cookie.name === name)?.value,
		expectNoTrouble: watchForTrouble(page),
		close: () => page.close(),
	};
}

const program = findFirefox();
let firefox: Awaited<ReturnType<typeof launchFirefox>> | undefined;
async function firefoxPage(): Promise<KeyboardPage> {
	if (!firefox) throw new Error('Firefox is open only while its tests run');
	const page = await firefox.newPage();
	return { ...page, expectNoTrouble: () => expect(page.trouble.splice(0)).toEqual([]) };
}

/** The id of the focused element, or the name, without the page's tag, and the value of a field; otherwise its text. */
const FOCUSED = `(() => {
	const at = document.activeElement;
	return at && 'value' in at && at.name ? at.name.split('-')[0] + '=' + at.value : at && (at.id || at.textContent);
})()`;

function keyboard(page: KeyboardPage) {
	const focused = () => page.evaluate<string>(FOCUSED);
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.press(key);
	};
	return {
		focused,
		press,
		/** Presses Tab until the focus is there. A browser also gives the focus to what scrolls. */
		async tabTo(wanted: string | RegExp) {
			const passed: (string | null)[] = [];
			for (let presses = 0; presses < 40; presses++) {
				await press('Tab');
				const at = await focused();
				if (typeof wanted === 'string' ? at === wanted : wanted.test(at ?? '')) return;
				passed.push(at);
			}
			throw new Error(`Tab does not reach ${wanted}, but ${passed.join(' | ')}`);
		},
		says: (words: string) =>
			expect
				.poll(() => page.evaluate<string>(`document.querySelector('.ballot')?.innerText`), { timeout: PATIENCE })
				.toContain(words),
	};
}

/** Types the code and waits until the script of the ballot is alive. */
async function enter(page: KeyboardPage, code: string | undefined) {
	const keys = keyboard(page);
	await page.goto(`${fixture.night.url}/vote`);
	await keys.tabTo('code=');
	await keys.press(...(code ?? '').toLowerCase());
	expect(await keys.focused()).toBe(`code=${code?.toLowerCase()}`);
	await keys.press('Enter');
	await keys.says('A tap is saved at once.');
	return { ...keys, stored: async () => fixture.storedFor(await page.cookie('stockpot_paper')) };
}

function catches(check: () => void): boolean {
	try {
		check();
		return false;
	} catch {
		return true;
	}
}

describe.each([
	{ name: 'Chromium', isHere: true, open: chromiumPage },
	{ name: 'Firefox', isHere: program !== undefined, open: firefoxPage },
])('$name', ({ name, isHere, open }) => {
	if (name === 'Firefox' && program) {
		beforeAll(async () => {
			firefox = await launchFirefox(program);
		});
		afterAll(() => firefox?.stop());
	}

	test.runIf(isHere)('what a page writes to its console as an error, throws or may not load is noticed', async () => {
		const page = await open();
		await page.goto(`${fixture.night.url}/vote`);
		page.expectNoTrouble();
		const planted = [
			'console.error("one")',
			'setTimeout(() => { throw Error("two") })',
			'new Image().src = "//three.test"',
		];
		for (const fault of planted) {
			await page.evaluate(`void (${fault})`);
			await expect.poll(() => catches(page.expectNoTrouble), { message: fault }).toBe(true);
		}
		await page.close();
	});

	test.runIf(isHere)(
		'scores: Tab reaches each blank scale, digits and arrows score, and the state says saved',
		async () => {
			const { papers } = await fixture.night.dinner();
			const page = await open();
			const { focused, press, says, stored, tabTo } = await enter(page, papers[0]?.code);
			/** What is typed at each scale, and the score that it gives. */
			const typed = [
				[['0'], 0],
				[['3', 'ArrowRight'], 4],
				[['5', 'ArrowDown'], 5],
				[['2', 'ArrowLeft', 'ArrowUp', 'ArrowUp'], 0],
				[['1'], 1],
				[['2'], 2],
				[['ArrowRight', 'ArrowRight'], 2],
				[['4'], 4],
			] as const;
			const all = [...typed, ...typed.map(([, score]) => [[String(score)], score] as const)];
			for (const [at, [keys, score]] of all.entries()) {
				const [pitch, criterion] = [Math.floor(at / 4) + 1, at % 4];
				const scale = `p${pitch}c${criterion}`;
				await tabTo(`${scale}=0`);
				await press(...keys);
				expect(await focused()).toBe(`${scale}=${score}`);
				if (criterion < 3) continue;
				await tabTo(pitch < 4 ? /^Next$/ : /^All scores$/);
				await press('Enter');
				await expect.poll(focused).toBe(pitch < 4 ? `pitch-${pitch + 1}` : 'all');
			}
			await says('Saved. 16 of 16 scores count.');
			expect(await stored()).toBe(all.map(([, score]) => score).join(''));
			page.expectNoTrouble();
			await page.close();
		},
	);

	test.runIf(isHere)('one vote: given, moved by an arrow, and taken back', async () => {
		const { papers } = await fixture.night.dinner({ rules: { countRule: 'one vote' } });
		const page = await open();
		const { press, says, stored, tabTo } = await enter(page, papers[0]?.code);
		await tabTo('vote=1');
		await press('Space');
		await says('Saved. Your vote counts.');
		await press('ArrowDown');
		await expect.poll(stored).toBe('-1--');
		await tabTo(/^Take my vote back$/);
		await press('Enter');
		await says('Saved. No pitch is chosen yet.');
		expect(await stored()).toBe('----');
		await press('ArrowUp');
		await says('Saved. Your vote counts.');
		expect((await stored())?.replaceAll('-', '')).toBe('1');
		page.expectNoTrouble();
		await page.close();
	});
});
