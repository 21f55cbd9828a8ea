import { redirect } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';

/** A GET does nothing: only the button's POST signs out. */
export const loader = publicLoader('sign out', async () => {
	throw redirect('/desk');
});

export const action = littleAction({
	'sign out': {
		can: 'sign out',
		run: async ({ services, request }) => {
			const answer = withCookies('/sign-in', await services.organisers.signOut(request.headers));
			// Browsers obey it over https. It also deletes responses without `no-store`, such as pictures.
			answer.headers.set('Clear-Site-Data', '"cache"');
			throw answer;
		},
	},
});
