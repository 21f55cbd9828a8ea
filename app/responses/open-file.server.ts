import { withEtag } from './etag.server';

type Kind = {
	/** The media type, with its character set. */
	readonly type: string;
	/** The name under which a browser saves it; without one it shows it. */
	readonly name?: string;
	/** Depends on the visitor's language. */
	readonly inLanguage?: boolean;
};

/** A file of open data: with an ETag, to be read by pages of any site. It may be a minute old. */
export const openFile = (request: Request, body: string, { type, name, inLanguage = false }: Kind): Response =>
	withEtag(
		request,
		body,
		new Headers({
			'Content-Type': type,
			'Cache-Control': 'public, max-age=60',
			'Access-Control-Allow-Origin': '*',
			...(name === undefined ? {} : { 'Content-Disposition': `attachment; filename="${name}"` }),
			...(inLanguage ? { Vary: 'Accept-Language, Cookie' } : {}),
		}),
	);

/** 404 with a sentence. `no-store`, because a cached 404 would hide the file once there is one. */
export const noFile = (sentence: string): Response =>
	new Response(sentence, {
		status: 404,
		headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
	});
