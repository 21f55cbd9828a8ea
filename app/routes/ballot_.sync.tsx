import { syncForm } from '~/contract/ballot-form';
import { readForm } from '~/contract/forms';
import type { SaveAck } from '~/contract/socket';
import { guestAction, guestLoader } from '~/http/access.server';

/** What a phone asks and saves where sockets are blocked: the page of `/ballot` as data, and the socket's own message as a form. */
const fresh = { headers: { 'Cache-Control': 'no-store' } };

export const loader = guestLoader('ballot.read own', async ({ pass, services }) => {
	const paper = await services.guests.readPaper(pass);
	if (!paper) throw new Response('Not found', { status: 404 });
	return Response.json(paper, fresh);
});

export const action = guestAction({
	save: {
		can: 'ballot.save own',
		run: async ({ pass, services, form }) => {
			const read = readForm(form, syncForm);
			const answer = (ack: SaveAck) => Response.json(ack, fresh);
			if (!read.ok) return answer({ code: 'not understood', revision: 0 });
			const { paper, ...message } = read.value;
			if (!services.guests.holds(pass, paper)) return answer({ code: 'another paper', revision: 0 });
			return answer(await services.ballots.save(pass, message));
		},
	},
});
