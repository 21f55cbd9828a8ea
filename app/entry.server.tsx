import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { AppLoadContext, EntryContext, HandleDataRequestFunction, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { speakPseudo } from '~/i18n/pseudo';
import { addTranslations } from '~/i18n/translations';
import { mayHaveEtag, withEtag } from '~/responses/etag.server';
import { serviceUnavailable } from '~/responses/service-unavailable';
import { isPublicPage } from '~/server/route-table';
import { IslandScripts } from '~/ui/island';
import { LanguagePacks, PageLanguage } from '~/ui/language';
import { Nonce } from '~/ui/nonce';

export const streamTimeout = 5000;

// Has no cost unless a request uses a pseudo-locale, which PSEUDO_LOCALES enables.
speakPseudo();
addTranslations();

/** Sends complete pages instead of streaming, so that a late error sets the status, and pages without script have no streaming script. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	{ nonce, locale, islandScripts, languagePacks }: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		let failed: unknown;
		const { pipe, abort } = renderToPipeableStream(
			<Nonce.Provider value={nonce}>
				<PageLanguage.Provider value={locale}>
					<IslandScripts.Provider value={(name) => [...refreshIn(remix), ...islandScripts(name)]}>
						<LanguagePacks.Provider value={languagePacks}>
							<RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout + 1000} />
						</LanguagePacks.Provider>
					</IslandScripts.Provider>
				</PageLanguage.Provider>
			</Nonce.Provider>,
			{
				nonce,
				onError(error) {
					failed = error;
				},
				onShellError: reject,
				onAllReady() {
					if (failed) return reject(failed);
					const body = new PassThrough();
					headers.set('Content-Type', 'text/html; charset=utf-8');
					withCaching(headers, { status, request });
					text(body).then((streamed) => {
						const page = closedLast(streamed);
						resolve(
							mayHaveEtag(headers) ? withEtag(request, page, headers, status) : new Response(page, { status, headers }),
						);
					}, reject);
					pipe(body);
				},
			},
		);
		setTimeout(abort, streamTimeout + 1000).unref();
	});
}

const END = '</body></html>';
/** Remix sends a page's data in scripts after `</html>`. They belong into the body, where browsers put them anyway. */
function closedLast(page: string): string {
	const at = page.indexOf(END);
	return at < 0 ? page : page.slice(0, at) + page.slice(at + END.length) + END;
}

/** In development Vite's modules need React Refresh to be loaded first. */
const refreshIn = ({ manifest }: { manifest: EntryContext['manifest'] & { hmr?: { runtime: string } } }): string[] =>
	manifest.hmr ? [manifest.hmr.runtime] : [];

export const handleDataRequest: HandleDataRequestFunction = (response, { request }) => {
	withCaching(response.headers, { status: response.status, request });
	return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
	// Client errors are not logged: their message may contain the path of a private link.
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
	context.report(error);
};

/**
 * Default caching: public pages are revalidated each time. All other responses are `no-store`, so that Back on a laptop that was left in the
 * hall shows no desk. A 503 has `Retry-After`.
 */
function withCaching(headers: Headers, { status, request }: { status: number; request: Request }): void {
	if (status === serviceUnavailable.status) {
		for (const [name, value] of Object.entries(serviceUnavailable.headers)) headers.set(name, value);
		return;
	}
	if (headers.has('Cache-Control')) return;
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	const forAll = isRead && status < 400 && isPublicPage(new URL(request.url).pathname);
	headers.set('Cache-Control', forAll ? 'private, no-cache' : 'private, no-store');
}
