import { data, redirect } from '@remix-run/node';
import type { DraftSaved } from '../contract/draft-saved';
import { type FieldErrors, readForm, type Typed, typedIn } from '../contract/forms';
import { type Level, pitchForm, typedFrom } from '../contract/pitch-form';
import { localeOf } from '../messages';
import { type PitchMessages, pitchMessages } from '../messages/pitch';
import { sayDateTime, sayTime } from '../messages/when';
import type { Services } from '../services/index.server';
import type { AtDinner, Pitcher } from './access.server';

/** What the form's pages and their saving beside the page share: the public form and the private link. */

type Group = AtDinner['group'];
type Dinner = AtDinner['dinner'];
type Pitch = Pitcher['pitch'];
export type Intent = 'save' | 'preview' | 'submit';

/** Everything typed, and what is wrong with it. */
export type Kept = {
	readonly typed: Typed;
	readonly errors: FieldErrors;
	readonly note: string | null;
	readonly revision: number;
	readonly meanwhile: Typed | null;
};
const kept = (status: number, typed: Typed, more: Partial<Kept>) =>
	data<Kept>({ typed, errors: {}, note: null, revision: 0, meanwhile: null, ...more }, { status });

const seeOther = (to: string): Response => redirect(to, 303);
const deadlineOf = (group: Group, dinner: Dinner): string => sayDateTime(dinner.pitch_deadline, group.time_zone);

/** Whom to ask, by name. */
export const organisersOf = async (services: Services, group: Group): Promise<string[]> =>
	(await services.groups.members(group.id)).slice(0, 5).map((member) => member.name);

