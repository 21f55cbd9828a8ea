import { ScoreBars, Scrollable } from '~/components/result';
import { inOrder } from '~/domain/public-result';
import type { resultPage } from '~/http/dinner-page.server';
import type { Locale } from '~/messages';
import { resultMessages } from '~/messages/result';

type Page = Awaited<ReturnType<typeof resultPage>>;

/** How the room scored: bars by criterion, counts of 0 to 5, head to head. Only where the dinner shows scores. */
export function Scores({ lang, page }: { lang: Locale; page: Page }) {
	const say = resultMessages(lang);
	const { scores } = page;
	if (!scores) return null;
	const titleOf = (number: number) => scores.pitches.find((pitch) => pitch.number === number)?.title ?? '';
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
						parts: pitch.criteria.map(({ sum }) => sum),
						total: pitch.total,
					}))}
				words={{ pitch: say.table.pitch, total: say.table.total, table: say.table.numbers }}
				format={say.count}
			/>
			{page.ties.length > 0 && (
				<>
					<h3>{say.sections.settled}</h3>
					{page.ties.map((tie) => (
						<p key={`${tie.at} ${tie.tied.join()}`}>{say.ties.full(tie, tie.tied.map(titleOf), tie.figures)}</p>
					))}
				</>
			)}
			{scores.runOff?.matches.map(({ pitches: [a, b], ballots: [forA, forB], even }) => (
				<p key={`${a}-${b}`}>{say.runOff(titleOf(a), titleOf(b), forA, forB, even)}</p>
			))}
			<HeadToHead scores={scores} say={say} />
			{!oneVote && <Counts scores={scores} say={say} />}
		</section>
	);
}

type Part = { scores: NonNullable<Page['scores']>; say: ReturnType<typeof resultMessages> };

function HeadToHead({ scores, say }: Part) {
	return (
		<details className="behind">
			<summary>{say.sections.headToHead}</summary>
			<p>{say.headCaption}</p>
			<Scrollable label={say.sections.headToHead}>
				<table>
					<thead>
						<tr>
							<th scope="col">{say.table.pitch}</th>
							{scores.pitches.map(({ number }) => (
								<th key={number} scope="col" className="num">
									<span className="vh">{say.over(number)}</span>
									<span aria-hidden="true">{number}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{scores.headToHead.map(({ number, over }, row) => (
							<tr key={number}>
								<th scope="row" dir="auto">
									{number} {scores.pitches[row]?.title}
								</th>
								{over.map((ballots, column) => (
									<td key={scores.pitches[column]?.number} className="num">
										{row === column ? '–' : say.count(ballots)}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</Scrollable>
		</details>
	);
}

function Counts({ scores, say }: Part) {
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
							{[0, 1, 2, 3, 4, 5].map((score) => (
								<th key={score} scope="col" className="num">
									{score}
								</th>
							))}
							<th scope="col" className="num">
								{say.table.sum}
							</th>
						</tr>
					</thead>
					<tbody>
						{scores.pitches.flatMap(({ number, title, criteria }) =>
							criteria.map(({ key, name, counts, sum }) => (
								<tr key={`${number} ${key}`}>
									<th scope="row" dir="auto">
										{number} {title}
									</th>
									<td dir="auto">{name}</td>
									{counts.map((ballots, score) => (
										// biome-ignore lint/suspicious/noArrayIndexKey: the index is the score
										<td key={score} className="num">
											{say.count(ballots)}
										</td>
									))}
									<td className="num">{say.count(sum)}</td>
								</tr>
							)),
						)}
					</tbody>
				</table>
			</Scrollable>
		</details>
	);
}
