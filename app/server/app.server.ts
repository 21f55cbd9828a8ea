import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import { type AppLoadContext, createRequestHandler as createRenderer, type ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Settings } from '../contract/settings';
import { speakPseudo } from '../i18n/pseudo';
import { addTranslations } from '../i18n/translations';
import type { Services } from '../services/index.server';
import { arrivalOf } from './address';
import { createHeldBytes } from './arriving';
import { sendErrorPage } from './error-page';
import { groupLocale } from './group-locale';
import { guestAddress } from './guest-address.server';
import { healthRoutes } from './health';
import { logAnswer, logRequests } from './log';
import { askedLocaleOf, localeOf, type PageLanguages } from './page-language';
import type { Pages } from './pages.server';
import { endPipelining } from './pipelining';
import { ANY_DINNER, createPublishedPages, type PageKey, sendPage } from './published-pages.server';
import { renewSession } from './renew-session';
import { dropUnreadBodies, limitBodies, refuseForeignOrigins, settleAddress } from './request-checks';
import { routeShape } from './route-table';
import { createSecurityList, securityHeaders } from './security-headers';
import { codesToTheirPage, oneAddress, refuseOddRequests, settleTarget } from './spelling';

type Parts = {
	readonly settings: Settings;
	readonly services: Services;
	readonly pages: Pages;
	readonly log: Logger;
	/** Whether the database answers and has its tables, and the server is not stopping. */
	readonly isReady: () => Promise<boolean>;
};

/** Serves published pages from a cache in front of Express. */
export function createHttp(parts: Parts): RequestListener {
	addTranslations();
	if (parts.settings.pseudoLocales) speakPseudo();
	const app = createApp(parts);
	const { pages, log } = parts;
	const securityList = createSecurityList(parts.settings);
	const published = pages.kind === 'built' ? publishedPages(parts, pages.build) : undefined;
	return endPipelining((req, res) => {
		settleTarget(req);
		const key = published?.keyOf(req);
		if (!published || !key) return app(req, res);
		const since = performance.now();
		published.find(key).then(
			(page) => {
				if (!page) return app(req, res);
				const { method = '', url = '' } = req;
				if (log.isLevelEnabled('debug')) logAnswer(log, { requestId: newRequestId(), method, url, since }, res);
				sendPage(page, req, res, securityList(req, res, key.origin));
			},
			// The database or the page failed. Express gets the same failure and answers with the error page.
			() => app(req, res),
		);
	});
}

/** Rendered without cookie, address and nonce, because the cache serves everybody. These pages have no script. */
function publishedPages({ settings, services, pages, log }: Parts, build: ServerBuild) {
	const renderer = createRenderer(build, 'production');
	async function render({ origin, slug, number, below, locale }: PageKey): Promise<Response> {
		const requestId = newRequestId();
		const page = new Request(`${origin}/${slug}${number === null ? '' : `/${number}${below}`}`);
		const report = (error: unknown) => log.error({ err: error, requestId, route: routeShape(page.url) }, 'page failed');
		const shown = locale ?? (await services.languages.ofGroup(slug)) ?? 'en';
		const asked = { origin, nonce: '', requestId, address: '', report, locale: shown, mayChoose: true };
		return renderer(page, contextOf({ settings, services, pages }, asked));
	}
	const published = createPublishedPages({
		findPublished: async (slug, number) => {
			if (number !== null) return services.publishing.findPublished(slug, number);
			return (await services.groups.find(slug)) ? ANY_DINNER : undefined;
		},
		render,
		originOf: cachedOrigin(settings),
		localeOf: (headers) => askedLocaleOf(headers, settings),
	});
	services.dinnerStates.onChanged(published.drop);
	services.dinnerStates.onMissed(published.dropAll);
	return published;
}

/** If PUBLIC_URL is set, only its pages are cached, so that an invented Host costs no rendering and no cache entry. */
const cachedOrigin = (settings: Settings) => (req: IncomingMessage) => {
	const arrival = arrivalOf(req, settings);
	if (arrival.kind !== 'here') return undefined;
	return settings.publicUrl === undefined || arrival.origin === settings.publicUrl ? arrival.origin : undefined;
};

