import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Phase } from '../../app/domain/dinner';
import { withBrowserAndNight } from '../support/ballot-page';
import { openDevice } from '../support/desk';

// Each act of the night takes at most three taps from the page where whoever does it is. Printed as a table, and compared.

const fixture = withBrowserAndNight();

type Act = {
	readonly who: string;
	readonly act: string;
	/** The page under the dinner's desk. */
	readonly page: string;
	/** What is tapped, in order; a fold around it is a tap of its own. */
	readonly taps: readonly string[];
	/** What the page says afterwards. */
	readonly says: string | RegExp;
	/** What has changed; the dinner's version, unless it says another. */
	readonly changes?: 'paper' | 'slip';
};
const intent = (name: string): string => `button[name="intent"][value="${name}"]:enabled`;
const CHOOSE = 'select[name=minutes]';
/** Stands for what is written on a slip: the code of the first paper, and its scores. */
const SLIP = 'slip';

/** In the order of an evening: each act starts where the one before ended. */
const evening: readonly (readonly [Phase, readonly Act[]])[] = [
	[
		'doors',
		[
			{
				who: 'door',
				act: 'Hand out a paper',
				page: 'door',
				taps: ['.hand-out button'],
				says: 'Paper 1 is handed out.',
				changes: 'paper',
			},
			{ who: 'organiser', act: 'Make a crew pass', page: 'crew', taps: [intent('make')], says: /Door/ },
			{ who: 'organiser', act: 'End a crew pass', page: 'crew', taps: [intent('end')], says: /[Ee]nded/ },
			{
				who: 'door',
				act: 'Somebody without a paper',
				page: 'door',
				taps: [intent('no paper')],
				says: '2 people are in',
			},
			{
				who: 'compere',
				act: 'Start the pitches',
				page: 'compere',
				taps: [intent('start pitching')],
				says: 'Nobody is on stage',
			},
		],
	],
	[
		'pitching',
		[
			{ who: 'compere', act: 'Next pitch on stage', page: 'compere', taps: [intent('on stage')], says: 'On stage: 1' },
			{
				who: 'compere',
				act: 'Start the clock',
				page: 'compere',
				taps: [intent('start clock')],
				says: 'Stop the clock',
			},
			{ who: 'compere', act: 'One more minute', page: 'compere', taps: [intent('extra time')], says: /On stage: 1/ },
			{ who: 'compere', act: 'Its questions', page: 'compere', taps: [intent('on stage')], says: 'Question 1 of 4' },
			{
				who: 'compere',
				act: 'Count a question',
				page: 'compere',
				taps: [intent('next question')],
				says: 'Question 2 of 4',
			},
			{
				who: 'compere',
				act: 'A pitcher did not come',
				page: 'compere',
				taps: [intent('no-show')],
				says: /takes? its place|stays empty|did not come/i,
			},
			{
				who: 'compere',
				act: 'Open voting for half an hour',
				page: 'compere',
				taps: [`${CHOOSE}=30`, intent('open voting')],
				says: 'people have voted',
			},
		],
	],
	[
		'voting',
		[
			{
				who: 'compere',
				act: 'Give last call',
				page: 'compere',
				taps: [intent('last call')],
				says: 'Last call was given',
			},
			{
				who: 'compere',
				act: 'Five more minutes',
				page: 'compere',
				taps: [intent('five more minutes')],
				says: /Last call was given/,
			},
			{
				who: 'counter',
				act: 'Type in a slip (its code and scores typed)',
				page: 'slips',
				taps: [`input[name=code]=${SLIP}`, 'main form button.go'],
				says: 'Entered, and it counts.',
				changes: 'slip',
			},
		],
	],
	[
		'voting',
		[
			{
				who: 'compere',
				act: 'Close voting',
				page: 'compere',
				taps: [intent('close voting')],
				says: 'Voting is closed',
			},
		],
	],
	[
		'counting',
		[
			{
				who: 'counter',
				act: 'Sign the count sheet (two numbers typed)',
				page: 'sheet',
				taps: ['input[name=written]=0', 'input[name=unwritten]=0', intent('sign')],
				says: 'Signed by',
			},
		],
	],
	[
		'announced',
		[
			{
				who: 'compere',
				act: 'Next step of the reveal',
				page: 'compere',
				taps: [intent('reveal')],
				says: /Read this out/,
			},
		],
	],
];

test('each act of the night takes at most three taps on a phone', async () => {
	const { night, browser } = fixture;
	const table: { who: string; act: string; taps: number }[] = [];
	for (const [phase, acts] of evening) {
		const { group, dinner, papers } = await night.dinner({ phase, papers: 3, issued: phase !== 'doors' });
		const { cookie } = await night.deskCookie(group.id);
		const phone = await openDevice(browser, night.url.replace('127.0.0.1', 'soup.test'), { width: 390 });
		await phone.context.addCookies(
			cookie.split('; ').map((one) => {
				const at = one.indexOf('=');
				return { name: one.slice(0, at), value: one.slice(at + 1), domain: 'soup.test', path: '/' };
			}),
		);
		for (const { who, act, page: at, taps, says, changes } of acts) {
			const before = await stateOf(dinner.id, changes);
			await phone.open(`/desk/${group.slug}/${dinner.number}/${at}`);
			let count = 0;
			for (const one of taps)
				count += await tap(phone.page.locator(targetOf(one)).first(), typedIn(one, papers[0]?.code));
			await expect.poll(() => phone.page.textContent('main'), { message: act }).toMatch(says);
			await expect.poll(() => stateOf(dinner.id, changes), { message: act }).toBeGreaterThan(before);
			table.push({ who, act, taps: count });
			expect(count, act).toBeLessThanOrEqual(3);
		}
		phone.untroubled();
		await phone.context.close();
	}
	process.stdout.write(`${table.map(({ who, act, taps }) => `| ${who} | ${act} | ${taps} |`).join('\n')}\n`);
	expect(table.length).toBeGreaterThan(12);
});

/** A number that grows with an act: the dinner's version, its papers that were handed out, or its slips that were typed in. */
async function stateOf(dinnerId: string, what: Act['changes']): Promise<number> {
	const { db, services } = fixture.night;
	if (what === 'paper') return (await services.papers.counts(dinnerId)).issued;
	if (what === 'slip') return (await services.counts.sheet(dinnerId)).figures.slips.entered;
	const { version } = await db
		.selectFrom('dinner')
		.select('version')
		.where('id', '=', dinnerId)
		.executeTakeFirstOrThrow();
	return version;
}

/** `select[name=minutes]=30` chooses, `input[name=written]=0` types: what follows is the value. */
const targetOf = (one: string): string => one.replace(/(\])=\w+$/, '$1');
function typedIn(one: string, code = ''): string {
	const value = one.split('=').at(-1) ?? '';
	return value === SLIP ? `${code}\n${'4'.repeat(16)}` : value;
}

/** The taps that it takes: one for each closed fold around it, and one for the button or field itself. */
async function tap(target: Locator, value: string): Promise<number> {
	let folds = 0;
	for (; await closed(target).count(); folds++) await closed(target).first().locator('> summary').click();
	const kind = await target.evaluate((one) => one.tagName);
	if (kind === 'SELECT') await target.selectOption(value);
	else await target.click();
	// Enter after a code goes to the first square, and a digit to the next one.
	if (kind === 'INPUT') await target.page().keyboard.type(value);
	return folds + 1;
}
/** The closed folds around it, the outermost first. */
const closed = (target: Locator): Locator => target.locator('xpath=ancestor::details[not(@open)]');
