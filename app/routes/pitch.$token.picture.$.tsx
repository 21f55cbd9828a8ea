import { pitcherLoader } from '~/http/access.server';
import { pictureAnswer, wantedPicture } from '~/http/picture-answer.server';

/** /pitch/<token>/picture/<version>/<large|small>: for whoever holds the pitch's link. */
export const loader = pitcherLoader('pitch.edit own', async ({ params, services, pitch }) => {
	const { path, size } = wantedPicture(params['*'], 1);
	const [version = ''] = path;
	return pictureAnswer(await services.pictures.findOwn(pitch.id, version, size), 'private');
});
