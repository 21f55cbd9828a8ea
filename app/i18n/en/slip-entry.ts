import { formatsIn, isolate } from '../format';
import { work } from './work';

const { counted, plural } = formatsIn('en');

/** Typing in the slips from the ballot box. */
export const slipEntry = {
	name: 'Slips',
	page: (dinner: string) => `Slips – ${dinner}`,
	skip: 'Skip to the slips',
	title: 'Paper slips',
	lead: 'Take the folded halves out of the ballot box, one after the other.',
	/** Labels under a large number. */
	figures: {
		count: (slips: number) => plural(slips, { one: 'slip counts', other: 'slips count' }),
		setAside: 'set aside: a phone counts',
		blank: 'blank',
		unreadable: 'cannot be read',
		entered: 'typed in, all together',
	},
	sealed: 'What was typed is sealed at once. Nobody can see it again, not even you.',
	toSheet: 'To the count sheet',
	allTyped: 'All slips typed in? To the count sheet',
	oneSigned: {
		title: 'One person has signed the count sheet',
		text: 'A slip that you enter or change now makes that signature fall away. Then both sign again.',
	},
	closed: {
		early: { title: 'The box is still closed', text: 'Slips can be entered as soon as voting opens.' },
		signed: 'The count sheet is signed',
		over: 'The count is over',
		text: 'No slip can be entered or changed any more.',
		toCount: 'To the count',
	},
	twice: {
		all: 'Every slip is typed in twice, by two people. Hand your pile on when you are done.',
		tenth: 'One slip in ten is typed in twice, by two people. Take every tenth from somebody else’s pile.',
		done: (twice: number, wanted: number) => `${twice} of ${wanted} typed in twice.`,
		open: (slips: number) =>
			`${counted(slips, { one: 'slip was', other: 'slips were' })} typed in differently, and must be settled.`,
	},
	code: 'Code on the slip',
	codeHint: 'Typed or scanned. A scanner may send the whole address.',
	vote: 'Number of the pitch that is ticked',
	voteHint: 'Leave it empty if none is ticked, or more than one: it is then a blank slip. Type ? if it cannot be read.',
	squares: 'What is written in the squares. Leave a blank empty. Type ? or x for what cannot be read.',
	enter: 'Enter this slip',
	isBlank: 'This slip is blank',
	leave: 'Leave it as it was: take the next one',
	/** Buttons that answer a question about the slip. */
	answers: {
		'not handed out': 'It was handed out: mark it and enter the slip',
		'entered before': 'Put these scores in place of the first',
		'partly blank': 'The rest is blank: enter this slip',
	},
	/** What came of the last slip. */
	told: {
		counts: 'Entered, and it counts. Take the next one.',
		blank: 'Entered as a blank slip: there is nothing on it to count.',
		unreadable:
			'Entered as a slip that cannot be read. It counts for nobody, and the count sheet says how many there are.',
		same: 'Entered a second time, and both entries are the same. Take the next one.',
		settled: 'Settled: two of you have now typed in the same, and that stands. Take the next one.',
		'set-aside':
			'A phone has voted with this paper, so the phone counts and this slip does not. Put it on a pile of its own, “set aside”.',
	},
	notYet: 'This slip is not entered yet',
	nothingYet: 'Nothing is entered yet',
	notEntered: 'This slip is not entered',
	differs: {
		title: 'You typed something else than the first person',
		text: 'Look at the slip together. Whoever mistyped types the whole slip again, on their own page: once two of you have typed in the same, that stands. Nobody sees what the other typed.',
		once: 'Which squares differ was said the first time. It is said once, so that nobody can find out what was typed.',
	},
	/** In place of the criteria's names. */
	everySquare: 'every square',
	allBlank: 'all blank',
	/** Rows whose pitch changed after the slips were printed. */
	changed: {
		nobody: (number: number, printed: string) =>
			`Nobody pitched as number ${number}; slips that were printed earlier say ${isolate(printed)}. Leave that row out.`,
		other: (number: number, title: string, printed: string) =>
			`Number ${number} is now ${isolate(title)}; slips that were printed earlier say ${isolate(printed)}. Enter the row as it is written: guests were asked to cross the old name out.`,
	},
	row: {
		unreadable: (number: number) => `Pitch ${number}: this square cannot be read`,
		nobody: 'Nobody',
		/** Before the old title. */
		maySay: 'the slip may say',
	},
	camera: {
		sees: 'What the camera sees: hold the square code of the slip in view',
		stop: 'Stop the camera',
		scan: 'Scan with the camera',
		refused: 'The camera cannot be used here. Type the code instead.',
	},
	/** Errors of the squares. */
	score: 'A score is 0, 1, 2, 3, 4 or 5. Leave a blank empty, and type ? for what cannot be read.',
	voteRange: (pitches: number) =>
		`The pitches are 1 to ${pitches}. Leave this empty if none is ticked, or more than one.`,
	refusals: {
		'sent before': work.sentBefore,
		'not now': 'Slips are entered while voting is open or being counted. Nothing was stored.',
		'already signed':
			'The count sheet has been signed, so no slip can be entered or changed any more. Nothing was stored.',
		'unknown code': 'No slip of this dinner has that code. Check its ten signs: it never has the letters I, L, O or U.',
		busy: 'Too many codes are being checked at this moment. Nothing was stored; press the button again.',
		replaced: 'This paper was replaced by another one, so this slip does not count. Put it aside.',
		spoiled:
			'This paper was cancelled after a bad print and never handed out, so this slip does not count. Put it aside, and say on the count sheet that it was in the box.',
		'not handed out':
			'This paper was not tapped at the door. If it was handed out to a guest, mark it and enter the slip.',
		'entered before':
			'This slip was entered before, and its first scores stand. Put it aside and take the next one; only if the first time was wrong, put these scores in its place.',
		'not a ballot': 'These squares do not fit the line-up of tonight. Reload this page and type the slip again.',
		'nothing typed':
			'The code is good. Now type what is written in the squares. If the slip is blank, press “This slip is blank”.',
		'partly blank': 'Some squares are blank. Look at the slip once more: what is entered cannot be seen again.',
		'not blank': 'Something is typed for this slip, so it is not blank. Empty the squares, or press “Enter this slip”.',
	},
};
