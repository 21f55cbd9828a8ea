import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { groupDeskAction, groupDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { pastForm } from '~/contract/past-form';
import { DESK } from '~/i18n';
import { signOfMoney } from '~/i18n/money';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { hallOf } from './past.page.server';
import { PastDinnerFields, PastPitchFields, pastOrder } from './past-fields';
import { refusals } from './refusals';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `A past dinner – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = groupDeskLoader('past.type in', async ({ group }) => ({
	slug: group.slug,
	name: group.name,
	sign: signOfMoney(group.currency, DESK),
}));

const refused = (errors: FieldErrors, typed: Typed, status = 400) => data({ errors, typed }, { status });

export const action = groupDeskAction({
	'type in': {
		can: 'past.type in',
		run: async (at) => {
			const read = readForm(at.form, pastForm(hallOf(at), { correcting: false }));
			if (!read.ok) return refused(read.errors, read.typed);
			const { past } = read.value;
			const added = await at.services.pastDinners.add(at.group.id, past, at.press);
			if (added.ok) throw redirect(`/desk/${at.group.slug}/past/${past.number}?saved=1`, 303);
			return refused({ [added.code === 'number taken' ? 'number' : '']: refusals.add[added.code] }, read.typed, 409);
		},
	},
});

export default function NewPastDinner() {
	const { slug, sign } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const errors: FieldErrors = answered?.errors ?? {};
	const fields = { typed: answered?.typed ?? {}, errors, sign };
	return (
		<DeskPage>
			<GroupNav group={slug} here="/past" />
			<Title lead="It is public at once, marked as typed in later. Corrections are public too, with their reason.">
				Type in a past dinner
			</Title>
			<ErrorSummary title="Not saved yet" errors={summaryOf(errors, pastOrder, 'past')} />
			<form id="past" method="post" autoComplete="off" noValidate>
				<FormKey />
				<PastDinnerFields {...fields} withNumber />
				<PastPitchFields {...fields} />
				<Actions>
					<Button name="intent" value="type in">
						Save this dinner
					</Button>
					<Button kind="plain" href={`/desk/${slug}/past`}>
						Back
					</Button>
				</Actions>
			</form>
		</DeskPage>
	);
}
