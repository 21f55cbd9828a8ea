import { z } from 'zod';
import { phases, type Step } from '../domain/dinner';
import { isPitchId } from '../domain/pitch';
import { paperNumber } from './papers';
import { postedNumber, shownLine } from './text';

/** Forms of the run sheet. Each has the state that its page showed. */

const NOT_OURS = 'That form was not filled in as this page makes it.';

const stepPattern = new RegExp(`^(?:(?:${phases.join('|')})|(?:voting|counting) \\d{1,4})$`);
const step = z
	.string(NOT_OURS)
	.max(60, NOT_OURS)
	.regex(stepPattern, NOT_OURS)
	.transform((text) => text as Step);
const pitch = z.string(NOT_OURS).max(36, NOT_OURS).refine(isPitchId, NOT_OURS);
const whole = postedNumber(9999, NOT_OURS);
/** The end time that the page showed, in UTC milliseconds. */
const instant = postedNumber(999_999_999_999_999, NOT_OURS);
/** The organisers' pages have English inline. */
const numberOfPaper = paperNumber({
	missing: 'Type the number that is printed on the paper, like 37. Nothing was changed.',
	code: 'That is the code of a paper. Type its number, like 37. Nothing was changed.',
});
const turn = z.string(NOT_OURS).max(60, NOT_OURS);

/** The public reads the reason, so it must not be blank. */
const because = shownLine(
	300,
	'Keep the reason under 300 characters. Nothing was cancelled.',
	'Say why in a sentence that the public may read. Nothing was cancelled.',
);

const expectedVoting = { expected: step, presses: whole };
const expectedClock = { ...expectedVoting, until: instant };

export const runSheetForms = {
	move: z.strictObject({ expected: step }),
	/** Every move that opens voting. */
	openVoting: z.strictObject({ expected: step, minutes: whole.optional() }),
	cancel: z.strictObject({ expected: step, because }),
	onStage: z.strictObject({ pitch, turn, part: z.enum(['pitch', 'questions'], NOT_OURS) }),
	stageClock: z.strictObject({ turn, clock: turn }),
	clearStage: z.strictObject({ turn }),
	/** `question`: the one that the page showed. */
	nextQuestion: z.strictObject({ turn, question: whole }),
	noShow: z.strictObject({
		pitch,
		lineup: whole,
		reserve: z.union([z.literal('').transform(() => null), pitch], NOT_OURS),
	}),
	cameAfterAll: z.strictObject({ pitch, lineup: whole }),
	lastCall: z.strictObject({ expected: step }),
	fiveMore: z.strictObject({ expected: step, until: instant }),
	clock: z.strictObject(expectedClock),
	papers: z.strictObject(expectedVoting),
	reveal: z.strictObject({ step: whole }),
	/** Of the big screen. `seen`: the step that it showed. */
	arrow: z.strictObject({ seen: z.string(NOT_OURS).max(500, NOT_OURS) }),
} as const;

/** On the page of the count. */
export const moreTimeForm = z.strictObject({ expected: step, number: numberOfPaper.shape.number });
