import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * A browser may put what was typed on an older page into a form whose hidden fields are fresh (Back, a reload, a restored tab): what the
 * page saw would then vouch for words of another page. `autocomplete="off"` is what browsers heed.
 */
const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.tsx'))
	.map((file) => ({ file, text: readFileSync(join('app', file), 'utf8') }));

/** Each form's opening tag and what stands in it. */
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
