import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signedInAction, signedInLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm } from '~/contract/forms';
import { foundForm, timeZones } from '~/contract/groups';
import { currencies } from '~/domain/currencies';
import { currencyOptions } from '~/i18n/desk-money';
import type { FoundRefusal } from '~/services/founding.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { NewGroupFields, newGroupOrder, useSuggestions, usualGroup } from './new-group-fields';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled(() => [{ title: 'Found a soup group – Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = signedInLoader('group.found', async ({ organiser, services, origin }) => ({
	may: await services.founding.mayFound(organiser.userId),
	zones: timeZones(),
	currencies: currencyOptions(currencies),
	address: `${origin}/`,
}));

const refusals: Readonly<Record<FoundRefusal, FieldErrors>> = {
	'slug taken': { slug: 'Another group has that address already. Choose another.' },
	'not allowed': { '': 'Whoever set up Stockpot here founds the groups. Nothing was made. Ask them.' },
};

export const action = signedInAction({
	found: {
		can: 'group.found',
		run: async ({ form, services, organiser }) => {
			const read = readForm(form, foundForm);
			if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 });
			const founded = await services.founding.found(read.value, organiser);
			if (!founded.ok) return data({ errors: refusals[founded.code], typed: read.typed }, { status: 409 });
			throw redirect(`/desk/${read.value.slug}`, 303);
		},
	},
});

export default function Found() {
	const { may, ...page } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const typed = answered?.typed ?? usualGroup;
	const errors = answered?.errors ?? {};
	const onInput = useSuggestions(typed);
	return (
		<DeskPage>
			<Title lead="A group has its own address, brief, organisers and dinners. You are its first organiser, and invite the others.">
				Found a soup group
			</Title>
			<ErrorSummary title="Nothing is lost. Please look at this:" errors={summaryOf(errors, newGroupOrder, 'found')} />
			{may ? (
				<Form method="post" id="found" noValidate className="stack" onInput={onInput}>
					<NewGroupFields {...page} typed={typed} errors={errors} />
					<Actions>
						<Button name="intent" value="found">
							Found this group
						</Button>
					</Actions>
				</Form>
			) : (
				!answered && (
					<Notice kind="calm">
						<p>
							Whoever set up Stockpot here founds the groups. Ask them, or an organiser of a group for an invitation.
						</p>
					</Notice>
				)
			)}
		</DeskPage>
	);
}
