import { z } from 'zod';
import { MOST_PAST_PITCHES, type PastDinner, type PastProblem, problemWith, withWinners } from '../domain/past-dinner';
import { type Category, categories } from '../domain/pitch';
import { day } from './calendar';
import { tick } from './forms';
import { amountOr, type MoneyFields } from './sums';
import { line, numberOr, paragraph, postedNumber, shownLine, wholeNumber } from './text';

const MOST_GUESTS = 100_000;
const MOST_VOTES = 10_000_000;
const LONGEST = { title: 80, presenter: 80, venue: 120, what: 600, because: 200 } as const;
const under = (letters: number) => `Keep this under ${letters} characters.`;

/** Sums are money of the group; `today` is a day of the calendar. */
export type PastHall = {
	readonly money: MoneyFields;
	readonly say: (amount: number) => string;
	readonly today: string;
};

/** The fields of a dinner, from a form or from the cells of a table. */
export const pastFields = ({ money }: Pick<PastHall, 'money'>) => ({
	number: wholeNumber(1, 9999, 'Type the number of the dinner, like 5.', {
		tooSmall: 'Numbers begin with 1.',
		tooLarge: 'A dinner’s number has at most four digits.',
	}),
	heldOn: day('Type the day, like 2019-11-28.').refine(isDay, 'That is not a day of the calendar. Check it.'),
	venue: line(LONGEST.venue, under(LONGEST.venue)),
	potAmount: amountOr(0, money),
	guests: numberOr(0, MOST_GUESTS, 'Type how many people came, or leave it empty.'),
	voted: numberOr(0, MOST_VOTES, 'Type how many voted, or leave it empty.'),
});
export const pastPitchFields = ({ money }: Pick<PastHall, 'money'>) => ({
	title: shownLine(LONGEST.title, under(LONGEST.title), 'Type the title of the project.'),
	presenter: line(LONGEST.presenter, under(LONGEST.presenter)),
	what: paragraph(LONGEST.what, under(LONGEST.what)),
	amount: amountOr(0, money),
	votes: numberOr(0, MOST_VOTES, 'Type the votes or points as a whole number, or leave it empty.'),
});

