import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { findPitch, type PitchWithFiles } from '../../db/queries/pitches';
import type { Dinner, Pitch, SoupGroup } from '../../db/schema';
import type { FieldErrors } from '../contract/forms';
import { leftToDo } from '../contract/pitch-form';
import type { Err, Ok, Outcome } from '../domain/outcome';
import type { PitchAnswers } from '../domain/pitch';
import type { RecordingRefusal } from '../domain/recording';
import type { Locale } from '../i18n';
import { letterMessages } from '../i18n/letters';
import { pitchMessages } from '../i18n/pitch';
import { sayDateTime } from '../i18n/when';
import type { Context } from './context.server';
import type { Letter, Mail } from './mail.server';
import type { PictureRefusal } from './picture-reader.server';
import type { Pictures } from './pictures.server';
import type { BeginRefusal, Pitches, SubmitRefusal, Written } from './pitches.server';
import type { Recordings } from './recordings.server';

/** Which dinner the form is for, and who posts it. `address`: for rate limits only. `origin`: the base of links. */
type PostedTo = {
	readonly group: SoupGroup;
	readonly dinner: Dinner;
	readonly locale: Locale;
	readonly address: string;
	readonly origin: string;
};
/** The chosen file, or why its upload was dropped; null if none was chosen. */
export type PostedFile = Blob | 'file too big' | 'busy' | null;
export type PostedPitch = {
	/** The key of the public page's form. */
	readonly draft: string | null;
	readonly revision: number;
	readonly answers: PitchAnswers;
	readonly picture: PostedFile;
	readonly removePicture: boolean;
	readonly recording: PostedFile;
	readonly removeRecording: boolean;
	readonly submit: boolean;
};

/** Why a picture or a recording was not taken. */
export type RefusedFiles = { readonly picture: PictureRefusal | null; readonly recording: RecordingRefusal | null };

/** `incomplete` and `file refused`: the text is stored as it was typed, with the other file, and a draft stays a draft. */
type Stored = Ok<Pitch> &
	(
		| { readonly code: 'saved' | 'sent in' }
		| { readonly code: 'incomplete'; readonly errors: FieldErrors }
		| { readonly code: 'file refused'; readonly why: RefusedFiles }
	);
/** `current`: the stored pitch, if there is one. `busy` has one if the text was stored and not sent in. */
export type RefusedPitch = Err<BeginRefusal | SubmitRefusal | 'sent before'> & { readonly current: Pitch | null };

/** Receives a posted pitch form: text, picture and recording are stored together, or none is. A form for which `pitch` is null creates the draft. */
export function createPitchForm(
	{ db }: Pick<Context, 'db'>,
	pitches: Pitches,
	{ pictures, recordings }: { pictures: Pick<Pictures, 'read'>; recordings: Pick<Recordings, 'read'> },
	mail: Mail,
) {
	return async (to: PostedTo, pitch: PitchWithFiles | null, posted: PostedPitch): Promise<Stored | RefusedPitch> => {
		if (pitch) return store(to, pitch, posted);
		const { answers, draft } = posted;
		const begun = await pitches.begin(to.dinner.id, answers, { address: to.address, key: draft, language: to.locale });
		if (!begun.ok) return { ...begun, current: null };
		if (begun.value.state === 'draft') return store(to, begun.value, { ...posted, revision: posted.revision || 1 });
		// The form was posted before. Newer text does not overwrite what was sent in.
		if (isDeepStrictEqual(begun.value.answers, answers)) return { ok: true, code: 'sent in', value: begun.value };
		return { ok: false, code: 'sent before', current: null };
	};

	async function store(to: PostedTo, pitch: PitchWithFiles, posted: PostedPitch): Promise<Stored | RefusedPitch> {
		const { answers, revision } = posted;
		const picture = await fileOf(posted.picture, posted.removePicture, pictures.read);
		const recording = await fileOf(posted.recording, posted.removeRecording, recordings.read);
		const isRefused = picture.why !== null || recording.why !== null;
		const isDraft = pitch.state === 'draft';
		const errors = isDraft && posted.submit && !isRefused ? await missing(to, pitch, answers, picture.file) : {};
		const sendsIn = !isDraft || (posted.submit && !isRefused && Object.keys(errors).length === 0);
		const written = { revision, answers, picture: picture.file, recording: recording.file, language: to.locale };
		const sent = sendsIn ? await pitches.submit(pitch, written, letterFor(to, pitch), to.address) : null;
		const isBusy = sent?.ok === false && sent.code === 'busy';
		const saved = sent && !isBusy ? sent : await pitches.save(pitch.id, written);
		if (!saved.ok) return { ...saved, current: (await findPitch(db, pitch.id)) ?? null };
		if (isBusy) return { ok: false, code: 'busy', current: saved.value };
		if (isRefused) return { ...saved, code: 'file refused', why: { picture: picture.why, recording: recording.why } };
		if (Object.keys(errors).length > 0) return { ...saved, code: 'incomplete', errors };
		return { ...saved, code: isDraft && sendsIn ? 'sent in' : 'saved' };
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

/** The file to store, or why it is not taken. */
async function fileOf<T, Why extends string>(
	posted: PostedFile,
	remove: boolean,
	read: (file: Blob) => Promise<Outcome<T, Why>>,
): Promise<{ file: T | 'remove' | null; why: Why | Extract<PostedFile, string> | null }> {
	if (posted === null) return { file: remove ? 'remove' : null, why: null };
	if (typeof posted === 'string') return { file: null, why: posted };
	const outcome = await read(posted);
	return outcome.ok ? { file: outcome.value, why: null } : { file: null, why: outcome.code };
}

async function missing(
	{ dinner, locale }: PostedTo,
	pitch: PitchWithFiles,
	answers: PitchAnswers,
	picture: Written['picture'],
): Promise<FieldErrors> {
	// Parsing a long text takes a turn of the event loop.
	await setImmediate();
	const hasPicture = picture ? picture !== 'remove' : pitch.picture_version !== null;
	return leftToDo({ answers, hasPicture }, dinner.brief, pitchMessages(locale).errors);
}
