import { UNNAMED } from '~/domain/pitch-language';
import { inOrder } from '~/domain/public-result';
import type { Locale } from '~/i18n';
import { resultMessages } from '~/i18n/result';
import { NamingPitches, PitchText } from '~/ui/pitch-text';
import { ScoreBars, Scrollable } from '~/ui/result';
import { CountCells, CountHeads, HeadToHead } from '~/ui/score-tables';
import type { resultPage } from './dinner.page.server';

type Page = Awaited<ReturnType<typeof resultPage>>;

/** Nothing unless the dinner's rules publish scores. */
export function Scores({ locale, page }: { locale: Locale; page: Page }) {
	const say = resultMessages(locale);
	const { scores } = page;
	if (!scores) return null;
	const titleOf = (number: number) => scores.pitches.find((pitch) => pitch.number === number)?.title ?? '';
	const langOf = (number: number) => page.lineUp.find((pitch) => pitch.number === number)?.pitch.lang ?? UNNAMED;
	const oneVote = page.countRule === 'one vote';
	const criteria = scores.pitches[0]?.criteria ?? [];
	return (
		<section>
			<h2>{say.sections.scores}</h2>
			<ScoreBars
				caption={oneVote ? say.votes(page.sheet.counted) : say.bars(page.sheet.counted)}
				criteria={criteria}
				rows={inOrder(page.ranking, scores.pitches)
					.flatMap((number) => scores.pitches.filter((pitch) => pitch.number === number))
					.map((pitch) => ({
						number: pitch.number,
						title: pitch.title,
						lang: langOf(pitch.number),
						parts: pitch.criteria.map(({ sum }) => sum),
						total: pitch.total,
					}))}
				words={{ pitch: say.table.pitch, total: say.table.total, table: say.table.numbers }}
				format={say.count}
			/>
			{scores.runOff?.matches.map(({ pitches: [a, b], ballots: [forA, forB], even }) => (
				<p key={`${a}-${b}`}>
					<NamingPitches pitches={page.titled}>{say.runOff(titleOf(a), titleOf(b), forA, forB, even)}</NamingPitches>
				</p>
			))}
			{scores.headToHead && (
				<HeadToHead
					rows={scores.headToHead.map(({ number, over }, row) => ({
						number,
						title: titleOf(number),
						lang: langOf(number),
						over: over.map((ballots, column) => (row === column ? null : ballots)),
					}))}
					say={say}
				/>
			)}
			{!scores.headToHead && page.sheet.byHand && <p>{say.byHand.noHeadToHead}</p>}
			{!oneVote && <Counts scores={scores} say={say} langOf={langOf} />}
		</section>
	);
}

type CountsProps = {
	scores: NonNullable<Page['scores']>;
	say: ReturnType<typeof resultMessages>;
	langOf: (number: number) => string;
};

function Counts({ scores, say, langOf }: CountsProps) {
	return (
		<details className="behind">
			<summary>{say.sections.counts}</summary>
			<p>{say.countsCaption}</p>
			<Scrollable label={say.sections.counts}>
				<table>
					<thead>
						<tr>
							<th scope="col">{say.table.pitch}</th>
							<th scope="col">{say.table.criterion}</th>
							<CountHeads sum={say.table.sum} />
						</tr>
					</thead>
					<tbody>
						{scores.pitches.flatMap(({ number, title, criteria }) =>
							criteria.map(({ key, name, lang, counts, sum }) => (
								<tr key={`${number} ${key}`}>
									<th scope="row">
										{number} <PitchText lang={langOf(number)}>{title}</PitchText>
									</th>
									<td>
										<bdi lang={lang}>{name}</bdi>
									</td>
									<CountCells counts={counts} sum={sum} format={say.count} />
								</tr>
							)),
						)}
					</tbody>
				</table>
			</Scrollable>
		</details>
	);
}
