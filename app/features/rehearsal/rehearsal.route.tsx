import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { rehearsalForm } from '~/contract/rehearsal';
import { isBeforeDoors, lineUpIsPublic } from '~/domain/phase-policy';
import { USUAL_GUESTS } from '~/domain/rehearsal';
import type { RehearseRefusal } from '~/services/rehearsals.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Rehearsal – ${page.name}` : 'Rehearsal' },
	{ name: 'robots', content: 'noindex' },
]);

const deskAt = ({ slug, number }: { slug: string; number: number }): string => `/desk/${slug}/${number}`;

export const loader = dinnerDeskLoader('dinner.rehearse', async ({ dinner, group, services, url }) => {
	const found = await services.rehearsals.of(dinner.id);
	const here = group.rehearsal_of === null ? null : await services.rehearsals.here(group.id);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		mayBegin: isBeforeDoors(dinner.phase),
		usesLineUp: lineUpIsPublic(dinner.phase),
		/** The desk of the rehearsal that is under way, and whether this page is the rehearsal's own. */
		at: here ? deskAt({ slug: group.slug, number: dinner.number }) : found ? deskAt(found) : null,
		isHere: here !== null,
		ended: url.searchParams.has('ended'),
	};
});

const refusals: Readonly<Record<RehearseRefusal, string>> = {
	'the night has begun':
		'The doors of this dinner were opened, so it can no longer be rehearsed. Nothing was begun. Rehearse the next one.',
	'nobody comes':
		'The rehearsal ended meanwhile, or this server cannot play guests. Nothing is under way. Begin it again.',
	'a rehearsal': 'This is a rehearsal already. Nothing was begun.',
	busy: 'Ballot papers for several dinners are being made just now. Nothing was begun. Please press the button again in a minute.',
};
const refuse = (refusal: string | null, errors: FieldErrors, typed: Typed, status: number) =>
	data({ refusal, errors, typed }, { status });

export const action = dinnerDeskAction({
	begin: {
		can: 'dinner.rehearse',
		run: async ({ form, group, dinner, services, press }) => {
			const found = await services.rehearsals.of(dinner.id);
			if (found) throw redirect(deskAt(found), 303);
			if (!isBeforeDoors(dinner.phase)) return refuse(refusals['the night has begun'], {}, {}, 409);
			const read = readForm(form, rehearsalForm);
			if (!read.ok) return refuse(null, read.errors, read.typed, 400);
			const begun = await services.rehearsals.begin(group, dinner.id, read.value.guests, press);
			if (!begun.ok) return refuse(refusals[begun.code], {}, read.typed, begun.code === 'busy' ? 503 : 409);
			throw redirect(deskAt(begun.value), 303);
		},
	},
	end: {
		can: 'dinner.rehearse',
		run: async ({ group, dinner, services }) => {
			const groupId = group.rehearsal_of === null ? (await services.rehearsals.of(dinner.id))?.groupId : group.id;
			const of = groupId ? await services.rehearsals.end(groupId) : null;
			// Ended before, by another organiser or an earlier press.
			throw redirect(`${deskAt(of ?? { slug: group.slug, number: dinner.number })}/rehearsal?ended`, 303);
		},
	},
});

export default function RehearsalPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const asks = !page.at && page.mayBegin;
	return (
		<Page width="wide" skip="Skip to the rehearsal" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="" />
			<Title
				eyebrow={page.name}
				lead="A copy of this dinner with simulated guests. You open the doors, lead the evening and count, on the real pages; they come, vote, change their minds and lose their connection."
			>
				Rehearse the evening
			</Title>
			{answered?.refusal && !asks && <Refused sentence={answered.refusal} />}
			{page.ended && !page.at && !answered && (
				<Notice kind="good" speak="polite" answers>
					<p>The rehearsal is over. Everything in it is deleted.</p>
				</Notice>
			)}
			{page.at ? <UnderWay at={page.at} isHere={page.isHere} /> : <Begin page={page} answered={answered} />}
		</Page>
	);
}

function Begin({
	page,
	answered,
}: {
	page: { mayBegin: boolean; usesLineUp: boolean };
	answered: { refusal: string | null; errors: FieldErrors; typed: Typed } | undefined;
}) {
	if (!page.mayBegin) {
		if (answered) return null;
		return (
			<Notice kind="calm">
				<p>The doors of this dinner were opened, so it can no longer be rehearsed. Rehearse the next one.</p>
			</Notice>
		);
	}
	const error = answered?.errors.guests;
	const typed = answered?.typed.guests;
	return (
		<form method="post" autoComplete="off" className="stack" noValidate>
			<FormKey page />
			{error && <ErrorSummary title="The rehearsal has not begun" errors={[{ field: 'guests', text: error }]} />}
			<ul>
				<li>
					{page.usesLineUp
						? 'The line-up is yours, with its pictures.'
						: 'The pitches are invented ones, because your line-up is not public yet.'}
				</li>
				<li>Two simulated helpers are at the door, and one types in the slips. You can help them from your phone.</li>
				<li>Print some papers of the rehearsal, and vote with your own phone beside the guests.</li>
				<li>
					Its pages and slips say that they are a rehearsal. It counts in no total, and is deleted when you end it, or
					after a day.
				</li>
			</ul>
			<Field
				name="guests"
				label="How many guests come?"
				inputMode="numeric"
				width="short"
				defaultValue={typeof typed === 'string' ? typed : String(USUAL_GUESTS)}
				error={error}
			/>
			{answered?.refusal && <Refused sentence={answered.refusal} />}
			<Actions>
				<Button name="intent" value="begin">
					Begin the rehearsal
				</Button>
			</Actions>
		</form>
	);
}

function UnderWay({ at, isHere }: { at: string; isHere: boolean }) {
	return (
		<form method="post" autoComplete="off" className="stack">
			<FormKey page />
			<p>
				{isHere
					? 'You are in the rehearsal. When you have seen enough, end it: its papers, votes and result are deleted, and your dinner is as it was.'
					: 'A rehearsal of this dinner is under way. Your dinner is not touched by it.'}
			</p>
			<Actions>
				<Button href={at}>{isHere ? 'Go on rehearsing' : 'Go to the rehearsal'}</Button>
				<Button kind="danger" name="intent" value="end">
					End the rehearsal and delete it
				</Button>
			</Actions>
		</form>
	);
}
