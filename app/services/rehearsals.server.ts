import type { Transaction } from 'kysely';
import {
	copyDinner,
	copyLineUp,
	deleteRehearsal,
	findRehearsal,
	findRehearsalOf,
	findRehearsed,
	insertExample,
	insertRehearsalGroup,
	noteProgress,
	type Rehearsal,
	readRehearsalsMadeBefore,
} from '../../db/queries/rehearsals';
import type { DB, Dinner, SoupGroup } from '../../db/schema';
import { coalesce } from '../concurrency';
import { rehearsalSlug } from '../domain/group';
import { err, type Outcome, ok } from '../domain/outcome';
import { isBeforeDoors, lineUpIsPublic } from '../domain/phase-policy';
import { blankAnswers } from '../domain/pitch';
import type { FormKey } from '../domain/press';
import { type Cast, type Heard, noProgress, type RehearsalProgress } from '../domain/rehearsal';
import { DESK } from '../i18n';
import { examplePitches } from '../i18n/example-pitches';
import { rehearsalMessages } from '../i18n/rehearsal';
import type { Context, Press } from './context.server';
import type { Crew } from './crew.server';
import { actorOf, createDinnerCommand, recordNewDinner } from './dinner-command.server';
import type { Papers } from './papers.server';

/** Starts a program that plays guests over HTTP and sockets. The composition root gives it; without it nobody comes. */
export type StartGuests = (
	cast: Cast,
	said: (progress: RehearsalProgress) => void,
	ended: () => void,
) => { readonly stop: () => void };

/** `busy`: this server has too many papers to make. */
export type RehearseRefusal = 'the night has begun' | 'nobody comes' | 'a rehearsal' | 'busy';
/** Where a dinner's desk is. */
export type DeskOf = { readonly slug: string; readonly number: number };