const newRequestId = (): string => randomUUID().slice(0, 8);

const heldBytes = createHeldBytes();

/** A new object for each request: Remix passes it to every loader and action. */
const contextOf = (
	{ settings, services, pages }: Pick<Parts, 'settings' | 'services' | 'pages'>,
	asked: Pick<AppLoadContext, 'origin' | 'nonce' | 'requestId' | 'address' | 'report' | 'locale' | 'mayChoose'>,
): AppLoadContext => ({
	services,
	islandScripts: pages.islandScripts,
	languagePacks: pages.languagePacks,
	heldBytes,
	...asked,
	// Slips, links and letters never repeat a Host that a request invented.
	origin: settings.publicUrl ?? asked.origin,
	guestAddress: (chosen) => guestAddress(settings, asked.origin, chosen),
	publicUrl: settings.publicUrl,
});

function createApp({ settings, services, pages, log, isReady }: Parts): Express {
	const app = express();
	app.disable('x-powered-by');
	// `settleAddress` removes every forwarded header that we do not trust; Express may trust the rest.
	app.set('trust proxy', true);

	app.use((req, res, next) => {
		res.locals.requestId = newRequestId();
		res.locals.nonce = randomBytes(16).toString('base64');
		res.locals.languages = localeOf(req, settings);
		next();
	});
	app.use(logRequests(log));
	services.metrics.gauge(
		'stockpot_arriving_picture_bytes',
		'Pictures, recordings and tables in memory, of forms.',
		heldBytes.held,
	);
	app.use(healthRoutes({ settings, isReady, metrics: services.metrics }));
	app.use(dropUnreadBodies());
	app.use(settleAddress(settings, log));
	app.use(securityHeaders(settings));
	app.use(refuseOddRequests());
	app.use(refuseForeignOrigins(settings, log, services.note));
	app.use(codesToTheirPage((slug) => services.groups.find(slug).then(Boolean)));
	app.use(oneAddress());
	app.use(limitBodies());
	app.use('/desk', renewSession(services));
	// At the package's own quality, 4, scripts and language packs are larger than as gzip.
	app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }));

	if (pages.kind === 'dev') {
		app.use(pages.vite.middlewares);
	} else {
		const assets = join(pages.clientDir, 'assets');
		app.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
		app.get('/ballot-worker.js', (_req, res, next) => {
			// Revalidated at each load, so that a worker with a bug is replaced by the next load.
			res.set('Cache-Control', 'no-cache');
			next();
		});
		app.use(express.static(pages.clientDir, { maxAge: '1h', index: false, redirect: false }));
	}

	app.use(openToTheGroupsLanguage(services));
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
					{ settings, services, pages },
					{
						origin: res.locals.origin,
						nonce: res.locals.nonce,
						locale: res.locals.languages.locale,
						mayChoose: res.locals.languages.mayChoose,
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

/** Asks the database only for browsers that want none of our languages. While it is away the page is in English. */
const openToTheGroupsLanguage =
	(services: Services): RequestHandler =>
	(req, res, next) => {
		const languages: PageLanguages = res.locals.languages;
		if (!languages.isOpen) return next();
		groupLocale(services, req).then(
			(locale) => {
				if (locale) res.locals.languages = { ...languages, locale } satisfies PageLanguages;
				next();
			},
			(error) => next(services.isPassing(error) ? undefined : error),
		);
	};

/** For errors outside Remix: an address that Express cannot parse, a missing asset, or a bug. */
const answerErrors =
	(log: Logger): ErrorRequestHandler =>
	(error, req, res, _next) => {
		const status = typeof error?.status === 'number' ? error.status : 500;
		if (status >= 500) {
			log.error({ err: error, requestId: res.locals.requestId, route: routeShape(req.originalUrl) }, 'request failed');
		}
		if (res.headersSent) return res.destroy();
		if (status === 404) return res.status(404).type('text').send('Not found');
		sendErrorPage(res, status >= 500 ? 500 : 400);
	};
