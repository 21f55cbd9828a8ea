import { redirect } from '@remix-run/node';
import { publicAction, publicLoader } from '~/http/access.server';
import { withCookies } from '~/http/cookies.server';

/** Opened as an address it does nothing: only the button signs out. */
export const loader = publicLoader('sign out', async () => {
	throw redirect('/desk');
});

export const action = publicAction({
	'sign out': {
		can: 'sign out',
		run: async ({ services, request }) => {
			throw withCookies('/sign-in', await services.organisers.signOut(request.headers));
		},
	},
});
