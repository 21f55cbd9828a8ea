import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

type Cost = { readonly log2N: number; readonly r: number; readonly p: number };

/**
 * scrypt at OWASP's parameters (N 2^15, r 8, p 3): 32 MB while it runs, one at a time. Each hash stores its cost, so that it can be raised.
 */
const COST: Cost = { log2N: 15, r: 8, p: 3 };
const SALT = 16;
const LENGTH = 32;

/** Normalises to NFKC, because keyboards compose characters differently. */
const derive = (password: string, salt: Buffer, { log2N, r, p }: Cost) =>
	new Promise<Buffer>((resolve, reject) => {
		const N = 2 ** log2N;
		scrypt(password.normalize('NFKC'), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
			error ? reject(error) : resolve(key),
		);
	});

export type Hashing = {
	readonly hash: (password: string) => Promise<string>;
	readonly verify: (of: { hash: string; password: string }) => Promise<boolean>;
};
export const slowHashing: Hashing = hashingAt(COST);

/** Tests that count tries use a lower cost. */
export function hashingAt({ log2N, r, p }: Cost): Hashing {
	return {
		async hash(password) {
			const salt = randomBytes(SALT);
			const key = await derive(password, salt, { log2N, r, p });
			return `scrypt:${log2N}:${r}:${p}:${salt.toString('base64url')}:${key.toString('base64url')}`;
		},
		verify,
	};
}

async function verify({ hash, password }: { hash: string; password: string }): Promise<boolean> {
	const [, log2N, r, p, salt, key] = /^scrypt:(\d{1,2}):(\d{1,2}):(\d{1,2}):([\w-]+):([\w-]+)$/.exec(hash) ?? [];
	if (salt === undefined || key === undefined) throw new Error('A stored password is no hash of ours');
	const stored = Buffer.from(key, 'base64url');
	const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
	const derived = await derive(password, Buffer.from(salt, 'base64url'), cost);
	return stored.length === derived.length && timingSafeEqual(stored, derived);
}
