import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import { type AppLoadContext, createRequestHandler as createRenderer, type ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import type { Settings } from '../contract/settings';
import type { Services } from '../services/index.server';
import { addressOf } from './address';
import { calm } from './calm';
import { dropUnreadBodies, limitBodies, refuseForeignOrigins, settleAddress } from './guards';
import { logAnswer, logRequests, routeShape } from './log';
import { operations } from './operations';
import type { Pages } from './pages.server';
import { securityHeaders } from './policy';
import { createPublishedPages, sendPage, type Wanted } from './published-pages.server';
import { reachable } from './reach.server';
import { headersBy } from './said-headers.server';

type Parts = {
	readonly settings: Settings;
	readonly services: Services;
	readonly pages: Pages;
	readonly log: Logger;
	/** Whether the database answers and has its tables, and the server is not about to stop. */
	readonly isReady: () => Promise<boolean>;
};

/** Published pages that are kept, and Express for everything else. */
export function createHttp(parts: Parts): RequestListener {
	const app = createApp(parts);
	const { pages, log } = parts;
	if (pages.kind === 'dev') return app;
	const published = publishedPages(parts, pages.build);
	return (req, res) => {
		const wanted = published.wantedBy(req);
		if (!wanted) return app(req, res);
		const since = performance.now();
		published.find(wanted).then(
			(page) => {
				if (!page) return app(req, res);
				const { method = '', url = '' } = req;
				if (log.isLevelEnabled('debug')) logAnswer(log, { requestId: newRequestId(), method, url, since }, res);
				sendPage(page, req, res);
			},
			// A database or a page in trouble: Express meets the same and says it as it always does.
			() => app(req, res),
		);
	};
}

/** They are rendered as anybody's: no cookie, no address, and a policy without a nonce, for they have no script of their own. */
function publishedPages({ settings, services, log }: Parts, build: ServerBuild) {
	const renderer = createRenderer(build, 'production');
	const security = securityHeaders(settings);
	async function render({ origin, slug, number, locale }: Wanted): Promise<Response> {
		const requestId = newRequestId();
		const page = new Request(`${origin}/${slug}/${number}`, { headers: { 'Accept-Language': locale } });
		const report = (error: unknown) => log.error({ err: error, requestId, route: routeShape(page.url) }, 'page failed');
		const asked = { origin, nonce: '', requestId, address: '', report };
		const answer = await renderer(page, contextOf({ settings, services }, asked));
		for (const [name, value] of await headersBy(security, { origin, nonce: '' })) {
			answer.headers.set(name, value.replaceAll(" 'nonce-'", ''));
		}
		return answer;
	}
	const { moment, stamp } = services.publishing;
	return createPublishedPages({ moment, stamp, render, originOf: (req) => addressOf(req, settings) });
}

const newRequestId = (): string => randomUUID().slice(0, 8);

/** Fresh each time: Remix hands this very object to every loader and action. */
const contextOf = (
	{ settings, services }: Pick<Parts, 'settings' | 'services'>,
	asked: { origin: string; nonce: string; requestId: string; address: string; report: (error: unknown) => void },
): AppLoadContext => ({
	services,
	...asked,
	reach: reachable(settings, asked.origin),
	publicUrl: settings.publicUrl,
	secureCookies: settings.secureCookies,
});

function createApp({ settings, services, pages, log, isReady }: Parts): Express {
	const app = express();
	app.disable('x-powered-by');
	// `settleAddress` has thrown away every forwarded header that we do not believe; Express may believe the rest.
	app.set('trust proxy', true);

	app.use((_req, res, next) => {
		res.locals.requestId = newRequestId();
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
			getLoadContext: (req, res) =>
				contextOf(
					{ settings, services },
					{
						origin: res.locals.origin,
						nonce: res.locals.nonce,
						requestId: res.locals.requestId,
						address: req.ip ?? '',
						report: (error) =>
							log.error(
								{ err: error, requestId: res.locals.requestId, route: routeShape(req.originalUrl) },
								'page failed',
							),
					},
				),
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
