import { type GuestPaper, paperOf, type Refused, type Revised } from '~/contract/guest';

/** What this browser keeps of one paper, whole, so that a reload or an empty battery costs nothing. */
export type Kept = Revised & {
	/** Which paper, and from which exchange of its code; says nothing of the phone's claim. */
	readonly paper: string;
	/** Pitch by pitch who was scored, because a number may stand for another pitch by now. */
	readonly pitches: readonly string[];
	/** What the server said it holds. */
	readonly counted: Revised | null;
};

const KEY = 'stockpot-ballot';
const NEWS = 'stockpot-news';

/** The ids of the pitches by number, '' where nobody stands. */
export const pitchesOf = ({ shape, lineUp }: Pick<GuestPaper, 'shape' | 'lineUp'>): string[] =>
	Array.from({ length: shape.pitches }, (_, at) => lineUp.find((pitch) => pitch.number === at + 1)?.id ?? '');

/** Null for anything that we did not write. */
export function readKept(store: Storage | null, paper: string): Kept | 'of another paper' | null {
	const kept = read(store, KEY);
	if (!isKept(kept)) return null;
	return kept.paper === paper ? kept : 'of another paper';
}

export const writeKept = (store: Storage | null, kept: Kept): void => write(store, KEY, kept);

/** What the server last said of the paper and the evening, without any scores: a kept page is as old as its last load. */
export type News = { readonly paper: GuestPaper; readonly refused: Refused | null };

/** Null for another paper's, and for what another build of this page wrote, which may have put it differently. */
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
		// A browser that keeps nothing: the ballot lives in this page alone.
		return null;
	}
}

function write(store: Storage | null, key: string, value: unknown): void {
	try {
		store?.setItem(key, JSON.stringify(value));
	} catch {
		// Full or forbidden: the page still holds it and still sends it.
		return;
	}
}

/** Called back when another tab of this browser changed the ballot. */
export function onKept(changed: () => void): () => void {
	const hear = ({ key }: StorageEvent) => {
		if (key === KEY) changed();
	};
	addEventListener('storage', hear);
	return () => removeEventListener('storage', hear);
}

function isKept(kept: unknown): kept is Kept {
	if (typeof kept !== 'object' || kept === null) return false;
	const { paper, pitches, counted } = kept as Partial<Kept>;
	const known = typeof paper === 'string' && Array.isArray(pitches) && pitches.every((id) => typeof id === 'string');
	return known && isRevised(kept) && (counted === null || isRevised(counted));
}

function isRevised(value: unknown): value is Revised {
	if (typeof value !== 'object' || value === null) return false;
	const { revision, scores } = value as Partial<Revised>;
	return Number.isSafeInteger(revision) && typeof scores === 'string' && /^[0-5-]{0,96}$/.test(scores);
}
