import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { Settings } from '../contract/settings';

type Answer = ServerResponse & { readonly locals: Readonly<Record<string, unknown>> };
type Middleware = (req: IncomingMessage, res: Answer, next: (error?: unknown) => void) => void;

/**
 * Sets security headers from `origin` and, for pages with scripts, `nonce` in `res.locals`. On a laptop's http address some of helmet's
 * defaults do harm: with `no-referrer` Chromium posts forms with `Origin: null`, upgraded requests fail, and COOP only logs warnings.
 */
export function securityHeaders({ secureCookies, production }: Settings): Middleware {
	const overHttps = secureCookies ? headersFor(true, production) : undefined;
	const plain = headersFor(false, production);
	return (req, res, next) => {
		res.setHeader('Permissions-Policy', PERMISSIONS);
		const isHttps = String(res.locals.origin).startsWith('https:');
		(isHttps && overHttps ? overHttps : plain)(req, res, next);
	};
}

/** The headers of a page without scripts, for answers that Express does not send. `origin`: scheme and host. */
export function securityHeadersOf(settings: Settings, origin: string): OutgoingHttpHeaders {
	const answer = new ServerResponse(new IncomingMessage(new Socket()));
	securityHeaders(settings)(answer.req, Object.assign(answer, { locals: { origin } }), (error) => {
		if (error) throw error;
	});
	return answer.getHeaders();
}

/** Browser features that our pages use: the screen's wake lock and full screen, and copying links. */
const allowed = ['screen-wake-lock', 'fullscreen', 'clipboard-write'];
const denied = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
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
const PERMISSIONS = [...allowed.map((name) => `${name}=(self)`), ...denied.map((name) => `${name}=()`)].join(', ');

function headersFor(secure: boolean, production: boolean) {
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
				imgSrc: ["'self'", 'data:', 'blob:'],
				// Older Safari does not count a WebSocket to the same host as 'self'.
				connectSrc: ["'self'", sockets],
				workerSrc: ["'self'"],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				formAction: ["'self'"],
				frameAncestors: ["'none'"],
				...(secure ? { upgradeInsecureRequests: [] } : {}),
			},
		},
		referrerPolicy: { policy: 'same-origin' },
		strictTransportSecurity: secure ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
		crossOriginOpenerPolicy: secure,
		originAgentCluster: secure,
		xFrameOptions: { action: 'deny' },
	});
}
