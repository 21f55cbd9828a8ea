import type { Dinner, SoupGroup } from '../../db/schema';
import { newFormKey } from '../auth/form-key.server';
import type { DinnerDetails } from '../contract/dinner-form';
import type { Outcome } from '../domain/outcome';
import { blankAnswers, type PitchAnswers } from '../domain/pitch';
import { firstRevision } from '../domain/revision';
import { usualRules } from '../domain/rules';
import { turnOf } from '../domain/stage';
import { usualTimetable } from '../domain/timetable';
import type { Story } from '../i18n/en/example-pitches';
import type { Organiser, Press } from '../services/context.server';
import type { Services } from '../services/index.server';
import type { OnPitch } from '../services/pitch-decision.server';
import type { Typed } from '../services/pots.server';

export const DAY = 86_400_000;

/** Whose dinners are made, and the clock of the services in milliseconds, which an evening moves. */
export type Stage = {
	readonly services: Services;
	readonly group: SoupGroup;
	readonly by: Organiser;
	readonly clock: { ms: number };
};

/** A dinner that was published. Sums in minor units. */
export type EveningPlan = {
	readonly details: DinnerDetails;
	/** Days before the dinner on which its call opens. */
	readonly callDays: number;
	readonly stories: readonly Story[];
	readonly papers: { readonly made: number; readonly issued: number; readonly voted: number };
	/** A guest's scores, one row for each story in their order. */
	readonly scoresOf: (guest: number) => readonly (readonly (number | null)[])[];
	/** Whether the guest uses the slip instead of a phone. */
	readonly hasSlip: (guest: number) => boolean;
	readonly before: readonly Typed[];
	readonly counted: readonly Typed[];
	/** Which story comes out of the hat, if a tie is drawn. */
	readonly drawn?: number;
};

/** Throws on a refusal, which is a bug of the seed. */
export async function must<T>(outcome: Outcome<T, string> | Promise<Outcome<T, string>>): Promise<T> {
	const settled = await outcome;
	if (!settled.ok) throw new Error(`The seed was refused: ${settled.code}`);
	return settled.value;
}

/** A press with a new idempotency key. */
export function pressOf(by: Organiser): Press {
	return { by, key: newFormKey() };
}

/** 18:00 UTC of the day. */
export function evening(day: number): Date {
	const at = new Date(day);
	at.setUTCHours(18, 0, 0, 0);
	return at;
}

/** The details of a dinner with four pitches, as an organiser leaves them. */
export const usualDetails = (number: number, startsAt: Date): DinnerDetails => ({
	number,
	startsAt,
	pitchDeadline: new Date(startsAt.getTime() - 10 * DAY),
	venue: 'The Walker Building',
	address: '58 Oxford Street, Digbeth, Birmingham B5 5NR',
	access: { stepFree: 'yes', hearingLoop: 'yes', interpreter: 'no', quietSpace: 'yes', largePrint: 'yes' },
	accessNotes: 'There is an accessible toilet. The quiet room is upstairs, with a lift.',
	capacity: 90,
	donationAmount: 500,
	bookingUrl: 'https://tickets.example/birmingham-soup',
	booked: 61,
	wifiName: 'Walker Guest',
	wifiPassword: 'soup;bread:47',
	pitchesWanted: 4,
	pitchMinutes: 4,
	questionsWanted: 4,
	questionMinutes: 4,
	papersUntil: 'voting',
	timetable: usualTimetable,
	rules: { ...usualRules(4), shown: 'all scores' },
});

function answersOf(story: Story): PitchAnswers {
	const [democratic, creative, sustainable, inclusive] = story.brief;
	return {
		...blankAnswers,
		lang: 'en',
		...story,
		brief: { democratic, creative, sustainable, inclusive },
		contactName: story.presenter,
		contactEmail: `${story.presenter.split(' ')[0]?.toLowerCase()}@example.org`,
		reportBack: true,
	};
}

async function open({ services: s, group, by }: Stage, details: DinnerDetails): Promise<Dinner> {
	const dinner = await must(s.preparing.create(group, details, pressOf(by)));
	await must(s.dinners.move(dinner.id, 'open the call', 'draft', pressOf(by)));
	return dinner;
}

async function submit({ services: s }: Stage, dinner: Dinner, story: Story) {
	const pitch = await must(
		s.pitches.begin(dinner.id, answersOf(story), { address: 'the seed', key: null, language: 'en' }),
	);
	const answers = answersOf(story);
	return must(s.pitches.submit(pitch, { revision: pitch.revision, answers }, { subject: '', text: '' }, 'the seed'));
}

/** A dinner with its call open, and these pitches in it. The clock says when the call opened. */
export async function dinnerInCall(stage: Stage, details: DinnerDetails, stories: readonly Story[]) {
	const dinner = await open(stage, details);
	for (const story of stories) await submit(stage, dinner, story);
}

/** A whole dinner from its call to its published result. */
export async function publishedDinner(stage: Stage, plan: EveningPlan): Promise<Dinner> {
	const { clock } = stage;
	const startsAt = plan.details.startsAt.getTime();
	clock.ms = startsAt - plan.callDays * DAY;
	const dinner = await open(stage, plan.details);
	await lineUp(stage, dinner, plan.stories);
	clock.ms = startsAt;
	await vote(stage, dinner, plan);
	clock.ms += 75 * 60_000;
	await countAndPublish(stage, dinner, plan);
	return dinner;
}

