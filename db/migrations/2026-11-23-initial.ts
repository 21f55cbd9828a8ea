import { type Kysely, type Migration, sql } from 'kysely';
import { accounts, groups } from './2026-11-23-accounts-and-groups';
import { count } from './2026-11-23-count';
import { past } from './2026-11-23-past';
import { potGuards } from './2026-11-23-pot';
import { reports } from './2026-11-23-reports';

/** Forms that were sent, with their answers: a repeated form gets the first answer. They store no paper, code or minute. */
const presses = [
	// Encrypted codes of new papers until they are printed, for an hour at most.
	`create table print_job (
		dinner_id uuid not null,
		key text not null,
		sealed bytea not null,
		made_at timestamptz not null,
		primary key (dinner_id, key)
	)`,
	`create table form_key (
		scope uuid not null,
		key text not null check (length(key) <= 90),
		act bytea not null,
		answer jsonb not null,
		day date not null,
		primary key (scope, key)
	)`,
];

const dinners = [
	`create table dinner (
		id uuid primary key default gen_random_uuid(),
		group_id uuid not null references soup_group,
		number int not null check (number between 1 and 9999),
		phase text not null check (phase in ('draft','call','lineup','doors','pitching','voting','counting','announced','published','cancelled')),
		starts_at timestamptz not null,
		pitch_deadline timestamptz not null,
		venue text not null,
		address text not null,
		access jsonb not null default '{}',
		access_notes text not null,
		capacity int not null check (capacity between 1 and 10000),
		donation_amount int not null check (donation_amount >= 0),
		booking_url text not null default '' check (booking_url = '' or booking_url like 'https://%'),
		booked int check (booked >= 0),
		wifi_name text not null default '',
		wifi_password text not null default '' check (wifi_password = '' or wifi_name <> ''),
		pitches_wanted int not null check (pitches_wanted between 1 and 12),
		pitch_minutes int not null check (pitch_minutes between 1 and 30),
		questions_wanted int not null check (questions_wanted between 0 and 20),
		question_minutes int not null check (question_minutes between 0 and 30),
		pitches_after int not null default 30 check (pitches_after >= 0),
		supper_after int not null default 75 check (supper_after >= pitches_after),
		close_after int not null default 150 check (close_after >= supper_after),
		winner_after int not null default 180 check (winner_after between close_after and 1440),
		brief jsonb not null,
		count_rule text not null check (count_rule in ('criteria','criteria with run-off','one vote')),
		tie_rule text not null check (tie_rule in ('shared','drawn')),
		pot_rule jsonb not null,
		prizes jsonb not null default '[]',
		shown text not null check (shown in ('winner','ranking','all scores')),
		version int not null default 1,
		lineup_revision int not null default 1,
		cursor jsonb,
		number_changes jsonb not null default '[]',
		voting_until timestamptz,
		last_round jsonb,
		last_call_at timestamptz,
		more_time jsonb not null default '[]',
		papers_open boolean not null default true,
		papers_until text not null default 'voting' check (papers_until in ('voting','stopped')),
		without_paper int not null default 0 check (without_paper >= 0),
		signatures_needed int not null default 2 check (signatures_needed in (1, 2)),
		sheet_round int not null default 1,
		second_entry text not null default 'none' check (second_entry in ('none','one in ten','all')),
		guest_host text,
		reveal_step int not null default 0,
		cancelled_because text,
		unique (group_id, number)
	)`,
	// The group's page: a page of its past dinners, and what is coming, however many there were.
	`create index dinner_past on dinner (group_id, starts_at desc, number desc) where phase in ('published', 'cancelled')`,
	`create index dinner_coming on dinner (group_id) where phase not in ('draft', 'published', 'cancelled')`,
	/*
	 * A rehearsal is a group of its own with a copy of one dinner, so that whatever is read by group leaves it out. Its addresses begin with
	 * a word that no other group may have.
	 */
	`alter table soup_group
		add column rehearsal_of uuid unique references dinner,
		add column rehearsal_heard jsonb check ((rehearsal_heard is null) = (rehearsal_of is null)),
		add constraint rehearsal_slug check ((rehearsal_of is null) = (slug not like 'rehearsal-%'))`,
	`create table record (
		id bigint generated always as identity primary key,
		dinner_id uuid not null references dinner,
		at timestamptz not null,
		actor_kind text not null check (actor_kind in ('organiser','crew','pitcher','system')),
		actor_id text check ((actor_id is null) = (actor_kind = 'system')),
		actor_name text check ((actor_name is null) = (actor_kind not in ('organiser','crew'))),
		actor_job text check ((actor_job is null) = (actor_kind <> 'crew')),
		kind text not null,
		payload jsonb not null
	)`,
	`create index record_dinner on record (dinner_id, id)`,
	// One person with one job. The link is not stored; of the phone's cookie only a hash is.
	`create table crew_pass (
		id uuid primary key default gen_random_uuid(),
		dinner_id uuid not null references dinner,
		job text not null check (job in ('door','compere','counter')),
		made_at timestamptz not null,
		made_by text not null,
		name text check ((name is null) = (taken_at is null)),
		device bytea check ((device is null) = (taken_at is null)),
		taken_at timestamptz,
		used_at timestamptz,
		revoked_at timestamptz
	)`,
	`create index crew_pass_dinner on crew_pass (dinner_id)`,
	`create index crew_pass_device on crew_pass (device) where device is not null`,
	`create table pitch (
		id uuid primary key default gen_random_uuid(),
		dinner_id uuid not null references dinner,
		state text not null check (state in ('draft','submitted','lined up','reserve','declined','presented','no-show','withdrawn')),
		number int check (number between 1 and 12),
		reserve_rank int,
		answers jsonb not null,
		gate_confirmed_by text,
		guardian_agreed_at timestamptz,
		answered_at timestamptz,
		answer_mail text check (answer_mail in ('going','sent','not sent')),
		decisions int not null default 0,
		link_mail text check (link_mail in ('sent','not sent')),
		-- Of letters to the pitcher: the language of the page on which they wrote.
		letter_language text not null default 'en' check (letter_language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
		revision int not null default 1,
		draft_key text,
		created_at timestamptz not null,
		touched_at timestamptz not null,
		submitted_at timestamptz,
		contact_erased_at timestamptz,
		erase_asked_at timestamptz,
		erased_at timestamptz check (erased_at is null or contact_erased_at is not null),
		check (contact_erased_at is null or (answers->>'contactEmail' = '' and answers->>'contactPhone' = ''))
	)`,
	`create unique index pitch_dinner on pitch (dinner_id, id)`,
	// One form makes one pitch, however often it is sent.
	`create unique index pitch_draft_key on pitch (dinner_id, draft_key)`,
	// A number belongs to one pitch at a time: an absent pitch gives it up.
	`create unique index pitch_number on pitch (dinner_id, number) where number is not null and state in ('lined up', 'presented')`,
	`create table picture (
		pitch_id uuid primary key references pitch on delete cascade,
		version text not null,
		width int not null,
		height int not null,
		bytes bytea not null,
		small bytea not null
	)`,
	`create table recording (
		pitch_id uuid primary key references pitch on delete cascade,
		version text not null,
		seconds int not null check (seconds between 1 and 60),
		bytes bytea not null
	)`,
	// An organiser who read the pitches. The revision identifies what a page showed.
	`create table reader (
		dinner_id uuid not null references dinner,
		user_id text not null references "user" ("id"),
		revision int not null default 1,
		not_ranking boolean not null default false,
		primary key (dinner_id, user_id)
	)`,
	// An interest that stands excludes a rank. A withdrawn one stays, with both texts.
	`create table reading (
		dinner_id uuid not null,
		pitch_id uuid not null,
		user_id text not null,
		rank int check (rank between 1 and 999),
		interest text,
		withdrawn text check (withdrawn is null or interest is not null),
		check (rank is null or interest is null or withdrawn is not null),
		primary key (pitch_id, user_id),
		unique (dinner_id, user_id, rank),
		foreign key (dinner_id, user_id) references reader,
		foreign key (dinner_id, pitch_id) references pitch (dinner_id, id) on delete cascade
	)`,
	/*
	 * What a guest offers to a pitch. No key, time or number joins it to a paper or a ballot, and no row has a time of its own.
	 */
	`create table offer (
		id uuid primary key default gen_random_uuid(),
		dinner_id uuid not null,
		pitch_id uuid not null,
		kinds jsonb not null check (jsonb_array_length(kinds) > 0),
		words text not null,
		name text not null,
		contact text not null check (contact <> ''),
		foreign key (dinner_id, pitch_id) references pitch (dinner_id, id) on delete cascade
	)`,
	`create index offer_pitch on offer (pitch_id)`,
	`create index offer_dinner on offer (dinner_id)`,
];

