import { DateTime } from 'luxon';
import type { AtGroup } from '~/auth/guard.server';
import type { Funder, Grant } from '~/contract/grants';
import { isRehearsal } from '~/domain/group';
import { licences } from '~/domain/licence';
import { publicMessages } from '~/i18n/public';
import { noFile } from '~/responses/open-file.server';

/** The local day as data: "2026-11-26". */
export const dayIn = (at: Date, timeZone: string): string =>
	DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd');

type At = Pick<AtGroup, 'group' | 'services' | 'locale' | 'publicUrl' | 'origin'>;

/** A rehearsal has no open data: 404. */
export function refuseRehearsal({ group, locale }: Pick<At, 'group' | 'locale'>): void {
	if (isRehearsal(group.slug)) throw noFile(publicMessages(locale).data.rehearsal);
}

/** The group as those who give the money. A rehearsal gives none. */
export function funderOf(at: At): Funder {
	refuseRehearsal(at);
	const { group, publicUrl, origin } = at;
	const { slug, name, place, currency, funder_id, licence } = group;
	return {
		id: funder_id,
		name,
		place,
		slug,
		url: `${publicUrl ?? origin}/${slug}`,
		currency,
		licence: licences[licence],
	};
}

/** Awards of the group's published dinners, or of one of them. Refuses with 404 where there are none. */
export async function grantsOf(at: At, funder: Funder, dinnerId: string | null = null): Promise<Grant[]> {
	const words = publicMessages(at.locale);
	const awards = await at.services.openData.awards(at.group.id, dinnerId);
	if (awards.length === 0) throw noFile(words.data.noAwards);
	return awards.map(({ startsAt, ...award }) => ({
		...award,
		programme: words.dinner.page(funder.name, award.dinner),
		page: `${funder.url}/${award.dinner}`,
		day: dayIn(startsAt, at.group.time_zone),
	}));
}
