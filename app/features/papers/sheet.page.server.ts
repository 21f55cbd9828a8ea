import type { DinnerDesk } from '~/auth/guard.server';
import { notFound } from '~/auth/scopes.server';
import type { Currency } from '~/domain/currencies';
import type { PublicPitch } from '~/domain/pitch';
import { UNNAMED } from '~/domain/pitch-language';
import { firstSentence } from '~/domain/sentences';
import { plannedAt, slotOf, timetableIn } from '~/domain/timetable';
import { wifiOf, wifiQrText } from '~/domain/wifi';
import type { Locale } from '~/i18n';
import { briefIn } from '~/i18n/brief';
import { localeOr, localesOf } from '~/i18n/group-languages';
import { moneyIn } from '~/i18n/money';
import { sayBalance } from '~/i18n/pot';
import { resultMessages } from '~/i18n/result';
import { sayDate, sayTime } from '~/i18n/when';
import { qrOf } from '~/ui/qr-code';
import { lastingAddress } from './papers.page.server';
import { isSheet } from './sheets';

/** The more pitches a card has, the less is said of each. */
const MOST_WITH_BOTH = 4;
const lettersFor = (pitches: number): number => (pitches > 8 ? 90 : pitches > 5 ? 120 : 170);

/** A pitch's first sentence, and the one in its second language where the card has room for both. */
function saidOnCard({ what, second }: Pick<PublicPitch, 'what' | 'second'>, pitches: number) {
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
	const [lineUp, reports, state, account, pitched] = await Promise.all([
		services.lineups.publicLineUp(dinner),
		services.reportDesk.slots(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.payments.account(dinner),
		services.lineups.read(dinner.id),
	]);
	const phones = guestAddress(dinner.guest_host);
	const address = lastingAddress(phones, publicUrl);
	const sayIn = (locale: Locale) => (when: Date) => sayTime(when, group.time_zone, locale);
	const say = sayIn(guestLocale);
	const planned = plannedAt(dinner.starts_at, timetableIn(dinner));
	const letterOf = lettersOf(pitched, guestLocale);
	const inLanguage = (locale: Locale) => ({
		when: sayDate(dinner.starts_at, group.time_zone, locale),
		times: timesOf({ doors: dinner.starts_at, ...planned }, sayIn(locale)),
	});
	const letterLocales = [...new Set(lineUp.map(({ id }) => letterOf(id)))];
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
		...inLanguage(guestLocale),
		/** What the papers for pitchers say in the languages of their letters. */
		letters: Object.fromEntries(letterLocales.map((locale) => [locale, inLanguage(locale)])),
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		capacity: dinner.capacity,
		minutes,
		questions: dinner.questions_wanted,
		pitches: lineUp.map(({ id, number, pitch }) => ({
			number,
			title: pitch.title,
			lang: pitch.lang,
			presenter: pitch.presenter,
			...saidOnCard(pitch, lineUp.length),
			slot: say(slotOf(planned.pitches, number, minutes, reports)),
			/** The same on its pitcher's own sheet, in the language of their letters. */
			letter: { locale: letterOf(id), slot: sayIn(letterOf(id))(slotOf(planned.pitches, number, minutes, reports)) },
		})),
		/** Winners of earlier dinners who report before the pitches. */
		reports: reports.map(({ title, from_number: number, minutes: each }, at) => ({
			...{ title, number, minutes: each },
			slot: say(slotOf(planned.pitches, 1, minutes, reports.slice(0, at))),
		})),
		/** In each language of the group. */
		briefs: locales.map((locale) => briefIn(dinner.brief, locale)),
		brief: briefIn(dinner.brief, guestLocale),
		oneVote: dinner.count_rule === 'one vote',
		/** Phones can vote at all. */
		phonesVote: phones.origin !== null,
		address,
		wifi: wifi && { ...wifi, qr: qrOf(wifiQrText(wifi)) },
		awarded: state && account ? awardedOf(account, lineUp, state.group.currency, letterOf) : null,
	};
}
export type SheetPage = Awaited<ReturnType<typeof sheetPage>>;

type Times = ReturnType<typeof plannedAt> & { readonly doors: Date };
const timesOf = ({ doors, pitches, supper, close, winner }: Times, say: (when: Date) => string) => ({
	doors: say(doors),
	pitches: say(pitches),
	supper: say(supper),
	close: say(close),
	winner: say(winner),
});

/** The language of a pitcher's letters, by the pitch's id: also of what is printed for them. */
function lettersOf(pitched: readonly { readonly id: string; readonly letter_language: string }[], otherwise: Locale) {
	const letters = new Map(pitched.map(({ id, letter_language }) => [id, localeOr(letter_language)]));
	return (id: string | undefined): Locale => letters.get(id ?? '') ?? otherwise;
}

type Account = NonNullable<Awaited<ReturnType<DinnerDesk['services']['payments']['account']>>>;
type LineUp = Awaited<ReturnType<DinnerDesk['services']['lineups']['publicLineUp']>>;

/** A slip for each pitch that gets something: of the pot, or beside it. What was returned is not handed over. */
function awardedOf(
	{ awards, beside, balance }: Account,
	lineUp: LineUp,
	currency: Currency,
	letterOf: (id: string | undefined) => Locale,
) {
	const gifts = beside.flatMap(({ place, what, to }) =>
		to.map(({ number, amount }) => ({ number, place, what, amount })),
	);
	const kept = awards.filter(({ payment }) => payment.state !== 'returned');
	const numbers = [...new Set([...kept, ...gifts].map(({ number }) => number))];
	return {
		slips: numbers.map((number) => {
			const award = kept.find((one) => one.number === number);
			const { id, pitch } = lineUp.find((one) => one.number === number) ?? {};
			const locale = letterOf(id);
			const money = moneyIn(currency, locale);
			const { pot } = resultMessages(locale);
			const own = gifts.filter((gift) => gift.number === number);
			return {
				number,
				locale,
				balance: sayBalance(balance, currency, locale),
				title: award?.title ?? pitch?.title ?? '',
				lang: pitch?.lang ?? UNNAMED,
				place: award?.place ?? own[0]?.place ?? 1,
				presenter: pitch?.presenter ?? '',
				sum: award ? money(award.amount) : null,
				beside: own.map(({ what, amount }) =>
					amount === null ? what : [money(amount), what && pot.from(what)].filter(Boolean).join(' '),
				),
			};
		}),
	};
}
