import { expect, test } from 'vitest';
import { pitchLanguages, UNNAMED } from '../domain/pitch-language';
import { languages } from './index';
import { languageName, pitchLanguagesFor, sayLanguage, tellPitch } from './language-names';

const locales = Object.keys(languages) as (keyof typeof languages)[];

test('every language of a pitch has a name in every language of Stockpot', () => {
	for (const locale of locales)
		for (const tag of pitchLanguages.filter((one) => one !== UNNAMED))
			expect(languageName(tag, locale), `${tag} in ${locale}`).toMatch(/^\p{L}[\p{L}\p{M}\p{P} ]+$/u);
	expect(languageName('ur', 'en')).toBe('Urdu');
	expect(languageName('bn', 'so')).toBe('Bengaali');
	expect(languageName('jam', 'pl')).not.toBe('');
});

test('a reader is told a pitch’s language only where it is not the page’s, and somebody named it', () => {
	expect(sayLanguage('ur', 'en')).toBe('In Urdu');
	for (const locale of locales) expect(sayLanguage(locale, locale)).toBe('');
	expect([sayLanguage(UNNAMED, 'en'), sayLanguage('<b>', 'en')]).toEqual(['', '']);
	// Traditional characters are not those of the page.
	expect(sayLanguage('zh-Hant', 'zh')).not.toBe('');
});

test('a form offers each language once: the nine by their own names, the others in the order of the page’s language', () => {
	for (const locale of locales) {
		const { own, others, first } = pitchLanguagesFor(locale);
		expect(own.map(({ value }) => value)).toEqual(locales);
		expect([...own, ...others].map(({ value }) => value).sort()).toEqual(
			pitchLanguages.filter((tag) => tag !== UNNAMED).toSorted(),
		);
		expect(first).toBe(locale);
	}
	const labels = pitchLanguagesFor('en').others.map(({ label }) => label);
	expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('the summary in the reader’s language comes first, and the author’s own is never left out', () => {
	const pitch = { lang: 'ur', what: 'own', second: { lang: 'pl', what: 'second' } };
	const order = (...[locale, isPreview]: [(typeof locales)[number], boolean?]) =>
		tellPitch(pitch, locale, isPreview).summaries.map(({ text }) => text);
	expect(order('pl')).toEqual(['second', 'own']);
	expect(order('en')).toEqual(['own', 'second']);
	expect(order('ur')).toEqual(['own']);
	expect(order('ur', true)).toEqual(['own', 'second']);
	expect(tellPitch({ ...pitch, second: null }, 'en').summaries).toEqual([{ text: 'own', lang: 'ur', says: 'In Urdu' }]);
	expect(tellPitch({ ...pitch, what: '', second: null }, 'en').summaries).toEqual([]);
});
