import { isPublished, nightHasBegun, potIsOpen, votingHasBegun } from '~/domain/phase-policy';
import { DESK } from '~/i18n';
import { inWords, plural } from '~/i18n/desk';
import { sayMoney } from '~/i18n/money';
import { Figures } from '~/ui/desk';
import type { RunSheetProps } from './press';

type Watched = { evening: RunSheetProps; connected: 'yes' | 'trying' | 'no'; copiedAt: string | null };

export function Watch({ evening, connected, copiedAt }: Watched) {
	const { snapshot } = evening;
	const night = nightHasBegun(snapshot.phase);
	const votes = votingHasBegun(snapshot.phase);
	const figures = [
		...(votes
			? [{ value: snapshot.voted, label: `of ${inWords(snapshot.issued, 'person has', 'people have')} voted` }]
			: []),
		...(night
			? [
					{
						value: snapshot.issued,
						label: `${plural(snapshot.issued, 'paper', 'papers')} handed out, of ${snapshot.papers.all} made`,
					},
				]
			: [{ value: snapshot.papers.all, label: 'ballot papers made' }]),
		...(snapshot.potAmount === null
			? []
			: [{ value: sayMoney(snapshot.potAmount, evening.currency, DESK), label: 'in the pot' }]),
		...(night && !isPublished(snapshot.phase)
			? [{ value: snapshot.phones, label: plural(snapshot.phones, 'phone connected', 'phones connected') }]
			: []),
	];
	return (
		<Figures items={figures}>
			<p role="status">
				{
					{
						yes: '',
						trying: 'Connection lost. Trying again by itself; the buttons still work.',
						no: 'These figures do not move by themselves now. Reload the page to see new ones.',
					}[connected]
				}
			</p>
			{potIsOpen(snapshot.phase) && !snapshot.countOpened && (
				<p>Scores are sealed. Nobody can see them, not even you, until the count is signed and opened.</p>
			)}
			{night && copiedAt && <p>{`Tonight’s dinner was copied at ${copiedAt}.`}</p>}
		</Figures>
	);
}
