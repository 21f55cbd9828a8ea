import { z } from 'zod';
import { LONGEST_CONTACT, readContact } from '../domain/contact';
import type { Currency } from '../domain/currencies';
import { isCurrency } from '../domain/currencies';
import { founders, isReserved, MOST_CRITERIA, suggestSlug } from '../domain/group';
import { licenceNames } from '../domain/licence';
import { paperSizes } from '../domain/paper-size';
import { type Brief, type Criterion, usualBrief } from '../domain/rules';
import { accountFields, refuseWeakPassword } from './accounts';
import { LONGEST_CRITERION, LONGEST_QUESTION, type TextsAsked, textFields, textsOf } from './brief-texts';
import { list } from './forms';
import { NOT_FROM_OUR_PAGE as broken, line, postedNumber, shownLine } from './text';

const said = (longest: number, what: string) => shownLine(longest, `Please keep it under ${longest} characters.`, what);

/** The address of a group that is made or imported. */
export const slug = z
	.string('Choose a short name for the address.')
	.trim()
	.toLowerCase()
	.min(2, 'Choose at least two letters, like birmingham-soup.')
	.max(40, 'Please keep it under 40 characters.')
	.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'Use only letters a to z, digits and single hyphens between them, like birmingham-soup.',
	)
	.refine((s) => !isReserved(s), 'That word is kept for a page of Stockpot. Choose another, like birmingham-soup.');

const briefFields = {
	/** Empty: the usual gate with the group's place. */
	gate: line(200, 'Please keep the gate under 200 characters.'),
	criterion: list(line(LONGEST_CRITERION, `Please keep each name under ${LONGEST_CRITERION} characters.`)),
	sentence: list(line(LONGEST_QUESTION, `Please keep each question under ${LONGEST_QUESTION} characters.`)),
};
const groupFields = {
	name: said(80, 'Type the name of your soup group, like Birmingham Soup.'),
	place: said(60, 'Type the place that your dinners are for, like Birmingham.'),
};

type TypedBrief = { place: string; gate: string; criterion: string[]; sentence: string[] };

/** Pairs names with sentences and drops empty pairs. */
function briefOf({ place, gate, criterion, sentence }: TypedBrief, ctx: z.core.$RefinementCtx): Brief {
	const problem = (message: string) => ctx.addIssue({ code: 'custom', path: ['criterion'], message });
	const criteria: Criterion[] = [];
	for (const [at, name] of criterion.entries()) {
		const text = sentence[at] ?? '';
		if (name === '' && text === '') continue;
		if (name === '') problem(`"${text}" has no name. Give it one, or empty its question too.`);
		else if (text === '')
			problem(`${name} has no question yet. Ask in a few plain words what guests are to think about.`);
		const key = suggestSlug(name) || `criterion-${at + 1}`;
		if (criteria.some((c) => c.key === key)) problem(`${name} is there twice. Give one of them another name.`);
		criteria.push({ key, name, sentence: text });
	}
	if (criteria.length === 0) problem('Keep at least one criterion, so that there is something to score.');
	if (criteria.length > MOST_CRITERIA)
		problem(`Keep at most ${MOST_CRITERIA} criteria: more are too many to score during a supper.`);
	return { gate: gate || usualBrief(place).gate, criteria };
}

const currency = z
	.string('Choose a currency from the list.')
	.max(10, 'Choose a currency from the list.')
	.refine(isCurrency, 'Choose a currency from the list.');

const contact = line(LONGEST_CONTACT, `Please keep it under ${LONGEST_CONTACT} characters.`).refine(
	(text) => text === '' || readContact(text) !== null,
	'Type one e-mail address or one phone number, like soup@example.org, or leave it empty.',
);

const paperSize = z.enum(paperSizes, 'Choose a paper size from the list.');

const licence = z.enum(licenceNames, 'Choose a licence from the list.');

/** Letters of a register and the number in it, as org-id.guide lists them. */
const funderId = line(60, 'Please keep it under 60 characters.').refine(
	(text) => text === '' || /^[A-Z]{2}-[A-Z0-9]{1,20}-[A-Za-z0-9.-]{1,35}$/.test(text),
	'Write the register and the number, like GB-CHC-1164883, or leave it empty.',
);

