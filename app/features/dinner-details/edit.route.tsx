import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { asTyped, dinnerForm, openForm, placeForm } from '~/contract/dinner-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { type ChangeRefusal, type EditPolicy, editPolicyIn, isUsual } from '~/domain/edit-policy';
import { isDraft } from '~/domain/phase-policy';
import type { PressRefusal } from '~/domain/press';
import { plannedSteps } from '~/domain/timetable';
import { DESK } from '~/i18n';
import { signOfMoney } from '~/i18n/money';
import { dinnerRefusals } from '~/i18n/preparing';
import { sayRules } from '~/i18n/rules';
import { Actions, Button } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { accessLabels } from './access-fields';
import {
	BookingFields,
	dinnerOrder,
	EveningFields,
	PitchingFields,
	plannedLabels,
	WhenFields,
	WhereFields,
	WifiFields,
} from './dinner-fields';
import { hallOf } from './hall';
import { RulesFields } from './rules-fields';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Details – ${page.name} #${page.number}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('dinner.edit', async ({ services, group, dinner, url }) => {
	const details = services.preparing.details(dinner);
	return {
		slug: group.slug,
		name: group.name,
		number: dinner.number,
		version: dinner.version,
		freedom: editPolicyIn(dinner.phase),
		zone: group.time_zone.replace(/_/g, ' '),
		currencySign: signOfMoney(group.currency, DESK),
		stored: asTyped(details, hallOf(group, new Date(services.dinnerStates.now()))) as Typed,
		usual: isUsual(details.rules, details.pitchesWanted),
		rules: sayRules(details.rules, group.currency, DESK),
		otherBrief: isDraft(dinner.phase) && JSON.stringify(dinner.brief) !== JSON.stringify(group.brief),
		saved: url.searchParams.has('saved'),
	};
});

const refusals: Readonly<Record<ChangeRefusal | PressRefusal, FieldErrors>> = {
	...dinnerRefusals,
	stale: {
		'': 'This dinner was changed since you opened this page. What you typed is still here, and nothing of it is saved. Look at what is different, then save again to keep yours.',
	},
	fixed: {
		'': 'That can no longer be changed: it was fixed as the evening went on. What can still change is on this page.',
	},
};

/** The phase decides which fields may change, and so which schema reads the form. */
function readDetails({ dinner, group, form, services }: DinnerPressed) {
	const hall = hallOf(group, new Date(services.dinnerStates.now()));
	const freedom = editPolicyIn(dinner.phase);
	if (freedom === 'everything') return readForm(form, dinnerForm(hall));
	if (freedom === 'all but the number') return readForm(form, openForm(hall));
	return readForm(form, placeForm(hall.money));
}

export const action = dinnerDeskAction({
	save: {
		can: 'dinner.edit',
		run: async (desk) => {
			const { services, group, dinner, press, form } = desk;
			const expected = Number(form.get('expected'));
			const takesBrief = form.get('brief') === 'yes';
			form.delete('expected');
			form.delete('brief');
			const read = readDetails(desk);
			const { typed } = read;
			// A readable form goes to the service even if stale: a second press of a saved form has an old version and must get the first answer.
			if (!read.ok && dinner.version !== expected)
				return data({ errors: refusals.stale, typed, stale: true }, { status: 409 });
			if (!read.ok) return data({ errors: read.errors, typed, stale: false }, { status: 400 });
			const changes = { ...read.value, ...(takesBrief ? { brief: group.brief } : {}) };
			const outcome = await services.preparing.change(dinner.id, expected, changes, press);
			if (outcome.ok) throw redirect(`/desk/${group.slug}/${outcome.value.number}/edit?saved`, 303);
			const stale = outcome.code === 'stale';
			return data({ errors: refusals[outcome.code], typed, stale }, { status: stale ? 409 : 400 });
		},
	},
});

