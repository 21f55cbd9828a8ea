import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Currency } from '../domain/currencies';
import type { PitchScores, PublicResult } from '../domain/public-result';
import { amountText } from './grants';

const amount = z.int().min(0);
const number = z.int().min(1).max(12);
const named = z.object({ number, title: z.string() }).strict();
const count = z.int().min(0);

/** `/<group>/<n>/results.json`. Amounts in whole minor units, times in UTC. Null: the dinner does not publish it. */
export const resultsJson = z
	.object({
		about: z.literal('Stockpot result, version 1'),
		/** ISO 4217, which also defines the minor unit. */
		currency: z.string().regex(/^[A-Z]{3}$/),
		group: z.object({ name: z.string(), place: z.string(), address: z.string() }).strict(),
		dinner: z
			.object({ number: z.int(), startsAt: z.iso.datetime(), venue: z.string(), address: z.string(), page: z.string() })
			.strict(),
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
				signatures: z.union([z.literal(1), z.literal(2)]),
				criteria: z.array(z.object({ key: z.string(), name: z.string(), sentence: z.string() }).strict()),
			})
			.strict(),
		lineUp: z.array(named),
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
				votingReopened: z.array(z.iso.datetime()),
			})
			.strict(),
		/** Counted by hand, because everything else failed: the ballots of phones are void. */
		countedByHand: z.object({ because: z.string(), phoneBallotsVoid: count }).strict().nullable(),
		/** What was signed: what hands counted beside the slips that were entered. `words` explain a difference. */
		countSheet: z
			.object({
				digest: z.string(),
				hands: z
					.object({
						written: count,
						unwritten: count,
						replaced: count,
						papers: count.nullable(),
						heads: count.nullable(),
					})
					.strict(),
				slips: z
					.object({
						entered: count,
						blank: count,
						setAside: count,
						unreadable: count,
						unwritten: count,
						partly: count,
						twice: count,
						differ: count,
						settled: count,
					})
					.strict(),
				words: z.string(),
			})
			.strict()
			.nullable(),
		pot: z
			.object({
				amount,
				lines: z.array(
					z
						.object({
							source: z.enum(['door', 'raffle', 'sponsor', 'match', 'other', 'cost']),
							label: z.string(),
							amount,
						})
						.strict(),
				),
				carriedOver: amount,
			})
			.strict(),
		winners: z.array(named),
		awards: z.array(named.extend({ place: z.int().min(1), amount }).strict()),
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
		ranking: z.array(z.object({ place: z.int().min(1), pitches: z.array(named) }).strict()).nullable(),
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
		notes: z.array(z.object({ at: z.iso.datetime(), text: z.string() }).strict()),
	})
	.strict();
export type ResultsJson = z.infer<typeof resultsJson>;

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