const LONGEST_LANGUAGE = 10;
const sameLanguage = 'The second language is the same as the first. Choose another one, or none.';

/** `languages`: those that the group may choose. */
export function groupForm(asked: TextsAsked) {
	const { languages } = asked;
	const said = 'Choose a language from the list.';
	const language = z
		.string(said)
		.max(LONGEST_LANGUAGE, said)
		.refine((tag) => languages.includes(tag), said);
	const secondLanguage = z
		.string(said)
		.max(LONGEST_LANGUAGE, said)
		.refine((tag) => tag === '' || languages.includes(tag), said)
		.transform((tag) => (tag === '' ? null : tag));
	return z
		.object({
			...groupFields,
			...briefFields,
			currency,
			contact,
			paperSize,
			licence,
			funderId,
			language,
			secondLanguage,
			briefLanguage: language,
			...textFields(asked),
		})
		.strict()
		.refine(({ language, secondLanguage }) => language !== secondLanguage, {
			path: ['secondLanguage'],
			message: sameLanguage,
		})
		.transform(({ name, place, currency, contact, paperSize, licence, funderId, secondLanguage, ...typed }, ctx) => ({
			name,
			place,
			currency,
			contact: readContact(contact)?.shown ?? '',
			paper_size: paperSize,
			licence,
			funder_id: funderId,
			language: typed.language,
			second_language: secondLanguage,
			brief: withTexts({ ...typed, place }, asked, ctx),
		}));
}

/** English and no texts are not stored, so that a brief that nobody translated stays the same. */
function withTexts(
	typed: TypedBrief & { briefLanguage: string },
	asked: TextsAsked,
	ctx: z.core.$RefinementCtx,
): Brief {
	const own = typed.briefLanguage;
	const brief = { ...briefOf(typed, ctx), ...(own !== 'en' && { language: own }) };
	const texts = textsOf({ ...typed }, brief, asked, (field, message) =>
		ctx.addIssue({ code: 'custom', path: [field], message }),
	);
	return Object.keys(texts).length > 0 ? { ...brief, texts } : brief;
}

/** The fields of a new group. */
const newGroupFields = {
	...groupFields,
	...briefFields,
	/** Empty: derived from the name. */
	slug: z.string().max(60, 'Please keep it under 40 characters.'),
	timeZone: z
		.string('Choose a time zone from the list.')
		.max(64, 'Choose a time zone from the list.')
		.refine((zone) => timeZones().includes(zone), 'Choose a time zone from the list.'),
	currency,
};
type TypedGroup = TypedBrief & { name: string; slug: string; timeZone: string; currency: Currency };
function newGroup(typed: TypedGroup, ctx: z.core.$RefinementCtx) {
	const { name, place, timeZone, currency } = typed;
	const address = slug.safeParse(typed.slug.trim() || suggestSlug(name));
	if (!address.success)
		ctx.addIssue({ code: 'custom', path: ['slug'], message: address.error.issues[0]?.message ?? '' });
	return { name, place, timeZone, currency, slug: address.data ?? '', brief: briefOf(typed, ctx) };
}

/** The first account and its group. */
export const setupForm = z
	.object({ ...accountFields, ...newGroupFields })
	.strict()
	.transform((typed, ctx) => {
		const { yourName, email, password, name, place } = typed;
		refuseWeakPassword(typed, [yourName, email, name, place, typed.slug], ctx);
		return { account: { name: yourName, email, password }, group: newGroup(typed, ctx) };
	});

/** Another group of somebody who has an account. */
export const foundForm = z.object(newGroupFields).strict().transform(newGroup);

/** The name of a group, typed to delete it. */
export const deleteGroupForm = z.strictObject({
	name: said(80, 'Type the name of the group, as this page shows it. Nothing was deleted.'),
});

export const foundingForm = z.strictObject({
	who: z.enum(founders, 'Choose who may found groups. Nothing was changed.'),
});

/** The platform's time zones, and UTC, which its list lacks. */
export const timeZones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();

/** The "Take out" button of an organiser. `since`: when the organiser joined, as the page showed it, in UTC milliseconds. */
export const memberButton = z.strictObject({
	id: z.string(broken).max(100, broken),
	since: postedNumber(9_999_999_999_999, broken),
});
