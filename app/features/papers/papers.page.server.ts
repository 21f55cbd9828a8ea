import type { DinnerDesk } from '~/auth/guard.server';
import type { GuestAddress } from '~/contract/guest-address';
import { runsOf } from '~/domain/count-sheet';
import { isOver, mayIssuePapers } from '~/domain/phase-policy';
import { DESK, isPseudo } from '~/i18n';
import { briefIn } from '~/i18n/brief';
import { sayRuns } from '~/i18n/desk';
import { localesOf } from '~/i18n/group-languages';
import { names } from '~/i18n/names';
import { sayDate, sayTime } from '~/i18n/when';
import { qrOf } from '~/ui/qr-code';

/** What the page of papers is made from: counts, papers that can still be printed, and those that the address asks for. */
export async function papersPage({ dinner, group, services, guestAddress, publicUrl, url }: DinnerDesk) {
	const range = rangeIn(url);
	const locales = localesOf(group);
	const [counts, dinnerState, jobs, left] = await Promise.all([
		services.papers.counts(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.papers.printJobs.read(dinner.id),
		range && services.papers.good(dinner.id, range),
	]);
	const shown = jobs.find(({ key }) => key === url.searchParams.get('print'));
	const forGuest = url.searchParams.has('guest');
	const phones = guestAddress(dinner.guest_host);
	const briefs = locales.map((locale) => briefIn(dinner.brief, locale));
	const address = forGuest ? phones.origin : lastingAddress(phones, publicUrl);
	return {
		name: `${group.name} #${dinner.number}`,
		locales,
		paperSize: group.paper_size,
		whenForGuests: locales.map((locale) => sayDate(dinner.starts_at, group.time_zone, locale)),
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		counts,
		lastNumber: counts.all + counts.spoiled,
		over: isOver(dinner.phase),
		mayHandOut: mayIssuePapers(dinner),
		wanted: Math.max(0, Math.ceil(dinner.capacity * 1.1) - counts.all),
		capacity: dinner.capacity,
		address,
		phones,
		pitches:
			dinnerState?.lineup.map(({ id, number, title, lang, picture }) => ({
				number,
				title,
				lang,
				picture: picture && `/picture/${id}/${picture.version}/large`,
			})) ?? [],
		pitchesWanted: dinner.pitches_wanted,
		/** In each language of the group; none for one vote. */
		criteria: briefs.map(({ criteria }) => (dinner.count_rule === 'one vote' ? [] : criteria)),
		gates: briefs.map(({ gate, gateLang }) => ({ words: gate, lang: gateLang })),
		/** What became of the papers that were to be printed again. */
		again: range && left && { asked: sayRuns([range]), left: left.length, which: sayRuns(runsOf(left)) },
		replaced: url.searchParams.get('replaced'),
		forGuest,
		print: printOf(url),
		/** The easy-read paper is in one language, so that its pages say little: the first, or the one that the address names. */
		easyIn: locales.find((locale) => locale === url.searchParams.get('easy')) ?? locales[0] ?? DESK,
		languages: locales.map((locale) => ({ locale, name: isPseudo(locale) ? locale : names[locale].english })),
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
			which: sayRuns(runsOf(papers.map(({ number }) => number))),
			count: papers.length,
		})),
	};
}

/** `large`: one to a page, in large letters. `easy`: the easy-read paper of several pages. */
export type SlipPrint = 'usual' | 'large' | 'easy';
export type PapersPage = Awaited<ReturnType<typeof papersPage>>;

/** How the slips are printed, from the address. */
const printOf = ({ searchParams }: URL): SlipPrint =>
	searchParams.has('easy') ? 'easy' : searchParams.has('large') ? 'large' : 'usual';

/** The range that was printed again, from the address. */
function rangeIn({ searchParams }: URL): readonly [number, number] | null {
	const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
	return /^\d{1,5}$/.test(from) && /^\d{1,5}$/.test(to) ? [Number(from), Number(to)] : null;
}

/** What is printed may be printed days before: only an address that will still be right then goes on it. */
export const lastingAddress = (phones: GuestAddress, publicUrl: string | undefined): string | null =>
	publicUrl || phones.chosen ? phones.origin : null;

const askedFor = (address: string | null, code: string) => (address ? qrOf(`${address}/vote#${code}`) : null);
