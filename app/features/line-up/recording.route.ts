import { dinnerDeskLoader } from '~/auth/guard.server';
import { privateRecording, wantedRecording } from '~/responses/recording.server';

/** …/recording/<pitch>/<version>, for organisers, in every state of the pitch. */
export const loader = dinnerDeskLoader('pitch.read all', async ({ request, params, services, dinner }) => {
	const [pitch = '', version = ''] = wantedRecording(params['*'], 2);
	return privateRecording(request, version, await services.recordings.findAtDesk(dinner.id, pitch, version));
});
