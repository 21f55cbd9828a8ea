import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import { errorMessages } from '../../app/i18n/errors';
import { openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { makeDinner, makePitch, pressOf } from '../support/factories';
import { builtActions } from '../support/form-server';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { pastDinner } from '../support/past-dinner';
import { reach } from '../support/reach';
import { type Answer, visitor, signedIn as visitorWith } from '../support/visitor';

// A form that is refused is answered by its page. Also without a script, the title begins with "Error:", and what is wrong has the focus.

let night: Night;
beforeAll(async () => {
	night = await startNight((await openEmbedded()).db, await builtPages());
});
afterAll(() => night.stop());

const titleOf = ({ body }: Answer) => /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
/** The first element that takes the focus when the page is loaded. */
const focusOf = ({ body }: Answer) => /<[^>]* autofocus=""[^>]*>/i.exec(body)?.[0] ?? 'nothing';
const { missing, cut, passing, signedOut, wrong } = errorMessages('en');
/** An error page instead of the form's own. */
const isErrorPage = (answer: Answer) =>
	[missing, cut, passing, signedOut, wrong].some(({ name }) => name === titleOf(answer));
/** The wanted state was reached before, so that nothing failed. */
const reportsNoFailure = ({ body }: Answer) => body.includes('<div class="notice calm" role="alert"');

/** No page offers the first two at the time, so none shows an answer. The others would end the session of the test, or its pitch. */
const NOT_OFFERED = ['new backup codes', 'turn second step off', 'sign out everywhere', 'erase'];
/** Scripts send these, or nothing of them can be wrong. */
const NO_PAGES = [
	'/ballot/given-back',
	'/ballot/language',
	'/ballot/next-guest',
	'/ballot/sync',
	'/desk/:group/:number/door/tap',
	'/desk/:group/:number/step',
	'/:group/:number/pitch/save',
	'/pitch/:token/save',
	'/pitch/:token/report/save',
	'/sign-out',
];
/** Buttons without fields; a form that redirects to its page, tested below; and one of an empty install. */
const ELSEWHERE = [
	'/:group/:number/help/:token',
	'/pitch/:token/sent',
	'/pitch/:token/preview',
	'/pitch/:token/scores',
	'/desk/:group/:number/slips',
	'/setup/:token',
];

/** The number of a dinner that was typed in. */
const TYPED_IN = 66;

test('every form that is refused says so at the start of the title, and focuses the summary or the wrong field', async () => {
	const { group, dinner, papers, organiser } = await night.dinner();
	const call = await makeDinner(night.db, group, {
		phase: 'call',
		pitch_deadline: new Date(night.clock.now().getTime() + 86_400_000),
	});
	const pitch = await makePitch(night.db, call, 'Canal Choir', { state: 'draft' });
	must(await night.services.pastDinners.add(group.id, pastDinner(TYPED_IN), pressOf(organiser)));
	const dinners = [call, await makeDinner(night.db, group, { phase: 'doors' }), dinner];
	dinners.push(await makeDinner(night.db, group, { phase: 'counting' }));
	const desk = visitorWith(night.url, (await night.deskCookie(group.id)).cookie);
	const settings = `/desk/${group.slug}/settings`;
	await desk.post(settings, { intent: 'invite' });
	const [join = ''] = /\/join\/[\w.-]+/.exec((await desk.get(settings)).body) ?? [];
	const tokens: Readonly<Record<string, string>> = {
		pitch: night.secrets.link('pitch', pitch.id),
		join: join.split('/').at(-1) ?? '',
		crew: night.secrets.link('crew', must(await night.services.crew.make(call.id, 'door', pressOf(organiser)))),
	};

	const refused = new Set<string>();
	for (const { path, guarded } of await builtActions()) {
		for (const intent of guarded.intents ?? []) {
			if (NOT_OFFERED.includes(intent)) continue;
			// A pot begins with the voting.
			const among = path.startsWith('/desk/:group/past/')
				? [{ number: TYPED_IN }]
				: path.endsWith('/pot')
					? [dinner]
					: path.includes(':number')
						? dinners
						: [call];
			for (const { number } of among) {
				const who = path.startsWith('/desk') ? desk : visitor(night.url);
				if (path === '/ballot') await who.post('/vote', { code: papers[0]?.code ?? '' });
				const at = path
					.replace(':group', group.slug)
					.replace(':number', String(number))
					.replace(':token', tokens[path.split('/')[1] ?? ''] ?? 'none');
				const answer = await who.post(at, { intent, key: newFormKey() });
				const here = `${intent} on ${at}: ${answer.status}, ${titleOf(answer)}, ${focusOf(answer)}`;
				if (answer.status < 400 || !titleOf(answer) || isErrorPage(answer)) continue;
				if (reportsNoFailure(answer)) expect(titleOf(answer), here).not.toMatch(/^Error/);
				else {
					expect.soft(titleOf(answer), here).toMatch(/^Error: \S/);
					expect.soft(focusOf(answer), here).toMatch(/role="alert"|aria-invalid="true"/);
					refused.add(path);
				}
			}
		}
	}
	const paths = (await builtActions()).map(({ path }) => path);
	expect(paths.filter((path) => ![...refused, ...NO_PAGES, ...ELSEWHERE].includes(path))).toEqual([]);
});

test('a slip, a receipt and a wrong receipt: the page after the redirect, and a form that only reads, do so too', async () => {
	const { group, dinner, organiser, paperSessions } = await night.dinner();
	const desk = visitorWith(night.url, (await night.deskCookie(group.id)).cookie);
	const slips = `/desk/${group.slug}/${dinner.number}/slips`;
	const sent = await desk.post(slips, { intent: 'enter', code: 'abc' });
	const asked = await desk.get(String(sent.headers.location));
	expect(titleOf(asked)).toMatch(/^Error: Slips/);
	expect(focusOf(asked)).toContain('role="alert"');
	expect(titleOf(await desk.get(slips))).toMatch(/^Slips/);

	const [phone] = paperSessions;
	if (!phone) throw new Error('There is a phone for each paper');
	await night.services.ballots.save(phone, { revision: 1, lineup: 1, scores: '4'.repeat(16) });
	await reach(night.db, { dinner, organiser }, 'published');
	const receipts = `/${group.slug}/${dinner.number}/receipts`;
	const guest = visitor(night.url);
	const [short, unlisted] = [
		await guest.get(`${receipts}?receipt=abc`),
		await guest.get(`${receipts}?receipt=7KQ2M4XW`),
	];
	expect([titleOf(short), titleOf(unlisted)]).toEqual([
		expect.stringMatching(/^Error: /),
		expect.stringMatching(/^Error: /),
	]);
	expect([focusOf(short), focusOf(unlisted)]).toEqual([
		expect.stringContaining('aria-invalid'),
		expect.stringContaining('role="alert"'),
	]);
	expect(titleOf(await guest.get(receipts))).not.toContain('Error');
});
