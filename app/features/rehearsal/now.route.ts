import { dinnerDeskLoader } from '~/auth/guard.server';

/** What the simulated guests of this rehearsal do, as JSON; null if this is none. */
export const loader = dinnerDeskLoader('dinner.rehearse', async ({ group, services }) => {
	const here = group.rehearsal_of === null ? null : await services.rehearsals.here(group.id);
	return Response.json(here?.heard.progress ?? null, { headers: { 'Cache-Control': 'no-store' } });
});
