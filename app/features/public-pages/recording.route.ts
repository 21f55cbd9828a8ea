import { publicLoader } from '~/auth/guard.server';
import { publicRecording, wantedRecording } from '~/responses/recording.server';

/** /recording/<pitch>/<version>, public once the line-up is. */
export const loader = publicLoader('public.read', async ({ request, params, services }) => {
	const [pitch = '', version = ''] = wantedRecording(params['*'], 2);
	return publicRecording(request, version, await services.recordings.findPublic(pitch, version));
});
