import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { DeskPage } from '~/components/desk-page';
import { dinnerOrder, PitchingFields, RulesFields, WhenFields, WhereFields } from '~/components/dinner-fields';
import { Actions, Button, ErrorSummary } from '~/components/form';
import { Title } from '~/components/frame';
import { GroupNav } from '~/components/group-nav';
import { summaryOf } from '~/components/typed';
import { dinnerForm, freshDinner } from '~/contract/dinner-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { usualRules } from '~/domain/rules';
import { groupDeskAction, groupDeskLoader } from '~/http/access.server';
import { dinnerRefusals } from '~/messages/preparing';
import { sayRules } from '~/messages/rules';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `New dinner – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = groupDeskLoader('dinner.create', async ({ services, group }) => ({
	slug: group.slug,
	name: group.name,
	zone: group.time_zone.replaceAll('_', ' '),
	fresh: freshDinner(await services.preparing.nextNumber(group.id)) as Typed,
	rules: sayRules(usualRules(4)),
}));

export const action = groupDeskAction({
	create: {
		can: 'dinner.create',
		run: async ({ services, group, organiser, form }) => {
			const read = readForm(form, dinnerForm(group.time_zone));
			const { typed } = read;
			if (!read.ok) return data({ errors: read.errors, typed }, { status: 400 });
			const outcome = await services.preparing.create(group, read.value, organiser);
			if (!outcome.ok) return data({ errors: dinnerRefusals[outcome.code], typed }, { status: 400 });
			throw redirect(`/desk/${group.slug}/${outcome.value.number}`, 303);
		},
	},
});

export default function NewDinner() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const fields = { typed: answered?.typed ?? page.fresh, errors: (answered?.errors ?? {}) as FieldErrors };
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
			<Form method="post" id="dinner" className="stack" noValidate>
				<WhenFields {...fields} withNumber zone={page.zone} />
				<WhereFields {...fields} />
				<PitchingFields {...fields} />
				<RulesFields
					{...fields}
					usual
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
