import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { data } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import type { AtDinner, Pitcher, Posted } from '~/auth/guard.server';
import type { DraftSaved } from '~/contract/draft-saved';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { type Level, leftToDo, pitchForm, typedFrom } from '~/contract/pitch-form';
import { readContact } from '~/domain/contact';
import { briefIn } from '~/i18n/brief';
import { type PitchMessages, pitchMessages } from '~/i18n/pitch';
import { sayDateTime, sayTime } from '~/i18n/when';
import type { Services } from '~/services/index.server';
import type { RefusedPitch } from '~/services/pitch-form.server';
import { errorsOf, fileIn, queryOf } from './pitch-files.server';

/** What the form's pages and their saving beside the page share: the public form and the private link. */

type Group = AtDinner['group'];
type Dinner = AtDinner['dinner'];
type Pitch = Pitcher['pitch'];
export type Intent = 'save' | 'preview' | 'submit';

/** Everything typed, and what is wrong with it. */
export type RefusedPitchForm = {
	readonly typed: Typed;
	readonly errors: FieldErrors;
	readonly note: string | null;
	readonly revision: number;
	readonly meanwhile: Typed | null;
};
const refused = (status: number, typed: Typed, more: Partial<RefusedPitchForm>) =>
	data<RefusedPitchForm>({ typed, errors: {}, note: null, revision: 0, meanwhile: null, ...more }, { status });

/** On to the pitch's own page. From now on this browser is not offered the public form with what it may put back into it. */
const toOwnPage = (
	to: string,
	{ request, services }: Pick<AtDinner, 'request' | 'services'>,
	where: { group: Group; dinner: Dinner },
): Response => withCookies(to, [services.sentForms.mark(request.headers, where)]);
const deadlineOf = (group: Group, dinner: Dinner, { locale }: PitchMessages): string =>
	sayDateTime(dinner.pitch_deadline, group.time_zone, locale);

/** Whom to ask, by name. */
export const organisersOf = async (services: Services, group: Group): Promise<string[]> =>
	(await services.groups.members(group.id)).slice(0, 5).map((member) => member.name);

/** What both pages say above the form. */
export async function aboutCall({ locale, services, group, dinner }: Here) {
	return {
		locale,
		group: { slug: group.slug, name: group.name, place: group.place },
		number: dinner.number,
		date: sayDateTime(dinner.starts_at, group.time_zone, locale),
		deadline: deadlineOf(group, dinner, pitchMessages(locale)),
		minutes: dinner.pitch_minutes,
		questions: dinner.questions_wanted,
		brief: briefIn(dinner.brief, locale),
		call: services.pitches.call(dinner),
		clock: { now: services.dinnerStates.now(), deadline: dinner.pitch_deadline.getTime() },
		ask: await organisersOf(services, group),
		contact: readContact(group.contact),
		storageKey: `stockpot pitch ${group.slug} ${dinner.number}`,
	};
}

const parse = (form: FormData, { brief }: Dinner, words: PitchMessages, level: Level) =>
	readForm(form, pitchForm(brief, words.errors, level));

/** What keeps the stored pitch from being sent in, as errors of the form's fields. */
export const leftOf = (pitch: Pitch, { brief }: Dinner, words: PitchMessages): FieldErrors =>
	leftToDo({ answers: pitch.answers, hasPicture: pitch.picture_version !== null }, brief, words.errors);

/** The form on the public page: creates the draft, and from there goes on at its private link. */
export async function beginPitch(at: AtDinner & Posted, intent: Intent) {
	const { locale, services, dinner, form } = at;
	const words = pitchMessages(locale);
	const read = parse(form, dinner, words, 'draft');
	// First, because nobody should mend an answer that can no longer be sent.
	if (services.pitches.call(dinner) !== 'open') return refuse(at, 'call over', read.typed);
	if (!read.ok) return refused(400, read.typed, { errors: read.errors });
	// Parsing a long text takes a turn of the event loop.
	await setImmediate();
	const complete = parse(form, dinner, words, 'complete');
	await setImmediate();
	const files = filesIn(at);
	const submit = intent === 'submit';
	// A file cannot be shown again in a form, so with one the draft is made and its page says what is left to do.
	if (submit && !complete.ok && !files.picture && !files.recording)
		return refused(400, read.typed, { errors: complete.errors });
	const posted = await services.pitches.post(at, null, { ...read.value, ...files, submit });
	if (!posted.ok) return refuse(at, posted.code, read.typed, posted.current);
	const link = services.pitches.pathOf(posted.value.id);
	const own = (to: string) => toOwnPage(`${link}${to}`, at, at);
	if (posted.code === 'file refused') throw own(`?${queryOf(posted.why)}`);
	if (posted.code === 'incomplete') throw own('?check=1');
	if (posted.code === 'sent in') throw own('/sent');
	throw own(intent === 'preview' ? '/preview' : '');
}

