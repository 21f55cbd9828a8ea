import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	randomFillSync,
	randomInt,
	scrypt,
	timingSafeEqual,
} from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../../db/cannot-start';
import { writeFirst } from '../../db/whole-file';
import { SHORTEST_SECRET } from '../contract/settings';

/** Crockford's base32: no I, L, O, U, so a code survives being read aloud in a loud room. Ten characters are 2^50. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;
/** Bytes of what AES-GCM must never see twice under one key. */
const IV = 12;
const TAG = 16;

export type LinkKind = 'pitch' | 'join' | 'setup';

/** What the exchange of a code proved, carried by the phone's own cookie and by nothing else. */
export type PaperPass = {
	readonly dinnerId: string;
	readonly number: number;
	readonly lookup: Buffer;
	readonly key: Buffer;
	/** Made at each exchange: decides which phone may see its own scores. */
	readonly claim: Buffer;
	/** Revisions of this phone start above this: a later exchange starts above every earlier phone. */
	readonly base: number;
};

/** The secret of the install: from the environment, else a file that only this user reads, never from the database. */
export async function readSecret(setting: string | undefined, dataDir: string): Promise<Buffer> {
	if (setting) return Buffer.from(setting, 'utf8');
	await mkdir(dataDir, { recursive: true });
	const file = join(dataDir, 'secret');
	const found = (await readIfThere(file)) ?? (await makeSecret(file));
	await chmod(file, 0o600);
	// Where there is none at all, everything would be sealed with a key that anybody can make.
	if (found.length < SHORTEST_SECRET) {
		throw new CannotStart(
			`The file ${file} has fewer than ${SHORTEST_SECRET} characters, as after a full disk: put the secret that you kept back into it, or delete it if this Stockpot has never been used.`,
		);
	}
	return Buffer.from(found, 'utf8');
}

/** Whole and on the disk before it has its name: a full disk leaves none, and never an empty one. Another server may be first. */
async function makeSecret(file: string): Promise<string> {
	await writeFirst(file, Buffer.from(randomBytes(32).toString('hex')));
	return readText(file);
}

const readText = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim();
const readIfThere = (file: string): Promise<string | null> =>
	readText(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});

export type Secrets = ReturnType<typeof createSecrets>;

