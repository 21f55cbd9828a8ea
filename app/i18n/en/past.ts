import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('en');

/** The page of a dinner that was typed in later. */
export const past = {
	typedIn: (when: string) =>
		`Typed in later, on ${when}. This dinner was not run with Stockpot: nothing here can be counted again.`,
	won: (titles: readonly string[]) => `${list(titles.map(isolate))} won`,
	nobody: 'Nobody won',
	people: (guests: number | null, voted: number | null) =>
		[
			guests === null ? '' : plural(guests, { one: 'One guest came.', other: `${count(guests)} guests came.` }),
			voted === null ? '' : plural(voted, { one: 'One person voted.', other: `${count(voted)} people voted.` }),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'The pitches',
	by: (presenter: string) => `Pitched by ${isolate(presenter)}`,
	got: (sum: string) => `It got ${sum}.`,
	votes: (n: number) => `Votes or points: ${count(n)}`,
	pot: 'The pot',
	total: 'The pot',
	award: (title: string) => `To ${isolate(title)}`,
	carriedOver: 'Carried over',
	corrections: 'Corrections',
	data: 'This dinner as data (JSON)',
	link: (head: string, sum: string) => `${head}: ${sum}.`,
};
