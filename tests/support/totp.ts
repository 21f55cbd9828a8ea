import { createHmac } from 'node:crypto';

/** TOTP by RFC 6238 and RFC 4226, independent of better-auth's implementation. */
export function totp(key: Buffer, at: Date, digits = 6): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
	const mac = createHmac('sha1', key).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 15;
	const number = mac.readUInt32BE(offset) & 0x7fffffff;
	return String(number % 10 ** digits).padStart(digits, '0');
}

/** The base32 key of an `otpauth:` URI. */
export function keyIn(uri: string): Buffer {
	const secret = new URL(uri).searchParams.get('secret') ?? '';
	const bits = [...secret.replaceAll('=', '')]
		.map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
