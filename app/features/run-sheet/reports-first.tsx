import { reportsAreNow } from '~/domain/report-slot';
import { compereMessages } from '~/i18n/compere';
import { ReadOut } from '~/ui/desk';
import { useLocale } from '~/ui/language';
import type { RunSheetProps } from './press';

/** Who reports before the pitches: as a list at the doors, and to read out once pitching began. */
export function ReportsFirst({ p }: { p: RunSheetProps }) {
	const t = compereMessages(useLocale()).reports;
	const { reports, lineup } = p;
	const { phase, cursor } = p.snapshot;
	const isNow = reportsAreNow({ phase, cursor, lineup });
	if (reports.length === 0 || (!isNow && (cursor !== null || lineup.some(({ state }) => state === 'presented'))))
		return null;
	return (
		<>
			<p>{isNow ? t.now : t.later}</p>
			<ul>
				{reports.map(({ title, number, minutes }) => (
					<li key={`${number} ${title}`}>
						<span>{t.from(minutes)}</span> <bdi>{title}</bdi>
						<span>{t.wonAt(number)}</span>
					</li>
				))}
			</ul>
			{isNow && <ReadOut>{t.sentence(reports.map(({ title }) => title))}</ReadOut>}
		</>
	);
}
