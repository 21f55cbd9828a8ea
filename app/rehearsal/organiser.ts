import { setTimeout } from 'node:timers/promises';
import type { Phase } from '../domain/dinner';
import type { RehearsalProgress } from '../domain/rehearsal';
import type { ScreenSnapshot } from '../domain/snapshots';
import { type Browser, formsIn, hasButton } from './browser';

/** A rehearsal's addresses. `desk` is its run sheet, `dinner` its public page. */
export type Places = { readonly desk: string; readonly dinner: string };
/** Milliseconds between two looks at the run sheet. */
const LOOK_EVERY = 400;
/** Buttons of the count, in their order. Each is pressed where the page offers it. */
const counting = ['open', 'draw by software', 'award'] as const;

/**
 * Leads a whole evening by the forms of the desk, as an organiser without JavaScript does, and waits for the simulated guests where one
 * would. Returns what of the result
 * is not as the guests know it. Throws if a button that the evening needs is missing, or if nothing moves for `patience` milliseconds.
 */
export async function leadEvening(
	organiser: Browser,
	{ desk, dinner }: Places,
	say: (progress: RehearsalProgress) => void,
	patience = 60_000,
): Promise<readonly string[]> {
	const screen = async (): Promise<ScreenSnapshot> => JSON.parse((await organiser.open(`${dinner}/screen/now`)).html);
	const guests = async (): Promise<RehearsalProgress> =>
		JSON.parse((await organiser.open(`${desk}/rehearsal/now`)).html);
	const sheet = () => organiser.open(desk);
	let said = '';
	async function until(
		what: string,
		test: (now: ScreenSnapshot, progress: RehearsalProgress) => boolean,
	): Promise<RehearsalProgress> {
		let still = 0;
		for (let last = ''; ; await setTimeout(LOOK_EVERY)) {
			const [now, progress] = [await screen(), await guests()];
			const news = JSON.stringify(progress);
			if (news !== said) say(progress);
			said = news;
			if (test(now, progress)) return progress;
			const state = `${news} ${now.version} ${now.voted}`;
			still = state === last ? still + LOOK_EVERY : 0;
			last = state;
			if (still > patience) throw new Error(`Nothing moved while waiting ${what}: ${news}`);
		}
	}
	async function move(button: string, to: Phase, fields: Readonly<Record<string, string>> = {}): Promise<void> {
		await organiser.press(await sheet(), button, fields);
		await until(`for “${button}”`, ({ phase }) => phase === to);
	}
	/** Waits for a button, which needs another person first. */
	async function untilPage(path: string, button: string): Promise<void> {
		for (let waited = 0; !hasButton(await organiser.open(path), button); waited += LOOK_EVERY) {
			if (waited > patience) throw new Error(`The page ${path} did not get the button “${button}”.`);
			await setTimeout(LOOK_EVERY);
		}
	}
	/** Puts each pitch and its questions on stage, by the first such button of the page. After the last one the stage can only be cleared. */
	async function everyPitch(): Promise<void> {
		for (;;) {
			const page = await sheet();
			const next = formsIn(page.html).find(({ intents }) => intents.includes('on stage'));
			if (!next || (hasButton(page, 'clear stage') && next.fields.part !== 'questions')) return;
			await organiser.press(page, 'on stage');
		}
	}

	await move('open the doors', 'doors');
	await until('for the guests', (_, { arrived, guests }) => arrived === guests);
	await move('start pitching', 'pitching');
	await everyPitch();
	await move('open voting', 'voting', { minutes: '0' });
	await until('for the votes', ({ voted, issued }) => voted >= issued);
	await move('close voting', 'counting');
	const { slipsInBox } = await until('for the slips', (_, p) => p.isBoxClosed && p.slipsEntered === p.slipsInBox);

	await organiser.fill(await organiser.open(`${desk}/pot`), { 'sum-0': '100', counter2: 'Grace Okafor' });
	await organiser.fill(await organiser.open(`${desk}/sheet`), { written: String(slipsInBox), unwritten: '0' });
	await untilPage(`${desk}/count`, 'open');
	for (const button of counting) {
		const page = await organiser.open(`${desk}/count`);
		if (hasButton(page, button)) await organiser.press(page, button);
	}
	await move('announce', 'announced');
	for (let page = await sheet(); hasButton(page, 'reveal'); page = await sheet()) await organiser.press(page, 'reveal');
	await move('publish', 'published');
	return (await until('for the guests to look at the result', (_, { problems }) => problems !== null)).problems ?? [];
}
