/** A typeface, as far as a picture needs it. Sizes and places in pixels; `y` is the base line. */
export type Letters = {
	/** Whether there is a glyph for this character. */
	readonly has: (character: string) => boolean;
	readonly width: (text: string, size: number) => number;
	/** The outline as data of an SVG path. */
	readonly outline: (text: string, x: number, y: number, size: number) => string;
};

/** Characters that turn the direction or join others, and are drawn as nothing. */
const DRAWN_AS_NOTHING = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu;

/**
 * The text as this typeface can draw it: without emoji and other signs that it lacks. Null if it lacks a letter, or nothing is left: half a
 * word would be worse than none, and no box stands for a missing letter.
 */
export function drawable(text: string, { has }: Letters): string | null {
	const characters = [...text.normalize('NFC').replace(DRAWN_AS_NOTHING, '')];
	if (characters.some((one) => /[\p{L}\p{M}\p{N}]/u.test(one) && !has(one))) return null;
	const drawn = characters
		.filter((one) => /\s/.test(one) || has(one))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
	return drawn === '' ? null : drawn;
}

export type Box = { readonly width: number; readonly height: number; readonly mostLines: number };
export type Lines = { readonly size: number; readonly lines: readonly string[] };

/** Of a line's size. */
export const LINE_HEIGHT = 1.12;

/** The largest of `sizes` at which the text fits into the box. At the smallest it is cut, with an ellipsis. */
export function fitInto(text: string, box: Box, sizes: readonly number[], letters: Letters): Lines {
	for (const [at, size] of sizes.entries()) {
		const lines = wrap(text, box.width, size, letters);
		const most = Math.min(box.mostLines, Math.max(1, Math.floor(box.height / (size * LINE_HEIGHT))));
		if (lines.length <= most) return { size, lines };
		if (at === sizes.length - 1) return { size, lines: cut(lines, most, box.width, size, letters) };
	}
	return { size: 0, lines: [] };
}

/** Lines of whole words; a word that is wider than the line is broken. */
function wrap(text: string, width: number, size: number, letters: Letters): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').flatMap((one) => pieces(one, width, size, letters))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && letters.width(longer, size) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number, size: number, letters: Letters): string[] {
	if (letters.width(word, size) <= width) return [word];
	const parts: string[] = [];
	let part = '';
	for (const character of word) {
		if (part !== '' && letters.width(part + character, size) > width) {
			parts.push(part);
			part = character;
		} else part += character;
	}
	return [...parts, part];
}

function cut(lines: readonly string[], most: number, width: number, size: number, letters: Letters): string[] {
	const kept = lines.slice(0, most);
	let last = kept[most - 1] ?? '';
	while (last !== '' && letters.width(`${last}…`, size) > width) last = [...last].slice(0, -1).join('').trimEnd();
	return [...kept.slice(0, -1), `${last}…`];
}
