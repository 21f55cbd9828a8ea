import { dinnerLoader } from '~/auth/guard.server';
import { screenSnapshot } from '~/domain/snapshots';

/** The screen's snapshot as JSON, polled if sockets are blocked. */
export const loader = dinnerLoader('screen.read', async ({ dinner, services }) => {
	const dinnerState = await services.dinnerStates.read(dinner.id);
	if (!dinnerState) throw new Response('Not found', { status: 404 });
	return Response.json(screenSnapshot(dinnerState, services.dinnerStates.now()), {
		headers: { 'Cache-Control': 'no-store' },
	});
});
