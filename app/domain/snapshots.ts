import { isAnnounced } from './absence';
import type { Currency } from './currencies';
import type { Phase } from './dinner';
import { everyoneHasVoted } from './last-round';
import type { MoreTime } from './more-time';
import { isPublished, lineUpIsPublic, resultIsOut, votingIsOpen, wifiIsShown } from './phase-policy';
import { reportsAreNow, type SlotShown } from './report-slot';
import { type NumberedStep, numberedSteps, type Result, type RevealStep, revealSteps } from './reveal';
import type { Brief, CountRule, SaidCriterion, Shown } from './rules';
import { type Cursor, withoutExtra } from './stage';
import type { Wifi } from './wifi';

/** A pitch as guests see it. */
export type LinedUp = {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	/** The language of its words: a tag of `pitchLanguages`. */
	readonly lang: string;
	readonly presenter: string;
	readonly state: 'lined up' | 'presented' | 'no-show';
	/** Null without a picture, and where the public may not see it. */
	readonly picture: { readonly version: string; readonly alt: string } | null;
};

/** Everything of a dinner that some audience may see; the functions below select by audience. Times are UTC milliseconds. */
export type DinnerState = {
	readonly dinnerId: string;
	readonly group: {
		readonly slug: string;
		readonly name: string;
		readonly place: string;
		readonly timeZone: string;
		readonly currency: Currency;
	};
	readonly number: number;
	readonly phase: Phase;
	readonly version: number;
	readonly lineupRevision: number;
	readonly shown: Shown;
	readonly countRule: CountRule;
	readonly criteria: Brief['criteria'];
	readonly cursor: Cursor | null;
	/** Numbers that got another pitch, or none, since papers were printed, with the printed title. */
	readonly changedNumbers: readonly { readonly number: number; readonly printed: string }[];
	/** The earliest end of voting, and the promised time. The first is earlier if everyone has voted. */
	readonly votingUntil: number | null;
	readonly promisedUntil: number | null;
	readonly lastCallAt: number | null;
	/** Papers that got more time since the close. No audience is told: each paper's own phones are, by their own message. */
	readonly moreTime: readonly MoreTime[];
	readonly wifi: Wifi | null;
	readonly papersOpen: boolean;
	/** People who came in and declined a paper. */
	readonly withoutPaper: number;
	readonly revealStep: number;
	readonly lineup: readonly LinedUp[];
	/** `all`: without the spoiled ones. */
	readonly papers: Readonly<Record<'all' | 'issued' | 'replaced' | 'lost' | 'spoiled', number>>;
	readonly ballots: {
		readonly voted: number;
		readonly onPhone: number;
		readonly onPaper: number;
		readonly setAside: number;
	};
	readonly potAmount: number | null;
	readonly signatures: number;
	readonly signaturesNeeded: 1 | 2;
	readonly countOpened: boolean;
	readonly result: Result | null;
	/** Of the published result's file: SHA-256, and the same as six words; null before. */
	readonly file: { readonly hash: string; readonly words: string } | null;
	/** Winners of earlier dinners who report before the pitches. */
	readonly reports: readonly SlotShown[];
	/** The group's next public dinner; null before the result is published. Its start in UTC milliseconds. */
	readonly next: { readonly at: number; readonly venue: string } | null;
};

const revealed = ({ phase, shown, result, revealStep }: DinnerState): NumberedStep[] => {
	if (!result || !resultIsOut(phase)) return [];
	const steps = numberedSteps(shown, result);
	return isPublished(phase) ? steps : steps.slice(0, revealStep + 1);
};

/** The step that the next press shows, which the desk reads out first. Null before the pot is awarded and after the last step. */
function nextReveal({ phase, shown, result, revealStep }: DinnerState): RevealStep | null {
	if (!result || (phase !== 'counting' && phase !== 'announced')) return null;
	return revealSteps(shown, result)[phase === 'counting' ? 0 : revealStep + 1] ?? null;
}

/** What every phone may see. Holds no score before the reveal. Small, because every phone gets it. */
export type PhoneSnapshot = {
	readonly version: number;
	/** The server's clock in UTC milliseconds, so that a phone's own clock does not matter. */
	readonly now: number;
	readonly phase: Phase;
	readonly lineup: number;
	readonly cursor: Cursor | null;
	readonly until: number | null;
	readonly lastCall: boolean;
	/** Announced numbers that differ from the printed papers. Never the absent pitch's name. */
	readonly changed: readonly number[];
	readonly voted: number;
	readonly issued: number;
	readonly reveal: readonly RevealStep[];
};

const announced = (dinnerState: DinnerState): number[] =>
	dinnerState.changedNumbers
		.map(({ number }) => number)
		.filter((number) =>
			isAnnounced(number, dinnerState.lineup.find((p) => p.number === number)?.state ?? null, dinnerState),
		);

export const phoneSnapshot = (dinnerState: DinnerState, now: number): PhoneSnapshot => ({
	version: dinnerState.version,
	now,
	phase: dinnerState.phase,
	lineup: dinnerState.lineupRevision,
	cursor: dinnerState.phase === 'pitching' ? withoutExtra(dinnerState.cursor) : null,
	until: dinnerState.phase === 'voting' ? dinnerState.votingUntil : null,
	lastCall: dinnerState.phase === 'voting' && dinnerState.lastCallAt !== null,
	changed: announced(dinnerState),
	voted: dinnerState.ballots.voted,
	// A lost paper that was blocked by its number may have voted: it is no longer issued, and its vote counts.
	issued: Math.max(dinnerState.papers.issued, dinnerState.ballots.voted),
	reveal: revealed(dinnerState).map(({ step }) => step),
});

