import { dinnerLoader } from '~/auth/guard.server';
import { withEtag } from '~/responses/etag.server';

/** `no-store`, because a cached 404 would hide the result once it is published. */
const absent = { status: 404, headers: { 'Cache-Control': 'no-store' } };

/** The stored bytes of the published result; `?edition=1` for an earlier one. */
export const loader = dinnerLoader('public.read', async ({ request, dinner, services, url }) => {
	const asked = url.searchParams.get('edition');
	const file = await services.publishing.file(dinner, asked === null ? undefined : editionIn(asked));
	if (!file) throw new Response('The result is not published yet.', absent);
	const headers = new Headers({
		'Content-Type': 'application/json',
		'Cache-Control': 'public, max-age=60',
		'Access-Control-Allow-Origin': '*',
	});
	return withEtag(request, Buffer.from(file.bytes).toString('utf8'), headers);
});

/** 0, which no edition has, for anything that is not a whole number. */
const editionIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);
