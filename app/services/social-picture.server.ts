import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createQueue, createSingleFlight } from '../concurrency';
import { err, type Outcome, ok } from '../domain/outcome';
import { loadDecoder } from './picture-reader.server';
import { drawable, fitInto, type Letters, LINE_HEIGHT, type Lines } from './social-letters';

/** The size that messengers show beside a link. */
export const SOCIAL_WIDTH = 1200;
export const SOCIAL_HEIGHT = 630;

/** What the picture of a link shows. A text that our typefaces cannot write is left out. */
export type SocialPicture = {
	/** "Birmingham Soup #12, Thursday 26 November 2026" */
	readonly above: string;
	readonly title: string;
	/** "£412.50" */
	readonly sum: string;
	/** `version`: changes with the bytes, which are read only to draw. */
	readonly photo: { readonly version: string; readonly read: () => Promise<Uint8Array | undefined> } | null;
};
export type DrawnPicture = { readonly etag: string; readonly bytes: Buffer };

/** Pictures in memory, of at most some 300 kB each. */
const MOST_PICTURES = 24;
/** Pictures that may wait to be drawn, one after the other. */
const LONGEST_QUEUE = 8;

// The light theme of `ui/tokens.css`.
const PAPER = '#fbf6ea';
const INK = '#1d1813';
const SOFT = '#54493d';
const HOT = '#9a2312';

const SIDE = 56;
const PHOTO_WIDTH = 460;

/** Draws pictures of links. The same content is drawn once and has one ETag, so there is nothing to drop when a dinner changes. */
export function createSocialPictures() {
	const drawn = new Map<string, DrawnPicture>();
	const flights = createSingleFlight<Outcome<DrawnPicture, 'busy'>>();
	const drawing = createQueue({ concurrency: 1, longest: LONGEST_QUEUE });

	return {
		/** The ETag without drawing. */
		etagOf,
		/** A PNG of 1200 x 630 pixels; `busy` if too many wait. */
		async draw(picture: SocialPicture): Promise<Outcome<DrawnPicture, 'busy'>> {
			const etag = etagOf(picture);
			const known = drawn.get(etag);
			if (known) return ok(known);
			return flights.run(etag, async () => {
				const bytes = await drawing(() => drawPicture(picture), 1);
				if (!bytes) return err('busy');
				const done = { etag, bytes };
				drawn.set(etag, done);
				for (const oldest of drawn.keys()) if (drawn.size > MOST_PICTURES) drawn.delete(oldest);
				return ok(done);
			});
		},
		size: (): number => drawn.size,
	};
}
export type SocialPictures = ReturnType<typeof createSocialPictures>;

const etagOf = ({ above, title, sum, photo }: SocialPicture): string =>
	`"${createHash('sha256')
		.update(JSON.stringify([above, title, sum, photo?.version ?? null]))
		.digest('base64url')
		.slice(0, 27)}"`;

async function drawPicture(picture: SocialPicture): Promise<Buffer> {
	const [tools, sharp, photo] = await Promise.all([loadTools(), loadDecoder(), picture.photo?.read()]);
	const withPhoto = Boolean(sharp && photo);
	const svg = svgOf(picture, tools, withPhoto ? SOCIAL_WIDTH - PHOTO_WIDTH : SOCIAL_WIDTH);
	const resvg = new tools.Resvg(svg, { font: { fontBuffers: [] } });
	const image = resvg.render();
	const card = Buffer.from(image.asPng());
	image.free();
	resvg.free();
	if (!sharp || !photo) return card;
	const cropped = await sharp(Buffer.from(photo))
		.resize({ width: PHOTO_WIDTH, height: SOCIAL_HEIGHT, fit: 'cover' })
		.png()
		.toBuffer();
	return sharp(card)
		.composite([{ input: cropped, left: SOCIAL_WIDTH - PHOTO_WIDTH, top: 0 }])
		.png({ palette: true, effort: 2 })
		.toBuffer();
}

