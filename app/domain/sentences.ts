/**
 * Where a sentence ends, in the scripts that people write here: at a stop with a space or the end of the text behind it ("v2.0" goes on), or at
 * one of the scripts that write no space between sentences. A quotation mark or a bracket that closes belongs to its sentence. Not by
 * `Intl.Segmenter`, which the phones of the floor do not have.
 */
const END = /[.!?…।॥۔؟]{1,9}["'”’»)\]]{0,3}(?=\s|$)|[。！？]{1,9}[”’」』）]{0,3}/g;

/** The sentences of a text. A line break ends one too. */
export function sentencesOf(text: string): string[] {
	return text
		.split('\n')
		.flatMap((line) => line.replace(END, '$&\n').split('\n'))
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/** Letters of a beginning that says something: "Soup!" is followed by what comes next. */
const FEWEST = 20;

/** The first sentence of a text, cut at a word where it has more than `most` letters. For where one sentence has to do. */
export function firstSentence(text: string, most: number): string {
	let line = '';
	for (const sentence of sentencesOf(text)) {
		if (line !== '' && (line.length >= FEWEST || line.length + sentence.length >= most)) break;
		// No space follows the stops of Chinese and Japanese.
		line += line === '' || /[。！？」』）]$/.test(line) ? sentence : ` ${sentence}`;
	}
	const letters = [...line.replace(/\s+/g, ' ')];
	if (letters.length <= most) return letters.join('');
	const cut = letters.slice(0, most).join('');
	const space = cut.lastIndexOf(' ');
	return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–،؛、，；：-]{1,3}$/, '')}…`;
}
