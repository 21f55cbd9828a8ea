import { type Kysely, sql } from 'kysely';
import { changedNumbers, type NumberChange } from '../../app/domain/absence';
import { clockOf, type LastRound } from '../../app/domain/last-round';
import type { MoreTime } from '../../app/domain/more-time';
import { pitchIsPublic } from '../../app/domain/pitch';
import type { Result } from '../../app/domain/reveal';
import { sixWords } from '../../app/domain/six-words';
import type { DinnerState, LinedUp } from '../../app/domain/snapshots';
import { wifiOf } from '../../app/domain/wifi';
import type { DB } from '../schema';
import { cameIn } from './ballots';

type Row = {
	id: string;
	number: number;
	phase: DinnerState['phase'];
	version: number;
	lineup_revision: number;
	shown: DinnerState['shown'];
	cursor: DinnerState['cursor'];
	number_changes: NumberChange[];
	printed_titles: Record<string, string> | null;
	voting_until: Date | null;
	last_round: LastRound | null;
	last_call_at: Date | null;
	more_time: MoreTime[];
	papers_open: boolean;
	without_paper: number;
	wifi_name: string;
	wifi_password: string;
	reveal_step: number;
	group: DinnerState['group'];
	lineup: (LinedUp & { underAge: boolean; guardianAgreed: boolean })[] | null;
	count_rule: DinnerState['countRule'];
	criteria: DinnerState['criteria'];
	papers: DinnerState['papers'];
	ballots: DinnerState['ballots'];
	pot_amount: number | null;
	signatures: number;
	signatures_needed: 1 | 2;
	counted: { issued: number; onPhone: number; onPaper: number; setAside: number } | null;
	awarding: Pick<Result, 'potAmount' | 'carriedOverAmount' | 'places' | 'drawn' | 'tied'> | null;
	awards: Result['awards'] | null;
	next: DinnerState['next'];
	reports: DinnerState['reports'] | null;
	file_hash: string | null;
};

/** Reads everything that may be shown of a dinner in one statement, so that no snapshot mixes two moments. */
export async function readDinnerState(db: Kysely<DB>, dinnerId: string): Promise<DinnerState | undefined> {
	const { rows } = await sql<Row>`
		select d.id, d.number, d.phase, d.version, d.lineup_revision, d.shown, d.count_rule, d.brief->'criteria' as criteria, d.cursor, d.number_changes, d.voting_until, d.last_round, d.last_call_at, d.more_time,
			d.papers_open, d.without_paper, d.reveal_step, d.wifi_name, d.wifi_password,
			json_build_object('slug', g.slug, 'name', g.name, 'place', g.place, 'timeZone', g.time_zone, 'currency', g.currency) as "group",
			(select json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.answers->>'title', 'lang', p.answers->>'lang',
					'presenter', case when (p.answers->>'underAge')::boolean then coalesce(p.answers->>'shownName', '')
						else p.answers->>'presenter' end,
					'state', p.state, 'underAge', (p.answers->>'underAge')::boolean, 'guardianAgreed', p.guardian_agreed_at is not null,
					'picture', case when i.version is not null
						then json_build_object('version', i.version, 'alt', p.answers->>'pictureDescription') end) order by p.number)
				from pitch p left join picture i on i.pitch_id = p.id where p.dinner_id = d.id and p.number is not null and p.state in ('lined up', 'presented')) as lineup,
			(select json_object_agg(p.id, p.answers->>'title') from pitch p
				where p.id in (select (c->>'was')::uuid from jsonb_array_elements(d.number_changes) as c)) as printed_titles,
			(select json_build_object('all', count(*) filter (where state <> 'spoiled'), 'issued', count(*) filter (where state = 'issued'),
					'replaced', count(*) filter (where state = 'replaced'), 'lost', count(*) filter (where lost),
					'spoiled', count(*) filter (where state = 'spoiled'))
				from paper where dinner_id = d.id) as papers,
			(select json_build_object('voted', count(*) filter (where ${cameIn.voted}),
					'onPhone', count(*) filter (where ${cameIn.onPhone}),
					'onPaper', count(*) filter (where ${cameIn.onPaper}),
					'setAside', count(*) filter (where ${cameIn.setAside}))
				from ballot where dinner_id = d.id and state = 'open') as ballots,
			(select (income - costs)::int from pot_of(d.id) where counted and income >= costs) as pot_amount,
			(select count(*)::int from signature where dinner_id = d.id and round = d.sheet_round) as signatures,
			d.signatures_needed,
			(select json_build_object('issued', issued, 'onPhone', on_phone, 'onPaper', on_paper, 'setAside', set_aside)
				from count where dinner_id = d.id) as counted,
			(select json_build_object('potAmount', a.pot_amount, 'carriedOverAmount', a.carried_over_amount,
					'places', a.ranking->'places', 'drawn', a.ranking->'drawn', 'tied', a.ranking->'tied')
				from awarding a where a.dinner_id = d.id) as awarding,
			(select json_agg(json_build_object('number', p.number, 'title', p.answers->>'title', 'place', a.place, 'amount', a.amount)
					order by a.place, p.number)
				from award a join pitch p on p.id = a.pitch_id where a.dinner_id = d.id) as awards,
			(select json_build_object('at', (extract(epoch from n.starts_at) * 1000)::bigint, 'venue', n.venue) from dinner n
				where d.phase = 'published' and n.group_id = d.group_id and n.phase in ('call', 'lineup') and n.starts_at > d.starts_at
				order by n.starts_at limit 1) as next,
			(select json_agg(json_build_object('title', title, 'presenter', presenter, 'number', from_number, 'minutes', minutes)
					order by offered_at, from_pitch) from report_slot where dinner_id = d.id) as reports,
			(select sha256 from result_file where dinner_id = d.id order by edition desc limit 1) as file_hash
		from dinner d join soup_group g on g.id = d.group_id
		where d.id = ${dinnerId}
	`.execute(db);
	const row = rows[0];
	return row && toRoom(row);
}

