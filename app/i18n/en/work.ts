/** What the pages of all jobs share: door, compere and counting. */
export const work = {
	jobs: 'Your jobs',
	notDone: 'Not done',
	/** The form's idempotency key was used for another request, as after Back. The page with this message has a new key. */
	sentBefore:
		'This form was sent once already, and what it asked for then was done. What you chose now was not. See how things stand on this page, and press once more if you still want it.',
	/** Above a sentence for the compere to say. */
	readOut: 'Read this out',
	readOutFirst: 'Read this out first, then press',
	notOurs: 'That form was not filled in as this page makes it.',
	/** A helper's phone, lent to a guest. */
	handOver: {
		open: 'A guest’s paper may still be open on this phone.',
		close: 'Close it',
		typed:
			'A slip is typed in here and not entered. Enter it first. Or press once more: what is typed is deleted then.',
		/** Three pieces of one text. The second is a link to the helper's ballot. */
		unsent: 'Your own ballot has scores that are on this phone only.',
		openBallot: 'Open it',
		unsentUntil: 'until it says Saved. Or press once more: they are deleted then.',
		button: 'Hand over to vote',
		hint: 'For a guest without a phone: they type the code of their paper here, vote, and give this phone back.',
		notVoting: 'A phone is lent only while voting is open. Nothing was changed.',
	},
};
