import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterKey, afterNews, keyOf, type ScreenKeys } from './use-screen-keys';

const start: ScreenKeys = { overlay: null, isHeld: false, keepsLanguage: false, helps: false };
const press = (...keys: readonly string[]) => keys.reduce(afterKey, start);

test('each key lays one thing over the evening, and takes it away again', () => {
	for (const [key, overlay] of [
		['b', 'blank'],
		['.', 'blank'],
		['l', 'line-up'],
		['p', 'break'],
	] as const) {
		expect(press(key).overlay).toBe(overlay);
		expect(press(key, key)).toEqual(start);
		expect(press('l', key, 'Escape')).toEqual(start);
	}
	expect(press('b', 'l').overlay).toBe('line-up');
	expect(press(' ')).toEqual({ ...start, isHeld: true });
	expect(press('t')).toEqual({ ...start, keepsLanguage: true });
	expect(press('t', 't')).toEqual(start);
	expect(press('?', '?')).toEqual(start);
});

test('any keys leave a state from which Escape leads back to the evening', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom('b', '.', 'l', 'p', ' ', 't', '?', 'x', 'Enter', 'ArrowLeft')), (keys) => {
			expect(afterKey(press(...keys), 'Escape')).toEqual(start);
		}),
	);
});

test('news from the evening takes a line-up or a break away, and leaves a dark screen dark', () => {
	expect(afterNews(press('l')).overlay).toBeNull();
	expect(afterNews(press('p')).overlay).toBeNull();
	expect(afterNews(press('b')).overlay).toBe('blank');
});

test('a key is known by its letter, and on a keyboard of another script by its place', () => {
	expect(keyOf({ key: 'B', code: 'KeyB' })).toBe('b');
	expect(keyOf({ key: 'и', code: 'KeyB' })).toBe('b');
	expect(keyOf({ key: 'b', code: 'KeyN' })).toBe('b');
	expect(keyOf({ key: 'é', code: 'Digit2' })).toBe('é');
	expect(keyOf({ key: '?', code: 'Slash' })).toBe('?');
});
