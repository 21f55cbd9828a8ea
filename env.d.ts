/// <reference types="vite/client" />
import type { Locale } from './app/i18n';
import type { HeldBytes } from './app/server/arriving';
import type { Services } from './app/services/index.server';
import type { IslandName } from './app/ui/island';

declare module '@remix-run/server-runtime' {
	interface Future {
		v3_singleFetch: true;
	}

	/** What every loader and action is given: a fresh object per request. */
	interface AppLoadContext {
		services: Services;
		/** For the content security policy: `<Scripts nonce={…}>`. */
		nonce: string;
		/** Addresses of the scripts of an island, `app/ui/island.tsx`. */
		islandScripts: (name: IslandName) => readonly string[];
		/** Shown on error pages and written in the log, so that the two can be matched. */
		requestId: string;
		/** Scheme and host of this request as the visitor typed them: what links and QR codes begin with. */
		origin: string;
		/** The address that phones in the hall can type, never a loopback one; null without a network. */
		reach: string | null;
		publicUrl: string | undefined;
		/** In which language this page is, and what the desk prints for guests: `app/server/page-language.ts` decides. */
		locale: Locale;
		guestLocale: Locale;
		/** Where the request came from, for pacing only: stored and logged nowhere. */
		address: string;
		/** Of pictures that are arriving, over all requests. */
		heldBytes: HeldBytes;
		/** Logs an unexpected error under this request's id. */
		report: (error: unknown) => void;
	}
}
