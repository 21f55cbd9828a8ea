import { lockPitch } from '../../db/queries/pitches';
import {
	deleteDrafts,
	deleteEndedSessions,
	deleteInvitations,
	deletePasses,
	deleteReadings,
	eraseContactRow,
	findDinnersWithDrafts,
	readDueContacts,
} from '../../db/queries/retention';
import { type Repeated, repeat } from '../concurrency';
import type { Actor } from '../domain/actor';
import { type Err, err, type Outcome } from '../domain/outcome';
import { isPitchId, withoutContact } from '../domain/pitch';
import type { PressRefusal } from '../domain/press';
import { dueBefore } from '../domain/retention';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Decided, type Held } from './dinner-command.server';
import type { Rehearsals } from './rehearsals.server';

export type Purged = {
	readonly contacts: number;
	readonly drafts: number;
	readonly invitations: number;
	readonly passes: number;
	/** Rows of what organisers said when they read pitches. */
	readonly readings: number;
	readonly sessions: number;
	/** Forgotten rehearsals. */
	readonly rehearsals: number;
};

type Erasure = { readonly pitchId: string; readonly keepName: boolean };

const SYSTEM: Actor = { kind: 'system' };
const DAY = 24 * 60 * 60_000;
/** Contacts read at a time. Each is erased in its own transaction, so that a purge never locks a dinner for long. */
const BATCH = 100;

/** Deletes personal data on request, and daily at the end of its retention. */
export function createRetention(context: Context, rehearsals: Pick<Rehearsals, 'purge'>) {
	const { db, log, now } = context;
	const command = createDinnerCommand(context);
	let purging: Repeated | undefined;

	async function erase(
		{ trx, dinner, at, actor }: Held,
		{ pitchId, keepName }: Erasure,
	): Promise<Decided<null> | Err<'no such pitch'>> {
		const pitch = isPitchId(pitchId) ? await lockPitch(trx, dinner.id, pitchId) : undefined;
		// Organisers cannot see drafts.
		if (!pitch || (actor.kind !== 'system' && pitch.submitted_at === null)) return err('no such pitch');
		// Another server or an earlier press erased it.
		if (pitch.contact_erased_at && (keepName || pitch.answers.contactName === ''))
			return { event: null, because: 'nothing changed', answer: null };
		await eraseContactRow(trx, pitchId, withoutContact(pitch.answers, keepName), at);
		return { event: { kind: 'contact erased', pitch: pitchId }, answer: null };
	}

	async function eraseDueContacts(): Promise<number> {
		const due = dueBefore(now());
		let erased = 0;
		for (;;) {
			const batch = await readDueContacts(db, { heldBefore: due.contacts, paidBefore: due.payments, limit: BATCH });
			for (const pitch of batch) {
				const keepName = pitch.won && pitch.starts_at >= due.payments;
				const erasure = { pitchId: pitch.id, keepName };
				if ((await command(SYSTEM, pitch.dinner_id, (held) => erase(held, erasure))).ok) erased++;
			}
			if (batch.length < BATCH) return erased;
		}
	}

	async function deleteDueDrafts(endedBefore: Date): Promise<number> {
		let deleted = 0;
		for (const dinnerId of await findDinnersWithDrafts(db, endedBefore)) {
			const outcome = await command<number, never>(SYSTEM, dinnerId, async ({ trx, dinner }) => {
				// The deadline may have changed since it was read.
				const count = dinner.pitch_deadline < endedBefore ? await deleteDrafts(trx, dinnerId) : 0;
				return count > 0
					? { event: { kind: 'drafts deleted', count }, answer: count }
					: { event: null, because: 'nothing changed', answer: 0 };
			});
			if (outcome.ok) deleted += outcome.value;
		}
		return deleted;
	}

	/** Idempotent: several servers may run it concurrently, and a stopped run is continued by the next. */
	async function purge(): Promise<Purged> {
		const due = dueBefore(now());
		const drafts = await deleteDueDrafts(due.drafts);
		const contacts = await eraseDueContacts();
		const invitations = await deleteInvitations(db, due.invitations);
		const passes = await deletePasses(db, due.passes);
		const readings = await deleteReadings(db, due.contacts);
		const sessions = await deleteEndedSessions(db, now());
		// Last, so that a rehearsal that cannot be deleted keeps no personal data longer.
		const forgotten = await rehearsals.purge();
		return { contacts, drafts, invitations, passes, readings, sessions, rehearsals: forgotten };
	}

	async function purgeAndLog(): Promise<void> {
		try {
			log.info({ purged: await purge() }, 'personal data past its retention is deleted');
		} catch (error) {
			log.warn({ err: error }, 'personal data past its retention could not be deleted; trying again tomorrow');
		}
	}

	return {
		/** Erases a contact on the pitcher's request. The public text and the counted ballots stay. */
		eraseContact: (
			dinnerId: string,
			pitchId: string,
			press: Press,
		): Promise<Outcome<null, 'no such pitch' | PressRefusal>> =>
			command<null, 'no such pitch'>({ press, act: ['erase contact', pitchId] }, dinnerId, (held) =>
				erase(held, { pitchId, keepName: false }),
			),
		purge,
		/** Purges now and daily. */
		begin(): void {
			purging = repeat(purgeAndLog, () => DAY);
			void purging.now();
		},
		async finish(): Promise<void> {
			await purging?.end();
		},
	};
}