const vote = [
	`create table paper (
		dinner_id uuid not null references dinner,
		number int not null check (number > 0),
		lookup bytea unique,
		state text not null check (state in ('made','issued','replaced','spoiled')),
		lost boolean not null default false,
		handed_out int not null default 0,
		primary key (dinner_id, number)
	)`,
	/*
	 * No foreign key, row, time or transaction joins a ballot to a paper. The phone's scores and the slip's are separate columns, so neither
	 * overwrites the other and their order of arrival does not matter. Each tap updates the row: the fill factor leaves room on the page for
	 * a HOT update, which writes no index.
	 */
	`create table ballot (
		dinner_id uuid not null references dinner,
		key bytea not null,
		device_token bytea not null,
		revision bigint not null check (revision >= 0),
		state text not null check (state in ('open','void')),
		scored boolean not null,
		sealed bytea not null,
		slip_scored boolean not null default false,
		slip_sealed bytea,
		slip_legible text not null default 'all' check (slip_legible in ('all','some','none')),
		slip_by bytea,
		again_sealed bytea,
		again_by bytea,
		compared text check (compared in ('same','differs','settled')),
		check ((again_sealed is null) = (compared is null)),
		primary key (dinner_id, key)
	) with (fillfactor = 50)`,
];

/** Tables whose rows are never changed or deleted: the record, the counted ballots and what follows from them. */
const appendOnly = [
	'record',
	'group_record',
	'purge_log',
	'counted',
	'receipt',
	'signature',
	'count',
	'draw',
	'pot_entry',
	'awarding',
	'award',
	'award_step',
	'note',
	'result_file',
	'past_dinner',
];

