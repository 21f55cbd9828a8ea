import { redirect } from '@remix-run/node';
import { publicLoader } from '~/auth/guard.server';
import { chooseAtBallot } from './choose.server';

/** The ballot's address of the same choice, in the scope of its service worker. */
export const action = chooseAtBallot;
export const loader = publicLoader('public.read', async () => {
	throw redirect('/ballot');
});
