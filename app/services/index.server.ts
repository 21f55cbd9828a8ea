import type { Bus } from '../../db/bus';
import { isPassing } from './away.server';
import { createBallots } from './ballots.server';
import type { Context } from './context.server';
import { createCopies } from './copies.server';
import { createCounts } from './counts.server';
import { createDinners } from './dinners.server';
import { createGroups } from './groups.server';
import { createGuests } from './guests.server';
import { createLineups } from './lineups.server';
import { createMail } from './mail.server';
import { createMetrics } from './metrics.server';
import { createNeighbours } from './neighbours.server';
import { createOrganisers } from './organisers.server';
import { createPapers } from './papers.server';
import { createPictures } from './pictures.server';
import { createPitches } from './pitches.server';
import { createPots } from './pots.server';
import { createPreparing } from './preparing.server';
import { createPublishing } from './publishing.server';
import { createRooms } from './rooms.server';
import { createSetup } from './setup.server';
import { createSlips } from './slips.server';

/** Every use-case, made once in the composition root and handed to routes and sockets. `bus`: where other processes may be. */
export function createServices(parts: Omit<Context, 'changed'>, bus?: Bus) {
	const listeners = new Set<(dinnerId: string) => void>();
	const neighbours = createNeighbours(parts, listeners, bus);
	const context: Context = {
		...parts,
		changed: (dinnerId) => {
			for (const listener of listeners) listener(dinnerId);
			neighbours.tell(dinnerId);
		},
	};
	const metrics = createMetrics();
	const rooms = createRooms(context, listeners, neighbours);
	const mail = createMail(context);
	const papers = createPapers(context, rooms);
	const ballots = createBallots(context, metrics, papers.noteUse);
	const organisers = createOrganisers(context);
	return {
		secrets: parts.secrets,
		metrics,
		rooms,
		organisers,
		setup: createSetup(context, organisers),
		groups: createGroups(context, organisers),
		preparing: createPreparing(context),
		dinners: createDinners(context),
		papers,
		ballots,
		guests: createGuests(context, ballots),
		slips: createSlips(context, papers, ballots),
		pots: createPots(context),
		counts: createCounts(context),
		publishing: createPublishing(context),
		mail,
		pitches: createPitches(context, mail),
		pictures: createPictures(context),
		lineups: createLineups(context, mail),
		copies: createCopies(context, metrics),
		isPassing,
	};
}
export type Services = ReturnType<typeof createServices>;
