import type { AtWork } from '~/auth/guard.server';
import { fullMinute } from '~/domain/clock';
import { differencesIn } from '~/domain/count-sheet';
import { runningMoreTime } from '~/domain/more-time';
import { isCounting, resultIsOut } from '~/domain/phase-policy';
import { sayTime } from '~/i18n/when';

/** The count sheet's data: numbers of papers and slips, and no score, whoever looks. */
export async function sheetPage({ dinner, group, services, who, me, url, locale }: AtWork & { me: readonly string[] }) {
	const { figures, signatures, opened, fallen } = await services.counts.sheet(dinner.id);
	const zone = group.time_zone;
	const [first] = signatures;
	const running = runningMoreTime(dinner.more_time, services.dinnerStates.now());
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		who,
		stage: opened ? ('opened' as const) : isCounting(dinner.phase) ? ('counting' as const) : ('early' as const),
		over: resultIsOut(dinner.phase),
		/** Until when a paper has more time, so that nobody can sign; null if none has. */
		waitsUntil: running && sayTime(new Date(fullMinute(running.until)), zone, locale),
		needed: dinner.signatures_needed,
		figures: opened ? null : figures,
		signed: first
			? {
					digest: first.digest,
					hands: first.sheet.hands,
					words: first.sheet.words,
					differences: differencesIn({ ...first.sheet, figures: opened ? first.sheet.figures : figures }),
				}
			: null,
		signatures: signatures.map(({ name, at, signer }) => ({
			name,
			at: sayTime(at, zone, locale),
			you: me.includes(signer),
		})),
		fallen: first || !fallen ? null : { name: fallen.name, at: sayTime(fallen.at, zone, locale) },
		did: url.searchParams.get('did'),
	};
}
export type SheetPage = Awaited<ReturnType<typeof sheetPage>>;
