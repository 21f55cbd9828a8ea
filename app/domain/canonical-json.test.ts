import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical as again, sha256OfText } from '../../public/recount-hash.js';
import { canonical, type Json } from './canonical-json';

test('names are in the order of their UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
	const given = {
		'\u20ac': 'Euro Sign',
		'\r': 'Carriage Return',
		'\ufb33': 'Hebrew Letter Dalet With Dagesh',
		1: 'One',
		'\ud83d\ude00': 'Emoji: Grinning Face',
		'\u0080': 'Control',
		'\u00f6': 'Latin Small Letter O With Diaeresis',
	};
	expect(Object.values(JSON.parse(canonical(given)))).toHaveLength(7);
	expect(canonical(given).match(/"(Euro|Carriage|Hebrew|One|Emoji|Control|Latin)/g)).toEqual(
		['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'].map((word) => `"${word}`),
	);
});

test('no white space, and whole numbers only', () => {
	expect(canonical({ b: [1, null, true, 'a\n'], a: {} })).toBe('{"a":{},"b":[1,null,true,"a\\n"]}');
	for (const number of [0.5, 2 ** 53, Number.NaN]) expect(() => canonical(number)).toThrow(RangeError);
});

test('the same data is the same text in whatever order it was made, and the recount finds the same', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const whole = JSON.parse(JSON.stringify(value), (_, one) =>
				typeof one === 'number' ? Math.trunc(one % 1e9) || 0 : one,
			) as Json;
			const text = canonical(whole);
			expect(again(whole)).toBe(text);
			expect(canonical(JSON.parse(text))).toBe(text);
			expect(JSON.parse(text)).toEqual(whole);
		}),
	);
});

test('the recount’s SHA-256 gives the published examples', () => {
	// FIPS 180-4, NIST's example values.
	expect(sha256OfText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	expect(sha256OfText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	expect(sha256OfText('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
		'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
	);
});
