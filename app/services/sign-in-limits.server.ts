import { createFairQueue, type Place } from '../concurrency';
import { addressKey } from '../contract/address-key.server';
import { type Err, err, type Ok, ok } from '../domain/outcome';
import { createPaces, giveBackAll, takeAll } from './pace.server';

/** Who creates an account. `link`: their invitation or setup link. `address`: for rate limits only. */
export type Newcomer = { readonly link: string; readonly address: string };
/** Who tries a password. `known`: the key of a known device (`devices.knows`). */
type Attempt = { readonly email: string; readonly address: string; readonly known: string | null };
/** `seconds` until the next try, and whose limit was reached. */
export type Wait = Err<'wait'> & { readonly seconds: number; readonly device: Place['kind'] };

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
/** Sign-ins that may wait for the slow hash: three for each address, thirty addresses. */
const SIGN_IN_QUEUE = { each: 3, keys: 30 } as const;

/** Rate limits and the queue of everything that costs a slow hash. Made once: sign-in, passwords and new accounts share them. */
export function createSignInLimits(now: () => Date) {
	const { known, accountHere, account, address, code, allCodes, newWithLink, newHere, looked } = createPaces(
		PACES,
		now,
	);
	const slowly = createFairQueue(SIGN_IN_QUEUE);

	return {
		slowly,

		/**
		 * Runs `work`, which compares a password. A known device has its own queue and limits, so that nobody can lock the organiser out of it.
		 * A right password gives the tokens back, but not that of `looked`; a full queue gives all back.
		 */
		async tryPassword<T extends Ok<unknown> | Err<string>>(
			attempt: Attempt,
			work: () => Promise<T>,
		): Promise<T | Err<'busy'> | Wait> {
			const here = addressKey(attempt.address);
			const place: Place = attempt.known ? { kind: 'known', key: attempt.known } : { kind: 'unknown', key: here };
			const takes = attempt.known
				? ([[known, `known|${attempt.known}`]] as const)
				: ([
						[accountHere, `${attempt.email}|${here}`],
						[account, attempt.email],
						[address, here],
					] as const);
			const all = [...takes, [looked, `${place.kind}|${attempt.known ?? attempt.email}`]] as const;
			const seconds = takeAll(all);
			if (seconds > 0) return { ok: false, code: 'wait', seconds, device: place.kind };
			const answer = await slowly(place, work);
			if (answer?.ok === false && answer.code === 'wrong') return answer;
			giveBackAll(answer ? takes : all);
			return answer ?? err('busy');
		},

		/** Runs `work`, which checks a code of the second step and answers null for a wrong one. A right one gives the tokens back. */
		async tryCode<T>(
			userId: string,
			device: string | null,
			work: () => Promise<T | null>,
		): Promise<Ok<T> | Err<'wrong'> | Wait> {
			const own = device ? ([known, `known|${device}|code`] as const) : ([code, userId] as const);
			const takes = [own, [allCodes, userId]] as const;
			const seconds = takeAll(takes);
			if (seconds > 0) return { ok: false, code: 'wait', seconds, device: device ? 'known' : 'unknown' };
			const answer = await work();
			if (answer === null) return err('wrong');
			giveBackAll(takes);
			return ok(answer);
		},

		/** Holders of a link have their own place in the queue, by link and not by what they type. */
		newcomer: (by: Newcomer) => ({
			place: { kind: 'known', key: `link ${by.link}` } as const,
			takes: [
				[newWithLink, by.link],
				[newHere, addressKey(by.address)],
			] as const,
		}),
	};
}
export type SignInLimits = ReturnType<typeof createSignInLimits>;
