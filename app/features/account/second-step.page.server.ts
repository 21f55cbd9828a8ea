import { data, redirect } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import type { SignedIn } from '~/auth/guard.server';
import { type FieldErrors, readForm } from '~/contract/forms';
import { confirmStepForm, ownPasswordForm } from '~/contract/second-step';
import { sayWait } from '~/i18n/wait';
import { type Qr, qrOf } from '~/ui/qr-code';

type Begun = { readonly uri: string; readonly secret: string; readonly qr: Qr };
/** What the action returns to the account page. `begun` holds a secret and is rendered only once. */
export type StepAnswer = {
	readonly part: 'on' | 'confirm' | 'off' | null;
	readonly errors: FieldErrors;
	readonly begun: Begun | null;
};

type Posted = SignedIn & { form: FormData };
const nothing: StepAnswer = { part: null, errors: {}, begun: null };
const answer = (given: Partial<StepAnswer>, init: { status?: number } = {}) =>
	data<StepAnswer>({ ...nothing, ...given }, init);
const own = ({ organiser, request }: Posted) => ({ organiser, headers: request.headers });

type Refusal = { code: 'wrong' | 'busy' } | { code: 'wait'; seconds: number };
function sayRefusal(refusal: Refusal): { status: number; text: string } {
	switch (refusal.code) {
		case 'wrong':
			return { status: 400, text: 'That is not the password that you sign in with. Nothing was changed.' };
		case 'busy':
			return { status: 503, text: 'The server is very busy. Nothing was changed. Please press the button again.' };
		case 'wait':
			return {
				status: 429,
				text: `That was wrong too often. Nothing was changed. Try again in ${sayWait(refusal.seconds)}.`,
			};
	}
}

/** The QR code for an authenticator app, and the secret in groups of four to type by hand. */
function begunWith(uri: string): StepAnswer['begun'] {
	const secret = new URL(uri).searchParams.get('secret') ?? '';
	return { uri, secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), qr: qrOf(uri) };
}

async function begin(at: Posted) {
	const read = readForm(at.form, ownPasswordForm);
	if (!read.ok) return answer({ part: 'on', errors: read.errors }, { status: 400 });
	const outcome = await at.services.organisers.secondStep.begin(own(at), read.value.password);
	if (outcome.ok) return answer({ part: 'confirm', begun: begunWith(outcome.value) });
	if (outcome.code === 'already on') throw redirect('/desk/account', 303);
	const { status, text } = sayRefusal(outcome);
	return answer({ part: 'on', errors: { password: text } }, { status });
}

async function confirm(at: Posted) {
	const read = readForm(at.form, confirmStepForm);
	if (!read.ok) {
		const uri = confirmStepForm.shape.uri.safeParse(read.typed.uri);
		// Without the secret that the page showed there is nothing to confirm.
		if (!uri.success) throw redirect('/desk/account', 303);
		return answer({ part: 'confirm', errors: read.errors, begun: begunWith(uri.data) }, { status: 400 });
	}
	const outcome = await at.services.organisers.secondStep.confirm(own(at), read.value.code);
	if (outcome.ok) throw withCookies('/desk/account', outcome.value);
	if (outcome.code === 'already on') throw redirect('/desk/account', 303);
	const text =
		outcome.code === 'wait'
			? sayRefusal(outcome).text
			: 'That is not the code that the app shows now. Wait for the next one, and check that the clock of your phone is right. Nothing was changed.';
	return answer({ part: 'confirm', errors: { code: text }, begun: begunWith(read.value.uri) }, { status: 400 });
}

/** An act that needs the password. `extra`: cookies beside those of the act. */
async function withPassword(at: Posted, act: 'newBackupCodes' | 'turnOff', extra: readonly string[] = []) {
	const read = readForm(at.form, ownPasswordForm);
	if (!read.ok) return answer({ part: 'off', errors: read.errors }, { status: 400 });
	const outcome = await at.services.organisers.secondStep[act](own(at), read.value.password);
	if (outcome.ok) throw withCookies('/desk/account', [...outcome.value, ...extra]);
	const { status, text } = sayRefusal(outcome);
	return answer({ part: 'off', errors: { password: text } }, { status });
}
const newCodes = (at: Posted) => withPassword(at, 'newBackupCodes');
const turnOff = (at: Posted) => withPassword(at, 'turnOff', [at.services.organisers.secondStep.forgetNewCodes()]);

async function forgetCodes(at: Posted) {
	throw withCookies('/desk/account', [at.services.organisers.secondStep.forgetNewCodes()]);
}

export const secondStepIntents = {
	'begin second step': { can: 'account.edit own', run: begin },
	'confirm second step': { can: 'account.edit own', run: confirm },
	'new backup codes': { can: 'account.edit own', run: newCodes },
	'codes are kept': { can: 'account.edit own', run: forgetCodes },
	'turn second step off': { can: 'account.edit own', run: turnOff },
} as const;
