import { type Cookies, cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';
import { createLentPhone } from './lent-phone.server';
import type { PaperSession } from './secrets.server';

/** Three days, so that a paper scanned the night before still works in the evening. */
const SECONDS = 3 * 24 * 60 * 60;
const NAME = 'stockpot_paper';
const EARLIER = 'stockpot_earlier';
/** Guests who share a phone. Beyond that, the paper that was put away longest ago is forgotten. */
const MOST_EARLIER = 12;

/** What proves that a phone gave a ballot's scores. */
export type Proof = Pick<PaperSession, 'deviceToken' | 'epoch'>;
/** A paper that this phone had open before. Without the code it opens nothing, because it does not say which paper that was. */
type Earlier = readonly [mark: string, deviceToken: string, epoch: number];

/** Reads and writes a phone's paper session, and what it keeps of papers before, as cookies. */
export function createPaperSessions({ settings, secrets }: Pick<Context, 'settings' | 'secrets'>) {
	const { secureCookies: secure } = settings;
	const phone = createLentPhone({ settings, secrets });
	const markOf = (key: Buffer) => secrets.mark('earlier papers', key.toString('base64url'));
	const lineOf = (name: string, value: string) => cookieLine(name, value, { seconds: value ? SECONDS : 0, secure });

	/** Null without a valid session: the phone must enter its code. */
	function read(headers: Headers | string | null | undefined): PaperSession | null {
		const value = readCookie(headers, NAME, secure);
		return value ? secrets.readPaperSession(value) : null;
	}
	function readEarlier(headers: Headers): readonly Earlier[] {
		const text = secrets.openText('earlier papers', readCookie(headers, EARLIER, secure) ?? '');
		return text === null ? [] : JSON.parse(text);
	}
	/** The papers before, with the one that is open now and without `opened`. */
	function putAside(headers: Headers, opened: Buffer | null): Cookies {
		const open = read(headers);
		const now: Earlier[] = open ? [[markOf(open.key), open.deviceToken.toString('base64url'), open.epoch]] : [];
		const before = readEarlier(headers);
		const newest = [...now, ...before];
		const kept = newest.filter(
			([mark], at) => mark !== (opened && markOf(opened)) && newest.findIndex(([same]) => same === mark) === at,
		);
		const text = JSON.stringify(kept.slice(0, MOST_EARLIER));
		if (kept.length === 0) return before.length === 0 ? [] : [lineOf(EARLIER, '')];
		return [lineOf(EARLIER, secrets.sealText('earlier papers', text))];
	}

	return {
		/** Reads the headers of a request or a handshake. */
		read,
		/** The proof that this phone has for the ballot with this key, which only its code leads to. */
		proofFor:
			(headers: Headers) =>
			(key: Buffer): Proof | null => {
				const open = read(headers);
				if (open?.key.equals(key)) return open;
				const found = readEarlier(headers).find(([mark]) => mark === markOf(key));
				return found ? { deviceToken: Buffer.from(found[1], 'base64url'), epoch: found[2] } : null;
			},
		/** Opens a paper, and puts the one that was open aside. A lent phone keeps none for later. */
		write(headers: Headers, paperSession: PaperSession): Cookies {
			const opened = lineOf(NAME, secrets.writePaperSession(paperSession));
			const lent = phone.read(headers);
			if (lent?.out) return [opened];
			return [opened, ...putAside(headers, paperSession.key), ...(lent ? phone.write(null) : [])];
		},
		/** Whether this is a helper's phone on which guests vote; null if it was not lent tonight. */
		lent: phone.read,
		/** Lends the phone from the helper's page `to`. The helper's own paper is put aside; one of a guest who did not press Done is forgotten. */
		lend: (headers: Headers, to: string): Cookies => [
			lineOf(NAME, ''),
			...(phone.read(headers)?.out ? [] : putAside(headers, null)),
			...phone.write({ to, out: true }),
		],
		/** Forgets the guest's paper. On a phone that is not lent nothing changes. */
		giveBack(headers: Headers): Cookies {
			const lent = phone.read(headers);
			return lent?.out ? [lineOf(NAME, ''), ...phone.write({ ...lent, out: false })] : [];
		},
		/** Puts the open paper aside, so that only its code opens it here. */
		close: (headers: Headers): Cookies => [lineOf(NAME, ''), ...putAside(headers, null)],
	};
}
