import type { Transaction } from 'kysely';
import { deleteOffersTo } from '../../db/queries/offers';
import { deleteOldImports } from '../../db/queries/past-dinners';
import { lockPitch } from '../../db/queries/pitches';
import {
	appendDeleted,
	deleteDrafts,
	deleteEndedSessions,
	deleteFormKeys,
	deleteInvitations,
	deleteOffers,
	deletePasses,
	deleteReadings,
	eraseContactRow,
	findDinnersWithDrafts,
	readDueContacts,
	readDuePayees,
	readPurgeLog,
} from '../../db/queries/retention';
import type { DB } from '../../db/schema';
import { type Repeated, repeat } from '../concurrency';
import type { Actor } from '../domain/actor';
import { type Err, err } from '../domain/outcome';
import { withoutContact } from '../domain/pitch';
import { type Due, dueBefore, dueThings } from '../domain/retention';
import type { Context } from './context.server';
import { createDinnerCommand, type Decided, type Held } from './dinner-command.server';
import type { Copies } from './dinner-copies.server';
import { createErasure } from './erasure.server';
import type { Rehearsals } from './rehearsals.server';

/** How many of each were deleted. */
export type Purged = Readonly<Record<Due, number>>;

type Erasure = { readonly pitchId: string; readonly keepName: boolean };

const SYSTEM: Actor = { kind: 'system' };
const DAY = 24 * 60 * 60_000;
/** Contacts read at a time. Each is erased in its own transaction, so that a purge never locks a dinner for long. */
const BATCH = 100;
/** Nights of the log of purges that the desk shows. */
const NIGHTS = 30;
/** Deleted by one statement each. */
const rows = {
	offer: deleteOffers,
	reading: deleteReadings,
	pass: deletePasses,
	invitation: deleteInvitations,
	session: deleteEndedSessions,
	press: deleteFormKeys,
	table: deleteOldImports,
} as const satisfies Partial<Record<Due, (trx: Transaction<DB>, before: Date) => Promise<number>>>;

/** Deletes personal data on request, and daily at the end of its retention. */
export function createRetention(
	context: Context,
	rehearsals: Pick<Rehearsals, 'purge'>,
	copies: Pick<Copies, 'deleteMadeBefore'>,
) {
	const { db, log, now } = context;
	const command = createDinnerCommand(context);
	const erasure = createErasure(context);
	let purging: Repeated | undefined;

	async function erase(
		{ trx, dinner, at }: Held,
		{ pitchId, keepName }: Erasure,
	): Promise<Decided<null> | Err<'no such pitch'>> {
		const pitch = await lockPitch(trx, dinner.id, pitchId);
		if (!pitch) return err('no such pitch');
		// Another server or an earlier press erased it.
		if (pitch.contact_erased_at && (keepName || pitch.answers.contactName === ''))
			return { event: null, because: 'nothing changed', answer: null };
		// The private link opens nothing from now on, so nobody could read them.
		await deleteOffersTo(trx, pitchId);
		await eraseContactRow(trx, pitchId, withoutContact(pitch.answers, keepName), at);
		return { event: { kind: 'contact erased', pitch: pitchId }, answer: null };
	}

	/** Erases in batches until none is due, each contact with its count in the log. */
	async function eraseDue(what: 'contact' | 'payee', before: Date): Promise<number> {
		const read = what === 'contact' ? readDueContacts : readDuePayees;
		const payee = dueBefore(now()).payee;
		let erased = 0;
		for (;;) {
			const batch = await read(db, before, BATCH);
			for (const { id, dinner_id, won, starts_at } of batch) {
				const erasure = { pitchId: id, keepName: won && starts_at >= payee };
				const outcome = await command<boolean, 'no such pitch'>(SYSTEM, dinner_id, async (held) => {
					const decided = await erase(held, erasure);
					if ('ok' in decided) return decided;
					const isNew = decided.event !== null;
					if (isNew) await appendDeleted(held.trx, held.at, { what, count: 1 });
					return { ...decided, answer: isNew };
				});
				if (outcome.ok && outcome.value) erased++;
			}
			if (batch.length < BATCH) return erased;
		}
	}

	async function deleteDueDrafts(endedBefore: Date): Promise<number> {
		let deleted = 0;
		for (const dinnerId of await findDinnersWithDrafts(db, endedBefore)) {
			const outcome = await command<number, never>(SYSTEM, dinnerId, async ({ trx, dinner, at }) => {
				// The deadline may have changed since it was read.
				const count = dinner.pitch_deadline < endedBefore ? await deleteDrafts(trx, dinnerId) : 0;
				if (count === 0) return { event: null, because: 'nothing changed', answer: 0 };
				await appendDeleted(trx, at, { what: 'draft', count });
				return { event: { kind: 'drafts deleted', count }, answer: count };
			});
			if (outcome.ok) deleted += outcome.value;
		}
		return deleted;
	}

	const deleteRows = (what: keyof typeof rows) => (before: Date) =>
		db.transaction().execute(async (trx) => {
			const count = await rows[what](trx, before);
			if (count > 0) await appendDeleted(trx, now(), { what, count });
			return count;
		});
	/** For what is deleted outside a transaction of ours. */
	const counted =
		(what: Due, run: (before: Date) => Promise<number>) =>
		async (before: Date): Promise<number> => {
			const count = await run(before);
			if (count > 0) await appendDeleted(db, now(), { what, count });
			return count;
		};

	const purges: Readonly<Record<Due, (before: Date) => Promise<number>>> = {
		asked: erasure.eraseAsked,
		contact: (before) => eraseDue('contact', before),
		payee: (before) => eraseDue('payee', before),
		offer: deleteRows('offer'),
		reading: deleteRows('reading'),
		draft: deleteDueDrafts,
		pass: deleteRows('pass'),
		invitation: deleteRows('invitation'),
		session: deleteRows('session'),
		press: deleteRows('press'),
		table: deleteRows('table'),
		copy: counted('copy', copies.deleteMadeBefore),
		rehearsal: counted('rehearsal', rehearsals.purge),
	};

	/**
	 * Deletes what is due, in the order of the table. Idempotent: several servers may run it concurrently, each logs what it deleted, and a
	 * stopped run is continued by the next.
	 */
	async function purge(): Promise<Purged> {
		const due = dueBefore(now());
		const purged: Partial<Record<Due, number>> = {};
		for (const what of dueThings) purged[what] = await purges[what](due[what]);
		if (Object.values(purged).every((count) => count === 0))
			await appendDeleted(db, now(), { what: 'nothing', count: 0 });
		return purged as Purged;
	}

	async function purgeAndLog(): Promise<void> {
		try {
			log.info({ purged: await purge() }, 'personal data past its retention is deleted');
		} catch (error) {
			log.warn({ err: error }, 'personal data past its retention could not be deleted; trying again tomorrow');
		}
	}

	return {
		erase: erasure.erase,
		eraseOwn: erasure.eraseOwn,
		purge,
		/** What was deleted in the last nights, on the whole install. */
		nights: () => readPurgeLog(db, NIGHTS),
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
