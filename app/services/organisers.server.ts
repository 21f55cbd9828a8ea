import { randomInt, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
	changePassword,
	countSessions,
	deleteSessions,
	dropSecondStep,
	findBond,
	findBondById,
	findOrganiserByEmail,
	forgetDevices,
	insertOrganiser,
} from '../../db/queries/organisers';
import type { DB } from '../../db/schema';
import { createFairQueue, type Place } from '../concurrency';
import { addressKey } from '../contract/address-key.server';
import { cookieLine, readCookie } from '../contract/cookies';
import type { StepCode } from '../contract/second-step';
import { type Err, err, type Ok, type Outcome, ok } from '../domain/outcome';
import { shownEmail, storedEmail } from './account-email.server';
import { createAccounts, type HalfWay } from './accounts.server';
import type { Context, Organiser } from './context.server';
import { createDevices, type DeviceBond } from './devices.server';
import { createPace, takeAll } from './pace.server';
import { slowHashing } from './password-hash.server';
import { createSecondStep } from './second-step.server';

/** `Set-Cookie` lines for the response. */
export type Cookies = readonly string[];
export type SignIn = {
	readonly email: string;
	readonly password: string;
	/** The client's address: part of the rate limit's key, stored nowhere. */
	readonly address: string;
	/** The request's headers: a session in them ends. */
	readonly headers: Headers;
};
/** Every result of a sign-in, for logs and metrics. */
export type SignInResult =
	| Ok<Cookies>
	| Err<'wrong' | 'busy'>
	| (Err<'second step'> & { readonly cookies: Cookies })
	| (Err<'wait'> & { readonly seconds: number; readonly device: Place['kind'] });
/** Changing one's own password needs no second step, because the person is signed in. */
export type PasswordChangeResult = Exclude<SignInResult, { code: 'second step' }>;
export type PasswordChange = Omit<SignIn, 'email'> & {
	/** The current password. */
	readonly present: string;
};
export type SecondStep = { readonly code: StepCode; readonly trust: boolean; readonly headers: Headers };
/** `start again`: the password must be typed again. A code that was used is wrong. */
export type SecondStepResult =
	| Ok<Cookies>
	| Err<'wrong' | 'start again'>
	| (Err<'wait'> & { readonly seconds: number; readonly device: Place['kind'] });
type HalfSealed = { readonly userId: string; readonly pending: string; readonly until: number; readonly mark: string };
/** Who creates an account. `link`: their invitation or setup link. `address`: for rate limits only. */
export type Newcomer = { readonly link: string; readonly address: string };
/** `too many tries`: with this link, or from this address. */
export type NewAccountRefusal = 'email taken' | 'too many tries' | 'busy';
export type NewAccount = { readonly name: string; readonly email: string; readonly password: string };
/** An account to insert, with its password hashed, because nothing slow may run in a transaction. */
export type ReadyAccount = {
	readonly organiser: Organiser;
	readonly write: (trx: Transaction<DB>) => Promise<boolean>;
};

/**
 * Tries with a password, taken before it is looked at and given back when it was right. The devices that a person signed in on before
 * share one bucket of that account: signing in as somebody else on them does not refill it. All others share: five for each account from one address, twenty for an account wherever they come from, thirty
 * for an address.
 */
const PACES = {
	known: { points: 10, every: 20_000 },
	accountHere: { points: 5, every: 36_000 },
	account: { points: 20, every: 30_000 },
	address: { points: 30, every: 6_000 },
	/** Codes of the second step, from unknown devices with the right password. */
	code: { points: 10, every: 5 * 60_000 },
	/** Codes from all devices of an account. Unknown devices can use at most half. */
	allCodes: { points: 20, every: 2.5 * 60_000 },
	/** New accounts with one invitation, or from one address: each try may reveal that an e-mail has an account. */
	newWithLink: { points: 10, every: 60_000 },
	newHere: { points: 20, every: 30_000 },
	/** All tries, because each costs a hash. Wrong passwords reach the tighter limits first. */
	looked: { points: 30, every: 10_000 },
} as const;
const SECOND_STEP = { cookie: 'stockpot_second_step', seconds: 600 } as const;
/** Sign-ins that may wait for the slow hash: three for each address, thirty addresses. */
const SIGN_IN_QUEUE = { each: 3, keys: 30 } as const;

