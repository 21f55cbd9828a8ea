import { addressKeys } from '../contract/address-key.server';
import { MOST_FIELDS } from '../contract/forms';
import { MOST_UPLOADED, type Upload, type UploadPlace } from '../contract/upload';
import { err, type Outcome, ok } from '../domain/outcome';
import { Gathered, type HeldBytes, MOST_ANNOUNCED } from './arriving';
import { ArrivingUpload } from './arriving-upload.server';
import { BodyFailure, type BodyRefusal } from './body-refusals';
import { chunksOf, lengthOf, type Pace, uploadPace, usualPace } from './chunks.server';
import { Fields } from './form-fields';
import { ArrivingFiles, type LostFile, readParts } from './parts.server';

const KB = 1024;
/** Bytes of a file that are held. The services have limits of their own. */
const MOST_OF_FILE = 12 * KB * KB;
/** Bytes of a form as it is sent: in some alphabets a letter takes nine bytes percent-encoded, and three decoded. */
const MOST_SENT = 256 * KB;
/** Bytes of all decoded fields together: twenty thousand words. They bound the time that parsing blocks the event loop. */
const MOST_OF_TEXT = 128 * KB;

/** The bodies that an action accepts. */
export type Takes<T> = {
	/** Most bytes of text. */
	readonly text: number;
	/** For multipart forms: the fields of files that are held in memory, and whether they are accepted now. If not, their bytes are skipped. */
	readonly files?: { readonly fields: readonly string[]; readonly now: (found: T) => boolean | Promise<boolean> };
	/** For multipart forms: where their file goes on the disk; null if no file is accepted now. Then its bytes are not read. */
	readonly upload?: (found: T) => Promise<UploadPlace | null>;
};
/** For a code, or an e-mail address and a password. */
export const littleText = { text: 4 * KB } as const;
export const usualText = { text: MOST_SENT } as const;
/** With at most one file in each of these fields. */
export const withFiles = <T>(
	fields: readonly ('picture' | 'recording' | 'table')[],
	now: NonNullable<Takes<T>['files']>['now'],
): Takes<T> => ({ text: MOST_SENT, files: { fields, now } });

export const withUpload = <T>(upload: NonNullable<Takes<T>['upload']>): Takes<T> => ({ text: MOST_SENT, upload });

export type Body = {
	readonly form: FormData;
	/** Files that were sent and are not held, by their fields. */
	readonly lost: ReadonlyMap<string, LostFile>;
	/** The file on the disk, or why it is not there; null if none was chosen. */
	readonly upload: Upload | null;
	/** Must be called once the form is processed. */
	readonly release: () => Promise<void>;
};

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const typeOf = (request: Request): string =>
	(request.headers.get('content-type') ?? '').slice(0, 200).split(';')[0]?.trim().toLowerCase() ?? '';

/** Why the headers forbid reading the body; null where they do not. Checked before any byte of it is read. */
export function announced<T>(request: Request, { text, files, upload }: Takes<T>): BodyRefusal | null {
	const type = typeOf(request);
	const length = lengthOf(request);
	if (type === '' && length === 0) return 'unreadable';
	// An upload that is too large is refused at its field.
	if (type === MULTIPART && upload) return null;
	if (type === MULTIPART && files) return length > MOST_ANNOUNCED ? 'too big' : null;
	if (type !== URLENCODED) return 'no form';
	return length > text ? 'too big' : null;
}

/** `holds`: whether files may be kept in memory. `place`: of an upload. `from`: the sender's address, for its limit. */
type Room = {
	readonly holds: boolean;
	readonly held: HeldBytes;
	readonly from: string;
	readonly place?: UploadPlace | null;
};

/** Reads a form within its limits. */
export async function readBody<T>(
	request: Request,
	takes: Takes<T>,
	{ holds, held, from, place = null }: Room,
	pace: Pace = takes.upload ? uploadPace : usualPace,
): Promise<Outcome<Body, BodyRefusal>> {
	const fields = new Fields(MOST_OF_TEXT);
	const files = new ArrivingFiles(takes.files?.fields ?? [], holds ? MOST_OF_FILE : 0, held, addressKeys(from).widest);
	const upload = takes.upload ? new ArrivingUpload(place, lengthOf(request)) : null;
	const release = async () => {
		files.release();
		await upload?.release();
	};
	try {
		if (typeOf(request) === MULTIPART) {
			const contentType = request.headers.get('content-type') ?? '';
			const most = upload ? MOST_UPLOADED + MOST_SENT : MOST_ANNOUNCED;
			await readParts(contentType, chunksOf(request, most, pace), { fields, files, upload });
		} else await readUrlencoded(chunksOf(request, takes.text, pace), fields);
		return ok({ form: fields.form, lost: files.lost(), upload: (await upload?.finish()) ?? null, release });
	} catch (error) {
		await release();
		if (error instanceof BodyFailure) return err(error.refusal);
		throw error;
	}
}

const AMPERSAND = 0x26;
/** Counts fields before it decodes them. */
async function readUrlencoded(chunks: AsyncIterable<Uint8Array>, fields: Fields): Promise<void> {
	const body = new Gathered();
	let count = 1;
	for await (const chunk of chunks) {
		for (let at = chunk.indexOf(AMPERSAND); at >= 0; at = chunk.indexOf(AMPERSAND, at + 1)) count++;
		if (count > MOST_FIELDS) throw new BodyFailure('too many fields');
		body.add(chunk);
	}
	for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body.bytes()))) fields.add(name, value);
}
