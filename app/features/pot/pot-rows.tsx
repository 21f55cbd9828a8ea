import { baseChoices, MOST_ROWS, type RowKind, rowKinds } from '~/contract/pot-fields';
import { Actions, Button } from '~/ui/button';
import { Choice } from '~/ui/choice-fields';
import { Field, MoneyField } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf, textsOf } from '~/ui/form-values';
import type { PotPage } from './pot.page.server';
import type { PotAnswer } from './pot.route';

type Row = {
	readonly index: number;
	readonly kind: RowKind;
	readonly label: string;
	readonly sum: string;
	readonly place: string;
};
type Props = { page: PotPage; answered: PotAnswer | undefined };

type Group = { readonly title: string; readonly hint: string; readonly kinds: readonly RowKind[] };
const groups: readonly Group[] = [
	{ title: 'Costs', hint: 'Declared before the doors open. They come off the pot.', kinds: ['cost'] },
	{
		title: 'Door',
		hint: 'Donations at the door, all together. 0 if there were none.',
		kinds: ['door cash', 'door card'],
	},
	{ title: 'Raffle', hint: '', kinds: ['raffle'] },
	{ title: 'Sponsors', hint: 'Names are public.', kinds: ['sponsor'] },
	{ title: 'Other', hint: '', kinds: ['other'] },
];
const sums: Readonly<Record<RowKind, string>> = {
	'door cash': 'Cash',
	'door card': 'By card',
	raffle: 'Sum',
	sponsor: 'Sum',
	other: 'Sum',
	cost: 'Sum',
	gift: 'Sum',
};
const names: Partial<Readonly<Record<RowKind, string>>> = {
	sponsor: 'Who',
	other: 'What',
	cost: 'What for',
	gift: 'From whom',
};

/** The form for new entries. After an error it shows the posted rows. */
export function PotRows({ page, answered }: Props) {
	const typed = answered?.typed ?? {};
	const errors = answered?.errors ?? {};
	const rows: readonly Row[] = answered
		? Array.from({ length: MOST_ROWS }, (_, index) => index).flatMap((index) => {
				const kind = rowKinds.find((one) => one === textOf(typed, `kind-${index}`));
				const value = (field: string) => textOf(typed, `${field}-${index}`);
				return kind ? [{ index, kind, label: value('label'), sum: value('sum'), place: value('place') }] : [];
			})
		: page.rows.map((kind, index) => ({ index, kind, label: '', sum: '', place: '' }));
	const of = (kinds: readonly RowKind[]) => rows.filter(({ kind }) => kinds.includes(kind));
	const gifts = of(['gift']);
	const isMore = Object.keys(errors).some(
		(field) => field.startsWith('match') || gifts.some(({ index }) => field.endsWith(`-${index}`)),
	);
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<input type="hidden" name="expected" value={answered?.revision ?? page.revision} />
			{groups.map((group) => {
				const own = of(group.kinds);
				return own.length === 0 ? null : (
					<fieldset key={group.title} className="pot-lines">
						<legend>{group.title}</legend>
						{group.hint && <p className="hint">{group.hint}</p>}
						{own.map((row) => (
							<RowFields key={row.index} row={row} of={group.title} page={page} errors={errors} />
						))}
					</fieldset>
				);
			})}
			<details className="behind" open={isMore || textsOf(typed, 'matchBase').length > 0}>
				<summary>A match, or a gift to a runner-up</summary>
				<MatchFields page={page} answered={answered} />
				<fieldset className="pot-lines">
					<legend>Gift to a runner-up</legend>
					<p className="hint">A sponsor’s money for a place. It stands beside the pot.</p>
					{gifts.map((row) => (
						<RowFields key={row.index} row={row} of="the gift" page={page} errors={errors} />
					))}
				</fieldset>
			</details>
			{!page.early && <Counters page={page} answered={answered} />}
			<Actions>
				<Button name="intent" value="add">
					{page.early ? 'Save' : 'Save the pot'}
				</Button>
			</Actions>
		</form>
	);
}

type RowProps = { row: Row; of: string; page: PotPage; errors: Readonly<Record<string, string>> };
function RowFields({ row: { index, kind, label, sum, place }, of, page, errors }: RowProps) {
	return (
		<div className="pot-line">
			<input type="hidden" name={`kind-${index}`} value={kind} />
			{(names[kind] || label !== '' || errors[`label-${index}`]) && (
				<Field
					name={`label-${index}`}
					label={names[kind] ?? 'Name'}
					optional={kind === 'cost' ? undefined : 'optional'}
					defaultValue={label}
					error={errors[`label-${index}`]}
				/>
			)}
			{kind === 'gift' && (
				<Field
					name={`place-${index}`}
					label="For which place"
					inputMode="numeric"
					width="short"
					defaultValue={place}
					error={errors[`place-${index}`]}
				/>
			)}
			<MoneyField
				sign={page.sign}
				name={`sum-${index}`}
				label={
					<>
						{sums[kind]} <span className="vh">of {of}</span>
					</>
				}
				defaultValue={sum}
				error={errors[`sum-${index}`]}
			/>
		</div>
	);
}

const bases = { door: 'The door', raffle: 'The raffle', sponsor: 'The sponsors', other: 'Other' } as const;

function MatchFields({ page, answered }: Props) {
	const typed = answered?.typed ?? {};
	const errors = answered?.errors ?? {};
	const sum = (name: 'matchGives' | 'matchFor' | 'matchCap', label: string, optional?: string) => (
		<MoneyField
			sign={page.sign}
			name={name}
			label={label}
			optional={optional}
			defaultValue={textOf(typed, name)}
			error={errors[name]}
		/>
	);
	return (
		<fieldset className="pot-lines">
			<legend>Match</legend>
			<p className="hint">
				Somebody who adds as much again as others give. Its sum is computed, also when the other sums change.
			</p>
			<div className="pot-line">
				<Field
					name="matchWho"
					label="Who"
					optional="optional"
					defaultValue={textOf(typed, 'matchWho')}
					error={errors.matchWho}
				/>
			</div>
			<div className="pot-line">
				{sum('matchGives', 'Adds')}
				{sum('matchFor', 'For each')}
				{sum('matchCap', 'Up to', 'optional')}
			</div>
			<Choice
				name="matchBase"
				label="Of what"
				many
				options={baseChoices.map((value) => ({ value, label: bases[value] }))}
				defaultValue={textsOf(typed, 'matchBase')}
				error={errors.matchBase}
			/>
		</fieldset>
	);
}

function Counters({ page, answered }: Props) {
	return (
		<fieldset className="pot-lines">
			<legend>Counted by</legend>
			<p className="hint">Two people. Their names stay at the desk; the result says what they did that night.</p>
			<div className="pot-line">
				<Field
					name="counter1"
					label="One"
					defaultValue={answered ? textOf(answered.typed, 'counter1') : page.you}
					error={answered?.errors.counter1}
				/>
				<Field
					name="counter2"
					label="And the other"
					defaultValue={answered && textOf(answered.typed, 'counter2')}
					error={answered?.errors.counter2}
				/>
			</div>
		</fieldset>
	);
}