/** What everybody in the hall may know: the phone's snapshot, and the names. */
export type HallSnapshot = PhoneSnapshot & {
	readonly lineUp: readonly Pick<LinedUp, 'number' | 'title' | 'lang' | 'presenter'>[];
	/** The hall's wifi while guests arrive. */
	readonly wifi: Wifi | null;
	readonly potAmount: number | null;
	readonly countOpened: boolean;
	readonly file: DinnerState['file'];
};

const inTheHall = ({ phase, lineup }: DinnerState): readonly LinedUp[] =>
	lineUpIsPublic(phase) ? lineup.filter((p) => p.state !== 'no-show') : [];

const hallSnapshot = (dinnerState: DinnerState, now: number): HallSnapshot => ({
	...phoneSnapshot(dinnerState, now),
	// Guests with paper slips need changed numbers while voting is open.
	changed:
		dinnerState.phase === 'voting' ? dinnerState.changedNumbers.map(({ number }) => number) : announced(dinnerState),
	lineUp: inTheHall(dinnerState).map(({ number, title, lang, presenter }) => ({ number, title, lang, presenter })),
	wifi: wifiIsShown(dinnerState.phase) ? dinnerState.wifi : null,
	potAmount: dinnerState.potAmount,
	countOpened: dinnerState.countOpened,
	file: dinnerState.file,
});

/** A picture of a pitch: the parts of its address, and its description with its language. */
export type ScreenPicture = {
	readonly pitch: string;
	readonly version: string;
	readonly alt: string;
	readonly lang: string;
};
/** How a ballot scores: on criteria, or with one vote. */
export type Scoring = { readonly oneVote: boolean; readonly criteria: readonly SaidCriterion[] };

/** What the screen shows: what the hall may know, with pictures. */
export type ScreenSnapshot = HallSnapshot & {
	/** By the pitch's number. */
	readonly pictures: Readonly<Record<number, ScreenPicture>>;
	readonly scoring: Scoring | null;
	/** Whether the turn on stage got extra time. */
	readonly extraTime: boolean;
	/** For each step of `reveal`, the numbers of the pitches that it names. */
	readonly named: readonly (readonly number[])[];
	readonly next: DinnerState['next'];
	/** Who reports before the pitches, while they have the stage: "Birmingham Soup #5: Seed library". One text, to keep the screen's script small. */
	readonly first: string;
};

export const screenSnapshot = (dinnerState: DinnerState, now: number): ScreenSnapshot => ({
	...hallSnapshot(dinnerState, now),
	pictures: Object.fromEntries(
		inTheHall(dinnerState).flatMap(({ id, number, lang, picture }) =>
			picture ? [[number, { pitch: id, lang, ...picture }]] : [],
		),
	),
	scoring: votingIsOpen(dinnerState.phase)
		? { oneVote: dinnerState.countRule === 'one vote', criteria: dinnerState.criteria }
		: null,
	extraTime: dinnerState.phase === 'pitching' && dinnerState.cursor?.extra === true,
	named: revealed(dinnerState).map(({ numbers }) => numbers),
	next: isPublished(dinnerState.phase) ? dinnerState.next : null,
	first: reportsAreNow(dinnerState)
		? dinnerState.reports.map(({ title, number }) => `${dinnerState.group.name} #${number}: ${title}`).join(' · ')
		: '',
});

/** What the screen shows, as far as an arrow key moves it: another text once anything of it changed. */
export const screenStep = ({ phase, cursor, reveal }: ScreenSnapshot): string =>
	JSON.stringify([phase, cursor, reveal.length]);

/** What the crew's pages see live. No score, and nothing that the hall does not know yet but numbers of papers. */
export type CrewSnapshot = HallSnapshot & {
	readonly papers: DinnerState['papers'];
	readonly ballots: DinnerState['ballots'];
	readonly papersOpen: boolean;
	/** People who came in and declined a paper. */
	readonly withoutPaper: number;
	/** The promised time, and whether every paper has voted. */
	readonly promised: number | null;
	readonly everyoneVoted: boolean;
	readonly signatures: number;
	readonly signaturesNeeded: 1 | 2;
	readonly revealStep: number;
	readonly phones: number;
	/** Numbers of papers that are in use and were not issued at the door. */
	readonly asking: readonly number[];
};

type Here = { readonly phones: number; readonly asking: readonly number[] };
export const crewSnapshot = (dinnerState: DinnerState, now: number, here: Here): CrewSnapshot => ({
	...hallSnapshot(dinnerState, now),
	papers: dinnerState.papers,
	ballots: dinnerState.ballots,
	papersOpen: dinnerState.papersOpen,
	withoutPaper: dinnerState.withoutPaper,
	promised: dinnerState.phase === 'voting' ? dinnerState.promisedUntil : null,
	everyoneVoted: everyoneHasVoted({ papers: dinnerState.papers, voted: dinnerState.ballots.voted }),
	signatures: dinnerState.signatures,
	signaturesNeeded: dinnerState.signaturesNeeded,
	revealStep: dinnerState.revealStep,
	...here,
});

/** What organisers and the compere see live: also what the next step of the reveal shows, to read it out first. */
export type DeskSnapshot = CrewSnapshot & { readonly nextReveal: RevealStep | null };

export const deskSnapshot = (dinnerState: DinnerState, now: number, here: Here): DeskSnapshot => ({
	...crewSnapshot(dinnerState, now, here),
	nextReveal: nextReveal(dinnerState),
});
