import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { data } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import type { AtDinner, Pitcher, Posted } from '~/auth/guard.server';
import type { DraftSaved } from '~/contract/draft-saved';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { type Level, pitchForm, typedFrom } from '~/contract/pitch-form';
import { letterMessages } from '~/i18n/letters';
import { type PitchMessages, pitchMessages } from '~/i18n/pitch';
import { sayDateTime, sayTime } from '~/i18n/when';
import type { Services } from '~/services/index.server';
import { pictureIn, readPicture } from './pitch-picture.server';

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
const kept = (status: number, typed: Typed, more: Partial<RefusedPitchForm>) =>
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
		keepAs: `stockpot pitch ${group.slug} ${dinner.number}`,
	};
}

const parse = (form: FormData, { brief }: Dinner, words: PitchMessages, level: Level) =>
	readForm(form, pitchForm(brief, words.errors, level));

/** The errors that stand between saved answers and sending them in. */
export function leftToDo(pitch: Pitch, dinner: Dinner, words: PitchMessages): FieldErrors {
	const form = new FormData();
	for (const [name, value] of Object.entries(typedFrom(pitch.answers))) {
		for (const one of [value].flat())
			if (one !== '' || (name !== 'reportBack' && name !== 'underAge')) form.append(name, one);
	}
	const read = parse(form, dinner, words, 'complete');
	const undescribed = pitch.picture_version !== null && pitch.answers.pictureDescription === '';
	return {
		...(undescribed ? { pictureDescription: words.errors.describePicture } : {}),
		...(read.ok ? {} : read.errors),
	};
}

/** The form on the public page: makes the draft, and from there goes on at its private link. */
export async function beginPitch(at: AtDinner & Posted, intent: Intent) {
	const { locale, services, group, dinner, form } = at;
	const words = pitchMessages(locale);
	const own = (to: string) => toOwnPage(to, at, at);
	const read = parse(form, dinner, words, 'draft');
	// Said first: nobody should mend an answer that can no longer be sent.
	if (services.pitches.call(dinner) !== 'open') {
		return kept(409, read.typed, { note: await callOver(services, group, dinner, words) });
	}
	if (!read.ok) return kept(400, read.typed, { errors: read.errors });
	// A long text takes a turn of the event loop each time that it is read.
	await setImmediate();
	const complete = parse(form, dinner, words, 'complete');
	await setImmediate();
	const file = pictureIn(at);
	// A picture cannot be shown again in a form, so with one the draft is made and its page says what is left to do.
	if (intent === 'submit' && !complete.ok && !file) return kept(400, read.typed, { errors: complete.errors });
	const { answers, draft, revision } = read.value;
	const begun = await services.pitches.begin(dinner.id, answers, { address: at.address, key: draft });
	if (!begun.ok) {
		if (begun.code === 'call over')
			return kept(409, read.typed, { note: await callOver(services, group, dinner, words) });
		const busy = begun.code === 'busy';
		return kept(busy ? 503 : 400, read.typed, { note: busy ? words.errors.busy : words.errors.tooLittle });
	}
	const pitch = begun.value;
	const link = services.pitches.pathOf(pitch.id);
	// The same form sent again: what it made is there, and the words of now go over those of its first sending only.
	if (pitch.state !== 'draft') {
		if (isDeepStrictEqual(pitch.answers, answers)) throw own(`${link}/sent`);
		return kept(409, read.typed, { note: words.errors.sentBefore });
	}
	const { picture, refused } = await readPicture(services, file);
	const saved = await services.pitches.save(pitch.id, { revision: revision || 1, answers, picture });
	if (!saved.ok)
		return refuse({ services, token: link.slice('/pitch/'.length) }, group, dinner, words, saved.code, read.typed);
	if (refused) throw own(`${link}?picture=${encodeURIComponent(refused)}`);
	if (intent !== 'submit') throw own(intent === 'preview' ? `${link}/preview` : link);
	const fresh = await freshly(services, link, pitch);
	if (Object.keys(leftToDo(fresh, dinner, words)).length > 0) throw own(`${link}?check=1`);
	const sent = await sendIn(at, group, dinner, fresh, words);
	if (!sent.ok && sent.code === 'busy')
		return kept(503, read.typed, { note: words.errors.busy, revision: fresh.revision });
	throw own(`${link}/sent`);
}

