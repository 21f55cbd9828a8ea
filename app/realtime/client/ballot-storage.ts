import { type GuestPaper, paperOf, type Refused, type Revised } from '~/contract/guest';

/** One paper's ballot in the browser's storage, so that a reload or an empty battery loses nothing. */
export type StoredBallot = Revised & {
	/** See `paperOf`. */
	readonly paper: string;
	/** The ids of the scored pitches, because a number may mean another pitch by now. */
	readonly pitches: readonly string[];
	/** The ballot that the server last confirmed. */
	readonly acked: Revised | null;
};

const KEY = 'stockpot-ballot';
const NEWS = 'stockpot-news';

/** The ids of the pitches by number; '' for an empty place. */
export const pitchesOf = ({ shape, lineUp }: Pick<GuestPaper, 'shape' | 'lineUp'>): string[] =>
	Array.from({ length: shape.pitches }, (_, at) => lineUp.find((pitch) => pitch.number === at + 1)?.id ?? '');

/** Null for missing or malformed data. */
export function readStoredBallot(store: Storage | null, paper: string): StoredBallot | 'of another paper' | null {
	const stored = read(store, KEY);
	if (!isStoredBallot(stored)) return null;
	return stored.paper === paper ? stored : 'of another paper';
}

/** Whether this browser keeps scores of some paper that the server has not confirmed. */
export function keepsUnsent(store: Storage | null = storeHere()): boolean {
	const stored = read(store, KEY);
	return isStoredBallot(stored) && /\d/.test(stored.scores) && stored.acked?.revision !== stored.revision;
}

function storeHere(): Storage | null {
	try {
		return localStorage;
	} catch {
		// Forbidden: nothing is kept.
		return null;
	}
}

/** Does not overwrite a higher revision of the same paper that another page stored. */
export function writeStoredBallot(store: Storage | null, stored: StoredBallot): void {
	const there = readStoredBallot(store, stored.paper);
	if (there === null || there === 'of another paper' || there.revision <= stored.revision) write(store, KEY, stored);
}

/** The server's newest data without scores, because a cached page is as old as its last load. */
export type News = { readonly paper: GuestPaper; readonly refused: Refused | null };

/** Null for another paper, and for another build, whose format may differ. */
export function readNews(store: Storage | null, paper: string, build: string): News | null {
	const told = read(store, NEWS);
	if (typeof told !== 'object' || told === null) return null;
	const news = told as News & { of: string; build: string };
	return news.of === paper && news.build === build ? news : null;
}

export function writeNews(store: Storage | null, { paper, refused }: News, build: string): void {
	write(store, NEWS, { of: paperOf(paper), build, refused, paper: { ...paper, own: null } });
}

function read(store: Storage | null, key: string): unknown {
	try {
		return JSON.parse(store?.getItem(key) ?? 'null');
	} catch {
		// No storage: only this page has the ballot.
		return null;
	}
}

function write(store: Storage | null, key: string, value: unknown): void {
	try {
		store?.setItem(key, JSON.stringify(value));
	} catch {
		// Full or forbidden: the page still has the ballot and sends it.
		return;
	}
}

/** Calls `changed` when another tab stores a ballot. Returns a function that unsubscribes. */
export function onStorageChanged(changed: () => void): () => void {
	const hear = ({ key }: StorageEvent) => {
		if (key === KEY) changed();
	};
	addEventListener('storage', hear);
	return () => removeEventListener('storage', hear);
}

function isStoredBallot(value: unknown): value is StoredBallot {
	if (typeof value !== 'object' || value === null) return false;
	const { paper, pitches, acked } = value as Partial<StoredBallot>;
	const known = typeof paper === 'string' && Array.isArray(pitches) && pitches.every((id) => typeof id === 'string');
	return known && isRevised(value) && (acked === null || isRevised(acked));
}

function isRevised(value: unknown): value is Revised {
	if (typeof value !== 'object' || value === null) return false;
	const { revision, scores } = value as Partial<Revised>;
	return Number.isSafeInteger(revision) && typeof scores === 'string' && /^[0-5-]{0,96}$/.test(scores);
}
