import { type Access, tellsAccess } from '../domain/access';
import type { Phase } from '../domain/dinner';
import { formatsIn } from './format';
import { DESK } from './index';
import { sayDateTime, withPlace } from './when';

const { list, counted } = formatsIn(DESK);

export const phaseWords: Readonly<Record<Phase, { words: string; kind: 'good' | 'bad' | 'calm' }>> = {
	draft: { words: 'Draft', kind: 'calm' },
	call: { words: 'Call is open', kind: 'good' },
	lineup: { words: 'Line-up is out', kind: 'good' },
	doors: { words: 'Doors are open', kind: 'good' },
	pitching: { words: 'Pitching now', kind: 'good' },
	voting: { words: 'Voting is open', kind: 'good' },
	counting: { words: 'Counting', kind: 'good' },
	announced: { words: 'Announced', kind: 'good' },
	published: { words: 'Published', kind: 'good' },
	cancelled: { words: 'Cancelled', kind: 'bad' },
};

export type ListedDinner = {
	readonly group: string;
	readonly number: number;
	readonly phase: Phase;
	readonly whenAndWhere: string;
	/** The next step and what is missing; may be empty. */
	readonly next: string;
};

type Facts = {
	readonly phase: Phase;
	readonly venue: string;
	readonly access: Access;
	readonly access_notes: string;
	readonly pitches_wanted: number;
	readonly submitted: number;
	readonly linedUp: number;
	readonly papers: number;
	readonly deadlinePassed: boolean;
};

export function whatIsNext(d: Facts): string {
	const missing = [d.venue === '' && 'the venue', !tellsAccess(d) && 'access'].filter((m) => m !== false);
	const lacks = missing.length > 0 ? ` Missing: ${list(missing)}.` : '';
	const pitches = counted(d.submitted, { one: 'pitch', other: 'pitches' });
	switch (d.phase) {
		case 'draft':
			return `Next: open the call.${lacks}`;
		case 'call':
			return `${d.deadlinePassed ? `${pitches} came in. Next: choose the line-up.` : `${pitches} so far, ${d.pitches_wanted} wanted.`}${lacks}`;
		case 'lineup':
			return `${d.papers === 0 ? 'Next: make the ballot papers.' : `${d.linedUp} lined up, ${d.papers} ballot papers made.`}${lacks}`;
		case 'counting':
			return 'Next: sign and open the count.';
		case 'announced':
			return 'Next: finish the reveal and publish the result.';
		default:
			return '';
	}
}

type Group = { readonly id: string; readonly slug: string; readonly time_zone: string };
type Row = Omit<Facts, 'deadlinePassed'> & {
	readonly group_id: string;
	readonly number: number;
	readonly starts_at: Date;
	readonly pitch_deadline: Date;
};

/** Keeps the order of `rows` and leaves out dinners of other groups. */
export const listDinners = (rows: readonly Row[], groups: readonly Group[], now: Date): ListedDinner[] =>
	rows.flatMap((row) => {
		const group = groups.find(({ id }) => id === row.group_id);
		if (!group) return [];
		return {
			group: group.slug,
			number: row.number,
			phase: row.phase,
			whenAndWhere: withPlace(DESK, sayDateTime(row.starts_at, group.time_zone, DESK), row.venue),
			next: whatIsNext({ ...row, deadlinePassed: row.pitch_deadline <= now }),
		};
	});