const guards = [
	`create function refuse_change() returns trigger language plpgsql as $$
	declare
		-- The group that this transaction deletes whole: \`db/queries/group-deletion\`.
		going text := current_setting('stockpot.deleting_group', true);
	begin
		if tg_op = 'DELETE' and tg_table_name in ('group_record', 'past_dinner') then
			if old.group_id::text = going then
				return old;
			end if;
		-- A rehearsal is deleted whole. Only its groups have \`rehearsal_of\`, which never changes.
		elsif tg_op = 'DELETE' and tg_table_name <> 'purge_log' then
			if exists (
				select from dinner d join soup_group g on g.id = d.group_id
				where d.id = old.dinner_id and (g.rehearsal_of is not null or g.id::text = going)
			) then
				return old;
			end if;
		end if;
		raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
	end $$`,
	`create function keep_rehearsal() returns trigger language plpgsql as $$
	begin
		raise exception 'a group cannot become a rehearsal, or cease to be one' using errcode = 'restrict_violation';
	end $$`,
	`create trigger soup_group_rehearsal before update on soup_group for each row
		when (new.rehearsal_of is distinct from old.rehearsal_of) execute function keep_rehearsal()`,
	...appendOnly.map(
		(table) =>
			`create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
	),
	// Row triggers do not fire on `truncate`. These also refuse one that cascades from another table.
	...appendOnly.map(
		(table) =>
			`create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
	),
];

/** Decisions about a pitch: the number only grows, so it identifies a stale page even if the pitch returned to an earlier state. */
const decisions = [
	`create function count_decision() returns trigger language plpgsql as $$
	begin
		if (new.state, new.reserve_rank, new.gate_confirmed_by, new.guardian_agreed_at, new.answered_at)
			is distinct from (old.state, old.reserve_rank, old.gate_confirmed_by, old.guardian_agreed_at, old.answered_at)
		then
			new.decisions := old.decisions + 1;
		end if;
		return new;
	end $$`,
	`create trigger pitch_decisions before update on pitch for each row execute function count_decision()`,
];

export const initial: Migration = {
	async up(db: Kysely<unknown>) {
		const statements = [
			...accounts,
			...groups,
			...presses,
			...dinners,
			...vote,
			...count,
			...reports,
			...past,
			...guards,
			...potGuards,
			...decisions,
		];
		for (const statement of statements) await sql.raw(statement).execute(db);
	},
};