/** Every key of the install, by HKDF from one secret. The only module that seals and opens ballots. */
export function createSecrets(secret: Buffer) {
	const derived = new Map<string, Buffer>();
	const key = (purpose: string): Buffer => {
		let found = derived.get(purpose);
		if (!found) {
			found = Buffer.from(hkdfSync('sha256', secret, 'stockpot', purpose, 32));
			// Two purposes for each dinner that was touched since the start: small, but not for ever.
			if (derived.size > 2000) derived.clear();
			derived.set(purpose, found);
		}
		return found;
	};
	/** Drawn from the system many at a time: one by one it was half of what sealing a ballot costs. Each is handed out once. */
	let ivs = Buffer.alloc(0);
	function newIv(): Buffer {
		if (ivs.length === 0) ivs = randomFillSync(Buffer.alloc(IV * 512));
		const iv = ivs.subarray(0, IV);
		ivs = ivs.subarray(IV);
		return iv;
	}
	const mac = (k: Buffer, ...parts: (string | Buffer)[]): Buffer => {
		const hmac = createHmac('sha256', k);
		for (const part of parts) hmac.update(part);
		return hmac.digest();
	};

	return {
		/** Stored in the database: tells a wrong secret from the right one, and nothing else. */
		check: (): Buffer => mac(key('check'), 'stockpot'),

		newCode: (): string => Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(32)]).join(''),

		/** About 10 ms on purpose: guessing codes costs the guesser this much each. */
		root: (code: string): Promise<Buffer> =>
			new Promise((resolve, reject) => {
				scrypt(code, key('codes'), 32, { N: 4096, r: 8, p: 1 }, (error, root) =>
					error ? reject(error) : resolve(root),
				);
			}),
		lookup: (root: Buffer): Buffer => mac(root, 'paper'),
		ballotKey: (root: Buffer, dinnerId: string): Buffer => mac(root, 'ballot', dinnerId),
		/** Shown on the phone and printed on the stub: says "counted", never how. */
		receipt: (ballotKey: Buffer): string => readable(mac(ballotKey, 'receipt'), 8),
		newClaim: (): Buffer => randomBytes(16),

		/** AES-256-GCM, bound to its dinner, ballot and revision: a sealed ballot cannot be moved, swapped or rolled back unseen. */
		seal(dinnerId: string, ballotKey: Buffer, revision: number, scores: Uint8Array): Buffer {
			const iv = newIv();
			const cipher = createCipheriv('aes-256-gcm', key(`ballots of ${dinnerId}`), iv);
			cipher.setAAD(associated(dinnerId, ballotKey, revision));
			const sealed = Buffer.allocUnsafe(IV + scores.length + TAG);
			sealed.set(iv);
			sealed.set(cipher.update(scores), IV);
			cipher.final();
			sealed.set(cipher.getAuthTag(), IV + scores.length);
			return sealed;
		},
		/** Throws when the bytes are not what was sealed: that is tampering or a wrong secret, never a guest's doing. */
		open(dinnerId: string, ballotKey: Buffer, revision: number, sealed: Buffer): Uint8Array {
			const decipher = createDecipheriv('aes-256-gcm', key(`ballots of ${dinnerId}`), sealed.subarray(0, IV));
			decipher.setAAD(associated(dinnerId, ballotKey, revision));
			decipher.setAuthTag(sealed.subarray(-16));
			return Buffer.concat([decipher.update(sealed.subarray(IV, -16)), decipher.final()]);
		},

		/** A private link needs no column: it is the id and what only this install can have made of it. */
		link: (kind: LinkKind, id: string): string =>
			`${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${linkMac(kind, id).toString('base64url')}`,
		/** The id that the link was made for, or null. */
		readLink(kind: LinkKind, token: string): string | null {
			const match = /^([\w-]{22})\.([\w-]{24})$/.exec(token);
			if (!match?.[1] || !match[2]) return null;
			const hex = Buffer.from(match[1], 'base64url').toString('hex');
			const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
			const given = Buffer.from(match[2], 'base64url');
			const wanted = linkMac(kind, id);
			return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null;
		},

		/** Names this install on its copies: whose they are can be told without opening them. */
		copiesOf: (): string => mac(key('copies'), 'whose').toString('hex').slice(0, 12),
		/** Names a dinner on copies, where anybody reads it: which are of the same one, and nothing else. */
		dinnerOnCopies: (dinnerId: string): string =>
			mac(key('copies'), 'dinner', dinnerId).toString('base64url').slice(0, 8),
		/** A copy of the evening holds people's contacts, and several in a row what happened in which minute: so all of it is sealed. */
		sealCopy(what: string, bytes: Uint8Array): Buffer {
			const iv = randomBytes(12);
			const cipher = createCipheriv('aes-256-gcm', key('copies'), iv);
			cipher.setAAD(Buffer.from(what));
			return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
		},
		/** Throws when the bytes are not what was sealed, as with another secret. */
		openCopy(what: string, sealed: Buffer): Buffer {
			const decipher = createDecipheriv('aes-256-gcm', key('copies'), sealed.subarray(0, 12));
			decipher.setAAD(Buffer.from(what));
			decipher.setAuthTag(sealed.subarray(-16));
			return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
		},

		/** What the library for accounts signs its cookies with. */
		accounts: (): string => key('accounts').toString('hex'),

		writePass(pass: PaperPass): string {
			const iv = newIv();
			const cipher = createCipheriv('aes-256-gcm', key('paper pass'), iv);
			const plain = Buffer.concat([
				Buffer.from(pass.dinnerId.replaceAll('-', ''), 'hex'),
				pass.lookup,
				pass.key,
				pass.claim,
				Buffer.from(`${pass.number}:${pass.base}`),
			]);
			return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
		},
		/** Null for anything this install did not write: a stale cookie is somebody who has to type the code again, not an error. */
		readPass(text: string): PaperPass | null {
			const bytes = Buffer.from(text, 'base64url');
			if (bytes.length < IV + 16 + 96 + 3 || bytes.length > 200) return null;
			const decipher = createDecipheriv('aes-256-gcm', key('paper pass'), bytes.subarray(0, IV));
			decipher.setAuthTag(bytes.subarray(-16));
			let plain: Buffer;
			try {
				plain = Buffer.concat([decipher.update(bytes.subarray(IV, -16)), decipher.final()]);
			} catch {
				return null;
			}
			const [number, base] = plain.subarray(96).toString().split(':').map(Number);
			if (number === undefined || base === undefined) return null;
			return {
				dinnerId: plain
					.subarray(0, 16)
					.toString('hex')
					.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
				lookup: plain.subarray(16, 48),
				key: plain.subarray(48, 80),
				claim: plain.subarray(80, 96),
				number,
				base,
			};
		},
	};

	function linkMac(kind: LinkKind, id: string): Buffer {
		return mac(key(`${kind} links`), id).subarray(0, 18);
	}
}

function associated(dinnerId: string, ballotKey: Buffer, revision: number): Buffer {
	const head = `${dinnerId}:${revision}:`;
	const bytes = Buffer.allocUnsafe(head.length + ballotKey.length);
	bytes.write(head, 'latin1');
	bytes.set(ballotKey, head.length);
	return bytes;
}

const readable = (bytes: Buffer, length: number): string =>
	Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');

/** What a thumb typed, as the code it meant; null when it cannot be one. */
export function normaliseCode(typed: string): string | null {
	const code = typed
		.toUpperCase()
		.replaceAll(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1');
	return code.length === CODE_LENGTH && [...code].every((c) => ALPHABET.includes(c)) ? code : null;
}

/** In two halves, as it is printed and read aloud. */
export const spellCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
