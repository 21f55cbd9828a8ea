import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Currency } from '../domain/currencies';
import { baseKinds, incomeKinds } from '../domain/pot-ledger';
import type { PitchScores, PublicResult } from '../domain/public-result';
import { amountText } from './grants';

const amount = z.int().min(0);
const number = z.int().min(1).max(12);
const named = z.object({ number, title: z.string() }).strict();
const count = z.int().min(0);

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime();
const counts = <const Name extends string>(...names: readonly Name[]) =>
	z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>).strict();
const place = z.int().min(1);

/** The signed sheet in full, so that its digest can be computed again. */
const countSheet = z
	.object({
		digest: z.string(),
		figures: z
			.object({
				runs: z.array(z.tuple([count, count])),
				spoiled: z.array(z.tuple([count, count])),
				papers: counts('all', 'issued', 'replaced', 'lost', 'spoiled'),
				ballots: counts('voted', 'onPhone', 'onPaper', 'setAside'),
				slips: counts(
					'entered',
					'blank',
					'setAside',
					'unreadable',
					'unwritten',
					'partly',
					'twice',
					'differ',
					'settled',
				),
				withoutPaper: count,
				moreTime: count,
				wantedTwice: count,
				/** Hashes of the record at doors and at the close. */
				record: z.object({ doors: hash.nullable(), close: hash.nullable() }).strict(),
				byHand: z.object({ slips: count, because: z.string(), mark: z.string() }).strict().nullable(),
			})
			.strict(),
		hands: z
			.object({ written: count, unwritten: count, replaced: count, papers: count.nullable(), heads: count.nullable() })
			.strict(),
		words: z.string(),
	})
	.strict();

/** A settled tie, by the numbers called on stage. */
const tie = z
	.object({
		at: z.enum(['entry to the run-off', 'the run-off', 'the ranking']),
		tied: z.array(number),
		brokenBy: z.enum(['head to head', 'higher total', 'most 5s', 'drawn', 'nothing']),
		figures: z.array(count),
		into: z.array(z.array(number)),
		byWhat: z.enum(['hat', 'software']).nullable(),
		forFirst: z.boolean(),
	})
	.strict();

/**
 * `/<group>/<n>/results.json`: canonical JSON, stored when the result is published. Amounts in whole minor units, times in UTC. Null: the dinner
 * does not publish it.
 */
export const resultsJson = z
	.object({
		format: z.literal('stockpot-result/1'),
		/** A correction is a new edition. `before`: SHA-256 of the bytes of the edition before; null for the first. */
		edition: z.object({ number: place, at: moment, before: hash.nullable() }).strict(),
		/** SHA-256 of this file as canonical JSON without `check`. */
		check: hash,
		/** ISO 4217, which also defines the minor unit. */
		currency: z.string().regex(/^[A-Z]{3}$/),
		group: z.object({ name: z.string(), place: z.string(), slug: z.string() }).strict(),
		dinner: z.object({ number: z.int(), startsAt: moment, venue: z.string(), address: z.string() }).strict(),
		rules: z
			.object({
				count: z.enum(['criteria', 'criteria with run-off', 'one vote']),
				ties: z.enum(['shared', 'drawn']),
				pot: z.discriminatedUnion('kind', [
					z.object({ kind: z.literal('winner takes all') }).strict(),
					z.object({ kind: z.literal('shares'), percent: z.array(z.int()) }).strict(),
					z.object({ kind: z.literal('in proportion') }).strict(),
					z.object({ kind: z.literal('fixed prizes'), amounts: z.array(amount) }).strict(),
				]),
				shown: z.enum(['winner', 'ranking', 'all scores']),
				/** Prizes that are not money, from the first place down. */
				prizes: z.array(z.string()),
				signatures: z.union([z.literal(1), z.literal(2)]),
				gate: z.string(),
				criteria: z.array(z.object({ key: z.string(), name: z.string(), sentence: z.string() }).strict()),
			})
			.strict(),
		/** `language`: of the pitch's words, by BCP 47; null where nobody said. */
		lineUp: z.array(named.extend({ id: z.string(), language: z.string().nullable() }).strict()),
		turnout: z
			.object({
				papersIssued: count,
				papersReplaced: count,
				papersLost: count,
				counted: count,
				onPhone: count,
				onPaper: count,
				slipsSetAside: count,
				signedBy: z.array(z.string()),
				votingReopened: z.array(moment),
				/** When one paper got five more minutes after the close. */
				moreTime: z.array(moment),
			})
			.strict(),
		/** Counted by hand, because everything else failed: the ballots of phones are void. */
		countedByHand: z.object({ because: z.string(), phoneBallotsVoid: count }).strict().nullable(),
		countSheet: countSheet.nullable(),
		pot: z
			.object({
				amount,
				/** What came in, and costs, which were declared before the doors. The sum of a match is computed by its rule. */
				entries: z.array(
					z
						.object({
							kind: z.enum([...incomeKinds, 'cost', 'gift']),
							label: z.string(),
							amount,
							match: z
								.object({ gives: amount, forEach: amount, cap: amount.nullable(), base: z.array(z.enum(baseKinds)) })
								.strict()
								.nullable(),
							/** The number of the dinner that it was carried over from. */
							fromDinner: z.int().nullable(),
						})
						.strict(),
				),
				/** income − costs = amount = awards + carriedOver. */
				income: amount,
				costs: amount,
				/** The jobs of the two people who counted; several pairs if they changed. */
				countedBy: z.array(z.array(z.string())),
				/** Sponsors' gifts and prizes that are not money (`amount` null). They are not in the sums. */
				beside: z.array(
					z
						.object({
							place: z.int().min(1),
							what: z.string(),
							amount: amount.nullable(),
							to: z.array(z.object({ number, amount: amount.nullable() }).strict()),
						})
						.strict(),
				),
				carriedOver: amount,
			})
			.strict(),
		winners: z.array(named),
		awards: z.array(named.extend({ place, amount }).strict()),
		draws: z.array(
			z
				.object({
					for: z.enum(['running order', 'tie']),
					by: z.enum(['hat', 'software']),
					seed: z.string().nullable(),
					entries: z.array(z.string()).nullable(),
					drawn: z.array(z.string()).nullable(),
				})
				.strict(),
		),
		ranking: z.array(z.object({ place, pitches: z.array(named) }).strict()).nullable(),
		scores: z
			.object({
				pitches: z.array(
					named
						.extend({
							total: count,
							criteria: z.array(
								z.object({ key: z.string(), name: z.string(), sum: count, counts: z.array(count).length(6) }).strict(),
							),
						})
						.strict(),
				),
				/** Row a, column b, in the order of `pitches`: how many ballots gave a more points than b. */
				headToHead: z.array(z.object({ number, over: z.array(count) }).strict()).nullable(),
				runOff: z
					.object({
						finalists: z.array(number),
						matches: z.array(
							z.object({ pitches: z.tuple([number, number]), ballots: z.tuple([count, count]), even: count }).strict(),
						),
					})
					.strict()
					.nullable(),
			})
			.strict()
			.nullable(),
		ties: z.array(tie),
		/** Of every counted ballot, sorted. */
		receipts: z.array(z.string()),
		/** A hash chain: SHA-256 of the hash before and the event as canonical JSON. */
		record: z.array(z.object({ event: z.record(z.string(), z.json()), hash }).strict()),
		notes: z.array(z.object({ at: moment, text: z.string() }).strict()),
	})
	.strict();
