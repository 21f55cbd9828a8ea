import { type ListedDinner, phaseWords } from '~/i18n/dinner-list';
import { StatusTag } from '~/ui/status-tag';

export function DinnerList({ dinners, level = 3 }: { dinners: readonly ListedDinner[]; level?: 2 | 3 | undefined }) {
	const Heading = level === 2 ? 'h2' : 'h3';
	return (
		<ul className="dinner-list">
			{dinners.map((dinner) => (
				<li key={`${dinner.group} ${dinner.number}`}>
					<Heading>
						<a href={`/desk/${dinner.group}/${dinner.number}`}>{`Dinner #${dinner.number}`}</a>
					</Heading>
					<p className="dinner-when">{dinner.whenAndWhere}</p>
					{dinner.next && <p className="dinner-next">{dinner.next}</p>}
					<StatusTag kind={phaseWords[dinner.phase].kind}>{phaseWords[dinner.phase].words}</StatusTag>
				</li>
			))}
		</ul>
	);
}
