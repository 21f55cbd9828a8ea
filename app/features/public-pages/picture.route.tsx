import { publicLoader } from '~/auth/guard.server';
import { publicPicture, wantedPicture } from '~/responses/picture.server';

/** /picture/<pitch>/<version>/<large|small>, public once the line-up is. */
export const loader = publicLoader('public.read', async ({ request, params, services }) => {
	const { path, size } = wantedPicture(params['*'], 2);
	const [pitch = '', version = ''] = path;
	return publicPicture(request, version, await services.pictures.findPublic(pitch, version, size));
});
