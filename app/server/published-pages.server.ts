import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createSingleFlight } from '../concurrency';
import type { Locale } from '../i18n';
import { matchesEtag, mayHaveEtag } from '../responses/etag.server';
import { memoize, putNewest } from './memoize';
import { routeOf } from './route-table';

/** A cache key: all that a rendering knows of the visitor. */
export type PageKey = {
	readonly slug: string;
	/** Null: the page of the group. */
	readonly number: number | null;
	/** What follows the dinner's address: "", "/card" or "/projects/3". */
	readonly below: string;
	readonly origin: string;
	/** Null: the visitor asks for none of our languages, and gets the group's. */
	readonly locale: Locale | null;
};
type Parts = {
	/** The id of the dinner if it is published. Without a number `ANY_DINNER`, if there is such a group. */
	readonly findPublished: (slug: string, number: number | null) => Promise<string | undefined>;
	/** Renders the public page, with its headers. */
	readonly render: (key: PageKey) => Promise<Response>;
	readonly originOf: (req: IncomingMessage) => string | undefined;
	/** The visitor's language, from cookie and `Accept-Language`; null for none of ours. */
	readonly localeOf: (headers: IncomingMessage['headers']) => Locale | null;
	/** Milliseconds of a monotonic clock. */
	readonly now?: () => number;
};
type Coding = 'br' | 'gzip' | 'identity';
/** Names and values in turn, which Node writes as they are. */
type RawHeaders = string[];
type Body = { readonly headers: RawHeaders; readonly bytes: Buffer };
export type Page = {
	readonly etag: string;
	/** Headers of a 304. The client keeps the others of the page that it has (RFC 9110, 15.4.5). */
	readonly unchanged: RawHeaders;
	readonly bodies: Readonly<Record<Coding, Body>>;
};
type CachedPage = { readonly page: Page; readonly dinnerId: string; readonly until: number };
/** A rendering in progress. `stale`: its dinner changed since it began. */
type Rendering = { readonly name: string; dinnerId: string | undefined; stale: boolean };

const nameOf = ({ locale, origin, slug, number, below }: PageKey): string =>
	`${locale ?? 'the group’s'} ${origin} ${slug}/${number ?? ''}${below}`;

/** In place of a dinner's id: the page of a group changes with each of its dinners, and is dropped with all of them. */
export const ANY_DINNER = 'any dinner';

/** Most cached pages, by address and language. */
const MOST_PAGES = 48;
/** Milliseconds from the start of a rendering: the age limit if no change was notified. */
export const TIME_TO_LIVE = 1000;

/** The address of a dinner, of its card or of one of its projects in its canonical spelling. Remix handles every other spelling. */
const dinnerPage = /^\/([a-z0-9][a-z0-9-]{1,39})\/([1-9]\d{0,3})(|\/card|\/projects\/[1-9]\d?)$/;
const groupPage = /^\/([a-z0-9][a-z0-9-]{1,39})$/;

/**
 * A cache of the pages of published dinners and of groups. A page depends on its `PageKey` only, so concurrent requests share one rendering and one
 * compression. It lives for a second, and is dropped when its dinner changes, a group's page when any dinner does.
 */
