import { expect, test } from 'vitest';
import { languages } from '../i18n';
import { directionOf, pitchLanguages, UNNAMED } from './pitch-language';

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa'];
const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script ?? '';

test('each language of a pitch is a BCP 47 tag in its usual form, and stands once in the list', () => {
	expect(pitchLanguages.map((tag) => Intl.getCanonicalLocales(tag)[0])).toEqual(pitchLanguages);
	expect(new Set(pitchLanguages).size).toBe(pitchLanguages.length);
	expect(pitchLanguages).toEqual(expect.arrayContaining(Object.keys(languages)));
});

test('the direction of a language is that of the script in which it is usually written', () => {
	const named = pitchLanguages.filter((tag) => tag !== UNNAMED);
	expect(named.filter((tag) => directionOf(tag) === 'rtl')).toEqual(
		named.filter((tag) => RIGHT_TO_LEFT.includes(scriptOf(tag))),
	);
	expect(directionOf(UNNAMED)).toBe('auto');
});
