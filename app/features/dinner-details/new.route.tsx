import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { groupDeskAction, groupDeskLoader } from '~/auth/guard.server';
import { dinnerForm, freshDinner, likeLast } from '~/contract/dinner-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { isUsual } from '~/domain/edit-policy';
import { usualRules } from '~/domain/rules';
import { DESK } from '~/i18n';
import { signOfMoney } from '~/i18n/money';
import { dinnerRefusals } from '~/i18n/preparing';
import { sayRules } from '~/i18n/rules';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { Notice } from '~/ui/notice';
import {
	BookingFields,
	dinnerOrder,
	EveningFields,
	PitchingFields,
	WhenFields,
	WhereFields,
	WifiFields,
} from './dinner-fields';
import { hallOf } from './hall';
import { RulesFields } from './rules-fields';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `New dinner – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

/** With `?like=last` the form begins as the group's last dinner was. */
export const loader = groupDeskLoader('dinner.create', async ({ services, group, url }) => {
	const last = await services.preparing.lastOf(group.id);
	const copied = url.searchParams.get('like') === 'last' ? last : null;
	const rules = copied?.rules ?? usualRules(4);
	return {
		slug: group.slug,
		name: group.name,
		zone: group.time_zone.replace(/_/g, ' '),
		currencySign: signOfMoney(group.currency, DESK),
		last: last?.number ?? null,
		copied: copied !== null,
		fresh: (copied
			? likeLast(copied, hallOf(group, new Date(services.dinnerStates.now())))
			: freshDinner((last?.number ?? 0) + 1, group.currency)) as Typed,
		usual: !copied || isUsual(rules, copied.pitchesWanted),
		rules: sayRules(rules, group.currency, DESK),
	};
});

export const action = groupDeskAction({
	create: {
		can: 'dinner.create',
		run: async ({ services, group, press, form }) => {
			const read = readForm(form, dinnerForm(hallOf(group, new Date(services.dinnerStates.now()))));
			const { typed } = read;
			if (!read.ok) return data({ errors: read.errors, typed }, { status: 400 });
			const outcome = await services.preparing.create(group, read.value, press);
			if (!outcome.ok) return data({ errors: dinnerRefusals[outcome.code], typed }, { status: 400 });
			throw redirect(`/desk/${group.slug}/${outcome.value.number}`, 303);
		},
	},
});

export default function NewDinner() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const fields = {
		typed: answered?.typed ?? page.fresh,
		errors: (answered?.errors ?? {}) as FieldErrors,
		currencySign: page.currencySign,
	};
	return (
		<DeskPage brand={{ name: page.name, href: `/desk/${page.slug}` }}>
			<GroupNav group={page.slug} here="/new" />
			<Title lead="Nobody sees it until you open the call for pitches. Until doors open nearly everything can still be changed.">
				New dinner
			</Title>
			<ErrorSummary
				title="Not made yet. Please look at this:"
				errors={summaryOf(fields.errors, dinnerOrder, 'dinner')}
			/>
			{page.last !== null && <LikeLast slug={page.slug} last={page.last} copied={page.copied} />}
			<Form key={String(page.copied)} method="post" autoComplete="off" id="dinner" className="stack" noValidate>
				<FormKey />
				<WhenFields {...fields} withNumber zone={page.zone} />
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
				<Actions>
					<Button>Make this dinner</Button>
				</Actions>
			</Form>
		</DeskPage>
	);
}

/** A link, so that it works without script. It stands before the form, because it fills the form anew. */
function LikeLast({ slug, last, copied }: { slug: string; last: number; copied: boolean }) {
	if (!copied) {
		return (
			<Actions>
				<Button kind="alt" href={`/desk/${slug}/new?like=last`}>
					{`Begin like dinner #${last}`}
				</Button>
			</Actions>
		);
	}
	return (
		<Notice kind="calm" title={`Copied from dinner #${last}`}>
			<p>
				Times, place, access, capacity, donation, booking, wifi, pitches and rules are below as they were. Choose the
				day, and change what is different. <a href={`/desk/${slug}/new`}>Begin with an empty form instead</a>
			</p>
		</Notice>
	);
}
