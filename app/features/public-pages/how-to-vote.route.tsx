import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { howToVoteMessages } from '~/i18n/how-to-vote';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage } from '~/ui/public-page';
import { VoteSteps } from '~/ui/vote-steps';
import voteStepsCss from '~/ui/vote-steps.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: voteStepsCss }];
export const meta: MetaFunction<typeof loader> = ({ matches }) => {
	const { title, description } = howToVoteMessages(localeFrom(matches));
	return [{ title }, { name: 'description', content: description }];
};

export const loader = publicLoader('public.read', async ({ locale }) => ({ locale }));

/** For everybody, so it names no dinner. The sheet that an organiser prints is of one dinner. */
export default function HowToVotePage() {
	const { locale } = useLoaderData<typeof loader>();
	const t = howToVoteMessages(locale);
	const words = publicMessages(locale);
	return (
		<PublicPage words={words}>
			<Title lead={t.lead}>{t.title}</Title>
			<VoteSteps t={t} oneVote={null} phones />
			<p>
				<a href="/how-voting-works">{words.footer.how}</a>
			</p>
		</PublicPage>
	);
}
