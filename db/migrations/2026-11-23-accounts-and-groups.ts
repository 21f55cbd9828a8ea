/** Tables of organisers' accounts: those of better-auth 1.7, as its `getMigrations` generates them, with our additions. */
export const accounts = [
	`create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null)`,
	`create table "session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade)`,
	`create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null)`,
	`create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null)`,
	`alter table "user" add column "twoFactorEnabled" boolean default false`,
	`create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz)`,
	`create index "twoFactor_secret_idx" on "twoFactor" ("secret")`,
	`create index "twoFactor_userId_idx" on "twoFactor" ("userId")`,
	// Ours: a code of an authenticator app is accepted once, although it is valid for 90 s.
	`create table used_code (
		user_id text not null references "user" ("id") on delete cascade,
		mark text not null,
		at timestamptz not null,
		primary key (user_id, mark)
	)`,
	// Ours: incrementing it makes every device of this person untrusted.
	`alter table "user" add column "deviceEpoch" int not null default 0`,
	`create index "session_userId_idx" on "session" ("userId")`,
	`create index "account_userId_idx" on "account" ("userId")`,
	`create index "verification_identifier_idx" on "verification" ("identifier")`,
];

export const groups = [
	`create table install (
		id int primary key check (id = 1),
		secret_check bytea not null,
		set_up_at timestamptz,
		set_up_by text references "user" ("id"),
		founders text not null default 'installer' check (founders in ('installer','organisers'))
	)`,
	`create table soup_group (
		id uuid primary key default gen_random_uuid(),
		slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 40),
		name text not null check (name <> ''),
		place text not null check (place <> ''),
		time_zone text not null,
		-- ISO 4217. Every sum of the group is in whole minor units of it.
		currency text not null check (currency ~ '^[A-Z]{3}$'),
		-- An e-mail address or a phone number for guests and pitchers; empty: none.
		contact text not null default '',
		paper_size text not null default 'A4' check (paper_size in ('A4','US Letter')),
		-- Of the group's open data.
		licence text not null default 'CC BY 4.0'
			check (licence in ('CC BY 4.0','CC BY-SA 4.0','CC0 1.0','OGL UK 3.0','ODC-By 1.0')),
		-- The group in registers of organisations, like GB-CHC-1164883; empty: in none.
		funder_id text not null default '' check (funder_id = '' or funder_id ~ '^[A-Z]{2}-[A-Z0-9]+-[A-Za-z0-9.-]+$'),
		-- The language of what the group prints and shows, and a second one beside it; null: none. Pseudo-locales are for tests.
		language text not null default 'en' check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
		second_language text check (second_language ~ '^[a-z]{2}(-[A-Z]{2})?$' and second_language <> language),
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
	`create table group_record (
		id uuid primary key default gen_random_uuid(),
		group_id uuid not null references soup_group,
		at timestamptz not null,
		who text not null,
		what text not null check (what in ('organiser removed','organiser left')),
		whom text not null
	)`,
	`create index group_record_group on group_record (group_id, at)`,
	// How much the nightly purge deleted, for the whole install. No names.
	`create table purge_log (
		id bigint generated always as identity primary key,
		night date not null,
		at timestamptz not null,
		what text not null,
		count int not null check (count >= 0 and (count = 0) = (what = 'nothing'))
	)`,
	`create unique index purge_log_nothing on purge_log (night) where what = 'nothing'`,
	`create index purge_log_night on purge_log (night)`,
];
