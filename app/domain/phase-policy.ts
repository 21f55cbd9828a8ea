import type { Phase } from './dinner';
import { countedKinds, type EntryKind } from './pot-ledger';

/** What each phase allows. Services check commands with it; loaders decide with it what a page offers. */

const within =
	(...phases: readonly Phase[]) =>
	(phase: Phase): boolean =>
		phases.includes(phase);

/** The doors were opened, and the dinner was not cancelled. */
export const nightHasBegun = within('doors', 'pitching', 'voting', 'counting', 'announced', 'published');
export const votingHasBegun = within('voting', 'counting', 'announced', 'published');
/** From doors until the result is published: people see pitches, vote on them and hear the result. */
export const nightGoesOn = within('doors', 'pitching', 'voting', 'counting', 'announced');
/** From doors until voting closes: guests are in the hall. */
export const isTheNight = within('doors', 'pitching', 'voting');
/** Voting was closed, or the dinner was cancelled. */
export const isOver = within('counting', 'announced', 'published', 'cancelled');

/** From this phase line-up, venue and people are public. */
export const lineUpIsPublic = (phase: Phase): boolean => phase !== 'draft' && phase !== 'call' && phase !== 'cancelled';
/** Nobody but the group's organisers knows of it. */
export const isDraft = within('draft');
/** Before doors the rules may change. */
export const isBeforeDoors = within('draft', 'call', 'lineup');

/** Pitches may be chosen, declined and ordered. */
export const mayChoosePitches = within('call');
/** Answers to pitchers, and decisions about a single pitch. */
export const mayDecidePitches = within(
	'call',
	'lineup',
	'doors',
	'pitching',
	'voting',
	'counting',
	'announced',
	'published',
);

/** Papers are issued from doors until voting opens, and later if the organiser allows it. */
export const mayIssuePapers = ({
	phase,
	papers_open,
}: {
	readonly phase: Phase;
	readonly papers_open: boolean;
}): boolean => phase === 'doors' || phase === 'pitching' || (phase === 'voting' && papers_open);
/** Reverts a mistaken tap at the door. Not during voting, because the paper may have a ballot. */
export const mayTakeBackPapers = within('doors', 'pitching');
/** A helper's phone is lent to vote. Before voting opens a ballot is on the phone alone, and another guest would get it. */
export const mayLendPhone = within('voting');
/** People are counted who come in without a paper, also once no paper is handed out any more. */
export const mayCountHeads = within('doors', 'pitching', 'voting');
export const mayReplacePapers = within('lineup', 'doors', 'pitching', 'voting');
/** Codes open a ballot to fill in or to read. */
export const codesWork = (phase: Phase): phase is Exclude<Phase, 'published' | 'cancelled'> =>
	phase !== 'published' && phase !== 'cancelled';

/** No-shows are marked before voting opens. */
export const mayMarkAbsent = within('doors', 'pitching');
/** Guests are in the hall, and voting is still to come. */
export const votingIsTonight = within('doors', 'pitching');
/** How many of the papers have voted is shown to the hall. */
export const turnoutIsShown = within('voting', 'counting');
/** The hall's wifi is shown to everybody: guests arrive, and join it. */
export const wifiIsShown = within('doors');
export const stageIsOpen = within('pitching');
/** A winner of an earlier dinner may get a slot, or lose it: before the pitches begin. */
export const mayOfferSlots = within('draft', 'call', 'lineup', 'doors');
export const votingIsAhead = within('draft', 'call', 'lineup', 'doors', 'pitching');
export const votingIsOpen = within('voting');
/** `choosing`: organisers change the line-up. `public`: it is published, and pitches can only step back. `over`: no changes. */
export type ChoosingStage = 'choosing' | 'public' | 'over';
export const choosingStage = (phase: Phase): ChoosingStage =>
	mayChoosePitches(phase) ? 'choosing' : mayStepBack(phase) ? 'public' : 'over';
/** A pitch may leave the line-up, so that a reserve steps in. */
export const mayStepBack = within('call', 'lineup', 'doors', 'pitching');

/** Slips are typed in during voting and until everybody who must sign the count has done so. */
export const slipsAreOpen = within('voting', 'counting');
/** Why no slip can be typed in; null where one can. */
export function whySlipsAreClosed(phase: Phase, signed: boolean): 'not yet' | 'signed' | 'over' | null {
	if (!slipsAreOpen(phase)) return resultIsOut(phase) ? 'over' : 'not yet';
	return signed ? 'signed' : null;
}
export const potIsOpen = within('doors', 'pitching', 'voting', 'counting');
/** Kinds of the pot's entries that may be typed in: costs before the doors, what is counted from the doors on, and promises in both. */
export function entryKindsIn(phase: Phase): readonly EntryKind[] {
	if (isBeforeDoors(phase)) return ['sponsor', 'match', 'cost', 'gift'];
	return potIsOpen(phase) ? [...countedKinds, 'sponsor', 'match', 'gift'] : [];
}
export const isCounting = within('counting');
export const revealIsOpen = within('announced');
/** The result was announced, though its page may not be published yet. */
export const resultIsOut = within('announced', 'published');
/** Guests may offer help to a pitch: voting has closed. */
export const mayOfferHelp = within('counting', 'announced', 'published');
export const isPublished = within('published');
export const isCancelled = within('cancelled');

/** How the list of a group's dinners speaks of one: its result once it is published. */
export function publicStage(phase: Phase): 'call' | 'lineup' | 'tonight' | 'announced' | 'cancelled' | 'result' {
	if (phase === 'call' || phase === 'lineup' || phase === 'announced' || phase === 'cancelled') return phase;
	return phase === 'published' ? 'result' : 'tonight';
}

/** How a guest's phone speaks of the evening: before the doors nothing is to be done. */
export type GuestStage = Exclude<Phase, 'draft' | 'call' | 'lineup'> | 'early';
export const guestStage = (phase: Phase): GuestStage =>
	phase === 'draft' || phase === 'call' || phase === 'lineup' ? 'early' : phase;
