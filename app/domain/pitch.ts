import type { Phase } from './dinner';
import { err, type Outcome, ok } from './outcome';
import { UNNAMED } from './pitch-language';
import type { SaidBrief, SaidCriterion } from './rules';

export const pitchStates = [
	'draft',
	'submitted',
	'lined up',
	'reserve',
	'declined',
	'presented',
	'no-show',
	'withdrawn',
] as const;
export type PitchState = (typeof pitchStates)[number];

export const categories = [
	'arts',
	'land use and urban agriculture',
	'enterprise',
	'social justice',
	'education',
	'technology',
	'housing',
	'city services',
] as const;
export type Category = (typeof categories)[number];

/** Who may read an answer. */
export type Audience = 'public' | 'private';

/** Fixed questions, in the form's order. Between `why` and `money` comes one question for each criterion. */
export const fixedQuestions = ['title', 'what', 'why', 'money', 'when'] as const;
export type FixedQuestion = (typeof fixedQuestions)[number];

/** A pitch's answers. `brief` holds one answer for each criterion key of the dinner. */
export type PitchAnswers = {
	/** The language of all words below: a tag of `pitchLanguages`. */
	readonly lang: string;
	readonly title: string;
	readonly what: string;
	readonly why: string;
	readonly brief: Readonly<Record<string, string>>;
	readonly money: string;
	readonly when: string;
	/** The same as `what` in another language: a tag of `pitchLanguages`, or '' for none. */
	readonly secondLang: string;
	readonly secondWhat: string;
	readonly categories: readonly Category[];
	readonly presenter: string;
	/** Shown to guests instead of `presenter` if the pitcher is under 18. */
	readonly shownName: string;
	readonly pictureDescription: string;
	readonly contactName: string;
	readonly contactEmail: string;
	readonly contactPhone: string;
	readonly reportBack: boolean;
	readonly underAge: boolean;
};

/** Longest answers in characters: about 250 words for a paragraph. */
export const longest = {
	title: 90,
	what: 600,
	why: 1500,
	brief: 900,
	money: 1500,
	when: 900,
	secondWhat: 600,
	presenter: 80,
	shownName: 40,
	pictureDescription: 300,
	contactName: 120,
	contactEmail: 254,
	contactPhone: 40,
} as const;

export const blankAnswers: PitchAnswers = {
	lang: UNNAMED,
	title: '',
	what: '',
	why: '',
	brief: {},
	money: '',
	when: '',
	secondLang: '',
	secondWhat: '',
	categories: [],
	presenter: '',
	shownName: '',
	pictureDescription: '',
	contactName: '',
	contactEmail: '',
	contactPhone: '',
	reportBack: false,
	underAge: false,
};

/** What guests may read: never the contact, and only the first name of a pitcher under 18. */
export type PublicPitch = Pick<
	PitchAnswers,
	'lang' | 'title' | 'what' | 'why' | 'money' | 'when' | 'categories' | 'presenter'
> & {
	readonly brief: readonly (Omit<SaidCriterion, 'sentence'> & { readonly answer: string })[];
	readonly pictureDescription: string;
	/** Its summary in a second language; null without one. */
	readonly second: { readonly lang: string; readonly what: string } | null;
};

/** The name that guests read. */
export const publicPresenter = ({ presenter, shownName, underAge }: PitchAnswers): string =>
	underAge ? shownName : presenter;

export function publicPitch(answers: PitchAnswers, brief: Pick<SaidBrief, 'criteria'>): PublicPitch {
	const { lang, title, what, why, money, when, pictureDescription } = answers;
	return {
		lang,
		title,
		what,
		why,
		money,
		when,
		categories: answers.categories,
		presenter: publicPresenter(answers),
		pictureDescription,
		second: answers.secondLang && answers.secondWhat ? { lang: answers.secondLang, what: answers.secondWhat } : null,
		brief: brief.criteria.map(({ sentence, ...said }) => ({ ...said, answer: answers.brief[said.key] ?? '' })),
	};
}

/**
 * The answers without personal data: no contact, and no surname of a pitcher under 18. What guests read stays. `keepName` is for a
 * winner's payment record.
 */
export const withoutContact = (answers: PitchAnswers, keepName = false): PitchAnswers => ({
	...answers,
	presenter: publicPresenter(answers),
	shownName: answers.underAge ? answers.shownName : '',
	contactName: keepName ? answers.contactName : '',
	contactEmail: '',
	contactPhone: '',
});

