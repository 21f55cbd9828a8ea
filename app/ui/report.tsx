import type { ReportMessages } from '~/i18n/report';
import { Photo } from './photo';
import { wordsIn } from './pitch-text';

export type ReportView = {
	id: string;
	/** "Wednesday 26 May 2027" */
	day: string;
	/** When it was corrected last. */
	corrected: string | null;
	text: string;
	/** Of its words: the pitch's. */
	lang: string;
	changed: boolean;
	onBehalf: boolean;
	/** `base`: the picture's URL without its size. */
	pictures: readonly { base: string; width: number; height: number; description: string }[];
};

/** The one view of a report, so that a preview cannot differ from the public page. */
export function Report({ report, words, level = 3 }: { report: ReportView; words: ReportMessages; level?: 3 | 4 }) {
	const Head = level === 3 ? 'h3' : 'h4';
	return (
		<article className="report" id={`report-${report.id}`}>
			<Head>{words.sentOn(report.day)}</Head>
			{report.changed && (
				<p>
					<b>{words.changedPlan}</b>
				</p>
			)}
			<div {...wordsIn(report.lang)} className="lines">
				{report.text}
			</div>
			{report.pictures.map(({ base, width, height, description }) => (
				<Photo key={base} base={base} width={width} height={height} alt={description} lang={report.lang} />
			))}
			{report.onBehalf && <p className="fine">{words.onBehalf}</p>}
			{report.corrected && <p className="fine">{words.correctedOn(report.corrected)}</p>}
		</article>
	);
}
