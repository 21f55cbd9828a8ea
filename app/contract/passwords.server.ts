import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { SHORTEST_PASSWORD } from '../domain/group';

/** Why a password is refused. Joining, setup, changing and resetting all use this module. */
export type PasswordProblem = 'too short' | 'too long' | 'about you' | 'easy to guess';

export const LONGEST_PASSWORD = 128;
const ADVICE = 'Three or four words that do not belong together are hard to guess and easy to keep in mind.';

export const passwordSentences: Readonly<Record<PasswordProblem, string>> = {
	'too short': `Choose a password of at least ${SHORTEST_PASSWORD} characters. ${ADVICE}`,
	'too long': `Please keep the password under ${LONGEST_PASSWORD} characters.`,
	'about you': `Your name, your e-mail, the group and its place are the first things that people try. ${ADVICE}`,
	'easy to guess': `That is one of the passwords that people try first. ${ADVICE}`,
};

/**
 * The strength estimate reads only this many characters, because its cost grows with length. A longer password is at least as strong.
 * At 32 characters the worst input takes about 40 ms, at 128 about 100 ms.
 */
const READ = 32;
/** zxcvbn score, 0 to 4. From 3 on (10^8 guesses) the rate limit of sign-in makes guessing hopeless. */
const LOWEST_SCORE = 3;
/** Letters that must remain after names and keyboard rows are removed. */
const OWN_LETTERS = 4;

const strength = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: READ });

/** Keyboard rows and alphabets that zxcvbn does not know. */
const rows = [
	'йцукенгшщзхъ',
	'фывапролджэ',
	'ячсмитьбю',
	'абвгдежзийклмнопрстуфхцчшщъыьэюя',
	'αβγδεζηθικλμνξοπρστυφχψω',
	'ضصثقفغعهخحجد',
	'شسيبلاتنمكط',
	'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
	'אבגדהוזחטיכלמנסעפצקרשת',
	'پاسورد',
	'пароль',
];

/** Null: accepted. `about`: names and addresses of the person and the group, which an acquaintance would try. */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
	if (password.length < SHORTEST_PASSWORD) return 'too short';
	if (password.length > LONGEST_PASSWORD) return 'too long';
	const known = ['stockpot', ...about].flatMap(wordsIn);
	if (/\p{L}/u.test(password) && lettersLeft(password, known) < OWN_LETTERS) return 'about you';
	const read = unitOf(withPlainDigits(password.normalize('NFKC'))).slice(0, READ);
	if (isRowOfKeys(read)) return 'easy to guess';
	return strength.check(read, known).score < LOWEST_SCORE ? 'easy to guess' : null;
}

/** Reduces a repeated text to one repetition. */
function unitOf(text: string): string {
	const said = text.replaceAll(/[\s\p{P}]/gu, '');
	const period = (said + said).indexOf(said, 1);
	return period > 0 && period < said.length ? said.slice(0, period) : text;
}

function isRowOfKeys(text: string): boolean {
	const letters = onlyLetters(fold(text));
	if (/^\p{ASCII}*$/u.test(letters)) return false;
	return [...rows.reduce(withoutRun, letters).replaceAll(' ', '')].length < OWN_LETTERS;
}

/** A whole name and its parts. Parts below three letters are dropped: they match by chance. */
function wordsIn(text: string): string[] {
	const folded = fold(text.slice(0, 200));
	return [folded, ...folded.split(/[^\p{L}\p{N}]+/u)].map(bare).filter((word) => word.length >= 3);
}

/** The fewest letters that remain, reading a digit as a digit or as the letter that it resembles. */
function lettersLeft(password: string, words: readonly string[]): number {
	const text = fold(password);
	const ends = text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
	return Math.min(...[text, looksLike(ends), looksLike(text)].map((way) => without(way, words)));
}
function without(text: string, words: readonly string[]): number {
	let left = onlyLetters(text);
	for (const word of words.map(onlyLetters).toSorted((a, b) => b.length - a.length)) {
		if (word.length < 3) continue;
		for (const sought of [word, looksLike(word)]) left = left.replaceAll(sought, ' ');
	}
	return [...left.replaceAll(' ', '')].length;
}
/** Removes every run of four or more adjacent characters of a row. */
function withoutRun(text: string, row: string): string {
	for (let length = row.length; length >= 4; length--) {
		for (let at = 0; at + length <= row.length; at++) text = text.replaceAll(row.slice(at, at + length), ' ');
	}
	return text;
}

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const onlyLetters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
const alike: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'8': 'b',
	'9': 'g',
	'@': 'a',
	$: 's',
	'!': 'i',
	'|': 'i',
	l: 'i',
};
const looksLike = (text: string): string => [...text].map((sign) => alike[sign] ?? sign).join('');
/** Replaces decimal digits of any script by 0 to 9. In Unicode the ten digits of a script are consecutive. */
function withPlainDigits(text: string): string {
	return text.replaceAll(/\p{Nd}/gu, (digit) => {
		const at = digit.codePointAt(0) ?? 0;
		let zero = at;
		while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
		return String(at - zero);
	});
}