async function lineUp(stage: Stage, dinner: Dinner, stories: readonly Story[]) {
	const { services: s, by } = stage;
	for (const story of stories) {
		const { id, revision } = await submit(stage, dinner, story);
		const on = async (): Promise<OnPitch> => {
			const decisions = (await s.lineups.read(dinner.id)).find((pitch) => pitch.id === id)?.decisions ?? 0;
			return { dinnerId: dinner.id, pitchId: id, expected: { decisions, revision }, press: pressOf(by) };
		};
		await must(s.lineups.confirmGate(await on()));
		await must(s.lineups.choose(await on(), 'line up'));
	}
	await must(s.lineups.draw(dinner.id, 0, pressOf(by)));
	await must(s.dinners.move(dinner.id, 'publish the line-up', 'call', pressOf(by)));
}

async function vote({ services: s, by, clock }: Stage, dinner: Dinner, plan: EveningPlan) {
	const papers = await must(s.papers.make(dinner.id, pressOf(by), plan.papers.made, 0));
	const { revision } = await s.pots.read(dinner.id);
	await must(s.pots.add(dinner.id, pressOf(by), revision, plan.before, []));
	await must(s.dinners.move(dinner.id, 'open the doors', 'lineup', pressOf(by)));
	const out = papers.slice(0, plan.papers.issued);
	for (const { number: paper } of out) await must(s.papers.issue(dinner.id, paper, pressOf(by)));
	await must(s.dinners.move(dinner.id, 'start pitching', 'doors', pressOf(by)));
	const dinnerState = await s.dinnerStates.read(dinner.id);
	const lineup = dinnerState?.lineup ?? [];
	for (const { id } of lineup) {
		for (const part of ['pitch', 'questions'] as const) {
			const { turns } = (await s.dinners.moves(dinner)).facts;
			const expected = turnOf((await s.dinnerStates.read(dinner.id))?.cursor ?? null, turns);
			await must(s.dinners.stage(dinner.id, id, part, pressOf(by), expected));
		}
		clock.ms += 8 * 60_000;
	}
	await must(s.dinners.move(dinner.id, 'open voting', 'pitching', pressOf(by), { minutes: 60 }));
	const order = lineup.map(({ title }) => plan.stories.findIndex((story) => story.title === title));
	for (const [guest, { code }] of out.slice(0, plan.papers.voted).entries()) {
		const rows = plan.scoresOf(guest);
		const scores = order.flatMap((story) => rows[story] ?? []);
		if (plan.hasSlip(guest)) {
			await must(s.slips.enter(dinner.id, pressOf(by), { code, scores, blanks: 'some' }));
			continue;
		}
		const { paperSession } = await must(s.papers.exchange(code, null));
		const saved = await s.ballots.save(paperSession, {
			revision: firstRevision(paperSession.epoch) + 1,
			lineup: dinnerState?.lineupRevision ?? 1,
			scores: scores.map((score) => score ?? '-').join(''),
		});
		if (saved.code !== 'saved') throw new Error(`The seed's ballot was refused: ${saved.code}`);
	}
}

async function countAndPublish({ services: s, by }: Stage, dinner: Dinner, plan: EveningPlan) {
	await must(s.dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(by)));
	const { revision } = await s.pots.read(dinner.id);
	await must(s.pots.add(dinner.id, pressOf(by), revision, plan.counted, [by.name, 'Grace Okafor']));
	const { figures } = await s.counts.sheet(dinner.id);
	const { entered, unwritten } = figures.slips;
	const hands = { written: entered - unwritten, unwritten, replaced: 0, papers: null, heads: null };
	await must(s.counts.sign(dinner.id, pressOf(by), { hands, words: '', instead: false }));
	const [first] = (await s.counts.sheet(dinner.id)).signatures;
	const second = { userId: 'a-neighbour', name: 'Grace Okafor', email: 'grace@example.org' };
	await must(s.counts.sign(dinner.id, pressOf(second), { digest: first?.digest ?? '' }));
	await must(s.counts.open(dinner.id, pressOf(by)));
	const found = await s.counts.readResult(dinner);
	if (found?.decision.status === 'needs a draw') {
		const title = plan.stories[plan.drawn ?? 0]?.title;
		const tied = [...found.decision.tied].sort((a, b) => Number(b.title === title) - Number(a.title === title));
		const hat = { order: tied.map(({ number }) => number), confirmedBy: 'Grace Okafor' };
		await must(s.counts.drawFromHat(dinner.id, pressOf(by), hat));
	}
	await must(s.counts.award(dinner.id, pressOf(by), (await s.pots.read(dinner.id)).pot.amount));
	await must(s.dinners.move(dinner.id, 'announce', 'counting 1', pressOf(by)));
	// How many steps there are depends on the result; after the last one the next is out of order.
	for (let step = 0; (await s.dinners.reveal(dinner.id, step, pressOf(by))).ok; step++);
	await must(s.dinners.move(dinner.id, 'publish', 'announced', pressOf(by)));
}
