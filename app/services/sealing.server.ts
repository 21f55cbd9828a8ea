import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';

/** Bytes of what AES-GCM must never see twice under one key. */
const IV = 12;
const TAG = 16;

/** What is sealed for a browser to keep. */
export type SealedText = 'devices' | 'second step' | 'backup codes' | 'asked';

/** What the exchange of a code proved, carried by the phone's own cookie and by nothing else. */
export type PaperSession = {
	readonly dinnerId: string;
	readonly number: number;
	readonly lookup: Buffer;
	readonly key: Buffer;
	/** Made at each exchange: decides which phone may see its own scores. */
	readonly deviceToken: Buffer;
	/** Of this phone's revisions: each takeover of the paper begins the next one. */
	readonly epoch: number;
};

/** Seals and opens with AES-256-GCM. The only module that seals and opens ballots. */
export function createSealing(key: (purpose: string) => Buffer) {
	/** Drawn from the system many at a time: one by one it was half of what sealing a ballot costs. Each is handed out once. */
	let ivs = Buffer.alloc(0);
	function newIv(): Buffer {
		if (ivs.length === 0) ivs = randomFillSync(Buffer.alloc(IV * 512));
		const iv = ivs.subarray(0, IV);
		ivs = ivs.subarray(IV);
		return iv;
	}

	return {
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

		/** A copy of the evening holds people's contacts, and several in a row what happened in which minute: so all of it is sealed. */
		sealCopy: (what: string, bytes: Uint8Array): Buffer => sealBytes(key('copies'), what, bytes),
		/** Throws when the bytes are not what was sealed, as with another secret. */
		openCopy: (what: string, sealed: Buffer): Buffer => openBytes(key('copies'), what, sealed),

		/** For what a browser keeps for us: sealed and bound to its purpose. */
		sealText(purpose: SealedText, text: string): string {
			const iv = randomBytes(IV);
			const cipher = createCipheriv('aes-256-gcm', key(`sealed ${purpose}`), iv);
			return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
				'base64url',
			);
		},
		/** Null for anything that this install did not seal for this purpose. */
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
		/** Codes that may have to be printed again, bound to what they were made for. */
		sealPrintJob: (what: string, bytes: Uint8Array): Buffer => sealBytes(key('print jobs'), what, bytes),
		/** Throws when the bytes are not what was sealed. */
		openPrintJob: (what: string, sealed: Buffer): Buffer => openBytes(key('print jobs'), what, sealed),

		writePaperSession(paperSession: PaperSession): string {
			const iv = newIv();
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
		/** Null for anything this install did not write: a stale cookie is somebody who has to type the code again, not an error. */
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
