/// <reference types="vite/client" />
import type { GuestAddress } from './app/contract/guest-address';
import type { Locale } from './app/i18n';
import type { HeldBytes } from './app/server/arriving';
import type { Services } from './app/services/index.server';
import type { IslandName } from './app/ui/island';
import type { LanguagePack, PackUser } from './app/ui/language';

declare module '@remix-run/server-runtime' {
	interface Future {
		v3_singleFetch: true;
	}

	/** Passed to every loader and action; a new object for each request. */
	interface AppLoadContext {
		services: Services;
		/** Nonce of the content security policy. */
		nonce: string;
		/** URLs of an island's scripts; see `app/ui/island.tsx`. */
		islandScripts: (name: IslandName) => readonly string[];
		/** Scripts with the parts of other languages than English; see `app/ui/language.tsx`. */
		languagePacks: (user: PackUser, locales: readonly Locale[]) => readonly LanguagePack[];
		/** On error pages and in the log, to match the two. */
		requestId: string;
		/** Scheme and host of this request, for links and QR codes. */
		origin: string;
		/** Where phones in the hall open this server, given the host that the dinner's organiser chose. */
		guestAddress: (chosen: string | null) => GuestAddress;
		publicUrl: string | undefined;
		/** The language of the page; see `app/server/page-language.ts`. */
		locale: Locale;
		mayChoose: boolean;
		/** The client's address, for rate limits only; never stored or logged. */
		address: string;
		/** Counts bytes of pictures that are being received, over all requests. */
		heldBytes: HeldBytes;
		/** Logs an unexpected error under this request's id. */
		report: (error: unknown) => void;
	}
}
