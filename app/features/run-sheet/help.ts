import type { Phase } from '~/domain/dinner';

/** What usually goes wrong in a phase, and what to do. */
export type Trouble = readonly [what: string, toDo: string];

/** `docs/running-a-night.md` says the same, in a table that `tests/docs.test.ts` holds equal. */
export const usualTroubles: Readonly<Record<Phase, readonly Trouble[]>> = {
	draft: [
		[
			'It is your first dinner',
			'Rehearse the evening before anybody comes. Simulated guests vote, and you press what you will press on the night.',
		],
	],
	call: [['Few pitches come in', 'Ask people yourself, and send their pitches in for them by the public form.']],
	lineup: [
		[
			'Somebody may not come',
			'Choose a reserve. “Did not come” on the night gives them the number; screen and phones ask guests to cross out the old name on printed slips.',
		],
		[
			'The printer jams',
			'Papers → Print some of them again. Tear the bad slips up: their codes no longer count. What was handed out stays good.',
		],
	],
	doors: [
		[
			'The printer jams',
			'Papers → Print some of them again. Tear the bad slips up: their codes no longer count. What was handed out stays good.',
		],
		['No wifi', 'Everyone votes on the paper half and puts it into the box. Nothing else changes.'],
		['No projector', 'Read the line-up out, and put the table cards out. The compere’s phone has the clock.'],
		['A pitcher is missing', 'Ring them. “Did not come” gives their number to the first reserve.'],
	],
	pitching: [
		[
			'A pitcher is missing',
			'“Did not come” gives their number to the first reserve. It can be taken back until the next press on stage.',
		],
		['The clock ran too early', 'Stop it and set it back. Extra time is one tap.'],
		['The evening runs late', 'The compere’s page says when supper will be. Tell the kitchen.'],
	],
	voting: [
		[
			'The wifi fails',
			'Everyone votes on the paper half and puts it into the box. What phones saved before counts, and nothing counts twice.',
		],
		['Somebody comes late', 'Press “Hand out papers again”, then hand one out.'],
		['People are not done', 'Add five minutes, as often as you like. Voting never closes by itself.'],
	],
	counting: [
		[
			'The count does not balance',
			'Count the piles again, and look into the box. If it still differs, say why in one sentence: it is published, and you can sign.',
		],
		['Voting was closed too early', 'Reopen it, until the first signature. That is recorded and published.'],
		[
			'A tie',
			'The rules of the dinner decide. If they want it drawn, draw out of a hat on stage, type it in, and let a second person confirm it.',
		],
	],
	announced: [
		['The screen is dark', 'Read the sentence out all the same. The next press shows what comes next.'],
		[
			'Something announced was wrong',
			'What is announced stands. A dated note on the count page corrects it in public.',
		],
	],
	published: [
		[
			'A guest doubts that their paper counted',
			'The result page lists the receipts of all counted papers. Theirs is on the half that they kept.',
		],
	],
	cancelled: [],
};
