import type { Logged } from '~/domain/retention';
import { inWords } from '~/i18n/desk';

type Deleted = { readonly what: Logged; readonly count: number };
export type Night = { readonly day: string; readonly deleted: readonly Deleted[] };

const words: Readonly<Record<Exclude<Logged, 'nothing'>, readonly [string, string]>> = {
	asked: ['pitcher who asked', 'pitchers who asked'],
	contact: ['pitcher’s contact', 'pitchers’ contacts'],
	payee: ['name of a payee', 'names of payees'],
	offer: ['offer of help', 'offers of help'],
	reading: ['note from reading pitches', 'notes from reading pitches'],
	draft: ['draft of a pitch', 'drafts of pitches'],
	pass: ['crew pass', 'crew passes'],
	invitation: ['invitation', 'invitations'],
	session: ['sign-in that had ended', 'sign-ins that had ended'],
	press: ['key of a form', 'keys of forms'],
	table: ['table of past dinners', 'tables of past dinners'],
	copy: ['copy of a dinner', 'copies of dinners'],
	rehearsal: ['forgotten rehearsal', 'forgotten rehearsals'],
	account: ['account, by its owner', 'accounts, by their owners'],
	group: ['group, by its organisers', 'groups, by their organisers'],
};
const sayDeleted = (deleted: readonly Deleted[]): string =>
	deleted.length === 0
		? 'nothing was due'
		: deleted.flatMap(({ what, count }) => (what === 'nothing' ? [] : [inWords(count, ...words[what])])).join(', ');

/** What the server deleted by itself in the last nights. Numbers only. */
export function DeletedNights({ nights }: { nights: readonly Night[] }) {
	return (
		<section>
			<h2>What was deleted by itself</h2>
			<p>
				Every night this server deletes what <a href="/what-we-keep">What we keep</a> says is due, of all groups. It
				keeps the numbers, and no names.
			</p>
			{nights.length === 0 ? (
				<p>No night has passed yet.</p>
			) : (
				<details className="behind">
					<summary>{`The last night, ${nights[0]?.day ?? ''}: ${sayDeleted(nights[0]?.deleted ?? [])}`}</summary>
					<ul>
						{nights.map(({ day, deleted }) => (
							<li key={day}>{`${day}: ${sayDeleted(deleted)}`}</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
