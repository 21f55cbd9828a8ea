import { z } from 'zod';
import { readEmail } from '../domain/email';
import { categories, longest, type PitchAnswers } from '../domain/pitch';
import { pitchLanguages, UNNAMED } from '../domain/pitch-language';
import type { Brief } from '../domain/rules';
import { namesSomebody, showsSomething } from '../domain/text';
import { type FieldErrors, list, readForm, type Typed, tick } from './forms';
import { briefField } from './pitch-fields';
import { line, paragraph, rawCeiling } from './text';

/** The error sentences of the form. */
export type PitchFormWords = {
	tooLong: (letters: number, limit: number) => string;
	/** `criterion`: its name, if the question is about one. */
	missing: (field: PitchField, criterion?: string) => string;
	notAnEmail: string;
	describePicture: string;
	/** What is wrong with the summary in a second language. */
	second: Record<'whichLanguage' | 'sameLanguage' | 'noText', string>;
	notThisForm: string;
	noPromise: string;
	leaveEmpty: string;
};
type TextField = Exclude<keyof typeof longest, 'brief'>;
export type PitchField = TextField | 'brief';

/** Most letters of an answer in a draft. Higher than the limit of a complete pitch, so that nobody loses text. */
export const DRAFT_LONGEST = 40_000;

/** `draft` accepts missing and long answers; `complete` accepts only what guests may read. */
export type Level = 'draft' | 'complete';

const severalLines: ReadonlySet<PitchField> = new Set(['what', 'secondWhat', 'why', 'brief', 'money', 'when']);
const optional: ReadonlySet<PitchField> = new Set([
	'secondWhat',
	'contactName',
	'contactPhone',
	'pictureDescription',
	'shownName',
]);

function answer(field: PitchField, level: Level, words: PitchFormWords, criterion?: string) {
	const limit = level === 'draft' ? DRAFT_LONGEST : longest[field];
	const cleaned = severalLines.has(field) ? paragraph : line;
	return cleaned(
		limit,
		(letters) => words.tooLong(letters, longest[field]),
		words.notThisForm,
		rawCeiling(DRAFT_LONGEST),
	)
		.prefault('')
		.refine(
			(text) => level === 'draft' || optional.has(field) || showsSomething(text),
			words.missing(field, criterion),
		);
}

const email = (level: Level, words: PitchFormWords) =>
	answer('contactEmail', level, words)
		.refine((text) => level === 'draft' || text === '' || readEmail(text) !== null, words.notAnEmail)
		.transform((text) => readEmail(text)?.shown ?? text);

type Second = Pick<PitchAnswers, 'lang' | 'secondLang' | 'secondWhat'>;
/** A summary in a second language is its language and its text, or neither. */
function secondSummaryGap({ lang, secondLang, secondWhat }: Second) {
	const hasText = showsSomething(secondWhat);
	if (hasText && secondLang === '') return { field: 'secondLang', is: 'whichLanguage' } as const;
	if (secondLang !== '' && !hasText) return { field: 'secondWhat', is: 'noText' } as const;
	return hasText && secondLang === lang ? ({ field: 'secondLang', is: 'sameLanguage' } as const) : null;
}

const promise = (level: Level, words: PitchFormWords) =>
	tick.refine((promised) => level === 'draft' || promised, words.noPromise);

/**
 * The pitch form of a dinner, with a question for each criterion of its brief. `revision` is the one that the page showed. `website` is a
 * honeypot: people do not see it.
 */
export function pitchForm(brief: Brief, words: PitchFormWords, level: Level) {
	const text = (field: TextField) => answer(field, level, words);
	const criteria = Object.fromEntries(
		brief.criteria.map(({ key, name }) => [briefField(key), answer('brief', level, words, name)] as const),
	);
	return z
		.strictObject({
			lang: z.enum(pitchLanguages, words.notThisForm).default(UNNAMED),
			title: text('title'),
			what: text('what'),
			why: text('why'),
			...criteria,
			money: text('money'),
			when: text('when'),
			secondLang: z.enum(['', ...pitchLanguages], words.notThisForm).default(''),
			secondWhat: text('secondWhat'),
			categories: list(z.enum(categories, words.notThisForm)),
			presenter: text('presenter'),
			shownName: text('shownName'),
			pictureDescription: text('pictureDescription'),
			contactName: text('contactName'),
			contactEmail: email(level, words),
			contactPhone: text('contactPhone'),
			reportBack: promise(level, words),
			underAge: tick,
			revision: z
				.string(words.notThisForm)
				.max(9, words.notThisForm)
				.regex(/^\d{1,9}$/, words.notThisForm)
				.default('0')
				.transform(Number),
			draft: z
				.string(words.notThisForm)
				.max(32, words.notThisForm)
				.regex(/^[0-9a-f]{32}$/, words.notThisForm)
				.optional(),
			removePicture: tick,
			removeRecording: tick,
			website: z.string(words.notThisForm).max(0, words.leaveEmpty).default(''),
		})
		.superRefine(({ underAge, shownName, ...second }, check) => {
			const wrong = level === 'complete' ? secondSummaryGap(second) : null;
			if (wrong) check.addIssue({ code: 'custom', path: [wrong.field], message: words.second[wrong.is] });
			// Not derived from the whole name: "Miss" and "Khan," are no first names.
			if (level === 'complete' && underAge && !namesSomebody(shownName)) {
				check.addIssue({ code: 'custom', path: ['shownName'], message: words.missing('shownName') });
			}
		})
		.transform(({ revision, draft, removePicture, removeRecording, website: _, ...typed }) => ({
			revision,
			/** The draft that the public page's form creates. */
			draft: draft ?? null,
			removePicture,
			removeRecording,
			// Nobody types a name twice.
			answers: answersFrom(
				level === 'complete' && typed.contactName === '' ? { ...typed, contactName: typed.presenter } : typed,
				brief,
			),
		}));
}

type Answered = Omit<PitchAnswers, 'brief'> & Readonly<Record<string, unknown>>;

function answersFrom(typed: Answered, brief: Brief): PitchAnswers {
	const { lang, title, what, why, money, when, secondLang, secondWhat, presenter, shownName, pictureDescription } =
		typed;
	const { contactName, contactEmail, contactPhone, reportBack, underAge } = typed;
	return {
		lang,
		title,
		what,
		why,
		brief: Object.fromEntries(brief.criteria.map(({ key }) => [key, String(typed[briefField(key)] ?? '')])),
		money,
		when,
		secondLang,
		secondWhat,
		categories: categories.filter((category) => typed.categories.includes(category)),
		presenter,
		shownName,
		pictureDescription,
		contactName,
		contactEmail,
		contactPhone,
		reportBack,
		underAge,
	};
}

/** Saved answers as values of the form's fields. */
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

/** What keeps stored answers from being sent in, as errors of the form's fields. */
export function leftToDo(
	{ answers, hasPicture }: { readonly answers: PitchAnswers; readonly hasPicture: boolean },
	brief: Brief,
	words: PitchFormWords,
): FieldErrors {
	const form = new FormData();
	for (const [name, value] of Object.entries(typedFrom(answers))) {
		for (const one of [value].flat())
			if (one !== '' || (name !== 'reportBack' && name !== 'underAge')) form.append(name, one);
	}
	const read = readForm(form, pitchForm(brief, words, 'complete'));
	const undescribed = hasPicture && answers.pictureDescription === '';
	return {
		...(undescribed ? { pictureDescription: words.describePicture } : {}),
		...(read.ok ? {} : read.errors),
	};
}
