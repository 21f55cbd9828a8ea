import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';
import sodium from 'libsodium-wrappers';

await sodium.ready;

/** Length in bytes. AES-GCM must never use an initialisation vector twice with one key. */
const IV = 12;
const TAG = 16;
/** Bytes of a nonce of XChaCha20: long enough to draw it at random. */
const NONCE = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

/** Purposes of texts that a browser stores encrypted. */
export type SealedText = 'devices' | 'second step' | 'backup codes' | 'asked' | 'earlier papers' | 'lent phone';

/** The result of exchanging a code. Stored only in the phone's cookie. */
export type PaperSession = {
	readonly dinnerId: string;
	readonly number: number;
	readonly lookup: Buffer;
	readonly key: Buffer;
	/** New at each exchange. Only the phone whose token saved last may read its scores. */
	readonly deviceToken: Buffer;
	/** The epoch of this phone's revisions; a takeover of the paper starts the next epoch. */
	readonly epoch: number;
};

/**
 * Encrypts and decrypts ("seal" and "open"): ballots with XChaCha20-Poly1305, everything else with AES-256-GCM. The only module that does so
 * with ballots.
 */
export function createSealing(key: (purpose: string) => Buffer) {
	/** Random bytes for 512 nonces, because a system call for each costs as much as sealing a ballot. Each is used once. */
	let nonces = Buffer.alloc(0);
	function newNonce(): Buffer {
		if (nonces.length === 0) nonces = randomFillSync(Buffer.alloc(NONCE * 512));
		const nonce = nonces.subarray(0, NONCE);
		nonces = nonces.subarray(NONCE);
		return nonce;
	}

	const ballotsKey = (dinnerId: string) => key(`ballots of ${dinnerId}`);

	return {
		/** Bound to dinner, ballot and revision, so that a sealed ballot cannot be moved, swapped or rolled back without `open` failing. */
		seal(dinnerId: string, ballotKey: Buffer, revision: number, scores: Uint8Array): Buffer {
			const nonce = newNonce();
			const bound = associated(dinnerId, ballotKey, revision);
			const text = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(scores, bound, null, nonce, ballotsKey(dinnerId));
			const sealed = Buffer.allocUnsafe(NONCE + text.length);
			sealed.set(nonce);
			sealed.set(text, NONCE);
			return sealed;
		},
		/** Throws if the bytes were not sealed so: after tampering or with another secret. */
		open(dinnerId: string, ballotKey: Buffer, revision: number, sealed: Buffer): Uint8Array {
			const bound = associated(dinnerId, ballotKey, revision);
			return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
				null,
				sealed.subarray(NONCE),
				bound,
				sealed.subarray(0, NONCE),
				ballotsKey(dinnerId),
			);
		},

		/** Copies of an evening are encrypted as a whole: they hold contacts, and a sequence of them shows what happened in which minute. */
		sealCopy: (what: string, bytes: Uint8Array): Buffer => sealBytes(key('copies'), what, bytes),
		/** Throws if the bytes were not sealed so, as with another secret. */
		openCopy: (what: string, sealed: Buffer): Buffer => openBytes(key('copies'), what, sealed),

		/** For cookies. Bound to the purpose. */
		sealText(purpose: SealedText, text: string): string {
			const iv = randomBytes(IV);
			const cipher = createCipheriv('aes-256-gcm', key(`sealed ${purpose}`), iv);
			return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
				'base64url',
			);
		},
		/** Null if this install did not seal the text for this purpose. */
		openText(purpose: SealedText, sealed: string): string | null {
			const bytes = Buffer.from(sealed, 'base64url');
			if (bytes.length < IV + TAG || bytes.length > 4096) return null;
			const decipher = createDecipheriv('aes-256-gcm', key(`sealed ${purpose}`), bytes.subarray(0, IV), {
				authTagLength: TAG,
			});
			decipher.setAuthTag(bytes.subarray(-TAG));
			try {
				return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('utf8');
			} catch {
				return null;
			}
		},
		/** Bound to `what`: the dinner and the press. */
		sealPrintJob: (what: string, bytes: Uint8Array): Buffer => sealBytes(key('print jobs'), what, bytes),
		/** Throws if the bytes were not sealed so. */
		openPrintJob: (what: string, sealed: Buffer): Buffer => openBytes(key('print jobs'), what, sealed),

		writePaperSession(paperSession: PaperSession): string {
			const iv = randomBytes(IV);
			const cipher = createCipheriv('aes-256-gcm', key('paper session'), iv);
			const plain = Buffer.concat([
				Buffer.from(paperSession.dinnerId.replaceAll('-', ''), 'hex'),
				paperSession.lookup,
				paperSession.key,
				paperSession.deviceToken,
				Buffer.from(`${paperSession.number}:${paperSession.epoch}`),
			]);
			return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
		},
		/** Null if this install did not write the cookie: the guest must enter the code again. */
		readPaperSession(text: string): PaperSession | null {
			const bytes = Buffer.from(text, 'base64url');
			if (bytes.length < IV + 16 + 96 + 3 || bytes.length > 200) return null;
			const decipher = createDecipheriv('aes-256-gcm', key('paper session'), bytes.subarray(0, IV));
			decipher.setAuthTag(bytes.subarray(-16));
			let plain: Buffer;
			try {
				plain = Buffer.concat([decipher.update(bytes.subarray(IV, -16)), decipher.final()]);
			} catch {
				return null;
			}
			const [number, epoch] = plain.subarray(96).toString().split(':').map(Number);
			if (number === undefined || epoch === undefined) return null;
			return {
				dinnerId: withDashes(plain.subarray(0, 16).toString('hex')),
				lookup: plain.subarray(16, 48),
				key: plain.subarray(48, 80),
				deviceToken: plain.subarray(80, 96),
				number,
				epoch,
			};
		},
	};
}

function associated(dinnerId: string, ballotKey: Buffer, revision: number): Buffer {
	const head = `${dinnerId}:${revision}:`;
	const bytes = Buffer.allocUnsafe(head.length + ballotKey.length);
	bytes.write(head, 'latin1');
	bytes.set(ballotKey, head.length);
	return bytes;
}

function sealBytes(key: Buffer, what: string, bytes: Uint8Array): Buffer {
	const iv = randomBytes(IV);
	const cipher = createCipheriv('aes-256-gcm', key, iv);
	cipher.setAAD(Buffer.from(what));
	return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function openBytes(key: Buffer, what: string, sealed: Buffer): Buffer {
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG });
	decipher.setAAD(Buffer.from(what));
	decipher.setAuthTag(sealed.subarray(-TAG));
	return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]);
}

export const withDashes = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
