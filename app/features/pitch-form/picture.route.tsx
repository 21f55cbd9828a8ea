import { pitcherLoader } from '~/auth/guard.server';
import { privatePicture, wantedPicture } from '~/responses/picture.server';

/** /pitch/<token>/picture/<version>/<large|small>, for the holder of the private link. */
export const loader = pitcherLoader('pitch.edit own', async ({ params, services, pitch }) => {
	const { path, size } = wantedPicture(params['*'], 1);
	const [version = ''] = path;
	return privatePicture(await services.pictures.findOwn(pitch.id, version, size));
});
