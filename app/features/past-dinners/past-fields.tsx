import type { FieldErrors, Typed } from '~/contract/forms';
import { MOST_PAST_PITCHES } from '~/domain/past-dinner';
import { categories } from '~/domain/pitch';
import { Tick } from '~/ui/choice-fields';
import { DateField, Field, MoneyField, SelectField, TextArea } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';

/** Rows that are shown without unfolding. */
const SHOWN = 4;
const rows = Array.from({ length: MOST_PAST_PITCHES }, (_, at) => at);
const pitchFields = ['title', 'presenter', 'what', 'category', 'amount', 'won', 'votes'] as const;
export const pastOrder = [
	...['number', 'heldOn', 'venue', 'potAmount', 'guests', 'voted'],
	...rows.flatMap((row) => pitchFields.map((field) => `${field}-${row}`)),
	'because',
];

type Props = { typed: Typed; errors: FieldErrors; sign: string };
const given = ({ typed, errors }: Props, name: string) => ({
	name,
	defaultValue: textOf(typed, name),
	error: errors[name],
	errorPrefix: 'Error:',
});
const whole = { inputMode: 'numeric', autoComplete: 'off', width: 'short' } as const;

export function PastDinnerFields({ withNumber, ...p }: Props & { withNumber: boolean }) {
	return (
		<section>
			<h2>The evening</h2>
			<div className="fields">
				{withNumber && <Field {...given(p, 'number')} {...whole} label="Number of the dinner" />}
				<DateField {...given(p, 'heldOn')} label="Day" />
			</div>
			<Field {...given(p, 'venue')} label="Where" optional="(optional)" autoComplete="off" />
			<div className="fields">
				<MoneyField {...given(p, 'potAmount')} label="The pot, after costs" sign={p.sign} />
				<Field {...given(p, 'guests')} {...whole} label="Guests" optional="(if you know)" />
				<Field {...given(p, 'voted')} {...whole} label="People who voted" optional="(if you know)" />
			</div>
			<p className="fine">What the awards below leave of the pot counts as carried over.</p>
		</section>
	);
}

/** The pitches in running order. A row without anything typed is left out. */
export function PastPitchFields(p: Props) {
	const isUsed = (row: number) =>
		pitchFields.some((field) => textOf(p.typed, `${field}-${row}`) !== '' || p.errors[`${field}-${row}`]);
	const more = rows.slice(SHOWN);
	return (
		<section>
			<h2>The pitches, in running order</h2>
			<p>Where you tick nobody as the winner, the largest award won.</p>
			{rows.slice(0, SHOWN).map((row) => (
				<PitchRow key={row} row={row} {...p} />
			))}
			<details className="behind" open={more.some(isUsed)}>
				<summary>More pitches</summary>
				{more.map((row) => (
					<PitchRow key={row} row={row} {...p} />
				))}
			</details>
		</section>
	);
}

function PitchRow({ row, ...p }: Props & { row: number }) {
	return (
		<fieldset className="pot-lines">
			<legend>{`Pitch ${row + 1}`}</legend>
			<div className="fields">
				<Field {...given(p, `title-${row}`)} label="Title" autoComplete="off" />
				<Field {...given(p, `presenter-${row}`)} label="Who pitched" optional="(optional)" autoComplete="off" />
				<SelectField
					{...given(p, `category-${row}`)}
					label="About"
					optional="(optional)"
					options={[
						{ value: '', label: 'not said' },
						...categories.map((one) => ({ value: one, label: one[0]?.toUpperCase() + one.slice(1) })),
					]}
				/>
			</div>
			<TextArea {...given(p, `what-${row}`)} label="What it is" optional="(optional)" rows={2} />
			<div className="fields">
				<MoneyField {...given(p, `amount-${row}`)} label="It got" optional="(empty: nothing)" sign={p.sign} />
				<Field {...given(p, `votes-${row}`)} {...whole} label="Votes or points" optional="(if you know)" />
			</div>
			<Tick name={`won-${row}`} value="on" label="It won" defaultChecked={textOf(p.typed, `won-${row}`) === 'on'} />
		</fieldset>
	);
}
