import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pitcherLoader, reportAction } from '~/auth/guard.server';
import type { Typed } from '~/contract/forms';
import { type PitchMessages, pitchMessages } from '~/i18n/pitch';
import { type ReportMessages, reportMessages } from '~/i18n/report';
import { Button, Confirm } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { wordsIn } from '~/ui/pitch-text';
import { Report } from '~/ui/report';
import resultCss from '~/ui/result.css?url';
import { ClearLocalDraft } from './clear-local-draft';
import { PitchErrors, PitchPage } from './pitch-page';
import { reportPage, takeReportBack, writeReport } from './report.page.server';
import { ReportForm } from './report-form';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? reportMessages(page.locale).page : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = pitcherLoader('report.write own', reportPage);
export const action = reportAction({
	save: { can: 'report.write own', run: (at) => writeReport(at, 'save') },
	preview: { can: 'report.write own', run: (at) => writeReport(at, 'preview') },
	publish: { can: 'report.write own', run: (at) => writeReport(at, 'publish') },
	correct: { can: 'report.write own', run: (at) => writeReport(at, 'correct') },
	'take back': { can: 'report.write own', run: takeReportBack },
});

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ReportPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const say = reportMessages(page.locale);
	const words = pitchMessages(page.locale);
	const { own } = say;
	const typed = answered && Object.keys(answered.typed).length > 0 ? answered.typed : page.form?.typed;
	/** Whoever has told how it went reads that first. */
	const isMore = page.sent.length > 0 && !page.form?.day;
	return (
		<PitchPage group={page.group} skip={say.skip}>
			<Title eyebrow={words.dinner(page.number, page.date)} lead={own.lead}>
				{say.page}
			</Title>
			<PitchErrors
				errors={answered?.errors ?? {}}
				note={answered?.note ?? null}
				title={answered?.isSaved ? say.errors.savedBut : say.errors.notSaved}
				words={words}
			/>
			{!answered && (page.did || page.preview) && page.form && <ClearLocalDraft storageKey={page.form.storageKey} />}
			{!answered && <Done page={page} say={say} />}
			<Promised page={page} say={say} />
			{page.preview && (
				<section id="preview">
					<h2>{say.preview.title}</h2>
					<Notice kind="calm">
						<p>{say.preview.text}</p>
					</Notice>
					<Report report={page.preview} words={say} />
				</section>
			)}
			{typed && !isMore && (
				<section>
					<h2>{page.form?.day ? own.correct : own.write}</h2>
					{page.form?.day && <p>{own.correcting(page.form.day)}</p>}
					<Write page={page} typed={typed} answered={answered} />
				</section>
			)}
			<Sent page={page} say={say} />
			{typed && isMore && (
				<details className="behind" open={answered !== undefined || page.form?.isBegun}>
					<summary>{own.another}</summary>
					<Write page={page} typed={typed} answered={answered} />
				</details>
			)}
			<p>
				<a href={page.link}>{own.toOwn}</a>
			</p>
		</PitchPage>
	);
}

type WriteProps = {
	page: PageData;
	typed: Typed;
	answered: ReturnType<typeof useActionData<typeof action>>;
};
function Write({ page, typed, answered }: WriteProps) {
	if (!page.form) return null;
	return (
		<ReportForm
			key={page.form.report}
			{...page.form}
			say={reportMessages(page.locale)}
			words={pitchMessages(page.locale)}
			here={page.here}
			typed={typed}
			errors={answered?.errors ?? {}}
			revision={answered?.revision ?? page.form.revision}
			meanwhile={answered?.meanwhile ?? null}
		/>
	);
}

type Props = { page: PageData; say: ReportMessages; words?: PitchMessages };

function Done({ page: { did, projectPage }, say: { own } }: Props) {
	if (did === 'sent')
		return (
			<Notice kind="good" title={own.sentTitle} speak="polite" answers>
				<p>{own.sentText}</p>
				<p className="notice-way">
					<Button kind="alt" href={projectPage}>
						{own.see}
					</Button>
				</p>
			</Notice>
		);
	const text = did === 'saved' ? own.saved : did === 'taken-back' ? own.takenBack : null;
	return text && <Notice kind="good" title={text} speak="polite" answers />;
}

/** What was promised, in the words of the pitch, and where it stands. */
function Promised({ page, say: { own } }: Props) {
	const { due, notOpen } = page;
	if (notOpen) return <Notice kind="calm" title={notOpen === 'not yours' ? own.notYours : own.notPublic} />;
	if (!due) return null;
	const lines = {
		promised: own.due(due.day),
		'due soon': own.soon(due.day),
		overdue: own.overdue(due.day),
		kept: own.told,
		changed: own.told,
	};
	return (
		<section>
			<p>
				<b>{lines[due.standing]}</b>
			</p>
			{page.slots.map(({ number, when, minutes }) => (
				<p key={number}>{own.slot(number, when, minutes)}</p>
			))}
			{page.promise && (
				<details className="behind">
					<summary>{own.promise}</summary>
					<p {...wordsIn(page.lang)} className="lines">
						{page.promise}
					</p>
				</details>
			)}
		</section>
	);
}

/** What was published, the last one first, to correct or to take back. */
function Sent({ page: { sent, here, notOpen }, say }: Props) {
	if (sent.length === 0) return null;
	return (
		<section>
			<h2>{say.own.past}</h2>
			{sent.map((report) => (
				<div key={report.id} className="stack">
					<Report report={report} words={say} />
					{report.hidden && <p>{say.own.hidden(report.hidden)}</p>}
					{notOpen === null && (
						<>
							<p className="actions">
								<Button kind="alt" href={`${here}?correct=${report.id}`}>
									{say.buttons.toCorrect}
								</Button>
							</p>
							<Confirm summary={say.buttons.takeBack}>
								<p>{say.takeBackNote}</p>
								<form method="post" action={here} autoComplete="off">
									<input type="hidden" name="report" value={report.id} />
									<input type="hidden" name="revision" value={report.revision} />
									<Button kind="danger" name="intent" value="take back">
										{say.buttons.takeBackNow}
									</Button>
								</form>
							</Confirm>
						</>
					)}
				</div>
			))}
		</section>
	);
}
