import { type Kysely, sql } from 'kysely';
import type { LinedUp, Result, Room } from '../../app/domain/views';
import type { DB } from '../schema';
import { cameIn } from './ballots';

type Row = {
	id: string;
	number: number;
	phase: Room['phase'];
	version: number;
	lineup_revision: number;
	shown: Room['shown'];
	cursor: Room['cursor'];
	voting_until: Date | null;
	last_call_at: Date | null;
	papers_open: boolean;
	reveal_step: number;
	group: Room['group'];
	lineup: LinedUp[] | null;
	papers: Room['papers'];
	ballots: Room['ballots'];
	pot_pence: number | null;
	signatures: number;
	counted: { issued: number; onPhone: number; onPaper: number; setAside: number } | null;
	awarding: { potPence: number; carriedOverPence: number; places: Result['places']; drawn: Result['drawn'] } | null;
	awards: Result['awards'] | null;
};

/** Everything that may be shown of a dinner, read in one statement so that no view mixes two moments. */
export async function readRoom(db: Kysely<DB>, dinnerId: string): Promise<Room | undefined> {
	const { rows } = await sql<Row>`
		select d.id, d.number, d.phase, d.version, d.lineup_revision, d.shown, d.cursor, d.voting_until, d.last_call_at,
			d.papers_open, d.reveal_step,
			json_build_object('slug', g.slug, 'name', g.name, 'place', g.place, 'timeZone', g.time_zone) as "group",
			(select json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.answers->>'title',
					'presenter', case when (p.answers->>'underAge')::boolean then split_part(trim(p.answers->>'presenter'), ' ', 1)
						else p.answers->>'presenter' end,
					'state', p.state) order by p.number)
				from pitch p where p.dinner_id = d.id and p.number is not null and p.state in ('lined up', 'presented')) as lineup,
			(select json_build_object('made', count(*), 'issued', count(*) filter (where state = 'issued'),
					'replaced', count(*) filter (where state = 'replaced'), 'lost', count(*) filter (where lost))
				from paper where dinner_id = d.id) as papers,
			(select json_build_object('voted', count(*) filter (where ${cameIn.voted}),
					'onPhone', count(*) filter (where ${cameIn.onPhone}),
					'onPaper', count(*) filter (where ${cameIn.onPaper}),
					'setAside', count(*) filter (where ${cameIn.setAside}))
				from ballot where dinner_id = d.id and state = 'open') as ballots,
			(select sum(case when source = 'cost' then -pence else pence end)::int from pot_line where dinner_id = d.id) as pot_pence,
			(select count(*)::int from signature where dinner_id = d.id) as signatures,
			(select json_build_object('issued', issued, 'onPhone', on_phone, 'onPaper', on_paper, 'setAside', set_aside)
				from count where dinner_id = d.id) as counted,
			(select json_build_object('potPence', a.pot_pence, 'carriedOverPence', a.carried_over_pence,
					'places', a.ranking->'places', 'drawn', a.ranking->'drawn')
				from awarding a where a.dinner_id = d.id) as awarding,
			(select json_agg(json_build_object('number', p.number, 'title', p.answers->>'title', 'place', a.place, 'pence', a.pence)
					order by a.place, p.number)
				from award a join pitch p on p.id = a.pitch_id where a.dinner_id = d.id) as awards
		from dinner d join soup_group g on g.id = d.group_id
		where d.id = ${dinnerId}
	`.execute(db);
	const row = rows[0];
	return row && toRoom(row);
}

function toRoom(row: Row): Room {
	const { counted } = row;
	// Once the count is opened the ballots are gone; what stood in them was written down with it.
	const ballots = counted ? { ...counted, voted: counted.onPhone + counted.onPaper } : row.ballots;
	return {
		dinnerId: row.id,
		group: row.group,
		number: row.number,
		phase: row.phase,
		version: row.version,
		lineupRevision: row.lineup_revision,
		shown: row.shown,
		cursor: row.cursor,
		votingUntil: row.voting_until?.getTime() ?? null,
		lastCallAt: row.last_call_at?.getTime() ?? null,
		papersOpen: row.papers_open,
		revealStep: row.reveal_step,
		lineup: row.lineup ?? [],
		papers: row.papers,
		ballots,
		potPence: row.pot_pence,
		signatures: row.signatures,
		countOpened: counted !== null,
		result:
			row.awarding && counted
				? { ...row.awarding, awards: row.awards ?? [], ballots: ballots.voted, issued: counted.issued }
				: null,
	};
}
