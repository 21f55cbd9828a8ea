import type { DinnerDesk } from '~/auth/guard.server';
import { fullMinute } from '~/domain/clock';
import { stepOf } from '~/domain/dinner';
import { runningMoreTime } from '~/domain/more-time';
import { isCounting, resultIsOut } from '~/domain/phase-policy';
import { DESK } from '~/i18n';
import { sayBalance } from '~/i18n/pot';
import { resultMessages } from '~/i18n/result';
import { sayDateTime, sayTime } from '~/i18n/when';
import type { Services } from '~/services/index.server';

type Sheet = Awaited<ReturnType<Services['counts']['sheet']>>;
type CountResult = NonNullable<Awaited<ReturnType<Services['counts']['readResult']>>>;

/** The count page's data. Before the count is opened it contains no score. */
export async function countPage({ dinner, group, services, url }: DinnerDesk) {
	const [sheet, result, notes, pot, account, recounted] = await Promise.all([
		services.counts.sheet(dinner.id),
		services.counts.readResult(dinner),
		services.publishing.notes(dinner.id),
		services.pots.read(dinner.id),
		services.payments.account(dinner),
		services.publishing.recountBallots(dinner),
	]);
	const zone = group.time_zone;
	const now = services.dinnerStates.now();
	const { facts } = await services.dinners.moves(dinner);
	const running = runningMoreTime(dinner.more_time, now);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		currency: group.currency,
		counting: isCounting(dinner.phase),
		announced: resultIsOut(dinner.phase),
		/** Null where none may be given and none runs. */
		moreTime:
			isCounting(dinner.phase) && !sheet.opened && (facts.signatures === 0 || running)
				? {
						step: stepOf(facts),
						running: running && {
							number: running.number,
							said: sayTime(new Date(fullMinute(running.until)), zone, DESK),
						},
					}
				: null,
		sheet: figuresOf(sheet),
		slips: sheet.opened ? null : sheet.slips,
		pot: { amount: Math.max(0, pot.pot.amount), typed: pot.pot.counted, isShort: pot.pot.amount < 0 },
		balance: account && sayBalance(account.balance, group.currency, DESK),
		byHand: sheet.opened ? sheet.opened.by_hand !== null : sheet.figures.byHand !== null,
		needed: dinner.signatures_needed,
		share: dinner.second_entry,
		signatures: sheet.signatures.map(({ name, at }) => ({ name, at: sayTime(at, zone, DESK) })),
		opened: sheet.opened && { at: sayTime(sheet.opened.opened_at, zone, DESK), by: sheet.opened.opened_by },
		result: result && resultOf(result, dinner),
		recounted,
		notes: notes.map(({ id, at, who, text }) => ({ id, at: sayDateTime(at, zone, DESK), who, text })),
		did: url.searchParams.get('did'),
	};
}
export type CountPage = Awaited<ReturnType<typeof countPage>>;

/** The figures of the count sheet: as stored when the count was opened, before that the current ones. */
function figuresOf({ opened, papers, ballots }: Sheet) {
	return opened
		? {
				issued: opened.issued,
				replaced: opened.replaced,
				lost: opened.lost,
				onPhone: opened.on_phone,
				onPaper: opened.on_paper,
				setAside: opened.set_aside,
			}
		: { ...papers, ...ballots };
}

function resultOf({ decision, tally, lineup, potAmount, draws, awarded }: CountResult, dinner: DinnerDesk['dinner']) {
	const criteria =
		dinner.count_rule === 'one vote'
			? [{ key: 'votes', name: resultMessages(DESK).table.total }]
			: dinner.brief.criteria.map(({ key, name }) => ({ key, name }));
	const titles = new Map(lineup.map(({ number, title }) => [number, title]));
	const title = (number: number) => titles.get(number) ?? '';
	const decided = decision.status === 'decided' ? decision : null;
	return {
		countRule: dinner.count_rule,
		criteria,
		ballots: tally.ballots,
		rows: lineup.map(({ number, title }) => ({
			number,
			title,
			parts: [...(tally.byCriterion[number - 1] ?? [])],
			total: tally.totals[number - 1] ?? 0,
		})),
		headToHead: lineup.map((a) => ({
			number: a.number,
			title: a.title,
			over: lineup.map((b) => (a.number === b.number ? null : (tally.headToHead[a.number - 1]?.[b.number - 1] ?? 0))),
		})),
		potAmount,
		tied:
			decision.status === 'needs a draw'
				? {
						at: decision.at,
						place: decision.place,
						pitches: decision.tied.map(({ number, title }) => ({ number, title })),
					}
				: null,
		lots: draws.map(({ drawn, by_what, seed, confirmed_by }) => ({
			order: drawn.map((id) => lineup.find((pitch) => pitch.id === id)?.number ?? 0),
			byWhat: by_what,
			seed,
			confirmedBy: confirmed_by,
		})),
		decided: decided && {
			winners: decided.ranking.places[0]?.pitches.map((pitch) => pitch.title) ?? [],
			awards: decided.awards.map(({ number, place, amount }) => ({ number, title: title(number), place, amount })),
			carryOver: decided.carryOver,
			ties: decided.ranking.ties.map((tie) => ({ ...tie, titles: tie.tied.map(title) })),
		},
		awarded,
	};
}
