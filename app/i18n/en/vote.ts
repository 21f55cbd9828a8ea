export const vote = {
	page: 'Vote',
	skip: 'Skip to the code',
	title: 'Type the code on your paper',
	label: 'Code',
	hint: 'Ten letters and numbers, on the half with the squares. Small letters are fine.',
	go: 'Open my ballot',
	problem: 'That did not work',
	noPaper: 'No paper yet? Ask for one at the door. Everyone here has a vote.',
	noPhone: 'No need for a phone: fill in the paper and put it in the ballot box.',
	secret: 'Nobody can see how you vote.',
	held: (number: number) => `Paper ${number} is open on this phone.`,
	goOn: 'Go on with it',
	putAside: 'This phone then closes the paper before. What was saved from it counts, and only its code shows it again.',
	arriving: 'Opening your ballot…',
	refusal: {
		'unknown code':
			'That code is not one of ours. Check each letter and number, or show your paper at the door. Once the votes are counted, no code works any more.',
		replaced: 'This paper was replaced by a new one. Type the code of the new paper, or ask at the door.',
		spoiled: 'This paper was printed badly and does not count. Show it at the door: you get another one.',
		over: 'This dinner is over, so its papers do not work any more.',
		busy: 'Many people are coming in right now. Your code is still here.',
	},
	cookieRefused:
		'This phone has no cookie for your ballot, so it cannot be shown. Type your code once more. If this comes again, allow cookies for this address, or leave the private window. Your paper counts too: fill it in and put it in the ballot box.',
	retryByItself: 'Trying again by itself in a moment.',
	retry: 'Try again',
	toResults: 'To the dinners and their results',
	takeOver: {
		// The server knows that the paper has a ballot, but not from which phone. It may have been this one, before its cookies were deleted.
		title: 'Scores were given with this paper before. Start again here?',
		text: 'They cannot be shown here, so you start with a blank ballot. They count until your first tap here; from then on only what you give here counts.',
		confirm: 'Start again here',
		other: 'Type another code',
	},
};
