import { Scrollable } from '~/ui/result';
import type { PastRow } from './past.page.server';

type Props = { caption: string; rows: readonly PastRow[]; href?: ((number: number) => string) | undefined };

export function PastTable({ caption, rows, href }: Props) {
	return (
		<Scrollable label={caption}>
			<table>
				<caption>{caption}</caption>
				<thead>
					<tr>
						<th scope="col">Dinner</th>
						<th scope="col">Day</th>
						<th scope="col" className="num">
							Pot
						</th>
						<th scope="col" className="num">
							Pitches
						</th>
						<th scope="col">Winner</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ number, day, pot, pitches, winners }) => (
						<tr key={number}>
							<th scope="row">{href ? <a href={href(number)}>{`#${number}`}</a> : `#${number}`}</th>
							<td>{day}</td>
							<td className="num">{pot}</td>
							<td className="num">{pitches}</td>
							<td>
								{winners.length === 0
									? 'nobody'
									: winners.map(({ title, sum }) => (
											<span key={title} className="winner">
												<bdi>{title}</bdi> <small>{sum}</small>
											</span>
										))}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</Scrollable>
	);
}
