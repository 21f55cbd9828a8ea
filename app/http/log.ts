import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../contract/settings';

/** `to`: tests listen to it themselves. */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>, to?: DestinationStream): Logger =>
	pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } }, to);

/** An error as the log may have it: a database adds to its errors what stands in the row, which nobody may read here. */
function told(error: unknown): object {
	const { name, type = name, message, stack, code, cause } = Object(error) as Readonly<Record<string, unknown>>;
	return {
		type: type ?? typeof error,
		message,
		stack,
		code,
		cause: cause instanceof Error ? cause.message : undefined,
	};
}

const privateAfter = new Set(['setup', 'join', 'pitch']);

/**
 * A path as the log may have it. Private links are paths (`/pitch/<token>`), so what follows those words is left out, and so is
 * anything long enough to be a secret. Compared as the router does: decoded, whatever the case, without empty segments.
 */
export function routeShape(url: string): string {
	const path = url.split(/[?#]/)[0] ?? '';
	if (path.startsWith('/assets/')) return '/assets/*';
	const segments = path.split('/').map(decoded).filter(Boolean);
	const first = segments[0]?.toLowerCase() ?? '';
	return `/${segments.map((segment, n) => (n === 1 && privateAfter.has(first) ? '*' : segment.length > 40 ? '*' : printable(segment))).join('/')}`;
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
const printable = (segment: string) => segment.replace(/[^\w.~-]/g, '_');

/** A line per request: the shape of its route, never its query, body, cookies or address. Only trouble is told at the usual level. */
export const logRequests =
	(log: Logger): RequestHandler =>
	(req, res, next) => {
		const { originalUrl: url, method } = req;
		logAnswer(log, { requestId: res.locals.requestId, method, url, since: performance.now() }, res);
		next();
	};

type Asked = { readonly requestId: string; readonly method: string; readonly url: string; readonly since: number };

/** Says what became of a request once its answer is out, or its visitor gone. */
export function logAnswer(log: Logger, { requestId, method, url, since }: Asked, res: ServerResponse): void {
	res.once('close', () => {
		const level = res.statusCode >= 500 ? 'error' : 'debug';
		if (!log.isLevelEnabled(level)) return;
		const ms = Math.round(performance.now() - since);
		const line = { requestId, method, route: routeShape(url), status: res.statusCode, ms };
		log[level](line, res.writableFinished ? 'answered' : 'visitor left');
	});
}
