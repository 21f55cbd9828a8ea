import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { isNumberTaken } from '../../db/queries/dinner-details';
import {
	deleteImport,
	type Edition,
	insertEditions,
	listTypedIn,
	putImport,
	readEditions,
	readImport,
	readTaken,
	takeBackPast,
} from '../../db/queries/past-dinners';
import { refreshYears } from '../../db/queries/totals';
import { err, type Outcome, ok } from '../domain/outcome';
import { carriedOver, type PastDinner } from '../domain/past-dinner';
import type { Answer, PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createGroupCommand } from './group-command.server';

export type AddRefusal = 'number taken';
export type CorrectRefusal = 'no such dinner' | 'corrected since' | 'nothing changed';
export type ImportRefusal = 'number taken' | 'nothing to import' | 'another file since';

/** A typed-in dinner with its editions, the newest one last. `dinner` is null where it was taken back. */
export type TypedIn = { readonly dinner: PastDinner | null; readonly editions: readonly Edition[] };

const digestOf = (dinners: readonly PastDinner[]): string =>
	createHash('sha256').update(JSON.stringify(dinners)).digest('hex').slice(0, 24);
const yearsOf = (dinners: readonly (PastDinner | null)[]): number[] =>
	dinners.flatMap((dinner) => (dinner ? [Number(dinner.heldOn.slice(0, 4))] : []));
const actOf = (dinner: PastDinner): Answer => JSON.stringify(dinner);

/**
 * Dinners that were not run here, typed in later by an organiser. Nothing of them is ever edited: a correction is another edition with its
 * reason and date. They have no ballots, no ledger and no record, and claim none.
 */
export function createPastDinners(context: Context) {
	const { db, now } = context;
	const command = createGroupCommand(context);

	async function unlessTaken<T, C extends string>(
		run: () => Promise<Outcome<T, C>>,
	): Promise<Outcome<T, C | 'number taken'>> {
		try {
			return await run();
		} catch (error) {
			if (isNumberTaken(error)) return err('number taken');
			throw error;
		}
	}

	return {
		list: async (groupId: string): Promise<{ edition: number; details: PastDinner }[]> => listTypedIn(db, groupId),
		/** Undefined for a number that was never typed in. */
		async find(groupId: string, number: number): Promise<TypedIn | undefined> {
			const editions = await readEditions(db, groupId, number);
			const newest = editions.at(-1);
			return newest && { dinner: newest.details, editions };
		},
		/** Which of these numbers are taken, by a dinner that was run here or typed in. */
		taken: (groupId: string, numbers: readonly number[]): Promise<number[]> => readTaken(db, groupId, numbers),

		add: (groupId: string, dinner: PastDinner, press: Press): Promise<Outcome<null, AddRefusal | PressRefusal>> =>
			unlessTaken(() =>
				command<null, AddRefusal>(groupId, press, ['past dinner', actOf(dinner)], async (trx) => {
					if ((await readTaken(trx, groupId, [dinner.number])).length > 0) return err('number taken');
					const by = press.by.name;
					await insertEditions(trx, { groupId, edition: 1, at: now(), by, because: null }, [dinner]);
					await refreshYears(trx, groupId, yearsOf([dinner]));
					return ok(null);
				}),
			),

		/** Appends an edition; `details` null takes the dinner back. `expected`: the edition that the page showed. */
		correct: (
			groupId: string,
			number: number,
			{ expected, details, because }: { expected: number; details: PastDinner | null; because: string },
			press: Press,
		): Promise<Outcome<null, CorrectRefusal | PressRefusal>> =>
			command<null, CorrectRefusal>(
				groupId,
				press,
				['correct past dinner', number, expected, details && actOf(details), because],
				async (trx) => {
					const newest = (await readEditions(trx, groupId, number)).at(-1);
					if (!newest) return err('no such dinner');
					if (newest.edition !== expected) return err('corrected since');
					if (isDeepStrictEqual(details, newest.details)) return err('nothing changed');
					const edition = { groupId, edition: expected + 1, at: now(), by: press.by.name, because };
					if (details) await insertEditions(trx, edition, [{ ...details, number }]);
					else await takeBackPast(trx, number, edition);
					await refreshYears(trx, groupId, yearsOf([details, newest.details]));
					return ok(null);
				},
			),

		/** Keeps the dinners of a file until an organiser imports them. The next file takes their place. */
		async prepareImport(groupId: string, dinners: readonly PastDinner[]): Promise<void> {
			const kept = { groupId, at: now(), digest: digestOf(dinners), dinners };
			await db.transaction().execute((trx) => putImport(trx, kept));
		},
		/** What is prepared, and which of its numbers are taken; null without it. */
		async prepared(groupId: string) {
			const kept = await readImport(db, groupId);
			if (!kept) return null;
			const taken = await readTaken(
				db,
				groupId,
				kept.dinners.map(({ number }) => number),
			);
			const totals = {
				dinners: kept.dinners.length,
				pitches: kept.dinners.reduce((sum, { pitches }) => sum + pitches.length, 0),
				potAmount: kept.dinners.reduce((sum, { potAmount }) => sum + potAmount, 0),
				carriedOverAmount: kept.dinners.reduce((sum, dinner) => sum + carriedOver(dinner), 0),
			};
			return { digest: kept.digest, dinners: kept.dinners, taken, totals };
		},
		/** Imports all prepared dinners or none. `digest`: of those that the page showed. Returns their number. */
		importPrepared: (
			groupId: string,
			digest: string,
			press: Press,
		): Promise<Outcome<number, ImportRefusal | PressRefusal>> =>
			unlessTaken(() =>
				command<number, ImportRefusal>(groupId, press, ['import past dinners', digest], async (trx) => {
					const kept = await readImport(trx, groupId);
					if (!kept) return err('nothing to import');
					if (kept.digest !== digest) return err('another file since');
					const numbers = kept.dinners.map(({ number }) => number);
					if ((await readTaken(trx, groupId, numbers)).length > 0) return err('number taken');
					const by = press.by.name;
					await insertEditions(trx, { groupId, edition: 1, at: now(), by, because: null }, kept.dinners);
					await refreshYears(trx, groupId, yearsOf(kept.dinners));
					await deleteImport(trx, groupId);
					return ok(kept.dinners.length);
				}),
			),
		/** Forgets what is prepared. */
		async discardImport(groupId: string): Promise<void> {
			await db.transaction().execute((trx) => deleteImport(trx, groupId));
		},
	};
}
