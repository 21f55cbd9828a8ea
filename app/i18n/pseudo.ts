import { type Pseudo, speakWith } from './catalogue';

const lower = 'àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýž';
const upper = 'ÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ';
const PADDING = ' ôñé ţŵö ţĥŕéé ƒôûŕ ƒîṽé šîẋ šéṽéñ';
/** German and Polish are about a third longer than English. */
const LONGER = 0.35;

function accented(text: string): string {
	return text.replace(/[a-z]/gi, (letter) => {
		const at = letter.toLowerCase().charCodeAt(0) - 97;
		return (letter >= 'a' ? lower : upper).charAt(at);
	});
}

function padding(length: number): string {
	const wanted = Math.ceil(length * LONGER);
	return PADDING.repeat(Math.ceil(wanted / PADDING.length)).slice(0, wanted);
}

/**
 * "Save" becomes "⟦Šàṽé ô⟧": without ASCII letters, longer, and with brackets that show cut or concatenated text. `unchanged` is people's text
 * and text that was formatted before, which stays unchanged.
 */
export function pseudoText(text: string, unchanged: readonly string[] = []): string {
	if (!/[a-z]/i.test(text)) return text;
	const found = unchanged.filter((words) => text.includes(words)).sort((a, b) => b.length - a.length);
	const pieces = found.length === 0 ? [text] : text.split(new RegExp(`(${found.map(escaped).join('|')})`));
	const own = pieces.filter((_, at) => at % 2 === 0).join('');
	if (!/[a-z]/i.test(own)) return text;
	return `⟦${pieces.map((piece, at) => (at % 2 === 0 ? accented(piece) : piece)).join('')}${padding(own.length)}⟧`;
}
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds titles, names, dates and sums in arguments. Ignores lower-case words, which may be codes of a union and occur in the sentence. */
function wordsIn(value: unknown): string[] {
	if (typeof value === 'string') return /[^a-z -]/.test(value) ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(wordsIn);
}

function pseudoOf(value: unknown, unchanged: readonly string[]): unknown {
	if (typeof value === 'string') return pseudoText(value, unchanged);
	if (typeof value === 'function') {
		return (...given: unknown[]) => pseudoOf(value(...given), [...unchanged, ...wordsIn(given)]);
	}
	if (Array.isArray(value)) return value.map((one) => pseudoOf(one, unchanged));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pseudoOf(one, unchanged)]));
}

/** Changes every sentence, also those that functions return, but not their arguments. */
export const pseudoPart = <T extends object>(english: T): T => pseudoOf(english, []) as T;

/** What a browser's pack of a pseudo-locale exports. */
export const pseudo: Pseudo = { part: pseudoPart, text: pseudoText };

export const speakPseudo = (): void => speakWith(pseudo);
