import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { readSentPitches } from '../../db/queries/pitches';
import {
	declareInterest,
	type Reading,
	readReaders,
	readReadings,
	replaceRanks,
	withdrawInterest,
	writeReader,
} from '../../db/queries/readings';
import type { DB, Dinner } from '../../db/schema';
import type { DinnerEvent } from '../domain/events';
import { err, type Outcome } from '../domain/outcome';
import { lineUpIsPublic, mayChoosePitches } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { type Advice, adviceOf, type InterestHeld, interestHeld } from '../domain/reading';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Held } from './dinner-command.server';

export type ReadingRefusal =
	| 'not yet'
	| 'already public'
	| 'saved since'
	| 'pitch withdrawn'
	| 'no such pitch'
	| PressRefusal;

/** What an organiser saves: all their numbers, and an interest that they declare or withdraw in the same press. */
export type Read = {
	/** The reader's revision that the page showed; 0 before the first save. */
	readonly revision: number;
	readonly ranks: readonly (readonly [pitchId: string, rank: number])[];
	readonly interest: { readonly pitch: string; readonly words: string; readonly is: 'declared' | 'withdrawn' } | null;
};

export type Interest = {
	readonly pitch: string;
	readonly userId: string;
	readonly name: string;
	/** Empty once it was erased. */
	readonly why: string;
	/** Why it is no more; null while it stands. */
	readonly withdrawn: string | null;
};
export type ReadingsSeen = {
	readonly revision: number;
	readonly notRanking: boolean;
	/** The organiser's own numbers by pitch, of withdrawn pitches too. */
	readonly ranks: ReadonlyMap<string, number>;
	readonly interests: readonly Interest[];
	/** What an interest in the pitch means for this organiser. */
	readonly held: (pitchId: string) => InterestHeld;
	/** The organisers of the group; `ranked`: how many pitches they have ranked. */
	readonly readers: readonly { readonly name: string; readonly ranked: number; readonly notRanking: boolean }[];
	/** By pitch. Null until the organiser has given an order, or said that they will not, so that nobody follows the others. */
	readonly advice: ReadonlyMap<string, Advice> | null;
};

const stands = ({ interest, withdrawn }: Pick<Reading, 'interest' | 'withdrawn'>): boolean =>
	interest !== null && withdrawn === null;

const mayNot = ({ phase }: Pick<Dinner, 'phase'>): 'not yet' | 'already public' | null =>
	mayChoosePitches(phase) ? null : lineUpIsPublic(phase) ? 'already public' : 'not yet';

/** Organisers' reading: ranks, interests and the advice that follows. */
export function createReadings(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	return {
		/** What this organiser may see of the readings. */
		read: (dinnerId: string, userId: string): Promise<ReadingsSeen> => readSeen(db, dinnerId, userId),

		/** Saves the organiser's numbers. A pitch with an interest that stands gets none, and loses the one it had. */
		save: (dinnerId: string, press: Press, read: Read): Promise<Outcome<null, ReadingRefusal>> => {
			const { revision, ranks, interest } = read;
			const said = interest && [interest.pitch, interest.words, interest.is];
			return command<null, ReadingRefusal>({ press, act: ['read', revision, ranks, said] }, dinnerId, async (held) => {
				const { trx, dinner } = held;
				const by = { dinnerId, userId: press.by.userId };
				const refusal = mayNot(dinner);
				if (refusal) return err(refusal);
				const before = await readOwn(held, by.userId);
				if (before.revision !== revision) return err('saved since');
				const states = new Map((await readSentPitches(trx, dinnerId)).map(({ id, state }) => [id, state]));
				if (ranks.some(([pitch]) => !states.has(pitch))) return err('no such pitch');
				if (interest) {
					const state = states.get(interest.pitch);
					const isStanding = before.interested.has(interest.pitch);
					if (!state || isStanding !== (interest.is === 'withdrawn')) return err('no such pitch');
					if (state === 'withdrawn') return err('pitch withdrawn');
				}
				const excluded = (pitch: string) =>
					before.interested.has(pitch) || (interest?.is === 'declared' && interest.pitch === pitch);
				const kept = ranks.filter(([pitch]) => !excluded(pitch));
				if (!interest && isDeepStrictEqual(new Map(kept), before.ranks))
					return { event: null, because: 'nothing changed', answer: null };
				await writeReader(trx, by, {
					revision: revision + 1,
					not_ranking: kept.length === 0 && before.notRanking,
				});
				if (interest) {
					const write = interest.is === 'declared' ? declareInterest : withdrawInterest;
					await write(trx, by, interest.pitch, interest.words);
				}
				await replaceRanks(trx, by, kept);
				return { event: eventOf(interest, kept.length), answer: null };
			});
		},

		/** Says that the organiser will not rank; deletes the numbers that they gave. */
		notRanking: (dinnerId: string, press: Press, revision: number): Promise<Outcome<null, ReadingRefusal>> =>
			command<null, ReadingRefusal>({ press, act: ['not ranking', revision] }, dinnerId, async (held) => {
				const by = { dinnerId, userId: press.by.userId };
				const refusal = mayNot(held.dinner);
				if (refusal) return err(refusal);
				const before = await readOwn(held, by.userId);
				if (before.revision !== revision) return err('saved since');
				if (before.notRanking) return { event: null, because: 'nothing changed', answer: null };
				await writeReader(held.trx, by, { revision: revision + 1, not_ranking: true });
				await replaceRanks(held.trx, by, []);
				return { event: { kind: 'ranking declined' }, answer: null };
			}),
	};
}

