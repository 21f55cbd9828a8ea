import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { readCode } from '../domain/code';
import { foldSigns } from '../domain/text';
import { sendErrorPage } from './error-page';
import { canonicalPath } from './route-table';

const METHODS = ['GET', 'HEAD', 'POST'];
const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** Reduces an absolute-form target (RFC 9112) to path and query. Its host replaces the Host header. */
export function settleTarget(req: IncomingMessage): void {
	const whole = /^https?:\/\/([^/?#]*)(.*)$/is.exec(req.url ?? '');
	if (!whole) return;
	const [, host = '', rest = ''] = whole;
	req.headers.host = host;
	req.url = rest.startsWith('/') ? rest : `/${rest}`;
}

/** Refuses what Remix would answer with an error and a stack in the log: unknown methods, targets without a path, `_data` requests. */
export const refuseOddRequests = (): RequestHandler => (req, res, next) => {
	if (!METHODS.includes(req.method)) {
		res.set('Allow', METHODS.join(', '));
		return sendErrorPage(res, 405);
	}
	// Appended to an origin and not resolved, because two slashes would begin a host.
	const address = `http://here${req.originalUrl}`;
	if (!req.originalUrl.startsWith('/') || !URL.canParse(address)) return sendErrorPage(res, 400);
	if (new URL(address).searchParams.has('_data')) return sendErrorPage(res, 400);
	next();
};

/** Redirects a group's or pitch's page to its canonical address, with the query. Never redirects a form. */
export const oneAddress = (): RequestHandler => (req, res, next) => {
	const to = isRead(req) ? canonicalPath(pathOf(req)) : null;
	if (to === null) return next();
	sendTo(res, 308, to + queryOf(req));
};

/**
 * Redirects a code that was typed as an address to the page for codes, in the fragment that servers never get. A group of that name has
 * precedence: `birmingham` could be a code.
 */
export const codesToTheirPage =
	(isGroup: (slug: string) => Promise<boolean>): RequestHandler =>
	async (req, res, next) => {
		const found = isRead(req) ? codeInAddress(req.originalUrl) : null;
		if (!found) return next();
		try {
			if (found.mayBeGroup && (await isGroup(found.mayBeGroup))) return next();
		} catch (error) {
			return next(error);
		}
		sendTo(res, 302, `/vote#${found.code}`);
	};

/** No Referrer and no cache: the address may hold a code or a private link. */
function sendTo(res: Response, status: 302 | 308, to: string): void {
	res.set('Cache-Control', 'no-store').set('Referrer-Policy', 'no-referrer').redirect(status, to);
}

const pathOf = ({ originalUrl }: Request): string => originalUrl.split('?')[0] ?? '';
const queryOf = ({ originalUrl }: Request): string => {
	const at = originalUrl.indexOf('?');
	return at < 0 ? '' : originalUrl.slice(at);
};

type FoundCode = { readonly code: string; readonly mayBeGroup: string | null };

/** Characters: longer than a code with everything around it. */
const LONGEST = 200;

/** The code in an address, if any: `/vote%23CODE`, `/vote/CODE`, `/vote?code=CODE`, `/CODE`. */
export function codeInAddress(url: string): FoundCode | null {
	if (url.length > LONGEST) return null;
	const text = foldSigns(decoded(url));
	const behind = /^\/+vote(?![a-z0-9])[/#?&=:\s]*(?:code[=:/])?(.*)$/i.exec(text)?.[1];
	if (behind !== undefined) {
		const code = codeOf(behind);
		return code ? { code, mayBeGroup: null } : null;
	}
	const alone = /^\/+#?([^/?#]+)\/*$/.exec(text)?.[1];
	const code = alone ? codeOf(alone) : null;
	if (!alone || !code) return null;
	// Ten letters are a mistyped name, unless they are written as codes are printed.
	const isPrinted = /\d/.test(alone) || alone === alone.toUpperCase();
	return isPrinted ? { code, mayBeGroup: alone.toLowerCase() } : null;
}

function codeOf(text: string): string | null {
	const read = readCode(text);
	return read.kind === 'code' ? read.code : null;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