function toRoom(row: Row): DinnerState {
	const { counted } = row;
	// Opening the count deletes the ballots and stores their number with the tally.
	const ballots = counted ? { ...counted, voted: counted.onPhone + counted.onPaper } : row.ballots;
	const promisedUntil = row.voting_until?.getTime() ?? null;
	return {
		dinnerId: row.id,
		group: row.group,
		number: row.number,
		phase: row.phase,
		version: row.version,
		lineupRevision: row.lineup_revision,
		shown: row.shown,
		cursor: row.cursor,
		changedNumbers: changedNumbers(row.number_changes).map(({ number, printed }) => ({
			number,
			printed: row.printed_titles?.[printed] ?? '',
		})),
		votingUntil: clockOf(promisedUntil, row.last_round, { papers: row.papers, voted: ballots.voted }),
		promisedUntil,
		lastCallAt: row.last_call_at?.getTime() ?? null,
		moreTime: row.more_time,
		wifi: wifiOf(row),
		papersOpen: row.papers_open,
		withoutPaper: row.without_paper,
		revealStep: row.reveal_step,
		lineup: (row.lineup ?? []).map(publicPicture),
		countRule: row.count_rule,
		criteria: row.criteria,
		papers: row.papers,
		ballots,
		potAmount: row.pot_amount,
		signatures: row.signatures,
		signaturesNeeded: row.signatures_needed,
		countOpened: counted !== null,
		result:
			row.awarding && counted
				? { ...row.awarding, awards: row.awards ?? [], ballots: ballots.voted, issued: counted.issued }
				: null,
		next: row.next,
		reports: row.reports ?? [],
		file: row.file_hash === null ? null : { hash: row.file_hash, words: sixWords(row.file_hash) },
	};
}

/** Withholds the picture of somebody under 18 until a guardian has agreed. */
function publicPicture({ underAge, guardianAgreed, picture, ...pitch }: NonNullable<Row['lineup']>[number]): LinedUp {
	return { ...pitch, picture: pitchIsPublic({ state: pitch.state, underAge, guardianAgreed }) ? picture : null };
}
