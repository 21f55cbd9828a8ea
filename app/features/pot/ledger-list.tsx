import { LONGEST_REASON } from '~/contract/pot-fields';
import { DESK } from '~/i18n';
import { moneyIn, typedMoney } from '~/i18n/money';
import { Actions, Button, Confirm } from '~/ui/button';
import { Field, MoneyField } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import type { PotPage } from './pot.page.server';
import type { PotAnswer } from './pot.route';

type Props = { page: PotPage; answered: PotAnswer | undefined };

/** What stands in the pot, each line with its correction; below it what was corrected. */
export function LedgerList({ page, answered }: Props) {
	const money = moneyIn(page.currency, DESK);
	if (page.entries.length === 0) return null;
	return (
		<section>
			<h2>{page.awarded ? 'What was in the pot' : 'In the pot now'}</h2>
			<ul className="ledger">
				{page.entries.map((entry) => (
					<li key={entry.n}>
						<p className="ledger-line">
							<span>{entry.name}</span>
							<b className="num">{money(entry.kind === 'cost' ? -entry.amount : entry.amount)}</b>
						</p>
						<p className="hint">{entry.note}</p>
						{page.open && entry.kind !== 'carried over' && (
							<Correct
								page={page}
								entry={entry}
								answered={answered?.about === String(entry.n) ? answered : undefined}
							/>
						)}
					</li>
				))}
			</ul>
			{page.corrections.length > 0 && (
				<details className="behind">
					<summary>What was corrected</summary>
					<ul>
						{page.corrections.map(({ n, what, was, because, by }) => (
							<li key={n}>{`${what}${was === null ? '' : `, ${money(was)}`}: ${because} (${by})`}</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}

function Correct({ page, entry, answered }: Props & { entry: PotPage['entries'][number] }) {
	const { n } = entry;
	return (
		<Confirm summary={`Correct ${entry.label || entry.name}`} kind="alt" open={answered !== undefined}>
			<form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="n" value={n} />
				{entry.kind === 'match' ? (
					<>
						<p>A match is computed. Take it out here, and type it in again below.</p>
						<input type="hidden" name="right" value="" />
					</>
				) : (
					<MoneyField
						id={`right-${n}`}
						sign={page.sign}
						name="right"
						label="The right sum"
						hint="Leave it empty to take the line out."
						defaultValue={answered ? textOf(answered.typed, 'right') : typedMoney(entry.amount, page.currency, DESK)}
						error={answered?.errors.right}
					/>
				)}
				<Field
					id={`because-${n}`}
					name="because"
					label="What was wrong?"
					hint={`A few words, up to ${LONGEST_REASON} characters. Public, so without names.`}
					defaultValue={answered && textOf(answered.typed, 'because')}
					error={answered?.errors.because}
				/>
				<Actions>
					<Button kind="alt" name="intent" value="correct">
						{entry.kind === 'match' ? 'Take it out' : 'Correct it'}
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}
