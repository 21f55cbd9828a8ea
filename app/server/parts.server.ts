import type { Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import { MOST_FIELDS } from '../contract/forms';
import { LONGEST_RAW } from '../contract/text';
import type { LostUpload } from '../contract/upload';
import { Gathered, type HeldBytes, type Place } from './arriving';
import type { ArrivingUpload } from './arriving-upload.server';
import { BodyFailure, type BodyRefusal } from './body-refusals';
import type { Fields } from './form-fields';

/** The fields of files that are held in memory: a picture, or a table. No form has two. */
const FILES: ReadonlySet<string> = new Set(['picture', 'table']);
/** The field of a file that goes to the disk. The fields that are needed to answer stand before it. */
const UPLOAD = 'archive';

/** Why a picture that was sent is not held. The fields around it are read all the same. */
export type LostPicture = 'too big' | 'many pictures';

/** A form's picture while it arrives: up to `most` bytes in memory, else dropped and skipped, so that the fields after it are read. */
export class ArrivingPicture {
	private readonly bytes = new Gathered();
	private readonly place: Place;
	lost: LostPicture | null = null;

	/** `key`: the address that it comes from. */
	constructor(
		private readonly most: number,
		held: HeldBytes,
		key: string,
	) {
		this.place = held.place(key, () => this.lose('many pictures'));
	}

	add(chunk: Uint8Array): void {
		if (this.lost || this.most === 0) return;
		if (this.bytes.length + chunk.length > this.most) this.lose('too big');
		else if (this.place.take(chunk.length)) this.bytes.add(chunk);
		else this.lose('many pictures');
	}

	/** The picture; null if none came or it was dropped. Its bytes are counted until `release`. */
	file(name: string): File | null {
		if (this.bytes.length === 0) return null;
		this.place.isWhole();
		const file = new File([this.bytes.bytes()], name);
		this.bytes.clear();
		return file;
	}

	/** Releases its place. May be called twice. */
	release(): void {
		this.place.release();
		this.bytes.clear();
	}

	private lose(why: LostPicture): void {
		this.lost = why;
		this.release();
	}
}

/** What a form's parts are read into. `upload`: null for an action that takes no file onto the disk. */
type Into = {
	readonly fields: Fields;
	readonly picture: ArrivingPicture;
	readonly upload: ArrivingUpload | null;
};

/** Parses a multipart form chunk by chunk; stops at the first limit. */
export async function readParts(
	contentType: string,
	chunks: AsyncIterable<Uint8Array>,
	{ fields, picture, upload }: Into,
): Promise<void> {
	const parser = parserFor(contentType);
	const found = listenTo(parser, { fields, picture, upload });
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
	const file = picture.file(found.fileName);
	if (file) fields.form.set(found.field, file);
}
const whyLost: Readonly<Partial<Record<BodyRefusal, LostUpload>>> = { 'too big': 'too large', 'too slow': 'too slow' };

/** The first error while parsing: the parser uses callbacks, so an error cannot be thrown. */
function listenTo(parser: Busboy, { fields, picture, upload }: Into) {
	const found: { failure: BodyFailure | null; field: string; fileName: string } = {
		failure: null,
		field: '',
		fileName: '',
	};
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
		// Browsers send a file part without a name if no file was chosen.
		if (!FILES.has(name)) fail(new BodyFailure('unreadable'));
		found.field = name;
		found.fileName = (info.filename ?? '').slice(0, 100);
		stream.on('data', (chunk: Uint8Array) => attempt(() => picture.add(chunk)));
		stream.on('error', () => fail(new BodyFailure('unreadable')));
	});
	for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'])
		parser.on(limit, () => fail(new BodyFailure('too many fields')));
	parser.on('error', () => fail(new BodyFailure('unreadable')));
	return found;
}

function parserFor(contentType: string): Busboy {
	try {
		return busboy({
			headers: { 'content-type': contentType },
			// One more than allowed, so that `Fields` sees the excess and reports it.
			limits: { parts: MOST_FIELDS + 3, fields: MOST_FIELDS + 1, files: 1, fieldSize: 4 * (LONGEST_RAW + 1) },
		});
	} catch {
		throw new BodyFailure('unreadable');
	}
}
