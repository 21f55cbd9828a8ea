import { createHmac, hkdfSync, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFirst } from '../../db/embedded/durable-file';
import { CannotStart } from '../../db/startup-error';
import { SHORTEST_SECRET } from '../contract/settings';
import { CODE_ALPHABET, CODE_LENGTH, RECEIPT_LENGTH } from '../domain/code';
import { createSealing, type PaperSession, type SealedText, withDashes } from './sealing.server';

export type LinkKind = 'pitch' | 'join' | 'setup' | 'crew' | 'offer';

export type { PaperSession, SealedText };

/** The secret of the install: from the environment, else from a file that only this user can read. Never stored in the database. */
export async function readSecret(setting: string | undefined, dataDir: string): Promise<Buffer> {
	if (setting) return Buffer.from(setting, 'utf8');
	await mkdir(dataDir, { recursive: true });
	const file = join(dataDir, 'secret');
	const found = (await readIfThere(file)) ?? (await makeSecret(file));
	await chmod(file, 0o600);
	// With an empty secret anybody could derive the keys.
	if (found.length < SHORTEST_SECRET) {
		throw new CannotStart(
			`The file ${file} has fewer than ${SHORTEST_SECRET} characters, as after a full disk: put the secret that you kept back into it, or delete it if this Stockpot has never been used.`,
		);
	}
	return Buffer.from(found, 'utf8');
}

/** Writes the file atomically, so that a full disk leaves no empty one. If another server was first, its secret is returned. */
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

type CodeCost = { readonly N: number; readonly r: number; readonly p: number };
/** About 10 ms for each code, to slow down guessing. Changing it invalidates all printed codes. */
const CODE_COST: CodeCost = { N: 4096, r: 8, p: 1 };

/** Derives all keys of the install from one secret by HKDF. */
export function createSecrets(secret: Buffer, codeCost = CODE_COST) {
	const derived = new Map<string, Buffer>();
	const key = (purpose: string): Buffer => {
		let found = derived.get(purpose);
		if (!found) {
			found = Buffer.from(hkdfSync('sha256', secret, 'stockpot', purpose, 32));
			// Bounds the cache, which has two keys for each dinner that was used since the start.
			if (derived.size > 2000) derived.clear();
			derived.set(purpose, found);
		}
		return found;
	};
	const mac = (k: Buffer, ...parts: (string | Buffer)[]): Buffer => {
		const hmac = createHmac('sha256', k);
		for (const part of parts) hmac.update(part);
		return hmac.digest();
	};

	return {
		/** Stored in the database, to detect a wrong secret at the start. */
		check: (): Buffer => mac(key('check'), 'stockpot'),

		newCode: (): string => Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(32)]).join(''),

		root: (code: string): Promise<Buffer> =>
			new Promise((resolve, reject) => {
				scrypt(code, key('codes'), 32, codeCost, (error, root) => (error ? reject(error) : resolve(root)));
			}),
		lookup: (root: Buffer): Buffer => mac(root, 'paper'),
		ballotKey: (root: Buffer, dinnerId: string): Buffer => mac(root, 'ballot', dinnerId),
		/** The receipt of a ballot, on the phone and on the stub. It tells that a paper counted, and not how. */
		receipt: (ballotKey: Buffer): string => readable(mac(ballotKey, 'receipt'), RECEIPT_LENGTH),
		newDeviceToken: (): Buffer => randomBytes(16),

		/** Tells whether the same person types a slip in again. Under the ballot's key and SECRET, so that no two ballots share a value. */
		entrant: (ballotKey: Buffer, person: string): Buffer => mac(key('entrants'), ballotKey, person).subarray(0, 16),

		link: linkTo,
		/** The id of the link's target; null for any token that `link` does not return in this exact spelling. */
		readLink(kind: LinkKind, token: string): string | null {
			const match = /^([\w-]{22})\.[\w-]{24}$/.exec(token);
			if (!match?.[1]) return null;
			const id = withDashes(Buffer.from(match[1], 'base64url').toString('hex'));
			return timingSafeEqual(Buffer.from(token), Buffer.from(linkTo(kind, id))) ? id : null;
		},

		/** Identifies this install on its copies, readable without decryption. */
		copiesOf: (): string => mac(key('copies'), 'whose').toString('hex').slice(0, 12),
		/** Pseudonym of a dinner in the plain-text headers of copies: shows which copies hold the same dinner, and nothing else. */
		dinnerOnCopies: (dinnerId: string): string =>
			mac(key('copies'), 'dinner', dinnerId).toString('base64url').slice(0, 8),
		/** A short MAC. */
		mark: (purpose: SealedText, text: string): string =>
			mac(key(`marks of ${purpose}`), text)
				.subarray(0, 16)
				.toString('base64url'),
		/** A MAC of a press's choices, to compare repeated presses. Keyed, so that the database does not reveal what was typed. */
		actOf: (formKey: string, act: string): Buffer => mac(key('acts'), formKey, '\n', act).subarray(0, 16),

		/** better-auth's secret. */
		accounts: (): string => key('accounts').toString('hex'),
		...createSealing(key),
	};

	/**
	 * A private link is an id and its MAC, so that no token is stored. It ends in a letter or a digit, because mail and chat programs leave other
	 * characters at the end of a URL out of the link.
	 */
	function linkTo(kind: LinkKind, id: string): string {
		const name = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
		for (let n = 0; ; n++) {
			const seal = mac(key(`${kind} links`), n === 0 ? id : `${id} ${n}`)
				.subarray(0, 18)
				.toString('base64url');
			if (!/[-_]$/.test(seal)) return `${name}.${seal}`;
		}
	}
}

const readable = (bytes: Buffer, length: number): string =>
	Array.from(bytes.subarray(0, length), (byte) => CODE_ALPHABET[byte % 32]).join('');
