import { addressKeys } from '../contract/address-key.server';
import { MOST_FIELDS } from '../contract/forms';
import { err, type Outcome, ok } from '../domain/outcome';
import { Gathered, type HeldBytes, MOST_ANNOUNCED } from './arriving';
import { BodyFailure, type BodyRefusal } from './body-refusals';
import { chunksOf, lengthOf, type Pace, usualPace } from './chunks.server';
import { Fields } from './form-fields';
import { ArrivingPicture, type LostPicture, readParts } from './parts.server';

const KB = 1024;
/** Bytes of a picture that are held. The service has a limit of its own. */
const MOST_OF_PICTURE = 12 * KB * KB;
/** Bytes of a form as it is sent: in some alphabets a letter takes nine bytes percent-encoded, and three decoded. */
const MOST_SENT = 256 * KB;
/** Bytes of all decoded fields together: twenty thousand words. They bound the time that parsing blocks the event loop. */
const MOST_OF_TEXT = 128 * KB;

/** The bodies that an action accepts. */
export type Takes<T> = {
	/** Most bytes of text. */
	readonly text: number;
	/** For multipart forms: whether a picture is accepted now. If not, its bytes are skipped. */
	readonly picture?: (found: T) => boolean | Promise<boolean>;
};
/** For a code, or an e-mail address and a password. */
export const littleText = { text: 4 * KB } as const;
export const usualText = { text: MOST_SENT } as const;
export const withPicture = <T>(picture: NonNullable<Takes<T>['picture']>): Takes<T> => ({
	text: MOST_SENT,
	picture,
});

export type Body = {
	readonly form: FormData;
	/** A picture was sent and is not held. */
	readonly lostPicture: LostPicture | null;
	/** Must be called once the form is processed. */
	readonly release: () => void;
};

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const typeOf = (request: Request): string =>
	(request.headers.get('content-type') ?? '').slice(0, 200).split(';')[0]?.trim().toLowerCase() ?? '';

/** Why the headers forbid reading the body; null where they do not. Checked before any byte of it is read. */
export function announced<T>(request: Request, { text, picture }: Takes<T>): BodyRefusal | null {
	const type = typeOf(request);
	const length = lengthOf(request);
	if (type === '' && length === 0) return 'unreadable';
	if (type === MULTIPART && picture) return length > MOST_ANNOUNCED ? 'too big' : null;
	if (type !== URLENCODED) return 'no form';
	return length > text ? 'too big' : null;
}

/** Reads a form within its limits. `holds`: whether a picture may be kept in memory. `from`: the sender's address, for its limit. */
export async function readBody<T>(
	request: Request,
	{ text }: Takes<T>,
	{ holds, held, from }: { holds: boolean; held: HeldBytes; from: string },
	pace: Pace = usualPace,
): Promise<Outcome<Body, BodyRefusal>> {
	const fields = new Fields(MOST_OF_TEXT);
	const picture = new ArrivingPicture(holds ? MOST_OF_PICTURE : 0, held, addressKeys(from).widest);
	try {
		if (typeOf(request) === MULTIPART) {
			const contentType = request.headers.get('content-type') ?? '';
			await readParts(contentType, chunksOf(request, MOST_ANNOUNCED, pace), fields, picture);
		} else await readUrlencoded(chunksOf(request, text, pace), fields);
	} catch (error) {
		picture.release();
		if (error instanceof BodyFailure) return err(error.refusal);
		throw error;
	}
	return ok({ form: fields.form, lostPicture: picture.lost, release: () => picture.release() });
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
