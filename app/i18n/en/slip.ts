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
		'No phone? Fill in the other half and box it. The receipt shows afterwards that this paper counted, never how.',
	code: 'Code',
	box: 'For the ballot box',
	howScores: 'No phone? Write 0 to 5 in each square. 0 not at all, 5 fully.',
	howOne: 'No phone? Tick one square.',
	phoneCounts: 'Voted on a phone? Keep this half; a boxed one is set aside.',
	fold: 'Fold it and box it.',

	/** A paper shown on the organiser's screen. */
	opens: (number: number) => `Opens the ballot of paper ${number}`,
	goTo: 'Go to',
	receiptSays: 'Receipt, to look up afterwards that this paper counted',
};
