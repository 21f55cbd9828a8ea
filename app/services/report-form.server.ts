import type { Transaction } from 'kysely';
import type { NewPicture } from '../../db/queries/pictures';
import {
	changeReport,
	deleteReportPictures,
	describeReportPicture,
	findPromised,
	hasReportPicture,
	insertReportDraft,
	insertReportPicture,
	lockReport,
	type ReportWithPictures,
	readReportsOfPitch,
} from '../../db/queries/reports';
import type { DB, Pitch } from '../../db/schema';
import type { Actor } from '../domain/actor';
import { type Err, err, type Ok, type Outcome, ok } from '../domain/outcome';
import { freeSlot, gapsIn, MOST_REPORTS, type ReportGap } from '../domain/report';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { PictureRefusal } from './picture-reader.server';
import type { Pictures } from './pictures.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

/** A report has up to four pictures, so each may be smaller than a pitch's. */
export const MOST_REPORT_PIXELS = 25_000_000;

/** `stale`: another tab saved, sent or took it back. `many`: as many reports as a pitch may have. `not owed`: nothing was promised. */
export type ReportRefusal = 'stale' | 'many' | 'not owed';
/** Why a picture was not taken. `no room`: four are there. */
export type ReportPictureRefusal = PictureRefusal | 'no room';

export type PostedReport = {
	/** The report that is corrected; null for the draft. */
	readonly report: string | null;
	/** 0 for a draft that is not there yet. */
	readonly revision: number;
	readonly text: string;
	readonly changed: boolean;
	/** Of the pictures that are there, by their place. */
	readonly descriptions: Readonly<Record<number, string>>;
	readonly remove: readonly number[];
	/** The chosen file, or why its upload was dropped; null if none was chosen. */
	readonly file: Blob | 'file too big' | 'busy' | null;
	readonly description: string;
};

type Saved = Ok<ReportWithPictures> &
	(
		| { readonly code: 'saved' | 'sent' }
		| { readonly code: 'incomplete'; readonly gaps: readonly ReportGap[] }
		| { readonly code: 'picture refused'; readonly why: ReportPictureRefusal }
	);
/** `current`: what is stored. */
export type RefusedReport = Err<ReportRefusal> & { readonly current: ReportWithPictures | null };

type Added = { readonly picture: NewPicture; readonly description: string };
type OfPitch = Pick<Pitch, 'id' | 'dinner_id'>;

/** Receives a posted report. A draft keeps what was typed, whatever else is wrong; a sent report is corrected whole or not at all. */
export function createReportForm(context: Context, pictures: Pick<Pictures, 'read'>) {
	const { db, now } = context;
	const command = createDinnerCommand(context);

	async function readPicture({ file, description }: PostedReport): Promise<Outcome<Added | null, PictureRefusal>> {
		if (file === null) return ok(null);
		if (typeof file === 'string') return err(file);
		const read = await pictures.read(file, MOST_REPORT_PIXELS);
		return read.ok ? ok({ picture: read.value, description }) : read;
	}

	/** Saves the draft as far as it goes, and makes it at its first save. */
	const saveDraft = (pitch: OfPitch, posted: PostedReport, added: Added | null) =>
		rollBackOnRefusal<ReportWithPictures, ReportRefusal | 'no room'>((refuse) =>
			db.transaction().execute(async (trx) => {
				const at = now();
				const held = await lockReport(trx, pitch.id, 'draft');
				if (!held && posted.revision > 0) return refuse('stale');
				const wrote = held
					? await write(trx, held, posted, { added, at })
					: await begin(trx, pitch, posted, { added, at });
				if (!wrote.ok) return refuse(wrote.code);
				return (await lockReport(trx, pitch.id, 'draft')) ?? refuse('stale');
			}),
		);

	const send = (pitch: OfPitch, { id, revision }: ReportWithPictures) =>
		command<ReportWithPictures, ReportRefusal>(pitcher(pitch.id), pitch.dinner_id, async ({ trx, at }) => {
			const sent = (await readReportsOfPitch(trx, pitch.id)).filter(({ state }) => state === 'sent');
			if (sent.length >= MOST_REPORTS) return err('many');
			if (!(await changeReport(trx, { id, revision, at }, { state: 'sent', sent_at: at }))) return err('stale');
			const answer = await lockReport(trx, pitch.id, { id });
			return answer ? { event: { kind: 'report sent', pitch: pitch.id }, answer } : err('stale');
		});

	const correct = (pitch: OfPitch, posted: PostedReport, added: Added | null) =>
		command<ReportWithPictures, ReportRefusal | 'no room' | 'gaps'>(
			pitcher(pitch.id),
			pitch.dinner_id,
			async ({ trx, at }) => {
				const which = { id: posted.report ?? '' };
				const held = await lockReport(trx, pitch.id, which);
				if (!held) return err('stale');
				const wrote = await write(trx, held, posted, { added, at });
				if (!wrote.ok) return wrote;
				const answer = await lockReport(trx, pitch.id, which);
				if (!answer) return err('stale');
				if (gapsIn(answer).length > 0) return err('gaps');
				if (answer.revision === held.revision) return { event: null, because: 'nothing changed', answer };
				return { event: { kind: 'report corrected', pitch: pitch.id }, answer };
			},
		);

	async function postCorrection(pitch: OfPitch, posted: PostedReport): Promise<Saved | RefusedReport> {
		const current = (await readReportsOfPitch(db, pitch.id)).find(({ id }) => id === posted.report) ?? null;
		if (!current) return { ok: false, code: 'stale', current: null };
		const read = await readPicture(posted);
		if (!read.ok) return { ok: true, value: current, code: 'picture refused', why: read.code };
		const kept = current.pictures.filter(({ slot }) => !posted.remove.includes(slot));
		const gaps = gapsIn({ text: posted.text, pictures: described(kept, posted) });
		if (gaps.length > 0) return { ok: true, value: current, code: 'incomplete', gaps };
		const done = await correct(pitch, posted, read.value);
		if (done.ok) return { ...done, code: 'sent' };
		if (done.code === 'no room') return { ok: true, value: current, code: 'picture refused', why: 'no room' };
		return { ok: false, code: done.code === 'gaps' ? 'stale' : done.code, current };
	}

	/** Whether news is asked of the pitch; what was told can be corrected in any case. */
	const isOwed = async (pitch: OfPitch) => (await findPromised(db, pitch.id))?.isOwed === true;

	return {
		/** Saves beside the page, without pictures. */
		autosave: async (
			pitch: OfPitch,
			posted: PostedReport,
		): Promise<Outcome<ReportWithPictures, ReportRefusal | 'no room'>> =>
			(await isOwed(pitch)) ? saveDraft(pitch, { ...posted, report: null, remove: [] }, null) : err('not owed'),

		/** `submit`: makes it public, unless something is left to do. A correction always does. */
		async post(pitch: OfPitch, posted: PostedReport, submit: boolean): Promise<Saved | RefusedReport> {
			if (posted.report !== null) return postCorrection(pitch, posted);
			if (!(await isOwed(pitch))) return { ok: false, code: 'not owed', current: null };
			const read = await readPicture(posted);
			const added = read.ok ? read.value : null;
			const saved = await saveDraft(pitch, posted, added);
			const all = await readReportsOfPitch(db, pitch.id);
			const draft = all.find(({ state }) => state === 'draft') ?? null;
			if (!saved.ok) {
				const twin = submit
					? all.findLast(({ text, revision }) => text === posted.text && revision > posted.revision)
					: null;
				if (saved.code === 'stale' && !draft && twin) return { ok: true, value: twin, code: 'sent' };
				if (saved.code !== 'no room') return { ok: false, code: saved.code, current: draft };
				return draft
					? { ok: true, value: draft, code: 'picture refused', why: 'no room' }
					: { ok: false, code: 'stale', current: null };
			}
			if (!read.ok) return { ...saved, code: 'picture refused', why: read.code };
			if (!submit) return { ...saved, code: 'saved' };
			const gaps = gapsIn(saved.value);
			if (gaps.length > 0) return { ...saved, code: 'incomplete', gaps };
			const sent = await send(pitch, saved.value);
			return sent.ok ? { ...sent, code: 'sent' } : { ...sent, current: draft };
		},
	};
}

