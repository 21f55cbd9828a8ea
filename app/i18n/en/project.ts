import type { PaymentState } from '../../domain/payment';
import { formatsIn, isolate } from '../format';

const { count, ordinal: ordinalWith } = formatsIn('en');
const ordinal = (n: number): string => ordinalWith(n, { one: 'st', two: 'nd', few: 'rd', other: 'th' });

/** The page of a project that got something at a dinner. */
export const project = {
	from: (dinner: string, date: string) => `${isolate(dinner)}, ${date}`,
	by: (presenter: string) => `Pitched by ${isolate(presenter)}`,
	/** Without money: what it got instead. */
	prize: (place: number) => `Prize for ${ordinal(place)} place`,
	won: (place: number) => (place === 1 ? 'It won.' : `It came ${ordinal(place)} and got a part of the pot.`),
	states: {
		promised: 'The money is promised, and not paid yet.',
		paid: 'The money is paid.',
		returned: 'The money was returned, and is in the pot of the next dinner.',
	} satisfies Record<PaymentState['state'], string>,
	sections: {
		money: 'What the money is for',
		got: 'What it got',
		more: 'More about the project',
		reports: 'How it is going',
	},
	fromPot: (sum: string) => `${sum} out of the pot`,
	beside: (what: string, place: number) => `${what}, for ${ordinal(place)} place`,
	besideMoney: (sum: string, from: string) => (from === '' ? sum : `${sum} from ${isolate(from)}`),
	promised: (presenter: string) =>
		`${presenter === '' ? 'The people of this project' : isolate(presenter)} promised to tell a later dinner how it went.`,
	result: (number: number) => `The whole result of dinner #${count(number)}`,
	all: (group: string) => `All dinners of ${isolate(group)}`,
	/** What messengers show of a link to the page. */
	link: (sum: string, dinner: string, what: string) => `${sum}, from ${dinner}. ${what}`,
	/** On the page of the result. */
	funded: 'Projects that were funded',
	pageOf: (title: string, sum: string) => (sum === '' ? isolate(title) : `${isolate(title)}: ${sum}`),
};