export type PitchMove =
	| 'submit'
	| 'withdraw'
	| 'line up'
	| 'reserve'
	| 'decline'
	| 'back to submitted'
	| 'present'
	| 'no-show'
	| 'come after all';

const pitchMoves: Readonly<Record<PitchMove, { from: readonly PitchState[]; to: PitchState }>> = {
	submit: { from: ['draft', 'submitted'], to: 'submitted' },
	withdraw: { from: ['draft', 'submitted', 'lined up', 'reserve'], to: 'withdrawn' },
	'line up': { from: ['submitted', 'reserve', 'declined'], to: 'lined up' },
	reserve: { from: ['submitted', 'lined up', 'declined'], to: 'reserve' },
	decline: { from: ['submitted', 'lined up', 'reserve'], to: 'declined' },
	'back to submitted': { from: ['lined up', 'reserve', 'declined'], to: 'submitted' },
	present: { from: ['lined up'], to: 'presented' },
	'no-show': { from: ['lined up', 'presented'], to: 'no-show' },
	'come after all': { from: ['no-show'], to: 'lined up' },
};

/** The only way to change a pitch's state. */
export function movePitch(state: PitchState, wanted: PitchMove): Outcome<PitchState, 'out of order'> {
	const rule = pitchMoves[wanted];
	return rule.from.includes(state) ? ok(rule.to) : err('out of order');
}

/** Whether the pitcher must be told of this move; moves on stage need no letter. */
export const isNews = (move: PitchMove): boolean =>
	move !== 'submit' && move !== 'present' && move !== 'no-show' && move !== 'come after all';

/** Declined, reserve, no-show and withdrawn pitches are never public; a pitch of somebody under 18 only with a guardian's agreement. */
export const pitchIsPublic = (pitch: { state: PitchState; underAge: boolean; guardianAgreed: boolean }): boolean =>
	(pitch.state === 'lined up' || pitch.state === 'presented') && (!pitch.underAge || pitch.guardianAgreed);

/** Pitchers may edit until the deadline (UTC milliseconds). */
export const mayEdit = (state: PitchState, deadline: number, now: number): boolean =>
	(state === 'draft' || state === 'submitted') && now < deadline;

/** Whether pitches are accepted. Times are UTC milliseconds. */
export type CallState = 'not yet' | 'open' | 'over' | 'cancelled';
export function callIs(dinner: { phase: Phase; deadline: number }, now: number): CallState {
	if (dinner.phase === 'draft') return 'not yet';
	if (dinner.phase === 'cancelled') return 'cancelled';
	return dinner.phase === 'call' && now < dinner.deadline ? 'open' : 'over';
}

/** The call's state at a later time: an open call is over at its deadline; nothing else depends on the time. */
export const callAt = (told: CallState, deadline: number, now: number): CallState =>
	told === 'open' && now >= deadline ? 'over' : told;

/** Whether a call is over although its deadline is ahead: publishing the line-up ends it. Times are UTC milliseconds. */
export const endedEarly = (call: CallState, { now, deadline }: { readonly now: number; readonly deadline: number }) =>
	call === 'over' && now < deadline;

/** Whether the text is a UUID. Other texts never reach the database. */
export const isPitchId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A picture's address and shape; null without one. The version changes with the picture. */
export const pictureOf = (row: {
	readonly picture_version: string | null;
	readonly picture_width: number | null;
	readonly picture_height: number | null;
}): { readonly version: string; readonly width: number; readonly height: number } | null =>
	row.picture_version !== null && row.picture_width !== null && row.picture_height !== null
		? { version: row.picture_version, width: row.picture_width, height: row.picture_height }
		: null;

/** A recording's address and length; null without one. The version changes with it. */
export const recordingOf = (row: {
	readonly recording_version: string | null;
	readonly recording_seconds: number | null;
}): { readonly version: string; readonly seconds: number } | null =>
	row.recording_version !== null && row.recording_seconds !== null
		? { version: row.recording_version, seconds: row.recording_seconds }
		: null;

/** Whether a draft has text that somebody would miss: a title, or twenty characters. */
export const isWorthKeeping = (answers: PitchAnswers): boolean => {
	if (answers.title !== '') return true;
	const { lang: _, secondLang: __, ...written } = answers;
	const texts = [...Object.values(written), ...Object.values(answers.brief)];
	const length = texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
	return length >= 20;
};
