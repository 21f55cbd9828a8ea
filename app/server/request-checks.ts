import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Address } from '../addresses';
import type { Settings } from '../contract/settings';
import type { Services } from '../services/index.server';
import { arrivalOf, isOwnForm } from './address';
import { MOST_ANNOUNCED } from './arriving';
import { sendErrorPage } from './error-page';
import { canonicalPath } from './route-table';

/** A form's content types. The action's guard says which it accepts. */
const formTypes: ReadonlySet<string> = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);

/** Addresses whose action writes a file to the disk while it arrives, and refuses one that is too large at its field. */
const UPLOADS: ReadonlySet<string> = new Set<Address>(['/desk/account/keeper/import']);

/**
 * Decides once which address a request was sent to, and rewrites its headers accordingly: Remix and Express read X-Forwarded-* themselves
 * and would trust any sender.
 */
export const settleAddress =
	(settings: Settings, log: Logger): RequestHandler =>
	(req, res, next) => {
		const arrival = arrivalOf(req, settings);
		if (arrival.kind === 'unreadable') return sendErrorPage(res, 400);
		if (arrival.kind === 'moved' && isRead(req)) {
			// Not a permanent redirect: PUBLIC_URL of a laptop may be another one next month.
			return res.set('Cache-Control', 'no-store').redirect(302, arrival.to + ownPathOf(req));
		}
		if (arrival.kind !== 'here') {
			log.debug(
				{ requestId: res.locals.requestId },
				'refused a request for another host (behind a proxy, pass Host on)',
			);
			return sendErrorPage(res, 421);
		}
		const { origin } = arrival;
		const client = settings.trustProxy
			? [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim()
			: '';
		for (const name of Object.keys(req.headers)) if (name.startsWith('x-forwarded-')) delete req.headers[name];
		delete req.headers.forwarded;
		if (client) req.headers['x-forwarded-for'] = client;
		req.headers['x-forwarded-proto'] = new URL(origin).protocol.slice(0, -1);
		req.headers.host = new URL(origin).host;
		res.locals.origin = origin;
		next();
	};

/**
 * Reads and drops the part of a body that was not read when the answer was sent. Otherwise the browser would send its next request on a
 * connection that nobody reads. A body that does not end is cut off.
 */
export const dropUnreadBodies = (): RequestHandler => (req, res, next) => {
	res.once('finish', () => {
		if (req.readableEnded) return;
		req.removeAllListeners('data');
		req.resume();
		setTimeout(() => req.complete || req.socket.destroy(), 10_000).unref();
	});
	next();
};

/** Refuses cross-site requests that are not plain reads: they must come from one of our own pages. */
export const refuseForeignOrigins =
	(settings: Settings, log: Logger, note: Services['note']): RequestHandler =>
	(req, res, next) => {
		// `settleAddress` rewrote Host and Origin: PUBLIC_URL counts as this request's own address.
		if (isRead(req) || isOwnForm(req, { ...settings, trustProxy: true })) {
			// Remix cannot read this value and answers 500.
			if (req.headers.origin === 'null') delete req.headers.origin;
			return next();
		}
		note('foreign origin refused');
		log.warn(
			{
				requestId: res.locals.requestId,
				from: originForLog(req.headers.origin),
				to: res.locals.origin,
			},
			'refused a form from another site (behind a proxy, set PUBLIC_URL)',
		);
		sendErrorPage(res, 403);
	};

/** Anything else in that header could be a private link. */
function originForLog(origin: string | undefined): string {
	if (origin === undefined) return 'no origin';
	const isOrigin = /^(null|https?:\/\/([a-z\d.-]{1,100}|\[[\da-f:.]{2,45}\])(:\d{1,5})?)$/i.test(origin);
	return isOrigin ? origin : 'not an origin';
}

/**
 * Refuses by their headers bodies that no action takes, before a byte is read. Node enforces Content-Length, so a body without one is
 * refused: browsers always send it.
 */
export const limitBodies = (): RequestHandler => (req, res, next) => {
	if (isRead(req)) return next();
	if (req.headers['transfer-encoding'] !== undefined) return sendErrorPage(res, 411);
	const length = Number(req.headers['content-length'] ?? 0);
	if (length === 0) return next();
	const type = req.headers['content-type']?.slice(0, 200).split(';')[0]?.trim().toLowerCase() ?? '';
	if (!formTypes.has(type)) return sendErrorPage(res, 415);
	if (length > MOST_ANNOUNCED && !UPLOADS.has(req.path)) return sendErrorPage(res, 413);
	next();
};

/** Path and query, also of an absolute target. It begins with exactly one slash, so it never leads to another host. */
function ownPathOf({ originalUrl }: Request): string {
	const whole = URL.canParse(originalUrl) ? new URL(originalUrl) : undefined;
	const [path = '', ...query] = (whole ? whole.pathname + whole.search : originalUrl).split('?');
	if (!path.startsWith('/')) return '/';
	return [canonicalPath(path) ?? path, ...query].join('?');
}

const isRead = (req: Request) => req.method === 'GET' || req.method === 'HEAD';
