import { Scrollable } from '~/ui/result';
import type { WholePast } from './past.page.server';

/** Each pitch as it was read of the table, so that a wrong column is seen before it is public. */
export function PastPreview({ rows }: { rows: readonly WholePast[] }) {
	return (
		<Scrollable label="Preview">
			<table className="past-preview">
				<caption>Preview</caption>
				<thead>
					<tr>
						<th scope="col">Dinner</th>
						<th scope="col">Pitch</th>
						<th scope="col">Category</th>
						<th scope="col" className="num">
							Votes
						</th>
						<th scope="col" className="num">
							Award
						</th>
					</tr>
				</thead>
				{rows.map((dinner) => (
					<tbody key={dinner.number}>
						{dinner.pitched.map(({ title, presenter, what, category, votes, sum, won }, at) => (
							<tr key={title}>
								{at === 0 && <DinnerCell {...dinner} />}
								<td>
									<bdi>{title}</bdi>
									{presenter !== '' && (
										<small>
											by <bdi>{presenter}</bdi>
										</small>
									)}
									{what !== '' && <small dir="auto">{what}</small>}
								</td>
								<td>{category}</td>
								<td className="num">{votes}</td>
								<td className="num">
									{sum} {won && <b>won</b>}
								</td>
							</tr>
						))}
					</tbody>
				))}
			</table>
		</Scrollable>
	);
}

const DinnerCell = ({ number, day, venue, pot, people, pitched }: WholePast) => (
	<th scope="rowgroup" rowSpan={pitched.length}>
		{`#${number}, ${day}`}
		{venue !== '' && (
			<small>
				<bdi>{venue}</bdi>
			</small>
		)}
		<small>{[`pot ${pot}`, ...people].join(', ')}</small>
	</th>
);
