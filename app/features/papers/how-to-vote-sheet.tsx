import { typedAddress } from '~/contract/guest-address';
import { howToVoteMessages } from '~/i18n/how-to-vote';
import { VoteSteps } from '~/ui/vote-steps';
import { Leaf } from './leaf';
import type { SheetPage } from './sheet.page.server';

/** The acts of voting in pictures on one page, as this dinner votes. */
export function HowToVoteSheet({ page }: { page: SheetPage }) {
	const t = howToVoteMessages(page.guestLocale);
	return (
		<Leaf page={page} title={t.title} className="how-to-vote">
			<p className="vote-lead">{t.lead}</p>
			<VoteSteps
				t={t}
				oneVote={page.oneVote}
				phones={page.phonesVote}
				address={page.address ? `${typedAddress(page.address)}/vote` : undefined}
			/>
		</Leaf>
	);
}
