import { randomInt, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { hashPassword } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { changePassword, deleteSessions, findOrganiserByEmail, insertOrganiser } from '../../db/queries/organisers';
import type { DB } from '../../db/schema';
import { type Err, err, type Ok, type Outcome, ok } from '../domain/outcome';
import type { Context, Organiser } from './context.server';
import { oneAtATime } from './one-at-a-time.server';

/** Set-Cookie lines, for the answer that carries them. */
export type Cookies = readonly string[];
export type SignIn = {
	readonly email: string;
	readonly password: string;
	/** Where the request came from. Part of the pace's key, stored nowhere. */
	readonly address: string;
	/** Of the request: a session that it still carries ends. */
	readonly headers: Headers;
};
export type SignInResult = Ok<Cookies> | Err<'wrong' | 'busy'> | (Err<'wait'> & { readonly seconds: number });
export type NewAccount = { readonly name: string; readonly email: string; readonly password: string };
/** An account that is ready to be written, with its password already hashed: nothing slow may run inside a transaction. */
export type ReadyAccount = {
	readonly organiser: Organiser;
	readonly write: (trx: Transaction<DB>) => Promise<boolean>;
};

/** A hundred tries an hour for each account from each address: hopeless for guessing, and a typist waits three minutes at most. */
const TRIES = { points: 5, duration: 180 };
const LONGEST_QUEUE = 30;
const SESSION_DAYS = 30;

/**
 * Who may sit at the desk. Users, passwords and sessions are better-auth's, called in process: its HTTP handler is not mounted, so
 * the only ways in are the functions below.
 */
export function createOrganisers(context: Context) {
	const { db, now } = context;
	const auth = accounts(context);
	const slowly = oneAtATime(LONGEST_QUEUE);
	const pace = new RateLimiterMemory(TRIES);
	const endings = new Set<() => void>();
	const ended = () => {
		for (const tell of endings) tell();
	};

	/** Null when too many wait for the slow hash. */
	async function prepare({ name, email, password }: NewAccount): Promise<ReadyAccount | null> {
		const passwordHash = await slowly(() => hashPassword(password));
		if (!passwordHash) return null;
		const organiser = { userId: randomUUID(), name, email: asStored(email) };
		const row = { id: organiser.userId, name, email: organiser.email, passwordHash, at: now() };
		return { organiser, write: (trx) => insertOrganiser(trx, row) };
	}

	return {
		/** Who sends this request, by its cookie. */
		async current(headers: Headers): Promise<Organiser | null> {
			if (!headers.has('cookie')) return null;
			const found = await auth.api.getSession({ headers });
			return found && { userId: found.user.id, name: found.user.name, email: found.user.email };
		},

		/**
		 * A new session for the right password. Unknown e-mails and wrong passwords get the same answer after the same work. Paced by
		 * account and address together: a whole hall shares an address, and nobody can lock an organiser out from elsewhere.
		 */
		async signIn({ email, password, address, headers }: SignIn): Promise<SignInResult> {
			const key = `${asStored(email)}|${address}`;
			const answer = await slowly<SignInResult>(async () => {
				// Inside the lane: made-up e-mails cannot fill the memory faster than the hashes run.
				const seconds = await secondsToWait(pace, key);
				return seconds > 0 ? { ok: false, code: 'wait', seconds } : tryPassword(auth, asStored(email), password);
			});
			if (!answer) return err('busy');
			if (!answer.ok) return answer;
			await pace.delete(key);
			if (headers.has('cookie')) await auth.api.signOut({ headers });
			return answer;
		},

		/** Ends the session of this request; the cookies take it out of the browser. */
		async signOut(headers: Headers): Promise<Cookies> {
			const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
			ended();
			return answer.getSetCookie();
		},
		/** Ends every session of a person: a laptop that was left in the hall. */
		async signOutEverywhere(userId: string): Promise<void> {
			await deleteSessions(db, userId);
			ended();
		},
		/** Told after sessions ended in this process: what a session had opened looks again whether it may stay. */
		onEnded(tell: () => void): () => void {
			endings.add(tell);
			return () => endings.delete(tell);
		},

		prepare,

		/** For whoever keeps the server: a new password, and every session of that person ends. */
		async resetPassword(email: string, password: string): Promise<Outcome<Organiser, 'unknown'>> {
			const passwordHash = await hashPassword(password);
			return db.transaction().execute(async (trx): Promise<Outcome<Organiser, 'unknown'>> => {
				const user = await findOrganiserByEmail(trx, asStored(email));
				if (!user) return err('unknown');
				await changePassword(trx, user.id, passwordHash, now());
				await deleteSessions(trx, user.id);
				return ok({ userId: user.id, name: user.name, email: user.email });
			});
		},
	};
}
export type Organisers = ReturnType<typeof createOrganisers>;

/** Five groups of four: no sign in it can be taken for another, and it can be read out over the telephone. */
export function newPassword(): string {
	const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
	const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
	return Array.from({ length: 5 }, group).join('-');
}

const asStored = (email: string): string => email.trim().toLowerCase();

type Auth = ReturnType<typeof accounts>;

function accounts({ db, settings, secrets, log }: Context) {
	return betterAuth({
		appName: 'Stockpot',
		// Only links in e-mails that we do not send would need it; the address of this request is our own http layer's business.
		baseURL: settings.publicUrl ?? `http://localhost:${settings.port}`,
		secret: secrets.accounts(),
		database: { db, type: 'postgres' },
		// Accounts are made by the setup page and by invitations, in the same transaction as what they belong to.
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
		session: { expiresIn: SESSION_DAYS * 24 * 60 * 60, disableSessionRefresh: true },
		// Its own limits and origin checks guard the handler that is not mounted.
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		advanced: {
			cookiePrefix: 'stockpot',
			useSecureCookies: settings.secureCookies,
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: settings.secureCookies },
			ipAddress: { disableIpTracking: true },
		},
		databaseHooks: {
			session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
		},
		logger: { level: 'error', log: (_level, message) => log.error({ from: 'better-auth' }, message) },
	});
}

/** Takes one try. Counted before the password is looked at, so that fifty tries at once are fifty tries. */
async function secondsToWait(pace: RateLimiterMemory, key: string): Promise<number> {
	try {
		await pace.consume(key);
		return 0;
	} catch (refusal) {
		if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
		throw refusal;
	}
}

async function tryPassword(auth: Auth, email: string, password: string): Promise<Ok<Cookies> | Err<'wrong'>> {
	try {
		const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
		return ok(headers.getSetCookie());
	} catch (error) {
		const status = (error as { statusCode?: number }).statusCode;
		if (status === 401 || status === 400) return err('wrong');
		throw error;
	}
}
