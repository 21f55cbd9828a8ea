import type { AtDinner } from '~/auth/guard.server';
import { accessFeatures } from '~/domain/access';
import { placesLeft } from '~/domain/booking';
import { readContact } from '~/domain/contact';
import { isRehearsal } from '~/domain/group';
import {
	isBeforeDoors,
	isCancelled,
	isCounting,
	isTheNight,
	mayChoosePitches,
	revealIsOpen,
} from '~/domain/phase-policy';
import { fundedProjects } from '~/domain/project';
import { sixWords } from '~/domain/six-words';
import { plannedAt, plannedSteps, timetableIn } from '~/domain/timetable';
import type { Locale } from '~/i18n';
import { briefIn, namedBy } from '~/i18n/brief';
import { isolate } from '~/i18n/format';
import { tellPitch } from '~/i18n/language-names';
import { moneyIn } from '~/i18n/money';
import { sayBalance, sayMatch } from '~/i18n/pot';
import { publicMessages } from '~/i18n/public';
import { resultMessages } from '~/i18n/result';
import { sayRules } from '~/i18n/rules';
import { sayDate, sayDateTime, sayTime, withPlace } from '~/i18n/when';
import { type LinkPreview, socialPicture } from '~/ui/link-preview';
import { sayPromise } from './reports';
import { spokenOf } from './spoken';

type At = Pick<AtDinner, 'dinner' | 'group' | 'services'>;
type Result = NonNullable<Awaited<ReturnType<At['services']['publishing']['result']>>>;

/** The public data of a dinner before its result is published. Times are formatted in the group's time zone. */
export async function beforePage({ dinner, group, services }: At, locale: Locale) {
	const zone = group.time_zone;
	const money = moneyIn(group.currency, locale);
	const brief = briefIn(dinner.brief, locale);
	const [lineUp, draws, mayBeIndexed, reports] = await Promise.all([
		services.lineups.publicLineUp({ ...dinner, brief }),
		services.lineups.publicDraws(dinner),
		services.lineups.mayBeIndexed(dinner),
		services.reportDesk.slots(dinner.id),
	]);
	return {
		stage: {
			cancelled: isCancelled(dinner.phase),
			calling: mayChoosePitches(dinner.phase),
			night: isTheNight(dinner.phase),
			/** People can still decide to come. */
			ahead: isBeforeDoors(dinner.phase),
			/** The plan of the evening still tells something. */
			planned: isBeforeDoors(dinner.phase) || isTheNight(dinner.phase),
			counting: isCounting(dinner.phase),
			announcing: revealIsOpen(dinner.phase),
		},
		callIsOpen: services.pitches.call(dinner) === 'open',
		date: sayDate(dinner.starts_at, zone, locale),
		doors: sayTime(dinner.starts_at, zone, locale),
		evening: eveningOf(dinner, zone, locale),
		deadline: sayDateTime(dinner.pitch_deadline, zone, locale),
		venue: dinner.venue,
		address: dinner.address,
		offers: accessFeatures.flatMap((feature) => {
			const is = dinner.access[feature];
			return is ? [{ feature, is }] : [];
		}),
		accessNotes: dinner.access_notes,
		map: dinner.address ? mapOf(dinner.address) : null,
		bookingUrl: dinner.booking_url,
		placesLeft: placesLeft(dinner),
		contact: readContact(group.contact),
		donation: dinner.donation_amount > 0 ? money(dinner.donation_amount) : null,
		minutes: dinner.pitch_minutes,
		questions: dinner.questions_wanted,
		brief,
		rules: sayRules(
			{
				countRule: dinner.count_rule,
				tieRule: dinner.tie_rule,
				potRule: dinner.pot_rule,
				shown: dinner.shown,
				prizes: dinner.prizes,
				signatures: dinner.signatures_needed,
			},
			group.currency,
			locale,
		),
		cancelledBecause: dinner.cancelled_because ?? '',
		lineUp: lineUp.map(({ id, picture, recording, ...pitch }) => ({
			...pitch,
			told: tellPitch(pitch.pitch, locale),
			recording: spokenOf(recording, { id, presenter: pitch.pitch.presenter }, locale),
			picture: picture && { ...picture, pitchId: id, base: `/picture/${id}/${picture.version}` },
		})),
		/** Winners of earlier dinners who report before the pitches. */
		reports: reports.map(({ title, from_number: number, minutes }) => ({ title, number, minutes })),
		lastDraw: lastDraw(draws, (at) => sayDateTime(at, zone, locale)),
		mayBeIndexed,
	};
}

/** The planned times of the evening, in its order. */
function eveningOf(dinner: At['dinner'], zone: string, locale: Locale) {
	const planned = plannedAt(dinner.starts_at, timetableIn(dinner));
	const steps = [['doors', dinner.starts_at] as const, ...plannedSteps.map((step) => [step, planned[step]] as const)];
	return steps.map(([step, at]) => ({ step, at: at.toISOString(), time: sayTime(at, zone, locale) }));
}

