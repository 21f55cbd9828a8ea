import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askField, wordField } from '../contract/brief-text-fields';
import { type TextsAsked, textFields, textsOf } from '../contract/brief-texts';
import { type Brief, usualBrief } from '../domain/rules';
import { briefIn, briefMessages, namedBy, usualWords } from './brief';
import { type Language, languages } from './index';
import { addTranslations } from './translations';

addTranslations();
const usual = usualBrief('Birmingham');
const [first, ...others] = usual.criteria;
if (!first) throw new Error('There are criteria');
const own: Brief = { ...usual, criteria: [{ ...first, sentence: 'is it fair?' }, ...others] };

test('the catalogue’s English is the usual brief of a new group', () => {
	expect(briefIn(usual, 'en')).toEqual(usual);
	expect(Object.entries(briefMessages('en').usual).map(([key, words]) => ({ key, ...words }))).toEqual(usual.criteria);
});

describe.each(Object.keys(languages) as Language[])('%s', (locale) => {
	test('says the usual criteria and gate in the language, without a mark', () => {
		const said = briefIn(usual, locale);
		expect(said.gate).toContain('Birmingham');
		expect(JSON.stringify(said)).not.toContain('ang"');
		expect(said.criteria.map(({ key }) => key)).toEqual(usual.criteria.map(({ key }) => key));
		if (locale !== 'en')
			for (const [at, { sentence }] of said.criteria.entries()) expect(sentence).not.toBe(usual.criteria[at]?.sentence);
	});
	test('says a criterion of the group’s own in its words, marked with their language, and the others as usual', () => {
		const [changed, second] = briefIn(own, locale).criteria;
		expect(changed).toEqual({ ...own.criteria[0], ...(locale !== 'en' && { lang: 'en' }) });
		expect(second?.lang).toBeUndefined();
	});
});

test('the group’s text in a language comes before the catalogue’s and before its own words', () => {
	const texts = { ur: { democratic: { name: 'منصفانہ', sentence: 'کیا سب برابر ہیں؟' } } };
	for (const brief of [usual, own])
		expect(briefIn({ ...brief, texts }, 'ur').criteria[0]).toEqual({ key: 'democratic', ...texts.ur.democratic });
	expect(briefIn({ ...own, texts }, 'ar').criteria[0]).toMatchObject({ name: 'Democratic', lang: 'en' });
});

test('a brief in another language is marked with it, and not for those who read it', () => {
	const urdu: Brief = {
		gate: 'سب کا فائدہ',
		language: 'ur',
		criteria: [{ key: 'criterion-1', name: 'عادل', sentence: 'کیا؟' }],
	};
	expect(briefIn(urdu, 'ur')).toEqual({ gate: urdu.gate, criteria: urdu.criteria });
	expect(briefIn(urdu, 'en')).toMatchObject({ gateLang: 'ur', criteria: [{ lang: 'ur' }] });
});

test('what the settings are filled with is stored in no language, because it is said anyway', () => {
	const tags = Object.keys(languages) as Language[];
	const asked: TextsAsked = {
		languages: tags,
		shown: usual.criteria,
		usual: (one, tag) => usualWords(one, tag as Language),
	};
	const typed = tags.flatMap((tag) =>
		usual.criteria.flatMap((one) => {
			const words = usualWords(one, tag);
			return [
				[wordField(tag, one.key), words?.name ?? ''],
				[askField(tag, one.key), words?.sentence ?? ''],
			] as const;
		}),
	);
	const fields = z.object(textFields(asked)).parse(Object.fromEntries(typed));
	const problems: string[] = [];
	expect(textsOf(fields, usual, asked, (field) => problems.push(field))).toEqual({});
	expect(problems).toEqual([]);
});

test('counts take the names of their criteria, and votes keep theirs', () => {
	const counts = [
		{ key: 'democratic', name: 'Democratic', sum: 3 },
		{ key: 'votes', name: 'Votes', sum: 1 },
	];
	expect(namedBy(briefIn(usual, 'pl'), counts)).toEqual([
		{ key: 'democratic', name: 'Demokratyczny', sum: 3 },
		{ key: 'votes', name: 'Votes', sum: 1 },
	]);
});
