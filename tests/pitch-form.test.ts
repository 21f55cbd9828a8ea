import { expect, test } from 'vitest';
import { readForm } from '../app/contract/forms';
import { DRAFT_LONGEST, pitchForm, typedFrom } from '../app/contract/pitch-form';
import { longest, type PitchAnswers, publicPitch } from '../app/domain/pitch';
import { UNNAMED } from '../app/domain/pitch-language';
import { usualBrief } from '../app/domain/rules';
import { pitchMessages } from '../app/i18n/pitch';
import { someAnswers } from './support/factories';

const words = pitchMessages('en').errors;
const brief = usualBrief('Birmingham');

function formOf(answers: PitchAnswers, more: Record<string, string> = {}): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...typedFrom(answers), ...more })) {
		for (const one of [value].flat()) if (one !== '') form.append(name, one);
	}
	return form;
}

test('5,000 words: the draft keeps them, sending in says how long they are', () => {
	const essay = 'soup '.repeat(5000).trim();
	const form = formOf(someAnswers('Long', { why: essay }));
	const draft = readForm(form, pitchForm(brief, words, 'draft'));
	expect(draft.ok && draft.value.answers.why).toBe(essay);
	const complete = readForm(form, pitchForm(brief, words, 'complete'));
	expect(complete).toMatchObject({
		ok: false,
		errors: { why: words.tooLong(essay.length, longest.why) },
		typed: { why: essay },
	});
	const endless = readForm(
		formOf(someAnswers('Longer', { why: 'x'.repeat(DRAFT_LONGEST + 1) })),
		pitchForm(brief, words, 'draft'),
	);
	expect(endless.ok).toBe(false);
});

test('an emoji counts as one character', () => {
	const title = '🍲'.repeat(longest.title);
	expect(readForm(formOf(someAnswers(title)), pitchForm(brief, words, 'complete')).ok).toBe(true);
	expect(readForm(formOf(someAnswers(`${title}!`)), pitchForm(brief, words, 'complete')).ok).toBe(false);
});

test('sending in asks for every answer but the phone, the picture, the categories and the contact’s name; a draft asks for none', () => {
	expect(readForm(new FormData(), pitchForm(brief, words, 'draft')).ok).toBe(true);
	const empty = readForm(new FormData(), pitchForm(brief, words, 'complete'));
	expect(Object.keys(empty.ok ? {} : empty.errors).sort()).toEqual(
		[
			...['title', 'what', 'why', 'money', 'when', 'presenter', 'contactEmail', 'reportBack'],
			...brief.criteria.map(({ key }) => `brief-${key}`),
		].sort(),
	);
	const sameName = readForm(formOf(someAnswers('Same', { contactName: '' })), pitchForm(brief, words, 'complete'));
	expect(sameName).toMatchObject({ value: { answers: { presenter: 'Jo Bloggs', contactName: 'Jo Bloggs' } } });
	const wrongMail = readForm(
		formOf(someAnswers('Mail', { contactEmail: 'jo at example' })),
		pitchForm(brief, words, 'complete'),
	);
	expect(wrongMail).toMatchObject({ ok: false, errors: { contactEmail: words.notAnEmail } });
});

test('under 18 the name to show is asked for and never guessed', () => {
	const send = (answers: Partial<PitchAnswers>) =>
		readForm(formOf(someAnswers('Young', answers)), pitchForm(brief, words, 'complete'));
	for (const shownName of ['', '...', '\u200b'])
		expect(send({ underAge: true, presenter: 'Khan, Robin', shownName })).toMatchObject({
			ok: false,
			errors: { shownName: words.missing('shownName') },
		});
	expect(send({ underAge: true, shownName: ' Robin ' })).toMatchObject({
		value: { answers: { shownName: 'Robin' } },
	});
	expect(send({ underAge: false, shownName: '' }).ok).toBe(true);
});

