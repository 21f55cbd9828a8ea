import { type SecondEntry, wantedTwice } from '~/domain/slip';
import { slipEntryMessages } from '~/i18n/slip-entry';
import { useLocale } from '~/ui/language';

/** What is asked of the people who count, and how far they are. */
export function SecondEntryNote({
	share,
	slips,
}: {
	share: SecondEntry;
	slips: { entered: number; twice: number; differ: number; settled: number };
}) {
	const t = slipEntryMessages(useLocale()).twice;
	if (share === 'none') return null;
	const open = slips.differ - slips.settled;
	return (
		<>
			<p>{share === 'all' ? t.all : t.tenth}</p>
			<p>{t.done(slips.twice, wantedTwice(share, slips.entered))}</p>
			{open > 0 && <p>{t.open(open)}</p>}
		</>
	);
}
