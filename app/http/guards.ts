import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Settings } from '../contract/settings';
import { addressOf, isFromOurselves } from './address';
import { calm } from './calm';

const bodyLimits: Readonly<Record<string, number>> = {
	'application/x-www-form-urlencoded': 256 * 1024,
	'application/json': 256 * 1024,
	'multipart/form-data': 12 * 1024 * 1024,
};

/**
 * Settles once where a request was addressed to. After this the headers say only what we believe: Remix and Express read
 * X-Forwarded-* by themselves and would believe anyone.
 */
export const settleAddress =
	(settings: Settings): RequestHandler =>
	(req, res, next) => {
		const address = addressOf(req, settings);
		if (!address) return calm(res, 400);
		// A proxy may call us by an inner name; a page that says it is PUBLIC_URL was then served through that proxy.
		const origin = req.headers.origin === settings.publicUrl && settings.publicUrl ? settings.publicUrl : address;
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
 * Reads and drops what an answer left unread of its request. Otherwise the browser, which has sent its form and got its answer, sends the
 * next request down a connection that nobody reads. A sender that never ends is cut off.
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

/** Cross-site requests change nothing here: whatever is not a plain read must come from one of our own pages. */
export const refuseForeignOrigins =
	(settings: Settings, log: Logger): RequestHandler =>
	(req, res, next) => {
		// Host was settled above, and Origin with it: PUBLIC_URL counts as this request's own address.
		if (isRead(req) || isFromOurselves(req, { ...settings, trustProxy: true })) return next();
		log.warn(
			{
				requestId: res.locals.requestId,
				from: req.headers.origin?.slice(0, 200) ?? 'no origin',
				to: res.locals.origin,
			},
			'refused a form from another site (behind a proxy, set PUBLIC_URL)',
		);
		calm(res, 403);
	};

/** Bodies up to this are never counted: no flood of pictures keeps a ballot or a code out. */
const SMALL_BODY = 256 * 1024;
/** Of all larger ones that are arriving at one time: they are held in memory, and who may send them is known only afterwards. */
const MOST_ARRIVING = 128 * 1024 * 1024;

/**
 * Refuses big bodies by what they say of themselves, before a byte is read. Node's parser holds a body to its Content-Length,
 * so a body that does not give one is not taken: browsers always do.
 */
export function limitBodies(): RequestHandler {
	let arriving = 0;
	return (req, res, next) => {
		if (isRead(req)) return next();
		if (req.headers['transfer-encoding'] !== undefined) return calm(res, 411);
		const length = Number(req.headers['content-length'] ?? 0);
		if (length === 0) return next();
		const limit = bodyLimits[req.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''];
		if (limit === undefined) return calm(res, 415);
		if (length > limit) return calm(res, 413);
		if (length > SMALL_BODY) {
			if (arriving + length > MOST_ARRIVING) return calm(res, 503);
			arriving += length;
			res.once('close', () => {
				arriving -= length;
			});
		}
		next();
	};
}

const isRead = (req: Request) => req.method === 'GET' || req.method === 'HEAD';
