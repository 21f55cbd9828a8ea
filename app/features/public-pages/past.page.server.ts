import type { AtAnyDinner } from '~/auth/guard.server';
import { carriedOver } from '~/domain/past-dinner';
import { moneyIn } from '~/i18n/money';
import { pastMessages } from '~/i18n/past';
import { publicMessages } from '~/i18n/public';
import { sayDate } from '~/i18n/when';
import type { LinkPreview } from '~/ui/link-preview';

type AtPast = Extract<AtAnyDinner, { dinner: null }>;

/** The public page of a dinner that was typed in later. */
export function pastPage({ past, group, locale, publicUrl, origin }: AtPast) {
	const { dinner, number, editions } = past;
	const t = pastMessages(locale);
	const money = moneyIn(group.currency, locale);
	const day = (at: Date) => sayDate(at, group.time_zone, locale);
	const winners = dinner.pitches.filter(({ won }) => won);
	const left = carriedOver(dinner);
	const head = winners.length === 0 ? t.nobody : t.won(winners.map(({ title }) => title));
	const [only] = winners;
	const sum = money(winners.length === 1 && only && only.amount > 0 ? only.amount : dinner.potAmount);
	const link: LinkPreview = {
		title: publicMessages(locale).dinner.page(group.name, number),
		description: t.link(head, sum),
		url: `${publicUrl ?? origin}/${group.slug}/${number}`,
		picture: null,
	};
	return {
		link,
		head,
		sum,
		date: sayDate(new Date(`${dinner.heldOn}T12:00:00Z`), 'UTC', locale),
		venue: dinner.venue,
		people: t.people(dinner.guests, dinner.voted),
		typedIn: t.typedIn(day(editions[0]?.at ?? new Date(0))),
		pitches: dinner.pitches.map(({ title, presenter, what, amount, won, votes }, at) => ({
			...{ number: at + 1, title, presenter, what, won },
			sum: amount > 0 ? money(amount) : null,
			votes: votes === null ? null : t.votes(votes),
		})),
		pot: money(dinner.potAmount),
		carriedOver: left > 0 ? money(left) : null,
		corrections: editions.flatMap(({ at, because }) => (because === null ? [] : [{ when: day(at), because }])),
	};
}
export type PastPageData = ReturnType<typeof pastPage>;
