import { screenView } from '~/domain/views';
import { dinnerLoader } from '~/http/access.server';

/** The wall's snapshot, asked for every few seconds where a socket cannot be had. */
export const loader = dinnerLoader('screen.read', async ({ dinner, services }) => {
	const room = await services.rooms.read(dinner.id);
	if (!room) throw new Response('Not found', { status: 404 });
	return Response.json(screenView(room, services.rooms.now()), { headers: { 'Cache-Control': 'no-store' } });
});
