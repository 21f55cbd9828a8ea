/** The money: the ledger of each dinner's pot, the awards, and what came of them. */
export const pot = [
	/*
	 * Numbered in its dinner, because a restore gives new ids. `from_dinner` and `from_pitch` have no foreign key: a copy of tonight may
	 * be restored without earlier dinners.
	 */
	`create table pot_entry (
		dinner_id uuid not null references dinner,
		n int not null check (n > 0),
		kind text not null check (kind in ('door cash','door card','raffle','sponsor','match','other','carried over','cost','gift')),
		label text not null default '',
		amount int check (abs(amount) <= 100000000),
		rule jsonb,
		place int check (place between 1 and 12),
		counters jsonb check (jsonb_array_length(counters) = 2),
		from_dinner uuid,
		from_number int,
		from_pitch uuid,
		reverses int,
		because text check (because <> ''),
		at timestamptz not null,
		by text not null,
		primary key (dinner_id, n),
		unique (dinner_id, reverses),
		foreign key (dinner_id, reverses) references pot_entry,
		check ((reverses is null) = (because is null)),
		check ((amount is null) = (kind = 'match')),
		check (case when reverses is null then amount >= 0 else amount <= 0 end),
		check ((rule is not null) = (kind = 'match' and reverses is null)),
		check (rule is null or ((rule->>'gives')::bigint > 0 and (rule->>'forEach')::bigint > 0 and jsonb_array_length(rule->'base') > 0)),
		check ((place is not null) = (kind = 'gift' and reverses is null)),
		check ((counters is not null) = (kind in ('door cash','door card','raffle','other') and reverses is null)),
		check ((from_dinner is not null) = (kind = 'carried over' and reverses is null) and (from_dinner is null) = (from_number is null)),
		check (from_pitch is null or from_dinner is not null)
	)`,
	`create index pot_entry_from on pot_entry (from_dinner) where from_dinner is not null`,
	// Entries that are neither reversals nor reversed.
	`create function pot_standing() returns setof pot_entry language sql stable as $$
		select e.* from pot_entry e
		where e.reverses is null and not exists (select from pot_entry r where r.dinner_id = e.dinner_id and r.reverses = e.n)
	$$`,
	// The same as \`ledgerOf\` in domain/pot-ledger. Division of whole numbers rounds down, and \`least\` leaves out a missing cap.
	`create function pot_of(which uuid) returns table (income bigint, costs bigint, counted boolean) language sql stable as $$
		with standing as (select * from pot_standing() where dinner_id = which),
		sums as (
			select s.kind, case when s.kind <> 'match' then s.amount else least((s.rule->>'cap')::bigint,
				(select coalesce(sum(b.amount), 0)::bigint from standing b where s.rule->'base' @> to_jsonb(b.kind))
					* (s.rule->>'gives')::bigint / (s.rule->>'forEach')::bigint) end as amount
			from standing s
		)
		select coalesce(sum(amount) filter (where kind not in ('cost', 'gift')), 0)::bigint,
			coalesce(sum(amount) filter (where kind = 'cost'), 0)::bigint,
			coalesce(bool_or(kind in ('door cash', 'door card', 'raffle', 'other')), false)
		from sums
	$$`,
	`create table awarding (
		dinner_id uuid primary key references dinner,
		income int not null,
		costs int not null,
		pot_amount int not null check (pot_amount >= 0 and pot_amount = income - costs),
		carried_over_amount int not null check (carried_over_amount >= 0),
		ranking jsonb not null,
		at timestamptz not null,
		by text not null
	)`,
	`create table award (
		dinner_id uuid not null references awarding,
		pitch_id uuid not null references pitch,
		place int not null check (place > 0),
		amount int not null check (amount > 0),
		primary key (dinner_id, pitch_id)
	)`,
	// What came of an award: the last step says. Without one it is promised.
	`create table award_step (
		dinner_id uuid not null,
		pitch_id uuid not null,
		step int not null check (step > 0),
		state text not null check (state in ('promised','paid','returned')),
		how text check (how in ('cash','bank transfer','cheque','other')),
		paid_on text check (paid_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
		paid_by text check (paid_by <> ''),
		receipt boolean,
		because text check (because <> ''),
		at timestamptz not null,
		by text not null,
		primary key (dinner_id, pitch_id, step),
		foreign key (dinner_id, pitch_id) references award,
		check ((state = 'paid') = (because is null)),
		check (num_nonnulls(how, paid_on, paid_by, receipt) = case when state = 'paid' then 4 else 0 end)
	)`,
	`create unique index award_returned_once on award_step (dinner_id, pitch_id) where state = 'returned'`,
];

/** What the group's page adds up: computed from the rows above by `refreshTotals`, and never changed by itself. */
export const totals = [
	`create table year_total (
		group_id uuid not null references soup_group,
		-- In the time zone of the group.
		year int not null,
		-- Of pitches; empty: all of them. A pitch may be in several.
		category text not null,
		dinners int not null,
		guests int not null,
		pitches int not null,
		projects int not null,
		amount bigint not null,
		primary key (group_id, year, category)
	)`,
];

export const potGuards = [
	`create function check_pot_entry() returns trigger language plpgsql as $$
	declare was pot_entry;
	begin
		if exists (select from awarding where dinner_id = new.dinner_id) then
			raise exception 'the pot was awarded' using errcode = 'restrict_violation';
		end if;
		if new.reverses is not null then
			select * into was from pot_entry where dinner_id = new.dinner_id and n = new.reverses;
			if was.reverses is not null or (was.kind, was.label, -was.amount) is distinct from (new.kind, new.label, new.amount) then
				raise exception 'a reversal is not what it reverses' using errcode = 'check_violation';
			end if;
		elsif new.from_dinner is not null and exists (
			select from pot_standing() where from_dinner = new.from_dinner and from_pitch is not distinct from new.from_pitch
		) then
			raise exception 'this sum was carried over before' using errcode = 'unique_violation';
		end if;
		return new;
	end $$`,
	`create trigger pot_entry_check before insert on pot_entry for each row execute function check_pot_entry()`,
	`create function check_awarding() returns trigger language plpgsql as $$
	begin
		if (select (income, costs) from pot_of(new.dinner_id)) is distinct from (new.income::bigint, new.costs::bigint) then
			raise exception 'the pot is not the sum of its ledger' using errcode = 'check_violation';
		end if;
		return new;
	end $$`,
	`create trigger awarding_check before insert on awarding for each row execute function check_awarding()`,
	`create function check_awards() returns trigger language plpgsql as $$
	begin
		if (select pot_amount - carried_over_amount from awarding where dinner_id = new.dinner_id)
			is distinct from (select coalesce(sum(amount), 0) from award where dinner_id = new.dinner_id)::int
		then
			raise exception 'awards and carry-over are not the pot' using errcode = 'check_violation';
		end if;
		return null;
	end $$`,
	// At commit, because the awards follow the awarding in the same transaction.
	...['awarding', 'award'].map(
		(table) =>
			`create constraint trigger ${table}_balance after insert on ${table} deferrable initially deferred for each row execute function check_awards()`,
	),
];
