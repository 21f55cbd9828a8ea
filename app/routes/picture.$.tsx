import { publicLoader } from '~/http/access.server';
import { pictureAnswer, wantedPicture } from '~/http/picture-answer.server';

/** /picture/<pitch>/<version>/<large|small>: for everybody, once the line-up is public. */
export const loader = publicLoader('public.read', async ({ params, services }) => {
	const { path, size } = wantedPicture(params['*'], 2);
	const [pitch = '', version = ''] = path;
	return pictureAnswer(await services.pictures.findPublic(pitch, version, size), 'public');
});
