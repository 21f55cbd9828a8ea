import type { AtDinner } from '~/auth/guard.server';
import { amountText } from '~/contract/grants';
import { isCancelled } from '~/domain/phase-policy';
import type { PublicPitch } from '~/domain/pitch';
import { UNNAMED } from '~/domain/pitch-language';
import { plannedAt, timetableIn } from '~/domain/timetable';
import type { LinkPreview } from '~/ui/link-preview';

type Pitched = { readonly pitch: Pick<PublicPitch, 'title' | 'lang'> };

/** The dinner as an event of schema.org (JSON-LD), which search engines and calendars on the web read. */
export function eventOf(
	{ dinner, group }: Pick<AtDinner, 'dinner' | 'group'>,
	link: LinkPreview,
	lineUp: readonly Pitched[],
) {
	const { winner } = plannedAt(dinner.starts_at, timetableIn(dinner));
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		'@id': link.url,
		name: link.title,
		description: link.description,
		url: link.url,
		startDate: dinner.starts_at.toISOString(),
		endDate: winner.toISOString(),
		eventStatus: `https://schema.org/${isCancelled(dinner.phase) ? 'EventCancelled' : 'EventScheduled'}`,
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		location: { '@type': 'Place', name: dinner.venue, address: dinner.address || group.place },
		organizer: { '@type': 'Organization', name: group.name, url: link.url.replace(/\/\d+$/, '') },
		maximumAttendeeCapacity: dinner.capacity,
		// Nobody is turned away: the price is a suggestion.
		isAccessibleForFree: true,
		offers: {
			'@type': 'Offer',
			price: amountText(dinner.donation_amount, group.currency),
			priceCurrency: group.currency,
			url: dinner.booking_url || link.url,
		},
		...(lineUp.length > 0 ? { workFeatured: lineUp.map(({ pitch }) => workOf(pitch)) } : {}),
		...(link.picture ? { image: [link.picture.src] } : {}),
	};
}

const workOf = ({ title, lang }: Pitched['pitch']) => ({
	'@type': 'CreativeWork',
	name: title,
	...(lang === UNNAMED ? {} : { inLanguage: lang }),
});
