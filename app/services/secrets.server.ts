import { createHmac, hkdfSync, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFirst } from '../../db/embedded/durable-file';
import { CannotStart } from '../../db/startup-error';
import { SHORTEST_SECRET } from '../contract/settings';
import { CODE_ALPHABET, CODE_LENGTH, RECEIPT_LENGTH } from '../domain/code';
import { createSealing, type PaperSession, type SealedText, withDashes } from './sealing.server';

export type LinkKind = 'pitch' | 'join' | 'setup';

export type { PaperSession, SealedText };

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

type CodeCost = { readonly N: number; readonly r: number; readonly p: number };
/** About 10 ms on purpose: guessing codes costs the guesser this much each. Codes that were printed are found again at this cost alone. */
const CODE_COST: CodeCost = { N: 4096, r: 8, p: 1 };

/** Every key of the install, by HKDF from one secret. */
export function createSecrets(secret: Buffer, codeCost = CODE_COST) {
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
	const mac = (k: Buffer, ...parts: (string | Buffer)[]): Buffer => {
		const hmac = createHmac('sha256', k);
		for (const part of parts) hmac.update(part);
		return hmac.digest();
	};

	return {
		/** Stored in the database: tells a wrong secret from the right one, and nothing else. */
		check: (): Buffer => mac(key('check'), 'stockpot'),

		newCode: (): string => Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(32)]).join(''),

		root: (code: string): Promise<Buffer> =>
			new Promise((resolve, reject) => {
				scrypt(code, key('codes'), 32, codeCost, (error, root) => (error ? reject(error) : resolve(root)));
			}),
		lookup: (root: Buffer): Buffer => mac(root, 'paper'),
		ballotKey: (root: Buffer, dinnerId: string): Buffer => mac(root, 'ballot', dinnerId),
		/** Shown on the phone and printed on the stub: says "counted", never how. */
		receipt: (ballotKey: Buffer): string => readable(mac(ballotKey, 'receipt'), RECEIPT_LENGTH),
		newDeviceToken: (): Buffer => randomBytes(16),

		link: linkTo,
		/** The id that the link was made for, or null. Only the very spelling that `link` gives is read. */
		readLink(kind: LinkKind, token: string): string | null {
			const match = /^([\w-]{22})\.[\w-]{24}$/.exec(token);
			if (!match?.[1]) return null;
			const id = withDashes(Buffer.from(match[1], 'base64url').toString('hex'));
			return timingSafeEqual(Buffer.from(token), Buffer.from(linkTo(kind, id))) ? id : null;
		},

		/** Names this install on its copies: whose they are can be told without opening them. */
		copiesOf: (): string => mac(key('copies'), 'whose').toString('hex').slice(0, 12),
		/** Names a dinner on copies, where anybody reads it: which are of the same one, and nothing else. */
		dinnerOnCopies: (dinnerId: string): string =>
			mac(key('copies'), 'dinner', dinnerId).toString('base64url').slice(0, 8),
		/** A short fingerprint that only this install can make. */
		mark: (purpose: SealedText, text: string): string =>
			mac(key(`marks of ${purpose}`), text)
				.subarray(0, 16)
				.toString('base64url'),
		/** Tells what a press asked for from what another did. Keyed, so that no database gives away what was typed. */
		actOf: (formKey: string, act: string): Buffer => mac(key('acts'), formKey, '\n', act).subarray(0, 16),

		/** What the library for accounts signs its cookies with. */
		accounts: (): string => key('accounts').toString('hex'),
		...createSealing(key),
	};

	/**
	 * A private link needs no column: it is the id and what only this install can have made of it. It ends in a letter or a digit, because
	 * mail and chat leave other signs at the end of an address out of the link.
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
