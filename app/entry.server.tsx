import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
	type AppLoadContext,
	createReadableStreamFromReadable,
	type EntryContext,
	type HandleDataRequestFunction,
	type HandleErrorFunction,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { speakPseudo } from '~/i18n/pseudo';
import { mayHaveEtag, withEtag } from '~/responses/etag.server';
import { serviceUnavailable } from '~/responses/service-unavailable';
import { isPublicPage } from '~/server/route-table';
import { IslandScripts } from '~/ui/island';
import { PageLanguage } from '~/ui/language';
import { Nonce } from '~/ui/nonce';

export const streamTimeout = 5000;

// Costs nothing until a request is answered in a pseudo-locale, which the settings decide.
speakPseudo();

/**
 * Pages are sent whole: nothing here is deferred, a late error still gets its status, and pages that ask for no script get none,
 * not even React's for streaming.
 */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	{ nonce, locale, islandScripts }: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		let failed: unknown;
		const { pipe, abort } = renderToPipeableStream(
			<Nonce.Provider value={nonce}>
				<PageLanguage.Provider value={locale}>
					<IslandScripts.Provider value={(name) => [...refreshIn(remix), ...islandScripts(name)]}>
						<RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout + 1000} />
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
					if (mayHaveEtag(headers))
						text(body).then((page) => resolve(withEtag(request, page, headers, status)), reject);
					else resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
					pipe(body);
				},
			},
		);
		setTimeout(abort, streamTimeout + 1000).unref();
	});
}

/** In development every module that Vite sends wants React Refresh to be there before it. */
const refreshIn = ({ manifest }: { manifest: EntryContext['manifest'] & { hmr?: { runtime: string } } }): string[] =>
	manifest.hmr ? [manifest.hmr.runtime] : [];

export const handleDataRequest: HandleDataRequestFunction = (response, { request }) => {
	withCaching(response.headers, { status: response.status, request });
	return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
	// A wrong address or method is the visitor's, not news; and its message would carry the path of a private link into the log.
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
	context.report(error);
};

/**
 * Unless a route says otherwise, a page that is the same for everybody is asked for again each time, and every other page, answer and error
 * is kept nowhere: a laptop that stays in the hall shows no desk. What passes by says when to ask again.
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
