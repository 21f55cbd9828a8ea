/** What winners tell after their dinner, and the part that they get in a later one. */
export const reports = [
	/*
	 * A pitch has one draft at most. `behalf` is the organiser who typed a report in for a project whose private link opens nothing. A
	 * hidden report keeps its text, so that it can be shown again.
	 */
	`create table report (
		id uuid primary key default gen_random_uuid(),
		dinner_id uuid not null,
		pitch_id uuid not null,
		state text not null check (state in ('draft','sent')),
		changed boolean not null,
		text text not null,
		revision int not null default 1,
		touched_at timestamptz not null,
		sent_at timestamptz,
		corrected_at timestamptz,
		behalf text check (behalf <> ''),
		hidden_because text check (hidden_because <> ''),
		foreign key (dinner_id, pitch_id) references pitch (dinner_id, id) on delete cascade,
		check ((state = 'sent') = (sent_at is not null)),
		check (state = 'sent' or (corrected_at is null and behalf is null and hidden_because is null))
	)`,
	`create unique index report_draft on report (pitch_id) where state = 'draft'`,
	`create index report_pitch on report (dinner_id, pitch_id)`,
	`create table report_picture (
		dinner_id uuid not null,
		report_id uuid not null references report on delete cascade,
		slot int not null check (slot between 1 and 4),
		version text not null,
		width int not null,
		height int not null,
		description text not null,
		bytes bytea not null,
		small bytea not null,
		primary key (report_id, slot)
	)`,
	// Without a row the report is due six months after the dinner. `reminded_for`: the due day of the last letter.
	`create table report_due (
		dinner_id uuid not null,
		pitch_id uuid primary key,
		due_on text check (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
		revision int not null default 0,
		reminded_for text,
		reminder text check (reminder in ('going','sent','not sent')),
		reminded_at timestamptz,
		foreign key (dinner_id, pitch_id) references pitch (dinner_id, id) on delete cascade,
		check ((reminded_for is null) = (reminder is null) and (reminder is null) = (reminded_at is null))
	)`,
	/*
	 * A winner of an earlier dinner in the running order of this one. `from_pitch` has no foreign key, and the words are copied: a copy of
	 * tonight may be restored without earlier dinners.
	 */
	`create table report_slot (
		dinner_id uuid not null references dinner,
		from_pitch uuid not null,
		from_number int not null,
		title text not null,
		presenter text not null,
		minutes int not null check (minutes between 1 and 10),
		offered_at timestamptz not null,
		primary key (dinner_id, from_pitch)
	)`,
];