/** The form at the private link. */
export async function changePitch(at: Pitcher & Posted, intent: Intent) {
	const { locale, services, pitch, form, params } = at;
	const words = pitchMessages(locale);
	const { group, dinner } = await services.pitches.home(pitch);
	const own = (to: string) => toOwnPage(to, at, { group, dinner });
	const link = `/pitch/${params.token ?? ''}`;
	const sentIn = pitch.state !== 'draft';
	const read = parse(form, dinner, words, sentIn ? 'complete' : 'draft');
	if (services.pitches.call(dinner) !== 'open')
		return refuse({ services, token: params.token ?? '' }, group, dinner, words, 'call over', read.typed);
	const revision = revisionIn(form);
	if (!read.ok) return kept(400, read.typed, { errors: read.errors, revision });
	const { revision: seen, answers, removePicture } = read.value;
	const { picture, refused } = await readPicture(services, pictureIn(at), removePicture);
	const written = { revision: seen, answers, picture };
	const saved = sentIn
		? await services.pitches.submit(pitch, written, letterFor(at, group, dinner, words), at.address)
		: await services.pitches.save(pitch.id, written);
	if (!saved.ok) return refuse({ services, token: params.token ?? '' }, group, dinner, words, saved.code, read.typed);

	if (refused) {
		return kept(400, read.typed, {
			errors: { picture: words.errors.picture[refused] },
			revision: saved.value.revision,
		});
	}
	if (intent !== 'submit' || sentIn) throw own(intent === 'preview' ? `${link}/preview` : `${link}?saved=1`);
	const fresh = await freshly(services, link, pitch);
	const errors = leftToDo(fresh, dinner, words);
	if (Object.keys(errors).length > 0) return kept(400, read.typed, { errors, revision: fresh.revision });
	const sent = await sendIn(at, group, dinner, fresh, words);
	if (!sent.ok) return refuse({ services, token: params.token ?? '' }, group, dinner, words, sent.code, read.typed);
	throw own(`${link}/sent`);
}

/** A draft that saves itself on the public page; its first save makes the private link. */
export async function beginDraft({ locale, services, group, dinner, form, address }: AtDinner & Posted) {
	const words = pitchMessages(locale);
	const over = async () =>
		answer(409, { ok: false, code: 'call over', text: await callOver(services, group, dinner, words) });
	if (services.pitches.call(dinner) !== 'open') return over();
	const read = parse(form, dinner, words, 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const { answers, draft } = read.value;
	const begun = await services.pitches.begin(dinner.id, answers, { address, key: draft });
	if (begun.ok) {
		// Sent again because its answer was lost. One that comes late, after newer words of the same form, changes nothing.
		if (isDeepStrictEqual(begun.value.answers, answers)) return draftSaved({ services, group, locale }, begun.value);
		return notSaved({ services, group, dinner, words }, begun.value.state === 'draft' ? 'stale' : 'settled');
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
	return notSaved({ services, group, dinner, words }, saved.code);
}

type Said = { services: Services; group: Group; dinner: Dinner; words: PitchMessages };
async function notSaved({ services, group, dinner, words }: Said, code: 'stale' | 'call over' | 'settled') {
	const text =
		code === 'stale'
			? words.errors.staleShort
			: code === 'call over'
				? await callOver(services, group, dinner, words)
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

const callOver = async (services: Services, group: Group, dinner: Dinner, words: PitchMessages): Promise<string> =>
	words.errors.callOver(deadlineOf(group, dinner, words), await organisersOf(services, group));

/** A save that came too late: what was typed stays in the form, what was saved meanwhile is shown beside it. */
async function refuse(
	{ services, token }: { services: Services; token: string },
	group: Group,
	dinner: Dinner,
	words: PitchMessages,
	code: 'stale' | 'call over' | 'settled' | 'busy',
	typed: Typed,
) {
	if (code === 'call over') return kept(409, typed, { note: await callOver(services, group, dinner, words) });
	if (code === 'settled') return kept(409, typed, { note: words.errors.settled(await organisersOf(services, group)) });
	const current = await services.pitches.findByLink(token);
	if (code === 'busy') return kept(503, typed, { note: words.errors.busy, revision: current?.revision ?? 0 });
	return kept(409, typed, {
		note: words.errors.stale,
		revision: current?.revision ?? 0,
		meanwhile: current ? typedFrom(current.answers) : null,
	});
}

async function freshly(services: Services, link: string, pitch: Pitch): Promise<Pitch> {
	return (await services.pitches.findByLink(link.slice('/pitch/'.length))) ?? pitch;
}

const sendIn = (
	at: { services: Services; origin: string; address: string },
	group: Group,
	dinner: Dinner,
	pitch: Pitch,
	words: PitchMessages,
) =>
	at.services.pitches.submit(
		pitch,
		{ revision: pitch.revision, answers: pitch.answers },
		letterFor({ ...at, pitch }, group, dinner, words),
		at.address,
	);

function letterFor(
	{ services, pitch, origin }: { services: Services; pitch: { id: string }; origin: string },
	group: Group,
	dinner: Dinner,
	words: PitchMessages,
) {
	const link = `${services.mail.linkBase(origin)}${services.pitches.pathOf(pitch.id)}`;
	const letter = letterMessages(words.locale).sentIn;
	return {
		subject: letter.subject(dinner.number, group.name),
		text: letter.text({
			number: dinner.number,
			group: group.name,
			deadline: deadlineOf(group, dinner, words),
			link,
		}),
	};
}

const revisionIn = (form: FormData): number => {
	const revision = form.get('revision');
	return typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};
