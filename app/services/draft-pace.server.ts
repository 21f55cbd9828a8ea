import { addressKeys } from '../contract/address-key.server';
import { readEmail } from '../domain/email';
import { createPace, createPaces, takeAll } from './pace.server';

/**
 * Rate limits of new drafts. For each dinner an address may begin two, then one every two hours; an IPv6 /56 eight, a /48 thirty-two, all
 * together 400. Above that a dinner accepts sixty a minute, at most half of them from one IPv4 address or IPv6 /48. Each dinner has its own
 * buckets.
 */
const PACES = {
	own: { points: 2, every: 2 * 60 * 60_000 },
	site: { points: 8, every: 30 * 60_000 },
	widest: { points: 32, every: 10 * 60_000 },
	ownOfDinner: { points: 400, every: 6000 },
	dinner: { points: 60, every: 1000 },
	share: { points: 30, every: 2000 },
} as const;
/** Drafts that a dinner holds. The rest above `shared` is reserved for addresses that began few: a flood cannot use it up. */
const MOST_DRAFTS = { shared: 300, own: 1000 } as const;
/** How many drafts the dinner may hold for this one to be stored. `crowded`: its address began many. */
export type DraftLimit = { readonly most: number; readonly crowded: boolean };

/**
 * Rate limits of e-mails that strangers cause: one to a mailbox in ten minutes; five from an address, then one in ten minutes; forty for
 * a dinner, and twenty more for addresses that caused none.
 */
const LETTERS = {
	recipient: { points: 1, every: 10 * 60_000 },
	share: { points: 5, every: 10 * 60_000 },
	dinner: { points: 40, every: 90_000 },
	first: { points: 1, every: 12 * 60 * 60_000 },
	reserve: { points: 20, every: 180_000 },
} as const;

/** Submissions from one address to one dinner; a hall may share its address. */
const SUBMISSIONS = { points: 20, every: 60_000 } as const;

export function createDraftPace(now: () => Date) {
	const { own, site, widest, ownOfDinner, dinner, share } = createPaces(PACES, now);
	return {
		/** Takes one draft; null where the rate limit refuses it. */
		take(dinnerId: string, address: string): DraftLimit | null {
			const keys = addressKeys(address);
			const here = `${dinnerId}|${keys.widest}`;
			const ofOwn = takeAll([
				[own, `${dinnerId}|${keys.own}`],
				[site, `${dinnerId}|${keys.site}`],
				[widest, here],
				[ownOfDinner, dinnerId],
			]);
			if (ofOwn === 0) return { most: MOST_DRAFTS.own, crowded: false };
			const wait = takeAll([
				[dinner, dinnerId],
				[share, here],
			]);
			return wait === 0 ? { most: MOST_DRAFTS.shared, crowded: true } : null;
		},
	};
}

export function createLetterPace(now: () => Date) {
	const { recipient, share, dinner, first, reserve } = createPaces(LETTERS, now);
	/** Whether an e-mail to this mailbox may be sent now, caused from `address`. */
	return (dinnerId: string, to: string, address: string): boolean => {
		const here = `${dinnerId}|${addressKeys(address).widest}`;
		const mailbox = mailboxKey(to);
		const usual = takeAll([
			[recipient, mailbox],
			[share, here],
			[dinner, dinnerId],
		]);
		if (usual === 0) {
			first.take(here);
			return true;
		}
		return (
			takeAll([
				[recipient, mailbox],
				[first, here],
				[reserve, dinnerId],
			]) === 0
		);
	};
}

/** Most mail servers deliver `jo+tag@` to the mailbox of `jo@`. */
function mailboxKey(to: string): string {
	const key = readEmail(to)?.key ?? to.trim().toLowerCase();
	const at = key.lastIndexOf('@');
	const plus = key.indexOf('+');
	return plus > 0 && plus < at ? key.slice(0, plus) + key.slice(at) : key;
}

export function createSubmissionPace(now: () => Date) {
	const pace = createPace(SUBMISSIONS, now);
	/** Whether a pitch may be submitted now from this address. */
	return (dinnerId: string, address: string): boolean => pace.take(`${dinnerId}|${addressKeys(address).widest}`) === 0;
}
