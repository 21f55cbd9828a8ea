import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Router } from 'express';
import type { Settings } from '../contract/settings';

/** Milliseconds: a database that takes longer is no use to a guest. */
const PATIENCE = 2000;

type Parts = {
	readonly settings: Pick<Settings, 'metricsToken' | 'trustProxy' | 'publicUrl'>;
	readonly isReady: () => Promise<boolean>;
	readonly metrics: () => string;
};

/**
 * What whoever keeps the server asks. `/healthz`: this process answers, whatever else is wrong; `/readyz`: it can serve guests, so send
 * them here; `/metrics`: figures, for this machine only or for who has the token.
 */
export function operations({ settings, isReady, metrics }: Parts): Router {
	// By their exact names only: a proxy that closes one of them to the world must not be gone round by another spelling.
	const router = Router({ caseSensitive: true, strict: true });
	router.use(['/healthz', '/readyz', '/metrics'], (_req, res, next) => {
		res.set('Cache-Control', 'no-store');
		next();
	});
	router.get('/healthz', (_req, res) => {
		res.json({ ok: true });
	});
	const isReadySoon = inOneGo(() =>
		Promise.race([isReady().catch(() => false), setTimeout(PATIENCE, false, { ref: false })]),
	);
	router.get('/readyz', async (_req, res) => {
		const ok = await isReadySoon();
		res.status(ok ? 200 : 503).json({ ok });
	});
	router.get('/metrics', (req, res) => {
		if (mayReadMetrics(req, settings)) res.type('text/plain; version=0.0.4').send(metrics());
		else res.status(404).type('text').send('Not found');
	});
	return router;
}

/** Who asks while an answer is being found gets that one: a monitor in a hurry must not keep the connections that guests wait for. */
function inOneGo<T>(find: () => Promise<T>): () => Promise<T> {
	let finding: Promise<T> | undefined;
	return () => {
		finding ??= find().finally(() => {
			finding = undefined;
		});
		return finding;
	};
}

/**
 * With a token: who brings it. Without one: a program on this machine that came here directly. A proxy on this machine is one too, and
 * passes on what anybody asked, so nothing that came by one is answered, nor a page that a name was bent to this machine for. Not every
 * proxy says that it is one: an address that visitors type is reason enough to think that there is.
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
