import type { Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import { MOST_FIELDS } from '../contract/forms';
import { LONGEST_RAW } from '../contract/text';
import type { LostUpload } from '../contract/upload';
import { Gathered, type HeldBytes, type Place } from './arriving';
import type { ArrivingUpload } from './arriving-upload.server';
import { BodyFailure, type BodyRefusal } from './body-refusals';
import type { Fields } from './form-fields';

/** The field of a file that goes to the disk. The fields that are needed to answer stand before it. */
const UPLOAD = 'archive';

/** Why a file that was sent is not held. The fields around it are read all the same. */
export type LostFile = 'too big' | 'many files';

/** A form's file while it arrives: up to `most` bytes in memory, else dropped and skipped, so that the fields after it are read. */
class ArrivingFile {
	private readonly bytes = new Gathered();
	private readonly place: Place;
	lost: LostFile | null = null;

	/** `key`: the address that it comes from. */
	constructor(
		private readonly name: string,
		private readonly most: number,
		held: HeldBytes,
		key: string,
	) {
		this.place = held.place(key, () => this.lose('many files'));
	}

	add(chunk: Uint8Array): void {
		if (this.lost || this.most === 0) return;
		if (this.bytes.length + chunk.length > this.most) this.lose('too big');
		else if (this.place.take(chunk.length)) this.bytes.add(chunk);
		else this.lose('many files');
	}

	/** The file; null if none came or it was dropped. Its bytes are counted until `release`. */
	whole(): File | null {
		if (this.bytes.length === 0) return null;
		this.place.isWhole();
		const file = new File([this.bytes.bytes()], this.name);
		this.bytes.clear();
		return file;
	}

	/** Releases its place. May be called twice. */
	release(): void {
		this.place.release();
		this.bytes.clear();
	}

	private lose(why: LostFile): void {
		this.lost = why;
		this.release();
	}
}

/** The files of one form that are held in memory: at most one in each of these fields. */
export class ArrivingFiles {
	private readonly byField = new Map<string, ArrivingFile>();

	/** `most`: bytes of each; 0 where none is accepted now, and their bytes are skipped. `key`: the address that they come from. */
	constructor(
		private readonly fields: readonly string[],
		private readonly most: number,
		private readonly held: HeldBytes,
		private readonly key: string,
	) {}

	get atMost(): number {
		return this.fields.length;
	}

	begin(field: string, name: string): ArrivingFile {
		if (!this.fields.includes(field) || this.byField.has(field)) throw new BodyFailure('unreadable');
		const file = new ArrivingFile(name, this.most, this.held, this.key);
		this.byField.set(field, file);
		return file;
	}

	/** Adds those that arrived whole to the form. */
	addTo(form: FormData): void {
		for (const [field, file] of this.byField) {
			const whole = file.whole();
			if (whole) form.set(field, whole);
		}
	}

	/** Those that were sent and are not held, by their fields. */
	lost(): ReadonlyMap<string, LostFile> {
		return new Map([...this.byField].flatMap(([field, { lost }]) => (lost ? [[field, lost] as const] : [])));
	}

	/** May be called twice. */
	release(): void {
		for (const file of this.byField.values()) file.release();
	}
}

/** What a form's parts are read into. `upload`: null for an action that takes no file onto the disk. */
type Into = {
	readonly fields: Fields;
	readonly files: ArrivingFiles;
	readonly upload: ArrivingUpload | null;
};

/** Parses a multipart form chunk by chunk; stops at the first limit. */
export async function readParts(
	contentType: string,
	chunks: AsyncIterable<Uint8Array>,
	{ fields, files, upload }: Into,
): Promise<void> {
	const parser = parserFor(contentType, upload ? 1 : files.atMost);
	const found = listenTo(parser, { fields, files, upload });
	const closed = new Promise<void>((resolve) => parser.once('close', () => resolve()));
	try {
		for await (const chunk of chunks) {
			await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
			if (found.failure) throw found.failure;
			await upload?.settle();
			if (upload?.isLost) return;
		}
		parser.end();
		await closed;
		if (found.failure) throw found.failure;
	} catch (error) {
		if (!(error instanceof BodyFailure) || !upload?.isArriving) throw error;
		upload.lose(whyLost[error.refusal] ?? 'stopped');
	} finally {
		parser.destroy();
	}
	files.addTo(fields.form);
}
const whyLost: Readonly<Partial<Record<BodyRefusal, LostUpload>>> = { 'too big': 'too large', 'too slow': 'too slow' };

/** The first error while parsing: the parser uses callbacks, so an error cannot be thrown. */
function listenTo(parser: Busboy, { fields, files, upload }: Into) {
	const found: { failure: BodyFailure | null } = { failure: null };
	const fail = (failure: BodyFailure) => {
		found.failure ??= failure;
	};
	const attempt = (run: () => void) => {
		if (found.failure) return;
		try {
			run();
		} catch (error) {
			if (!(error instanceof BodyFailure)) throw error;
			fail(error);
		}
	};
	parser.on('field', (name, value: string | undefined) =>
		attempt(() => {
			// Against its types, the parser passes undefined for text in an unknown charset.
			if (value === undefined) throw new BodyFailure('unreadable');
			fields.add(name ?? '', value);
		}),
	);
	parser.on('file', (name, stream: Readable, info) => {
		if (upload && name === UPLOAD) {
			upload.begin();
			stream.on('data', (chunk: Uint8Array) => upload.add(chunk));
			stream.on('end', () => upload.end());
			// The parser reports the same.
			stream.on('error', () => undefined);
			return;
		}
		stream.on('error', () => fail(new BodyFailure('unreadable')));
		// After a failure the bytes are still taken, so that the parser goes on.
		stream.resume();
		attempt(() => {
			// Browsers send a file part without a name if no file was chosen.
			const file = files.begin(name, (info.filename ?? '').slice(0, 100));
			stream.on('data', (chunk: Uint8Array) => attempt(() => file.add(chunk)));
		});
	});
	for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'])
		parser.on(limit, () => fail(new BodyFailure('too many fields')));
	parser.on('error', () => fail(new BodyFailure('unreadable')));
	return found;
}

function parserFor(contentType: string, files: number): Busboy {
	try {
		return busboy({
			headers: { 'content-type': contentType },
			// One more than allowed, so that `Fields` sees the excess and reports it.
			limits: { parts: MOST_FIELDS + 2 + files, fields: MOST_FIELDS + 1, files, fieldSize: 4 * (LONGEST_RAW + 1) },
		});
	} catch {
		throw new BodyFailure('unreadable');
	}
}
