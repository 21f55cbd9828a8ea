import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type { Cursor, Phase } from '../app/domain/dinner';
import type { PitchAnswers, PitchState } from '../app/domain/pitch';
import type { Brief, CountRule, PotRule, Shown, TieRule } from '../app/domain/rules';
import type { Tally } from '../app/domain/tally';

/** UTC in, `Date` out. */
type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T extends object> = JSONColumnType<T>;
type MaybeJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
/** Filled at insert, refused by trigger afterwards. */
type Fixed<T> = ColumnType<T, T, never>;

/** One row: what belongs to the install and to no group. */
type InstallTable = {
	id: number;
	/** HMAC of a fixed word under SECRET: shows a wrong secret, shows nothing of the right one. */
	secret_check: Uint8Array;
	set_up_at: MaybeMoment;
};
type SoupGroupTable = {
	id: Generated<string>;
	slug: string;
	name: string;
	place: string;
	time_zone: string;
	brief: Json<Brief>;
	created_at: Moment;
};
type MemberTable = { group_id: string; user_id: string; joined_at: Moment };
type InvitationTable = {
	id: Generated<string>;
	group_id: string;
	made_by: string;
	made_at: Moment;
	expires_at: Moment;
	used_by: string | null;
	revoked_at: MaybeMoment;
};
type DinnerTable = {
	id: Generated<string>;
	group_id: string;
	number: number;
	phase: Phase;
	/** Doors open. */
	starts_at: Moment;
	pitch_deadline: Moment;
	venue: string;
	address: string;
	access_notes: string;
	capacity: number;
	donation_pence: number;
	pitches_wanted: number;
	pitch_minutes: number;
	questions_wanted: number;
	question_minutes: number;
	brief: Json<Brief>;
	count_rule: CountRule;
	tie_rule: TieRule;
	pot_rule: Json<PotRule>;
	shown: Shown;
	/** Bumped by every command in its own transaction, never by a ballot. */
	version: Generated<number>;
	/** Bumped whenever a number stands for another pitch: a phone that scored the old line-up is told. */
	lineup_revision: Generated<number>;
	cursor: MaybeJson<Cursor>;
	voting_until: MaybeMoment;
	last_call_at: MaybeMoment;
	papers_open: Generated<boolean>;
	reveal_step: Generated<number>;
	cancelled_because: string | null;
};
/** Append-only: who did what when. Nothing in it names a paper or a guest. */
type RecordTable = {
	id: Generated<number>;
	dinner_id: Fixed<string>;
	at: Fixed<Date>;
	who: Fixed<string>;
	what: Fixed<string>;
	detail: ColumnType<Record<string, unknown>, string, never>;
};
type PitchTable = {
	id: Generated<string>;
	dinner_id: string;
	state: PitchState;
	/** Running order from 1; a reserve that steps in takes the absent number. */
	number: number | null;
	reserve_rank: number | null;
	answers: Json<PitchAnswers>;
	gate_confirmed_by: string | null;
	guardian_agreed_at: MaybeMoment;
	/** Set when the kind answer was passed on. */
	answered_at: MaybeMoment;
	/** Whether the private link went out by e-mail; null where nobody tried. */
	link_mail: ColumnType<'sent' | 'not sent' | null, 'sent' | 'not sent' | null | undefined, 'sent' | 'not sent' | null>;
	/** Grows with every save: a stale tab cannot overwrite a newer text. */
	revision: Generated<number>;
	created_at: Moment;
	submitted_at: MaybeMoment;
};
type PictureTable = {
	pitch_id: string;
	/** Changes with the picture, so that its address can be cached for ever. */
	version: string;
	width: number;
	height: number;
	bytes: Uint8Array;
	small: Uint8Array;
};
export type PaperState = 'made' | 'issued' | 'replaced';
type PaperTable = {
	dinner_id: string;
	number: number;
	/** HMAC(scrypt(code)); gone once the count is opened. */
	lookup: Uint8Array | null;
	state: PaperState;
	/** Replaced by its number alone: its ballot, if any, could not be found. Counted in public. */
	lost: Generated<boolean>;
};
/** No row, key, time or transaction joins this to a paper. */
type BallotTable = {
	dinner_id: string;
	key: Uint8Array;
	claim: Uint8Array;
	/** The phone's: 0 until one has saved, and then `claim` says which. */
	revision: number;
	state: 'open' | 'void';
	scored: boolean;
	sealed: Uint8Array;
	/** What lies in the box; null until it was typed in. It counts where the phone has scored nothing, else it is set aside. */
	slip_sealed: Uint8Array | null;
	slip_scored: Generated<boolean>;
};
/** Written once, at the opening of the count, sorted by content. */
type CountedTable = { dinner_id: Fixed<string>; n: Fixed<number>; scores: Fixed<Uint8Array> };
type ReceiptTable = { dinner_id: Fixed<string>; receipt: Fixed<string> };
type SignatureTable = {
	dinner_id: Fixed<string>;
	slot: Fixed<number>;
	user_id: Fixed<string>;
	name: Fixed<string>;
	at: Fixed<Date>;
	/** Slips that hands counted in the box. */
	slips_by_hand: Fixed<number>;
};
/** What stood in the count when it was opened; the tally is computed then and never before. */
type CountTable = {
	dinner_id: Fixed<string>;
	opened_at: Fixed<Date>;
	opened_by: Fixed<string>;
	issued: Fixed<number>;
	replaced: Fixed<number>;
	lost: Fixed<number>;
	on_phone: Fixed<number>;
	on_paper: Fixed<number>;
	set_aside: Fixed<number>;
	tally: ColumnType<Tally, string, never>;
};
type DrawTable = {
	id: Generated<number>;
	dinner_id: Fixed<string>;
	purpose: Fixed<'running order' | 'tie'>;
	/** Pitch ids, as they went in. */
	entries: ColumnType<string[], string, never>;
	/** Pitch ids, as they came out. */
	drawn: ColumnType<string[], string, never>;
	by_what: Fixed<'hat' | 'software'>;
	seed: Fixed<string | null>;
	at: Fixed<Date>;
	drawn_by: Fixed<string>;
	confirmed_by: Fixed<string | null>;
};
export type PotSource = 'door' | 'raffle' | 'sponsor' | 'match' | 'other' | 'cost';
type PotLineTable = { dinner_id: string; source: PotSource; label: string; pence: number };
type AwardingTable = {
	dinner_id: Fixed<string>;
	pot_pence: Fixed<number>;
	carried_over_pence: Fixed<number>;
	ranking: ColumnType<Record<string, unknown>, string, never>;
	at: Fixed<Date>;
	by: Fixed<string>;
};
type AwardTable = { dinner_id: Fixed<string>; pitch_id: Fixed<string>; place: Fixed<number>; pence: Fixed<number> };
type NoteTable = {
	id: Generated<number>;
	dinner_id: Fixed<string>;
	at: Fixed<Date>;
	who: Fixed<string>;
	text: Fixed<string>;
};

