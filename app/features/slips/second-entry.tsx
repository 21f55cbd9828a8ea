import { type SecondEntry, wantedTwice } from '~/domain/slip';
import { inWords } from '~/i18n/desk';

/** What is asked of the people who count, and how far they are. */
export function SecondEntryNote({
	share,
	slips,
}: {
	share: SecondEntry;
	slips: { entered: number; twice: number; differ: number; settled: number };
}) {
	if (share === 'none') return null;
	const open = slips.differ - slips.settled;
	return (
		<>
			<p>
				{share === 'all'
					? 'Every slip is typed in twice, by two people. Hand your pile on when you are done.'
					: 'One slip in ten is typed in twice, by two people. Take every tenth from somebody else’s pile.'}
			</p>
			<p>{`${slips.twice} of ${wantedTwice(share, slips.entered)} typed in twice.`}</p>
			{open > 0 && <p>{`${inWords(open, 'slip was', 'slips were')} typed in differently, and must be settled.`}</p>}
		</>
	);
}