const filesIn = (at: Posted) => ({ picture: fileIn(at, 'picture'), recording: fileIn(at, 'recording') });

/** The form at the private link. */
export async function changePitch(at: Pitcher & Posted, intent: Intent) {
	const { locale, services, pitch, form, params } = at;
	const words = pitchMessages(locale);
	const { group, dinner } = await services.pitches.home(pitch);
	const here = { ...at, group, dinner };
	const own = (to: string) => toOwnPage(`/pitch/${params.token ?? ''}${to}`, at, here);
	const read = parse(form, dinner, words, pitch.state === 'draft' ? 'draft' : 'complete');
	if (services.pitches.call(dinner) !== 'open') return refuse(here, 'call over', read.typed);
	if (!read.ok) return refused(400, read.typed, { errors: read.errors, revision: revisionIn(form) });
	const posted = await services.pitches.post(here, pitch, {
		...read.value,
		...filesIn(at),
		submit: intent === 'submit',
	});
	if (!posted.ok) return refuse(here, posted.code, read.typed, posted.current);
	const { revision } = posted.value;
	if (posted.code === 'file refused')
		return refused(400, read.typed, { errors: errorsOf(posted.why, words), revision });
	if (posted.code === 'incomplete') return refused(400, read.typed, { errors: posted.errors, revision });
	if (posted.code === 'sent in') throw own('/sent');
	throw own(intent === 'preview' ? '/preview' : '?saved=1');
}

/** A draft that saves itself on the public page; its first save makes the private link. */
export async function beginDraft(at: AtDinner & Posted) {
	const { locale, services, dinner, form, address } = at;
	if (services.pitches.call(dinner) !== 'open') return notSaved(at, 'call over');
	const read = parse(form, dinner, pitchMessages(locale), 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const { answers, draft } = read.value;
	const begun = await services.pitches.begin(dinner.id, answers, { address, key: draft, language: locale });
	if (!begun.ok) return notSaved(at, begun.code);
	// Sent again because its answer was lost. One that comes late, after newer words of the same form, changes nothing.
	if (isDeepStrictEqual(begun.value.answers, answers)) return draftSaved(at, begun.value);
	return notSaved(at, begun.value.state === 'draft' ? 'stale' : 'settled');
}

/** A draft that saves itself at its private link. */
export async function saveDraft(at: Pitcher & Posted) {
	const { group, dinner } = await at.services.pitches.home(at.pitch);
	const here = { ...at, group, dinner };
	const read = parse(at.form, dinner, pitchMessages(at.locale), 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const saved = await at.services.pitches.save(at.pitch.id, { ...read.value, language: at.locale });
	return saved.ok ? draftSaved(here, saved.value) : notSaved(here, saved.code);
}

async function notSaved(at: Here, code: Exclude<RefusedPitch['code'], 'sent before'>) {
	const { status, note } = await sayRefusal(at, code);
	const text = code === 'stale' ? pitchMessages(at.locale).errors.staleShort : note;
	return answer(status, { ok: false, code: code === 'too little' ? 'invalid' : code, text });
}

/** Of one making of the form on the public page. */
export const newDraftKey = (): string => randomBytes(16).toString('hex');

const answer = (status: number, body: DraftSaved): Response => Response.json(body, { status });
const draftSaved = ({ services, group, locale }: Here, pitch: { id: string; revision: number }): Response =>
	answer(200, {
		ok: true,
		link: services.pitches.pathOf(pitch.id),
		revision: pitch.revision,
		at: sayTime(services.pitches.now(), group.time_zone, locale),
	});
const firstOf = (errors: FieldErrors): string => Object.values(errors)[0] ?? '';

type Here = Pick<AtDinner, 'locale' | 'services' | 'group' | 'dinner'>;

async function sayRefusal({ locale, services, group }: Here, code: RefusedPitch['code']) {
	const { errors } = pitchMessages(locale);
	// A flood that is refused as `busy` costs no query.
	const ask = code === 'call over' || code === 'settled' ? await organisersOf(services, group) : [];
	const said = {
		'call over': { status: 409, note: errors.callOver(ask) },
		settled: { status: 409, note: errors.settled(ask) },
		stale: { status: 409, note: errors.stale },
		'sent before': { status: 409, note: errors.sentBefore },
		busy: { status: 503, note: errors.busy },
		'too little': { status: 400, note: errors.tooLittle },
	} as const;
	return said[code];
}

/** Shows again what was typed; if another page saved meanwhile, beside what is stored. */
async function refuse(at: Here, code: RefusedPitch['code'], typed: Typed, current: RefusedPitch['current'] = null) {
	const { status, note } = await sayRefusal(at, code);
	const meanwhile = code === 'stale' && current ? typedFrom(current.answers) : null;
	return refused(status, typed, { note, revision: current?.revision ?? 0, meanwhile });
}

const revisionIn = (form: FormData): number => {
	const revision = form.get('revision');
	return typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};
