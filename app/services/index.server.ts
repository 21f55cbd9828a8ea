import type { Bus } from '../../db/postgres/notify-bus';
import { createAbsences } from './absences.server';
import { createArchives } from './archive.server';
import { createAskedAgain } from './asked-again.server';
import { createBallotForm } from './ballot-form.server';
import { createBallots } from './ballots.server';
import { createClusterPresence } from './cluster-presence.server';
import type { Context } from './context.server';
import { createCounts } from './counts.server';
import { createCrew } from './crew.server';
import { createCopies } from './dinner-copies.server';
import { createDinnerDetails } from './dinner-details.server';
import { createDinnerStates } from './dinner-state.server';
import { createDinners } from './dinners.server';
import { createFounding } from './founding.server';
import { createGroupDeletion } from './group-deletion.server';
import { createGroupImports } from './group-imports.server';
import { createGroups } from './groups.server';
import { createGuests } from './guests.server';
import { createHeads } from './heads.server';
import { createLanguages } from './languages.server';
import { createLastRound } from './last-round.server';
import { createLineups } from './lineups.server';
import { createMail } from './mail.server';
import { createMembership } from './membership.server';
import { createMetrics } from './metrics.server';
import { createMoreTime } from './more-time.server';
import { createOffers } from './offers.server';
import { createOpenData } from './open-data.server';
import { createOrganisers } from './organisers.server';
import { createPaperSessions } from './paper-sessions.server';
import { createPapers } from './papers.server';
import { createPastDinners } from './past-dinners.server';
import { createPayments } from './payments.server';
import { createPictures } from './pictures.server';
import { createPitchForm } from './pitch-form.server';
import { createPitches } from './pitches.server';
import { createPots } from './pots.server';
import { createPublishing } from './publishing.server';
import { createReadings } from './readings.server';
import { createRecordings } from './recordings.server';
import { createRehearsals, type StartGuests } from './rehearsals.server';
import { createReportDesk } from './report-desk.server';
import { createReportLetters } from './report-letters.server';
import { createReports } from './reports.server';
import { createRetention } from './retention.server';
import { createSecurityEvents } from './security-events.server';
import { createSentForms } from './sent-forms.server';
import { createSetup } from './setup.server';
import { createSlips } from './slips.server';
import { createSocialPictures } from './social-picture.server';
import { isGone, isTransientError } from './transient-errors.server';

/**
 * All services, made once in the composition root and passed to routes and sockets. `bus`: connects other processes of one Postgres.
 * `startGuests`: plays the guests of rehearsals.
 */
export function createServices(
	parts: Omit<Context, 'changed' | 'note'>,
	bus?: Bus,
	startGuests: StartGuests | null = null,
) {
	const listeners = new Set<(dinnerId: string) => void>();
	const neighbours = createClusterPresence(parts, listeners, bus);
	const metrics = createMetrics();
	const note = createSecurityEvents(parts.log, metrics);
	const context: Context = {
		...parts,
		note,
		changed: (dinnerId) => {
			for (const listener of listeners) listener(dinnerId);
			neighbours.tell(dinnerId);
		},
	};
	const dinnerStates = createDinnerStates(context, listeners, neighbours);
	const copies = createCopies(context, metrics);
	const mail = createMail(context, metrics);
	const papers = createPapers(context, dinnerStates);
	const crew = createCrew(context);
	const rehearsals = createRehearsals(context, papers, crew, startGuests);
	const retention = createRetention(context, rehearsals, copies);
	const ballots = createBallots(context, metrics, papers.noteUse);
	const groupImports = createGroupImports(context);
	const guests = createGuests(context, ballots);
	const organisers = createOrganisers(context);
	const pictures = createPictures(context);
	const recordings = createRecordings(context);
	const pitches = createPitches(context, mail);
	const reportLetters = createReportLetters(context, mail);
	return {
		secrets: parts.secrets,
		metrics,
		dinnerStates,
		organisers,
		note,
		setup: createSetup(context, organisers),
		groups: createGroups(context, organisers),
		groupImports,
		groupDeletion: createGroupDeletion(context, { organisers, rehearsals, copies }),
		founding: createFounding(context),
		membership: createMembership(context, organisers),
		preparing: createDinnerDetails(context),
		dinners: createDinners(context),
		absences: createAbsences(context),
		lastRound: createLastRound(context),
		moreTime: createMoreTime(context),
		heads: createHeads(context),
		papers,
		languages: createLanguages(context),
		paperSessions: createPaperSessions(context),
		ballots: Object.assign(ballots, { saveForm: createBallotForm(ballots, guests) }),
		guests,
		slips: createSlips(context, papers, ballots),
		pots: createPots(context),
		pastDinners: createPastDinners(context),
		payments: createPayments(context),
		counts: createCounts(context),
		crew,
		rehearsals,
		publishing: createPublishing(context),
		socialPictures: createSocialPictures(),
		offers: createOffers(context),
		openData: createOpenData(context),
		mail,
		sentForms: createSentForms(context),
		askedAgain: createAskedAgain(context),
		pitches: Object.assign(pitches, { post: createPitchForm(context, pitches, { pictures, recordings }, mail) }),
		pictures,
		recordings,
		reports: createReports(context, pictures),
		reportDesk: createReportDesk(context, mail),
		reportLetters,
		lineups: createLineups(context, mail),
		readings: createReadings(context),
		retention,
		archives: createArchives(context),
		copies,
		isPassing: isTransientError,
		isGone,
		/** Starts background work: process metrics, reminders of reports, and the deletion of expired personal data and printed codes. */
		begin(): void {
			metrics.begin();
			retention.begin();
			reportLetters.begin();
			papers.printJobs.begin();
		},
		/** Finishes work under way before the database is closed. */
		finish: () => {
			rehearsals.finish();
			return Promise.all([
				mail.settled(),
				copies.finish(),
				retention.finish(),
				reportLetters.finish(),
				papers.printJobs.finish(),
				groupImports.finish(),
			]);
		},
	};
}
export type Services = ReturnType<typeof createServices>;
