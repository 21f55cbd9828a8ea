import type { Phase } from '~/domain/dinner';
import { usualTroubles } from './help';

/** Folded, because it is read when something is wrong, and in the way when nothing is. */
export function Troubles({ phase }: { phase: Phase }) {
	const troubles = usualTroubles[phase];
	if (troubles.length === 0) return null;
	return (
		<details className="behind">
			<summary>What usually goes wrong now</summary>
			{troubles.map(([what, toDo]) => (
				<p key={what}>
					<b>{`${what}.`}</b> <span>{toDo}</span>
				</p>
			))}
		</details>
	);
}
