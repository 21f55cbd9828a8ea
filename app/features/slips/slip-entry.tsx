import type { FormEvent, KeyboardEvent, MouseEvent } from 'react';
import { saysUnreadable, square } from '~/contract/squares';
import { foldNumber } from '~/domain/numbers';
import type { SaidCriterion } from '~/domain/rules';
import { slipEntryMessages } from '~/i18n/slip-entry';
import { CriterionMark } from '~/ui/criteria';
import { useLocale } from '~/ui/language';
import { Icon } from '~/ui/notice';
import { PitchText } from '~/ui/pitch-text';

export type SlipGridProps = {
	caption: string;
	/** One row for each number. A number without a pitch has no title and takes no scores. */
	pitches: readonly { number: number; title: string | null; lang?: string | undefined; printed: string | null }[];
	criteria: readonly Omit<SaidCriterion, 'sentence'>[];
	typed: (name: string) => string | undefined;
	errors: Readonly<Record<string, string | undefined>>;
	/** Moves the focus to the first square, after the code was accepted. */
	begin?: boolean | undefined;
};

/** Enter moves to the next field instead of submitting, because scanners and number pads send it. Without JavaScript the server asks back. */
export function goOnByEnter(event: KeyboardEvent<HTMLFormElement>) {
	const from = event.target;
	if (event.key !== 'Enter' || !(from instanceof HTMLInputElement)) return;
	event.preventDefault();
	const fields = [...event.currentTarget.elements].filter(
		(field): field is HTMLElement =>
			(field instanceof HTMLButtonElement && field.type === 'submit') ||
			(field instanceof HTMLInputElement && field.type !== 'hidden'),
	);
	fields[fields.indexOf(from) + 1]?.focus();
}

function goOn(event: FormEvent<HTMLElement>) {
	const input = event.target;
	if (!(input instanceof HTMLInputElement)) return;
	if (/^[0-5]$/.test(foldNumber(input.value)) || saysUnreadable(input.value)) goFrom(input, 1);
}

function goFrom(input: HTMLInputElement, by: 1 | -1) {
	const squares = [...(input.closest('table')?.querySelectorAll('input') ?? [])].filter(({ type }) => type === 'text');
	const next = squares[squares.indexOf(input) + by];
	next?.focus();
	next?.select();
}

/** Backspace in an empty square goes back to the one before, so that a slip of the thumb is put right where it was made. */
function goBack(event: KeyboardEvent<HTMLElement>) {
	const input = event.target;
	if (event.key !== 'Backspace' || !(input instanceof HTMLInputElement) || input.value !== '') return;
	event.preventDefault();
	goFrom(input, -1);
}

/** A number pad has no sign for "cannot be read": marks the square in focus, else the first empty one of this pitch. */
function markUnreadable(event: MouseEvent<HTMLButtonElement>) {
	const row = event.currentTarget.closest('tr');
	const squares = [...(row?.querySelectorAll('input') ?? [])];
	const input = squares.find((one) => one === document.activeElement) ?? squares.find((one) => one.value === '');
	if (!input) return;
	input.value = '?';
	goFrom(input, 1);
}

/** The same grid as on the printed slip. */
export function SlipGrid({ caption, pitches, criteria, typed, errors, begin }: SlipGridProps) {
	const t = slipEntryMessages(useLocale()).row;
	const first = pitches.findIndex(({ title }) => title !== null);
	return (
		<div className="scroll">
			<table className="slip-grid" onInput={goOn} onKeyDown={goBack}>
				<caption>{caption}</caption>
				<thead>
					<tr>
						<td />
						{criteria.map((criterion, at) => (
							<th key={criterion.key} scope="col" id={`c-${at}`}>
								<CriterionMark index={at} />
								<bdi lang={criterion.lang}>{criterion.name}</bdi>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{pitches.map((pitch, row) => (
						<tr key={pitch.number}>
							<th scope="row" id={`p-${row}`}>
								{pitch.title !== null && (
									<button
										type="button"
										className="unreadable"
										aria-label={t.unreadable(pitch.number)}
										// Keeps the focus in the square, and the number pad open.
										onPointerDown={(event) => event.preventDefault()}
										onClick={markUnreadable}
									>
										?
									</button>
								)}
								<span className="numeral">{pitch.number}</span>{' '}
								<PitchText lang={pitch.lang} className="square-title">
									{pitch.title ?? t.nobody}
								</PitchText>
								{pitch.printed !== null && (
									<span className="square-printed">
										<span>{t.maySay}</span> <bdi>{pitch.printed}</bdi>
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