function isDay(text: string): boolean {
	const at = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function sayPastProblem(problem: PastProblem, say: (amount: number) => string): string {
	switch (problem.code) {
		case 'no pitches':
			return 'Type at least one pitch.';
		case 'too many pitches':
			return `A dinner has at most ${MOST_PAST_PITCHES} pitches.`;
		case 'same title':
			return `“${problem.title}” is there twice. Give one of them another title.`;
		case 'more than the pot':
			return `The awards are ${say(problem.awarded)}, and the pot is ${say(problem.potAmount)}. Check both: what is left of the pot was carried over, and it cannot be less than nothing.`;
		case 'more votes than guests':
			return 'More voted than came. Check both numbers.';
		case 'in the future':
			return 'That day is still to come. A past dinner is one that was held.';
		case 'too long ago':
			return 'That is before 1900. Check the year, and write it with four digits.';
	}
}
/** The field that a problem is about. */
export const fieldOfProblem: Readonly<Record<PastProblem['code'], string>> = {
	'no pitches': 'title-0',
	'too many pitches': 'title-0',
	'same title': 'title-0',
	'more than the pot': 'potAmount',
	'more votes than guests': 'voted',
	'in the future': 'heldOn',
	'too long ago': 'heldOn',
};

const rows = Array.from({ length: MOST_PAST_PITCHES }, (_, at) => at);
const each = <S extends z.ZodType>(name: string, schema: S) =>
	Object.fromEntries(rows.map((at) => [`${name}-${at}`, schema])) as Record<string, S>;
const category = z.union([z.literal(''), z.enum(categories)], 'Choose from the list what it is about.').optional();

type Row = { readonly title: string; readonly amount: number; readonly votes: number | null };

/** A past dinner, with rows of pitches. A row without anything typed is left out. */
export function pastForm(hall: PastHall, { correcting }: { correcting: boolean }) {
	const { number, ...dinner } = pastFields(hall);
	const pitch = pastPitchFields(hall);
	return z
		.strictObject({
			...dinner,
			...(correcting
				? {
						edition: postedNumber(9999),
						because: shownLine(LONGEST.because, under(LONGEST.because), 'Say why, in a few words. It is public.'),
					}
				: { number }),
			...each('title', line(LONGEST.title, under(LONGEST.title)).optional()),
			...each('presenter', pitch.presenter.optional()),
			...each('what', pitch.what.optional()),
			...each('category', category),
			...each('amount', pitch.amount.optional()),
			...each('votes', pitch.votes.optional()),
			...each('won', tick),
		})
		.transform((typed, check): { past: PastDinner; edition: number; because: string } => {
			const at = typed as unknown as Readonly<Record<string, unknown>>;
			const pitches = rows.flatMap((row) => {
				const { title, amount, votes }: Row = {
					title: String(at[`title-${row}`] ?? ''),
					amount: Number(at[`amount-${row}`] ?? 0),
					votes: (at[`votes-${row}`] as number | null | undefined) ?? null,
				};
				const [presenter, what] = [String(at[`presenter-${row}`] ?? ''), String(at[`what-${row}`] ?? '')];
				const about = String(at[`category-${row}`] ?? '');
				const won = at[`won-${row}`] === true;
				const isEmpty = [title, presenter, what, about].every((text) => text === '');
				if (isEmpty && amount === 0 && votes === null && !won) return [];
				if (title === '') {
					const message = 'This pitch has no title. Type it, or empty its row.';
					check.addIssue({ code: 'custom', path: [`title-${row}`], message });
				}
				return [{ title, presenter, what, category: about === '' ? null : (about as Category), amount, votes, won }];
			});
			const typedPast: PastDinner = {
				number: Number(at.number ?? 1),
				heldOn: typed.heldOn,
				venue: typed.venue,
				potAmount: typed.potAmount,
				guests: typed.guests,
				voted: typed.voted,
				pitches,
			};
			const problem = problemWith(typedPast, hall.today);
			if (problem) {
				const message = sayPastProblem(problem, hall.say);
				check.addIssue({ code: 'custom', path: [fieldOfProblem[problem.code]], message });
			}
			return { past: withWinners(typedPast), edition: Number(at.edition ?? 0), because: String(at.because ?? '') };
		});
}

/** "Take this dinner back". */
export const takeBackPastForm = z.strictObject({
	edition: postedNumber(9999),
	because: shownLine(LONGEST.because, under(LONGEST.because), 'Say why, in a few words. It is public.'),
});
export const importButton = z.strictObject({ digest: z.string('Reload the page.').max(40, 'Reload the page.') });
export const dateOrders = ['day first', 'month first'] as const;
export type DateOrder = (typeof dateOrders)[number];
export const importForm = z.strictObject({
	order: z.enum(dateOrders, 'Choose how your table writes days.').optional(),
});

/** A stored dinner as the values of its form. */
export const typedPast = (past: PastDinner, { typed }: MoneyFields): Record<string, string> =>
	Object.fromEntries([
		...Object.entries({
			number: String(past.number),
			heldOn: past.heldOn,
			venue: past.venue,
			potAmount: typed(past.potAmount),
			guests: past.guests === null ? '' : String(past.guests),
			voted: past.voted === null ? '' : String(past.voted),
		}),
		...past.pitches.flatMap(({ title, presenter, what, category, amount, votes, won }, at) =>
			Object.entries({
				[`title-${at}`]: title,
				[`presenter-${at}`]: presenter,
				[`what-${at}`]: what,
				[`category-${at}`]: category ?? '',
				[`amount-${at}`]: amount === 0 ? '' : typed(amount),
				[`votes-${at}`]: votes === null ? '' : String(votes),
				[`won-${at}`]: won ? 'on' : '',
			}),
		),
	]);
