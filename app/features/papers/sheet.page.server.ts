import type { DinnerDesk } from '~/auth/guard.server';
import { notFound } from '~/auth/scopes.server';
import type { Currency } from '~/domain/currencies';
import type { PublicPitch } from '~/domain/pitch';
import { UNNAMED } from '~/domain/pitch-language';
import { firstSentence } from '~/domain/text';
import { plannedAt, slotOf, timetableIn } from '~/domain/timetable';
import { wifiOf, wifiQrText } from '~/domain/wifi';
import type { Locale } from '~/i18n';
import { localesOf } from '~/i18n/group-languages';
import { moneyIn } from '~/i18n/money';
import { sayBalance } from '~/i18n/pot';
import { resultMessages } from '~/i18n/result';
import { sayDate, sayTime } from '~/i18n/when';
import { qrOf } from '~/ui/qr-code';
import { lastingAddress } from './papers.page.server';
import { isSheet } from './sheets';

/** The more pitches a card has, the less is said of each. */
const MOST_WITH_BOTH = 5;
const lettersFor = (pitches: number): number => (pitches > 8 ? 90 : pitches > 5 ? 120 : 170);

/** A pitch's first sentence, and the one in its second language where the card has room for both. */
function sentencesOf({ what, second }: Pick<PublicPitch, 'what' | 'second'>, pitches: number) {
	const letters = lettersFor(pitches);
	const both = second && pitches <= MOST_WITH_BOTH;
	return {
		sentence: firstSentence(what, both ? letters / 2 : letters),
		second: both ? { lang: second.lang, sentence: firstSentence(second.what, letters / 2) } : null,
	};
}

/** What the sheets are made from: what the public may read of the line-up, the plan of the evening, and the awards once there are any. */
export async function sheetPage(at: DinnerDesk) {
	const { dinner, group, services, params, guestAddress, publicUrl } = at;
	const locales = localesOf(group);
	const [guestLocale = 'en'] = locales;
	const { sheet } = params;
	if (!isSheet(sheet)) throw notFound();
	const [lineUp, reports, state, account] = await Promise.all([
		services.lineups.publicLineUp(dinner),
		services.reportDesk.slots(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.payments.account(dinner),
	]);
	const phones = guestAddress(dinner.guest_host);
	const address = lastingAddress(phones, publicUrl);
	const say = (when: Date) => sayTime(when, group.time_zone, guestLocale);
	const planned = plannedAt(dinner.starts_at, timetableIn(dinner));
	const minutes = { pitch: dinner.pitch_minutes, questions: dinner.question_minutes };
	const wifi = wifiOf(dinner);
	return {
		sheet,
		/** Of this sheet. `inLanguage` makes the same sheet in another one. */
		guestLocale,
		locales,
		days: locales.map((locale) => sayDate(dinner.starts_at, group.time_zone, locale)),
		paperSize: group.paper_size,
		name: `${group.name} #${dinner.number}`,
		when: sayDate(dinner.starts_at, group.time_zone, guestLocale),
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		capacity: dinner.capacity,
		minutes,
		questions: dinner.questions_wanted,
		times: {
			doors: say(dinner.starts_at),
			pitches: say(planned.pitches),
			supper: say(planned.supper),
			close: say(planned.close),
			winner: say(planned.winner),
		},
		pitches: lineUp.map(({ number, pitch }) => ({
			number,
			title: pitch.title,
			lang: pitch.lang,
			presenter: pitch.presenter,
			...sentencesOf(pitch, lineUp.length),
			slot: say(slotOf(planned.pitches, number, minutes, reports)),
		})),
		/** Winners of earlier dinners who report before the pitches. */
		reports: reports.map(({ title, from_number: number, minutes: each }, at) => ({
			...{ title, number, minutes: each },
			slot: say(slotOf(planned.pitches, 1, minutes, reports.slice(0, at))),
		})),
		gate: dinner.brief.gate,
		criteria: dinner.brief.criteria,
		oneVote: dinner.count_rule === 'one vote',
		/** Phones can vote at all. */
		phonesVote: phones.origin !== null,
		address,
		wifi: wifi && { ...wifi, qr: qrOf(wifiQrText(wifi)) },
		awarded: state && account ? awardedOf(account, lineUp, state.group.currency, guestLocale) : null,
	};
}
export type SheetPage = Awaited<ReturnType<typeof sheetPage>>;

type Account = NonNullable<Awaited<ReturnType<DinnerDesk['services']['payments']['account']>>>;
type LineUp = Awaited<ReturnType<DinnerDesk['services']['lineups']['publicLineUp']>>;

/** A slip for each pitch that gets something: of the pot, or beside it. */
function awardedOf({ awards, beside, balance }: Account, lineUp: LineUp, currency: Currency, locale: Locale) {
	const money = moneyIn(currency, locale);
	const { pot } = resultMessages(locale);
	const gifts = beside.flatMap(({ place, what, to }) =>
		to.map(({ number, amount }) => ({
			number,
			place,
			what: amount === null ? what : [money(amount), what && pot.from(what)].filter(Boolean).join(' '),
		})),
	);
	const numbers = [...new Set([...awards, ...gifts].map(({ number }) => number))];
	return {
		balance: sayBalance(balance, currency, locale),
		slips: numbers.map((number) => {
			const award = awards.find((one) => one.number === number);
			const pitch = lineUp.find((one) => one.number === number)?.pitch;
			const own = gifts.filter((gift) => gift.number === number);
			return {
				number,
				title: award?.title ?? pitch?.title ?? '',
				lang: pitch?.lang ?? UNNAMED,
				place: award?.place ?? own[0]?.place ?? 1,
				presenter: pitch?.presenter ?? '',
				sum: award ? money(award.amount) : null,
				beside: own.map(({ what }) => what),
			};
		}),
	};
}
