import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { data } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import type { AtDinner, Pitcher, Posted } from '~/auth/guard.server';
import type { DraftSaved } from '~/contract/draft-saved';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { type Level, leftToDo, pitchForm, typedFrom } from '~/contract/pitch-form';
import { type PitchMessages, pitchMessages } from '~/i18n/pitch';
import { sayDateTime, sayTime } from '~/i18n/when';
import type { Services } from '~/services/index.server';
import type { RefusedPitch } from '~/services/pitch-form.server';
import { pictureIn } from './pitch-picture.server';

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
export async function aboutCall({
	locale,
	services,
	group,
	dinner,
}: Pick<AtDinner, 'locale' | 'services' | 'group' | 'dinner'>) {
	return {
		locale,
		group: { slug: group.slug, name: group.name, place: group.place },
		number: dinner.number,
		date: sayDateTime(dinner.starts_at, group.time_zone, locale),
		deadline: deadlineOf(group, dinner, pitchMessages(locale)),
		minutes: dinner.pitch_minutes,
		questions: dinner.questions_wanted,
		brief: dinner.brief,
		call: services.pitches.call(dinner),
		clock: { now: services.dinnerStates.now(), deadline: dinner.pitch_deadline.getTime() },
		ask: await organisersOf(services, group),
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
	const file = pictureIn(at);
	const submit = intent === 'submit';
	// A picture cannot be shown again in a form, so with one the draft is made and its page says what is left to do.
	if (submit && !complete.ok && !file) return refused(400, read.typed, { errors: complete.errors });
	const posted = await services.pitches.post(at, null, { ...read.value, file, submit });
	if (!posted.ok) return refuse(at, posted.code, read.typed, posted.current);
	const link = services.pitches.pathOf(posted.value.id);
	const own = (to: string) => toOwnPage(`${link}${to}`, at, at);
	if (posted.code === 'picture refused') throw own(`?picture=${encodeURIComponent(posted.why)}`);
	if (posted.code === 'incomplete') throw own('?check=1');
	if (posted.code === 'sent in') throw own('/sent');
	throw own(intent === 'preview' ? '/preview' : '');
}

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
	const file = pictureIn(at);
	const posted = await services.pitches.post(here, pitch, { ...read.value, file, submit: intent === 'submit' });
	if (!posted.ok) return refuse(here, posted.code, read.typed, posted.current);
	const { revision } = posted.value;
	if (posted.code === 'picture refused')
		return refused(400, read.typed, { errors: { picture: words.errors.picture[posted.why] }, revision });
	if (posted.code === 'incomplete') return refused(400, read.typed, { errors: posted.errors, revision });
	if (posted.code === 'sent in') throw own('/sent');
	throw own(intent === 'preview' ? '/preview' : '?saved=1');
}

/** A draft that saves itself on the public page; its first save makes the private link. */
export async function beginDraft({ locale, services, group, dinner, form, address }: AtDinner & Posted) {
	const words = pitchMessages(locale);
	const over = async () =>
		answer(409, { ok: false, code: 'call over', text: await callOver({ services, group }, words) });
	if (services.pitches.call(dinner) !== 'open') return over();
	const read = parse(form, dinner, words, 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const { answers, draft } = read.value;
	const begun = await services.pitches.begin(dinner.id, answers, { address, key: draft });
	if (begun.ok) {
		// Sent again because its answer was lost. One that comes late, after newer words of the same form, changes nothing.
		if (isDeepStrictEqual(begun.value.answers, answers)) return draftSaved({ services, group, locale }, begun.value);
		return notSaved({ services, group, words }, begun.value.state === 'draft' ? 'stale' : 'settled');
	}
	if (begun.code === 'too little') return answer(400, { ok: false, code: 'invalid', text: words.errors.tooLittle });
	return begun.code === 'busy' ? answer(503, { ok: false, code: 'busy', text: words.errors.busy }) : over();
}

/** A draft that saves itself at its private link. */
export async function saveDraft({ locale, services, pitch, form }: Pitcher & Posted) {
	const words = pitchMessages(locale);
	const { group, dinner } = await services.pitches.home(pitch);
	const read = parse(form, dinner, words, 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const saved = await services.pitches.save(pitch.id, read.value);
	if (saved.ok) return draftSaved({ services, group, locale }, saved.value);
	return notSaved({ services, group, words }, saved.code);
}

type Said = { services: Services; group: Group; words: PitchMessages };
async function notSaved({ services, group, words }: Said, code: 'stale' | 'call over' | 'settled') {
	const text =
		code === 'stale'
			? words.errors.staleShort
			: code === 'call over'
				? await callOver({ services, group }, words)
				: words.errors.settled(await organisersOf(services, group));
	return answer(409, { ok: false, code, text });
}

/** Of one making of the form on the public page. */
export const newDraftKey = (): string => randomBytes(16).toString('hex');

const answer = (status: number, body: DraftSaved): Response => Response.json(body, { status });
const draftSaved = (
	{ services, group, locale }: Pick<AtDinner, 'services' | 'group' | 'locale'>,
	pitch: { id: string; revision: number },
): Response =>
	answer(200, {
		ok: true,
		link: services.pitches.pathOf(pitch.id),
		revision: pitch.revision,
		at: sayTime(services.pitches.now(), group.time_zone, locale),
	});
const firstOf = (errors: FieldErrors): string => Object.values(errors)[0] ?? '';

const callOver = async (
	{ services, group }: Pick<AtDinner, 'services' | 'group'>,
	words: PitchMessages,
): Promise<string> => words.errors.callOver(await organisersOf(services, group));

/** Shows again what was typed; if another page saved meanwhile, beside what is stored. */
async function refuse(
	at: Pick<AtDinner, 'locale' | 'services' | 'group'>,
	code: RefusedPitch['code'],
	typed: Typed,
	current: RefusedPitch['current'] = null,
) {
	const words = pitchMessages(at.locale);
	const { errors } = words;
	const revision = current?.revision ?? 0;
	switch (code) {
		case 'call over':
			return refused(409, typed, { note: await callOver(at, words) });
		case 'settled':
			return refused(409, typed, { note: errors.settled(await organisersOf(at.services, at.group)) });
		case 'busy':
			return refused(503, typed, { note: errors.busy, revision });
		case 'too little':
			return refused(400, typed, { note: errors.tooLittle });
		case 'sent before':
			return refused(409, typed, { note: errors.sentBefore });
		case 'stale':
			return refused(409, typed, { note: errors.stale, revision, meanwhile: current && typedFrom(current.answers) });
	}
}

const revisionIn = (form: FormData): number => {
	const revision = form.get('revision');
	return typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};
