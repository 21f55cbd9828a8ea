import type { Base } from '~/auth/guard.server';
import { matchesEtag } from '~/responses/etag.server';
import { serviceUnavailable } from '~/responses/service-unavailable';
import type { resultPage } from './dinner.page.server';
import type { ProjectData } from './project.page.server';

/** What the picture of a link shows. */
type Shown = {
	readonly above: string;
	readonly title: string;
	readonly sum: string;
	readonly picture: { readonly pitchId: string; readonly version: string } | null;
};

/** `name`: "Birmingham Soup #12" */
export const shownOfResult = (page: Awaited<ReturnType<typeof resultPage>>, name: string): Shown => ({
	above: `${name}, ${page.date}`,
	title: page.head,
	sum: page.sum,
	picture: page.winner?.picture ?? null,
});
export const shownOfProject = ({ dinner, pitch, sum, picture }: ProjectData): Shown => ({
	above: `${dinner.page}, ${dinner.date}`,
	title: pitch.title,
	sum,
	picture,
});

/** Seconds for which a cache may show it without asking. */
const KEPT_FOR = 300;

/** The picture, or 304; 404 where there is none to share, and 503 while too many are being drawn. */
export async function answerPicture({ request, services }: Pick<Base, 'request' | 'services'>, shown: Shown | null) {
	if (!shown) throw new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
	const { picture, ...texts } = shown;
	const wanted = {
		...texts,
		photo: picture && {
			version: `${picture.pitchId} ${picture.version}`,
			read: () => services.pictures.findPublic(picture.pitchId, picture.version, 'large'),
		},
	};
	const ETag = services.socialPictures.etagOf(wanted);
	const headers = {
		'Cache-Control': `public, max-age=${KEPT_FOR}, must-revalidate`,
		Vary: 'Accept-Language, Cookie',
		ETag,
	};
	if (matchesEtag(ETag, request.headers.get('if-none-match') ?? ''))
		return new Response(null, { status: 304, headers });
	const drawn = await services.socialPictures.draw(wanted);
	if (!drawn.ok) throw new Response(null, serviceUnavailable);
	return new Response(new Uint8Array(drawn.value.bytes), { headers: { ...headers, 'Content-Type': 'image/png' } });
}
