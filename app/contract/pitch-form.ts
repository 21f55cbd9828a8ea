import { z } from 'zod';
import { categories, lettersIn, longest, type PitchAnswers } from '../domain/pitch';
import type { Brief } from '../domain/rules';
import { list, plainText, type Typed, tick } from './forms';
import { briefField } from './pitch-fields';

/** What is wrong with an answer, in words. */
export type PitchFormWords = {
	tooLong: (letters: number, limit: number) => string;
	/** `criterion`: its name, where the question is about one. */
	missing: (field: PitchField, criterion?: string) => string;
	notAnEmail: string;
	notThisForm: string;
	noPromise: string;
	leaveEmpty: string;
};
type TextField = Exclude<keyof typeof longest, 'brief'>;
export type PitchField = TextField | 'brief';

/** A draft keeps an answer that is too long for the line-up, up to this: nobody loses words by writing too many. */
export const DRAFT_LONGEST = 40_000;

/** `draft` takes what there is; `complete` is what can stand in front of guests. */
export type Level = 'draft' | 'complete';

const severalLines: ReadonlySet<PitchField> = new Set(['what', 'why', 'brief', 'money', 'when']);
const optional: ReadonlySet<PitchField> = new Set(['contactPhone', 'pictureDescription']);

function answer(field: PitchField, level: Level, words: PitchFormWords, criterion?: string) {
	const limit = level === 'draft' ? DRAFT_LONGEST : longest[field];
	return z
		.string(words.notThisForm)
		.default('')
		.pipe(plainText(Number.MAX_SAFE_INTEGER, ''))
		.transform((text) => (severalLines.has(field) ? text : text.replaceAll(/\s*\n\s*/g, ' ')))
		.superRefine((text, check) => {
			const letters = lettersIn(text);
			if (letters > limit) check.addIssue({ code: 'custom', message: words.tooLong(letters, longest[field]) });
			if (level === 'complete' && letters === 0 && !optional.has(field)) {
				check.addIssue({ code: 'custom', message: words.missing(field, criterion) });
			}
		});
}

const email = (level: Level, words: PitchFormWords) =>
	answer('contactEmail', level, words).refine(
		(text) => level === 'draft' || text === '' || z.email().safeParse(text).success,
		words.notAnEmail,
	);

const promise = (level: Level, words: PitchFormWords) =>
	tick.refine((promised) => level === 'draft' || promised, words.noPromise);

/**
 * The pitch form of a dinner: a question for each criterion of its brief between the fixed ones. `revision` is the saved text that
 * the page showed; `website` is a field that people do not see, for robots to fill in.
 */
export function pitchForm(brief: Brief, words: PitchFormWords, level: Level) {
	const text = (field: TextField) => answer(field, level, words);
	const criteria = Object.fromEntries(
		brief.criteria.map(({ key, name }) => [briefField(key), answer('brief', level, words, name)] as const),
	);
	return z
		.strictObject({
			title: text('title'),
			what: text('what'),
			why: text('why'),
			...criteria,
			money: text('money'),
			when: text('when'),
			categories: list(z.enum(categories, words.notThisForm)),
			presenter: text('presenter'),
			pictureDescription: text('pictureDescription'),
			contactName: text('contactName'),
			contactEmail: email(level, words),
			contactPhone: text('contactPhone'),
			reportBack: promise(level, words),
			underAge: tick,
			revision: z
				.string(words.notThisForm)
				.regex(/^\d{1,9}$/, words.notThisForm)
				.default('0')
				.transform(Number),
			removePicture: tick,
			website: z.string(words.notThisForm).max(0, words.leaveEmpty).default(''),
		})
		.transform(({ revision, removePicture, website: _, ...typed }) => ({
			revision,
			removePicture,
			answers: answersFrom(typed, brief),
		}));
}

type Answered = Omit<PitchAnswers, 'brief'> & Readonly<Record<string, unknown>>;

function answersFrom(typed: Answered, brief: Brief): PitchAnswers {
	const { title, what, why, money, when, presenter, pictureDescription } = typed;
	const { contactName, contactEmail, contactPhone, reportBack, underAge } = typed;
	return {
		title,
		what,
		why,
		brief: Object.fromEntries(brief.criteria.map(({ key }) => [key, String(typed[briefField(key)] ?? '')])),
		money,
		when,
		categories: categories.filter((category) => typed.categories.includes(category)),
		presenter,
		pictureDescription,
		contactName,
		contactEmail,
		contactPhone,
		reportBack,
		underAge,
	};
}

/** Saved answers as the form's fields hold them. */
export function typedFrom(answers: PitchAnswers): Typed {
	const { brief, reportBack, underAge, categories: chosen, ...texts } = answers;
	return {
		...texts,
		...Object.fromEntries(Object.entries(brief).map(([key, text]) => [briefField(key), text])),
		categories: [...chosen],
		reportBack: reportBack ? 'on' : '',
		underAge: underAge ? 'on' : '',
	};
}
