import { Scrollable } from '~/components/result';
import type { ResultMessages } from '~/messages/result';

/** `over` in the order of the rows: ballots that gave this pitch more than that one; null against itself. */
export type HeadToHeadRow = {
	readonly number: number;
	readonly title: string;
	readonly over: readonly (number | null)[];
};

/** Each against each: from these figures anybody can settle a tie again. */
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
						{rows.map(({ number, title, over }) => (
							<tr key={number}>
								<th scope="row">
									{number} <bdi>{title}</bdi>
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
