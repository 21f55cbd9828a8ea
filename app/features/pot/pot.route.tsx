import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { becauseForm, paidForm, receiptForm } from '~/contract/payment-form';
import { correctForm, potForm, type TypedEntry } from '~/contract/pot-form';
import { MOST_AMOUNT } from '~/domain/money';
import type { PaymentStep } from '~/domain/payment';
import { sameLine, typedTwice } from '~/domain/pot-ledger';
import { DESK } from '~/i18n';
import { isSo, sentBefore } from '~/i18n/desk';
import { deskMoney } from '~/i18n/desk-money';
import { moneyIn, type SayMoney, sayMoney } from '~/i18n/money';
import type { StepRefusal } from '~/services/payments.server';
import type { PotRefusal } from '~/services/pots.server';
import { Desk, Figures } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import resultCss from '~/ui/result.css?url';
import { Awards } from './awards';
import { LedgerList } from './ledger-list';
import { type PotPage, potPage } from './pot.page.server';
import { PotRows } from './pot-rows';

export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: resultCss },
	{ rel: 'stylesheet', href: deskCss },
];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Pot – ${page.name}` : 'Pot' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('pot.edit', potPage);

const refusals = (money: SayMoney): Readonly<Record<PotRefusal, string>> => ({
	'sent before': sentBefore,
	'not now':
		'What is counted on the night is typed in from the time the doors open until the pot is awarded. Nothing was saved.',
	'already awarded': 'The pot has been awarded, so its sums stand. Nothing was saved.',
	'too large': `All sums together come to more than ${money(MOST_AMOUNT)}. Please check the noughts.`,
	'changed meanwhile':
		'Something was added to the pot since you opened this page, by you or by somebody else. What you typed now is not saved, and still here. Compare with what is in the pot, then save again what is missing.',
	'named twice':
		'There is such a line already. If this is other money, give it a name of its own, like “second bucket”. If it is the same money, clear its sum.',
	'two counters': 'Two different people count the bucket. Type both names.',
	'cost after doors':
		'Costs are declared before the doors open, so that guests know what comes off. Now a cost can only be lowered or taken out.',
	'corrected before':
		'That line was corrected or taken out since you opened this page. Nothing was changed now. See what is in the pot, and correct it again if it is still wrong.',
	'same sum': 'That is the sum that is in the pot already. Type the right one, or leave it empty to take the line out.',
	'by itself': 'What is carried over arrives by itself, and cannot be changed by hand.',
	'no reason': 'Say in a few words what was wrong.',
});

type Answer = {
	about: string;
	errors: FieldErrors;
	typed: Typed;
	refusal: string | null;
	so: boolean;
	revision: number | null;
};
/** `about`: the entry that was to be corrected, or the pitch of an award; empty for new entries. */
const sorry = (status: number, about: string, answer: Partial<Answer>) =>
	data<Answer>({ errors: {}, typed: {}, refusal: null, so: false, revision: null, ...answer, about }, { status });

/** What comes of a refusal: a sentence at the fields that it is about, or above the page. */
async function refuse({ services, dinner, group }: DinnerPressed, code: PotRefusal, typed: Typed, asked: Asked) {
	const { revision, entries, pot } = await services.pots.read(dinner.id);
	const sentence = refusals(moneyIn(group.currency, DESK))[code];
	const at = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, sentence]));
	if (asked.to === 'add') {
		const again = code === 'named twice' ? typedTwice(pot.standing, asked.entries) : [];
		if (again.length > 0)
			return sorry(409, '', { typed, errors: at(again.map((row) => asked.names[row] ?? '')), revision });
		return sorry(409, '', { typed, refusal: sentence, so: isSo(code), revision });
	}
	if (isAboutTheSum(code)) return sorry(409, String(asked.n), { typed, errors: at(['right']), revision });
	// What was typed stays beside the line that stands there now.
	const was = entries.find(({ n }) => n === asked.n);
	const now = was && pot.standing.find((line) => sameLine(line, was));
	return sorry(409, String(now?.n ?? asked.n), { typed, refusal: sentence, so: isSo(code), revision });
}
const isAboutTheSum = (code: PotRefusal): boolean =>
	code === 'same sum' || code === 'cost after doors' || code === 'too large';
type Asked =
	| { readonly to: 'add'; readonly entries: readonly TypedEntry[]; readonly names: readonly string[] }
	| { readonly to: 'correct'; readonly n: number };

const stepRefusals: Readonly<Record<StepRefusal, string>> = {
	'sent before': sentBefore,
	'not announced': 'Awards are paid once the result is announced. Nothing was changed.',
	'no such award': 'That pitch has no award. Nothing was changed.',
	'changed meanwhile':
		'Somebody changed this award since you opened the page. Nothing was changed now. See how it stands, and press again if you still mean it.',
	'not promised': 'It was paid already. Nothing was changed.',
	'not paid': 'It is not marked as paid, or its receipt is signed. Nothing was changed.',
	returned: 'It was returned, and is in the next dinner’s pot. Nothing was changed.',
	'no words': 'Say why, in a few words.',
	'in the future': 'That day has not come yet. Nothing was saved: choose the day on which it was paid.',
	'before the award':
		'That is before the night on which it was awarded. Nothing was saved: check the day, month and year.',
};

const textIn = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' && value.length <= 36 ? value : '';
};

/** A form that takes an award one step on. */
function paying<S extends z.ZodType<{ pitch: string; steps: number }>>(
	schema: S,
	stepOf: (read: z.output<S>) => PaymentStep,
) {
	return {
		can: 'award.pay' as const,
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const about = textIn(form, 'pitch');
			const read = readForm(form, schema);
			if (!read.ok) return sorry(400, about, read);
			const { pitch, steps } = read.value;
			const done = await services.payments.step(dinner.id, press, pitch, steps, stepOf(read.value));
			if (done.ok) throw redirect(`${url.pathname}?did=paid`, 303);
			if (done.code === 'in the future' || done.code === 'before the award')
				return sorry(400, about, { ...read, errors: { on: stepRefusals[done.code] } });
			return sorry(409, about, { typed: read.typed, refusal: stepRefusals[done.code] });
		},
	};
}

export const action = dinnerDeskAction({
	add: {
		can: 'pot.edit',
		run: async (desk: DinnerPressed) => {
			const { form, services, group, dinner, press, url } = desk;
			const read = readForm(form, potForm(deskMoney(group.currency)));
			if (!read.ok) return sorry(400, '', read);
			const { expected, entries, names, counters } = read.value;
			const added = await services.pots.add(dinner.id, press, expected, entries, counters);
			if (added.ok) throw redirect(`${url.pathname}?did=added`, 303);
			return refuse(desk, added.code, read.typed, { to: 'add', entries, names });
		},
	},
	correct: {
		can: 'pot.edit',
		run: async (desk: DinnerPressed) => {
			const { form, services, group, dinner, press, url } = desk;
			const about = textIn(form, 'n');
			const read = readForm(form, correctForm(deskMoney(group.currency)));
			if (!read.ok) return sorry(400, about, read);
			const { n, right, because } = read.value;
			const corrected = await services.pots.correct(dinner.id, press, { n, amount: right, because });
			if (corrected.ok) throw redirect(`${url.pathname}?did=corrected`, 303);
			return refuse(desk, corrected.code, read.typed, { to: 'correct', n });
		},
	},
	paid: paying(paidForm, ({ how, on, paidBy, receipt }) => ({ act: 'pay', how, on, by: paidBy, receipt })),
	'receipt signed': paying(receiptForm, () => ({ act: 'receipt' })),
	'not paid': paying(becauseForm, ({ because }) => ({ act: 'put right', because })),
	returned: paying(becauseForm, ({ because }) => ({ act: 'return', because })),
});
export type PotAnswer = Answer;

const done: Readonly<Record<string, string>> = {
	added: 'Saved.',
	paid: 'Written down.',
	corrected: 'Corrected. What was there before stays in the ledger, with your reason.',
};

export default function PotPageRoute() {
	const page: PotPage = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const said = answered || page.did === null ? undefined : done[page.did];
	const desk = `/desk/${page.group.slug}/${page.number}`;
	const fieldOf = (field: string) => (answered?.about ? `${field || 'because'}-${answered.about}` : field || 'sum-0');
	return (
		<Page width="wide" skip="Skip to the pot" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/pot" />
			<Desk aside={<InThePot page={page} />}>
				<Title eyebrow={page.name} lead="Sums only, after two people counted the bucket. Never who gave what.">
					The pot
				</Title>
				{said && (
					<Notice kind="good" speak="polite" answers>
						<p>{page.awarded ? said : `${said} ${inThePot(page)}`}</p>
					</Notice>
				)}
				<ErrorSummary
					title={page.awarded ? 'Not written down yet' : 'The pot is not saved yet'}
					errors={Object.entries(answered?.errors ?? {}).map(([field, text]) => ({ field: fieldOf(field), text }))}
				/>
				{answered?.refusal && <Refused title="Not saved" sentence={answered.refusal} so={answered.so} />}
				{page.awarded && (
					<Notice kind="calm" title="The pot has been awarded">
						<p>{page.balance}</p>
						<p>
							Its sums stand. A correction is a dated note under the result: <a href={`${desk}/count`}>to the count</a>
						</p>
					</Notice>
				)}
				{!page.awarded && page.amount < 0 && !page.early && (
					<Notice kind="warn" title="The costs are more than what came in">
						<p>{`${sayMoney(-page.amount, page.currency, DESK)} are missing. Type in what else came in, or lower a cost: the group pays the rest itself. Until then no pot can be shown or awarded.`}</p>
					</Notice>
				)}
				{page.early && (
					<Notice kind="calm">
						<p>
							Costs are declared now: once the doors are open none can be added. Sponsors and matches may be typed in
							now or later; what is counted, from the doors on.
						</p>
					</Notice>
				)}
				{page.open || page.entries.length > 0 ? (
					<>
						<Awards page={page} answered={answered} />
						<LedgerList page={page} answered={answered} />
						{page.open && <PotRows page={page} answered={answered?.about === '' ? answered : undefined} />}
					</>
				) : (
					<EmptyState title="Nothing was typed in">
						<p>The pot of this dinner stayed empty.</p>
					</EmptyState>
				)}
			</Desk>
		</Page>
	);
}

const inThePot = ({ amount, currency }: PotPage): string =>
	amount < 0 ? '' : `There is ${sayMoney(amount, currency, DESK)} in the pot.`;

function InThePot({ page }: { page: PotPage }) {
	const money = moneyIn(page.currency, DESK);
	return (
		<Figures
			items={[
				{
					value: money(Math.max(0, page.amount)),
					label: page.entries.length > 0 ? 'in the pot' : 'nothing typed in yet',
				},
				...(page.costs > 0
					? [
							{ value: money(page.income), label: 'came in' },
							{ value: money(page.costs), label: 'costs, declared beforehand' },
						]
					: []),
			]}
		/>
	);
}