/** Text as outlines, so that no font is looked for on this computer. `width`: of the part that has text. */
function svgOf({ above, title, sum }: SocialPicture, { display, text }: Tools, width: number): string {
	const inner = width - 2 * SIDE;
	const name = drawable(above, text);
	const heading = drawable(title, display);
	const amount = drawable(sum, display);
	const paths: string[] = [];
	const put = (lines: Lines, letters: Letters, top: number, colour: string) => {
		for (const [at, line] of lines.lines.entries()) {
			const y = top + lines.size * (0.86 + at * LINE_HEIGHT);
			paths.push(`<path fill="${colour}" d="${letters.outline(line, SIDE, y, lines.size)}"/>`);
		}
	};
	if (name) put(fitInto(name, { width: inner, height: 76, mostLines: 2 }, [32, 28, 24], text), text, 76, SOFT);
	if (heading) {
		const box = { width: inner, height: 300, mostLines: 5 };
		put(fitInto(heading, box, [88, 76, 66, 58, 50, 44, 38], display), display, 172, INK);
	}
	if (amount) {
		// Without a title the sum takes its place.
		const box = { width: inner, height: 110, mostLines: 2 };
		put(fitInto(amount, box, [96, 80, 64, 48, 40], display), display, heading ? 484 : 240, HOT);
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${SOCIAL_WIDTH}" height="${SOCIAL_HEIGHT}">
		<rect width="${SOCIAL_WIDTH}" height="${SOCIAL_HEIGHT}" fill="${PAPER}"/>
		<rect x="${SIDE}" y="40" width="${inner}" height="7" fill="${INK}"/><rect x="${SIDE}" y="52" width="${inner}" height="2" fill="${INK}"/>
		${paths.join('')}</svg>`;
}

type Tools = Awaited<ReturnType<typeof readTools>>;
let tools: Promise<Tools> | undefined;
/** Fonts and renderer, read at the first picture and kept: some 10 MB. */
const loadTools = (): Promise<Tools> => {
	tools ??= readTools().catch((error) => {
		tools = undefined;
		throw error;
	});
	return tools;
};

async function readTools() {
	const [{ default: opentype }, { initWasm, Resvg }] = await Promise.all([
		import('opentype.js'),
		import('@resvg/resvg-wasm'),
	]);
	const { resolve } = createRequire(import.meta.url);
	await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
	/** `files`: subsets of one typeface; a character is drawn by the first that has it. */
	const face = async (name: string, weight: number): Promise<Letters> => {
		const fonts = await Promise.all(
			['latin', 'latin-ext'].map(async (subset) => {
				const bytes = await readFile(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`));
				return opentype.parse(new Uint8Array(bytes).buffer);
			}),
		);
		return lettersOf(fonts);
	};
	const [display, text] = await Promise.all([
		face('bricolage-grotesque', 800),
		face('atkinson-hyperlegible-next', 400),
	]);
	return { Resvg, display, text };
}

/** Not the library's own path data, which runs numbers together in a way that the renderer does not read. */
const pathData = (command: Command): string => {
	const to = (...numbers: readonly number[]) => numbers.map((one) => one.toFixed(2)).join(' ');
	switch (command.type) {
		case 'M':
		case 'L':
			return `${command.type}${to(command.x, command.y)}`;
		case 'Q':
			return `Q${to(command.x1, command.y1, command.x, command.y)}`;
		case 'C':
			return `C${to(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
		case 'Z':
			return 'Z';
	}
};

type Command = import('opentype.js').Command;
type Font = import('opentype.js').Font;
/** Glyph by glyph with kerning: the library's shaping refuses substitutions that these fonts have. */
function lettersOf(fonts: readonly Font[]): Letters {
	const [first] = fonts;
	if (!first) throw new Error('A typeface has fonts.');
	const fontFor = (character: string): Font | undefined => fonts.find((font) => font.charToGlyphIndex(character) > 0);
	/** Calls `each` for every glyph with its place, and returns the width. */
	function walk(text: string, size: number, each: (font: Font, character: string, x: number) => void): number {
		let x = 0;
		let before: { font: Font; index: number } | undefined;
		for (const character of text) {
			const font = fontFor(character) ?? first;
			const scale = size / (font?.unitsPerEm ?? 1000);
			if (!font) continue;
			const glyph = font.charToGlyph(character);
			if (before?.font === font) x += font.getKerningValue(before.index, glyph.index) * scale;
			each(font, character, x);
			x += (glyph.advanceWidth ?? 0) * scale;
			before = { font, index: glyph.index };
		}
		return x;
	}
	return {
		has: (character) => fontFor(character) !== undefined,
		width: (text, size) => walk(text, size, () => {}),
		outline(text, left, y, size) {
			const parts: string[] = [];
			walk(text, size, (font, character, x) =>
				parts.push(
					...font
						.charToGlyph(character)
						.getPath(left + x, y, size)
						.commands.map(pathData),
				),
			);
			return parts.join('');
		},
	};
}
