import { sql } from 'kysely';
import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { expect } from 'vitest';
import { names } from '../../app/i18n/names';
import { someAnswers } from './factories';
import type { Night } from './night';
import { foreignTo, languageOf } from './sentences';
import type { Answer } from './visitor';

/** Text outside the catalogues: the product's name, codes, receipts, addresses and seeds. */
export const KNOWN = [
	// The lines that show a card on another site, before the addresses in them.
	/<iframe [^>]*><\/iframe>/g,
	// First, because a part of an address may look like a receipt.
	/https?:\/\/\S+/g,
	/\b\d+\.\d+\.\d+\.\d+:\d+\S*/g,
	/Stockpot/g,
	// Names of licences and formats.
	/CC BY 4\.0/g,
	/360Giving|JSON-LD|JSON|\bCSV\b|Pabulib|iCalendar|Atom|schema\.org|curl/g,
	// Languages, by their own names.
	...Object.values(names).map(({ own }) => new RegExp(own, 'g')),
	// The people who sign the count, in `evening.ts`.
	/Amina Yusuf|Grace Okafor/g,
	/\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/g,
	/\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g,
	/\b[0-9A-HJKMNP-TV-Z]{8}\b/g,
	/\b[0-9a-f]{16,64}\b/g,
	// The six words of a result's file, which are the same in every language.
	/\b[a-z]{4,7}(?: [a-z]{4,7}){5}\b/g,
	// The signs of a count sheet, together and apart.
	/\b[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}\b/g,
	/\b[0-9A-HJKMNP-TV-Z]{6}\b/g,
	// The programs of the recount.
	/recount[a-z-]*\.js/g,
	/SHA-256|npm run recount/g,
	// The request id on plain error pages.
	/\b[0-9a-f]{8}\b/g,
];

/** The tests' people write in Cyrillic, so that all Latin text is the product's. */
const FOREIGN = 'Суп';
export const foreignAnswers = someAnswers('Библиотека', {
	...{ what: 'Что', why: 'Зачем', money: 'Деньги', when: 'Весной', presenter: 'Ира', contactName: 'Ира' },
	...{ brief: { democratic: 'Вместе', creative: 'Вместе', sustainable: 'Вместе', inclusive: 'Вместе' } },
	...{ pictureDescription: 'Полка', contactEmail: '1@1.11', lang: 'uk' },
});
const { title, what, why, money, when, brief, pictureDescription } = foreignAnswers;
const pitchWords = [title, what, why, money, when, pictureDescription, ...Object.values(brief)];

/**
 * A pitch's words on a page that do not stand in their own language: texts, and descriptions of pictures. A sentence of the catalogue may name a
 * pitch; it is in brackets.
 */
export function outOfTheirLanguage(html: string): string[] {
	const found: string[] = [];
	const look = (text: string, of: HTMLElement) => {
		const isWords = pitchWords.some((words) => text.includes(words)) && !/[⟦⟧]/.test(text);
		if (isWords && of.closest('[lang]')?.getAttribute('lang') !== foreignAnswers.lang) found.push(text.trim());
	};
	const page = parse(html);
	// A page's title is one text. What is in a field is still being written.
	for (const left of page.querySelectorAll('title, script, style, option, textarea')) left.remove();
	for (const element of page.querySelectorAll('*')) {
		if (element.hasAttribute('alt')) look(element.getAttribute('alt') ?? '', element);
		for (const node of element.childNodes) if (node.nodeType === NodeType.TEXT_NODE) look(node.text, element);
	}
	return found;
}

/** Every text of a group and a dinner that people wrote. */
export async function inAnotherScript({ db }: Night, groupId: string, dinnerId: string): Promise<void> {
	const brief = sql<string>`jsonb_set(jsonb_set(brief, '{gate}', '"Условие"'), '{criteria}',
		(select jsonb_agg(one || '{"name":"Мера","sentence":"Как"}'::jsonb) from jsonb_array_elements(brief->'criteria') one))`;
	await db.updateTable('soup_group').set({ name: FOREIGN, place: 'Место', brief }).where('id', '=', groupId).execute();
	await db
		.updateTable('dinner')
		.set({
			venue: 'Зал',
			address: 'Улица',
			access_notes: 'Вход',
			cancelled_because: sql<string>`case when cancelled_because is not null then 'Причина' end`,
			brief,
		})
		.where('id', '=', dinnerId)
		.execute();
	await db
		.updateTable('pitch')
		.set({ answers: JSON.stringify(foreignAnswers), gate_confirmed_by: 'Ира' })
		.where('dinner_id', '=', dinnerId)
		.execute();
	await db.updateTable('user').set({ name: 'Ира' }).execute();
}

/** Expects a page in the pseudo-locale without text from outside the catalogues. */
export function isLocalised(page: Answer, status = 200, locale: 'en-XA' | 'ar-XB' = 'en-XA'): void {
	expect(page.status, page.body.slice(0, 300)).toBe(status);
	expect(languageOf(page.body)).toEqual({ lang: locale, dir: locale === 'ar-XB' ? 'rtl' : 'ltr' });
	expect(page.body).toContain('⟦');
	expect(foreignTo(page.body, KNOWN)).toEqual([]);
	expect(outOfTheirLanguage(page.body)).toEqual([]);
}
