import type { ReactNode } from 'react';
import type { ResultMessages } from '~/i18n/result';
import { PitchText } from './pitch-text';
import { Scrollable } from './result';

/** `over`: for each row in order, how many ballots scored this pitch above that one; null for itself. */
export type HeadToHeadRow = {
	readonly number: number;
	readonly title: string;
	readonly lang?: string;
	readonly over: readonly (number | null)[];
};

/** The pairwise comparison, by which anybody can check how a tie was broken. */
export function HeadToHead({ rows, say }: { rows: readonly HeadToHeadRow[]; say: ResultMessages }) {
	return (
		<details className="behind">
			<summary>{say.sections.headToHead}</summary>
			<p>{say.headCaption}</p>
			<Scrollable label={say.sections.headToHead}>
				<table>
					<thead>
						<tr>
							<th scope="col">{say.table.pitch}</th>
							{rows.map(({ number }) => (
								<th key={number} scope="col" className="num">
									<span className="vh">{say.over(number)}</span>
									<span aria-hidden="true">{number}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ number, title, lang, over }) => (
							<tr key={number}>
								<th scope="row">
									<span>{number}</span> <PitchText lang={lang}>{title}</PitchText>
								</th>
								{over.map((ballots, column) => (
									<td key={rows[column]?.number} className="num">
										{ballots === null ? '–' : say.count(ballots)}
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

export function CountHeads({ sum }: { sum: ReactNode }) {
	return (
		<>
			{[0, 1, 2, 3, 4, 5].map((score) => (
				<th key={score} scope="col" className="num">
					{score}
				</th>
			))}
			<th scope="col" className="num">
				{sum}
			</th>
		</>
	);
}

/** `counts`: the number of ballots for each score from 0 to 5. */
export function CountCells({
	counts,
	sum,
	format,
}: {
	counts: readonly number[];
	sum: number;
	format: (value: number) => string;
}) {
	return (
		<>
			{counts.map((ballots, score) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the index is the score
				<td key={score} className="num">
					{format(ballots)}
				</td>
			))}
			<td className="num">{format(sum)}</td>
		</>
	);
}
