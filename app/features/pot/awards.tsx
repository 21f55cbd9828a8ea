import { LONGEST_REASON } from '~/contract/pot-fields';
import { waysToPay } from '~/domain/payment';
import { DESK } from '~/i18n';
import { isolate } from '~/i18n/format';
import { moneyIn } from '~/i18n/money';
import { sayDate } from '~/i18n/when';
import { Actions, Button, Confirm } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { DateField, Field, SelectField, TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import type { PotPage } from './pot.page.server';
import type { PotAnswer } from './pot.route';

type Award = PotPage['awards'][number];
type Props = { page: PotPage; award: Award; answered: PotAnswer | undefined };

const ways = {
	cash: 'in cash',
	'bank transfer': 'by bank transfer',
	cheque: 'by cheque',
	other: 'in another way',
} as const;

/** Each award with what came of it, and the form for its next step. */
export function Awards({ page, answered }: { page: PotPage; answered: PotAnswer | undefined }) {
	const money = moneyIn(page.currency, DESK);
	if (page.awards.length === 0) return null;
	return (
		<section>
			<h2>What came of the awards</h2>
			<ul className="ledger">
				{page.awards.map((award) => (
					<li key={award.pitchId}>
						<p className="ledger-line">
							<bdi>{award.title}</bdi>
							<b className="num">{money(award.amount)}</b>
						</p>
						<p>{sentence(award)}</p>
						<Steps page={page} award={award} answered={answered?.about === award.pitchId ? answered : undefined} />
					</li>
				))}
			</ul>
			<p>
				<a href={`/desk/${page.group.slug}/${page.number}/print/award`}>Print the award slip with its receipt</a>
			</p>
		</section>
	);
}

function sentence({ payment }: Award): string {
	switch (payment.state) {
		case 'promised':
			return 'Promised, and not paid yet.';
		case 'paid':
			return `Paid ${ways[payment.how]} on ${sayDate(new Date(`${payment.on}T12:00Z`), 'UTC', DESK)}, by ${isolate(payment.by)}. The receipt is ${payment.receipt ? '' : 'not '}signed.`;
		case 'returned':
			return 'Returned. Its sum goes into the pot of the next dinner.';
	}
}

function Steps(props: Props) {
	const { payment } = props.award;
	if (payment.state === 'returned') return null;
	if (payment.state === 'promised')
		return (
			<>
				<Pay {...props} />
				<Because
					{...props}
					summary="It is returned"
					intent="returned"
					button="Return it to the next pot"
					hint="The project cannot use it. This cannot be taken back: the next dinner has the money."
				/>
			</>
		);
	return (
		<>
			{!payment.receipt && (
				<form method="post" autoComplete="off">
					<FormKey />
					<Which award={props.award} />
					<Actions>
						<Button kind="alt" name="intent" value="receipt signed">
							The receipt is signed
						</Button>
					</Actions>
				</form>
			)}
			<Because
				{...props}
				summary="Marked as paid by mistake"
				intent="not paid"
				button="It was not paid"
				hint="It is promised again. What was written down before stays, with your words."
			/>
		</>
	);
}

function Which({ award: { pitchId, steps } }: { award: Award }) {
	return (
		<>
			<input type="hidden" name="pitch" value={pitchId} />
			<input type="hidden" name="steps" value={steps} />
		</>
	);
}

function Pay({ page, award, answered }: Props) {
	const typed = answered?.typed ?? {};
	const errors = answered?.errors ?? {};
	const id = (name: string) => `${name}-${award.pitchId}`;
	const isHere = answered !== undefined && !('because' in typed);
	return (
		<Confirm summary="It was paid" kind="alt" open={isHere}>
			<form method="post" autoComplete="off">
				<FormKey />
				<Which award={award} />
				<SelectField
					id={id('how')}
					name="how"
					label="How"
					options={[{ value: '', label: 'Choose' }, ...waysToPay.map((value) => ({ value, label: ways[value] }))]}
					defaultValue={textOf(typed, 'how')}
					error={errors.how}
				/>
				<DateField id={id('on')} name="on" label="On which day" defaultValue={textOf(typed, 'on')} error={errors.on} />
				<Field
					id={id('paidBy')}
					name="paidBy"
					label="By whom"
					hint="Who handed it over or sent it. It stays at the desk."
					defaultValue={isHere ? textOf(typed, 'paidBy') : page.you}
					error={errors.paidBy}
				/>
				<Tick
					id={id('receipt')}
					name="receipt"
					value="on"
					label="The receipt is signed"
					defaultChecked={textOf(typed, 'receipt') === 'on'}
					error={errors.receipt}
				/>
				<Actions>
					<Button name="intent" value="paid">
						Write it down
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}

type Words = { summary: string; intent: string; button: string; hint: string };
function Because({ award, answered, summary, intent, button, hint }: Props & Words) {
	const isHere = answered !== undefined && 'because' in answered.typed;
	return (
		<Confirm summary={summary} kind="alt" open={isHere}>
			<form method="post" autoComplete="off">
				<FormKey />
				<Which award={award} />
				<p>{hint}</p>
				<TextArea
					id={`because-${award.pitchId}`}
					name="because"
					label="Why"
					hint={`A few words, up to ${LONGEST_REASON} characters.`}
					rows={2}
					defaultValue={isHere ? textOf(answered.typed, 'because') : undefined}
					error={answered?.errors.because}
				/>
				<Actions>
					<Button kind="alt" name="intent" value={intent}>
						{button}
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}
