import type { BrowserContext, Page } from 'playwright-core';
import { io, type Socket } from 'socket.io-client';
import type { SaveAck } from '../contract/socket';
import type { PhoneSnapshot } from '../domain/snapshots';

// The actions of the photographed evening. They use the pages' own forms and sockets, so that every picture shows a reachable state.

/** Wraps a browser page. `send` posts a form without navigating. */
export function sitAt(page: Page, address: string) {
	async function open(path: string): Promise<void> {
		const answer = await page.goto(`${address}${path}`);
		if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
	}
	async function send(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
		const request = { path, fields: Object.entries(fields) };
		const status = await page.evaluate(
			async ({ path, fields }) => (await fetch(path, { method: 'POST', body: new URLSearchParams(fields) })).status,
			request,
		);
		if (status >= 400) throw new Error(`${fields.intent ?? 'the form'} at ${path} was answered ${status}`);
	}
	/** Posts the form of the first button with this intent that can be pressed, and loads the page again. */
	async function press(intent: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
		const held = await page.evaluate((wanted) => {
			const button = document.querySelector<HTMLButtonElement>(
				`button[name="intent"][value="${wanted}"]:not(:disabled)`,
			);
			return button?.form ? [...new FormData(button.form, button)].map(([name, value]) => [name, String(value)]) : null;
		}, intent);
		const { pathname } = new URL(page.url());
		if (!held) throw new Error(`There is no button "${intent}" on ${pathname}`);
		await send(pathname, { ...Object.fromEntries(held), ...fields });
		await open(pathname);
	}
	const has = async (intent: string): Promise<boolean> =>
		(await page.locator(`button[name="intent"][value="${intent}"]`).count()) > 0;
	return { page, open, send, press, has };
}
export type Seat = ReturnType<typeof sitAt>;

export async function signIn(seat: Seat, email: string, password: string): Promise<void> {
	await seat.open('/sign-in');
	await seat.send('/sign-in', { intent: 'sign in', email, password, next: '/desk' });
}

/** Submits a fourth pitch by the public form. */
export const pitch = (seat: Seat, dinner: string): Promise<void> =>
	seat.send(`${dinner}/pitch`, {
		intent: 'submit',
		title: 'Kings Heath Sewing Bee',
		what: 'Two industrial sewing machines in the library on Fridays: bring what is torn, learn to mend it, go home wearing it.',
		why: 'Most of what we throw away needs one seam. The last repair shop on our high street closed in spring, and people miss the talk there as much as the trousers.',
		'brief-democratic': 'Whoever mended something three times may teach, and teachers choose what we buy.',
		'brief-creative':
			'One garment a month is mended in public, in the shop window, as badly and as brightly as you like.',
		'brief-sustainable': 'A coat that lives five years longer is a coat not made. Thread comes from a closed mill.',
		'brief-inclusive':
			'No charge, a table at wheelchair height, and a patient person for those who never held a needle.',
		money: '£260 for two used machines with a guarantee, £60 for needles, and the rest for a good lamp.',
		when: 'We start on the first Friday of next month, and will come back with a coat that everybody here has sewn on.',
		categories: 'education',
		presenter: 'Marta Nowak',
		contactName: 'Marta Nowak',
		contactEmail: 'marta@example.org',
		reportBack: 'on',
	});

export async function publishLineUp(desk: Seat, dinner: string): Promise<void> {
	await desk.open(`/desk${dinner}/pitches`);
	while (await desk.has('confirm gate')) await desk.press('confirm gate');
	for (let lined = 0; lined < 4; lined++) await desk.press('line up');
	await desk.press('draw');
	await desk.open(`/desk${dinner}`);
	await desk.press('publish the line-up');
}

/** Makes papers and returns their codes in the order of their numbers. */
export async function makePapers(desk: Seat, dinner: string, count: number): Promise<string[]> {
	await desk.open(`/desk${dinner}/papers`);
	await desk.page.fill('[name=count]', String(count));
	await desk.page.click('button[value=make]');
	await desk.page
		.locator('.slip')
		.nth(count - 1)
		.waitFor();
	await desk.page.waitForLoadState('networkidle');
	const text = (await desk.page.locator('.slip').allInnerTexts()).join('\n');
	const codes = text.match(/\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? [];
	if (codes.length !== count) throw new Error(`${codes.length} codes were printed on ${count} papers`);
	return codes;
}

/** Puts every pitch and its questions on stage, in the drawn order. */
export async function pitchAll(desk: Seat): Promise<void> {
	for (let number = 1; number <= 4; number++) {
		// The first button is the next step: the pitch, then its questions.
		await desk.press('on stage');
		await desk.press('on stage');
	}
}

/** Exchanges a code for the paper session's cookie. */
async function exchange(server: string, code: string): Promise<{ name: string; value: string }> {
	const answer = await fetch(`${server}/vote`, {
		method: 'POST',
		headers: { Origin: server },
		body: new URLSearchParams({ code }),
		redirect: 'manual',
	});
	const [name = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? [];
	if (!value) throw new Error(`A code was answered ${answer.status}`);
	return { name, value };
}

/** Saves a ballot over a socket, which stays connected. */
export async function vote(server: string, code: string, scores: string): Promise<Socket> {
	const { name, value } = await exchange(server, code);
	const socket = io(server, {
		transports: ['websocket'],
		auth: { audience: 'phone' },
		extraHeaders: { origin: server, cookie: `${name}=${value}` },
		forceNew: true,
	});
	const snapshot = await new Promise<PhoneSnapshot>((resolve, reject) => {
		socket.once('snapshot', resolve);
		socket.once('connect_error', reject);
	});
	const ack: SaveAck = await socket.emitWithAck('ballot:save', { revision: 1, lineup: snapshot.lineup, scores });
	if (ack.code !== 'saved') throw new Error(`A ballot was answered "${ack.code}"`);
	return socket;
}

/** Opens the ballot of a code in this browser and taps these scores, pitch by pitch; `-` leaves a blank. */
export async function voteByHand(phone: Seat, context: BrowserContext, code: string, scores: readonly string[]) {
	await phone.open('/vote');
	await phone.page.fill('[name=code]', code);
	await Promise.all([phone.page.waitForURL('**/ballot'), phone.page.click('#code-form button')]);
	await phone.page.waitForLoadState('networkidle');
	for (const [at, row] of scores.entries()) {
		await phone.page.evaluate((hash) => location.replace(hash), `#pitch-${at + 1}`);
		for (const [criterion, score] of [...row].entries()) {
			if (score === '-') continue;
			const radio = phone.page.locator(`input[name^="p${at + 1}c${criterion}-"][value="${score}"]`);
			await radio.evaluate((input) => (input as HTMLInputElement).click());
		}
	}
	await phone.page
		.getByText(/^Saved\./)
		.first()
		.waitFor();
	if ((await context.cookies()).length === 0) throw new Error('The phone holds no cookie');
}
