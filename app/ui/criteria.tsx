import type { SaidCriterion } from '~/domain/rules';

/**
 * A shape and a colour for each criterion, by its index in the brief, because groups name their own criteria. The outlines differ, so that
 * the shapes can be told apart at 14 px, in black and white, and by colour-blind people.
 */
const shapes = [
	'M10 .8a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM4.2 11.2a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM15.8 11.2a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
	'M10 0l2 6.3L18 3l-3.3 5.6L20 10l-5.3 1.5L18 17l-6-3.3L10 20l-2-6.3L2 17l3.3-5.5L0 10l5.3-1.4L2 3l6 3.3z',
	'M18.5 1.5C8 1.5 2 6.5 2 13c0 1.6.5 3.2 1.3 4.3C5 11.5 9 8 14 6.5 9.5 9 6.5 12.5 5.3 18.4c6.7 1.3 13.2-3 13.2-16.9z',
	'M10 0a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zm0 3.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z',
	'M0 12.5h5.5V19H0zM7.25 7h5.5v12h-5.5zM14.5 1H20v18h-5.5z',
	'M10 0l10 10-10 10L0 10zm0 6l-4 4 4 4 4-4z',
	'M0 16a10 10 0 0 1 20 0h-4.5a5.5 5.5 0 0 0-11 0zm7 0a3 3 0 0 1 6 0z',
	'M7 0h6v7h7v6h-7v7H7v-7H0V7h7z',
] as const;

export const markOf = (index: number): number => index % shapes.length;

export function CriterionMark({ index }: { index: number }) {
	return (
		<svg
			className={`mark c${markOf(index)}`}
			viewBox="0 0 20 20"
			width="18"
			height="18"
			fillRule="evenodd"
			aria-hidden="true"
			focusable="false"
		>
			<path d={shapes[markOf(index)]} />
		</svg>
	);
}

export type CriterionKeyProps = {
	criteria: readonly Omit<SaidCriterion, 'sentence'>[];
};

export function CriterionKey({ criteria }: CriterionKeyProps) {
	return (
		<ul className="key">
			{criteria.map((criterion, index) => (
				<li key={criterion.key}>
					<CriterionMark index={index} />
					<bdi lang={criterion.lang}>{criterion.name}</bdi>
				</li>
			))}
		</ul>
	);
}
