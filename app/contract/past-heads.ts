/** The first row of a table of past dinners. */

/** Columns by the names that their heads may have, in lower case and without spaces. */
export const columns = {
	number: ['number', 'dinner', 'no', '#'],
	heldOn: ['date', 'day', 'heldon'],
	venue: ['venue', 'place', 'where'],
	potAmount: ['pot', 'potamount', 'total'],
	guests: ['guests', 'people', 'came'],
	voted: ['voted', 'ballots'],
	title: ['pitch', 'title', 'project'],
	presenter: ['presenter', 'by', 'who'],
	what: ['about', 'what', 'summary', 'description'],
	category: ['category'],
	amount: ['award', 'awarded', 'amount', 'sum'],
	won: ['won', 'winner'],
	votes: ['votes', 'points', 'score'],
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.values(columns).map(([name]) => name);
export const NEEDED = ['number', 'heldOn', 'potAmount', 'title'] as const satisfies readonly Column[];

const foldedHead = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');
const columnOf = (head: string): Column | undefined =>
	(Object.keys(columns) as Column[]).find((column) =>
		(columns[column] as readonly string[]).includes(foldedHead(head)),
	);

/** The second head of each column that has two. */
export function namedTwice(head: readonly string[]): { name: string; as: string }[] {
	const seen = new Set<Column>();
	return head.flatMap((name) => {
		const column = columnOf(name);
		if (!column) return [];
		if (seen.has(column)) return [{ name: name.trim().slice(0, 40), as: columns[column][0] }];
		seen.add(column);
		return [];
	});
}

/** The columns that are not read: the first is 1. */
export const unreadIn = (head: readonly string[]): number[] =>
	head.flatMap((name, at) => (name.trim() === '' || columnOf(name) ? [] : [at + 1]));

/** Where each column stands: the first of two with one name. */
export function placesOf(head: readonly string[]): Partial<Record<Column, number>> {
	const named = head.map(columnOf);
	return Object.fromEntries([...new Set(named)].flatMap((column) => (column ? [[column, named.indexOf(column)]] : [])));
}
