import { type Kysely, type Migration, sql } from 'kysely';

/** Organisers' accounts: better-auth 1.7's own tables, as its `getMigrations` compiled them. */
const accounts = [
	`create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null)`,
	`create table "session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade)`,
	`create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null)`,
	`create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null)`,
	`create index "session_userId_idx" on "session" ("userId")`,
	`create index "account_userId_idx" on "account" ("userId")`,
	`create index "verification_identifier_idx" on "verification" ("identifier")`,
];

const groups = [
	`create table install (
		id int primary key check (id = 1),
		secret_check bytea not null,
		set_up_at timestamptz
	)`,
	`create table soup_group (
		id uuid primary key default gen_random_uuid(),
		slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 40),
		name text not null check (name <> ''),
		place text not null check (place <> ''),
		time_zone text not null,
		brief jsonb not null,
		created_at timestamptz not null
	)`,
	`create table member (
		group_id uuid not null references soup_group,
		user_id text not null references "user" ("id"),
		joined_at timestamptz not null,
		primary key (group_id, user_id)
	)`,
	`create index member_user on member (user_id)`,
	`create table invitation (
		id uuid primary key default gen_random_uuid(),
		group_id uuid not null references soup_group,
		made_by text not null references "user" ("id"),
		made_at timestamptz not null,
		expires_at timestamptz not null,
		used_by text references "user" ("id"),
		revoked_at timestamptz
	)`,
	`create index invitation_group on invitation (group_id)`,
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
		access_notes text not null,
		capacity int not null check (capacity between 1 and 10000),
		donation_pence int not null check (donation_pence >= 0),
		pitches_wanted int not null check (pitches_wanted between 1 and 12),
		pitch_minutes int not null check (pitch_minutes between 1 and 30),
		questions_wanted int not null check (questions_wanted between 0 and 20),
		question_minutes int not null check (question_minutes between 0 and 30),
		brief jsonb not null,
		count_rule text not null check (count_rule in ('criteria','criteria with run-off','one vote')),
		tie_rule text not null check (tie_rule in ('shared','drawn')),
		pot_rule jsonb not null,
		shown text not null check (shown in ('winner','ranking','all scores')),
		version int not null default 1,
		lineup_revision int not null default 1,
		cursor jsonb,
		voting_until timestamptz,
		last_call_at timestamptz,
		papers_open boolean not null default true,
		reveal_step int not null default 0,
		cancelled_because text,
		unique (group_id, number)
	)`,
	`create table record (
		id bigint generated always as identity primary key,
		dinner_id uuid not null references dinner,
		at timestamptz not null,
		who text not null,
		what text not null,
		detail jsonb not null default '{}'
	)`,
	`create index record_dinner on record (dinner_id, id)`,
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
		link_mail text check (link_mail in ('sent','not sent')),
		revision int not null default 1,
		created_at timestamptz not null,
		submitted_at timestamptz
	)`,
	`create index pitch_dinner on pitch (dinner_id)`,
	// A number stands for one pitch at a time; the absent one gives it up.
	`create unique index pitch_number on pitch (dinner_id, number) where number is not null and state in ('lined up', 'presented')`,
	`create table picture (
		pitch_id uuid primary key references pitch on delete cascade,
		version text not null,
		width int not null,
		height int not null,
		bytes bytea not null,
		small bytea not null
	)`,
];

const vote = [
	`create table paper (
		dinner_id uuid not null references dinner,
		number int not null check (number > 0),
		lookup bytea unique,
		state text not null check (state in ('made','issued','replaced')),
		lost boolean not null default false,
		primary key (dinner_id, number)
	)`,
	// No foreign key, row, time or transaction leads from here to a paper.
	`create table ballot (
		dinner_id uuid not null references dinner,
		key bytea not null,
		claim bytea not null,
		revision bigint not null check (revision >= 0),
		via text not null check (via in ('phone','paper')),
		slip boolean not null,
		state text not null check (state in ('open','void')),
		scored boolean not null,
		sealed bytea not null,
		primary key (dinner_id, key)
	)`,
];

const count = [
	`create table counted (
		dinner_id uuid not null references dinner,
		n int not null,
		scores bytea not null,
		primary key (dinner_id, n)
	)`,
	`create table receipt (
		dinner_id uuid not null references dinner,
		receipt text not null,
		primary key (dinner_id, receipt)
	)`,
	`create table signature (
		dinner_id uuid not null references dinner,
		slot int not null check (slot in (1, 2)),
		user_id text not null,
		name text not null,
		at timestamptz not null,
		slips_by_hand int not null check (slips_by_hand >= 0),
		primary key (dinner_id, slot),
		unique (dinner_id, user_id)
	)`,
	`create table count (
		dinner_id uuid primary key references dinner,
		opened_at timestamptz not null,
		opened_by text not null,
		issued int not null,
		replaced int not null,
		lost int not null,
		on_phone int not null,
		on_paper int not null,
		set_aside int not null,
		tally jsonb not null
	)`,
	`create table draw (
		id bigint generated always as identity primary key,
		dinner_id uuid not null references dinner,
		purpose text not null check (purpose in ('running order','tie')),
		entries jsonb not null,
		drawn jsonb not null,
		by_what text not null check (by_what in ('hat','software')),
		seed text,
		at timestamptz not null,
		drawn_by text not null,
		confirmed_by text
	)`,
	// A tie is drawn once: pressing again, or a second organiser, finds the first lot.
	`create unique index draw_tie_once on draw (dinner_id, entries) where purpose = 'tie'`,
	`create index draw_dinner on draw (dinner_id, id)`,
	`create table pot_line (
		dinner_id uuid not null references dinner,
		source text not null check (source in ('door','raffle','sponsor','match','other','cost')),
		label text not null default '',
		pence int not null check (pence >= 0),
		primary key (dinner_id, source, label)
	)`,
	`create table awarding (
		dinner_id uuid primary key references dinner,
		pot_pence int not null check (pot_pence >= 0),
		carried_over_pence int not null check (carried_over_pence >= 0),
		ranking jsonb not null,
		at timestamptz not null,
		by text not null
	)`,
	`create table award (
		dinner_id uuid not null references awarding,
		pitch_id uuid not null references pitch,
		place int not null check (place > 0),
		pence int not null check (pence > 0),
		primary key (dinner_id, pitch_id)
	)`,
	`create table note (
		id bigint generated always as identity primary key,
		dinner_id uuid not null references dinner,
		at timestamptz not null,
		who text not null,
		text text not null
	)`,
];

/** What is written once stays: the record, the counted ballots and everything that follows from them. */
const appendOnly = ['record', 'counted', 'receipt', 'signature', 'count', 'draw', 'awarding', 'award', 'note'];

const statements = [
	...accounts,
	...groups,
	...dinners,
	...vote,
	...count,
	`create function refuse_change() returns trigger language plpgsql as $$
	begin
		raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
	end $$`,
	...appendOnly.map(
		(table) =>
			`create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
	),
];

export const first: Migration = {
	async up(db: Kysely<unknown>) {
		for (const statement of statements) await sql.raw(statement).execute(db);
	},
};
