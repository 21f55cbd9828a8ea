import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Settings } from '../contract/settings';
import { putNewest } from './memoize';
import { mayBeFramed, mayRecord } from './route-table';

const MOST_ORIGINS = 48;

type Answer = ServerResponse & { readonly locals: Readonly<Record<string, unknown>> };
type Middleware = (req: IncomingMessage, res: Answer, next: (error?: unknown) => void) => void;

/**
 * Sets security headers from `origin` and, for pages with scripts, `nonce` in `res.locals`. On a laptop's http address some of helmet's
 * defaults do harm: with `no-referrer` Chromium posts forms with `Origin: null`, upgraded requests fail, and COOP only logs warnings.
 */
export function securityHeaders({ secureCookies, production }: Settings): Middleware {
	const setOf = (inFrames: boolean) => ({
		overHttps: secureCookies ? headersFor(true, production, inFrames) : undefined,
		plain: headersFor(false, production, inFrames),
	});
	const [own, framed] = [setOf(false), setOf(true)];
	return (req, res, next) => {
		res.setHeader('Permissions-Policy', records(req) ? PERMISSIONS.recording : PERMISSIONS.usual);
		const isHttps = String(res.locals.origin).startsWith('https:');
		const set = isFramed(req) ? framed : own;
		((isHttps && set.overHttps) || set.plain)(req, res, next);
	};
}

/**
 * The same headers as a list, for answers that Express does not send and pages without scripts. Read once for each origin, and apart for pages in frames and those that record, from
 * the first answer to it, because helmet costs as much as the rest of a cached answer.
 */
export function createSecurityList(settings: Settings) {
	const security = securityHeaders(settings);
	const lists = new Map<string, readonly string[]>();
	return (req: IncomingMessage, res: ServerResponse, origin: string): readonly string[] => {
		const name = `${origin} ${isFramed(req) ? 'framed' : ''}${records(req) ? 'records' : ''}`;
		const known = lists.get(name);
		if (known) return known;
		security(req, Object.assign(res, { locals: { origin } }), (error) => {
			if (error) throw error;
		});
		const list = Object.entries(res.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
		for (const name of res.getHeaderNames()) res.removeHeader(name);
		putNewest(lists, name, list, MOST_ORIGINS);
		return list;
	};
}

const records = ({ url = '' }: IncomingMessage): boolean => mayRecord(url.split('?')[0] ?? '');
const isFramed = ({ url = '' }: IncomingMessage): boolean => mayBeFramed(url.split('?')[0] ?? '');

/** Browser features that our pages use: the screen's wake lock and full screen, copying links, and scanning slips. */
const allowed = ['screen-wake-lock', 'fullscreen', 'clipboard-write', 'camera'];
const denied = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'display-capture',
	'encrypted-media',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'serial',
	'usb',
	'xr-spatial-tracking',
];
const listed = (mayUse: readonly string[]): string =>
	[
		...mayUse.map((name) => `${name}=(self)`),
		...denied.filter((name) => !mayUse.includes(name)).map((name) => `${name}=()`),
	].join(', ');
const PERMISSIONS = { usual: listed(allowed), recording: listed([...allowed, 'microphone']) };

/** `framed`: other sites may show the page in a frame. */
function headersFor(secure: boolean, production: boolean, framed: boolean) {
	const localsOf = (res: ServerResponse) => (res as Answer).locals;
	const ownWithNonce = (_: IncomingMessage, res: ServerResponse) => {
		const { nonce } = localsOf(res);
		return nonce ? `'self' 'nonce-${nonce}'` : "'self'";
	};
	const sockets = (_: IncomingMessage, res: ServerResponse) => String(localsOf(res).origin).replace(/^http/, 'ws');
	return helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'self'"],
				scriptSrc: [ownWithNonce],
				scriptSrcAttr: ["'none'"],
				// In development Vite inserts styles into the page.
				styleSrc: production ? [ownWithNonce] : ["'self'", "'unsafe-inline'"],
				// `style` attributes hold only numbers in custom properties (a bar's width, a clock's angle).
				styleSrcAttr: ["'unsafe-inline'"],
				// Where a pitcher records, what the microphone took is heard before it is sent.
				mediaSrc: [(req: IncomingMessage) => (records(req) ? "'self' blob:" : "'self'")],
				imgSrc: ["'self'", 'data:', 'blob:'],
				// Older Safari does not count a WebSocket to the same host as 'self'.
				connectSrc: ["'self'", sockets],
				workerSrc: ["'self'"],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				formAction: ["'self'"],
				frameAncestors: [framed ? '*' : "'none'"],
				...(secure ? { upgradeInsecureRequests: [] } : {}),
			},
		},
		referrerPolicy: { policy: 'same-origin' },
		strictTransportSecurity: secure ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
		crossOriginOpenerPolicy: secure,
		originAgentCluster: secure,
		xFrameOptions: framed ? false : { action: 'deny' },
	});
}
