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
import { Nonce } from './components/nonce';
import { comeAgain } from './http/come-again';
import { mayBeTagged, tagged } from './http/tagged.server';

export const streamTimeout = 5000;

/**
 * Pages are sent whole: nothing here is deferred, a late error still gets its status, and pages that ask for no script get none,
 * not even React's for streaming.
 */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	{ nonce }: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		let failed: unknown;
		const { pipe, abort } = renderToPipeableStream(
			<Nonce.Provider value={nonce}>
				<RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout + 1000} />
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
					withCaching(headers, status);
					if (mayBeTagged(headers)) text(body).then((page) => resolve(tagged(request, page, headers, status)), reject);
					else resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
					pipe(body);
				},
			},
		);
		setTimeout(abort, streamTimeout + 1000).unref();
	});
}

export const handleDataRequest: HandleDataRequestFunction = (response) => {
	withCaching(response.headers, response.status);
	return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
	// A wrong address or method is the visitor's, not news; and its message would carry the path of a private link into the log.
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
	context.report(error);
};

/** Unless a route says that its page may be kept, it is asked for again each time. What passes by is never kept, and says when to ask. */
function withCaching(headers: Headers, status: number): Headers {
	if (status === comeAgain.status)
		for (const [name, value] of Object.entries(comeAgain.headers)) headers.set(name, value);
	else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
	return headers;
}
