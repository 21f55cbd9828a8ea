import type { DinnerDesk } from '~/auth/guard.server';
import { notFound } from '~/auth/scopes.server';
import { firstSentence } from '~/domain/text';
import { plannedAt, slotOf, timetableIn } from '~/domain/timetable';
import { wifiOf, wifiQrText } from '~/domain/wifi';
import type { Locale } from '~/i18n';
import { sayMoney } from '~/i18n/money';
import { sayDate, sayTime } from '~/i18n/when';
import { qrOf } from '~/ui/qr-code';
import { lastingAddress } from './papers.page.server';
import { isSheet } from './sheets';

/** The more pitches a card has, the less is said of each. */
const lettersFor = (pitches: number): number => (pitches > 8 ? 90 : pitches > 5 ? 120 : 170);

/** What the sheets are made from: what the public may read of the line-up, the plan of the evening, and the awards once there are any. */
export async function sheetPage(at: DinnerDesk) {
	const { dinner, group, services, params, guestAddress, publicUrl, guestLocale } = at;
	const { sheet } = params;
	if (!isSheet(sheet)) throw notFound();
	const [lineUp, state] = await Promise.all([
		services.lineups.publicLineUp(dinner),
		services.dinnerStates.read(dinner.id),
	]);
	const phones = guestAddress(dinner.guest_host);
	const address = lastingAddress(phones, publicUrl);
	const say = (when: Date) => sayTime(when, group.time_zone, guestLocale);
	const planned = plannedAt(dinner.starts_at, timetableIn(dinner));
	const minutes = { pitch: dinner.pitch_minutes, questions: dinner.question_minutes };
	const wifi = wifiOf(dinner);
	return {
		sheet,
		guestLocale,
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
			presenter: pitch.presenter,
			sentence: firstSentence(pitch.what, lettersFor(lineUp.length)),
			slot: say(slotOf(planned.pitches, number, minutes)),
		})),
		gate: dinner.brief.gate,
		criteria: dinner.brief.criteria,
		oneVote: dinner.count_rule === 'one vote',
		/** Phones can vote at all. */
		phonesVote: phones.origin !== null,
		address,
		wifi: wifi && { ...wifi, qr: qrOf(wifiQrText(wifi)) },
		awarded: state?.result ? awardedOf(state, lineUp, guestLocale) : null,
	};
}
export type SheetPage = Awaited<ReturnType<typeof sheetPage>>;

type State = NonNullable<Awaited<ReturnType<DinnerDesk['services']['dinnerStates']['read']>>>;
type LineUp = Awaited<ReturnType<DinnerDesk['services']['lineups']['publicLineUp']>>;

function awardedOf({ result, group: { currency } }: State, lineUp: LineUp, locale: Locale) {
	return {
		carriedOver: result?.carriedOverAmount ? sayMoney(result.carriedOverAmount, currency, locale) : null,
		awards: (result?.awards ?? []).map(({ number, title, place, amount }) => ({
			number,
			title,
			place,
			presenter: lineUp.find((one) => one.number === number)?.pitch.presenter ?? '',
			sum: sayMoney(amount, currency, locale),
		})),
	};
}
