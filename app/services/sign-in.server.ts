import { findBond, findBondById } from '../../db/queries/organisers';
import { type Cookies, cookieLine, readCookie } from '../contract/cookies';
import type { StepCode } from '../contract/second-step';
import { type Err, err, type Ok, ok } from '../domain/outcome';
import { storedEmail } from './account-email.server';
import type { Accounts, Entered, HalfWay } from './accounts.server';
import type { Context } from './context.server';
import type { DeviceBond, Devices } from './devices.server';
import type { SecondStep } from './second-step.server';
import type { Newcomer, SignInLimits, Wait } from './sign-in-limits.server';

export type SignIn = {
	readonly email: string;
	readonly password: string;
	/** The client's address: part of the rate limit's key, stored nowhere. */
	readonly address: string;
	/** The request's headers: a session in them ends. */
	readonly headers: Headers;
};
export type SignInRefusal = Err<'wrong' | 'busy'> | Wait;
export type SignInResult = Ok<Cookies> | (Err<'second step'> & { readonly cookies: Cookies }) | SignInRefusal;
export type TypedStep = { readonly code: StepCode; readonly trust: boolean; readonly headers: Headers };
/** `start again`: the password must be typed again. A code that was used is wrong. */
export type SecondStepResult = Ok<Cookies> | Err<'wrong' | 'start again'> | Wait;

const refusalEvents = { wrong: 'sign-in refused', wait: 'sign-in paced', busy: 'sign-in busy' } as const;

type HalfSealed = { readonly userId: string; readonly pending: string; readonly until: number; readonly mark: string };
const SECOND_STEP = { cookie: 'stockpot_second_step', seconds: 600 } as const;

type Parts = {
	readonly accounts: Accounts;
	readonly devices: Devices;
	readonly limits: SignInLimits;
	readonly secondStep: Pick<SecondStep, 'takeOnce'>;
};

/** Signing in: with a password, with the code of a second step, and for the first time. */
export function createSignIn(context: Context, { accounts, devices, limits, secondStep }: Parts) {
	const { db, now, secrets, note } = context;
	const secure = context.settings.secureCookies;

	/** Changes with the password, which invalidates the first step. */
	const markOf = (bond: DeviceBond) => secrets.mark('second step', JSON.stringify(bond));

	/** Logs a refusal. `start again` is none. */
	function refuse<T extends SignInRefusal>(refusal: T): T {
		note(refusalEvents[refusal.code]);
		return refusal;
	}

	/** Ends the browser's old session and makes the device known. */
	async function enter({ userId, cookies }: Entered, headers: Headers): Promise<Ok<Cookies>> {
		if (headers.has('cookie')) await accounts.api.signOut({ headers });
		const all = [...cookies, ...(await devices.remember(headers, userId))];
		note('signed in', userId);
		return ok(all);
	}
	/** Right password: encrypts the state for the second step into a cookie. */
	async function halfWay(userId: string, { pending, cookies }: HalfWay): Promise<SignInResult> {
		const bond = await findBondById(db, userId);
		if (!bond) return refuse(err('wrong'));
		const until = now().getTime() + SECOND_STEP.seconds * 1000;
		const half: HalfSealed = { userId, pending, until, mark: markOf(bond) };
		const sealed = secrets.sealText('second step', JSON.stringify(half));
		const line = cookieLine(SECOND_STEP.cookie, sealed, { seconds: SECOND_STEP.seconds, secure });
		return { ok: false, code: 'second step', cookies: [...cookies, line] };
	}

	return {
		/** Signs in with a password. Unknown e-mails and wrong passwords get the same answer after the same work. */
		async signIn({ email, password, address, headers }: SignIn): Promise<SignInResult> {
			const stored = storedEmail(email);
			const bond = await findBond(db, stored);
			const attempt = { email: stored, address, known: devices.knows(headers, bond) };
			const answer = await limits.tryPassword(attempt, () => accounts.tryPassword(stored, password, headers));
			if (answer.ok) return enter(answer.value, headers);
			if (answer.code !== 'second step') return refuse(answer);
			// An account created between the two reads has no second step yet.
			return bond ? halfWay(bond.userId, answer) : refuse(err('wrong'));
		},
		/** Checks the code after the right password, whose proof is in an encrypted cookie. Five wrong codes use it up. */
		async signInSecond({ code, trust, headers }: TypedStep): Promise<SecondStepResult> {
			const sealed = readCookie(headers, SECOND_STEP.cookie, secure);
			const text = sealed ? secrets.openText('second step', sealed) : null;
			const half = text === null ? null : (JSON.parse(text) as HalfSealed);
			const bond = half && half.until > now().getTime() ? await findBondById(db, half.userId) : undefined;
			if (!half || !bond || half.mark !== markOf(bond)) return err('start again');
			const answer = await limits.tryCode(bond.userId, devices.knows(headers, bond), async () =>
				(await secondStep.takeOnce(bond.userId, code)) ? accounts.trySecondStep(half.pending, code, trust) : null,
			);
			if (!answer.ok) return refuse(answer);
			const inside = await enter(answer.value, headers);
			return ok([...inside.value, cookieLine(SECOND_STEP.cookie, '', { seconds: 0, secure })]);
		},
		/** The first sign-in to an account that this request created. */
		async signInNew({ email, password, headers }: Omit<SignIn, 'address'>, by: Newcomer): Promise<SignInResult> {
			const stored = storedEmail(email);
			const { place } = limits.newcomer(by);
			const answer = await limits.slowly(place, () => accounts.tryPassword(stored, password, new Headers()));
			if (answer?.ok) return enter(answer.value, headers);
			return refuse(err(answer ? 'wrong' : 'busy'));
		},
	};
}
