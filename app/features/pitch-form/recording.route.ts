import { pitcherLoader } from '~/auth/guard.server';
import { privateRecording, wantedRecording } from '~/responses/recording.server';

/** /pitch/<token>/recording/<version>, for the holder of the private link. */
export const loader = pitcherLoader('pitch.edit own', async ({ request, params, services, pitch }) => {
	const [version = ''] = wantedRecording(params['*'], 1);
	return privateRecording(request, version, await services.recordings.findOwn(pitch.id, version));
});
