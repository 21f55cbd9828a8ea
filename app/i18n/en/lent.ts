/** A helper's phone on which guests vote. */
export const lent = {
	note: 'You are voting on a helper’s phone. When you are done, press “Done” and give it back.',
	done: 'Done: give the phone back',
	doneSays: 'What is saved counts. Nothing of it stays on this phone.',
	notSaved: 'Something is not saved yet. Wait until it says Saved: what is not saved by then does not count.',
	stop: 'Stop, and give the phone back',
	givenBack: {
		title: 'Please give the phone back',
		skip: 'Skip to what to do now',
		thanks: 'Thank you. This paper was given back.',
		counts: 'What was saved counts. Nothing of it is kept on this phone; only the code on the paper opens it again.',
		back: 'Helper: back to your page',
	},
};
