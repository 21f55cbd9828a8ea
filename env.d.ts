/// <reference types="vite/client" />
import type { Services } from './app/services/index.server';

declare module '@remix-run/server-runtime' {
	interface Future {
		v3_singleFetch: true;
	}

	/** What every loader and action is given: a fresh object per request. */
	interface AppLoadContext {
		services: Services;
		/** For the content security policy: `<Scripts nonce={…}>`. */
		nonce: string;
		/** Shown on error pages and written in the log, so that the two can be matched. */
		requestId: string;
		/** Scheme and host of this request as the visitor typed them: what links and QR codes begin with. */
		origin: string;
		/** The address that phones in the hall can type, never a loopback one; null without a network. */
		reach: string | null;
		publicUrl: string | undefined;
		/** Cookies are Secure exactly when PUBLIC_URL is https. */
		secureCookies: boolean;
		/** Where the request came from, for pacing only: stored and logged nowhere. */
		address: string;
		/** Logs an unexpected error under this request's id. */
		report: (error: unknown) => void;
	}
}
