import type { Shape } from '../domain/ballot';
import type { PublicPitch } from '../domain/pitch';
import type { Brief } from '../domain/rules';
import type { PhoneSnapshot } from '../domain/views';
import type { OwnBallot, PaperStanding, SaveCode } from './socket';

/** A pitch as a guest may read it while scoring. */
export type GuestPitch = Pick<PublicPitch, 'title' | 'presenter'> & {
	readonly id: string;
	readonly number: number;
	readonly summary: string;
};

/** Everything that the ballot page of one paper shows. Plain data: it is rendered, and asked for again where sockets are blocked. */
export type GuestPaper = {
	readonly number: number;
	readonly receipt: string;
	/** Revisions of this phone start above this. */
	readonly base: number;
	readonly standing: PaperStanding;
	/** Another phone took this paper over. */
	readonly moved: boolean;
	/** Known once the count is opened: whether this paper's receipt is in the list of those counted. */
	readonly counted: boolean | null;
	readonly dinner: {
		readonly group: string;
		readonly slug: string;
		readonly number: number;
		readonly timeZone: string;
		/** UTC milliseconds. */
		readonly startsAt: number;
	};
	readonly brief: Brief;
	readonly shape: Shape;
	readonly lineUp: readonly GuestPitch[];
	readonly own: OwnBallot;
	readonly room: PhoneSnapshot;
};

/** Names a paper and which exchange of its code this phone holds; says nothing of the phone's claim. */
export const paperOf = ({ receipt, base }: Pick<GuestPaper, 'receipt' | 'base'>): string => `${receipt}.${base}`;

/** A ballot as text, with the revision it had. */
export type Revised = { readonly revision: number; readonly scores: string };

/** Refusals that another try would not change. */
export type Refused = Extract<SaveCode, 'replaced' | 'moved' | 'no paper' | 'not understood'>;

/** How a ballot stands on the phone that fills it in. */
export type BallotState = {
	/** What the thumb gave, whole, as text; and its revision, which only grows. */
	readonly held: Revised;
	/** What the server said it holds of this phone's. */
	readonly counted: Revised | null;
	readonly saving: boolean;
	/** The last try failed: no answer, or too many people at once. It is tried again. */
	readonly trouble: 'no answer' | 'busy' | null;
	readonly refused: Refused | null;
	/** Before it is handed out a paper can be read and scored; nothing of it is sent. */
	readonly standing: PaperStanding;
	/** Voting opened while this page was open, and what was pencilled in went out by itself. */
	readonly opened: boolean;
	/** Scores went with a pitch that left the line-up. */
	readonly lostPitch: boolean;
};

/** `trying`: the connection was lost and comes back by itself. `no`: no socket can be had here for now; what is shown is asked for. */
export type Connected = 'yes' | 'trying' | 'no';

/** Which pitch is shown, from 0, or the last page; null before the page has come alive, which shows them all. */
export type BallotPlace = number | 'all' | null;
