import type { Kysely } from 'kysely';
import { differencesIn, type Figures, type Hands } from '../../app/domain/count-sheet';
import { firstRevision } from '../../app/domain/revision';
import type { CountRule } from '../../app/domain/rules';
import { createBallots } from '../../app/services/ballots.server';
import type { Context, Organiser } from '../../app/services/context.server';
import { createCounts } from '../../app/services/counts.server';
import { createDinnerStates } from '../../app/services/dinner-state.server';
import { createDinners } from '../../app/services/dinners.server';
import { createGuests } from '../../app/services/guests.server';
import { createPapers } from '../../app/services/papers.server';
import { createPots } from '../../app/services/pots.server';
import { createPublishing } from '../../app/services/publishing.server';
import { createSlips } from '../../app/services/slips.server';
import type { DB, Dinner } from '../../db/schema';
import { makeContext, makeDinnerWithPitches, pressOf } from './factories';

export type Scores = readonly (number | null)[];

/** The real services, without test doubles. */
export function servicesOn(db: Kysely<DB>) {
	const made = makeContext(db);
	const context: Context = made.context;
	const dinnerStates = createDinnerStates(context, new Set());
	const papers = createPapers(context, dinnerStates);
	const ballots = createBallots(context);
	return {
		...made,
		rooms: dinnerStates,
		papers,
		ballots,
		dinners: createDinners(context),
		slips: createSlips(context, papers, ballots),
		pots: createPots(context),
		counts: createCounts(context),
		publishing: createPublishing(context),
		guests: createGuests(context, ballots),
	};
}
export type Evening = ReturnType<typeof servicesOn>;

/** An evening whose voting is open, with a printed paper for each guest, all handed out. */
export async function openEvening(
	db: Kysely<DB>,
	papers: number,
	given: Parameters<typeof makeDinnerWithPitches>[1] = {},
) {
	const services = servicesOn(db);
	const room = await makeDinnerWithPitches(db, { papers_open: true, ...given });
	const printed = await services.papers.make(room.dinner.id, pressOf(room.organiser), papers, 0);
	if (!printed.ok) throw new Error(printed.code);
	for (const paper of printed.value) {
		const issued = await services.papers.issue(room.dinner.id, paper.number, pressOf(room.organiser));
		if (!issued.ok) throw new Error(issued.code);
	}
	return { ...services, ...room, printed: printed.value };
}

/** Votes with a phone, as the live path does. */
export async function vote(
	{ papers, ballots }: Pick<Evening, 'papers' | 'ballots'>,
	code: string,
	scores: Scores,
	revision = 1,
) {
	const exchanged = await papers.exchange(code, null);
	if (!exchanged.ok) throw new Error(exchanged.code);
	const { paperSession } = exchanged.value;
	const room = await ballots.readVoting(paperSession.dinnerId);
	const text = scores.map((score) => score ?? '-').join('');
	return ballots.save(paperSession, {
		revision: firstRevision(paperSession.epoch) + revision,
		lineup: room?.lineup ?? 1,
		scores: text,
	});
}

/** Every ballot has one line of scores for each pitch; a dot is a blank. */
export const lines = (...rows: string[]): Scores =>
	rows.flatMap((row) => [...row].map((sign) => (sign === '.' ? null : Number(sign))));

export const width = (countRule: CountRule, criteria: number): number => (countRule === 'one vote' ? 1 : criteria);

type Counting = Pick<Evening, 'counts' | 'pots'>;

/** One organiser presses every button from the close to the award, with this sum from the door. */
export async function countAndAward(
	evening: Counting,
	dinner: Dinner,
	organiser: Organiser,
	amount: number,
): Promise<void> {
	await openCount(evening, dinner, organiser);
	if (amount > 0) must(await typeCash(evening, dinner.id, organiser, amount));
	await awardPot(evening, dinner, organiser);
}

/** Two people who counted the bucket. */
export const COUNTERS = ['Amina Yusuf', 'Grace Okafor'] as const;

/** Types in what two people counted at the door. */
export async function typeCash(
	{ pots }: Pick<Counting, 'pots'>,
	dinnerId: string,
	organiser: Organiser,
	amount: number,
) {
	const { revision } = await pots.read(dinnerId);
	return pots.add(dinnerId, pressOf(organiser), revision, [{ kind: 'door cash', label: '', amount }], COUNTERS);
}

/** The second person to sign. No command asks whether an organiser is of the group: the guard does. */
const SECOND: Organiser = { userId: 'second-to-sign', name: 'Grace Okafor', email: 'grace@example.org' };

/** What hands count if they find what the system says. */
export const handsOf = ({ slips }: Figures): Hands => ({
	written: slips.entered - slips.unwritten,
	unwritten: slips.unwritten,
	replaced: 0,
	papers: null,
	heads: null,
});

/** Signs the count sheet as the organiser and as a second person. */
export async function signAsTwo(
	{ counts }: Pick<Evening, 'counts'>,
	dinnerId: string,
	organiser: Organiser,
): Promise<void> {
	const { figures } = await counts.sheet(dinnerId);
	const hands = handsOf(figures);
	const words = differencesIn({ figures, hands }).length > 0 ? 'Not all of it was done.' : '';
	must(await counts.sign(dinnerId, pressOf(organiser), { hands, words, instead: false }));
	await signToo({ counts }, dinnerId);
}

/** The second person signs what the first did. */
export async function signToo({ counts }: Pick<Evening, 'counts'>, dinnerId: string): Promise<void> {
	const [first] = (await counts.sheet(dinnerId)).signatures;
	must(await counts.sign(dinnerId, pressOf(SECOND), { digest: first?.digest ?? '' }));
}

/** Signs the count, unless somebody did, and opens it. */
export async function openCount({ counts }: Counting, { id }: Dinner, organiser: Organiser): Promise<void> {
	const { signatures } = await counts.sheet(id);
	if (signatures.length === 0) await signAsTwo({ counts }, id, organiser);
	must(await counts.open(id, pressOf(organiser)));
}

/** Draws ties by software, and awards what is in the pot. */
export async function awardPot({ counts, pots }: Counting, dinner: Dinner, organiser: Organiser): Promise<void> {
	for (let draws = 0; draws < 12; draws++) {
		const standing = await counts.readResult(dinner);
		if (standing?.decision.status !== 'needs a draw') break;
		const numbers = standing.decision.tied.map(({ number }) => number);
		must(await counts.drawBySoftware(dinner.id, pressOf(organiser), numbers));
	}
	const { pot } = await pots.read(dinner.id);
	must(await counts.award(dinner.id, pressOf(organiser), pot.amount));
}

export function must<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.value;
}
