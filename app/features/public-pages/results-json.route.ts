import { dinnerLoader } from '~/auth/guard.server';
import { type ResultsJson, resultsJson } from '~/contract/exports';
import type { PotRule } from '~/domain/rules';
import { withEtag } from '~/responses/etag.server';

/** `no-store`, because a cached 404 would hide the result once it is published. */
const absent = { status: 404, headers: { 'Cache-Control': 'no-store' } };

/** The public result as JSON. Its schema in `contract/exports` checks it, so that no other field is published. */
export const loader = dinnerLoader('public.read', async ({ request, dinner, group, services, publicUrl, origin }) => {
	const result = await services.publishing.result(dinner);
	if (!result) throw new Response('The result is not published yet.', absent);
	const base = publicUrl ?? origin;
	const { sheet } = result;
	const lineUp = await services.lineups.publicLineUp(dinner);
	const json: ResultsJson = {
		about: 'Stockpot result, version 1',
		currency: group.currency,
		group: { name: group.name, place: group.place, address: `${base}/${group.slug}` },
		dinner: {
			number: dinner.number,
			startsAt: dinner.starts_at.toISOString(),
			venue: dinner.venue,
			address: dinner.address,
			page: `${base}/${group.slug}/${dinner.number}`,
		},
		rules: {
			count: dinner.count_rule,
			ties: dinner.tie_rule,
			pot: copyOf(dinner.pot_rule),
			shown: dinner.shown,
			signatures: dinner.signatures_needed,
			criteria: dinner.brief.criteria.map(({ key, name, sentence }) => ({ key, name, sentence })),
		},
		lineUp: lineUp.map(({ number, pitch }) => ({ number, title: pitch.title })),
		turnout: {
			papersIssued: sheet.issued,
			papersReplaced: sheet.replaced,
			papersLost: sheet.lost,
			counted: sheet.counted,
			onPhone: sheet.onPhone,
			onPaper: sheet.onPaper,
			slipsSetAside: sheet.setAside,
			signedBy: [...sheet.signedBy],
			votingReopened: result.reopened.map((at) => at.toISOString()),
		},
		countedByHand: sheet.byHand && { because: sheet.byHand.because, phoneBallotsVoid: sheet.byHand.phonesVoid },
		countSheet: sheet.signed && {
			digest: sheet.signed.digest,
			hands: { ...sheet.signed.hands },
			slips: { ...sheet.signed.slips },
			words: sheet.signed.words,
		},
		pot: {
			amount: result.potAmount,
			lines: result.lines,
			carriedOver: result.carriedOverAmount,
		},
		winners: result.winners.map(({ number, title }) => ({ number, title })),
		awards: result.awards.map(({ number, title, place, amount }) => ({ number, title, place, amount })),
		draws: [
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
		],
		ranking:
			result.ranking?.map(({ place, pitches }) => ({
				place,
				pitches: pitches.map(({ number, title }) => ({ number, title })),
			})) ?? null,
		scores: result.scores && {
			pitches: result.scores.pitches.map((pitch) => ({
				...pitch,
				criteria: pitch.criteria.map(({ key, name, sum, counts }) => ({ key, name, sum, counts: [...counts] })),
			})),
			headToHead: result.scores.headToHead?.map(({ number, over }) => ({ number, over: [...over] })) ?? null,
			runOff: result.scores.runOff && {
				finalists: [...result.scores.runOff.finalists],
				matches: result.scores.runOff.matches.map(({ pitches: [a, b], ballots: [forA, forB], even }) => ({
					pitches: [a, b],
					ballots: [forA, forB],
					even,
				})),
			},
		},
		notes: result.notes.map(({ at, text }) => ({ at: at.toISOString(), text })),
	};
	const headers = new Headers({
		'Content-Type': 'application/json',
		'Cache-Control': 'public, max-age=60',
		'Access-Control-Allow-Origin': '*',
	});
	return withEtag(request, JSON.stringify(resultsJson.parse(json)), headers);
});

function copyOf(rule: PotRule): ResultsJson['rules']['pot'] {
	switch (rule.kind) {
		case 'shares':
			return { kind: rule.kind, percent: [...rule.percent] };
		case 'fixed prizes':
			return { kind: rule.kind, amounts: [...rule.amounts] };
		default:
			return { kind: rule.kind };
	}
}
