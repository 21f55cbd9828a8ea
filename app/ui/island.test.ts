import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonInHtml } from './island';

test('data in a script element ends it nowhere, opens no comment, and is read back as it was', () => {
	const hostile = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '&lt;', '\\u003c');
	const text = fc.array(fc.oneof(hostile, fc.string())).map((parts) => parts.join(''));
	const data = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text)), {
		noNullPrototype: true,
	});
	fc.assert(
		fc.property(data, (value) => {
			const written = jsonInHtml(value);
			expect(written).not.toContain('<');
			expect(JSON.parse(written)).toEqual(value);
		}),
	);
});