export function createPublishedPages({
	findPublished,
	render,
	originOf,
	localeOf,
	now = () => performance.now(),
}: Parts) {
	const cached = new Map<string, CachedPage>();
	const flights = createSingleFlight<Page | undefined>();
	const renderings = new Set<Rendering>();

	async function renderOnce(key: PageKey, rendering: Rendering): Promise<Page | undefined> {
		const until = now() + TIME_TO_LIVE;
		const dinnerId = await findPublished(key.slug, key.number);
		rendering.dinnerId = dinnerId;
		if (dinnerId === undefined) return undefined;
		const page = await toPage(await render(key));
		if (page && !rendering.stale) putNewest(cached, rendering.name, { page, dinnerId, until }, MOST_PAGES);
		return page;
	}

	function drop(isOf: (dinnerId: string) => boolean): void {
		for (const [name, { dinnerId }] of cached) if (isOf(dinnerId)) cached.delete(name);
		for (const rendering of renderings) {
			if (rendering.dinnerId !== undefined && !isOf(rendering.dinnerId)) continue;
			rendering.stale = true;
			// Later requests do not share it.
			flights.forget(rendering.name);
		}
	}

	return {
		/** The key if this is a plain GET or HEAD of such a page. */
		keyOf(req: IncomingMessage): PageKey | undefined {
			if (req.method !== 'GET' && req.method !== 'HEAD') return undefined;
			const url = req.url ?? '';
			const match = dinnerPage.exec(url) ?? groupPage.exec(url);
			if (!match || isUnusual(req) || (match[2] === undefined && routeOf(url) !== '/:group')) return undefined;
			const origin = originOf(req);
			if (!origin) return undefined;
			return {
				slug: match[1] ?? '',
				number: match[2] === undefined ? null : Number(match[2]),
				below: match[3] ?? '',
				origin,
				locale: localeOf(req.headers),
			};
		},
		/** Undefined if the dinner is not published or its page is not public: Remix answers then. */
		async find(key: PageKey): Promise<Page | undefined> {
			const name = nameOf(key);
			const found = cached.get(name);
			if (found && now() < found.until) {
				putNewest(cached, name, found, MOST_PAGES);
				return found.page;
			}
			return flights.run(name, async () => {
				const rendering: Rendering = { name, dinnerId: undefined, stale: false };
				renderings.add(rendering);
				return renderOnce(key, rendering).finally(() => renderings.delete(rendering));
			});
		},
		/** Drops the dinner's pages. */
		drop: (changed: string): void => drop((dinnerId) => dinnerId === changed || dinnerId === ANY_DINNER),
		/** Drops all pages, when changes may have been missed. */
		dropAll: (): void => drop(() => true),
		size: (): number => cached.size,
	};
}

/** `more`: headers of every page, names and values in turn. */
export function sendPage(
	{ etag, unchanged, bodies }: Page,
	req: IncomingMessage,
	res: ServerResponse,
	more: readonly string[] = [],
): void {
	if (matchesEtag(etag, req.headers['if-none-match'] ?? '')) {
		res.writeHead(304, unchanged).end();
		return;
	}
	const body = bodies[codingFor(String(req.headers['accept-encoding'] ?? ''))];
	res.writeHead(200, [...body.headers, ...more]);
	if (req.method === 'HEAD') res.end();
	else res.end(body.bytes);
}

/** Remix handles a GET with a body or with a form's Origin. */
const isUnusual = ({ headers }: IncomingMessage): boolean =>
	headers.origin !== undefined ||
	headers['transfer-encoding'] !== undefined ||
	(headers['content-length'] !== undefined && headers['content-length'] !== '0');

const compressed = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** Undefined for answers that must not be cached: refusals, private pages, answers with cookies. */
async function toPage(response: Response): Promise<Page | undefined> {
	const etag = response.headers.get('ETag');
	const isForAll = response.status === 200 && mayHaveEtag(response.headers) && !response.headers.has('Set-Cookie');
	if (!isForAll || !etag) return undefined;
	const identity = Buffer.from(await response.arrayBuffer());
	const [gzipped, brotli] = await Promise.all([
		compressed.gzip(identity, { level: 9 }),
		compressed.br(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
	]);
	response.headers.append('Vary', 'Accept-Encoding');
	const {
		'content-type': type = 'text/html; charset=utf-8',
		'content-length': _,
		...headers
	} = Object.fromEntries(response.headers);
	const body = (bytes: Buffer, coding?: Coding): Body => ({
		bytes,
		headers: raw({
			...headers,
			'content-type': type,
			'content-length': String(bytes.length),
			...(coding && { 'content-encoding': coding }),
		}),
	});
	return {
		etag,
		unchanged: raw({ etag, 'cache-control': headers['cache-control'] ?? '', vary: headers.vary ?? '' }),
		bodies: { identity: body(identity), gzip: body(gzipped, 'gzip'), br: body(brotli, 'br') },
	};
}

const raw = (headers: Record<string, string>): RawHeaders => Object.entries(headers).flat();

/** The smallest content coding that the client accepts. `*` or no header gets none. */
export const codingFor = memoize((accepted): Coding => {
	const takes = accepted
		.toLowerCase()
		.split(',')
		.map((one) => one.split(';').map((part) => part.trim()))
		.filter((parts) => !parts.slice(1).some((part) => hasNoWeight(part)))
		.map(([name]) => name);
	if (takes.includes('br')) return 'br';
	return takes.includes('gzip') ? 'gzip' : 'identity';
});
/** Whether the weight is zero or invalid: then the coding is not accepted. */
const hasNoWeight = (parameter: string): boolean => {
	const [name = '', weight = ''] = parameter.split('=').map((part) => part.trim());
	return name === 'q' && !(Number(weight) > 0);
};
