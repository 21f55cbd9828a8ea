import { type Cookies, cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';
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
export function createPaperSessions({
	settings: { secureCookies: secure },
	secrets,
}: Pick<Context, 'settings' | 'secrets'>) {
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
		/** Opens a paper, and puts the one that was open aside. */
		write: (headers: Headers, paperSession: PaperSession): Cookies => [
			lineOf(NAME, secrets.writePaperSession(paperSession)),
			...putAside(headers, paperSession.key),
		],
		/** Puts the open paper aside, so that only its code opens it here. */
		close: (headers: Headers): Cookies => [lineOf(NAME, ''), ...putAside(headers, null)],
	};
}
