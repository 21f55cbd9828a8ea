import { pot, totals } from './2026-11-23-pot';

/** What follows from closing the vote: the count, its sheet, the pot and the awards. */
export const count = [
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
		round int not null,
		slot int not null check (slot in (1, 2)),
		signer text not null,
		name text not null,
		at timestamptz not null,
		digest text not null,
		sheet jsonb not null,
		primary key (dinner_id, round, slot),
		unique (dinner_id, round, signer)
	)`,
	// Typed in when everything failed: it takes the place of the ballots. Signed like them, and copied into the count when it is opened.
	`create table hand_count (
		dinner_id uuid primary key references dinner,
		because text not null,
		hand jsonb not null,
		at timestamptz not null,
		by text not null
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
		by_hand jsonb,
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
	// A tie is drawn once: a second request gets the first draw.
	`create unique index draw_tie_once on draw (dinner_id, entries) where purpose = 'tie'`,
	`create index draw_dinner on draw (dinner_id, id)`,
	...pot,
	...totals,
	`create table note (
		id bigint generated always as identity primary key,
		dinner_id uuid not null references dinner,
		at timestamptz not null,
		who text not null,
		text text not null
	)`,
	// The published result, byte by byte. A correction is another edition, whose bytes name the hash of the one before.
	`create table result_file (
		dinner_id uuid not null references dinner,
		edition int not null check (edition > 0),
		at timestamptz not null,
		bytes bytea not null,
		sha256 text not null,
		primary key (dinner_id, edition),
		check (sha256 = encode(sha256(bytes), 'hex'))
	)`,
];
