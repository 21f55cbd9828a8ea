/** The sheets of `/print/:sheet`. Slips and the door sign have pages of their own. */
export const sheets = ['table-cards', 'how-to-vote', 'pitchers', 'running-order', 'wifi', 'count', 'award'] as const;
export type Sheet = (typeof sheets)[number];
export const isSheet = (text: string | undefined): text is Sheet => sheets.some((sheet) => sheet === text);

/** For organisers: what each sheet is, and when it is needed. */
export const aboutSheets: Readonly<
	Record<Sheet, { readonly title: string; readonly what: string; readonly when: string }>
> = {
	'table-cards': {
		title: 'Table cards',
		what: 'The pitches in front; the brief and how to vote on the back. Print on both sides, one for each table.',
		when: 'when the line-up is published',
	},
	'how-to-vote': {
		title: 'How to vote',
		what: 'The acts of voting in pictures, with a phone and without. For walls, tables and the door.',
		when: 'before doors',
	},
	pitchers: {
		title: 'Pitchers’ sheets',
		what: 'One for each pitch: number, time on stage, how the clock works, what comes before and after.',
		when: 'when the line-up is published',
	},
	'running-order': {
		title: 'Running order',
		what: 'The evening by the plan, with who does what. For the kitchen, the compere and the door.',
		when: 'in the afternoon',
	},
	wifi: { title: 'Wifi sign', what: 'Name, password and a square to scan: “stay connected”.', when: 'before doors' },
	count: {
		title: 'Count sheet by hand',
		what: 'Piles, last number of each stack, heads, two signatures; and squares to count scores by hand if everything fails.',
		when: 'before doors; have it in the box',
	},
	award: {
		title: 'Award slip and receipt',
		what: 'For the winner: the sum, signatures, and a receipt for the money. Blank until the pot is awarded.',
		when: 'after the award',
	},
};
