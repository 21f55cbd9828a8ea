import { dinnerDeskLoader } from '~/auth/guard.server';
import { privatePicture, wantedPicture } from '~/responses/picture.server';

/** …/picture/<pitch>/<version>/<large|small>, for organisers, in every state of the pitch. */
export const loader = dinnerDeskLoader('pitch.read all', async ({ params, services, dinner }) => {
	const { path, size } = wantedPicture(params['*'], 2);
	const [pitch = '', version = ''] = path;
	return privatePicture(await services.pictures.findAtDesk(dinner.id, pitch, version, size));
});
