import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Router } from 'express';
import { createSingleFlight } from '../concurrency';
import type { Settings } from '../contract/settings';

/** Milliseconds after which a silent database counts as not ready. */
const READY_TIMEOUT = 2000;

type Parts = {
	readonly settings: Pick<Settings, 'metricsToken' | 'trustProxy' | 'publicUrl'>;
	readonly isReady: () => Promise<boolean>;
	readonly metrics: { readonly contentType: string; text(): Promise<string> };
};

/**
 * Routes for operators. `/healthz`: this process answers. `/readyz`: it can serve guests. `/metrics`: for this machine only, or with the
 * token.
 */
export function healthRoutes({ settings, isReady, metrics }: Parts): Router {
	// Exact paths only: if a proxy blocks one of them, another spelling must not pass.
	const router = Router({ caseSensitive: true, strict: true });
	router.use(['/healthz', '/readyz', '/metrics'], (_req, res, next) => {
		res.set('Cache-Control', 'no-store');
		next();
	});
	router.get('/healthz', (_req, res) => {
		res.json({ ok: true });
	});
	// Concurrent checks share one query, so that monitors do not use up the guests' connections.
	const checks = createSingleFlight<boolean>();
	const isReadySoon = () =>
		checks.run('ready', () =>
			Promise.race([isReady().catch(() => false), setTimeout(READY_TIMEOUT, false, { ref: false })]),
		);
	router.get('/readyz', async (_req, res) => {
		const ok = await isReadySoon();
		res.status(ok ? 200 : 503).json({ ok });
	});
	router.get('/metrics', async (req, res) => {
		if (mayReadMetrics(req, settings)) res.type(metrics.contentType).send(await metrics.text());
		else res.status(404).type('text').send('Not found');
	});
	return router;
}

/**
 * With METRICS_TOKEN: a request that carries it. Without one: a program on this machine that connects directly. A reverse proxy on this
 * machine also connects from here, on behalf of anybody, so a request that a proxy forwarded is refused, and so is one for another host
 * name (DNS rebinding). Some proxies add no header: where PUBLIC_URL or TRUST_PROXY is set, one is assumed.
 */
export function mayReadMetrics(req: IncomingMessage, settings: Parts['settings']): boolean {
	const { metricsToken, trustProxy, publicUrl } = settings;
	if (metricsToken !== undefined) return isSame(req.headers.authorization ?? '', `Bearer ${metricsToken}`);
	const { remoteAddress = '' } = req.socket;
	const isLocal = /^(::ffff:)?127\.|^::1$/.test(remoteAddress);
	const isNamedLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(req.headers.host ?? '');
	const cameByProxy = Object.keys(req.headers).some((name) => /^(x-forwarded-|x-real-ip$|forwarded$|via$)/.test(name));
	return isLocal && isNamedLocal && !cameByProxy && !trustProxy && publicUrl === undefined;
}

const isSame = (given: string, wanted: string): boolean => timingSafeEqual(hash(given), hash(wanted));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
