import type { LinksFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { nightHasBegun } from '~/domain/phase-policy';
import type { PageHandle } from '~/root';
import { Desk } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { titled } from '~/ui/error-title';
import { Eyebrow, Page } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { PhoneAddress } from '~/ui/phone-address';
import { Refused } from '~/ui/refused';
import { runSheetIntents } from './intents.server';
import { type Rehearsing, refreshWhenVotingMayClose } from './press';
import { RunSheetPage } from './run-sheet';
import { runSheetPage } from './run-sheet.page.server';
import { useEvening } from './use-evening';
import { Watch } from './watch';

export const handle: PageHandle = { refresh: refreshWhenVotingMayClose };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `${page.name} – desk` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('dinner.read desk', runSheetPage);

export const action = dinnerDeskAction(runSheetIntents);

/** The page polls, because what the guests do changes no dinner by itself. */
function RehearsalNews({ progress, isAway, verdict, at }: Rehearsing & { at: string }) {
	return (
		<Notice kind={verdict ? (verdict.good ? 'good' : 'bad') : isAway ? 'warn' : 'calm'}>
			<p>{progress}</p>
			{verdict && <p>{verdict.text}</p>}
			<p>
				<a href={at}>End the rehearsal</a>
			</p>
		</Notice>
	);
}

export default function RunSheetRoute() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { evening, connected } = useEvening(page);
	const { snapshot } = evening;
	return (
		<Page
			width="wide"
			skip="Skip to the run sheet"
			brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}
			corner={
				<Form method="post" action="/sign-out">
					<button className="button plain" type="submit">
						Sign out
					</button>
				</Form>
			}
		>
			<DinnerNav group={page.group.slug} number={page.number} here="" />
			<Desk aside={<Watch evening={evening} connected={connected} copiedAt={page.copied?.at ?? null} />}>
				<Eyebrow>{page.whenAndWhere}</Eyebrow>
				<h1>
					<bdi>{page.name}</bdi>
				</h1>
				{answered?.already && <Refused sentence={answered.already} so />}
				{answered?.refusal && <Refused sentence={answered.refusal} />}
				{page.rehearsal && (
					<RehearsalNews {...page.rehearsal} at={`/desk/${page.group.slug}/${page.number}/rehearsal`} />
				)}
				{page.copied?.trouble && nightHasBegun(snapshot.phase) && (
					<Notice kind="warn" speak="polite" title="Tonight is not being copied">
						<p>{page.copied.trouble}</p>
					</Notice>
				)}
				{page.phones && <PhoneAddress phones={page.phones} href={`/desk/${page.group.slug}/${page.number}/phones`} />}
				<RunSheetPage {...evening} />
			</Desk>
		</Page>
	);
}
