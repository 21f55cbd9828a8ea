import { redirect } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';

/** A GET changes nothing, so that a link or a prefetch cannot sign anybody out. */
export const loader = publicLoader('sign out', async () => {
	throw redirect('/desk');
});

export const action = littleAction({
	'sign out': {
		can: 'sign out',
		run: async ({ services, request }) => {
			const answer = withCookies('/sign-in', await services.organisers.signOut(request.headers));
			// Deletes cached responses without `no-store`, such as pictures. Browsers ignore the header over plain HTTP.
			answer.headers.set('Clear-Site-Data', '"cache"');
			throw answer;
		},
	},
});