/** A rehearsal copies a dinner into a group of its own, invites simulated guests, and is deleted whole. */
export function createRehearsals(context: Context, papers: Papers, crew: Crew, startGuests: StartGuests | null) {
	const { db, log, now } = context;
	const command = createDinnerCommand(context);
	const playing = new Map<string, { readonly stop: () => void }>();

	/** False if their papers cannot be made now. */
	async function invite(found: Rehearsal, dinner: Dinner, guests: number, press: Press): Promise<boolean> {
		const keyed = (what: string): Press => ({ ...press, key: `${press.key.slice(0, 22)}.${what}` as FormKey });
		const made = await papers.make(found.dinnerId, keyed('papers'), guests, 0);
		if (!made.ok) return false;
		const passOf = async (job: 'door' | 'counter', what: string): Promise<string> => {
			const pass = await crew.make(found.dinnerId, job, keyed(what));
			if (!pass.ok) throw new Error(`A pass of a rehearsal was refused: ${pass.code}`);
			return crew.path(pass.value);
		};
		const passes = {
			door: [await passOf('door', 'door-1'), await passOf('door', 'door-2')],
			counter: await passOf('counter', 'counter'),
		};
		const cast: Cast = {
			group: found.slug,
			number: found.number,
			papers: made.value,
			passes,
			criteria: dinner.brief.criteria.length,
			oneVote: dinner.count_rule === 'one vote',
		};
		let latest: Heard = found.heard;
		// One write at a time, so that an older one never comes last.
		const store = coalesce(async () => {
			try {
				if (!(await noteProgress(db, found.groupId, latest))) stop(found.groupId);
			} catch (error) {
				log.warn({ err: error }, 'the progress of a rehearsal was not stored');
			}
		});
		const said = (progress: RehearsalProgress) => {
			latest = { progress, at: now().getTime() };
			store();
		};
		const started = startGuests?.(cast, said, () => playing.delete(found.groupId));
		if (started) playing.set(found.groupId, started);
		return true;
	}

	function stop(groupId: string): void {
		playing.get(groupId)?.stop();
		playing.delete(groupId);
	}

	/** False if somebody else deleted it. */
	async function remove(found: Rehearsal): Promise<boolean> {
		stop(found.groupId);
		return db.transaction().execute((trx) => deleteRehearsal(trx, found));
	}

	return {
		/** The rehearsal of a dinner; null if there is none. */
		of: async (dinnerId: string): Promise<Rehearsal | null> => (await findRehearsalOf(db, dinnerId)) ?? null,
		/** What the group's guests do, and the desk of the dinner that it rehearses; null if the group is no rehearsal. */
		async here(groupId: string): Promise<{ readonly heard: Heard; readonly of: DeskOf } | null> {
			const found = await findRehearsal(db, groupId);
			const of = found && (await findRehearsed(db, groupId));
			return found && of ? { heard: found.heard, of } : null;
		},

		/** Begins a rehearsal with `guests` simulated guests. A second press gets the one that is there. */
		async begin(
			group: SoupGroup,
			dinnerId: string,
			guests: number,
			press: Press,
		): Promise<Outcome<DeskOf, RehearseRefusal>> {
			if (group.rehearsal_of) return err('a rehearsal');
			if (!startGuests) return err('nobody comes');
			const begun = await command<{ dinner: Dinner; isNew: boolean }, RehearseRefusal>(
				actorOf(press.by),
				dinnerId,
				async ({ trx, dinner, at }) => {
					const isNew = (await findRehearsalOf(trx, dinnerId)) === undefined;
					if (isNew && !isBeforeDoors(dinner.phase)) return err('the night has begun');
					if (isNew) await insertCopy(trx, { dinner, group, guests, press, at });
					return { event: null, because: 'nothing changed', answer: { dinner, isNew } };
				},
			);
			if (!begun.ok) return begun;
			const found = await findRehearsalOf(db, dinnerId);
			// Ended in between.
			if (!found) return err('nobody comes');
			if (begun.value.isNew && !(await invite(found, begun.value.dinner, guests, press))) {
				await remove(found);
				return err('busy');
			}
			return ok({ slug: found.slug, number: found.number });
		},

		/** Deletes the rehearsal that the group is, and returns the desk of its dinner; null if it is gone or no rehearsal. */
		async end(groupId: string): Promise<DeskOf | null> {
			const found = await findRehearsal(db, groupId);
			const of = found && (await findRehearsed(db, groupId));
			if (!found || !of) return null;
			await remove(found);
			return of;
		},

		/** Deletes rehearsals that were made before `before`. Returns how many. */
		async purge(before: Date): Promise<number> {
			let deleted = 0;
			for (const found of await readRehearsalsMadeBefore(db, before)) if (await remove(found)) deleted++;
			return deleted;
		},

		/** Sends the simulated guests of a rehearsal home, if they are played here. */
		stop,

		finish(): void {
			for (const groupId of [...playing.keys()]) stop(groupId);
		},
	};
}
export type Rehearsals = ReturnType<typeof createRehearsals>;

/** Real pitches only where the public knows the line-up, else invented ones. */
async function insertCopy(
	trx: Transaction<DB>,
	{ dinner, group, guests, press, at }: { dinner: Dinner; group: SoupGroup; guests: number; press: Press; at: Date },
): Promise<void> {
	const slug = rehearsalSlug(dinner.id);
	const groupId = await insertRehearsalGroup(trx, group, {
		of: dinner.id,
		slug,
		name: rehearsalMessages(DESK).name(group.name),
		at,
		heard: { progress: noProgress(guests), at: at.getTime() },
	});
	const dinnerId = await copyDinner(trx, dinner, groupId, at);
	await recordNewDinner(trx, dinnerId, at, press.by);
	if (lineUpIsPublic(dinner.phase)) return copyLineUp(trx, dinner.id, dinnerId, at);
	const keys = dinner.brief.criteria.map(({ key }) => key);
	const examples = examplePitches.slice(0, dinner.pitches_wanted);
	for (const [index, { brief, ...story }] of examples.entries()) {
		const answers = {
			...blankAnswers,
			lang: DESK,
			...story,
			brief: Object.fromEntries(keys.map((key, at) => [key, brief[at % brief.length] ?? ''])),
		};
		await insertExample(trx, dinnerId, index + 1, answers, at);
	}
}
