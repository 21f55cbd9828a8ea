import type { Transaction } from 'kysely';
import { readDinner } from '../../db/queries/dinners';
import { readGroup } from '../../db/queries/groups';
import { readSentPitches } from '../../db/queries/pitches';
import { insertResultFile, readReceipts, readResultFile } from '../../db/queries/publishing';
import type { DB, Dinner } from '../../db/schema';
import { type ResultsJson, resultsJson } from '../contract/exports';
import { canonical } from '../domain/canonical-json';
import { pitchIsPublic } from '../domain/pitch';
import { UNNAMED } from '../domain/pitch-language';
import { publicRules } from '../domain/public-chain';
import { fixedOf, readChain, sha256 } from './public-chain.server';
import { readPublicResult } from './public-result.server';

type Result = NonNullable<Awaited<ReturnType<typeof readPublicResult>>>;

/**
 * Stores what is published now as the next edition of the result's file: canonical JSON with its hash, for good. Call it in the transaction that
 * publishes the dinner or adds a note, when its event is written.
 */
export async function storeEdition(trx: Transaction<DB>, dinnerId: string, at: Date): Promise<void> {
	const dinner = await readDinner(trx, dinnerId);
	const result = dinner && (await readPublicResult(trx, dinner));
	if (!dinner || !result) throw new Error('Only a published dinner has a result.');
	const last = await readResultFile(trx, dinnerId);
	const edition = { number: (last?.edition ?? 0) + 1, at: at.toISOString(), before: last?.sha256 ?? null };
	// `check` is of everything but itself. The contract's schema refuses what must not be published.
	const { check: _, ...parsed } = resultsJson.parse({
		...(await contentOf(trx, dinner, result)),
		edition,
		check: '0'.repeat(64),
	});
	const bytes = Buffer.from(canonical({ ...parsed, check: sha256(canonical(parsed)) }));
	await insertResultFile(trx, { dinner_id: dinnerId, edition: edition.number, at, bytes, sha256: sha256(bytes) });
}

async function contentOf(
	trx: Transaction<DB>,
	dinner: Dinner,
	result: Result,
): Promise<Omit<ResultsJson, 'edition' | 'check'>> {
	const group = await readGroup(trx, dinner.group_id);
	const pitches = (await readSentPitches(trx, dinner.id)).filter(({ state, answers, guardian_agreed_at }) =>
		pitchIsPublic({ state, underAge: answers.underAge, guardianAgreed: guardian_agreed_at !== null }),
	);
	const { sheet } = result;
	return {
		format: 'stockpot-result/1',
		currency: group.currency,
		group: { name: group.name, place: group.place, slug: group.slug },
		dinner: {
			number: dinner.number,
			startsAt: dinner.starts_at.toISOString(),
			venue: dinner.venue,
			address: dinner.address,
		},
		rules: publicRules(fixedOf(dinner)),
		lineUp: pitches.flatMap(({ id, number, answers }) =>
			number === null
				? []
				: [{ id, number, title: answers.title, language: answers.lang === UNNAMED ? null : answers.lang }],
		),
		turnout: {
			papersIssued: sheet.issued,
			papersReplaced: sheet.replaced,
			papersLost: sheet.lost,
			counted: sheet.counted,
			onPhone: sheet.onPhone,
			onPaper: sheet.onPaper,
			slipsSetAside: sheet.setAside,
			signedBy: [...sheet.signedBy],
			moreTime: result.moreTime.map((when) => when.toISOString()),
			votingReopened: result.reopened.map((when) => when.toISOString()),
		},
		countedByHand: sheet.byHand && { because: sheet.byHand.because, phoneBallotsVoid: sheet.byHand.phonesVoid },
		countSheet: sheet.signed && {
			digest: sheet.signed.digest,
			figures: {
				...sheet.signed.figures,
				runs: pairs(sheet.signed.figures.runs),
				spoiled: pairs(sheet.signed.figures.spoiled),
			},
			hands: sheet.signed.hands,
			words: sheet.signed.words,
		},
		pot: {
			amount: result.potAmount,
			entries: result.money.lines.map(({ kind, label, amount, rule, from }) => ({
				kind,
				label,
				amount,
				match: rule && { ...rule, base: [...rule.base] },
				fromDinner: from,
			})),
			income: result.money.balance.income,
			costs: result.money.balance.costs,
			countedBy: result.money.countedBy,
			beside: result.money.beside.map(({ place, what, amount, to }) => ({ place, what, amount, to: [...to] })),
			carriedOver: result.carriedOverAmount,
		},
		winners: result.winners.map(({ number, title }) => ({ number, title })),
		awards: result.awards.map(({ number, title, place, amount }) => ({ number, title, place, amount })),
		draws: drawsOf(result),
		ranking:
			result.ranking?.map(({ place, pitches: here }) => ({
				place,
				pitches: here.map(({ number, title }) => ({ number, title })),
			})) ?? null,
		ties: result.ties.map((tie) => ({
			...tie,
			tied: [...tie.tied],
			figures: [...tie.figures],
			into: tie.into.map((part) => [...part]),
		})),
		scores: scoresOf(result.scores),
		receipts: await readReceipts(trx, dinner.id),
		record: (await readChain(trx, dinner)).map(({ event, hash }) => ({ event: { ...event }, hash })),
		notes: result.notes.map(({ at, text }) => ({ at: at.toISOString(), text })),
	};
}

const pairs = (runs: readonly (readonly [number, number])[]) => runs.map(([from, to]): [number, number] => [from, to]);

const drawsOf = (result: Result): ResultsJson['draws'] => [
	...result.orderDraws.map(({ seed, entries, drawn }) => ({
		for: 'running order' as const,
		by: 'software' as const,
		seed,
		entries,
		drawn,
	})),
	// The entries of a draw tell who was tied, which only a published ranking may tell.
	...result.tieDraws.map(({ byWhat, seed, entries, drawn }) => ({
		for: 'tie' as const,
		by: byWhat,
		seed,
		entries: result.shown === 'winner' ? null : entries,
		drawn: result.shown === 'winner' ? null : drawn,
	})),
];

const scoresOf = (scores: Result['scores']): ResultsJson['scores'] =>
	scores && {
		pitches: scores.pitches.map((pitch) => ({
			...pitch,
			criteria: pitch.criteria.map(({ key, name, sum, counts }) => ({ key, name, sum, counts: [...counts] })),
		})),
		headToHead: scores.headToHead?.map(({ number, over }) => ({ number, over: [...over] })) ?? null,
		runOff: scores.runOff && {
			finalists: [...scores.runOff.finalists],
			matches: scores.runOff.matches.map(({ pitches: [a, b], ballots: [forA, forB], even }) => ({
				pitches: [a, b],
				ballots: [forA, forB],
				even,
			})),
		},
	};
