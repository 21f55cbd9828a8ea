import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '../contract/settings';

/**
 * Security headers. A hall's laptop serves plain http on an address of the local network, where some of helmet's defaults do harm:
 * `no-referrer` makes Chromium post forms with `Origin: null`, upgrading requests leads nowhere, and COOP only fills the console.
 */
export function securityHeaders({ secureCookies, production }: Settings): RequestHandler {
	const nonce = (_: IncomingMessage, res: ServerResponse) => `'nonce-${(res as Response).locals.nonce}'`;
	const sockets = (_: IncomingMessage, res: ServerResponse) =>
		String((res as Response).locals.origin).replace(/^http/, 'ws');
	return helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'self'"],
				scriptSrc: ["'self'", nonce],
				scriptSrcAttr: ["'none'"],
				// In development Vite puts styles into the page itself.
				styleSrc: ["'self'", production ? nonce : "'unsafe-inline'"],
				// `style` attributes carry numbers only (a bar's width, a clock's angle), as custom properties.
				styleSrcAttr: ["'unsafe-inline'"],
				imgSrc: ["'self'", 'data:', 'blob:'],
				// Older Safari does not count a socket to the same host as 'self'.
				connectSrc: ["'self'", sockets],
				workerSrc: ["'self'"],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				formAction: ["'self'"],
				frameAncestors: ["'none'"],
				...(secureCookies ? { upgradeInsecureRequests: [] } : {}),
			},
		},
		referrerPolicy: { policy: 'same-origin' },
		strictTransportSecurity: secureCookies ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
		crossOriginOpenerPolicy: secureCookies,
		originAgentCluster: secureCookies,
		xFrameOptions: { action: 'deny' },
	});
}
