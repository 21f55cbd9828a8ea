import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type { NumberChange } from '../app/domain/absence';
import type { Access } from '../app/domain/access';
import type { Actor } from '../app/domain/actor';
import type { Job } from '../app/domain/crew';
import type { Currency } from '../app/domain/currencies';
import type { PapersUntil, Phase } from '../app/domain/dinner';
import type { EventKind } from '../app/domain/events';
import type { Founders } from '../app/domain/group';
import type { LastRound } from '../app/domain/last-round';
import type { Licence } from '../app/domain/licence';
import type { MoreTime } from '../app/domain/more-time';
import type { PaperSize } from '../app/domain/paper-size';
import type { PitchAnswers, PitchState } from '../app/domain/pitch';
import type { Answer } from '../app/domain/press';
import type { Heard } from '../app/domain/rehearsal';
import type { Logged } from '../app/domain/retention';
import type { Brief, CountRule, PotRule, Shown, TieRule } from '../app/domain/rules';
import type { Legible, SecondEntry } from '../app/domain/slip';
import type { Cursor } from '../app/domain/stage';
import type { AccountTables } from './account-tables';
import type { Fixed, Json, Maybe, MaybeJson, MaybeMoment, Moment } from './columns';
import type { CountTables } from './count-tables';
import type { OfferTables } from './offer-tables';
import type { PastTables } from './past-tables';
import type { ReportTables } from './report-tables';

export type AnswerMail = 'going' | 'sent' | 'not sent';
/** `spoiled`: printed badly and printed again under another number before it was handed out. */
export type PaperState = 'made' | 'issued' | 'replaced' | 'spoiled';

