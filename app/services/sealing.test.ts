import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSealing } from './sealing.server';

const keys = new Map<string, Buffer>();
const { open, seal } = createSealing((purpose) => {
	const key = keys.get(purpose) ?? randomBytes(32);
	keys.set(purpose, key);
	return key;
});
const ballotKey = randomBytes(32);
const scores = Uint8Array.from({ length: 200 }, (_, n) => n % 6);

test('a sealed ballot opens only unchanged, for its dinner, paper and revision', () => {
	const sealed = seal('a', ballotKey, 7, scores);
	expect(open('a', ballotKey, 7, sealed)).toEqual(scores);
	const otherKey = Buffer.from(ballotKey);
	otherKey[31] = (otherKey[31] ?? 0) ^ 1;
	expect(() => open('b', ballotKey, 7, sealed)).toThrow();
	expect(() => open('a', otherKey, 7, sealed)).toThrow();
	expect(() => open('a', ballotKey, 8, sealed)).toThrow();
	for (const at of sealed.keys()) {
		const changed = Buffer.from(sealed);
		changed[at] = (changed[at] ?? 0) ^ 1;
		expect(() => open('a', ballotKey, 7, changed)).toThrow();
	}
	for (const length of [0, 1, 24, 39, sealed.length - 1])
		expect(() => open('a', ballotKey, 7, sealed.subarray(0, length))).toThrow();
});

test('the same ballot sealed again has another nonce and another text', () => {
	const nonces = new Set(
		Array.from({ length: 2000 }, () => seal('a', ballotKey, 7, scores).subarray(0, 24).toString('hex')),
	);
	expect(nonces.size).toBe(2000);
	const [one, other] = [seal('a', ballotKey, 7, scores), seal('a', ballotKey, 7, scores)];
	expect(one.subarray(24).equals(other.subarray(24))).toBe(false);
});
