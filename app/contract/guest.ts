import type { Shape } from '../domain/ballot';
import type { Currency } from '../domain/currencies';
import type { PublicPitch } from '../domain/pitch';
import type { SaidBrief } from '../domain/rules';
import type { PhoneSnapshot } from '../domain/snapshots';
import type { OwnBallot, PaperOnPhone, SaveCode } from './socket';

/** A pitch as a guest may read it while scoring. */
export type GuestPitch = Pick<PublicPitch, 'title' | 'presenter'> & {
	readonly id: string;
	readonly number: number;
	readonly summary: string;
	/** The language of its words, and "In Urdu" to say so. Absent where it is the page's: most pitches, and a phone's bytes are few. */
	readonly lang?: string;
	readonly says?: string;
	/** Of `summary`, which is the one in the reader's language where there is one. Absent where it is the page's. */
	readonly summaryLang?: string;
	/** The pitcher's own voice, and "Hear Rosa tell it, 42 seconds". Absent without a recording. */
	readonly spoken?: { readonly src: string; readonly says: string };
	/** The summary in the pitch's other language. Absent for a reader of its author's language, or where there is none. */
	readonly other?: { readonly text: string; readonly lang: string; readonly says: string };
};

/** All data of the ballot page of one paper. Serialisable: a page without a socket polls it as JSON. */
export type GuestPaper = PaperOnPhone & {
	readonly number: number;
	readonly receipt: string;
	/** The epoch of this phone's revisions. */
	readonly epoch: number;
	/** Whether another phone took over this paper. */
	readonly moved: boolean;
	/** Whether the list of counted receipts contains this paper's. Null until the count is opened. */
	readonly counted: boolean | null;
	readonly dinner: {
		readonly group: string;
		readonly slug: string;
		readonly number: number;
		readonly timeZone: string;
		/** The currency of the sums in the reveal. */
		readonly currency: Currency;
		/** UTC milliseconds. */
		readonly startsAt: number;
	};
	readonly brief: SaidBrief;
	readonly shape: Shape;
	readonly lineUp: readonly GuestPitch[];
	readonly own: OwnBallot;
	readonly snapshot: PhoneSnapshot;
};

/** Identifies a paper and the exchange of its code. Does not contain the device token. */
export const paperOf = ({ receipt, epoch }: Pick<GuestPaper, 'receipt' | 'epoch'>): string => `${receipt}.${epoch}`;

/** A ballot as text with its revision. */
export type Revised = { readonly revision: number; readonly scores: string };

/** Permanent refusals: a retry would not help. */
export type Refused = Extract<SaveCode, 'replaced' | 'moved' | 'no paper' | 'not understood'>;

/** The state of a ballot on its phone. */
export type BallotState = PaperOnPhone & {
	/** The whole ballot as tapped. Its revision only grows. */
	readonly local: Revised;
	/** The ballot that the server last confirmed for this phone. */
	readonly acked: Revised | null;
	readonly saving: boolean;
	/** Why the last save failed. It is retried. */
	readonly trouble: 'no answer' | 'busy' | null;
	readonly refused: Refused | null;
	/** Voting opened while this page was open, and the page sent the scores given before. */
	readonly opened: boolean;
	/** Scores were dropped because their pitch left the line-up. */
	readonly lostPitch: boolean;
};

/** `trying`: the connection was lost and the client reconnects. `no`: no socket is possible for now, so the page polls. */
export type Connected = 'yes' | 'trying' | 'no';

/** The index (from 0) of the shown pitch, or `all` for the last page. Null before hydration: every pitch is shown. */
export type BallotPlace = number | 'all' | null;
