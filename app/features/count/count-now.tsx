import type { FieldErrors, Typed } from '~/contract/forms';
import type { Currency } from '~/domain/currencies';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { moneyIn } from '~/i18n/money';
import { resultMessages } from '~/i18n/result';
import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { PhaseButton, ReadOut } from '~/ui/desk';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { MoneyTable } from '~/ui/result';
import type { CountPage } from './count.page.server';

export type CountProps = { page: CountPage; errors: FieldErrors; typed: Typed };
const words = resultMessages(DESK);

export function Sign({ page }: CountProps) {
	const { sheet } = page;
	return (
		<>
			<p>
				Open the box, make three piles, and count them by hand. The count sheet puts that beside what the system says,
				and {page.needed === 2 ? 'two people sign it, each on their own phone.' : 'one signature is enough tonight.'}
			</p>
			<Actions>
				<Button href={`/desk/${page.group.slug}/${page.number}/sheet`}>To the count sheet</Button>
			</Actions>
			<ReadOut>{`Voting is closed. ${inWords(sheet.onPhone + sheet.onPaper, 'person has', 'people have')} voted. We are counting.`}</ReadOut>
		</>
	);
}

export function Open({ page }: CountProps) {
	return (
		<>
			<p>
				{page.signatures.length === 1
					? 'One person has signed, which the rules of this dinner allow. The result says so.'
					: 'Two people have signed.'}
			</p>
			<p>Opening unseals the ballots, counts them, and parts them from their papers for good. It happens once.</p>
			<form method="post" autoComplete="off">
				<FormKey />
				<Actions>
					<PhaseButton name="intent" value="open" note="You will see the scores. Nobody else does yet.">
						Open the count
					</PhaseButton>
				</Actions>
			</form>
		</>
	);
}

const spelled = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ordinals = [
	'First',
	'Second',
	'Third',
	'Fourth',
	'Fifth',
	'Sixth',
	'Seventh',
	'Eighth',
	'Ninth',
	'Tenth',
	'Eleventh',
];

export function Draw({
	errors,
	typed,
	tied,
}: CountProps & { tied: NonNullable<NonNullable<CountPage['result']>['tied']> }) {
	const numbers = tied.pitches.map(({ number }) => number);
	const what =
		tied.at === 'entry to the run-off'
			? 'for a place in the run-off'
			: tied.place === 1
				? 'for first place'
				: `for ${words.ordinal(tied.place)} place`;
	return (
		<>
			<p>
				The ballots cannot part these {spelled[numbers.length] ?? numbers.length}, {what}. Write their numbers on slips
				of one size, fold them, and let somebody draw them out of a hat.
			</p>
			<ol className="places" aria-label="In the tie">
				{tied.pitches.map(({ number, title }) => (
					<li key={number}>
						<span className="numeral">{number}</span>
						<span>
							<bdi>{title}</bdi>
						</span>
					</li>
				))}
			</ol>
			<ReadOut>{`We have a tie ${what} that your ballots cannot break. We draw it out of the hat.`}</ReadOut>
			<p className="hint">
				On stage the room sees who is level. If you would rather it did not, draw at the desk, with a second person
				beside you.
			</p>
			<form method="post" autoComplete="off">
				<FormKey />
				<EnterDoesNothing />
				{numbers.slice(1).map((_, at) => (
					<Field
						// biome-ignore lint/suspicious/noArrayIndexKey: places in a draw keep their order
						key={at}
						name={`out-${at + 1}`}
						label={`${ordinals[at] ?? 'Next'} number out of the hat`}
						width="short"
						inputMode="numeric"
						autoComplete="off"
						defaultValue={textOf(typed, `out-${at + 1}`)}
						error={errors[`out-${at + 1}`]}
						required
					/>
				))}
				<Field
					name="confirmedBy"
					label="Second person who saw it"
					hint="Their name is written down beside yours."
					width="middle"
					autoComplete="off"
					defaultValue={textOf(typed, 'confirmedBy')}
					error={errors.confirmedBy}
					required
				/>
				<Actions>
					<Button name="intent" value="drawn from the hat">
						This is what came out
					</Button>
				</Actions>
			</form>
			<Confirm summary="There is no hat" kind="alt">
				<form method="post" autoComplete="off">
					<FormKey />
					<input type="hidden" name="expected" value={numbers.join(',')} />
					<p>The software draws, once. The result says so, with a seed from which anybody can draw it again.</p>
					<Actions>
						<Button kind="alt" name="intent" value="draw by software">
							Draw by software
						</Button>
					</Actions>
				</form>
			</Confirm>
		</>
	);
}

type Decided = NonNullable<NonNullable<CountPage['result']>['decided']>;
export function Award({
	amount,
	currency,
	decided,
	typed,
	isShort,
	desk,
}: {
	amount: number;
	currency: Currency;
	decided: Decided;
	typed: boolean;
	/** The costs are more than what came in. */
	isShort: boolean;
	desk: string;
}) {
	const money = moneyIn(currency, DESK);
	if (isShort)
		return (
			<p>
				<b>The costs are more than what came in, so there is no pot to award.</b> Type in what else came in, or lower a
				cost, <a href={`${desk}/pot`}>on the pot’s page</a>.
			</p>
		);
	return (
		<>
			<details className="behind">
				<summary>Show who gets it, on this screen</summary>
				{decided.ties.map((tie) => (
					<p key={`${tie.at} ${tie.tied.join()} ${tie.brokenBy}`}>{words.ties.full(tie, tie.titles, tie.figures)}</p>
				))}
				<MoneyTable
					caption="By the rules of this dinner"
					rows={[
						...decided.awards.map(({ number, title, place, amount }) => ({
							key: String(number),
							label: <bdi>{title}</bdi>,
							note: words.place(place, decided.awards.filter((other) => other.place === place).length > 1),
							amount: money(amount),
						})),
						...(decided.carryOver > 0
							? [{ key: 'carry', label: words.pot.carriedOver, amount: money(decided.carryOver) }]
							: []),
						{ key: 'pot', label: words.pot.total, amount: money(amount), kind: 'total' as const },
					]}
				/>
				{decided.winners.length === 0 && (
					<p>No pitch got a point, so there is no winner and the whole pot carries over.</p>
				)}
			</details>
			{!typed && (
				<p>
					<b>{`The bucket is not typed in, so the pot is ${money(amount)}.`}</b> If there is a bucket,{' '}
					<a href={`${desk}/pot`}>type it in first</a>.
				</p>
			)}
			<form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="amount" value={amount} />
				<Actions>
					<PhaseButton name="intent" value="award" note="Once. The sums of the pot cannot be changed after this.">
						Award {money(amount)}
					</PhaseButton>
				</Actions>
			</form>
		</>
	);
}
