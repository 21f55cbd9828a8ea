import { randomBytes } from 'node:crypto';
import { square } from '../contract/squares';
import { columns, type Shape } from '../domain/ballot';
import { Browser, hasButton } from './browser';
import { pace } from './phone-guest';

type At = { readonly group: string; readonly number: number };
const desk = ({ group, number }: At): string => `/desk/${group}/${number}`;

/** Takes a crew pass in a browser of its own. */
export async function takePass(url: string, path: string, name: string): Promise<Browser> {
	const browser = new Browser(url);
	const page = await browser.fill(await browser.open(path), { yourName: name });
	if (page?.status !== 200) throw new Error(`The crew pass was refused: ${page?.status}.`);
	return browser;
}

/** Hands out a paper by the tap of the door's page. True too if somebody else handed it out before; false if the server refused it. */
export async function handOut(helper: Browser, at: At, number: number): Promise<boolean> {
	const key = randomBytes(16).toString('base64url');
	const answer = await helper.post(`${desk(at)}/door/tap`, { intent: 'hand out', number: String(number), key });
	if (answer.status !== 200) return false;
	const { kind, so } = JSON.parse(answer.html) as { kind: string; so?: boolean };
	return kind === 'done' || so === true;
}

/** A folded slip with what its guest wrote. */
export type WrittenSlip = { readonly code: string; readonly ballot: readonly (number | null)[] };

/** Types a slip into the counters' form. Says whether it counts, or a phone has voted with this paper; null if it was refused. */
export async function enterSlip(
	counter: Browser,
	at: At,
	{ code, ballot }: WrittenSlip,
	shape: Shape,
): Promise<'counts' | 'set aside' | null> {
	const page = await counter.open(`${desk(at)}/slips`);
	const squares: Record<string, string> = {};
	if (shape.countRule === 'one vote') squares.vote = String(ballot.indexOf(1) + 1);
	else
		for (let pitch = 0; pitch < shape.pitches; pitch++)
			for (let criterion = 0; criterion < columns(shape); criterion++)
				squares[square(pitch, criterion)] = String(ballot[pitch * columns(shape) + criterion] ?? '');
	const answer = await counter.fill(page, { code, ...squares });
	// Without a form the count sheet is signed, or slips are not entered yet.
	const said = answer && new URL(answer.path, counter.url).searchParams.get('said');
	return said === 'counts' ? 'counts' : said === 'set-aside' ? 'set aside' : null;
}

/** Types slips in one after the other, as they come out of the box. */
export async function enterSlips(
	counter: Browser,
	at: At,
	box: AsyncIterable<WrittenSlip>,
	{ shapeNow, entered }: { shapeNow: () => Shape; entered: (slip: WrittenSlip, counts: boolean) => void },
): Promise<void> {
	for await (const slip of box) {
		await pace(300, 3000);
		const result = await enterSlip(counter, at, slip, shapeNow());
		if (result) entered(slip, result === 'counts');
	}
}

/** Signs the count sheet that somebody else signed, once there is one. False: there is nothing to sign yet. */
export async function signSame(counter: Browser, at: At): Promise<boolean> {
	const page = await counter.open(`${desk(at)}/sheet`);
	if (!hasButton(page, 'sign same')) return false;
	await counter.press(page, 'sign same');
	return true;
}