function eventOf(interest: Read['interest'], ranked: number): DinnerEvent {
	if (!interest) return { kind: 'pitches ranked', ranked };
	const kind = interest.is === 'declared' ? 'interest declared' : 'interest withdrawn';
	return { kind, pitch: interest.pitch, ranked };
}

async function readOwn({ trx, dinner }: Held, userId: string) {
	const readers = await readReaders(trx, dinner.id);
	const own = readers.find(({ id }) => id === userId);
	const rows = (await readReadings(trx, dinner.id)).filter(({ user_id }) => user_id === userId);
	return {
		revision: own?.revision ?? 0,
		notRanking: own?.notRanking ?? false,
		ranks: new Map(rows.flatMap(({ pitch_id, rank }) => (rank === null ? [] : [[pitch_id, rank]]))),
		interested: new Set(rows.filter(stands).map(({ pitch_id }) => pitch_id)),
	};
}

async function readSeen(db: Kysely<DB>, dinnerId: string, userId: string): Promise<ReadingsSeen> {
	const [rows, readers, pitches] = await Promise.all([
		readReadings(db, dinnerId),
		readReaders(db, dinnerId),
		readSentPitches(db, dinnerId),
	]);
	const ranks = rows.flatMap(({ pitch_id: pitch, user_id: reader, rank }) =>
		rank === null ? [] : [{ pitch, reader, rank }],
	);
	const own = readers.find(({ id }) => id === userId);
	const ownRanks = new Map(ranks.filter(({ reader }) => reader === userId).map(({ pitch, rank }) => [pitch, rank]));
	const notRanking = own?.notRanking ?? false;
	const open = new Set(pitches.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id));
	const organisers = readers.map(({ id }) => id);
	return {
		revision: own?.revision ?? 0,
		notRanking,
		ranks: ownRanks,
		interests: rows.flatMap(({ pitch_id: pitch, user_id, name, interest, withdrawn }) =>
			interest === null ? [] : [{ pitch, userId: user_id, name, why: interest, withdrawn }],
		),
		held: (pitchId) => {
			const interested = rows.filter((row) => row.pitch_id === pitchId && stands(row)).map((row) => row.user_id);
			return interestHeld(userId, interested, organisers);
		},
		readers: readers.map(({ id, name, notRanking }) => ({
			...{ name, notRanking },
			ranked: ranks.filter(({ reader, pitch }) => reader === id && open.has(pitch)).length,
		})),
		advice: ownRanks.size > 0 || notRanking ? adviceOf(ranks.filter(({ pitch }) => open.has(pitch))) : null,
	};
}
