import type { Difference } from '../../domain/count-sheet';
import type { Counter, EntryKind } from '../../domain/pot-ledger';
import type { Step, TieAt } from '../../domain/ranking';
import type { CountRule } from '../../domain/rules';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

type Told = {
	readonly at: TieAt;
	readonly brokenBy: Step | 'drawn' | 'nothing';
	readonly byWhat: 'hat' | 'software' | null;
};

const { list: and, count, counted, ordinal: ordinalWith } = formatsIn('en');
const people = (n: number): string => counted(n, { one: 'person', other: 'people' });
const ordinal = (n: number): string => ordinalWith(n, { one: 'st', two: 'nd', few: 'rd', other: 'th' });

const points = (rule: CountRule, n: number): string =>
	counted(n, rule === 'one vote' ? { one: 'vote', other: 'votes' } : { one: 'point', other: 'points' });

/** How a tie was broken; completes "It was settled …". */
const settled: Readonly<Record<Step | 'drawn' | 'nothing', string>> = {
	'head to head': 'head to head: more ballots put one above the other',
	'higher total': 'by the higher total',
	'most 5s': 'by the most 5s',
	drawn: 'by lot',
	nothing: 'by sharing',
};
const lot = (by: 'hat' | 'software' | null): string =>
	by === 'hat'
		? 'drawn out of a hat on stage'
		: by === 'software'
			? 'drawn by software, as there was no hat'
			: settled.drawn;

const piles = {
	written: 'Slips with something written on them',
	unwritten: 'Slips with nothing on them',
	replaced: 'Slips of replaced papers',
	papers: 'Papers handed out',
	heads: 'People in the room',
} as const;

