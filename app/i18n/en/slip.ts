/** The two halves of a printed ballot paper. */
export const slip = {
	keep: 'Keep this half',
	paper: 'Paper',
	receipt: 'Receipt',
	hear: 'Hear every pitch.',
	scan: 'Scan the square on the other half, or type its code at',
	type: 'Type the code on the other half at the address on the screen.',
	score: 'Score each pitch. It saves as you tap.',
	chooseOne: 'Choose one pitch. It saves as you tap.',
	noPhone:
		'No phone? Fill in the other half, put it in the box, and keep this one. Its receipt shows later that this paper counted, never how.',
	code: 'Code',
	box: 'For the ballot box',
	/** No break after a figure, so that none stands alone at the end of a line. */
	howScores:
		'No phone? Write 0\u00a0to\u00a05 in each square: 0\u00a0not\u00a0at\u00a0all, 5\u00a0fully. Fold it. Put it in the box.',
	howOne: 'No phone? Tick one square. Fold it. Put it in the box.',
	phoneCounts: 'Voted on a phone? Keep both halves: one in the box is set aside.',

	/** A paper shown on the organiser's screen. */
	opens: (number: number) => `Opens the ballot of paper ${number}`,
	goTo: 'Go to',
	receiptSays: 'Receipt: later it shows that this paper counted',
	/** The easy-read paper: a page to keep, and a page for each pitch. */
	easy: {
		keep: 'Keep this page',
		tick: 'Tick one square in each row.',
		tickOne: 'Tick the square of one pitch only.',
		/** Below four faces, from 0 to 5. */
		faces: ['not at all', 'a little', 'mostly', 'fully'],
		page: (page: number, of: number) => `Page ${page} of ${of}`,
		box: 'Put the other pages in the ballot box.',
	},
};
