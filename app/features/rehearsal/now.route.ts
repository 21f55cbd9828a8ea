import { dinnerDeskLoader } from '~/auth/guard.server';
import { noProgress } from '~/domain/rehearsal';

/** What the simulated guests of this rehearsal do, as JSON; null if this is none. */
export const loader = dinnerDeskLoader('dinner.rehearse', async ({ group, services }) => {
	const here = group.rehearsal_of === null ? null : await services.rehearsals.here(group.id);
	return Response.json(here && (here.said ?? noProgress(0)), { headers: { 'Cache-Control': 'no-store' } });
});
