import type { Currency } from '../domain/currencies';
import type { Amount } from '../domain/currency';
import { amountText } from './grants';

type Voted = { readonly number: number; readonly title: string; readonly votes: number };
type Election = {
	readonly description: string;
	readonly place: string;
	readonly group: string;
	readonly dinner: number;
	/** The local day, like 2026-11-26. */
	readonly day: string;
	readonly currency: Currency;
	/** What was given away, in minor units. */
	readonly pot: Amount;
	readonly url: string;
	/** Every pitch that could be voted for. */
	readonly pitches: readonly Voted[];
	/** The numbers of those who got an award. */
	readonly funded: readonly number[];
	/** Then the rule is the format's `greedy`: the most votes, as far as the budget goes. */
	readonly winnerTakesAll: boolean;
};

/**
 * A dinner of one vote for each paper in the format of Pabulib, the library of participatory budgeting (http://pabulib.org/format). Its list
 * of votes has no order of its own: it is written pitch by pitch, and says no more than the sums do. A paper without a vote is not in it.
 */
export function pabulib(election: Election): string {
	const { pitches, funded } = election;
	const cost = amountText(election.pot, election.currency);
	const cast = pitches.reduce((sum, { votes }) => sum + votes, 0);
	const day = election.day.split('-').toReversed().join('.');
	const rows = [
		['META'],
		['key', 'value'],
		['description', election.description],
		['country', 'not stated'],
		['unit', election.place],
		['subunit', election.group],
		['instance', String(election.dinner)],
		['num_projects', String(pitches.length)],
		['num_votes', String(cast)],
		['budget', cost],
		['vote_type', 'choose-1'],
		['rule', election.winnerTakesAll ? 'greedy' : 'other'],
		['date_begin', day],
		['date_end', day],
		['currency', election.currency],
		['comment', election.url],
		['PROJECTS'],
		['project_id', 'cost', 'votes', 'name', 'selected'],
		...pitches.map(({ number, title, votes }) => [
			String(number),
			cost,
			String(votes),
			title,
			funded.includes(number) ? '1' : '0',
		]),
		['VOTES'],
		['voter_id', 'vote'],
		...pitches
			.flatMap(({ number, votes }) => Array.from({ length: votes }, () => number))
			.map((number, at) => [String(at + 1), String(number)]),
	];
	return `${rows.map((row) => row.map(cellOf).join(';')).join('\n')}\n`;
}

/** The format has no escapes, so that its separator and line breaks cannot stand in a cell. */
const cellOf = (text: string): string => text.replace(/[;\r\n]+/g, ',');
