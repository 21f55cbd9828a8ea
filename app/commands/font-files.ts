import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const sheets = ['fonts.css', 'scripts.css'].map((name) => new URL(`../ui/${name}`, import.meta.url));
const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const sources: readonly (readonly [file: RegExp, source: string])[] = [
	[
		/^atkinson-(polish|romanian)-ext/,
		'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
	],
	[
		/^bricolage-narrow-(polish|romanian)-ext/,
		'bricolage-grotesque/files/bricolage-grotesque-latin-ext-wdth-normal.woff2',
	],
	[/^bricolage-(polish|romanian)-ext/, 'bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2'],
	[/^atkinson/, 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'],
	[/^bricolage-narrow/, 'bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2'],
	[/^bricolage/, 'bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2'],
	[/^arabic/, 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'],
	[/^nastaliq/, 'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2'],
	[/^bengali/, 'noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2'],
	[/^gurmukhi/, 'noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-wght-normal.woff2'],
	// The package cuts Chinese into slices; a file of ours has some characters of the slice with its number.
	[/^chinese-(\d+)\.woff2/, 'noto-sans-sc/files/noto-sans-sc-$1-wght-normal.woff2'],
];

type Axis = number | { min: number; max: number };
type Face = {
	readonly path: string;
	readonly source: URL;
	readonly text: string;
	/** Of kerning and other features. */
	readonly dropTables?: string[];
	readonly axes: Record<string, Axis>;
};

/** Every `@font-face` of a sheet whose file is made here. */
function facesIn(css: string): Face[] {
	return [...css.matchAll(/@font-face \{([^}]+)\}/g)].flatMap(([, face = '']) => {
		const [, file = ''] = /url\("\.\/fonts\/([^"]+)"\)/.exec(face) ?? [];
		const [name, from] = sources.find(([name]) => name.test(file)) ?? [];
		if (!name || !from) return [];
		const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(face)?.[1] ?? '';
		const isNarrow = value('font-stretch').includes(' ');
		return {
			path: fileURLToPath(new URL(`../ui/fonts/${file}`, import.meta.url)),
			source: new URL(from.replace('$1', name.exec(file)?.[1] ?? ''), packages),
			text: charactersIn(value('unicode-range')),
			// Few of these letters stand beside each other, and beside the letters of another file none is kerned.
			...(/-(polish|romanian)/.test(file) ? { dropTables: ['GDEF', 'GPOS', 'GSUB'] } : {}),
			axes: { wght: axis(value('font-weight')), ...(isNarrow ? { wdth: axis(value('font-stretch')) } : {}) },
		};
	});
}

/** "400 700" is a range, "750" one value, which makes a file without that axis. */
function axis(text: string): Axis {
	const [min = 0, max] = text.split(' ').map(Number.parseFloat);
	return max === undefined ? min : { min, max };
}

/** "U+0020-007E, U+00A0" */
export function charactersIn(ranges: string): string {
	return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)]
		.flatMap(([, first = '', last = first]) => {
			const from = Number.parseInt(first, 16);
			return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, at) => String.fromCodePoint(from + at));
		})
		.join('');
}

/** The files of `app/ui/fonts`, as the sheets and the packages of the fonts say. */
export async function makeFonts(): Promise<{ path: string; bytes: Buffer }[]> {
	const css = await Promise.all(sheets.map((sheet) => readFile(sheet, 'utf8')));
	const faces = css.flatMap(facesIn);
	return Promise.all(
		faces.map(async ({ path, source, text, axes, ...drops }) => ({
			path,
			bytes: await subsetFont(await readFile(source), text, { targetFormat: 'woff2', variationAxes: axes, ...drops }),
		})),
	);
}
