import { work } from './work';

/** Answers to presses that lead the evening, of the compere and of organisers. */
export const eveningRefusals = {
	/** What happened, and what to do. */
	refused: {
		'sent before': work.sentBefore,
		'not everyone':
			'Not every paper that was handed out has voted: somebody got one, or took their scores back. The clock stays as it was promised.',
		'nearly zero': 'The clock reaches zero within a minute or so anyway. Nothing was changed.',
		'line-up changed':
			'The line-up has changed since this page was made. Nothing was done now. Look who stands at the number, and press again if you still mean it.',
		'was heard': 'That pitch was heard, so it did come. Nothing was changed.',
		'stage went on': 'Something was put on stage since, so it can no longer be taken back. Nothing was changed.',
		'out of order': 'That step does not come now. Nothing was changed. This page shows where the dinner stands.',
		'nobody lined up': 'Nobody is in the line-up yet. Choose who pitches first.',
		'order not drawn': 'The running order has not been drawn yet. Draw it by lot on the pitches page.',
		'gate not confirmed':
			'Not every pitch in the line-up has its gate confirmed. Confirm each one on the pitches page.',
		'no papers made': 'No ballot papers have been made yet. Make them first, so that everyone who comes can vote.',
		'nobody presented': 'No pitch has been on stage yet. Put each one on stage, so that guests can score it.',
		'clock not at zero':
			'Voting stays open until its clock reaches zero: guests were promised that. Nothing was changed.',
		'already signed': 'The count has been signed, so voting cannot be opened again.',
		'count not opened': 'The count has not been opened yet. Sign it and open it on the count page.',
		'pot not awarded': 'The pot has not been awarded yet. Award it on the count page.',
		'reveal not finished': 'The winner has not been revealed yet. Finish the reveal first.',
		'already moved':
			'The evening has moved on since this page was made, so nothing was done now. This page shows where the dinner stands; press again if you still mean it.',
		'no such pitch': 'There is no pitch with that number tonight. Nothing was changed.',
	},
	/** Somebody else reached the wanted state first, so nothing failed. */
	already: {
		'start pitching': 'Pitching started already.',
		'open voting': 'Voting opened already.',
		'close voting': 'Voting closed already.',
		announce: 'Reveal started already.',
		'start clock': 'The clock was started already.',
		'pause clock': 'The clock was stopped already.',
		'reset clock': 'The clock was set back already.',
		'extra time': 'There is a minute more already; nothing was added twice.',
		questions: 'It is the turn of its questions already.',
		'on stage': 'That pitch is on stage already.',
		'next question': 'That question was counted already.',
		'clear stage': 'The stage is clear already.',
		'everyone has voted': 'The clock was brought forward already.',
		'clock back': 'The clock is where it was promised already.',
		'last call': 'Last call was given already.',
		'five more minutes': 'Voting is open for longer already; nothing was added twice.',
		reveal: 'That step is on the screen already.',
	},
	/** Who pressed. Organisers are named alone. */
	by: {
		door: (name: string) => `${name} (door)`,
		compere: (name: string) => `${name} (compere)`,
		counter: (name: string) => `${name} (counter)`,
		pitcher: 'The pitcher',
		system: 'The server',
	},
	/** After a sentence of `already`. `who`: a name, or one of `by`. */
	pressed: (already: string, who: string, time: string) => `${already} ${who} pressed at ${time}.`,
};