test('a contact address is taken by the one check, and told as it was meant', () => {
	for (const [typed, contactEmail] of [
		['fish&chips@example.org', 'fish&chips@example.org'],
		['mu\u0308ller@bücher.example\u200b', 'müller@bücher.example'],
	] as const)
		expect(
			readForm(formOf(someAnswers('Mail', { contactEmail: typed })), pitchForm(brief, words, 'complete')),
		).toMatchObject({
			value: { answers: { contactEmail } },
		});
	expect(
		readForm(
			formOf(someAnswers('Mail', { contactEmail: 'jo@example.org,sam@example.org' })),
			pitchForm(brief, words, 'complete'),
		).ok,
	).toBe(false);
});

test('fields that are not of this form, and the one for robots, are refused', () => {
	for (const extra of ['state', 'gate_confirmed_by', 'number', '__proto__', 'constructor', 'brief-other']) {
		const read = readForm(formOf(someAnswers('Extra'), { [extra]: 'lined up' }), pitchForm(brief, words, 'draft'));
		expect(read.ok, extra).toBe(false);
	}
	const robot = readForm(
		formOf(someAnswers('Robot'), { website: 'https://spam.example' }),
		pitchForm(brief, words, 'draft'),
	);
	expect(robot).toMatchObject({ ok: false, errors: { website: words.leaveEmpty } });
});

test('what guests read holds no contact, and of somebody under 18 the first name', () => {
	const answers = someAnswers('Young', {
		presenter: 'Miss R. Canary Smith',
		shownName: 'Robin',
		underAge: true,
		contactName: 'CANARY-NAME',
		contactEmail: 'canary@example.org',
		contactPhone: 'CANARY-PHONE',
	});
	const shown = publicPitch(answers, brief);
	expect(shown.presenter).toBe('Robin');
	expect(JSON.stringify(shown).toLowerCase()).not.toContain('canary');
	expect(shown).not.toHaveProperty('underAge');
});

test('the language of a pitch is one of the list; a form that names none leaves it open', () => {
	const read = (lang: string) => readForm(formOf(someAnswers('Seeds', { lang })), pitchForm(brief, words, 'complete'));
	for (const lang of ['ur', 'pa-Arab', UNNAMED]) expect(read(lang)).toMatchObject({ value: { answers: { lang } } });
	expect(read('')).toMatchObject({ value: { answers: { lang: UNNAMED } } });
	for (const lang of ['xx', 'UR', 'ur"', '__proto__'])
		expect(read(lang)).toMatchObject({ ok: false, errors: { lang: words.notThisForm } });
});

test('a summary in a second language is its language and its text, or neither; a draft keeps what there is', () => {
	const form = (secondLang: string, secondWhat: string) =>
		formOf(someAnswers('Seeds', { lang: 'ur', secondLang, secondWhat }));
	const complete = (...second: [string, string]) => readForm(form(...second), pitchForm(brief, words, 'complete'));
	expect(complete('pl', ' Biblioteka nasion. ')).toMatchObject({
		value: { answers: { secondLang: 'pl', secondWhat: 'Biblioteka nasion.' } },
	});
	expect(complete('', '')).toMatchObject({ value: { answers: { secondLang: '', secondWhat: '' } } });
	const { whichLanguage, sameLanguage, noText } = words.second;
	expect(complete('', 'Seeds for all.')).toMatchObject({ errors: { secondLang: whichLanguage } });
	expect(complete('ur', 'بیج')).toMatchObject({ errors: { secondLang: sameLanguage } });
	expect(complete('pl', '\u200b')).toMatchObject({ errors: { secondWhat: noText } });
	expect(complete('xx', 'Seeds.')).toMatchObject({ errors: { secondLang: words.notThisForm } });
	const long = 'x'.repeat(longest.secondWhat + 1);
	expect(complete('pl', long)).toMatchObject({ errors: { secondWhat: words.tooLong(long.length, longest.what) } });
	expect(readForm(form('', long), pitchForm(brief, words, 'draft'))).toMatchObject({
		value: { answers: { secondLang: '', secondWhat: long } },
	});
});

test('guests get a second summary only with its language', () => {
	const second = (secondLang: string, secondWhat: string) =>
		publicPitch(someAnswers('Seeds', { secondLang, secondWhat }), brief).second;
	expect(second('pl', 'Nasiona.')).toEqual({ lang: 'pl', what: 'Nasiona.' });
	expect([second('pl', ''), second('', 'Nasiona.'), second('', '')]).toEqual([null, null, null]);
});
