import type { DinnerDesk } from '~/auth/guard.server';
import type { GuestAddress } from '~/contract/guest-address';
import { isOver, mayIssuePapers } from '~/domain/phase-policy';
import { DESK } from '~/i18n';
import { sayDate, sayTime } from '~/i18n/when';
import { qrOf } from '~/ui/qr-code';

/** What the page of papers is made from: counts, papers that can still be printed, and those that the address asks for. */
export async function papersPage({ dinner, group, services, guestAddress, publicUrl, guestLocale, url }: DinnerDesk) {
	const [counts, dinnerState, jobs] = await Promise.all([
		services.papers.counts(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.papers.printJobs.read(dinner.id),
	]);
	const shown = jobs.find(({ key }) => key === url.searchParams.get('print'));
	const forGuest = url.searchParams.has('guest');
	const phones = guestAddress(dinner.guest_host);
	const address = forGuest ? phones.origin : lastingAddress(phones, publicUrl);
	return {
		name: `${group.name} #${dinner.number}`,
		guestLocale,
		paperSize: group.paper_size,
		whenForGuests: sayDate(dinner.starts_at, group.time_zone, guestLocale),
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		counts,
		over: isOver(dinner.phase),
		mayHandOut: mayIssuePapers(dinner),
		wanted: Math.max(0, Math.ceil(dinner.capacity * 1.1) - counts.all),
		capacity: dinner.capacity,
		address,
		phones,
		pitches: dinnerState?.lineup.map(({ number, title }) => ({ number, title })) ?? [],
		pitchesWanted: dinner.pitches_wanted,
		criteria: dinner.count_rule === 'one vote' ? [] : dinner.brief.criteria,
		replaced: url.searchParams.get('replaced'),
		forGuest,
		large: url.searchParams.has('large'),
		shown: shown
			? {
					key: shown.key,
					until: sayTime(shown.until, group.time_zone, DESK),
					slips: shown.papers.map((paper) => ({ ...paper, qr: askedFor(address, paper.code) })),
				}
			: null,
		toPrint: jobs.map(({ key, until, papers }) => ({
			key,
			until: sayTime(until, group.time_zone, DESK),
			first: papers[0]?.number ?? 0,
			last: papers.at(-1)?.number ?? 0,
		})),
	};
}

/** What is printed may be printed days before: only an address that will still be right then goes on it. */
export const lastingAddress = (phones: GuestAddress, publicUrl: string | undefined): string | null =>
	publicUrl || phones.chosen ? phones.origin : null;

const askedFor = (address: string | null, code: string) => (address ? qrOf(`${address}/vote#${code}`) : null);
