import { expect, test } from 'vitest';
import { scoreField } from '../../app/contract/ballot-fields';
import { paperOf } from '../../app/contract/guest';
import { UNNAMED } from '../../app/domain/pitch-language';
import type { Locale } from '../../app/i18n';
import { createBallotForm } from '../../app/services/ballot-form.server';
import { readLineUp } from '../../db/queries/pitches';
import { withDatabases } from '../support/db';
import { openEvening } from '../support/evening';

const TAG = 'a1b2c3d4e5';
const BLANK = '-'.repeat(16);

withDatabases((_name, getDb) => {
	async function formOf(papers = 1) {
		const evening = await openEvening(getDb(), papers);
		const phones = await Promise.all(
			evening.printed.map(async ({ code }) => {
				const exchanged = await evening.papers.exchange(code, null);
				if (!exchanged.ok) throw new Error(exchanged.code);
				return exchanged.value.paperSession;
			}),
		);
		const [phone = phones[0], other] = phones;
		if (!phone) throw new Error('No phone.');
		const paper = await evening.guests.readPaper(phone, 'en');
		if (!paper) throw new Error('No paper.');
		/** The form of a page that was rendered before any save. */
		const form = (scores: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
			const fields = { page: TAG, paper: paperOf(paper), revision: '0', lineup: '1', shown: BLANK, ...scores, ...more };
			const posted = new FormData();
			for (const [name, value] of Object.entries(fields)) posted.set(name, value);
			return posted;
		};
		return { ...evening, phone, other, form, saveForm: createBallotForm(evening.ballots, evening.guests) };
	}

	test('a phone is told the language of a pitch where it is not the page’s', async () => {
		const { guests, phone, dinner } = await formOf();
		const db = getDb();
		const [first, second] = await readLineUp(db, dinner.id);
		const write = (pitch: typeof first, lang: string) =>
			db
				.updateTable('pitch')
				.set({ answers: JSON.stringify({ ...pitch?.answers, lang }) })
				.where('id', '=', pitch?.id ?? '')
				.execute();
		await write(first, 'ur');
		await write(second, UNNAMED);
		const told = async (locale: Locale) =>
			(await guests.readPaper(phone, locale))?.lineUp.map(({ lang, says }) => [lang, says]).slice(0, 3);
		const no = [undefined, undefined];
		expect(await told('en')).toEqual([['ur', 'In Urdu'], [UNNAMED, ''], no]);
		expect(await told('ur')).toEqual([no, [UNNAMED, ''], ['en', expect.stringContaining('انگریزی')]]);
	});

	test('a phone has the summary in its reader’s language first, and none that its reader does not need', async () => {
		const { guests, phone, dinner } = await formOf();
		const [pitch] = await readLineUp(getDb(), dinner.id);
		const answers = { ...pitch?.answers, lang: 'ur', what: 'بیج', secondLang: 'pl', secondWhat: 'Nasiona.' };
		await getDb()
			.updateTable('pitch')
			.set({ answers: JSON.stringify(answers) })
			.where('id', '=', pitch?.id ?? '')
			.execute();
		const read = async (locale: Locale) => (await guests.readPaper(phone, locale))?.lineUp[0];
		const own = { text: 'بیج', lang: 'ur', says: 'Język: urdu' };
		expect(await read('pl')).toMatchObject({ lang: 'ur', summary: 'Nasiona.', other: own });
		expect(await read('pl')).not.toHaveProperty('summaryLang');
		const polish = { text: 'Nasiona.', lang: 'pl', says: 'In Polish' };
		expect(await read('en')).toMatchObject({ lang: 'ur', summary: 'بیج', summaryLang: 'ur', other: polish });
		expect(await read('ur')).toMatchObject({ summary: 'بیج' });
		expect(Object.keys((await read('ur')) ?? {})).toEqual(['id', 'number', 'title', 'presenter', 'summary']);
	});

	test('a form saves the scores that it changed and keeps those that another page of the phone saved since', async () => {
		const { saveForm, phone, form, ballots } = await formOf();
		expect(await saveForm(phone, form({ [scoreField(1, 0, TAG)]: '5' }, { at: 'pitch-1' }))).toEqual({
			kind: 'saved',
			at: 'pitch-1',
		});
		expect(await saveForm(phone, form({ [scoreField(2, 1, TAG)]: '3' }))).toEqual({ kind: 'saved', at: null });
		expect((await ballots.readOwn(phone))?.scores).toBe('5----3----------');
	});

	test('a form that contradicts a newer save is refused with what was given, and changes nothing', async () => {
		const { saveForm, phone, form, ballots } = await formOf();
		await saveForm(phone, form({ [scoreField(1, 0, TAG)]: '5' }));
		expect(await saveForm(phone, form({ [scoreField(1, 0, TAG)]: '2' }))).toMatchObject({
			kind: 'refused',
			problem: 'stale',
		});
		expect((await ballots.readOwn(phone))?.scores).toBe('5---------------');
	});

	test('a form is refused for another paper, for scores outside the scale and for another line-up', async () => {
		const { saveForm, phone, other, form, ballots } = await formOf(2);
		if (!other) throw new Error('No second phone.');
		const five = { [scoreField(1, 0, TAG)]: '5' };
		expect(await saveForm(other, form(five))).toEqual({ kind: 'refused', problem: 'another paper', scores: null });
		expect(await saveForm(phone, form({ [scoreField(1, 0, TAG)]: '6' }))).toEqual({
			kind: 'refused',
			problem: 'not understood',
			scores: null,
		});
		expect(await saveForm(phone, form(five, { lineup: '2' }))).toEqual({
			kind: 'refused',
			problem: 'line-up changed',
			scores: '5---------------',
		});
		expect([await ballots.readOwn(phone), await ballots.readOwn(other)]).toEqual([null, null]);
	});

	test('a form of a dinner that is not in this database finds no paper', async () => {
		const { saveForm, phone, form } = await formOf();
		const elsewhere = { ...phone, dinnerId: crypto.randomUUID() };
		expect(await saveForm(elsewhere, form({}))).toEqual({ kind: 'no paper' });
	});
});
