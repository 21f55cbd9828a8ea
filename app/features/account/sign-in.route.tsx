import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';
import { ownPath, signInForm } from '~/contract/accounts';
import { type FieldErrors, readForm } from '~/contract/forms';
import { sayWait } from '~/i18n/wait';
import type { SignInRefusal } from '~/services/sign-in.server';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { EmailField, PasswordField } from './account-fields';

export const meta = titled(() => [{ title: 'Sign in – Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = publicLoader('sign in', async ({ services, request, url }) => {
	const next = ownPath(url.searchParams.get('next'));
	if (await services.organisers.current(request.headers)) throw redirect(next);
	const said = url.searchParams;
	return { next, cookieRefused: said.get('cookie') === 'refused', deleted: said.get('account') === 'deleted' };
});

export const action = littleAction({
	'sign in': {
		can: 'sign in',
		run: async ({ services, request, address, form }) => {
			const read = readForm(form, signInForm);
			const { password: _, ...typed } = read.typed;
			if (!read.ok) return data({ errors: read.errors, typed }, { status: 400 });
			const { email, password, next } = read.value;
			const outcome = await services.organisers.signIn({ email, password, address, headers: request.headers });
			if (outcome.ok) throw withCookies(ownPath(next), outcome.value);
			if (outcome.code === 'second step') {
				throw withCookies(`/sign-in/code?next=${encodeURIComponent(ownPath(next))}`, outcome.cookies);
			}
			const status = { wrong: 401, wait: 429, busy: 503 }[outcome.code];
			return data({ errors: errorsOf(outcome), typed }, { status });
		},
	},
});

function errorsOf(outcome: SignInRefusal): FieldErrors {
	switch (outcome.code) {
		case 'wrong':
			return { password: 'That e-mail and password do not go together. Check both and try again.' };
		case 'wait':
			return { password: sayPace(outcome) };
		case 'busy':
			return { '': 'Very many people are signing in just now. Please press the button again in a moment.' };
	}
}

const sayPace = ({ seconds, device }: { seconds: number; device: 'known' | 'unknown' }): string =>
	device === 'known'
		? `That was wrong too often. Wait ${sayWait(seconds)}, then try again.`
		: `Too many tries were made with this e-mail or from this network, perhaps by somebody else. Your password was not looked at. Try again in ${sayWait(seconds)}, or sign in on a device where you signed in before: that always works. If it cannot wait, another organiser can send you an invitation link; join with it under another e-mail.`;

export default function SignIn() {
	const { next, cookieRefused, deleted } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const errors: FieldErrors = answered?.errors ?? {};
	return (
		<Page skip="Skip to the form" brand={{ name: 'Stockpot', href: '/' }}>
			<Title lead="For organisers. Guests need no account: type the code on your paper at the voting page.">
				Sign in
			</Title>
			{deleted && !answered && (
				<Notice kind="good" speak="polite" title="Your account is deleted" answers>
					<p>You are signed out everywhere. The groups and their dinners stay.</p>
				</Notice>
			)}
			{cookieRefused && !answered && (
				<Notice kind="warn" title="This browser has no cookie of your sign-in">
					<p>Sign in once more. If this comes again, allow cookies for this address, or leave the private window.</p>
				</Notice>
			)}
			<ErrorSummary title="You are not signed in yet" errors={summaryOf(errors, ['email', 'password'], 'sign-in')} />
			<Form method="post" id="sign-in" noValidate>
				<input type="hidden" name="next" value={next} />
				<EmailField typed={answered?.typed ?? {}} errors={errors} />
				<PasswordField label="Password" error={errors.password} />
				<Actions>
					<Button>Sign in</Button>
					<Button kind="plain" href="/vote">
						I have a ballot paper
					</Button>
				</Actions>
			</Form>
			<p className="fine">
				Forgotten your password? Ask whoever keeps the server: they run <code>npm run reset-password</code> and tell you
				a new one.
			</p>
		</Page>
	);
}
