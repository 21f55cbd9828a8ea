import type { Cursor, Phase } from './dinner';
import { FEWEST_BALLOTS_TO_SHOW_SCORES, type Shown } from './rules';

/** A pitch as the room knows it. */
export type LinedUp = {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly presenter: string;
	readonly state: 'lined up' | 'presented' | 'no-show';
};

/** A place of the ranking; several pitches where it is tied. */
export type ResultPlace = {
	readonly place: number;
	readonly pitches: readonly { readonly number: number; readonly title: string }[];
	readonly total: number;
};
/** Known once the pot is awarded. Sums in pence. */
export type Result = {
	readonly ballots: number;
	readonly issued: number;
	readonly potPence: number;
	readonly carriedOverPence: number;
	readonly places: readonly ResultPlace[];
	readonly awards: readonly {
		readonly number: number;
		readonly title: string;
		readonly place: number;
		readonly pence: number;
	}[];
	/** How a tie for first was settled, if there was one. */
	readonly drawn: 'hat' | 'software' | null;
};

/** Everything that may be shown of a dinner to somebody; the views below decide to whom. Times are UTC milliseconds. */
export type Room = {
	readonly dinnerId: string;
	readonly group: { readonly slug: string; readonly name: string; readonly place: string; readonly timeZone: string };
	readonly number: number;
	readonly phase: Phase;
	readonly version: number;
	readonly lineupRevision: number;
	readonly shown: Shown;
	readonly cursor: Cursor | null;
	readonly votingUntil: number | null;
	readonly lastCallAt: number | null;
	readonly papersOpen: boolean;
	readonly revealStep: number;
	readonly lineup: readonly LinedUp[];
	readonly papers: { readonly made: number; readonly issued: number; readonly replaced: number; readonly lost: number };
	readonly ballots: {
		readonly voted: number;
		readonly onPhone: number;
		readonly onPaper: number;
		readonly setAside: number;
	};
	readonly potPence: number | null;
	readonly signatures: number;
	readonly countOpened: boolean;
	readonly result: Result | null;
};

export type RevealStep =
	| { readonly kind: 'turnout'; readonly voted: number; readonly issued: number }
	| { readonly kind: 'pot'; readonly pence: number }
	| {
			readonly kind: 'place';
			readonly place: number;
			readonly titles: readonly string[];
			readonly total: number | null;
			/** What each of them gets, in pence; empty where the place is not paid. */
			readonly pence: readonly number[];
	  }
	| {
			readonly kind: 'winner';
			readonly titles: readonly string[];
			readonly pence: readonly number[];
			readonly drawn: 'hat' | 'software' | null;
	  }
	| { readonly kind: 'carried over'; readonly pence: number };

/** What may be shown of the scores: a small room's scores are a signature, so it shows the winner only. */
export const shownFor = (shown: Shown, ballots: number): Shown =>
	ballots < FEWEST_BALLOTS_TO_SHOW_SCORES ? 'winner' : shown;

/** The announcement in steps, the last of which names the winner. Kind by default: who gets nothing is not named unless the rules show a ranking. */
export function revealSteps(shown: Shown, result: Result): RevealStep[] {
	const steps: RevealStep[] = [
		{ kind: 'turnout', voted: result.ballots, issued: result.issued },
		{ kind: 'pot', pence: result.potPence },
	];
	const [winner, ...others] = result.places;
	if (!winner) return [...steps, { kind: 'carried over', pence: result.carriedOverPence }];
	const visible = shownFor(shown, result.ballots);
	for (const { place, pitches, total } of others.toReversed()) {
		const paid = pitches.flatMap(({ number }) => result.awards.filter((award) => award.number === number));
		// Money is said aloud, whatever the rules show of scores: who gets some is always announced.
		if (visible === 'winner' && paid.length === 0) continue;
		const named = visible === 'winner' ? paid : pitches;
		steps.push({
			kind: 'place',
			place,
			titles: named.map(({ title }) => title),
			total: visible === 'all scores' ? total : null,
			pence:
				paid.length > 0 ? named.map(({ number }) => paid.find((award) => award.number === number)?.pence ?? 0) : [],
		});
	}
	// A pot of £0, or pennies that do not go round, leave a winner without an award: a winner all the same.
	const pence = winner.pitches.map(({ number }) => result.awards.find((award) => award.number === number)?.pence ?? 0);
	return [
		...steps,
		{
			kind: 'winner',
			titles: winner.pitches.map((p) => p.title),
			pence,
			drawn: result.drawn,
		},
	];
}

