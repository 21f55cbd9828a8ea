import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { MOST_LINES, potForm, potSources } from '~/contract/pot-form';
import { MOST_AMOUNT } from '~/domain/money';
import { potIsOpen } from '~/domain/phase-policy';
import { SOURCES } from '~/domain/pot';
import { DESK } from '~/i18n';
import { sentBefore } from '~/i18n/desk';
import { deskMoney } from '~/i18n/desk-money';
import { moneyIn, type SayMoney, sayMoney, signOfMoney, typedMoney } from '~/i18n/money';
import { resultMessages } from '~/i18n/result';
import type { PotRefusal } from '~/services/pots.server';
import { Actions, Button } from '~/ui/button';
import { Desk, Figures } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field, MoneyField } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { MoneyTable } from '~/ui/result';
import resultCss from '~/ui/result.css?url';

export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: resultCss },
	{ rel: 'stylesheet', href: deskCss },
];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Pot – ${page.name}` : 'Pot' },
	{ name: 'robots', content: 'noindex' },
]);

type Source = (typeof potSources)[number];
type Row = { readonly source: Source; readonly label: string; readonly sum: string };

/** Sponsors and costs may have several lines with a label; door and raffle have one sum each. */
const isNamed = (source: Source): boolean => source !== 'door' && source !== 'raffle';

export const loader = dinnerDeskLoader('pot.edit', async ({ dinner, group, services, url }) => {
	const { lines, pot, revision, awarded } = await services.pots.read(dinner.id);
	const rows = potSources.flatMap((source): Row[] => {
		const own = lines
			.filter((line) => line.source === source)
			.map(({ label, amount }) => ({ source, label, sum: typedMoney(amount, group.currency, DESK) }));
		const more = own.length === 0 || (isNamed(source) && own.length < 6);
		return more ? [...own, { source, label: '', sum: '' }] : own;
	});
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		currency: group.currency,
		sign: signOfMoney(group.currency, DESK),
		rows: rows.slice(0, MOST_LINES),
		lines,
		bySource: pot.bySource,
		costs: pot.costs,
		amount: pot.amount,
		revision,
		awarded,
		open: potIsOpen(dinner.phase),
		saved: url.searchParams.has('saved'),
	};
});

const refusals = (money: SayMoney): Readonly<Record<PotRefusal, string>> => ({
	'sent before': sentBefore,
	'not now': 'The pot is typed in from the time the doors open. Nothing was saved.',
	'already awarded': 'The pot has been awarded, so its sums stand. Nothing was saved.',
	'costs exceed the pot':
		'The costs are more than what came in, and a pot cannot be less than nothing. Please check both.',
	'too large': `All sums together come to more than ${money(MOST_AMOUNT)}. Please check the noughts.`,
	'changed meanwhile':
		'The pot was changed since you opened this page, by you or by somebody else. What you typed now is not saved, and nothing of the change is lost. Compare with the sums that are saved, then save again.',
	'named twice': 'Two lines have the same name. Add their sums up in one, or give each a name of its own.',
});

export const action = dinnerDeskAction({
	save: {
		can: 'pot.edit',
		run: async ({ form, services, group, dinner, press, url }) => {
			const read = readForm(form, potForm(deskMoney(group.currency)));
			if (!read.ok)
				return data({ errors: read.errors, typed: read.typed, refusal: null, revision: null }, { status: 400 });
			const changed = await services.pots.change(dinner.id, press, read.value.expected, read.value.lines);
			if (changed.ok) throw redirect(`${url.pathname}?saved`, 303);
			const { revision } = await services.pots.read(dinner.id);
			return data({ errors: {}, typed: read.typed, refusal: changed.code, revision }, { status: 409 });
		},
	},
});

export default function PotPage() {
	const page = useLoaderData<typeof loader>();
	const desk = `/desk/${page.group.slug}/${page.number}`;
	return (
		<Page width="wide" skip="Skip to the pot" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/pot" />
			<Desk aside={<InThePot />}>
				<Title eyebrow={page.name} lead="Sums only, after two people counted the bucket. Never who gave what.">
					The pot
				</Title>
				{page.awarded && (
					<Notice kind="calm" title="The pot has been awarded">
						<p>
							Its sums stand. A correction is a dated note under the result: <a href={`${desk}/count`}>to the count</a>
						</p>
					</Notice>
				)}
				{!page.awarded && !page.open && (
					<EmptyState title="No bucket to count yet">
						<p>The pot is typed in from the time the doors open.</p>
					</EmptyState>
				)}
				{!page.awarded && page.open && <Sums />}
			</Desk>
		</Page>
	);
}

function InThePot() {
	const page = useLoaderData<typeof loader>();
	const { sources } = resultMessages(DESK);
	const money = moneyIn(page.currency, DESK);
	return (
		<Figures
			items={[{ value: money(page.amount), label: page.lines.length > 0 ? 'in the pot' : 'nothing typed in yet' }]}
		>
			{page.lines.length > 0 && (
				<MoneyTable
					caption="Saved"
					rows={[
						...SOURCES.filter((source) => page.bySource[source] > 0).map((source) => ({
							key: source,
							label: sources[source],
							amount: money(page.bySource[source]),
						})),
						...(page.costs > 0
							? [{ key: 'cost', label: sources.cost, amount: money(-page.costs), kind: 'less' as const }]
							: []),
					]}
				/>
			)}
		</Figures>
	);
}

const asks: Readonly<Record<Source, { title: string; hint: string; name: string }>> = {
	door: { title: 'Door', hint: 'Donations at the door, all together.', name: '' },
	raffle: { title: 'Raffle', hint: '', name: '' },
	sponsor: { title: 'Sponsors', hint: 'Names are public.', name: 'Who' },
	match: { title: 'Match', hint: 'Somebody who adds as much again as others give.', name: 'Who' },
	other: { title: 'Other', hint: '', name: 'What' },
	cost: { title: 'Costs', hint: 'Only what was declared beforehand. They come off the pot.', name: 'What for' },
};

function Sums() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const typed = (name: string): string | undefined => {
		const value = answered?.typed[name];
		return typeof value === 'string' ? value : undefined;
	};
	const errors: Readonly<Record<string, string | undefined>> = answered?.errors ?? {};
	// After an error the posted rows are shown, with their own sources.
	const rows: readonly Row[] = answered
		? Array.from({ length: MOST_LINES }, (_, at) => at).flatMap((at) => {
				const source = potSources.find((one) => one === typed(`source-${at}`));
				return source ? [{ source, label: typed(`label-${at}`) ?? '', sum: typed(`sum-${at}`) ?? '' }] : [];
			})
		: page.rows;
	const at = rows.map((row, index) => ({ ...row, index }));
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			{page.saved && !answered && (
				<Notice kind="good" speak="polite" answers>
					<p>Saved. There is {sayMoney(page.amount, page.currency, DESK)} in the pot.</p>
				</Notice>
			)}
			<ErrorSummary
				title="The pot is not saved yet"
				errors={Object.entries(errors).map(([field, text]) => ({ field: field || 'sum-0', text }))}
			/>
			{answered?.refusal && (
				<Refused title="Not saved" sentence={refusals(moneyIn(page.currency, DESK))[answered.refusal]} />
			)}
			<input type="hidden" name="expected" value={answered?.revision ?? page.revision} />
			{potSources.map((source) => (
				<fieldset key={source} className="pot-lines">
					<legend>{asks[source].title}</legend>
					{asks[source].hint && <p className="hint">{asks[source].hint}</p>}
					{at
						.filter((row) => row.source === source)
						.map(({ index, label, sum }) => (
							<div className="pot-line" key={index}>
								<input type="hidden" name={`source-${index}`} value={source} />
								{(isNamed(source) || label !== '') && (
									<Field
										name={`label-${index}`}
										label={asks[source].name || 'Name'}
										optional="optional"
										defaultValue={label}
										error={errors[`label-${index}`]}
									/>
								)}
								<MoneyField
									sign={page.sign}
									name={`sum-${index}`}
									label={
										<>
											Sum <span className="vh">of {asks[source].title}</span>
										</>
									}
									defaultValue={sum}
									error={errors[`sum-${index}`]}
								/>
							</div>
						))}
				</fieldset>
			))}
			<p className="hint">To take a line out, empty its sum.</p>
			<Actions>
				<Button>Save the pot</Button>
			</Actions>
		</form>
	);
}
