import { stringify } from 'csv-stringify/sync';
import type { Currency } from '../domain/currencies';
import { type Amount, minorDigits } from '../domain/currency';

/**
 * Awards as grants of the 360Giving Data Standard 1.4 (https://standard.threesixtygiving.org), as JSON and as CSV. The CSV has the titles of
 * its schema as headers. The standard has no field for the language of a grant's title and description.
 */
export type Funder = {
	/** An identifier of org-id.guide, like GB-CHC-1164883; empty: the group has none. */
	readonly id: string;
	readonly name: string;
	readonly place: string;
	readonly slug: string;
	/** The group's page. */
	readonly url: string;
	readonly currency: Currency;
	readonly licence: string;
};
export type Grant = {
	readonly dinner: number;
	/** "Birmingham Soup #5" */
	readonly programme: string;
	readonly page: string;
	readonly number: number;
	readonly title: string;
	readonly what: string;
	readonly amount: Amount;
	/** The local day of the dinner, like 2026-11-26. */
	readonly day: string;
	readonly awardedAt: Date;
};

/** A sum in whole units with its decimals, as the standard asks: 41250 pence are 412.5. */
const inUnits = (amount: Amount, currency: Currency): number => Number(amountText(amount, currency));

/** The same as text with all decimals: "412.50". Works on digits, so that no float is in between. */
export function amountText(amount: Amount, currency: Currency): string {
	const digits = minorDigits(currency);
	if (digits === 0) return String(amount);
	const text = String(amount).padStart(digits + 1, '0');
	return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Unique in the world without a registered prefix, because the host is in it: "360G-soup.example-birmingham-5-2" is pitch 2 of dinner 5.
 * Readers of the standard need a prefix that begins with "360G-".
 */
const idOf = ({ url }: Funder, ...parts: readonly (string | number)[]): string =>
	['360G', new URL(url).host.replaceAll(':', '-'), ...parts].join('-');

function grantOf(funder: Funder, grant: Grant) {
	const { slug, name, place, currency, url } = funder;
	const id = idOf(funder, slug, grant.dinner, grant.number);
	return {
		id,
		title: grant.title,
		description: grant.what || grant.title,
		currency,
		amountAwarded: inUnits(grant.amount, currency),
		awardDate: grant.day,
		url: grant.page,
		recipientOrganization: [{ id: `${id}-project`, name: grant.title }],
		fundingOrganization: [{ id: funder.id || idOf(funder, slug), name, url }],
		grantProgramme: [{ code: String(grant.dinner), title: grant.programme, url: grant.page }],
		beneficiaryLocation: [{ name: place }],
		fromOpenCall: 'Yes' as const,
		dataSource: grant.page,
		dateModified: grant.awardedAt.toISOString(),
	};
}
export type GrantsJson = ReturnType<typeof grantsJson>;

/** A package of the standard. It has at least one grant. */
export function grantsJson(funder: Funder, grants: readonly Grant[], { title, at }: { title: string; at: string }) {
	const last = grants.reduce((latest, { awardedAt }) => Math.max(latest, awardedAt.getTime()), 0);
	return {
		version: '1.4',
		title,
		identifier: at,
		publisher: { identifier: funder.id || idOf(funder, funder.slug), name: funder.name, website: funder.url },
		license: funder.licence,
		downloadURL: at,
		accessURL: funder.url,
		modified: new Date(last).toISOString(),
		grants: grants.map((grant) => grantOf(funder, grant)),
	};
}

/** Escapes every cell against spreadsheet formulas. */
export const grantsCsv = (funder: Funder, grants: readonly Grant[]): string =>
	stringify(
		grants.map((grant) => {
			const one = grantOf(funder, grant);
			const [recipient, by, programme] = [
				one.recipientOrganization[0],
				one.fundingOrganization[0],
				one.grantProgramme[0],
			];
			return {
				Identifier: one.id,
				Title: one.title,
				Description: one.description,
				Currency: one.currency,
				'Amount Awarded': amountText(grant.amount, funder.currency),
				'Award Date': one.awardDate,
				URL: one.url,
				'Recipient Org:Identifier': recipient?.id,
				'Recipient Org:Name': recipient?.name,
				'Funding Org:Identifier': by?.id,
				'Funding Org:Name': by?.name,
				'Grant Programme:Code': programme?.code,
				'Grant Programme:Title': programme?.title,
				'Beneficiary Location:Name': one.beneficiaryLocation[0]?.name,
				'From An Open Call?': one.fromOpenCall,
				'Data Source': one.dataSource,
				'Last Modified': one.dateModified,
			};
		}),
		{ header: true, escape_formulas: true, record_delimiter: 'windows', bom: true },
	);
