import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { type Cookies, cookieName, readCookie } from '../contract/cookies';
import type { StepCode } from '../contract/second-step';
import { type Err, err, type Ok, ok } from '../domain/outcome';
import type { Context } from './context.server';
import type { Hashing } from './password-hash.server';
import { readableSecret } from './readable-secret.server';

/** Seconds. */
const DAY = 24 * 60 * 60;
const SESSION_DAYS = 30;

/** The account, and the cookies of its new session. */
export type Entered = { readonly userId: string; readonly cookies: Cookies };
/** The password is right and a second step is needed; `trySecondStep` takes `pending`. */
export type HalfWay = Err<'second step'> & { readonly pending: string; readonly cookies: Cookies };

/** better-auth: users, passwords, sessions and second steps. Called in process; its HTTP handler is not mounted. */
export function createAccounts(context: Context, hashing: Hashing) {
	const { api } = library(context, hashing);
	const nameOf = (name: string) => cookieName(`stockpot.${name}`, context.settings.secureCookies);

	return {
		api,
		/** Takes the same time for an unknown e-mail as for a wrong password. */
		async tryPassword(email: string, password: string, given: Headers): Promise<Ok<Entered> | Err<'wrong'> | HalfWay> {
			const trusted = readCookie(given, 'stockpot.trust_device', context.settings.secureCookies);
			const headers = new Headers(trusted ? { cookie: `${nameOf('trust_device')}=${trusted}` } : {});
			const answer = await asked(() => api.signInEmail({ body: { email, password }, headers, returnHeaders: true }));
			if (!answer) return err('wrong');
			const cookies = answer.headers.getSetCookie();
			if ('user' in answer.response) return ok({ userId: answer.response.user.id, cookies });
			const pending = cookies.find((line) => line.startsWith(`${nameOf('two_factor')}=`))?.split(';')[0] ?? '';
			// better-auth's cookie travels inside ours, so only its trusted-device cookie is sent.
			return {
				...err('second step'),
				pending,
				cookies: cookies.filter((line) => line.startsWith(nameOf('trust_device'))),
			};
		},
		/** The second step of a sign-in that `tryPassword` began. Null if the code is wrong or too late. */
		async trySecondStep(pending: string, { kind, code }: StepCode, trustDevice: boolean): Promise<Entered | null> {
			const headers = new Headers({ cookie: pending });
			const body = { code, trustDevice };
			const answer = await asked(() =>
				kind === 'app'
					? api.verifyTOTP({ body, headers, returnHeaders: true })
					: api.verifyBackupCode({ body, headers, returnHeaders: true }),
			);
			const user = answer?.response.user;
			return answer && user ? { userId: user.id, cookies: answer.headers.getSetCookie() } : null;
		},
	};
}
export type Accounts = ReturnType<typeof createAccounts>;

/** Null if better-auth refuses the input; rethrows its other errors. */
export async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
	try {
		return await ask();
	} catch (error) {
		const status = (error as { statusCode?: number }).statusCode;
		if (status !== undefined && status >= 400 && status < 500) return null;
		throw error;
	}
}

function library({ db, settings, secrets, log }: Context, password: Hashing) {
	return betterAuth({
		appName: 'Stockpot',
		// Needed only for links in e-mails, which we do not send.
		baseURL: settings.publicUrl ?? `http://localhost:${settings.port}`,
		secret: secrets.accounts(),
		database: { db, type: 'postgres' },
		// The setup page and invitations create accounts, in the same transaction as the group or membership.
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: 10,
			password,
		},
		// Used once a day, a session goes on for ever; `sessions.renew` is the one caller that refreshes.
		session: { expiresIn: SESSION_DAYS * DAY, updateAge: DAY },
		// Its limits and origin checks protect only the handler, which is not mounted.
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		advanced: {
			// Its own prefix would be `__Secure-`, which a sibling subdomain can set.
			cookiePrefix: cookieName('stockpot', settings.secureCookies),
			useSecureCookies: false,
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: settings.secureCookies },
			ipAddress: { disableIpTracking: true },
		},
		databaseHooks: {
			session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
		},
		plugins: [
			twoFactor({
				issuer: 'Stockpot',
				// better-auth's lock would let anybody lock the organiser out. Our own rate limit slows only unknown devices.
				accountLockout: { enabled: false },
				backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, () => readableSecret(2, 5)) },
			}),
		],
		logger: { level: 'error', log: (_level, message) => log.error({ from: 'better-auth' }, message) },
	});
}
