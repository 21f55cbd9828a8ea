import { Form } from '@remix-run/react';
import type { FieldErrors } from '~/contract/forms';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/form-fields';
import { summaryOf } from '~/ui/form-values';
import { Notice } from '~/ui/notice';
import { QrSquare } from '~/ui/qr';
import { PasswordField } from './account-fields';
import type { StepAnswer } from './second-step.page.server';

const OwnPassword = ({ error }: { error: string | undefined }) => (
	<PasswordField id="step-password" label="Your password" error={error} />
);
const Summary = ({ errors, names }: { errors: FieldErrors; names: readonly string[] }) => (
	<ErrorSummary
		title="Not done. Please look at this:"
		errors={summaryOf(errors, names, 'second-step').map((one) =>
			one.field === 'password' ? { ...one, field: 'step-password' } : one,
		)}
	/>
);

function SecondStepOn({ errors }: { errors: FieldErrors }) {
	return (
		<>
			<p>
				It is off. Turned on, signing in asks for your password and for six digits that an app on your phone shows: who
				guesses or overhears the password gets nowhere. Any authenticator app will do.
			</p>
			<Summary errors={errors} names={['password']} />
			<Form method="post" id="second-step" noValidate>
				<OwnPassword error={errors.password} />
				<Actions>
					<Button kind="alt" name="intent" value="begin second step">
						Set it up
					</Button>
				</Actions>
			</Form>
		</>
	);
}

function SecondStepConfirm({ begun, errors }: { begun: NonNullable<StepAnswer['begun']>; errors: FieldErrors }) {
	return (
		<>
			<p>Scan this square with your authenticator app. It is not on yet.</p>
			<div className="step-qr">
				<QrSquare {...begun.qr} label="Sets up your authenticator app" />
			</div>
			<p>
				Or type this key into the app: <code dir="ltr">{begun.secret}</code>
			</p>
			<Summary errors={errors} names={['code']} />
			<Form method="post" id="second-step" noValidate>
				<input type="hidden" name="uri" value={begun.uri} />
				<Field
					name="code"
					label="The six digits that the app shows now"
					autoComplete="one-time-code"
					inputMode="numeric"
					error={errors.code}
					errorPrefix="Error:"
					width="middle"
					code
					required
				/>
				<Actions>
					<Button name="intent" value="confirm second step">
						Turn it on
					</Button>
					<Button kind="plain" href="/desk/account">
						Leave it off
					</Button>
				</Actions>
			</Form>
		</>
	);
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
	return (
		<>
			<Notice kind="good" speak="polite" answers title="The second step is on">
				<p>
					Print these ten backup codes or write them down now: after five minutes they are not shown again. Each lets
					you in once, for when your phone is lost or flat.
				</p>
			</Notice>
			<ul className="step-codes">
				{codes.map((code) => (
					<li key={code}>
						<code dir="ltr">{code}</code>
					</li>
				))}
			</ul>
			<Form method="post">
				<Actions>
					<Button name="intent" value="codes are kept">
						I have kept them
					</Button>
				</Actions>
			</Form>
		</>
	);
}

function SecondStepOff({ errors }: { errors: FieldErrors }) {
	return (
		<>
			<p>It is on: signing in asks for your password and for a code.</p>
			<Summary errors={errors} names={['password']} />
			<Form method="post" id="second-step" noValidate>
				<OwnPassword error={errors.password} />
				<Actions>
					<Button kind="alt" name="intent" value="new backup codes">
						Make new backup codes
					</Button>
					<Button kind="danger" name="intent" value="turn second step off">
						Turn it off
					</Button>
				</Actions>
			</Form>
			<p className="fine">
				New backup codes make the old ones worthless. Lost phone and codes: <code>npm run reset-password</code> on the
				server turns the second step off.
			</p>
		</>
	);
}

export function SecondStep({
	on,
	newCodes,
	answered,
}: {
	on: boolean;
	newCodes: readonly string[] | null;
	answered: StepAnswer | null;
}) {
	const errorsOf = (part: StepAnswer['part']): FieldErrors => (answered?.part === part ? answered.errors : {});
	if (newCodes) return <BackupCodes codes={newCodes} />;
	if (on) return <SecondStepOff errors={errorsOf('off')} />;
	if (answered?.begun) return <SecondStepConfirm begun={answered.begun} errors={errorsOf('confirm')} />;
	return <SecondStepOn errors={errorsOf('on')} />;
}
