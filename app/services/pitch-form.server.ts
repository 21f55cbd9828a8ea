import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { findPitch, type PitchWithPicture } from '../../db/queries/pitches';
import type { Dinner, Pitch, SoupGroup } from '../../db/schema';
import type { FieldErrors } from '../contract/forms';
import { leftToDo } from '../contract/pitch-form';
import type { Err, Ok } from '../domain/outcome';
import type { PitchAnswers } from '../domain/pitch';
import type { Locale } from '../i18n';
import { letterMessages } from '../i18n/letters';
import { pitchMessages } from '../i18n/pitch';
import { sayDateTime } from '../i18n/when';
import type { Context } from './context.server';
import type { Letter, Mail } from './mail.server';
import type { PictureRefusal } from './picture-reader.server';
import type { Pictures } from './pictures.server';
import type { BeginRefusal, Pitches, SubmitRefusal, Written } from './pitches.server';

/** Which dinner the form is for, and who posts it. `address`: for rate limits only. `origin`: the base of links. */
type PostedTo = {
	readonly group: SoupGroup;
	readonly dinner: Dinner;
	readonly locale: Locale;
	readonly address: string;
	readonly origin: string;
};
export type PostedPitch = {
	/** The key of the public page's form. */
	readonly draft: string | null;
	readonly revision: number;
	readonly answers: PitchAnswers;
	/** The chosen file, or why its upload was dropped; null if none was chosen. */
	readonly file: Blob | 'file too big' | 'busy' | null;
	readonly removePicture: boolean;
	readonly submit: boolean;
};

/** `incomplete` and `picture refused`: the text is stored as it was typed, and a draft stays a draft. */
type Stored = Ok<Pitch> &
	(
		| { readonly code: 'saved' | 'sent in' }
		| { readonly code: 'incomplete'; readonly errors: FieldErrors }
		| { readonly code: 'picture refused'; readonly why: PictureRefusal }
	);
/** `current`: the stored pitch, if there is one. `busy` has one if the text was stored and not sent in. */
export type RefusedPitch = Err<BeginRefusal | SubmitRefusal | 'sent before'> & { readonly current: Pitch | null };

/** Receives a posted pitch form: text and picture are stored together, or neither is. A form for which `pitch` is null creates the draft. */
export function createPitchForm(
	{ db }: Pick<Context, 'db'>,
	pitches: Pitches,
	pictures: Pick<Pictures, 'read'>,
	mail: Mail,
) {
	return async (to: PostedTo, pitch: PitchWithPicture | null, posted: PostedPitch): Promise<Stored | RefusedPitch> => {
		if (pitch) return store(to, pitch, posted);
		const { answers, draft } = posted;
		const begun = await pitches.begin(to.dinner.id, answers, { address: to.address, key: draft, language: to.locale });
		if (!begun.ok) return { ...begun, current: null };
		if (begun.value.state === 'draft') return store(to, begun.value, { ...posted, revision: posted.revision || 1 });
		// The form was posted before. Newer text does not overwrite what was sent in.
		if (isDeepStrictEqual(begun.value.answers, answers)) return { ok: true, code: 'sent in', value: begun.value };
		return { ok: false, code: 'sent before', current: null };
	};

	async function store(to: PostedTo, pitch: PitchWithPicture, posted: PostedPitch): Promise<Stored | RefusedPitch> {
		const { answers, revision } = posted;
		const { picture, why } = await readPicture(posted);
		const isDraft = pitch.state === 'draft';
		const errors = isDraft && posted.submit && !why ? await missing(to, pitch, answers, picture) : {};
		const sendsIn = !isDraft || (posted.submit && !why && Object.keys(errors).length === 0);
		const written = { revision, answers, picture, language: to.locale };
		const sent = sendsIn ? await pitches.submit(pitch, written, letterFor(to, pitch), to.address) : null;
		const isBusy = sent?.ok === false && sent.code === 'busy';
		const saved = sent && !isBusy ? sent : await pitches.save(pitch.id, written);
		if (!saved.ok) return { ...saved, current: (await findPitch(db, pitch.id)) ?? null };
		if (isBusy) return { ok: false, code: 'busy', current: saved.value };
		if (why) return { ...saved, code: 'picture refused', why };
		if (Object.keys(errors).length > 0) return { ...saved, code: 'incomplete', errors };
		return { ...saved, code: isDraft && sendsIn ? 'sent in' : 'saved' };
	}

	async function readPicture({
		file,
		removePicture,
	}: PostedPitch): Promise<{ picture: NonNullable<Written['picture']> | null; why: PictureRefusal | null }> {
		if (file === null) return { picture: removePicture ? 'remove' : null, why: null };
		if (typeof file === 'string') return { picture: null, why: file };
		const read = await pictures.read(file);
		return read.ok ? { picture: read.value, why: null } : { picture: null, why: read.code };
	}

	function letterFor({ group, dinner, locale, origin }: PostedTo, pitch: Pitch): Letter {
		const letter = letterMessages(locale).sentIn;
		const deadline = sayDateTime(dinner.pitch_deadline, group.time_zone, locale);
		const link = `${mail.linkBase(origin)}${pitches.pathOf(pitch.id)}`;
		return {
			subject: letter.subject(dinner.number, group.name),
			text: letter.text({ number: dinner.number, group: group.name, deadline, link }),
		};
	}
}

async function missing(
	{ dinner, locale }: PostedTo,
	pitch: PitchWithPicture,
	answers: PitchAnswers,
	picture: Written['picture'],
): Promise<FieldErrors> {
	// Parsing a long text takes a turn of the event loop.
	await setImmediate();
	const hasPicture = picture ? picture !== 'remove' : pitch.picture_version !== null;
	return leftToDo({ answers, hasPicture }, dinner.brief, pitchMessages(locale).errors);
}
