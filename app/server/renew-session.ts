import type { RequestHandler } from 'express';
import type { Services } from '../services/index.server';

/** Renews the session of whoever reads a desk page, so that nobody who works every week is signed out, and nobody in mid-evening. */
export const renewSession =
	({ organisers, isPassing }: Pick<Services, 'organisers' | 'isPassing'>): RequestHandler =>
	(req, res, next) => {
		if (req.method !== 'GET') return next();
		organisers
			.renew(new Headers({ cookie: req.headers.cookie ?? '' }))
			.then((cookies) => {
				for (const cookie of cookies) res.append('Set-Cookie', cookie);
				next();
			})
			// Without its database the page says so itself.
			.catch((error: unknown) => next(isPassing(error) ? undefined : error));
	};