export type DB = AccountTables &
	CountTables &
	ReportTables &
	PastTables &
	OfferTables & {
		/** One row: data of the install that belongs to no group. */
		install: {
			id: number;
			/** HMAC of a constant under SECRET. Detects a wrong secret and reveals nothing about the right one. */
			secret_check: Uint8Array;
			set_up_at: MaybeMoment;
			set_up_by: Maybe<string>;
			founders: Generated<Founders>;
		};
		soup_group: {
			id: Generated<string>;
			slug: string;
			name: string;
			place: string;
			time_zone: string;
			currency: Currency;
			contact: Generated<string>;
			paper_size: Generated<PaperSize>;
			licence: Generated<Licence>;
			/** An identifier of org-id.guide, like GB-CHC-1164883; empty: none. */
			funder_id: Generated<string>;
			/** Of what the group prints and shows. */
			language: Generated<string>;
			/** Beside the first on slips, signs and the screen; null: none. */
			second_language: Maybe<string>;
			brief: Json<Brief>;
			created_at: Moment;
			/** The dinner that this group rehearses; null for every real group. */
			rehearsal_of: ColumnType<string | null, string | null | undefined, never>;
			/** What its simulated guests do; null for every real group. */
			rehearsal_heard: MaybeJson<Heard>;
		};
		member: { group_id: string; user_id: string; joined_at: Moment };
		invitation: {
			id: Generated<string>;
			group_id: string;
			made_by: string;
			made_at: Moment;
			expires_at: Moment;
			used_by: string | null;
			revoked_at: MaybeMoment;
		};
		/** Append-only: how much the purge deleted, for the whole install. Holds no names. */
		purge_log: {
			id: Generated<number>;
			/** The UTC day, as 2026-11-30. */
			night: Fixed<string>;
			at: Fixed<Date>;
			what: Fixed<Logged>;
			count: Fixed<number>;
		};
		/** Append-only: who left a group, and who removed them. Stores names, because the record outlives the membership. */
		group_record: {
			id: Generated<string>;
			group_id: Fixed<string>;
			at: Fixed<Date>;
			who: Fixed<string>;
			what: Fixed<'organiser removed' | 'organiser left'>;
			whom: Fixed<string>;
		};
		dinner: {
			id: Generated<string>;
			group_id: string;
			number: number;
			phase: Phase;
			/** Doors open. */
			starts_at: Moment;
			pitch_deadline: Moment;
			venue: string;
			address: string;
			access: JSONColumnType<Access, string | undefined, string>;
			access_notes: string;
			capacity: number;
			donation_amount: number;
			booking_url: Generated<string>;
			/** Null if nobody said how many places are booked. */
			booked: Maybe<number>;
			/** Of the hall. Shown to guests once doors are open; empty for none. */
			wifi_name: Generated<string>;
			wifi_password: Generated<string>;
			pitches_wanted: number;
			pitch_minutes: number;
			questions_wanted: number;
			question_minutes: number;
			/** The plan of the evening, in minutes after doors. */
			pitches_after: Generated<number>;
			supper_after: Generated<number>;
			close_after: Generated<number>;
			winner_after: Generated<number>;
			brief: Json<Brief>;
			count_rule: CountRule;
			tie_rule: TieRule;
			pot_rule: Json<PotRule>;
			/** Prizes that are not money, from the first place down; empty text where there is none. */
			prizes: JSONColumnType<string[], string | undefined, string>;
			shown: Shown;
			/** Every command increments it in its own transaction; a ballot never does. */
			version: Generated<number>;
			/** Incremented when a number gets another pitch, so that phones that scored the old line-up are told. */
			lineup_revision: Generated<number>;
			cursor: MaybeJson<Cursor>;
			/** Changes since the papers were made, when printed numbers became wrong. */
			number_changes: JSONColumnType<NumberChange[], string | undefined, string>;
			/** The promised time: voting stays open at least until then, unless a last round runs. */
			voting_until: MaybeMoment;
			last_round: MaybeJson<LastRound>;
			last_call_at: MaybeMoment;
			/** Papers that got more time since the close. Empty again once the count is opened, or voting is reopened. */
			more_time: JSONColumnType<MoreTime[], string | undefined, string>;
			/** The host that phones open, where the organiser chose among this machine's networks. */
			guest_host: string | null;
			papers_open: Generated<boolean>;
			/** Whether handing out stops when voting opens, or once an organiser stops it. */
			papers_until: Generated<PapersUntil>;
			/** How many people came in and declined a paper. */
			without_paper: Generated<number>;
			/** One only if the rules said so before doors. */
			signatures_needed: Generated<1 | 2>;
			/** Incremented when something changes that was signed already: only signatures of the current round stand. */
			sheet_round: Generated<number>;
			/** How many slips a second person types in again. */
			second_entry: Generated<SecondEntry>;
			reveal_step: Generated<number>;
			cancelled_because: string | null;
		};
		/** Append-only: the events of a dinner. Nothing in it names a paper or a guest. */
		record: {
			id: Generated<number>;
			dinner_id: Fixed<string>;
			at: Fixed<Date>;
			actor_kind: Fixed<Actor['kind']>;
			actor_id: Fixed<string | null>;
			actor_name: Fixed<string | null>;
			actor_job: Fixed<string | null>;
			kind: Fixed<EventKind>;
			payload: ColumnType<object, string, never>;
		};
		/** A pass for one person with one job. */
		crew_pass: {
			id: Generated<string>;
			dinner_id: string;
			job: Job;
			made_at: Moment;
			/** The organiser's name at that time. */
			made_by: string;
			/** What its holder typed; null until somebody took it. */
			name: Maybe<string>;
			/** A hash of the secret in the holder's browser. */
			device: Maybe<Uint8Array>;
			taken_at: MaybeMoment;
			/** The last use, to the minute. */
			used_at: MaybeMoment;
			revoked_at: MaybeMoment;
		};
		pitch: {
			id: Generated<string>;
			dinner_id: string;
			state: PitchState;
			/** Running order from 1. A reserve that steps in takes the absent pitch's number. */
			number: number | null;
			reserve_rank: number | null;
			answers: Json<PitchAnswers>;
			/** The key of the form that created it: the same form sent twice creates one pitch. */
			draft_key: string | null;
			gate_confirmed_by: string | null;
			guardian_agreed_at: MaybeMoment;
			/** When the pitcher was told the decision. */
			answered_at: MaybeMoment;
			/** The e-mail with the decision: being sent, or how sending ended. */
			answer_mail: Maybe<AnswerMail>;
			/** A trigger increments it at every decision. */
			decisions: ColumnType<number, undefined, never>;
			/** Whether the private link was e-mailed; null if nobody tried. */
			link_mail: Maybe<'sent' | 'not sent'>;
			/** The language of the page on which the pitcher wrote last, for letters. */
			letter_language: Generated<string>;
			/** Incremented at every save, so that a stale tab cannot overwrite newer text. */
			revision: Generated<number>;
			created_at: Moment;
			/** When the writer last saved the pitch or its picture. */
			touched_at: Moment;
			submitted_at: MaybeMoment;
			/** From this time the contact is erased and the private link opens nothing. */
			contact_erased_at: MaybeMoment;
			/** When the pitcher asked that everything is deleted. */
			erase_asked_at: MaybeMoment;
			/** From this time nothing is left but the title of a pitch that was heard. */
			erased_at: MaybeMoment;
		};
		picture: {
			pitch_id: string;
			/** Changes with the picture. It is part of the address, so a cached old picture is never shown for the new one. */
			version: string;
			width: number;
			height: number;
			bytes: Uint8Array;
			small: Uint8Array;
		};
		/** The pitcher's own voice. */
		recording: {
			pitch_id: string;
			/** As a picture's. */
			version: string;
			seconds: number;
			/** MP3, mono. */
			bytes: Uint8Array;
		};
		/** An organiser who ranked the pitches of a dinner, declared an interest or said that they will not rank. */
		reader: {
			dinner_id: string;
			user_id: string;
			/** Incremented at every save, so that a stale tab cannot overwrite a newer order. */
			revision: Generated<number>;
			not_ranking: Generated<boolean>;
		};
		/** What an organiser said about one pitch. */
		reading: {
			dinner_id: string;
			pitch_id: string;
			user_id: string;
			/** 1 is the best. Different for each pitch of a reader; null while an interest stands. */
			rank: Maybe<number>;
			/** Why they have an interest, in their words; null without one. Empty once the pitcher's contact is erased. */
			interest: Maybe<string>;
			/** Why they have it no more; null while it stands. */
			withdrawn: Maybe<string>;
		};
		paper: {
			dinner_id: string;
			number: number;
			/** HMAC(scrypt(code)); null after the count is opened. */
			lookup: Uint8Array | null;
			state: PaperState;
			/** Replaced by its number alone, so that its ballot could not be found. The public count names how many. */
			lost: Generated<boolean>;
			/** How often the paper was handed out. Identifies one hand-out, so that an older one is not reverted. */
			handed_out: Generated<number>;
		};
		/** No key, foreign key, time or transaction joins a ballot to a paper. */
		ballot: {
			dinner_id: string;
			key: Uint8Array;
			device_token: Uint8Array;
			/** The revision of the phone's last save; 0 before the first. `device_token` then identifies the phone. */
			revision: number;
			state: 'open' | 'void';
			scored: boolean;
			sealed: Uint8Array;
			/** The slip's scores, encrypted; null until typed in. They count only if the phone's ballot has no score. */
			slip_sealed: Uint8Array | null;
			slip_scored: Generated<boolean>;
			/** `none`: something is written on the slip, and nothing of it can be read. */
			slip_legible: Generated<Legible>;
			/** A MAC of the person who typed the slip in, under this ballot's key and SECRET: it tells only whether it is the same person again. */
			slip_by: Maybe<Uint8Array>;
			/** The slip as a second person typed it in, and a MAC of them. */
			again_sealed: Maybe<Uint8Array>;
			again_by: Maybe<Uint8Array>;
			/** What came of comparing the two. */
			compared: Maybe<'same' | 'differs' | 'settled'>;
		};
		/** New papers, encrypted: deleted when printed, after an hour, or when the count is opened. */
		print_job: { dinner_id: string; key: string; sealed: Uint8Array; made_at: Moment };
		/** A command that was done. Deleted after a day or two, or when the dinner's count is opened. */
		form_key: {
			scope: string;
			key: string;
			act: Uint8Array;
			answer: ColumnType<Answer, string, never>;
			day: ColumnType<never, string, never>;
		};
	};

export type SoupGroup = Selectable<DB['soup_group']>;
export type Dinner = Selectable<DB['dinner']>;
export type NewDinner = Insertable<DB['dinner']>;
export type CrewPass = Selectable<DB['crew_pass']>;
export type Pitch = Selectable<DB['pitch']>;
export type Paper = Selectable<DB['paper']>;
export type Ballot = Selectable<DB['ballot']>;
export type Count = Selectable<DB['count']>;
export type Draw = Selectable<DB['draw']>;
export type PotEntry = Selectable<DB['pot_entry']>;
export type AwardStep = Selectable<DB['award_step']>;
export type Awarding = Selectable<DB['awarding']>;
export type Award = Selectable<DB['award']>;
export type Report = Selectable<DB['report']>;
export type ReportSlot = Selectable<DB['report_slot']>;
export type Signature = Selectable<DB['signature']>;