export type ResultsJson = z.infer<typeof resultsJson>;

/**
 * `/<group>/<n>/results.json` of a dinner that was not run here and was typed in later: what its organisers say, newest edition. It has no
 * ballots, signatures or record, and nothing of it can be recounted. Null: nobody knows.
 */
export const typedInJson = z
	.object({
		format: z.literal('stockpot-typed-in/1'),
		typedInLater: z.literal(true),
		/** `at`: when the first edition was typed in. */
		edition: z.object({ number: place, at: moment }).strict(),
		corrections: z.array(z.object({ edition: place, at: moment, because: z.string() }).strict()),
		/** ISO 4217, which also defines the minor unit. */
		currency: z.string().regex(/^[A-Z]{3}$/),
		group: z.object({ name: z.string(), place: z.string(), slug: z.string() }).strict(),
		dinner: z.object({ number: z.int(), heldOn: z.iso.date(), venue: z.string() }).strict(),
		guests: count.nullable(),
		voted: count.nullable(),
		/** amount = awards + carriedOver. */
		pot: z.object({ amount, carriedOver: amount }).strict(),
		/** In running order. `votes`: votes or points, as that dinner counted them. */
		pitches: z.array(
			named
				.extend({
					category: z.string().nullable(),
					award: amount,
					won: z.boolean(),
					votes: count.nullable(),
				})
				.strict(),
		),
	})
	.strict();
export type TypedInJson = z.infer<typeof typedInJson>;

/** Every file at an address of results. `format` says which one it is. */
export const anyResultsJson = z.discriminatedUnion('format', [resultsJson, typedInJson]);

export type CsvWords = {
	readonly number: string;
	readonly pitch: string;
	readonly criterion: string;
	readonly sum: string;
	readonly how: string;
	readonly place: string;
	readonly award: string;
	readonly currency: string;
};

const asCsv = (rows: readonly (readonly string[])[]): string =>
	stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows', bom: true });

/**
 * `/<group>/<n>/results.csv`: the pitches in running order, with place and award where the dinner publishes them. Escapes every cell against
 * spreadsheet formulas, headers too.
 */
export const resultsCsv = (
	pitches: readonly { readonly number: number; readonly title: string }[],
	{ ranking, awards }: Pick<PublicResult, 'ranking' | 'awards'>,
	currency: Currency,
	words: CsvWords,
): string =>
	asCsv([
		[words.number, words.pitch, words.place, words.award, words.currency],
		...pitches.map(({ number, title }) => {
			const award = awards.find((one) => one.number === number);
			const ranked = ranking?.find((place) => place.pitches.some((pitch) => pitch.number === number));
			const place = ranked?.place ?? award?.place;
			return [
				String(number),
				title,
				place === undefined ? '' : String(place),
				award ? amountText(award.amount, currency) : '',
				award ? currency : '',
			];
		}),
	]);

/**
 * `/<group>/<n>/scores.csv`: how many ballots gave each score. Escapes every cell against spreadsheet formulas, headers too.
 * `mark`: says that hands counted, in a column of its own.
 */
export const scoresCsv = (pitches: readonly PitchScores[], words: CsvWords, mark: string | null = null): string =>
	asCsv([
		[
			words.number,
			words.pitch,
			words.criterion,
			'0',
			'1',
			'2',
			'3',
			'4',
			'5',
			words.sum,
			...(mark === null ? [] : [words.how]),
		],
		...pitches.flatMap(({ number, title, criteria }) =>
			criteria.map(({ name, counts, sum }) => [
				String(number),
				title,
				name,
				...counts.map(String),
				String(sum),
				...(mark === null ? [] : [mark]),
			]),
		),
	]);
