import { formatPounds } from '../domain/money';
import type { Locale } from '../messages';
import { resultMessages } from '../messages/result';
import { sayRules } from '../messages/rules';
import { sayDate, sayDateTime, sayTime } from '../messages/when';
import type { AtDinner } from './access.server';

type At = Pick<AtDinner, 'dinner' | 'group' | 'services'>;
type Result = NonNullable<Awaited<ReturnType<At['services']['publishing']['result']>>>;

/** What everybody may read of a dinner before its result is out; times as they are said in the group's own zone. */
export async function beforePage({ dinner, group, services }: At, lang: Locale) {
	const zone = group.time_zone;
	const [lineUp, draws, mayBeIndexed] = await Promise.all([
		services.lineups.publicLineUp(dinner),
		services.lineups.publicDraws(dinner),
		services.lineups.mayBeIndexed(dinner),
	]);
	return {
		phase: dinner.phase,
		callIsOpen: services.pitches.call(dinner) === 'open',
		date: sayDate(dinner.starts_at, zone, lang),
		doors: sayTime(dinner.starts_at, zone, lang),
		deadline: sayDateTime(dinner.pitch_deadline, zone, lang),
		venue: dinner.venue,
		address: dinner.address,
		accessNotes: dinner.access_notes,
		donation: dinner.donation_pence > 0 ? formatPounds(dinner.donation_pence) : null,
		minutes: dinner.pitch_minutes,
		questions: dinner.questions_wanted,
		brief: dinner.brief,
		rules: sayRules(
			{ countRule: dinner.count_rule, tieRule: dinner.tie_rule, potRule: dinner.pot_rule, shown: dinner.shown },
			lang,
		),
		cancelledBecause: dinner.cancelled_because ?? '',
		lineUp: lineUp.map(({ id, picture, ...pitch }) => ({
			...pitch,
			picture: picture && { base: `/picture/${id}/${picture.version}`, width: picture.width, height: picture.height },
		})),
		lastDraw: lastDraw(draws, (at) => sayDateTime(at, zone, lang)),
		mayBeIndexed,
	};
}

function lastDraw(draws: readonly { seed: string; at: Date }[], say: (at: Date) => string) {
	const last = draws.at(-1);
	return last ? { seed: last.seed, at: say(last.at), times: draws.length } : null;
}

/** The permanent page: what came of the evening, as far as the rules of the dinner show it. */
export async function resultPage(at: At, result: Result, lang: Locale) {
	const { dinner, group } = at;
	const say = resultMessages(lang);
	const time = (when: Date) => sayTime(when, group.time_zone, lang);
	const before = await beforePage(at, lang);
	const [first] = result.winners;
	const prizes = result.awards.filter(({ place }) => place === 1);
	return {
		...before,
		head: headOf(result, say),
		sum: prizes.length === 1 && prizes[0] ? formatPounds(prizes[0].pence) : formatPounds(result.potPence),
		winner: result.winners.length === 1 ? (before.lineUp.find(({ number }) => number === first?.number) ?? null) : null,
		winners: result.winners.map(({ number }) => number),
		turnout: say.turnout(result.sheet.counted, result.sheet.issued),
		awards: result.awards.map(({ number, title, place, pence }) => ({
			number,
			title,
			place,
			sum: formatPounds(pence),
		})),
		pot: {
			lines: result.lines.map(({ source, label, pence }) => ({ source, label, sum: formatPounds(pence) })),
			total: formatPounds(result.potPence),
			carriedOver: result.carriedOverPence > 0 ? formatPounds(result.carriedOverPence) : null,
		},
		ranking: result.ranking,
		scores: result.scores,
		tooFew: result.tooFew,
		shown: result.shown,
		countRule: dinner.count_rule,
		firstTie: result.firstTie,
		ties: result.ties,
		tieSeeds: result.tieDraws.flatMap(({ seed }) => (seed ? [seed] : [])),
		sheet: result.sheet,
		reopened: result.reopened.map(time),
		notes: result.notes.map(({ at: when, text }) => ({ when: sayDateTime(when, group.time_zone, lang), text })),
	};
}

function headOf({ winners, awards }: Result, say: ReturnType<typeof resultMessages>): string {
	const titles = winners.map(({ title }) => title);
	const [only] = titles;
	if (only === undefined) return say.head.none;
	if (titles.length > 1) return say.head.several(titles);
	// Where several places are paid, the pot does not go to one of them.
	return awards.length === 1 ? say.head.one(only) : say.head.winsNothing(only);
}
