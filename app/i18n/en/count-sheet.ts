import { formatsIn } from '../format';
import { work } from './work';

const { counted } = formatsIn('en');

/** The count sheet, which two people sign: what the system says beside what hands counted. */
export const countSheet = {
	name: 'Count sheet',
	page: (dinner: string) => `Count sheet – ${dinner}`,
	skip: 'Skip to the count sheet',
	title: 'The count sheet',
	lead: 'Two people sign the same sheet, each on their own phone.',
	signed: 'Signed. Voting cannot be opened again.',
	notSigned: 'Not signed yet',
	early: {
		title: 'Not yet',
		text: 'The sheet is signed when voting is closed and the slips are typed in.',
	},
	opened: {
		title: 'The count is open',
		text: 'Nothing on the sheet can be changed any more. Thank you for counting.',
	},
	fallen: {
		title: 'A signature fell away',
		text: (name: string, time: string) =>
			`${name} signed at ${time}. Something on the sheet changed after that, so the signature fell away. Sign what stands here now.`,
	},
	/** A paper votes on after the close; nobody signs before its end. */
	moreTime: {
		title: 'One paper has more time to vote',
		text: (until: string) =>
			`Count the piles meanwhile. The sheet can be signed after ${until}. Its figures may still change.`,
	},
	otherFigures:
		'These are not the figures that the other person signed. Count again together. If yours are right, tick that their signature falls away; they then sign yours.',
	lookAgain: 'Look once more. If it stays so, write why: your words are published with the result.',
	byHand: {
		title: 'Counted by hand',
		compare:
			'Compare the numbers that were typed in with your tally, on the organiser’s screen: they stand behind this sheet’s sign.',
	},
	/** Labels of what the system says. `numbers`: runs of papers' numbers, like "1–40"; empty if there are none. */
	system: {
		caption: 'What the system says',
		people: (withoutPaper: number) =>
			withoutPaper > 0 ? `People who came in, ${withoutPaper} of them without a paper` : 'People who came in',
		papers: (numbers: string) => `Papers handed out${numbers ? `: ${numbers}` : ''}`,
		replaced: (lost: number) => `Of these replaced later${lost > 0 ? ` (${lost} of them lost)` : ''}`,
		spoiled: (numbers: string) => `Cancelled after a bad print, never handed out: ${numbers}`,
		slipsByHand: 'Slips counted by hand, as they were typed in',
		phonesNotCounted: 'Ballots of phones, which do not count',
		onPhone: 'Voted on a phone',
		onSlip: 'Voted on a slip',
		setAside: 'Of these set aside, because a phone had voted',
		unreadable: 'Of these cannot be read at all',
		partly: 'Of these with a square that cannot be read',
		twice: (wanted: number) => `Typed in twice, of ${wanted}`,
		differ: 'Of these typed in differently',
		settled: 'Of these settled',
		moreTime: 'Papers that had five more minutes after the close',
		recordAtDoors: 'The record when doors opened, in six words',
		recordAtClose: 'The record when voting closed, in six words',
	},
	/** Labels of what hands counted. */
	hands: {
		caption: 'What hands counted, as it is signed',
		title: 'What hands counted in the box',
		written: 'Slips with something written on them',
		unwritten: 'Slips with nothing on them',
		replaced: 'Slips of replaced papers',
		replacedHint: 'Empty if there are none.',
		piles:
			'Make these three piles. Slips that cannot be read, and those of guests who voted on a phone, are in the first.',
		byStacks: 'Papers handed out, by the stacks',
		papers: 'Papers handed out',
		papersHint: 'By the last number of each stack. Empty if nobody looked.',
		heads: 'People in the room',
		headsHint: 'Counted in the room. Empty if nobody counted.',
		why: 'If something differs: why?',
		whyHint: 'Everybody can read it under the result.',
		whyMissing: 'Write why it differs.',
		instead: 'We counted again: these figures are right',
		insteadHint: 'The other signature falls away. Both sign again.',
		name: 'Your name stands under the result, beside the sheet.',
	},
	/** Before the reason that was typed, and before the six signs. */
	why: 'Why:',
	sign: 'This sheet’s sign:',
	signatures: 'Signatures',
	signedBy: (name: string, time: string) => `Signed by ${name}, ${time}`,
	second: 'Now a second person signs on their own phone. They see the same six signs.',
	enough: 'The sheet is signed. An organiser opens the count.',
	wrong: 'Something was wrong: sign other figures',
	otherHands: 'My hands counted something else',
	signToo: 'Sign this sheet too',
	signThis: 'Sign this sheet',
	signThisNote: 'You counted the piles too, or watched them being counted, and the figures above are right.',
	signIt: 'Sign the count sheet',
	signItNote: {
		two: 'Voting cannot be opened again after this. A second person signs too.',
		one: 'Voting cannot be opened again after this, and no slip changes.',
	},
	/** Errors of the fields. */
	fields: {
		written: 'Write how many slips have something written on them, as a number. 0 if there are none.',
		unwritten: 'Write how many slips have nothing on them, as a number. 0 if there are none.',
		replaced: 'Write how many slips of replaced papers there are as a number, or leave it empty.',
		papers: 'Write how many papers were handed out as a number, or leave it empty.',
		heads: 'Write how many people there are as a number, or leave it empty.',
		words: (most: number) => `Keep it under ${most} characters.`,
	},
	/** What hands counted and what the system says, where they differ. */
	differences: {
		twice: (wanted: number, system: number) => `${wanted} slips were to be typed in twice, and ${system} were.`,
		unsettled: (slips: number) =>
			`${counted(slips, { one: 'slip was', other: 'slips were' })} typed in differently by two people, and not settled. The first entry counts.`,
		written: (hands: number, system: number) =>
			`Hands counted ${hands} slips with something written on them, and ${system} were typed in.`,
		unwritten: (hands: number, system: number) =>
			`Hands counted ${hands} slips with nothing on them, and ${system} were typed in as blank.`,
		replaced: (hands: number, system: number) =>
			`Hands counted ${hands} slips of replaced papers, and only ${counted(system, { one: 'paper was', other: 'papers were' })} replaced.`,
		papers: (hands: number, system: number) =>
			`Hands counted ${hands} papers handed out, and the system says ${system}.`,
		heads: (hands: number, system: number) => `Hands counted ${hands} people, and the system says ${system}.`,
	},
	refusals: {
		'sent before': work.sentBefore,
		'not counting': 'Voting has to be closed first. Nothing was signed.',
		'already opened': 'The count was opened already, so the sheet cannot be signed any more.',
		'you signed': 'You have signed this sheet already. The other signature has to be another person’s.',
		'all signed': 'The sheet is signed. Nothing more can be signed, and nothing on it can be changed.',
		'more time runs':
			'A paper still has more time to vote, so nothing was signed. What you typed is still here. Sign when its minutes are over.',
		'figures changed':
			'The figures have changed since you opened this page, so nothing was signed. Compare what stands here now, then sign.',
	},
};