/** The number of the last step; steps are shown while their index is at most `revealStep`. */
export const lastRevealStep = (room: Pick<Room, 'shown' | 'result'>): number =>
	room.result ? revealSteps(room.shown, room.result).length - 1 : 0;

const revealed = (room: Room): RevealStep[] => {
	if (!room.result || (room.phase !== 'announced' && room.phase !== 'published')) return [];
	const steps = revealSteps(room.shown, room.result);
	return room.phase === 'published' ? steps : steps.slice(0, room.revealStep + 1);
};

/** What every phone may know of the room. Holds no score but what the reveal has shown; small, because it goes to all of them. */
export type PhoneSnapshot = {
	readonly version: number;
	/** The server's clock when this was written, so that a phone's own clock does not matter. */
	readonly now: number;
	readonly phase: Phase;
	readonly lineup: number;
	readonly cursor: Cursor | null;
	readonly until: number | null;
	readonly lastCall: boolean;
	readonly voted: number;
	readonly issued: number;
	readonly reveal: readonly RevealStep[];
};

export const phoneView = (room: Room, now: number): PhoneSnapshot => ({
	version: room.version,
	now,
	phase: room.phase,
	lineup: room.lineupRevision,
	cursor: room.phase === 'pitching' ? room.cursor : null,
	until: room.phase === 'voting' ? room.votingUntil : null,
	lastCall: room.phase === 'voting' && room.lastCallAt !== null,
	voted: room.ballots.voted,
	// A lost paper that was blocked by its number may have voted before: it is no longer handed out, and its vote stands.
	issued: Math.max(room.papers.issued, room.ballots.voted),
	reveal: revealed(room),
});

/** What the wall shows: what a phone knows, and the names that everybody in the room may read. */
export type ScreenSnapshot = PhoneSnapshot & {
	readonly lineUp: readonly { readonly number: number; readonly title: string; readonly presenter: string }[];
	readonly potPence: number | null;
	readonly countOpened: boolean;
};

export const screenView = (room: Room, now: number): ScreenSnapshot => ({
	...phoneView(room, now),
	lineUp:
		room.phase === 'draft' || room.phase === 'call' || room.phase === 'cancelled'
			? []
			: room.lineup
					.filter((p) => p.state !== 'no-show')
					.map(({ number, title, presenter }) => ({ number, title, presenter })),
	potPence: room.potPence,
	countOpened: room.countOpened,
});

/** What the desk sees live. Still no score: the organiser opens the count on its own page, once. */
export type DeskSnapshot = ScreenSnapshot & {
	readonly papers: Room['papers'];
	readonly ballots: Room['ballots'];
	readonly papersOpen: boolean;
	readonly signatures: number;
	readonly revealStep: number;
	readonly lastRevealStep: number;
	readonly phones: number;
	/** Numbers of papers that are in use and were not tapped at the door. */
	readonly asking: readonly number[];
};

export const deskView = (
	room: Room,
	now: number,
	here: { phones: number; asking: readonly number[] },
): DeskSnapshot => ({
	...screenView(room, now),
	papers: room.papers,
	ballots: room.ballots,
	papersOpen: room.papersOpen,
	signatures: room.signatures,
	revealStep: room.revealStep,
	lastRevealStep: lastRevealStep(room),
	...here,
});