const pitcher = (pitchId: string): Actor => ({ kind: 'pitcher', pitchId });

/** The pictures with the descriptions that were posted for them. */
const described = (pictures: ReportWithPictures['pictures'], { descriptions }: PostedReport) =>
	pictures.map((picture) => ({ ...picture, description: descriptions[picture.slot] ?? picture.description }));

async function addPicture(
	trx: Transaction<DB>,
	to: Pick<ReportWithPictures, 'id' | 'dinner_id' | 'pictures'>,
	added: Added | null,
): Promise<Outcome<null, 'no room'>> {
	if (!added) return ok(null);
	const slot = freeSlot(to.pictures.map((picture) => picture.slot));
	if (slot === null) return err('no room');
	await insertReportPicture(trx, to, { ...added.picture, description: added.description, slot });
	return ok(null);
}

/** Makes the draft. `stale`: another tab made it at this moment. */
async function begin(
	trx: Transaction<DB>,
	pitch: OfPitch,
	{ text, changed }: PostedReport,
	{ added, at }: { added: Added | null; at: Date },
): Promise<Outcome<null, 'stale' | 'no room'>> {
	const made = await insertReportDraft(trx, { dinnerId: pitch.dinner_id, pitchId: pitch.id, text, changed, at });
	return made ? addPicture(trx, { ...made, pictures: [] }, added) : err('stale');
}

/** Writes over the revision that the page showed. Saying again what is there is no change, at any revision. */
async function write(
	trx: Transaction<DB>,
	held: ReportWithPictures,
	posted: PostedReport,
	{ added, at }: { added: Added | null; at: Date },
): Promise<Outcome<null, 'stale' | 'no room'>> {
	const { text, changed, revision } = posted;
	const removed = held.pictures.filter(({ slot }) => posted.remove.includes(slot));
	const kept = held.pictures.filter((picture) => !removed.includes(picture));
	const redescribed = described(kept, posted).filter(({ description }, at) => description !== kept[at]?.description);
	const isNew = added !== null && !(await hasReportPicture(trx, held.id, added.picture.bytes));
	const isSame = text === held.text && changed === held.changed && removed.length + redescribed.length === 0 && !isNew;
	if (isSame) return ok(null);
	const corrected = held.state === 'sent' ? { corrected_at: at } : {};
	if (!(await changeReport(trx, { id: held.id, revision, at }, { text, changed, ...corrected }))) return err('stale');
	if (removed.length > 0)
		await deleteReportPictures(
			trx,
			held.id,
			removed.map(({ slot }) => slot),
		);
	for (const { slot, description } of redescribed) await describeReportPicture(trx, held.id, slot, description);
	return addPicture(trx, { ...held, pictures: kept }, isNew ? added : null);
}
