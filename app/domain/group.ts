/** A soup group's address, brief and organisers. */

export const MOST_CRITERIA = 6;

/** Who may found a soup group: whoever set the install up, or every organiser too. */
export const founders = ['installer', 'organisers'] as const;
export type Founders = (typeof founders)[number];

/** First path segments of our own addresses, now or likely: a group with that slug would hide a page or be hidden by it. */
export const reserved: ReadonlySet<string> = new Set(
	`about accessibility account accounts admin api archive assets auth ballot ballots blog build contact data crew desk dinner dinners docs door en
	export favicon feed fonts fonts group groups guest guests health healthz help home how-it-works how-to-vote how-voting-works icons images img index invite
	join language languages legal licence license live login logout manifest metrics new null open-data organiser organisers paper papers people picture pictures pitch
	pitches press print privacy public readyz receipt receipts record recording recordings report robots rules schema screen screens search security settings setup
	sign-in sign-out sign-up signin signout signup sitemap slips socket socket-io static status stockpot support system terms test undefined user
	users vote votes voting webhook webhooks well-known what-we-keep www`.split(/\s+/),
);

/** "Café Soup, Birmingham" becomes "cafe-soup-birmingham". Empty if no letter of the name can be in a slug. */
export const suggestSlug = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 40)
		.replace(/^-+|-+$/g, '');

const REHEARSAL = 'rehearsal-';
/** Whether the group is a rehearsal: only those have such a slug. */
export const isRehearsal = (slug: string): boolean => slug.startsWith(REHEARSAL);
/** Whether the page at this path is one of a rehearsal, the public's or the desk's. */
export function isOfRehearsal(pathname: string): boolean {
	const [, place = '', group = ''] = pathname.split('/');
	return isRehearsal(place === 'desk' ? group : place);
}
/** The slug of a dinner's rehearsal. `id`: the dinner's, so that no two are equal. */
export const rehearsalSlug = (id: string): string => REHEARSAL + id.replaceAll('-', '').slice(0, 12);
/** Whether a new group may not have the slug. */
export const isReserved = (slug: string): boolean => reserved.has(slug) || isRehearsal(slug);

/** Whether the text can be a slug. Other texts, such as a zero byte, never reach the database. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{2,40}$/.test(text);

export const SHORTEST_PASSWORD = 10;
