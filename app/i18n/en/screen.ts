import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted } = formatsIn('en');
const ordinals = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/** The big screen: short, because it is read from the back of the hall. */
export const screen = {
	page: (dinner: string) => `${dinner} on the big screen`,
	pot: 'The pot:',
	away: 'Connection lost. Trying again.',
	asked: 'Asking for news every few seconds.',

	soon: (when: string) => `Doors open ${when}`,
	lineUp: 'Tonight’s line-up',
	welcome: 'Everyone here has a vote',
	join: {
		take: 'Take a ballot paper at the door.',
		scan: 'Scan this, or go to',
		go: 'On your phone, go to',
		type: 'and type your paper’s code.',
		noPhone: 'No phone? Fill in the paper.',
		noNetwork: 'Fill in your paper and put it in the ballot box.',
	},

	wifi: {
		scan: 'A code that joins the wifi',
		name: 'Wifi:',
		password: 'password:',
		open: 'without a password.',
		stay: 'Stay connected until the winner is named.',
	},

	changed: numberChanged,

	timeUp: 'Time is up',
	between: 'The pitches',
	/** Below who reports before the pitches. */
	reports: 'A report: what happened after an earlier dinner.',
	pitchClock: 'The pitch',
	questionClock: 'Questions',
	question: (number: number) => `Question ${number}`,
	lastMinute: 'Last minute',
	extraTime: 'Extra time',

	voting: 'Voting is open',
	until: (time: string) => `until at least ${time}`,
	anyMoment: 'It may close at any moment.',
	lastCall: 'Last call',
	everyone: 'Has everyone voted?',
	turnout: (voted: number, issued: number) => ({
		voted: count(voted),
		rest: `of ${counted(issued, { one: 'person has', other: 'people have' })} voted`,
	}),

	closed: 'Voting is closed',
	sealed: 'The count is sealed. Nobody sees a score until it is opened.',
	opened: 'The count is open. The result comes next.',

	how: {
		title: 'How to score',
		scale: '0 is not at all, 5 is fully.',
		note: 'A blank adds nothing. Change your scores until voting closes.',
		oneVote: 'One vote, for one pitch.',
		oneVoteNote: 'Change it until voting closes.',
	},

	pause: { title: 'Back in five minutes', over: 'We are about to go on.' },
	held: 'This slide stays. Space lets them change again.',
	heldLanguage: 'This language stays. T lets them take turns again.',

	thanks: { title: 'Thank you', next: 'The next dinner:', file: 'This result in six words:' },

	reveal: {
		begin: 'The result',
		turnoutOf: (issued: number) => `of ${counted(issued, { one: 'person', other: 'people' })} voted`,
		pot: 'in the pot tonight',
		place: (place: number) => `${ordinals[place] ?? `Number ${place}`} place`,
		points: (total: number) => counted(total, { one: 'point', other: 'points' }),
		/** The winner may get a part of the pot only. */
		winner: (wonAmount: number, potAmount: number): string =>
			wonAmount === potAmount ? 'The pot goes to' : 'The winner is',
		shared: 'A tie. The pot is shared by',
		tie: 'A tie for first place',
		drawn: { hat: 'Drawn out of a hat', software: 'Drawn by software' },
		'carried over': 'carries over to the next dinner',
	},
	readMore: 'All about this dinner:',
	cancelled: 'This dinner was cancelled',
	list,
};