const labels: Readonly<Record<string, string>> = {
	number: 'Number',
	date: 'Day',
	time: 'Doors open',
	deadlineDate: 'Last day to pitch',
	deadlineTime: 'Pitches until',
	...Object.fromEntries(plannedSteps.map((step) => [`${step}Time`, plannedLabels[step]])),
	papersUntil: 'Papers are handed out',
	venue: 'Venue',
	address: 'Address',
	...accessLabels,
	accessNotes: 'More about access',
	capacity: 'How many fit in',
	donation: 'Suggested donation',
	bookingUrl: 'Where places are booked',
	booked: 'Places booked so far',
	wifiName: 'Name of the wifi',
	wifiPassword: 'Password of the wifi',
	pitchesWanted: 'Number of pitches',
	pitchMinutes: 'Minutes each',
	questionsWanted: 'Questions each',
	questionMinutes: 'Minutes for questions',
};

export default function EditDinner() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const fields = {
		typed: answered?.typed ?? page.stored,
		errors: (answered?.errors ?? {}) as FieldErrors,
		currencySign: page.currencySign,
	};
	return (
		<DeskPage brand={{ name: page.name, href: `/desk/${page.slug}` }}>
			<DinnerNav group={page.slug} number={page.number} here="/edit" />
			<Title>{`Details of dinner #${page.number}`}</Title>
			{page.saved && !answered && <Notice kind="good" speak="polite" title="Saved" answers />}
			<ErrorSummary
				title="Not saved yet. Please look at this:"
				errors={summaryOf(fields.errors, dinnerOrder, 'dinner')}
			/>
			{answered?.stale && <Differences typed={fields.typed} stored={page.stored} rules={page.rules} />}
			<Fixed freedom={page.freedom} said={page.rules} />
			{page.freedom !== 'nothing' && (
				<Form method="post" autoComplete="off" id="dinner" className="stack" noValidate key={page.version}>
					<FormKey />
					<input type="hidden" name="expected" value={page.version} />
					{page.freedom === 'the place' ? (
						<>
							<WhereFields {...fields} />
							<BookingFields {...fields} />
							<WifiFields {...fields} />
						</>
					) : (
						<>
							<WhenFields {...fields} withNumber={page.freedom === 'everything'} zone={page.zone} />
							<EveningFields {...fields} />
							<WhereFields {...fields} />
							<BookingFields {...fields} />
							<WifiFields {...fields} />
							<PitchingFields {...fields} />
							<RulesFields
								{...fields}
								usual={page.usual}
								said={page.rules}
								note="They are public with the call and fixed when doors open."
							/>
						</>
					)}
					{page.otherBrief && (
						<Tick
							name="brief"
							label="Use the group’s brief as it is now"
							hint="It was changed in the group’s settings after this dinner was made."
						/>
					)}
					<Actions>
						<Button name="intent" value="save">
							Save
						</Button>
					</Actions>
				</Form>
			)}
		</DeskPage>
	);
}

function Fixed({ freedom, said }: { freedom: EditPolicy; said: string }) {
	switch (freedom) {
		case 'everything':
			return null;
		case 'all but the number':
			return <p className="fine">The number stays: it is the address that you have given out.</p>;
		case 'the place':
			return (
				<Notice kind="calm" title="Rules, times and pitches are fixed since doors opened">
					<p>{said}</p>
				</Notice>
			);
		case 'nothing':
			return (
				<Notice kind="calm" title="Nothing of this dinner can be changed any more">
					<p>{said}</p>
				</Notice>
			);
	}
}

/** For a stale form: lists stored values that differ from the typed ones, so that nobody overwrites a colleague unknowingly. */
function Differences({ typed, stored, rules }: { typed: Typed; stored: Typed; rules: string }) {
	const differs = (name: string) => typed[name] !== undefined && said(typed[name]) !== said(stored[name]);
	const other = Object.entries(labels)
		.filter(([name]) => differs(name))
		.map(([name, label]) => ({ label, now: said(stored[name]) || 'empty' }));
	if (['countRule', 'tieRule', 'potRule', 'share', 'prize', 'thing', 'shown', 'signatures'].some(differs))
		other.push({ label: 'Rules', now: rules });
	if (other.length === 0) return null;
	return (
		<Notice kind="warn" title="What stands now, where yours is different">
			<ul>
				{other.map(({ label, now }) => (
					<li key={label}>
						<span>{`${label}:`}</span> <bdi>{now}</bdi>
					</li>
				))}
			</ul>
		</Notice>
	);
}

const said = (value: Typed[string] | undefined): string => [value ?? []].flat().join(' ').trim();
