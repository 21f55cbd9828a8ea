import type { FormEvent, KeyboardEvent } from 'react';
import { square } from '~/contract/count-form';
import type { Criterion } from '~/domain/rules';
import { CriterionMark } from '~/ui/criteria';
import { Icon } from '~/ui/notice';

export type SlipGridProps = {
	caption: string;
	/** Up to the highest number; one that nobody stands for has no title and takes no scores. */
	pitches: readonly { number: number; title: string | null; printed: string | null }[];
	criteria: readonly Pick<Criterion, 'key' | 'name'>[];
	typed: (name: string) => string | undefined;
	errors: Readonly<Record<string, string | undefined>>;
	/** The code was taken, and the first square is what comes next. */
	begin?: boolean | undefined;
};

/**
 * Enter moves to the next field, because hand scanners and number pads send it, and never submits a slip unseen. Without JavaScript the
 * server asks for confirmation instead.
 */
export function goOnByEnter(event: KeyboardEvent<HTMLFormElement>) {
	const from = event.target;
	if (event.key !== 'Enter' || !(from instanceof HTMLInputElement)) return;
	event.preventDefault();
	const fields = [...event.currentTarget.elements].filter(
		(field): field is HTMLElement =>
			field instanceof HTMLButtonElement || (field instanceof HTMLInputElement && field.type !== 'hidden'),
	);
	fields[fields.indexOf(from) + 1]?.focus();
}

/** A digit moves to the next field. */
function goOn(event: FormEvent<HTMLElement>) {
	const input = event.target;
	if (!(input instanceof HTMLInputElement) || !/^[0-5]$/.test(input.value)) return;
	const squares = [...event.currentTarget.querySelectorAll('input')].filter(({ type }) => type === 'text');
	squares[squares.indexOf(input) + 1]?.focus();
}

/** The squares as they are printed on the slip. */
export function SlipGrid({ caption, pitches, criteria, typed, errors, begin }: SlipGridProps) {
	const first = pitches.findIndex(({ title }) => title !== null);
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
								{pitch.printed !== null && (
									<span className="square-printed">
										the slip may say <bdi>{pitch.printed}</bdi>
									</span>
								)}
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
											begin={begin === true && row === first && at === 0}
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

type SquareProps = Readonly<{
	name: string;
	row: number;
	at: number;
	value: string | undefined;
	error: string | undefined;
	begin: boolean;
}>;
function Square({ name, row, at, value, error, begin }: SquareProps) {
	return (
		<>
			<input
				id={name}
				name={name}
				className="box square-box"
				type="text"
				inputMode="numeric"
				autoComplete="off"
				// biome-ignore lint/a11y/noAutofocus: the code was just taken, and what is written in the squares comes next
				autoFocus={begin}
				defaultValue={value}
				aria-labelledby={`p-${row} c-${at}`}
				aria-invalid={error ? true : undefined}
			/>
			{error && <Icon name="bad" />}
		</>
	);
}