/** What both pages say above the form. */
export async function aboutCall({
	request,
	services,
	group,
	dinner,
}: Pick<AtDinner, 'request' | 'services' | 'group' | 'dinner'>) {
	const locale = localeOf(request);
	return {
		locale,
		lang: locale,
		group: { slug: group.slug, name: group.name, place: group.place },
		number: dinner.number,
		date: sayDateTime(dinner.starts_at, group.time_zone, locale),
		deadline: deadlineOf(group, dinner),
		minutes: dinner.pitch_minutes,
		questions: dinner.questions_wanted,
		brief: dinner.brief,
		call: services.pitches.call(dinner),
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
export async function beginPitch(at: AtDinner & { form: FormData }, intent: Intent) {
	const { request, services, group, dinner, form } = at;
	const words = pitchMessages(localeOf(request));
	// Said first: nobody should mend an answer that can no longer be sent.
	if (services.pitches.call(dinner) !== 'open') {
		return kept(409, typedIn(form), { note: await callOver(services, group, dinner, words) });
	}
	const read = parse(form, dinner, words, 'draft');
	if (!read.ok) return kept(400, read.typed, { errors: read.errors });
	const complete = parse(form, dinner, words, 'complete');
	const file = pictureIn(form);
	// A picture cannot be shown again in a form, so with one the draft is made and its page says what is left to do.
	if (intent === 'submit' && !complete.ok && !file) return kept(400, read.typed, { errors: complete.errors });
	const begun = await services.pitches.begin(dinner.id, read.value.answers);
	if (!begun.ok) {
		const note = begun.code === 'busy' ? words.errors.busy : await callOver(services, group, dinner, words);
		return kept(begun.code === 'busy' ? 503 : 409, read.typed, { note });
	}
	const pitch = begun.value;
	const link = services.pitches.pathOf(pitch.id);
	const refused = file && (await putPicture(services, pitch, file));
	if (refused) throw seeOther(`${link}?picture=${encodeURIComponent(refused)}`);
	if (intent !== 'submit') throw seeOther(intent === 'preview' ? `${link}/preview` : link);
	const fresh = await freshly(services, link, pitch);
	if (Object.keys(leftToDo(fresh, dinner, words)).length > 0) throw seeOther(`${link}?check=1`);
	await sendIn(at, group, dinner, fresh, words);
	throw seeOther(`${link}/sent`);
}

/** The form at the private link. */
export async function changePitch(at: Pitcher & { form: FormData }, intent: Intent) {
	const { request, services, pitch, form, params } = at;
	const words = pitchMessages(localeOf(request));
	const { group, dinner } = await services.pitches.home(pitch);
	const link = `/pitch/${params.token ?? ''}`;
	if (services.pitches.call(dinner) !== 'open') return refuse(at, group, dinner, words, 'call over', typedIn(form));
	const sentIn = pitch.state !== 'draft';
	const read = parse(form, dinner, words, sentIn ? 'complete' : 'draft');
	const revision = revisionIn(form);
	if (!read.ok) return kept(400, read.typed, { errors: read.errors, revision });
	const { removePicture, ...written } = read.value;
	const saved = sentIn
		? await services.pitches.submit(pitch, written, letterFor(at, group, dinner, words))
		: await services.pitches.save(pitch.id, written);
	if (!saved.ok) return refuse(at, group, dinner, words, saved.code, read.typed);

	const file = pictureIn(form);
	const refused = file
		? await putPicture(services, pitch, file)
		: removePicture && (await dropPicture(services, pitch));
	if (refused) {
		return kept(400, read.typed, {
			errors: { picture: words.errors.picture[refused] },
			revision: saved.value.revision,
		});
	}
	if (intent !== 'submit' || sentIn) throw seeOther(intent === 'preview' ? `${link}/preview` : `${link}?saved=1`);
	const fresh = await freshly(services, link, pitch);
	const errors = leftToDo(fresh, dinner, words);
	if (Object.keys(errors).length > 0) return kept(400, read.typed, { errors, revision: fresh.revision });
	const sent = await sendIn(at, group, dinner, fresh, words);
	if (!sent.ok) return refuse(at, group, dinner, words, sent.code, read.typed);
	throw seeOther(`${link}/sent`);
}

/** A draft that saves itself on the public page; its first save makes the private link. */
export async function beginDraft({ request, services, group, dinner, form }: AtDinner & { form: FormData }) {
	const words = pitchMessages(localeOf(request));
	const read = parse(form, dinner, words, 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const begun = await services.pitches.begin(dinner.id, read.value.answers);
	if (begun.ok) return draftSaved(services, group, begun.value);
	return begun.code === 'busy'
		? answer(503, { ok: false, code: 'busy', text: words.errors.busy })
		: answer(409, { ok: false, code: 'call over', text: await callOver(services, group, dinner, words) });
}

/** A draft that saves itself at its private link. */
export async function saveDraft({ request, services, pitch, form }: Pitcher & { form: FormData }) {
	const words = pitchMessages(localeOf(request));
	const { group, dinner } = await services.pitches.home(pitch);
	const read = parse(form, dinner, words, 'draft');
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: firstOf(read.errors) });
	const saved = await services.pitches.save(pitch.id, read.value);
	if (saved.ok) return draftSaved(services, group, saved.value);
	const text =
		saved.code === 'stale'
			? words.errors.staleShort
			: saved.code === 'call over'
				? await callOver(services, group, dinner, words)
				: words.errors.settled(await organisersOf(services, group));
	return answer(409, { ok: false, code: saved.code, text });
}

const answer = (status: number, body: DraftSaved): Response => Response.json(body, { status });
const draftSaved = (services: Services, group: Group, pitch: { id: string; revision: number }): Response =>
	answer(200, {
		ok: true,
		link: services.pitches.pathOf(pitch.id),
		revision: pitch.revision,
		at: sayTime(services.pitches.now(), group.time_zone),
	});
const firstOf = (errors: FieldErrors): string => Object.values(errors)[0] ?? '';

const callOver = async (services: Services, group: Group, dinner: Dinner, words: PitchMessages): Promise<string> =>
	words.errors.callOver(deadlineOf(group, dinner), await organisersOf(services, group));

/** A save that came too late: what was typed stays in the form, what was saved meanwhile is shown beside it. */
async function refuse(
	{ services, params }: Pitcher,
	group: Group,
	dinner: Dinner,
	words: PitchMessages,
	code: 'stale' | 'call over' | 'settled',
	typed: Typed,
) {
	if (code === 'call over') return kept(409, typed, { note: await callOver(services, group, dinner, words) });
	if (code === 'settled') return kept(409, typed, { note: words.errors.settled(await organisersOf(services, group)) });
	const current = await services.pitches.findByLink(params.token ?? '');
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
	at: { services: Services; origin: string },
	group: Group,
	dinner: Dinner,
	pitch: Pitch,
	words: PitchMessages,
) =>
	at.services.pitches.submit(
		pitch,
		{ revision: pitch.revision, answers: pitch.answers },
		letterFor({ ...at, pitch }, group, dinner, words),
	);

function letterFor(
	{ services, pitch, origin }: { services: Services; pitch: { id: string }; origin: string },
	group: Group,
	dinner: Dinner,
	words: PitchMessages,
) {
	const link = `${services.mail.linkBase(origin)}${services.pitches.pathOf(pitch.id)}`;
	return {
		subject: words.letter.subject(dinner.number, group.name),
		text: words.letter.text({ number: dinner.number, group: group.name, deadline: deadlineOf(group, dinner), link }),
	};
}

const revisionIn = (form: FormData): number => {
	const { revision } = typedIn(form);
	return typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
};

/** An empty file field sends a file without a name. */
function pictureIn(form: FormData): File | null {
	const file = form.get('picture');
	return file instanceof File && file.size > 0 ? file : null;
}

type PictureCode = keyof PitchMessages['errors']['picture'];
async function putPicture(services: Services, pitch: Pitch, file: File): Promise<PictureCode | null> {
	const read = await services.pictures.read(file);
	if (!read.ok) return read.code;
	const put = await services.pictures.put(pitch, read.value);
	return put.ok ? null : put.code;
}
async function dropPicture(services: Services, pitch: Pitch): Promise<PictureCode | null> {
	const removed = await services.pictures.remove(pitch);
	return removed.ok ? null : removed.code;
}
