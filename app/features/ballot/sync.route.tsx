import { guestAction, guestLoader } from '~/auth/guard.server';
import { syncForm } from '~/contract/ballot-form';
import { readForm } from '~/contract/forms';
import type { SaveAck } from '~/contract/socket';

/** HTTP fallback where sockets are blocked. GET returns the data of `/ballot`; POST takes the socket's save message as a form. */
const fresh = { headers: { 'Cache-Control': 'no-store' } };

export const loader = guestLoader('ballot.read own', async ({ paperSession, services, locale }) => {
	const paper = await services.guests.readPaper(paperSession, locale);
	if (!paper) throw new Response('Not found', { status: 404 });
	return Response.json(paper, fresh);
});

export const action = guestAction({
	save: {
		can: 'ballot.save own',
		run: async ({ paperSession, services, form }) => {
			const read = readForm(form, syncForm);
			const answer = (ack: SaveAck) => Response.json(ack, fresh);
			if (!read.ok) return answer({ code: 'not understood', revision: 0 });
			const { paper, ...message } = read.value;
			if (!services.guests.holds(paperSession, paper)) return answer({ code: 'another paper', revision: 0 });
			return answer(await services.ballots.save(paperSession, message));
		},
	},
});
