import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { dueForm, hideForm, showForm, slotButton, slotForm, typedInForm } from '~/contract/report-desk';
import { sentBefore } from '~/i18n/desk';
import type { ReportDeskRefusal } from '~/services/report-desk.server';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { Refused } from '~/ui/refused';
import resultCss from '~/ui/result.css?url';
import { type ReportsPage, reportsPage } from './reports.page.server';
import { Slots } from './slots';
import { Winners } from './winners';

export const links: LinksFunction = () => [resultCss, pitchCss, deskCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Reports – ${page.name}` : 'Reports' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('report.manage', reportsPage);

const refusals: Readonly<Record<ReportDeskRefusal, string>> = {
	'sent before': sentBefore,
	'no such pitch': 'That project promised no report to this group. Nothing was changed.',
	'changed meanwhile':
		'This was changed since you opened the page, by the project or by somebody else. Nothing was changed now. See how it stands, and press again if you still mean it.',
	many: 'There are as many reports of this project as there is room for. Nothing was saved; what you typed is still here.',
	'has a link':
		'This project still has its private link, so it writes its own reports. Nothing was saved; what you typed is still here.',
	'not now': 'The pitches of this dinner have begun or it is over, so its running order stands. Nothing was changed.',
	'there before': 'That project has a slot at this dinner already. Nothing was changed.',
	'no room': 'Four reports are enough for one evening. Take one out to offer another. Nothing was changed.',
};

export type ReportsAnswer = {
	/** The pitch or report that the form was about. */
	readonly about: string;
	readonly intent: string;
	readonly errors: FieldErrors;
	readonly typed: Typed;
	readonly refusal: string | null;
};

type Run = Awaited<ReturnType<DinnerPressed['services']['reportDesk']['setDue']>>;
/** A form of this page: parsed, pressed, answered. */
function pressing<S extends z.ZodType>(
	intent: string,
	schema: S,
	aboutOf: 'pitch' | 'report',
	run: (at: DinnerPressed, read: z.output<S>) => Promise<Run>,
) {
	return {
		can: 'report.manage' as const,
		run: async (at: DinnerPressed) => {
			const given = at.form.get(aboutOf);
			const about = typeof given === 'string' && given.length <= 36 ? given : '';
			const answer = (status: number, more: Partial<ReportsAnswer>) =>
				data<ReportsAnswer>({ about, intent, errors: {}, typed: {}, refusal: null, ...more }, { status });
			const read = readForm(at.form, schema);
			if (!read.ok) return answer(400, read);
			const done = await run(at, read.value);
			if (done.ok) throw redirect(`${at.url.pathname}?did=${encodeURIComponent(intent)}`, 303);
			return answer(409, { typed: read.typed, refusal: refusals[done.code] });
		},
	};
}

export const action = dinnerDeskAction({
	due: pressing('due', dueForm, 'pitch', ({ services, dinner, press }, { pitch, revision, on }) =>
		services.reportDesk.setDue(dinner.id, press, pitch, revision, on),
	),
	hide: pressing('hide', hideForm, 'report', ({ services, dinner, press }, { report: id, revision, because }) =>
		services.reportDesk.hide(dinner.id, press, { id, revision }, because),
	),
	show: pressing('show', showForm, 'report', ({ services, dinner, press }, { report: id, revision }) =>
		services.reportDesk.hide(dinner.id, press, { id, revision }, null),
	),
	'type in': pressing('type in', typedInForm, 'pitch', ({ services, dinner, press }, { pitch, ...report }) =>
		services.reportDesk.typeIn(dinner.id, press, pitch, report),
	),
	offer: pressing('offer', slotForm, 'pitch', ({ services, dinner, press }, { pitch, minutes }) =>
		services.reportDesk.offer(dinner.id, press, pitch, minutes),
	),
	'take out': pressing('take out', slotButton, 'pitch', ({ services, dinner, press }, { pitch }) =>
		services.reportDesk.takeOut(dinner.id, press, pitch),
	),
});

const done: Readonly<Record<string, string>> = {
	due: 'The day is saved. Tell the project, if you have not agreed on it.',
	hide: 'Hidden. Nobody but its writer and you can read it.',
	show: 'The report is public again.',
	'type in': 'The report is public. It says that an organiser typed it in.',
	offer: 'The slot is in the running order. Tell them; their private link says it too.',
	'take out': 'Taken out of the running order.',
};

export default function ReportsRoute() {
	const page: ReportsPage = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const said = answered || page.did === null ? undefined : done[page.did];
	return (
		<DeskPage brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/reports" />
			<Title eyebrow={page.name} lead="What winners promised to tell, and who tells it at a dinner.">
				Reports
			</Title>
			{said && (
				<Notice kind="good" speak="polite" answers>
					<p>{said}</p>
				</Notice>
			)}
			<ErrorSummary
				title="Not saved yet"
				errors={Object.entries(answered?.errors ?? {}).map(([field, text]) => ({
					field: answered?.intent === 'offer' ? field : `${field}-${answered?.about}`,
					text,
				}))}
			/>
			{answered?.refusal && <Refused sentence={answered.refusal} />}
			{page.published && page.winners.length === 0 && (
				<EmptyState title="Nobody owes a report">
					<p>No project got a part of the pot, a gift or a prize at this dinner.</p>
				</EmptyState>
			)}
			{page.winners.length > 0 && <Winners page={page} answered={answered} />}
			{(page.mayOffer || page.slots.length > 0) && <Slots page={page} answered={answered} />}
			{!page.published && !page.mayOffer && page.slots.length === 0 && (
				<EmptyState title="Nothing to do here yet">
					<p>Once the result is published, what its winners tell comes here.</p>
				</EmptyState>
			)}
		</DeskPage>
	);
}
