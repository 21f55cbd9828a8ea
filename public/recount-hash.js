// @ts-nocheck: plain JavaScript for browsers, checked by its tests.
/**
 * What the recount needs of cryptography, written out, because a browser has `crypto.subtle` on https only, and a hall's laptop is on http.
 */

const ROUNDS = 64;

/** The first 32 bits of the fractional parts of a root of the first primes: where SHA-256 takes its constants from. */
function constants(count, root) {
	const found = [];
	for (let n = 2; found.length < count; n++) {
		let isPrime = true;
		for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false;
		if (isPrime) found.push((root(n) * 2 ** 32) | 0);
	}
	return found;
}
const fraction = (x) => x - Math.floor(x);
const K = constants(ROUNDS, (n) => fraction(Math.cbrt(n)));
const START = constants(8, (n) => fraction(Math.sqrt(n)));

const rotate = (word, by) => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits. */
export function sha256(bytes) {
	const blocks = Math.ceil((bytes.length + 9) / 64);
	const padded = new Uint8Array(blocks * 64);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
	view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
	const state = START.slice();
	const w = new Int32Array(ROUNDS);
	for (let block = 0; block < padded.length; block += 64) {
		for (let t = 0; t < 16; t++) w[t] = view.getInt32(block + t * 4);
		for (let t = 16; t < ROUNDS; t++) {
			const low = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >>> 3);
			const high = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >>> 10);
			w[t] = w[t - 16] + low + w[t - 7] + high;
		}
		let [a, b, c, d, e, f, g, h] = state;
		for (let t = 0; t < ROUNDS; t++) {
			const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t];
			const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
		}
		[a, b, c, d, e, f, g, h].forEach((word, at) => {
			state[at] = (state[at] + word) | 0;
		});
	}
	return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

export const sha256OfText = (text) => sha256(new TextEncoder().encode(text));

/** Canonical JSON (RFC 8785, with whole numbers only): no white space, names in order. */
export function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const names = Object.keys(value).sort();
	return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** The first 60 bits of a hash as six of these 1,024 words. */
export function sixWords(hash, words) {
	let bits = '';
	for (const digit of hash.slice(0, 15)) bits += parseInt(digit, 16).toString(2).padStart(4, '0');
	return [0, 10, 20, 30, 40, 50].map((from) => words[parseInt(bits.slice(from, from + 10), 2)]).join(' ');
}

/** The order that a seed draws: xoshiro128**, 64 numbers thrown away, Fisher–Yates from the last place (see /how-voting-works). */
export function drawAgain(seed, entries) {
	const s = [0, 8, 16, 24].map((at) => parseInt(seed.slice(at, at + 8), 16) | 0);
	const left = (word, by) => (word << by) | (word >>> (32 - by));
	const next = () => {
		const number = Math.imul(left(Math.imul(s[1], 5), 7), 9) >>> 0;
		const shifted = s[1] << 9;
		s[2] ^= s[0];
		s[3] ^= s[1];
		s[1] ^= s[2];
		s[0] ^= s[3];
		s[2] ^= shifted;
		s[3] = left(s[3], 11);
		return number;
	};
	for (let thrown = 0; thrown < 64; thrown++) next();
	const drawn = entries.slice();
	for (let last = drawn.length - 1; last > 0; last--) {
		const size = last + 1;
		let number = next();
		while (number >= 2 ** 32 - (2 ** 32 % size)) number = next();
		const other = number % size;
		[drawn[last], drawn[other]] = [drawn[other], drawn[last]];
	}
	return drawn;
}