/** The result for the public and for pitchers. */
export const result = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title: string) => `The pot goes to ${title}`,
		several: (titles: readonly string[]) => `The pot is shared by ${and(titles)}`,
		none: 'The pot carries over',
		winsNothing: (title: string) => `The winner is ${title}`,
		noneLead:
			'No ballot gave a point to any pitch, so nobody could be chosen. All of the pot waits for the next dinner.',
	},
	turnout: (voted: number, issued: number) => `${count(voted)} of ${people(issued)} voted.`,
	promised: (presenter: string) =>
		`${presenter === '' ? 'The winners' : isolate(presenter)} promised to tell a later dinner how it went.`,
	sections: {
		lineup: 'Who pitched',
		pitches: 'The pitches in full',
		money: 'What the money is for',
		pot: 'The pot',
		ranking: 'The ranking',
		scores: 'How the room scored',
		headToHead: 'Head to head',
		counts: 'All scores, counted',
		sheet: 'The count sheet',
		notes: 'Notes',
		data: 'Check it yourself',
	},
	/** Kinds of the pot's entries. */
	kinds: {
		'door cash': 'At the door, cash',
		'door card': 'At the door, by card',
		raffle: 'Raffle',
		sponsor: 'Sponsors',
		match: 'Matched',
		other: 'Other',
		'carried over': 'Carried over',
		cost: 'Costs declared beforehand',
		gift: 'Gift beside the pot',
	} satisfies Record<EntryKind, string>,
	pot: {
		total: 'The pot',
		award: (title: string, place: number) => (place === 1 ? `To ${title}` : `To ${title}, ${ordinal(place)} place`),
		returned: 'Returned, for the next dinner',
		paid: 'Paid',
		carriedOver: 'Carried over to the next dinner',
		carriedFrom: (dinner: number) => `From dinner ${count(dinner)}`,
		/** "£1 for £1 of the door and the raffle, up to £200" */
		match: (gives: string, forEach: string, base: readonly string[], cap: string | null) =>
			`${gives} for ${forEach} of ${and(base)}${cap === null ? '' : `, up to ${cap}`}`,
		bases: { door: 'the door', raffle: 'the raffle', sponsor: 'the sponsors', other: 'the rest' },
		/** Every penny, in one line. */
		balance: (income: string, costs: string, awards: string, carriedOver: string) =>
			`Income ${income} − costs ${costs} = awards ${awards} + carried over ${carriedOver}`,
		counted: (jobs: readonly string[]) => `Counted by two people: ${and(jobs)}.`,
		jobs: {
			organiser: 'an organiser',
			door: 'a helper at the door',
			compere: 'the compere',
			counter: 'somebody with a counting pass',
			helper: 'a helper',
		} satisfies Record<Counter['job'], string>,
		beside: 'Beside the pot',
		forPlace: (place: number) => `For ${ordinal(place)} place`,
		/** `to`: nobody, or who gets it. */
		goesTo: (place: number, to: readonly string[]) =>
			to.length === 0
				? `For ${ordinal(place)} place: not given, because nobody holds it`
				: `To ${and(to)}, for ${ordinal(place)} place${to.length > 1 ? ', together' : ''}`,
		from: (who: string) => `from ${isolate(who)}`,
	},
	place: (n: number, together: boolean) => (together ? `${ordinal(n)}, together` : ordinal(n)),
	/** Below a title in the ranking, because the numeral there is the place. */
	ranked: (number: number, together: boolean) => `Pitch ${number}${together ? ', tied' : ''}`,
	bars: (ballots: number) => `Points by criterion, from ${count(ballots)} ballots`,
	votes: (ballots: number) => `Votes, from ${count(ballots)} ballots`,
	table: { pitch: 'Pitch', total: 'Total', numbers: 'The same as a table', criterion: 'Criterion', sum: 'Points' },
	countsCaption: 'How many ballots gave each score',
	headCaption: 'Read across: how many ballots gave this pitch more points than the one above the column.',
	over: (number: number) => `more than ${number}`,
	runOff: (a: string, b: string, forA: number, forB: number, even: number) =>
		`In the run-off ${count(forA)} ballots put ${a} first, ${count(forB)} put ${b} first, and ${count(even)} gave both the same.`,
	tooFew:
		'Fewer than 20 people voted, so only the turnout and who gets money are shown. With so few ballots, scores and ranking would say who gave them.',
	notPublished: 'The result is not published yet.',
	notShown: 'This dinner’s rules, fixed before the doors opened, show no scores.',
	ties: {
		/** Without names: for results that publish no ranking. */
		first: ({ at, brokenBy, byWhat }: Told) => {
			const where =
				at === 'entry to the run-off'
					? 'for a place in the run-off'
					: at === 'the run-off'
						? 'in the run-off'
						: 'for first place';
			if (brokenBy === 'nothing') return `There was a tie ${where} that nothing could break, so it was shared.`;
			if (brokenBy === 'drawn')
				return `There was a tie ${where} that the ballots could not break. It was ${lot(byWhat)}.`;
			return `There was a tie ${where}. It was settled ${settled[brokenBy]}.`;
		},
		full: ({ at, brokenBy, byWhat }: Told, titles: readonly string[], figures: readonly number[]) => {
			const where =
				at === 'entry to the run-off' ? ' for a place in the run-off' : at === 'the run-off' ? ' in the run-off' : '';
			const how =
				brokenBy === 'drawn' ? lot(byWhat) : brokenBy === 'nothing' ? 'shared' : `settled ${settled[brokenBy]}`;
			const by = figures.length > 0 ? ` (${figures.join(' to ')})` : '';
			return `${and(titles)} were level${where}: ${how}${by}.`;
		},
		seed: (seed: string) => `The lot can be drawn again from its seed: ${seed}`,
	},
	sheet: {
		issued: 'Ballot papers handed out',
		counted: 'Ballots counted',
		onPhone: 'Of these, on a phone',
		onPaper: 'Of these, on a paper slip',
		setAside: 'Slips set aside, because a phone had voted with the same paper',
		replaced: 'Papers replaced',
		lost: 'Of these, lost and blocked by their number',
		noneLost: 'none of them lost',
		signed: (names: readonly string[]) =>
			names.length === 0
				? 'Nobody signed the count.'
				: `The count was signed by ${names.length === 1 ? 'one person' : names.length === 2 ? 'two people' : people(names.length)}: ${and(names)}.`,
		unreadable: 'Slips on which nothing could be read',
		partly: 'Slips with a square that could not be read',
		twice: 'Slips typed in twice, by two people',
		settled: 'Of these typed in differently, looked at together and settled',
		oneSignature: 'This dinner’s rules, fixed before the doors opened, said that one signature is enough.',
		byHand: ({ written, unwritten }: { written: number; unwritten: number }, agrees: boolean) =>
			`Hands counted ${counted(written, { one: 'slip', other: 'slips' })} in the box with something written on ${written === 1 ? 'it' : 'them'}, and ${count(unwritten)} with nothing${agrees ? ', as many as were entered' : ''}.`,
		difference: (difference: Difference): string => {
			switch (difference.what) {
				case 'typed in twice':
					return `${count(difference.wanted)} slips were to be typed in twice, and ${count(difference.system)} were.`;
				case 'not settled':
					return `${counted(difference.system, { one: 'slip was', other: 'slips were' })} typed in differently by two people, and not settled: the first entry counts.`;
				default:
					return `${piles[difference.what]}: hands counted ${count(difference.hands)}, the system says ${count(difference.system)}.`;
			}
		},
		words: 'In the words of those who counted:',
	},
	byHand: {
		title: 'Counted by hand',
		phones: (n: number) =>
			n === 0
				? 'Everybody voted on paper, and people counted the slips.'
				: `People counted the slips. ${counted(n, { one: 'ballot', other: 'ballots' })} given on phones ${n === 1 ? 'does' : 'do'} not count.`,
		why: 'What failed, in their words:',
		slips: 'Slips counted by hand',
		void: 'Ballots of phones, which do not count',
		noHeadToHead: 'Head to head cannot be known from a count by hand.',
		secrecy:
			'People counted the slips by hand and typed in the sums. Whatever phones had sent was deleted without being opened. No page, file or copy of the database shows how anyone voted.',
		mark: 'counted by hand',
	},
	closedEarly: (when: string, promised: string) =>
		`Voting closed at ${when}, before the ${promised} that was announced. Every paper that had been handed out had voted, and a last minute was given.`,
	reopened: (when: string) => `Voting was opened again at ${when}, before anybody had signed the count.`,
	moreTime: (when: string) =>
		`After the close, from ${when}, one paper had five more minutes to vote. Its guest needed them.`,
	redrawn: (times: number) => `The running order was drawn ${times} times; the last draw holds.`,
	orderSeed: (seed: string) => `The running order was drawn by software, from the seed ${seed}`,
	links: {
		receipts: 'Did my paper count?',
		json: 'This result as data (JSON)',
		csv: 'All scores, counted (CSV)',
		how: 'How voting works, and what it protects from',
	},
	csv: {
		number: 'Number',
		pitch: 'Pitch',
		criterion: 'Criterion',
		sum: 'Sum',
		how: 'How',
		place: 'Place',
		award: 'Award',
		currency: 'Currency',
	},
	secrecy:
		'Ballots were kept sealed until the count was signed and opened. Then they were counted, sorted and parted from the papers, and nothing can join them again. No page, file or copy of the database shows how anyone voted. Whoever runs the server could get past this while voting is open. We trust them not to.',
	receipts: {
		title: 'Did my paper count?',
		lead: (ballots: number) =>
			`${count(ballots)} ballots were counted. Each has a receipt number: it is printed on the half that you kept, and your phone showed it.`,
		says: 'The list says that a paper counted. It cannot say how, to you or to anybody.',
		label: 'Your receipt number',
		search: 'Look it up',
		found: (receipt: string) => `${receipt} counted.`,
		missing: (receipt: string) => `${receipt} is not in the list.`,
		missingWhy:
			'Please check each sign. A paper is not in the list if it had no score when voting closed. Nor is a paper that was replaced by another one.',
		list: 'All receipts',
		all: 'Show the whole list',
		waiting: 'The list comes with the result.',
		waitingWhy: 'Once the winner is announced you can look up here that your paper counted.',
		none: 'No ballot was counted at this dinner, so there are no receipts.',
		noneByHand: 'The slips of this dinner were counted by hand, so there are no receipts.',
	},
	own: {
		title: 'Your scores',
		notOn: 'Your pitch was not on the ballot of this dinner, so there are no scores.',
		notYet: (when: string) => `You can see your scores from ${when}, once the result is out.`,
		notYetWhy: 'A night’s sleep first. Nobody else gets to see them before you, and you do not have to look.',
		tooFew: 'Fewer than 20 people voted.',
		tooFewWhy: 'With so few ballots, scores would say who gave them. So nobody gets to see them, not even you.',
		ask: 'You can see how the room scored your pitch. You do not have to.',
		askWhy:
			'They are what some people felt on one evening after supper, beside other good projects. They are no verdict on your work. Only who has this private link sees them.',
		show: 'See my scores',
		lead: (total: number, ballots: number, rule: CountRule) =>
			`${points(rule, total)}, from ${count(ballots)} ballots.`,
		thanks: 'Thank you for standing up with your idea. Most projects that were funded pitched more than once.',
		caption: 'How many ballots gave you each score',
		blank: 'Ballots that left you blank add nothing and are not in the table.',
		back: 'Back to your pitch',
	},
};