/** Organisers' accounts and sessions. better-auth is called in process and its handler is not mounted, so these functions are the only ways in. */
export function createOrganisers(context: Context, hashing = context.hashing ?? slowHashing) {
	const { db, now, secrets, note } = context;
	const secure = context.settings.secureCookies;
	const auth = createAccounts(context, hashing);
	const devices = createDevices(context);
	const slowly = createFairQueue(SIGN_IN_QUEUE);
	const paces = {
		known: createPace(PACES.known, now),
		accountHere: createPace(PACES.accountHere, now),
		account: createPace(PACES.account, now),
		address: createPace(PACES.address, now),
		code: createPace(PACES.code, now),
		allCodes: createPace(PACES.allCodes, now),
		looked: createPace(PACES.looked, now),
		newWithLink: createPace(PACES.newWithLink, now),
		newHere: createPace(PACES.newHere, now),
	};
	const secondStep = createSecondStep(context, auth, (userId, work) => slowly({ kind: 'known', key: userId }, work));
	const endings = new Set<() => void>();
	const ended = () => {
		for (const tell of endings) tell();
	};

	/** Holders of a link have their own place in the queue, by link and not by what they type. */
	const placeOf = ({ link }: Newcomer): Place => ({ kind: 'known', key: `link ${link}` });

	/** Cheap checks first: the rate limit, then whether the e-mail is taken, and the slow hash last. */
	async function prepare(account: NewAccount, by: Newcomer): Promise<Outcome<ReadyAccount, NewAccountRefusal>> {
		const { name, password } = account;
		const email = storedEmail(account.email);
		const takes = [
			[paces.newWithLink, by.link],
			[paces.newHere, addressKey(by.address)],
		] as const;
		if (takeAll(takes) > 0) return err('too many tries');
		if (await findOrganiserByEmail(db, email)) return err('email taken');
		const passwordHash = await slowly(placeOf(by), () => hashing.hash(password));
		if (passwordHash === null) {
			for (const [pace, key] of takes) pace.giveBack(key);
			return err('busy');
		}
		const organiser = { userId: randomUUID(), name, email };
		const row = { id: organiser.userId, name, email, passwordHash, at: now() };
		return ok({ organiser, write: (trx) => insertOrganiser(trx, row) });
	}

	/** A try's place in the queue and its buckets. A right password does not refill `looked`. */
	function attemptOf(email: string, address: string, known: string | null) {
		const here = addressKey(address);
		const place: Place = known ? { kind: 'known', key: known } : { kind: 'unknown', key: here };
		const takes = known
			? ([[paces.known, `known|${known}`]] as const)
			: ([
					[paces.accountHere, `${email}|${here}`],
					[paces.account, email],
					[paces.address, here],
				] as const);
		const looked = [paces.looked, `${place.kind}|${known ?? email}`] as const;
		return { place, takes, looked };
	}

	/** Signs in: ends the browser's old session and makes the device known. */
	async function enter(
		{ userId, cookies }: { userId: string; cookies: Cookies },
		headers: Headers,
	): Promise<Ok<Cookies>> {
		if (headers.has('cookie')) await auth.api.signOut({ headers });
		return ok([...cookies, ...(await remember(userId, headers))]);
	}
	/** Right password: encrypts the state for the second step into a cookie. */
	async function halfWay(userId: string, { pending, cookies }: HalfWay): Promise<SignInResult> {
		const bond = await findBondById(db, userId);
		if (!bond) return err('wrong');
		const until = now().getTime() + SECOND_STEP.seconds * 1000;
		const half: HalfSealed = { userId, pending, until, mark: markOf(bond) };
		const sealed = secrets.sealText('second step', JSON.stringify(half));
		const line = cookieLine(SECOND_STEP.cookie, sealed, { seconds: SECOND_STEP.seconds, secure });
		return { ok: false, code: 'second step', cookies: [...cookies, line] };
	}
	/** Changes with the password, which invalidates the first step. */
	const markOf = (bond: DeviceBond) => secrets.mark('second step', JSON.stringify(bond));
	/** Makes this device known for the person. */
	async function remember(userId: string, headers: Headers): Promise<Cookies> {
		const bond = await findBondById(db, userId);
		return bond ? [devices.remember(headers, bond)] : [];
	}

	/** Ends all other sessions of the person and forgets all other devices. */
	async function signOutElsewhere(userId: string, headers: Headers): Promise<Cookies> {
		const here = await auth.api.getSession({ headers });
		await db.transaction().execute(async (trx) => {
			await deleteSessions(trx, userId, here?.session.id);
			await forgetDevices(trx, userId);
		});
		ended();
		return remember(userId, headers);
	}

	return {
		/** The organiser of this request, by its session cookie. */
		async current(headers: Headers): Promise<Organiser | null> {
			if (!headers.has('cookie')) return null;
			const found = await auth.api.getSession({ headers });
			return found && { userId: found.user.id, name: found.user.name, email: shownEmail(found.user.email) };
		},

		/**
		 * Signs in with a password. Unknown e-mails and wrong passwords get the same answer after the same work. A known device has its own queue
		 * and limits, so that nobody can lock the organiser out of it.
		 */
		async signIn({ email, password, address, headers }: SignIn): Promise<SignInResult> {
			const stored = storedEmail(email);
			const bond = await findBond(db, stored);
			const { place, takes, looked } = attemptOf(stored, address, devices.knows(headers, bond));
			const seconds = takeAll([...takes, looked]);
			if (seconds > 0) return { ok: false, code: 'wait', seconds, device: place.kind };
			const answer = await slowly(place, () => auth.tryPassword(stored, password, headers));
			if (answer?.ok === false && answer.code === 'wrong') return err('wrong');
			for (const [pace, key] of answer ? takes : [...takes, looked]) pace.giveBack(key);
			// An account created between the two reads has no second step yet.
			if (answer?.ok === false) return bond ? halfWay(bond.userId, answer) : err('wrong');
			return answer ? enter(answer.value, headers) : err('busy');
		},
		/** Checks the code after the right password, whose proof is in an encrypted cookie. Five wrong codes use it up. */
		async signInSecond({ code, trust, headers }: SecondStep): Promise<SecondStepResult> {
			const sealed = readCookie(headers, SECOND_STEP.cookie, secure);
			const text = sealed ? secrets.openText('second step', sealed) : null;
			const half = text === null ? null : (JSON.parse(text) as HalfSealed);
			const bond = half && half.until > now().getTime() ? await findBondById(db, half.userId) : undefined;
			if (!half || !bond || half.mark !== markOf(bond)) return err('start again');
			const device = devices.knows(headers, bond);
			const own = device ? ([paces.known, `known|${device}|code`] as const) : ([paces.code, bond.userId] as const);
			const takes = [own, [paces.allCodes, bond.userId]] as const;
			const seconds = takeAll(takes);
			if (seconds > 0) return { ok: false, code: 'wait', seconds, device: device ? 'known' : 'unknown' };
			if (!(await secondStep.takeOnce(bond.userId, code))) return err('wrong');
			const entered = await auth.trySecondStep(half.pending, code, trust);
			if (!entered) return err('wrong');
			for (const [pace, key] of takes) pace.giveBack(key);
			const inside = await enter(entered, headers);
			return ok([...inside.value, cookieLine(SECOND_STEP.cookie, '', { seconds: 0, secure })]);
		},
		secondStep,
		/** The first sign-in to an account that this request created. */
		async signInNew({ email, password, headers }: Omit<SignIn, 'address'>, by: Newcomer): Promise<SignInResult> {
			const stored = storedEmail(email);
			const answer = await slowly(placeOf(by), () => auth.tryPassword(stored, password, new Headers()));
			if (answer?.ok === false) return err('wrong');
			return answer ? enter(answer.value, headers) : err('busy');
		},

		/** Ends the session of this request; the returned cookies delete it. */
		async signOut(headers: Headers): Promise<Cookies> {
			const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
			ended();
			return answer.getSetCookie();
		},
		/** Ends every session of a person and forgets their devices, for a laptop left in the hall. */
		async signOutEverywhere(userId: string): Promise<void> {
			await db.transaction().execute(async (trx) => {
				await deleteSessions(trx, userId);
				await forgetDevices(trx, userId);
			});
			ended();
		},
		signOutElsewhere,
		otherSessions: async (userId: string, headers: Headers): Promise<number> => {
			const here = await auth.api.getSession({ headers });
			return countSessions(db, userId, here?.session.id, now());
		},

		/**
		 * Changes the password of a person who types the current one, at the rate limits of sign-in. Ends all other sessions. A repeated request
		 * finds the new password set.
		 */
		async changePassword(who: Organiser, change: PasswordChange): Promise<PasswordChangeResult> {
			const { present, password, address, headers } = change;
			const bond = await findBondById(db, who.userId);
			const { place, takes, looked } = attemptOf(storedEmail(who.email), address, devices.knows(headers, bond));
			const seconds = takeAll([...takes, looked]);
			if (seconds > 0) return { ok: false, code: 'wait', seconds, device: place.kind };
			let changed = false;
			const answer = await slowly(place, async (): Promise<Ok<null> | Err<'wrong'>> => {
				const hash = (await findBondById(db, who.userId))?.password;
				if (hash === undefined) return err('wrong');
				if (!(await hashing.verify({ hash, password: present }))) {
					return (await hashing.verify({ hash, password })) ? ok(null) : err('wrong');
				}
				const passwordHash = await hashing.hash(password);
				changed = await db.transaction().execute((trx) => changePassword(trx, who.userId, passwordHash, now(), hash));
				return changed ? ok(null) : err('wrong');
			});
			if (answer?.ok === false) return answer;
			for (const [pace, key] of answer ? takes : [...takes, looked]) pace.giveBack(key);
			if (changed) note('password changed', who.userId);
			return answer ? ok(await signOutElsewhere(who.userId, headers)) : err('busy');
		},

		remember,
		/** Makes open sockets check their session again, after somebody left a group. */
		lookAgain: ended,
		/** Called after sessions ended in this process: open sockets check their session again. */
		onEnded(tell: () => void): () => void {
			endings.add(tell);
			return () => endings.delete(tell);
		},

		prepare,

		/** For the operator: sets a new password and ends every session of that person. */
		async resetPassword(email: string, password: string): Promise<Outcome<Organiser, 'unknown'>> {
			const passwordHash = await hashing.hash(password);
			return db.transaction().execute(async (trx): Promise<Outcome<Organiser, 'unknown'>> => {
				const user = await findOrganiserByEmail(trx, storedEmail(email));
				if (!user) return err('unknown');
				await changePassword(trx, user.id, passwordHash, now());
				await deleteSessions(trx, user.id);
				await forgetDevices(trx, user.id);
				await dropSecondStep(trx, user.id);
				return ok({ userId: user.id, name: user.name, email: shownEmail(user.email) });
			});
		},
	};
}
export type Organisers = ReturnType<typeof createOrganisers>;

/** Five groups of four, of characters that are not mistaken for one another, so that it can be read out. */
export function newPassword(): string {
	const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
	const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
	return Array.from({ length: 5 }, group).join('-');
}
