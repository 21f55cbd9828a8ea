import type { DinnerDetails } from '../contract/dinner-form';
import { below, numbersFrom } from '../domain/random-draw';
import { usualRules } from '../domain/rules';
import { historyReports, historyStories, historyWords, pick } from '../i18n/en/example-history';
import type { Story } from '../i18n/en/example-pitches';
import type { Typed } from '../services/pots.server';
import { DAY, type EveningPlan, evening, usualDetails } from './seed-evening';

/** Three years of ten dinners each: none in August and December. */
export const DINNERS = 30;
/** Stories that win one dinner each; the others are pitched and do not win. */
const WINNERS = DINNERS;
const NO_DINNER_IN: readonly number[] = [7, 11];
/** The last dinner is at least so many days old, so that its winner is paid. */
const LAST_DAYS_AGO = 10;
const CALL_DAYS = 21;

/** What is special about some of the dinners, by their number. */
export const special = { sharedTie: 9, drawnTie: 17, returned: 8, carriedOver: 13 } as const;
const FIRST_WITH_CRITERIA = 7;
/** Winners who told how it went, by the number of their dinner; the number is the place of their text. */
const told: Readonly<Record<number, number>> = { 3: 0, 6: 3, 9: 1, 14: 2, 18: 3, 22: 0 };
const CHANGED = 2;

/** A dinner, and what comes of it. Stories are named by their place in the plan. */
export type HistoryDinner = EveningPlan & {
	/** Who wins: several of a shared tie, nobody if nobody voted. */
	readonly winners: readonly number[];
	/** Why the winner gave the award back; null if it is paid. */
	readonly returned: string | null;
	readonly report: { readonly days: number; readonly text: string; readonly changed: boolean } | null;
};

/** The days of the dinners, the oldest first: last Thursdays of months. `today`: milliseconds in UTC. */
export function historyDays(today: number, dinners = DINNERS): Date[] {
	const days: Date[] = [];
	const at = new Date(today);
	for (let back = 0; days.length < dinners; back++) {
		const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back + 1, 0));
		last.setUTCDate(last.getUTCDate() - ((last.getUTCDay() + 3) % 7));
		const day = evening(last.getTime());
		if (NO_DINNER_IN.includes(day.getUTCMonth()) || day.getTime() > today - LAST_DAYS_AGO * DAY) continue;
		days.push(day);
	}
	return days.reverse();
}

/** The dinners of three years, or the first ones of them. The same for the same day. */
export function planHistory(today: number, dinners = DINNERS): HistoryDinner[] {
	return historyDays(today)
		.slice(0, dinners)
		.map((startsAt, at) => planDinner(at + 1, startsAt));
}

/** The winner first, then three who come again another time or never win. */
function storiesOf(number: number): Story[] {
	const at = number - 1;
	const [winners, others] = [historyStories.slice(0, WINNERS), historyStories.slice(WINNERS)];
	const other = (place: number) => others[place % (others.length - 1)];
	const tied = number === special.sharedTie ? others.at(-1) : undefined;
	const later = winners[at + 2];
	return [winners[at], tied ?? other(at * 2), later ?? other(at * 2 + 7), other(at * 2 + 1)].flatMap(
		(story) => story ?? [],
	);
}

function planDinner(number: number, startsAt: Date): HistoryDinner {
	const next = numbersFrom(`5${String(number).padStart(31, '0')}`);
	for (let thrown = 0; thrown < 32; thrown++) next();
	const upTo = (count: number) => below(count, next);
	const isTie = number === special.sharedTie || number === special.drawnTie;
	const isCarried = number === special.carriedOver;
	const issued = isCarried ? 14 : 26 + number + upTo(9);
	const came = issued - 1 - upTo(5);
	// A tie needs its guests in pairs.
	const voted = isCarried ? 0 : isTie ? came - (came % 2) : came;
	const report = told[number];
	const rules = rulesOf(number);
	return {
		details: detailsOf(number, startsAt, rules),
		callDays: CALL_DAYS,
		stories: storiesOf(number),
		papers: { made: issued + 12, issued, voted },
		scoresOf: rules.countRule === 'one vote' ? (guest) => vote(guest, voted) : (guest) => scores(number, guest, isTie),
		hasSlip: (guest) => guest % 9 === 4,
		before: beforeOf(number),
		counted: [
			{ kind: 'door cash', label: '', amount: issued * 430 + upTo(40) * 50 },
			{ kind: 'raffle', label: '', amount: 2_000 + upTo(60) * 100 },
		],
		drawn: 0,
		winners: isCarried ? [] : number === special.sharedTie ? [0, 1] : [0],
		returned: number === special.returned ? historyWords.returned : null,
		report:
			report === undefined
				? null
				: { days: 150 + report * 9, text: historyReports[report] ?? '', changed: report === CHANGED },
	};
}

const rulesOf = (number: number): DinnerDetails['rules'] => ({
	...usualRules(4),
	countRule: number < FIRST_WITH_CRITERIA ? 'one vote' : number > 24 ? 'criteria with run-off' : 'criteria',
	tieRule: number === special.drawnTie ? 'drawn' : 'shared',
	shown: number < FIRST_WITH_CRITERIA ? 'winner' : number % 3 === 0 ? 'ranking' : 'all scores',
});

function detailsOf(number: number, startsAt: Date, rules: DinnerDetails['rules']): DinnerDetails {
	const [venue, address] = pick(historyWords.venues, Math.floor(number / 4));
	const none = { bookingUrl: '', booked: null, wifiName: '', wifiPassword: '', capacity: 80 };
	return { ...usualDetails(number, startsAt), ...none, venue, address, rules };
}

function beforeOf(number: number): Typed[] {
	const hall: Typed = { kind: 'cost', label: 'Hire of the hall', amount: 2_000 };
	const sponsor: Typed = { kind: 'sponsor', label: pick(historyWords.sponsors, number), amount: 5_000 };
	return number % 5 === 2 ? [hall, sponsor] : [hall];
}

/** One vote: the first story gets four in nine, and the others share the rest. */
const vote = (guest: number, voted: number): (number | null)[][] => {
	const chosen = guest < Math.ceil((voted * 4) / 9) ? 0 : 1 + (guest % 3);
	return [0, 1, 2, 3].map((story) => [story === chosen ? 1 : null]);
};

/** How much guests like a story, from 0 to 5. */
const liking = [4, 3, 3, 2] as const;
/** Scores for four criteria. In a tie every second guest gives the first two stories what the one before gave them, the other way round. */
function scores(number: number, guest: number, isTie: boolean): (number | null)[][] {
	const twin = isTie ? guest - (guest % 2) : guest;
	const rows = liking.map((like, story) =>
		[0, 1, 2, 3].map((criterion) => scoreOf(number, twin, { like, story, criterion })),
	);
	const [first = [], second = [], ...others] = rows;
	if (!isTie) return rows;
	const best = second.map((score) => (score === null ? null : Math.min(5, score + 1)));
	return guest % 2 === 0 ? [first, best, ...others] : [best, first, ...others];
}

function scoreOf(
	number: number,
	guest: number,
	{ like, story, criterion }: { like: number; story: number; criterion: number },
): number | null {
	const chance = (number * 3_571 + guest * 7_919 + story * 104_729 + criterion * 1_299_709) % 97;
	if (chance < 3) return null;
	return Math.max(0, Math.min(5, like + (chance % 4) - 2 + (chance % 7 === 0 ? 1 : 0)));
}
