import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sixWords as again } from '../../public/recount-hash.js';
import { sixWords, words } from './six-words';

test('the list has 1,024 different short words, in order', () => {
	expect(words).toHaveLength(1024);
	expect(words).toEqual([...new Set(words)].sort());
	for (const word of words) expect(word).toMatch(/^[a-z]{4,7}$/);
});

test('six words are the first sixty bits of the hash, ten each, and the recount finds the same', () => {
	expect(sixWords('0'.repeat(64))).toBe(Array(6).fill(words[0]).join(' '));
	expect(sixWords('f'.repeat(64))).toBe(Array(6).fill(words[1023]).join(' '));
	expect(sixWords(`000000000000001${'0'.repeat(49)}`)).toBe([...Array(5).fill(words[0]), words[1]].join(' '));
	for (let n = 0; n < 50; n++) {
		const hash = createHash('sha256').update(String(n)).digest('hex');
		expect(again(hash, [...words])).toBe(sixWords(hash));
	}
});