/** better-auth's tables, with the names and types it expects. */
type UserTable = {
	id: string;
	name: string;
	email: string;
	emailVerified: boolean;
	image: string | null;
	createdAt: Moment;
	updatedAt: Moment;
};

type AccountTable = {
	id: string;
	accountId: string;
	providerId: string;
	userId: string;
	password: string | null;
	createdAt: Moment;
	updatedAt: Moment;
};
type SessionTable = {
	id: string;
	token: string;
	userId: string;
	expiresAt: Moment;
	createdAt: Moment;
	updatedAt: Moment;
};

export type DB = {
	install: InstallTable;
	soup_group: SoupGroupTable;
	member: MemberTable;
	invitation: InvitationTable;
	dinner: DinnerTable;
	record: RecordTable;
	pitch: PitchTable;
	picture: PictureTable;
	paper: PaperTable;
	ballot: BallotTable;
	counted: CountedTable;
	receipt: ReceiptTable;
	signature: SignatureTable;
	count: CountTable;
	draw: DrawTable;
	pot_line: PotLineTable;
	awarding: AwardingTable;
	award: AwardTable;
	note: NoteTable;
	user: UserTable;
	account: AccountTable;
	session: SessionTable;
};

export type SoupGroup = Selectable<SoupGroupTable>;
export type Dinner = Selectable<DinnerTable>;
export type NewDinner = Insertable<DinnerTable>;
export type Pitch = Selectable<PitchTable>;
export type NewPitch = Insertable<PitchTable>;
export type Paper = Selectable<PaperTable>;
export type Ballot = Selectable<BallotTable>;
export type Count = Selectable<CountTable>;
export type Draw = Selectable<DrawTable>;
export type PotLine = Selectable<PotLineTable>;
export type Award = Selectable<AwardTable>;
export type Signature = Selectable<SignatureTable>;
export type RecordEntry = Selectable<RecordTable>;
