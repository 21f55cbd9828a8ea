import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Locale, localeIn } from '../messages';
import { createLooks } from './looks.server';
import { isHeld, mayBeTagged } from './tagged.server';

/** What makes one page differ from another, and all that is known of a visitor where it is rendered. */
export type Wanted = {
	readonly slug: string;
	readonly number: number;
	readonly origin: string;
	readonly locale: Locale;
};
type Parts = {
	/** Another word whenever anything at all may have changed. Cheap. */
	readonly moment: () => Promise<string>;
	/** Another word whenever the page may have changed; undefined where nothing is published. At that moment it was so. */
	readonly stamp: (slug: string, number: number) => Promise<Stamped>;
	/** The page as anybody gets it, with all its headers. */
	readonly render: (wanted: Wanted) => Promise<Response>;
	readonly originOf: (req: IncomingMessage) => string | undefined;
};
type Stamped = { readonly stamp: string | undefined; readonly moment: string };
type Coding = 'br' | 'gzip' | 'identity';
type Answer = { readonly headers: string[]; readonly body: Buffer };
export type Page = {
	readonly stamp: string;
	readonly tag: string;
	readonly answers: Readonly<Record<Coding, Answer>>;
	readonly unchanged: string[];
};

const nameOf = ({ locale, origin, slug, number }: Wanted): string => `${locale} ${origin} ${slug}/${number}`;

/** Pages in memory at most: the evening's one and what visitors leaf through, by address and language. */
const MOST_KEPT = 48;

/** The address of a dinner's page as all pages link to it. Every other way to write it is Remix's to read. */
const dinnerPage = /^\/([a-z0-9][a-z0-9-]{1,39})\/([1-9]\d{0,3})$/;

/**
 * Pages of published dinners, rendered once and kept as bytes. They are the same for everybody: what is rendered is made from `Wanted`
 * and nothing else of the request. Before each answer the database is asked whether the page is still the one that was kept; all who
 * come at once share that question, and the rendering.
 */
export function createPublishedPages({ moment, stamp, render, originOf }: Parts) {
	const kept = new Map<string, Page>();
	const stamped = new Map<string, Stamped>();
	const rendering = new Map<string, Promise<Page | undefined>>();
	const lookAtMoment = createLooks(moment);
	const lookAtStamp = createLooks((path) => {
		const [slug = '', number] = path.split('/');
		return stamp(slug, Number(number));
	});

	/** As it is now: where nothing at all has changed since it was read, it is what it was. */
	async function stampNow(path: string): Promise<string | undefined> {
		const known = stamped.get(path);
		if (known && (await lookAtMoment('')) === known.moment) return known.stamp;
		const now = await lookAtStamp(path);
		if (now.stamp) put(stamped, path, now);
		return now.stamp;
	}

	/** Undefined: there is nothing to answer with. */
	async function find(wanted: Wanted): Promise<Page | undefined> {
		const path = `${wanted.slug}/${wanted.number}`;
		const now = await stampNow(path);
		if (now === undefined) return undefined;
		const name = nameOf(wanted);
		const found = kept.get(name);
		if (found?.stamp === now) {
			put(kept, name, found);
			return found;
		}
		const flight = `${now} ${name}`;
		const underWay = rendering.get(flight);
		if (underWay) return underWay;
		const page = renderOnce(wanted, path, now).finally(() => rendering.delete(flight));
		rendering.set(flight, page);
		return page;
	}

	/** What it shows is at least as new as `now`. It is kept only where nothing changed while it was made. */
	async function renderOnce(wanted: Wanted, path: string, now: string): Promise<Page | undefined> {
		const page = await toPage(await render(wanted), now);
		if (page && (await stampNow(path)) === now) put(kept, nameOf(wanted), page);
		return page;
	}

	return {
		/** Whether this may be a page that is kept: a plain question for a dinner's page. */
		wantedBy(req: IncomingMessage): Wanted | undefined {
			if (req.method !== 'GET' && req.method !== 'HEAD') return undefined;
			const match = dinnerPage.exec(req.url ?? '');
			if (!match || isUnusual(req)) return undefined;
			const origin = originOf(req);
			if (!origin) return undefined;
			const locale = localeFor(req.headers['accept-language'] ?? '');
			return { slug: match[1] ?? '', number: Number(match[2]), origin, locale };
		},
		find,
		size: (): number => kept.size,
	};
}
export type PublishedPages = ReturnType<typeof createPublishedPages>;

export function sendPage(page: Page, req: IncomingMessage, res: ServerResponse): void {
	if (isHeld(page.tag, req.headers['if-none-match'] ?? '')) {
		res.writeHead(304, page.unchanged).end();
		return;
	}
	const { headers, body } = page.answers[codingFor(String(req.headers['accept-encoding'] ?? ''))];
	res.writeHead(200, headers);
	if (req.method === 'HEAD') res.end();
	else res.end(body);
}

/** The one that was asked for last is the last to go. */
function put<T>(into: Map<string, T>, name: string, one: T): void {
	into.delete(name);
	into.set(name, one);
	for (const oldest of into.keys()) {
		if (into.size <= MOST_KEPT) return;
		into.delete(oldest);
	}
}

/** A body, or a form's Origin, has no place in a plain question: whoever knows what to do with it shall answer. */
const isUnusual = ({ headers }: IncomingMessage): boolean =>
	headers.origin !== undefined ||
	headers['transfer-encoding'] !== undefined ||
	(headers['content-length'] !== undefined && headers['content-length'] !== '0');

const compressed = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** Undefined for whatever must not be kept: refusals, what is somebody's own, what sets a cookie. */
async function toPage(response: Response, stamp: string): Promise<Page | undefined> {
	const tag = response.headers.get('ETag');
	const isForAll = response.status === 200 && mayBeTagged(response.headers) && !response.headers.has('Set-Cookie');
	if (!isForAll || !tag) return undefined;
	const identity = Buffer.from(await response.arrayBuffer());
	const [small, smaller] = await Promise.all([
		compressed.gzip(identity, { level: 9 }),
		compressed.br(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
	]);
	response.headers.append('Vary', 'Accept-Encoding');
	const common = [...response.headers].flatMap(([name, value]) =>
		name === 'content-length' || name === 'content-type' ? [] : [name, value],
	);
	const answer = (body: Buffer, coding?: Coding): Answer => ({
		body,
		headers: [
			...common,
			'content-type',
			response.headers.get('Content-Type') ?? 'text/html; charset=utf-8',
			'content-length',
			String(body.length),
			...(coding ? ['content-encoding', coding] : []),
		],
	});
	return {
		stamp,
		tag,
		answers: { identity: answer(identity), gzip: answer(small, 'gzip'), br: answer(smaller, 'br') },
		unchanged: common,
	};
}

/** The smallest that the visitor takes. A star, or nothing said, is answered plainly. */
export const codingFor = remembered((accepted): Coding => {
	const takes = accepted
		.toLowerCase()
		.split(',')
		.map((one) => one.trim().split(/\s*;\s*q\s*=\s*/))
		.filter(([, weight = '1']) => Number(weight) > 0)
		.map(([name]) => name);
	if (takes.includes('br')) return 'br';
	return takes.includes('gzip') ? 'gzip' : 'identity';
});
const localeFor = remembered(localeIn);

/** Browsers say the same few things over and over: what was made of them is not made again. */
function remembered<T>(make: (said: string) => T): (said: string) => T {
	const made = new Map<string, T>();
	return (said) => {
		const known = made.get(said);
		if (known !== undefined) return known;
		const one = make(said);
		if (said.length <= 100) put(made, said, one);
		return one;
	};
}
