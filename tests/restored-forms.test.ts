import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * After Back, a reload or a restored tab a browser may fill old text into a form with new hidden fields, so that the revision would belong to
 * another text. `autocomplete="off"` prevents this.
 */
const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.tsx'))
	.map((file) => ({ file, text: readFileSync(join('app', file), 'utf8') }));

/** Each form with its content. */
function formsIn(text: string): string[] {
	return text.split(/<(?=form\b)/i).slice(1);
}
const keyed = sources.flatMap(({ file, text }) =>
	formsIn(text)
		.filter((form) => form.slice(0, form.search(/<\/form>/i)).includes('<FormKey'))
		.map((form) => ({ file, opening: form.slice(0, form.indexOf('>\n') + 1) })),
);

test('every form that says what its page saw tells the browser to put nothing back', () => {
	expect(keyed.length).toBeGreaterThan(30);
	expect(keyed.filter(({ opening }) => !opening.includes('autoComplete="off"'))).toEqual([]);
});

test('every form key stands in a form', () => {
	const keys = sources.flatMap(({ text }) => [...text.matchAll(/<FormKey\b/g)]);
	expect(keyed.length).toBe(keys.length);
});
