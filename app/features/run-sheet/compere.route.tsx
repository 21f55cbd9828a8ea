import type { LinksFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type AtWork, workAction, workLoader } from '~/auth/guard.server';
import type { PageHandle } from '~/root';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { Compere } from './compere';
import { compereIntents } from './intents.server';
import { refreshWhenVotingMayClose } from './press';
import { runSheetPage } from './run-sheet.page.server';
import { useEvening } from './use-evening';

export const handle: PageHandle = { refresh: refreshWhenVotingMayClose };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Compere – ${page.name}` : 'Compere' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = workLoader('compere.read', async (at: AtWork) => ({ ...(await runSheetPage(at)), who: at.who }));
export const action = workAction(compereIntents);

/** The evening for whoever leads it: what is now, what to say, and the next press. */
export default function ComperePage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { evening, connected } = useEvening(page);
	return (
		<WorkPage group={page.group} number={page.number} job="compere" who={page.who} skip="Skip to what is now">
			<Title eyebrow={page.name}>Compere</Title>
			{answered?.already && <Refused sentence={answered.already} so />}
			{answered?.refusal && <Refused sentence={answered.refusal} />}
			<p role="status" className="fine">
				{
					{
						yes: '',
						trying: 'Connection lost. Trying again by itself; the buttons still work.',
						no: 'This page does not move by itself now. Reload it to see how things stand.',
					}[connected]
				}
			</p>
			<Compere {...evening} />
		</WorkPage>
	);
}
