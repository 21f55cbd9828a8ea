import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';
import { ownPath } from '~/contract/accounts';
import { type FieldErrors, readForm } from '~/contract/forms';
import { secondStepForm } from '~/contract/second-step';
import { sayWait } from '~/i18n/wait';
import type { SecondStepResult } from '~/services/sign-in.server';
import { Actions, Button } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { summaryOf } from '~/ui/form-values';
import { Page, Title } from '~/ui/frame';

export const meta = titled(() => [{ title: 'Sign in: the code – Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = publicLoader('sign in', async ({ services, request, url }) => {
	const next = ownPath(url.searchParams.get('next'));
	if (await services.organisers.current(request.headers)) throw redirect(next);
	return { next };
});

export const action = littleAction({
	'second step': {
		can: 'sign in',
		run: async ({ services, request, form }) => {
			const read = readForm(form, secondStepForm);
			if (!read.ok) return data({ errors: read.errors }, { status: 400 });
			const { code, trust, next } = read.value;
			const { headers } = request;
			const outcome = await services.organisers.signInSecond({ code, trust: trust === 'yes', headers });
			if (outcome.ok) throw withCookies(ownPath(next), outcome.value);
			const status = { wrong: 401, 'start again': 401, wait: 429 }[outcome.code];
			return data({ errors: { code: sayWhy(outcome) } as FieldErrors }, { status });
		},
	},
});

function sayWhy(outcome: Exclude<SecondStepResult, { ok: true }>): string {
	switch (outcome.code) {
		case 'wrong':
			return 'That code does not let you in. Each code works once: wait for the next one, and check that the clock of your phone is right. After five wrong codes start again with your password.';
		case 'start again':
			return 'Too much time has passed since you typed your password. Start again with it, further down.';
		case 'wait':
			return `Wrong codes were typed too often. Try again in ${sayWait(outcome.seconds)}. A device where you signed in before does not share that wait.`;
	}
}

export default function SecondStep() {
	const { next } = useLoaderData<typeof loader>();
	const errors = useActionData<typeof action>()?.errors ?? {};
	return (
		<Page skip="Skip to the form" brand={{ name: 'Stockpot', href: '/' }}>
			<Title lead="Your password was right. Now type the six digits that your authenticator app shows, or one of your backup codes.">
				Type your code
			</Title>
			<ErrorSummary title="You are not signed in yet" errors={summaryOf(errors, ['code'], 'code')} />
			<Form method="post" noValidate>
				<input type="hidden" name="next" value={next} />
				<Field
					name="code"
					label="Code"
					autoComplete="one-time-code"
					autoCapitalize="none"
					spellCheck={false}
					error={errors.code}
					errorPrefix="Error:"
					width="middle"
					code
					required
				/>
				<Tick
					name="trust"
					label="This is my own computer or phone: do not ask here for 30 days"
					hint="Leave it empty on a laptop that others use too."
				/>
				<Actions>
					<Button>Sign in</Button>
					<Button kind="plain" href={`/sign-in?next=${encodeURIComponent(next)}`}>
						Start again with my password
					</Button>
				</Actions>
			</Form>
			<p className="fine">
				Lost the phone and the backup codes? Ask whoever keeps the server: <code>npm run reset-password</code> gives you
				a new password and turns the second step off.
			</p>
		</Page>
	);
}
