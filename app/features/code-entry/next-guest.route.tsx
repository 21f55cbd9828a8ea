import { redirect } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';

export const loader = publicLoader('public.read', async () => redirect('/vote'));

/** Puts the paper that is open on this phone aside, and asks for the next code. */
export const action = littleAction({
	'next guest': {
		can: 'paper.put aside',
		run: async ({ request, services }) => {
			throw withCookies('/vote?next', services.paperSessions.close(request.headers));
		},
	},
});
