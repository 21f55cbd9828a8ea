import type { Phase } from './dinner';
import { err, type Outcome, ok } from './outcome';
import type { Brief } from './rules';

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

/** Who reads an answer. */
export type Audience = 'public' | 'private';

/** Fixed questions, in the order of the form. Between `why` and `money` stands one question for each criterion. */
export const fixedQuestions = ['title', 'what', 'why', 'money', 'when'] as const;
export type FixedQuestion = (typeof fixedQuestions)[number];

/** Everything a pitcher tells. `brief` holds one answer for each criterion key of the dinner. */
export type PitchAnswers = {
	readonly title: string;
	readonly what: string;
	readonly why: string;
	readonly brief: Readonly<Record<string, string>>;
	readonly money: string;
	readonly when: string;
	readonly categories: readonly Category[];
	readonly presenter: string;
	readonly pictureDescription: string;
	readonly contactName: string;
	readonly contactEmail: string;
	readonly contactPhone: string;
	readonly reportBack: boolean;
	readonly underAge: boolean;
};

/** Longest answers, in characters: about 250 words where a paragraph is asked for. */
export const longest = {
	title: 90,
	what: 600,
	why: 1500,
	brief: 900,
	money: 1500,
	when: 900,
	presenter: 80,
	pictureDescription: 300,
	contactName: 120,
	contactEmail: 254,
	contactPhone: 40,
} as const;

export const blankAnswers: PitchAnswers = {
	title: '',
	what: '',
	why: '',
	brief: {},
	money: '',
	when: '',
	categories: [],
	presenter: '',
	pictureDescription: '',
	contactName: '',
	contactEmail: '',
	contactPhone: '',
	reportBack: false,
	underAge: false,
};

/** What guests may read of a pitch: never the contact, and of somebody under 18 only the first name. */
export type PublicPitch = Pick<
	PitchAnswers,
	'title' | 'what' | 'why' | 'money' | 'when' | 'categories' | 'presenter'
> & {
	readonly brief: readonly { readonly key: string; readonly name: string; readonly answer: string }[];
	readonly pictureDescription: string;
};

export function publicPitch(answers: PitchAnswers, brief: Brief): PublicPitch {
	const { title, what, why, money, when, presenter, pictureDescription } = answers;
	return {
		title,
		what,
		why,
		money,
		when,
		categories: answers.categories,
		presenter: answers.underAge ? (presenter.trim().split(/\s+/)[0] ?? '') : presenter,
		pictureDescription,
		brief: brief.criteria.map(({ key, name }) => ({ key, name, answer: answers.brief[key] ?? '' })),
	};
}

export type PitchMove =
	| 'submit'
	| 'withdraw'
	| 'line up'
	| 'reserve'
	| 'decline'
	| 'back to submitted'
	| 'present'
	| 'no-show';

const pitchMoves: Readonly<Record<PitchMove, { from: readonly PitchState[]; to: PitchState }>> = {
	submit: { from: ['draft', 'submitted'], to: 'submitted' },
	withdraw: { from: ['draft', 'submitted', 'lined up', 'reserve'], to: 'withdrawn' },
	'line up': { from: ['submitted', 'reserve', 'declined'], to: 'lined up' },
	reserve: { from: ['submitted', 'lined up', 'declined'], to: 'reserve' },
	decline: { from: ['submitted', 'lined up', 'reserve'], to: 'declined' },
	'back to submitted': { from: ['lined up', 'reserve', 'declined'], to: 'submitted' },
	present: { from: ['lined up'], to: 'presented' },
	'no-show': { from: ['lined up', 'presented'], to: 'no-show' },
};

export function movePitch(state: PitchState, wanted: PitchMove): Outcome<PitchState, 'out of order'> {
	const rule = pitchMoves[wanted];
	return rule.from.includes(state) ? ok(rule.to) : err('out of order');
}

/** Declined, reserve, no-show and withdrawn are never public; somebody under 18 only once a guardian's agreement is recorded. */
export const pitchIsPublic = (pitch: { state: PitchState; underAge: boolean; guardianAgreed: boolean }): boolean =>
	(pitch.state === 'lined up' || pitch.state === 'presented') && (!pitch.underAge || pitch.guardianAgreed);

/** Pitchers may edit until the deadline, and organisers may pass on a correction afterwards by asking. */
export const mayEdit = (state: PitchState, deadline: number, now: number): boolean =>
	(state === 'draft' || state === 'submitted') && now < deadline;

/** How long a text is to whoever wrote it: an emoji of one sign is one, not two. */
export const lettersIn = (text: string): number => [...text].length;

/** Whether pitches are taken. Times are UTC milliseconds. */
export type CallState = 'not yet' | 'open' | 'over' | 'cancelled';
export function callIs(dinner: { phase: Phase; deadline: number }, now: number): CallState {
	if (dinner.phase === 'draft') return 'not yet';
	if (dinner.phase === 'cancelled') return 'cancelled';
	return dinner.phase === 'call' && now < dinner.deadline ? 'open' : 'over';
}

/** Until when the room may lose a pitch to its reserve. */
export const mayStepBack = (phase: Phase): boolean =>
	phase === 'call' || phase === 'lineup' || phase === 'doors' || phase === 'pitching';

/** Ids are made by the database; a mistyped one is nobody's, and not worth asking it for. */
export const isPitchId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Where a picture is, and its shape; null without one. The version changes with the picture. */
export const pictureOf = (row: {
	readonly picture_version: string | null;
	readonly picture_width: number | null;
	readonly picture_height: number | null;
}): { readonly version: string; readonly width: number; readonly height: number } | null =>
	row.picture_version !== null && row.picture_width !== null && row.picture_height !== null
		? { version: row.picture_version, width: row.picture_width, height: row.picture_height }
		: null;
