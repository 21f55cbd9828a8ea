/** Dinners that were not run here, typed in later. They share their numbers with the dinners of the group. */
export const past = [
	`create function past_is_whole(details jsonb) returns boolean language sql immutable as $$
		select jsonb_array_length(details->'pitches') between 1 and 12
			and (details->>'potAmount')::bigint between 0 and 100000000
			and (details->>'potAmount')::bigint >= (select sum((pitch->>'amount')::bigint) from jsonb_array_elements(details->'pitches') as pitch)
			and not exists (select from jsonb_array_elements(details->'pitches') as pitch where (pitch->>'amount')::bigint < 0)
	$$`,
	`create table past_dinner (
		group_id uuid not null references soup_group,
		number int not null check (number between 1 and 9999),
		edition int not null check (edition > 0),
		at timestamptz not null,
		by text not null,
		because text check (because <> ''),
		held_on date,
		details jsonb check (details is null or (past_is_whole(details) and (details->>'number')::int = number)),
		primary key (group_id, number, edition),
		check ((edition = 1) = (because is null)),
		check (edition > 1 or details is not null),
		check ((held_on is null) = (details is null))
	)`,
	// The newest edition of each, without those that were taken back.
	`create view past_standing as
		select p.group_id, p.number, p.edition, p.held_on, p.details,
			(p.held_on + time '18:00') at time zone (select time_zone from soup_group g where g.id = p.group_id) as starts_at
		from past_dinner p
		where p.details is not null
			and not exists (select from past_dinner n where n.group_id = p.group_id and n.number = p.number and n.edition > p.edition)`,
	`create index past_dinner_held on past_dinner (group_id, held_on desc, number desc) where details is not null`,
	`create table past_import (
		group_id uuid primary key references soup_group,
		made_at timestamptz not null,
		digest text not null,
		dinners jsonb not null
	)`,
	// One address, one dinner. Whoever inserts holds the group's lock.
	`create function keep_numbers_apart() returns trigger language plpgsql as $$
	begin
		if (tg_table_name = 'dinner' and exists (select from past_dinner p where p.group_id = new.group_id and p.number = new.number))
			or (tg_table_name = 'past_dinner' and exists (select from dinner d where d.group_id = new.group_id and d.number = new.number))
		then
			raise exception 'the number is taken' using errcode = 'unique_violation', constraint = 'dinner_group_id_number_key';
		end if;
		return new;
	end $$`,
	`create trigger dinner_number before insert or update of number on dinner for each row execute function keep_numbers_apart()`,
	`create trigger past_dinner_number before insert on past_dinner for each row execute function keep_numbers_apart()`,
];
