import type { LinksFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type AtWork, workAction, workLoader } from '~/auth/guard.server';
import { compereMessages } from '~/i18n/compere';
import type { PageHandle } from '~/root';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { localeFrom, useLocale } from '~/ui/language';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { Compere } from './compere';
import { compereIntents } from './intents.server';
import { refreshWhenVotingMayClose } from './press';
import { runSheetPage } from './run-sheet.page.server';
import { useEvening } from './use-evening';

export const handle: PageHandle = { refresh: refreshWhenVotingMayClose };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page, matches }) => {
	const t = compereMessages(localeFrom(matches));
	return [{ title: page ? t.page(page.name) : t.name }, { name: 'robots', content: 'noindex' }];
});

export const loader = workLoader('compere.read', async (at: AtWork) => ({ ...(await runSheetPage(at)), who: at.who }));
export const action = workAction(compereIntents);

/** The evening for whoever leads it: what is now, what to say, and the next press. */
export default function ComperePage() {
	const page = useLoaderData<typeof loader>();
	const t = compereMessages(useLocale());
	const answered = useActionData<typeof action>();
	const { evening, connected } = useEvening(page);
	return (
		<WorkPage group={page.group} number={page.number} job="compere" who={page.who} skip={t.skip}>
			<Title eyebrow={page.name}>{t.name}</Title>
			{answered?.already && <Refused sentence={answered.already} so />}
			{answered?.refusal && <Refused sentence={answered.refusal} />}
			<p role="status" className="fine">
				{connected === 'yes' ? '' : t.connection[connected]}
			</p>
			<Compere {...evening} />
		</WorkPage>
	);
}
