import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Pages read from right to left in Arabic and Urdu: styles name start and end, and not left and right. */

const root = fileURLToPath(new URL('..', import.meta.url));
const filesOf = (end: RegExp): string[] =>
	readdirSync(join(root, 'app'), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && end.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Values of a shorthand; commas and spaces within brackets do not part them. */
const valuesOf = (text: string): string[] => text.match(/(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
const sidesDiffer = (text: string): boolean => {
	const [, end, , start = end] = valuesOf(text);
	return end !== start;
};
const isNothing = (text = '0'): boolean => /^-?0[a-z%]*$/.test(text);

/** What is physical about a declaration; null if nothing is. */
function physical(property: string, value: string): string | null {
	if (/(^|-)(left|right)(-|$)/.test(property)) return property;
	if (/^(float|clear|text-align|text-align-last|caption-side)$/.test(property) && /left|right/.test(value))
		return 'a side';
	if (/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(property))
		return sidesDiffer(value) ? 'two sides in a shorthand' : null;
	if (property === 'border-radius') {
		const [one, two = one, three = one, four = two] = valuesOf(value);
		return one === two && three === four ? null : 'corners that differ';
	}
	if (/^(background|background-position(-x)?|object-position|transform-origin|mask(-position)?)$/.test(property)) {
		if (/\b(left|right)\b/.test(value.replace(/\b(?:gradient)\([^)]*\)/g, ''))) return 'a side';
		if (/position/.test(property) && !/^(50%|center)/.test(value)) return 'a place from one side';
	}
	if (/gradient\(/.test(value) && /to (left|right)|(?<![\d.])(?!0deg|180deg)-?[\d.]+(deg|turn|rad)/.test(value))
		return 'a gradient along the line';
	if (/^(box-shadow|text-shadow)$/.test(property) && !/^(none|var\()/.test(value))
		return value.split(/,(?![^(]*\))/).every((one) => {
			const lengths = valuesOf(one).filter((part) => /^-?[\d.]/.test(part));
			return isNothing(lengths[0]);
		})
			? null
			: 'a shadow to one side';
	if (/^(transform|translate|rotate|scale)$/.test(property)) {
		const across = /translate(?:X|3d)?\(\s*([^,)]+)/.exec(value)?.[1];
		if (across !== undefined && !isNothing(across)) return 'a way across';
		if (/rotate|scaleX|skew/.test(value)) return 'a turn';
	}
	if (property === 'clip-path' && /inset\(/.test(value) && sidesDiffer(/inset\(([^)]*)\)/.exec(value)?.[1] ?? ''))
		return 'two sides of a clip';
	return null;
}

type Declaration = { readonly file: string; readonly selector: string; readonly said: string; readonly why: string };

/** Declarations with the selector that they stand in. */
function physicalIn(file: string, css: string): Declaration[] {
	const found: Declaration[] = [];
	const open: string[] = [];
	for (const [piece] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/[^{};]+[{};]|[{}]/g)) {
		const text = piece.slice(0, -1).replace(/\s+/g, ' ').trim();
		const colon = text.indexOf(':');
		if (piece.endsWith('{')) open.push(text);
		else if (colon > 0) {
			const [property, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
			const why = property.startsWith('--') ? null : physical(property, value);
			if (why) found.push({ file, selector: open.at(-1) ?? '', said: `${property}: ${value}`, why });
		}
		if (piece.endsWith('}')) open.pop();
	}
	return found;
}

/** What may be physical, with the reason. */
const marked: ReadonlyMap<string, string> = new Map([
	['app/ui/desk/run-sheet.css .run > .done .run-time::before', 'a tick, which no language mirrors'],
	['app/ui/desk/night.css .missing .done::before', 'a tick, which no language mirrors'],
	['app/features/screen/screen-parts.css [dir="rtl"] .dots', 'the dots fill from the start of the line'],
	// Browsers of televisions know no `inset-inline`.
	['app/features/screen/screen-pictures.css .shot img', 'fills its box'],
	['app/features/screen/screen-pictures.css .screen-blank', 'fills the window'],
	['app/features/screen/screen-pictures.css .screen-blank span', 'one line alone, in a corner of a blank screen'],
	['app/ui/base/forms.css .money span', 'a sum reads from left to right in every language (`dir`)'],
	['app/ui/base/forms.css .money .box', 'the same'],
	['app/features/screen/screen-voting.css .lid-up .pot-lid', 'the lid of a pot, drawn'],
	['app/features/screen/screen-reveal.css .show .breath::after', 'the other direction follows it'],
	['app/features/screen/screen-reveal.css [dir="rtl"] .show .breath::after', 'the other direction'],
	['app/features/screen/screen-reveal.css from', 'a wipe for each direction; a bar that grows'],
	['app/features/screen/screen-reveal.css 0%', 'a bar that grows from its start'],
	['app/features/screen/screen-reveal.css 85%', 'a bar that grows from its start'],
	['app/features/screen/screen-reveal.css 100%', 'a bar that grows from its start'],
]);

test('the sweep finds each kind of physical declaration', () => {
	for (const declaration of [
		'margin-left: 1px',
		'left: 0',
		'float: right',
		'text-align: left',
		'padding: 0 0 0 1em',
		'margin: 0 calc(1px + (2px * 3)) 0 1px',
		'border-radius: 4px 0 0 4px',
		'border-top-left-radius: 1px',
		'background: url(x) left center',
		'background-position: 10px 0',
		'background: linear-gradient(to right, red, blue)',
		'background: linear-gradient(90deg, red, blue)',
		'box-shadow: 2px 0 3px black',
		'transform: translateX(-100%)',
		'transform: rotate(90deg)',
		'transform-origin: left',
		'clip-path: inset(0 0 0 100%)',
	])
		expect(physicalIn('x.css', `a { ${declaration}; }`), declaration).toHaveLength(1);
	for (const declaration of [
		'margin: 0 1px 2px',
		'padding: 0 calc(1px + (2px * 3)) 0 calc(1px + (2px * 3))',
		'border-radius: 4px',
		'background: linear-gradient(to bottom, red, blue)',
		'box-shadow: 0 2px 3px black',
		'transform: translateY(2px)',
		'clip-path: inset(50%)',
		'inset-inline-start: 0',
	])
		expect(physicalIn('x.css', `a { ${declaration}; }`), declaration).toEqual([]);
});

test('styles are the same from either side, but for what is marked with a reason', () => {
	const found = filesOf(/\.css$/).flatMap((file) => physicalIn(file, read(file)));
	const named = ({ file, selector }: Declaration) => `${file} ${selector}`;
	expect(
		found.filter((one) => !marked.has(named(one))).map((one) => `${named(one)} { ${one.said} }: ${one.why}`),
	).toEqual([]);
	// Every exception still exists.
	expect([...new Set(found.map(named))].sort()).toEqual([...marked.keys()].sort());
});

test('no style in markup or in the plain pages names a side', () => {
	const side =
		/\b(?:margin|padding|border)(?:Left|Right)\b|\b(?:textAlign|float): '(?:left|right)'|\b(?:left|right): ?['`\d-][\w.]*(?:px|em|%|'|`)|(?:margin|padding|border)-(?:left|right):|text-align: ?(?:left|right)/;
	expect(side.test('style={{ marginLeft: 4 }}')).toBe(true);
	const found = filesOf(/\.tsx?$/).filter((file) => side.test(read(file)));
	expect(found).toEqual([]);
});

test('no sentence or control has an arrow in it, which would point the wrong way from the other side', () => {
	const arrow = /[\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11\u25b6-\u25c5\u2039\u203a\u{1f448}\u{1f449}]/u;
	// Arrows in comments and glossaries explain; the desk is in English.
	const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
	const found = filesOf(/\.(tsx?|css)$/).filter((file) => arrow.test(withoutComments(read(file))));
	expect(found.sort()).toEqual([
		// Signs that people type around a code or behind an address.
		'app/domain/code.ts',
		// "Papers → Print" on the run sheet.
		'app/features/run-sheet/help.ts',
		'app/server/route-table.ts',
	]);
});

test('no heading, caption or cell of a table goes its own way: a name within it does, and begins where the page begins', () => {
	const own = /<(?:h[1-6]|th|td|caption|figcaption|legend)\b[^>]*\bdir="auto"/;
	expect(own.test('<h3 className="x" dir="auto">')).toBe(true);
	expect(filesOf(/\.tsx$/).filter((file) => own.test(read(file)))).toEqual([]);
});
