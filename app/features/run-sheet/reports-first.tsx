import { reportsAreNow } from '~/domain/report-slot';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { formatsIn } from '~/i18n/format';
import { ReadOut } from '~/ui/desk';
import type { RunSheetProps } from './press';

const { list } = formatsIn(DESK);

/** Who reports before the pitches: as a list at the doors, and to read out once pitching began. */
export function ReportsFirst({ p }: { p: RunSheetProps }) {
	const { reports, lineup } = p;
	const { phase, cursor } = p.snapshot;
	const isNow = reportsAreNow({ phase, cursor, lineup });
	if (reports.length === 0 || (!isNow && (cursor !== null || lineup.some(({ state }) => state === 'presented'))))
		return null;
	return (
		<>
			<p>{isNow ? 'Before the first pitch, on the big screen now:' : 'Before the first pitch come:'}</p>
			<ul>
				{reports.map(({ title, number, minutes }) => (
					<li key={`${number} ${title}`}>
						<span>{`${inWords(minutes, 'minute', 'minutes')}: report from`}</span> <bdi>{title}</bdi>
						<span>{`, winner at dinner #${number}`}</span>
					</li>
				))}
			</ul>
			{isNow && (
				<ReadOut>
					{`Before tonight’s pitches: ${list(reports.map(({ title }) => title))} won at an earlier dinner, and promised to tell us how it went. Here they are.`}
				</ReadOut>
			)}
		</>
	);
}
