import type { FormEvent } from 'react';
import { CriterionMark } from '~/components/criteria';
import { Icon } from '~/components/notice';
import { square } from '~/contract/count-form';
import type { Criterion } from '~/domain/rules';

export type SlipGridProps = {
	caption: string;
	/** Up to the highest number; one that nobody stands for has no title and takes no scores. */
	pitches: readonly { number: number; title: string | null }[];
	criteria: readonly Pick<Criterion, 'key' | 'name'>[];
	typed: (name: string) => string | undefined;
	errors: Readonly<Record<string, string | undefined>>;
};

/** A digit goes on to the next square by itself. Without JavaScript the tab key does. */
function goOn(event: FormEvent<HTMLElement>) {
	const input = event.target;
	if (!(input instanceof HTMLInputElement) || !/^[0-5]$/.test(input.value)) return;
	const squares = [...event.currentTarget.querySelectorAll('input')].filter(({ type }) => type === 'text');
	squares[squares.indexOf(input) + 1]?.focus();
}

/** The squares as they are printed on the slip. */
export function SlipGrid({ caption, pitches, criteria, typed, errors }: SlipGridProps) {
	return (
		<div className="scroll">
			<table className="slip-grid" onInput={goOn}>
				<caption>{caption}</caption>
				<thead>
					<tr>
						<td />
						{criteria.map((criterion, at) => (
							<th key={criterion.key} scope="col" id={`c-${at}`}>
								<CriterionMark index={at} />
								<bdi>{criterion.name}</bdi>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{pitches.map((pitch, row) => (
						<tr key={pitch.number}>
							<th scope="row" id={`p-${row}`}>
								<span className="numeral">{pitch.number}</span>{' '}
								<bdi className="square-title">{pitch.title ?? 'Nobody'}</bdi>
							</th>
							{criteria.map((criterion, at) => (
								<td key={criterion.key}>
									{pitch.title === null ? (
										<input type="hidden" name={square(row, at)} value="" />
									) : (
										<Square
											name={square(row, at)}
											row={row}
											at={at}
											value={typed(square(row, at))}
											error={errors[square(row, at)]}
										/>
									)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

type SquareProps = { name: string; row: number; at: number; value: string | undefined; error: string | undefined };
function Square({ name, row, at, value, error }: SquareProps) {
	return (
		<>
			<input
				id={name}
				name={name}
				className="box square-box"
				type="text"
				inputMode="numeric"
				autoComplete="off"
				maxLength={1}
				defaultValue={value}
				aria-labelledby={`p-${row} c-${at}`}
				aria-invalid={error ? true : undefined}
			/>
			{error && <Icon name="bad" />}
		</>
	);
}
