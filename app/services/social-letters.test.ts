import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawable, fitInto, type Letters, LINE_HEIGHT } from './social-letters';

/** Every letter is half as wide as it is large. Latin only. */
const half: Letters = {
	has: (character) => /[\p{Script=Latin}\d .,:;!?#£€…’“”&%()-]/u.test(character),
	width: (text, size) => [...text].length * size * 0.5,
	outline: () => '',
};

test.each([
	['Balsall Heath Tool Library', 'Balsall Heath Tool Library'],
	['🍲 Soup 👩‍👩‍👧‍👦 for all ❤️', 'Soup for all'],
	['Cafe\u0301  \u2068Ćwikła\u2069', 'Café Ćwikła'],
	['مكتبة الأدوات', null],
	['Tool Library বাংলা', null],
	['🍲🍲', null],
	['', null],
])('"%s" is drawn as %s', (text, drawn) => {
	expect(drawable(text, half)).toBe(drawn);
});

test('a short text is large, a long one small, and what does not fit even then is cut', () => {
	const box = { width: 400, height: 300, mostLines: 4 };
	expect(fitInto('Lamps', box, [80, 60, 40], half)).toEqual({ size: 80, lines: ['Lamps'] });
	expect(fitInto('Repairing our street lamps', box, [80, 60, 40], half).size).toBe(80);
	const long = fitInto('word '.repeat(60).trim(), box, [80, 60, 40], half);
	expect([long.size, long.lines.length, long.lines.at(-1)?.endsWith('…')]).toEqual([40, 4, true]);
	expect(fitInto('Kitchengardentogether', box, [80, 60], half)).toEqual({
		size: 80,
		lines: ['Kitchengar', 'dentogethe', 'r'],
	});
});

test('whatever is written, lines stay inside the box', () => {
	const box = { width: 300, height: 200, mostLines: 5 };
	fc.assert(
		fc.property(fc.string({ maxLength: 200 }), (typed) => {
			const text = drawable(typed, half);
			if (text === null) return;
			const { size, lines } = fitInto(text, box, [60, 40, 20], half);
			for (const line of lines) expect(half.width(line, size)).toBeLessThanOrEqual(box.width);
			expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(box.height);
		}),
	);
});
