import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { installerAction, installerLoader } from '~/auth/guard.server';
import { notNow } from '~/contract/accounts';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { setupForm, timeZones } from '~/contract/groups';
import { currencies } from '~/domain/currencies';
import { currencyOptions } from '~/i18n/desk-money';
import type { SetupRefusal } from '~/services/setup.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Page, Title } from '~/ui/frame';
import { AccountFields, accountOrder } from './account-fields';
import { NewGroupFields, newGroupOrder, useSuggestions, usualGroup } from './new-group-fields';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled(() => [{ title: 'Set up Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = installerLoader('install', async ({ services, origin }) => ({
	done: await services.setup.isDone(),
	zones: timeZones(),
	currencies: currencyOptions(currencies),
	address: `${origin}/`,
}));

const refusals: Readonly<Record<Exclude<SetupRefusal, 'used'>, FieldErrors>> = {
	'slug taken': { slug: 'Another group has that address already. Choose another.' },
	'email taken': { email: 'There is an account with this e-mail already. Use another one.' },
	busy: { '': notNow.busy },
	'too many tries': { '': notNow['too many tries'] },
};

export const action = installerAction({
	'set up': {
		can: 'install',
		run: async ({ services, request, form, address }) => {
			const read = readForm(form, setupForm);
			const { password: _, ...typed } = read.typed;
			if (!read.ok) return data({ errors: read.errors, typed }, { status: 400 });
			const { account, group } = read.value;
			const outcome = await services.setup.run(account, group, address);
			if (!outcome.ok) {
				// The page itself says that the link has been used.
				if (outcome.code === 'used') throw redirect(new URL(request.url).pathname, 303);
				return data({ errors: refusals[outcome.code], typed }, { status: 400 });
			}
			const entered = await services.organisers.signInNew(
				{ ...account, headers: request.headers },
				services.setup.newcomer(address),
			);
			throw entered.ok ? withCookies(`/desk/${group.slug}`, entered.value) : redirect('/sign-in', 303);
		},
	},
});

const order = [...accountOrder, ...newGroupOrder];

export default function SetUp() {
	const { done, ...page } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	if (done) return <Used />;
	return <SetUpForm {...page} typed={answered?.typed ?? null} errors={answered?.errors ?? {}} />;
}

function Used() {
	return (
		<Page skip="Skip to the page" brand={{ name: 'Stockpot', href: '/' }}>
			<Title lead="The link worked once, and somebody set up Stockpot with it. If that was you, sign in.">
				This link has been used
			</Title>
			<Button href="/sign-in">Sign in</Button>
			<p className="fine">
				If it was not you and not a friend, stop the server: somebody else had the link. Lost the password? On the
				server, run <code>npm run reset-password -- you@example.org</code>.
			</p>
		</Page>
	);
}

type FormProps = {
	zones: readonly string[];
	currencies: ReturnType<typeof currencyOptions>;
	address: string;
	typed: Typed | null;
	errors: FieldErrors;
};

function SetUpForm({ zones, currencies, address, typed: back, errors }: FormProps) {
	const typed = back ?? usualGroup;
	const onInput = useSuggestions(typed);
	return (
		<Page skip="Skip to the form" brand={{ name: 'Stockpot' }}>
			<Title lead="Two minutes: your account, then your soup group.">Welcome to Stockpot</Title>
			<ErrorSummary title="Nothing is lost. Please look at this:" errors={summaryOf(errors, order, 'set-up')} />
			<Form method="post" id="set-up" noValidate className="stack" onInput={onInput}>
				<section>
					<h2>You</h2>
					<AccountFields typed={typed} errors={errors} />
				</section>
				<NewGroupFields {...{ zones, currencies, address, typed, errors }} />
				<Actions>
					<Button>Set up Stockpot</Button>
				</Actions>
			</Form>
		</Page>
	);
}
