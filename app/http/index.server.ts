import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import type { Settings } from '../contract/settings';
import type { Services } from '../services/index.server';
import { calm } from './calm';
import { dropUnreadBodies, limitBodies, refuseForeignOrigins, settleAddress } from './guards';
import { logRequests, routeShape } from './log';
import { operations } from './operations';
import type { Pages } from './pages.server';
import { securityHeaders } from './policy';
import { reachable } from './reach.server';

type Parts = {
	readonly settings: Settings;
	readonly services: Services;
	readonly pages: Pages;
	readonly log: Logger;
	/** Whether the database answers and has its tables, and the server is not about to stop. */
	readonly isReady: () => Promise<boolean>;
};

export function createHttp({ settings, services, pages, log, isReady }: Parts): Express {
	const app = express();
	app.disable('x-powered-by');
	// `settleAddress` has thrown away every forwarded header that we do not believe; Express may believe the rest.
	app.set('trust proxy', true);

	app.use((_req, res, next) => {
		res.locals.requestId = randomUUID().slice(0, 8);
		res.locals.nonce = randomBytes(16).toString('base64');
		next();
	});
	app.use(logRequests(log));
	app.use(operations({ settings, isReady, metrics: () => services.metrics.text() }));
	app.use(dropUnreadBodies());
	app.use(settleAddress(settings));
	app.use(securityHeaders(settings));
	app.use(refuseForeignOrigins(settings, log));
	app.use(limitBodies());
	app.use(compression());

	if (pages.kind === 'dev') {
		app.use(pages.vite.middlewares);
	} else {
		const assets = join(pages.clientDir, 'assets');
		app.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
		app.get('/ballot-worker.js', (_req, res, next) => {
			// A worker is asked for anew at each load, so that one with a bug in it is gone by the next.
			res.set('Cache-Control', 'no-cache');
			next();
		});
		app.use(express.static(pages.clientDir, { maxAge: '1h', index: false, redirect: false }));
	}

	app.all(
		'*',
		createRequestHandler({
			build:
				pages.kind === 'built'
					? pages.build
					: () => pages.vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
			mode: settings.production ? 'production' : 'development',
			// Fresh each time: Remix hands this very object to every loader and action.
			getLoadContext: (req, res) => ({
				services,
				nonce: res.locals.nonce,
				requestId: res.locals.requestId,
				origin: res.locals.origin,
				reach: reachable(settings, res.locals.origin),
				publicUrl: settings.publicUrl,
				secureCookies: settings.secureCookies,
				address: req.ip ?? '',
				report: (error) =>
					log.error({ err: error, requestId: res.locals.requestId, route: routeShape(req.originalUrl) }, 'page failed'),
			}),
		}),
	);
	app.use(answerErrors(log));
	return app;
}

/** The last resort: an address that Express could not read, a missing asset, or a bug outside Remix. */
const answerErrors =
	(log: Logger): ErrorRequestHandler =>
	(error, req, res, _next) => {
		const status = typeof error?.status === 'number' ? error.status : 500;
		if (status >= 500) {
			log.error({ err: error, requestId: res.locals.requestId, route: routeShape(req.originalUrl) }, 'request failed');
		}
		if (res.headersSent) return res.destroy();
		if (status === 404) return res.status(404).type('text').send('Not found');
		calm(res, status >= 500 ? 500 : 400);
	};
