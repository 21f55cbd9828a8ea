import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groupDeskLoader } from '~/auth/guard.server';
import { readBefore } from '~/contract/before';
import { DESK } from '~/i18n';
import { listDinners } from '~/i18n/dinner-list';
import { sayDate } from '~/i18n/when';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { EarlierDinners } from '~/ui/earlier-dinners';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { EmptyState } from '~/ui/notice';
import { type Reminded, ReportReminder } from '~/ui/report-reminder';
import { DinnerList } from './dinner-list';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `${page.name} – desk` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = groupDeskLoader('dinner.read desk', async ({ services, group, url, origin }) => {
	const before = readBefore(url);
	const allReports = url.searchParams.get('reports') === 'all';
	const [rows, { past, earlier }, { due, more }] = await Promise.all([
		before === null ? services.preparing.comingOf([group.id]) : [],
		services.preparing.pastOf(group.id, before),
		before === null
			? services.reportDesk.dueIn(group.id, group.time_zone, origin, allReports)
			: { due: [], more: false },
	]);
	const list = (dinners: typeof past) => listDinners(dinners, [group], new Date(services.dinnerStates.now()));
	return {
		slug: group.slug,
		name: group.name,
		// The soonest dinner first.
		coming: list(rows).toReversed(),
		over: list(past),
		before,
		earlier,
		mailed: services.reportDesk.mailed,
		moreDue: more,
		allReports,
		due: due.map((one) => ({
			pitch: one.pitchId,
			number: one.number,
			title: one.answers.title,
			isOver: one.standing === 'overdue',
			day: sayDate(new Date(`${one.dueOn}T12:00Z`), 'UTC', DESK),
			contact: { name: one.answers.contactName, email: one.answers.contactEmail, phone: one.answers.contactPhone },
			letter: one.letter,
			reminder:
				one.reminder && one.remindedAt
					? { is: one.reminder, on: sayDate(one.remindedAt, group.time_zone, DESK) }
					: null,
			erased: one.erased,
			told: one.told.length,
		})),
	};
});

const MAKE_IT = 'Give it a date and a number; the rest can follow. Nobody sees it until you open the call for pitches.';

/** For somebody who does this for the first time. The dinner's run sheet leads on. */
const FirstSteps = ({ group }: { group: string }) => (
	<section>
		<h2>Your first dinner, in three steps</h2>
		<ol>
			<li>
				<b>Make the first dinner.</b> <span>{MAKE_IT}</span>
			</li>
			<li>
				<b>Rehearse the evening.</b> Simulated guests come in and vote; you press what you will press on the night. It
				is on the run sheet of the dinner, counts nowhere, and is deleted afterwards.
			</li>
			<li>
				<b>Open the call.</b> Then the dinner has a public page, and everybody with an idea can send in a pitch.
			</li>
		</ol>
		<Actions>
			<Button href={`/desk/${group}/new`}>Make the first dinner</Button>
		</Actions>
	</section>
);

type Due = Reminded & { number: number; title: string; isOver: boolean; day: string };
type DueProps = {
	group: string;
	due: readonly Due[];
	mailed: boolean;
	/** There are more than these. */
	more: boolean;
	/** All were asked for. */
	all: boolean;
};
/** Winners from whom a report is due soon, or was. */
const ReportsDue = ({ group, due, mailed, more, all }: DueProps) => (
	<section id="reports">
		<h2>Reports to hear</h2>
		{more && <p>{`The ${due.length} latest. Each dinner has its own under “Reports”.`}</p>}
		{due.map((winner) => (
			<div key={winner.pitch} className="stack">
				<h3>
					<a href={`/desk/${group}/${winner.number}/reports`}>
						<bdi>{winner.title}</bdi>
					</a>
				</h3>
				<p>
					<span>{`Winner at dinner #${winner.number}.`}</span>{' '}
					<b>{winner.isOver ? `Nothing heard yet; it was due by ${winner.day}.` : `Due by ${winner.day}.`}</b>
				</p>
				<ReportReminder winner={winner} mailed={mailed} />
			</div>
		))}
		{more && !all && (
			<p className="actions">
				<a href={`/desk/${group}?reports=all#reports`}>All reports to hear</a>
			</p>
		)}
	</section>
);

export default function GroupDesk() {
	const { slug, name, coming, over, before, earlier, due, mailed, moreDue, allReports } =
		useLoaderData<typeof loader>();
	return (
		<DeskPage>
			<GroupNav group={slug} here="" />
			<Title>{name}</Title>
			{coming.length === 0 && before === null && over.length === 0 && <FirstSteps group={slug} />}
			{coming.length === 0 && before === null && over.length > 0 && (
				<EmptyState title="No dinner is planned" action={<Button href={`/desk/${slug}/new`}>New dinner</Button>}>
					<p>{MAKE_IT}</p>
				</EmptyState>
			)}
			{coming.length > 0 && (
				<section>
					<h2>To come</h2>
					<DinnerList dinners={coming} />
					<Actions>
						<Button href={`/desk/${slug}/new`}>New dinner</Button>
					</Actions>
				</section>
			)}
			{due.length > 0 && <ReportsDue group={slug} due={due} mailed={mailed} more={moreDue} all={allReports} />}
			{over.length > 0 && (
				<section>
					<h2>Over</h2>
					<DinnerList dinners={over} />
					<EarlierDinners at={`/desk/${slug}`} earlier={earlier} words="Earlier dinners" />
				</section>
			)}
		</DeskPage>
	);
}
