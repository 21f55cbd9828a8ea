import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { type FormEvent, useRef } from 'react';
import { withCookies } from '~/auth/cookies.server';
import { installerAction, installerLoader } from '~/auth/guard.server';
import { notNow } from '~/contract/accounts';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { setupForm, timeZones } from '~/contract/groups';
import { currencies } from '~/domain/currencies';
import { suggestSlug } from '~/domain/group';
import { usualBrief } from '~/domain/rules';
import { currencyOptions } from '~/i18n/desk-money';
import type { SetupRefusal } from '~/services/setup.server';
import { BriefFields, briefOrder, briefTyped } from '~/ui/brief-fields';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field, SelectField } from '~/ui/form-fields';
import { summaryOf, textOf } from '~/ui/form-values';
import { Page, Title } from '~/ui/frame';
import { AccountFields, accountOrder } from './account-fields';

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

const order = [...accountOrder, 'name', 'slug', 'place', 'timeZone', 'currency', ...briefOrder];

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

const isText = (at: unknown): at is HTMLInputElement | HTMLTextAreaElement =>
	at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;

/** Suggestions appear while one types; without JavaScript the server fills in the same for what was left empty. */
function suggest({ target, currentTarget: form }: FormEvent<HTMLFormElement>, own: Set<string>): void {
	if (!isText(target)) return;
	const fill = (name: string, text: string) => {
		const input = form.elements.namedItem(name);
		if (isText(input) && !own.has(name)) input.value = text;
	};
	const typed = target.value.trim();
	if (target.name === 'name') fill('slug', suggestSlug(typed));
	else if (target.name === 'place') fill('gate', typed && usualBrief(typed).gate);
	else if (typed) own.add(target.name);
	else own.delete(target.name);
}

/** What came back and is not what we would suggest. */
const typedByHand = (typed: Typed): string[] => [
	...(textOf(typed, 'slug') === suggestSlug(textOf(typed, 'name')) ? [] : ['slug']),
	...(['', usualBrief(textOf(typed, 'place')).gate].includes(textOf(typed, 'gate')) ? [] : ['gate']),
];

function SetUpForm({ zones, currencies, address, typed: back, errors }: FormProps) {
	const typed: Typed = back ?? {
		...briefTyped({ gate: '', criteria: usualBrief('').criteria }),
		timeZone: 'Europe/London',
		currency: 'GBP',
	};
	const own = useRef(new Set<string>(typedByHand(typed)));
	return (
		<Page skip="Skip to the form" brand={{ name: 'Stockpot' }}>
			<Title lead="Two minutes: your account, then your soup group.">Welcome to Stockpot</Title>
			<ErrorSummary title="Nothing is lost. Please look at this:" errors={summaryOf(errors, order, 'set-up')} />
			<Form method="post" id="set-up" noValidate className="stack" onInput={(event) => suggest(event, own.current)}>
				<section>
					<h2>You</h2>
					<AccountFields typed={typed} errors={errors} />
				</section>
				<section>
					<h2>Your soup group</h2>
					<Field
						name="name"
						label="Name"
						hint="As guests know it, like Birmingham Soup."
						defaultValue={textOf(typed, 'name')}
						error={errors.name}
						errorPrefix="Error:"
						autoComplete="organization"
						required
					/>
					<Field
						name="slug"
						label="Address"
						hint={`What comes after ${address}, on posters and in links. Small letters, digits and hyphens. Empty: made from the name. It cannot be changed later.`}
						defaultValue={textOf(typed, 'slug')}
						error={errors.slug}
						errorPrefix="Error:"
						autoCapitalize="none"
						autoComplete="off"
						spellCheck={false}
					/>
					<Field
						name="place"
						label="Place"
						hint="Whose community the projects are for, like Birmingham."
						defaultValue={textOf(typed, 'place')}
						error={errors.place}
						errorPrefix="Error:"
						autoComplete="off"
						required
					/>
					<SelectField
						name="timeZone"
						label="Time zone"
						hint="Every time that you type is meant in it. It cannot be changed later."
						options={zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') }))}
						defaultValue={textOf(typed, 'timeZone') || 'Europe/London'}
						error={errors.timeZone}
						errorPrefix="Error:"
					/>
					<SelectField
						name="currency"
						label="Currency"
						hint="Of every sum: donations, prizes and the pot. It can be changed until a dinner names a sum."
						options={currencies}
						defaultValue={textOf(typed, 'currency') || 'GBP'}
						error={errors.currency}
						errorPrefix="Error:"
					/>
				</section>
				<section>
					<h2>What you look for in a project</h2>
					<BriefFields
						typed={typed}
						errors={errors}
						gateHint="Empty: “A project must benefit the … community.” with your place in it."
					/>
				</section>
				<Actions>
					<Button>Set up Stockpot</Button>
				</Actions>
			</Form>
		</Page>
	);
}
