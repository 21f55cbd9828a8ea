import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NamingPitches, PitchText } from './pitch-text';

const says = (sentence: string, ...pitches: { title: string; lang: string | null }[]) =>
	renderToStaticMarkup(createElement(NamingPitches, { pitches, ...{ children: sentence } }));

const seeds = { title: 'بیج لائبریری', lang: 'ur' };
const pot = { title: 'Pot', lang: 'pl' };

test('a pitch’s words carry their language and its direction; where nobody said, the words decide', () => {
	const text = (lang: string | null) =>
		renderToStaticMarkup(createElement(PitchText, { lang, ...{ children: 'Suppe' } }));
	expect(text('ur')).toBe('<bdi lang="ur" dir="auto">Suppe</bdi>');
	expect(text('de')).toBe('<bdi lang="de" dir="ltr">Suppe</bdi>');
	expect(text('und')).toBe('<bdi lang="" dir="auto">Suppe</bdi>');
	expect(text(null)).toBe('<bdi dir="auto">Suppe</bdi>');
});

test('a sentence that names pitches has each title in its language, and loses only the isolates around it', () => {
	const title = '<bdi lang="ur" dir="rtl">بیج لائبریری</bdi>';
	expect(says('The pot goes to \u2068بیج لائبریری\u2069.', seeds)).toBe(
		`<span>The pot goes to </span>${title}<span>.</span>`,
	);
	expect(says('بیج لائبریری', seeds)).toBe(title);
	expect(says('Pot and بیج لائبریری: \u2068£5\u2069', seeds, pot)).toBe(
		`<bdi lang="pl" dir="ltr">Pot</bdi><span> and </span>${title}<span>: \u2068£5\u2069</span>`,
	);
});

test('a title is found as a word of its own, the longest first', () => {
	expect(says('The Pots and a hotPot', pot)).toBe('The Pots and a hotPot');
	expect(says('Pot luck', pot, { title: 'Pot luck', lang: 'en' })).toBe('<bdi lang="en" dir="ltr">Pot luck</bdi>');
	expect(says('Nobody', { title: '', lang: 'en' })).toBe('Nobody');
});
