import { type Address, addresses } from '../addresses';
import { foldSigns } from '../domain/text';

export const routeTable = Object.keys(addresses) as Address[];
export type Route = Address;

/** Pages that are the same for everybody. All others are for one person, and no browser may cache them. */
const publicPages: ReadonlySet<Route> = new Set([
	'/',
	'/:group',
	'/:group/:number',
	'/:group/:number/card',
	'/:group/:number/projects/:pitch',
	'/:group/:number/receipts',
	'/:group/:number/screen',
	'/accessibility',
	'/how-to-vote',
	'/how-voting-works',
	'/languages',
	'/what-we-keep',
	'/what-we-keep/deleted',
]);
export const isPublicPage = (path: string): boolean => {
	const route = routeOf(path.replace(/\.data$/, ''));
	return route !== undefined && publicPages.has(route);
};

/** The only page that other sites may show in a frame. */
export const mayBeFramed = (path: string): boolean => routeOf(path) === '/:group/:number/card';

/** The pages on which a pitcher may record their voice: no other page may use the microphone, or play what it recorded. */
const recordingPages: ReadonlySet<Route> = new Set(['/:group/:number/pitch', '/pitch/:token']);
export const mayRecord = (path: string): boolean => {
	const route = routeOf(path);
	return route !== undefined && recordingPages.has(route);
};

/** First path segments of organisers' pages. */
const deskWords: ReadonlySet<string> = new Set(['desk', 'setup', 'join', 'sign-in', 'sign-out']);
export const isDesk = (path: string): boolean => deskWords.has(segmentsOf(path)[0]?.toLowerCase() ?? '');

/** Pages of organisers that crew use too, by their passes. */
const crewPages: ReadonlySet<Route> = new Set([
	'/desk/:group/:number/door',
	'/desk/:group/:number/door/tap',
	'/desk/:group/:number/compere',
	'/desk/:group/:number/slips',
	'/desk/:group/:number/sheet',
]);
export const isCrewPage = (path: string): boolean => {
	const route = routeOf(path);
	return route !== undefined && crewPages.has(route);
};

type Pattern = { readonly route: Route; readonly parts: readonly string[] };
const partsOf = (path: string): string[] => path.split('/').filter(Boolean);
/** Literal segments before parameters, as the router ranks them. */
const patterns: readonly Pattern[] = routeTable
	.map((route) => ({ route, parts: partsOf(route) }))
	.sort((a, b) => rank(b.parts).localeCompare(rank(a.parts)));

function rank(parts: readonly string[]): string {
	return parts.map((part) => (part === '*' ? '0' : part.startsWith(':') ? '1' : '2')).join('');
}

/** The path segments as the router compares them: decoded, without empty ones. */
export const segmentsOf = (path: string): string[] => partsOf(path).map(decoded);

const isGroup = (part: string, segment: string): boolean => part !== ':group' || !firstWords.has(segment.toLowerCase());

/** The route that answers a path. */
export function routeOf(path: string): Route | undefined {
	const segments = segmentsOf(path);
	return patterns.find(({ parts }) => fits(parts, segments, isGroup))?.route;
}

function fits(
	parts: readonly string[],
	segments: readonly string[],
	takes: (part: string, segment: string) => boolean,
): boolean {
	const open = parts.at(-1) === '*';
	if (open ? segments.length < parts.length : segments.length !== parts.length) return false;
	return parts.every((part, n) => {
		const segment = segments[n] ?? '';
		return part === '*' || part === segment.toLowerCase() || (part.startsWith(':') && takes(part, segment));
	});
}

/** Literal first segments of routes. No group may have one as its slug. */
const firstWords = new Set(patterns.flatMap(({ parts: [first = ''] }) => (/^[a-z]/.test(first) ? [first] : [])));

/**
 * The shape of a path, for the log: only words of the table. It never repeats a group, a number, a code or the token of a private link, and
 * says nothing of a path that is none of ours.
 */
export function routeShape(url: string): string {
	const path = url.split(/[?#]/)[0] ?? '';
	if (/^\/assets\//.test(path)) return '/assets/*';
	const data = /\.data$/.test(path) ? '.data' : '';
	const route = routeOf(data ? path.slice(0, -data.length) : path);
	if (route) return route + data;
	const first = segmentsOf(path)[0]?.toLowerCase() ?? '';
	return firstWords.has(first) ? `/${first}/*` : '/*';
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Where an address ends that was pasted with text around it: white space, angle brackets, quotation marks, zero-width characters. */
const AFTER = /[\s<>"“”„«»‹›\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]/u;
/** Punctuation that a sentence puts behind an address. Addresses of ours end in a letter or a digit. */
const LAST = new Set([...`.,;:!?)]}'’‘…*_~|\\-`, '`', '´', '#', '&', '=']);
const FIRST = new Set([...'([{#"’‘']);

function trimmed(segment: string): string {
	const signs = [...segment];
	let end = signs.length;
	while (end > 0 && LAST.has(signs[end - 1] ?? '')) end--;
	let start = 0;
	while (start < end && FIRST.has(signs[start] ?? '')) start++;
	return signs.slice(start, end).join('');
}

/** Each parameter in its one spelling; undefined where it is invalid. Tokens are case-sensitive and are not changed. */
function parameter(part: string, segment: string): string | undefined {
	if (part === ':token') return /^[\w-]{1,60}(\.[\w-]{0,60})?$/.test(segment) ? segment : undefined;
	if (part === ':pitch') return /^0{0,8}([1-9]\d?)$/.exec(segment)?.[1];
	if (part === ':number') return /^0{0,8}([1-9]\d{0,3})$/.exec(segment)?.[1];
	const slug = segment.toLowerCase();
	if (firstWords.has(slug)) return undefined;
	return /^[a-z0-9](-?[a-z0-9]){1,39}$/.test(slug) && slug.length <= 40 ? slug : undefined;
}

/** Characters of an address that a person may have typed. */
const LONGEST = 300;

/**
 * The canonical spelling of a path that was typed, or that mail or chat extended; null if it is canonical or not ours. Built from literal
 * segments and checked parameters, so it leads only to this server.
 */
export function canonicalPath(path: string): string | null {
	if (path.length > LONGEST || !path.startsWith('/')) return null;
	const typed = decoded(path);
	if (typed.includes('\0')) return null;
	const whole = foldSigns(typed);
	const cut = whole.search(AFTER);
	const segments = partsOf(cut < 0 ? whole : whole.slice(0, cut))
		.map(trimmed)
		.filter(Boolean);
	const pattern = patterns.find(
		({ parts }) =>
			!parts.includes('*') && fits(parts, segments, (part, segment) => parameter(part, segment) !== undefined),
	);
	if (!pattern) return null;
	const canonical = `/${pattern.parts.map((part, n) => (part.startsWith(':') ? parameter(part, segments[n] ?? '') : part)).join('/')}`;
	return canonical === path ? null : canonical;
}