/** A plain link: nothing of the map is on the page, and nobody is told of its visitors. */
const mapOf = (address: string): string => `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;

function lastDraw(draws: readonly { seed: string; at: Date }[], say: (at: Date) => string) {
	const last = draws.at(-1);
	return last ? { seed: last.seed, at: say(last.at), times: draws.length } : null;
}

/** The public result, as far as the dinner's rules show it. */
export async function resultPage(at: At, result: Result, locale: Locale) {
	const { dinner, group } = at;
	const say = resultMessages(locale);
	const money = moneyIn(group.currency, locale);
	const time = (when: Date) => sayTime(when, group.time_zone, locale);
	const [before, editions, told] = await Promise.all([
		beforePage(at, locale),
		at.services.publishing.editions(dinner.id),
		at.services.reports.ofDinner(dinner),
	]);
	const hash = editions[editions.length - 1]?.sha256;
	const [first] = result.winners;
	const prizes = result.awards.filter(({ place }) => place === 1);
	return {
		...before,
		head: headOf(result, say),
		/** Those of whom sentences speak. */
		titled: before.lineUp.map(({ pitch: { title, lang } }) => ({ title, lang })),
		sum: prizes.length === 1 && prizes[0] ? money(prizes[0].amount) : money(result.potAmount),
		winner: result.winners.length === 1 ? (before.lineUp.find(({ number }) => number === first?.number) ?? null) : null,
		winners: result.winners.map(({ number }) => number),
		projects: fundedProjects(result.money).flatMap(({ number, award }) => {
			const shown = before.lineUp.find((one) => one.number === number);
			if (!shown) return [];
			const { title, lang } = shown.pitch;
			const promise = told.find((one) => one.number === number);
			const report = promise ? sayPromise(promise, { locale, zone: group.time_zone, title, lang }).line : null;
			const sum = award ? (award.state === 'returned' ? say.pot.returned : money(award.amount)) : '';
			return [{ number, title, lang, sum, report }];
		}),
		file: hash === undefined ? null : { hash, words: sixWords(hash) },
		turnout: say.turnout(result.sheet.counted, result.sheet.issued),
		awards: result.awards.map(({ number, title, place, amount }) => ({
			number,
			title,
			place,
			sum: money(amount),
			state: result.money.awards.find((award) => award.number === number)?.payment.state ?? 'promised',
		})),
		pot: {
			// Costs are formatted as negative sums: the sign is the locale's.
			lines: result.money.lines.map(({ kind, label, amount, rule, from }) => ({
				kind,
				notes: [
					label && isolate(label),
					rule ? sayMatch(rule, group.currency, locale) : '',
					from === null ? '' : say.pot.carriedFrom(from),
				].filter((note) => note !== ''),
				sum: money(kind === 'cost' ? -amount : amount),
			})),
			countedBy: result.money.countedBy.map((jobs) => say.pot.counted(jobs.map((job) => say.pot.jobs[job]))),
			balance: sayBalance(result.money.balance, group.currency, locale),
			beside: result.money.beside.map(({ place, what, amount, to }) => ({
				what: amount === null ? what : [money(amount), what && say.pot.from(what)].filter(Boolean).join(' '),
				to: say.pot.goesTo(
					place,
					to.map(({ number }) => before.lineUp.find((one) => one.number === number)?.pitch.title ?? ''),
				),
			})),
			total: money(result.potAmount),
			carriedOver: result.carriedOverAmount > 0 ? money(result.carriedOverAmount) : null,
		},
		ranking: result.ranking,
		scores: result.scores && {
			...result.scores,
			pitches: result.scores.pitches.map((pitch) => ({ ...pitch, criteria: namedBy(before.brief, pitch.criteria) })),
		},
		tooFew: result.tooFew,
		shown: result.shown,
		countRule: dinner.count_rule,
		firstTie: result.firstTie,
		ties: result.ties,
		tieSeeds: result.tieDraws.flatMap(({ seed }) => (seed ? [seed] : [])),
		sheet: result.sheet,
		reopened: result.reopened.map(time),
		moreTime: result.moreTime.map(time),
		closedEarly: result.closedEarly && { at: time(result.closedEarly.at), promised: time(result.closedEarly.promised) },
		notes: result.notes.map(({ at: when, text }) => ({ when: sayDateTime(when, group.time_zone, locale), text })),
	};
}

type Told = Awaited<ReturnType<typeof beforePage>> | Awaited<ReturnType<typeof resultPage>>;
type Shared = {
	readonly locale: Locale;
	readonly group: { readonly slug: string; readonly name: string };
	readonly number: number;
};
/** A preview of the page's address: the result, or when and where; with a picture of the result, or the first of the line-up. */
export function linkOf(page: Told, base: string, { locale, group, number }: Shared): LinkPreview {
	const t = publicMessages(locale).dinner;
	const call = page.callIsOpen ? `${t.callButton}: ${t.callUntil(page.deadline)}` : '';
	const isResult = 'head' in page;
	const pictured = page.lineUp.find(({ picture }) => picture);
	const url = `${base}/${group.slug}/${number}`;
	return {
		title: t.page(group.name, number),
		description: isResult
			? t.linkResult(page.head, page.sum, page.winner?.told.summaries[0]?.text ?? '')
			: t.link(withPlace(locale, page.date, page.venue), t.doors(page.doors), call),
		url,
		// A page that search engines must not index shows somebody under 18.
		picture:
			isResult && page.mayBeIndexed && !isRehearsal(group.slug)
				? socialPicture(url, `${page.head}: ${page.sum}`)
				: pictured?.picture && page.mayBeIndexed
					? { src: `${base}${pictured.picture.base}/large`, alt: pictured.pitch.pictureDescription }
					: null,
	};
}

function headOf({ winners, awards }: Result, say: ReturnType<typeof resultMessages>): string {
	const titles = winners.map(({ title }) => title);
	const [only] = titles;
	if (only === undefined) return say.head.none;
	if (titles.length > 1) return say.head.several(titles);
	// With several awards the winner does not get the whole pot.
	return awards.length === 1 ? say.head.one(only) : say.head.winsNothing(only);
}
