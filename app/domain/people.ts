import { foldSigns } from './text';

/** Cyrillic and Greek letters and symbols that look like a Latin letter; all in lower case. */
const DRAWN_AS: Readonly<Record<string, string>> = Object.fromEntries(
	[
		...[
			'аa',
			'вb',
			'еe',
			'кk',
			'мm',
			'нh',
			'оo',
			'рp',
			'сc',
			'тt',
			'уy',
			'хx',
			'іi',
			'ѕs',
			'јj',
			'ԁd',
			'ԛq',
			'ԝw',
			'һh',
			'ӏi',
		],
		...['αa', 'βb', 'εe', 'ηh', 'ιi', 'κk', 'μm', 'νv', 'οo', 'ρp', 'τt', 'υy', 'χx', 'ζz', 'γy'],
		...['0o', '1i', 'li', 'ıi', 'ɑa', 'ɡg', 'ßs', 'øo', 'łi', 'đd', '|i'],
	].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|lady|lord|cllr|councillor)$/;

/** The words of a name without case, accents, width, punctuation, invisible characters and titles. */
function wordsOf(name: string): string[] {
	const words = foldSigns(name)
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.split(/[^\p{L}\p{M}\p{N}|]+/u)
		.filter((word) => word !== '');
	const named = words.filter((word) => !TITLE.test(word));
	return (named.length > 0 ? named : words).map((word) => [...word].map((sign) => DRAWN_AS[sign] ?? sign).join(''));
}

/**
 * Whether two names may be one person's. Guards against one person who signs twice: names that differ only in spelling variants, the
 * order of words or a title are the same.
 */
export function samePerson(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	return a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ');
}
