import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { partlyBlank, slipForm } from '~/contract/count-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { whySlipsAreClosed } from '~/domain/phase-policy';
import { sayCodeAtDesk } from '~/i18n/code';
import { plural, slipsThatCount } from '~/i18n/desk';
import type { SlipRefusal } from '~/services/slips.server';
import { Actions, Button } from '~/ui/button';
import { Desk, Figures } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { useReloadFromBfcache } from '~/ui/use-reload-from-bfcache';
import { WorkPage } from '~/ui/work-page';
import { goOnByEnter, SlipGrid } from './slip-entry';
import { ChangedRows, NotEntered, refusals } from './slip-notices';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Slips – ${page.name}` : 'Slips' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = workLoader('slip.enter', async ({ dinner, group, services, url, request, who }) => {
	const [voting, dinnerState, slips] = await Promise.all([
		services.ballots.readVoting(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.slips.counts(dinner.id),
	]);
	const asked = services.askedAgain.read(request.headers, url.pathname, url.searchParams.get('asked')) as Asked | null;
	const printed = new Map(dinnerState?.changedNumbers.map((changed) => [changed.number, changed.printed]));
	const titles = new Map(dinnerState?.lineup.map(({ number, title }) => [number, title]));
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		who,
		oneVote: dinner.count_rule === 'one vote',
		criteria: dinner.brief.criteria.map(({ key, name }) => ({ key, name })),
		pitches: Array.from({ length: voting?.shape.pitches ?? 0 }, (_, at) => ({
			number: at + 1,
			title: titles.get(at + 1) ?? null,
			printed: printed.get(at + 1) ?? null,
		})),
		// After the count is opened slips are no longer stored apart from ballots; the count sheet has their number.
		slips: dinnerState?.countOpened ? null : slips,
		closed: whySlipsAreClosed(dinner.phase, (dinnerState?.signatures ?? 0) > 0),
		said: url.searchParams.get('said'),
		asked,
		isRefused: asked !== null && asked.refusal !== 'nothing typed',
	};
});

/** Why a slip was not entered, with the posted values. */
type Asked = {
	readonly errors: FieldErrors;
	readonly typed: Typed;
	readonly refusal: SlipRefusal | null;
	readonly partly: string;
	readonly blanks: readonly number[];
};

/** Redirects to a page that asks again, with the values in a cookie. Renders it directly if they are too long for a cookie. */
function ask({ services, url }: WorkPressed, asked: Asked, status: number) {
	const stored = services.askedAgain.keep(url.pathname, asked);
	if (!stored) return data(asked, { status });
	throw redirect(`${url.pathname}?asked=${stored.id}`, { status: 303, headers: { 'Set-Cookie': stored.line } });
}

export const action = workAction({
	enter: {
		can: 'slip.enter',
		run: async (desk: WorkPressed) => {
			const { form, services, dinner, press, url } = desk;
			const voting = await services.ballots.readVoting(dinner.id);
			if (!voting) throw new Response('Not found', { status: 404 });
			const read = readForm(form, slipForm(voting.shape, sayCodeAtDesk));
			const asking = { typed: read.typed, partly: '', blanks: [], errors: {}, refusal: null };
			if (!read.ok) return ask(desk, { ...asking, errors: read.errors }, 400);
			const { code, scores } = read.value;
			const entered = await services.slips.enter(dinner.id, press, read.value);
			if (!entered.ok) {
				const blanks = scores.flatMap((score, at) => (score === null ? [at] : []));
				return ask(desk, { ...asking, blanks, partly: partlyBlank(code, scores), refusal: entered.code }, 409);
			}
			const headers = { 'Set-Cookie': services.askedAgain.forget() };
			throw redirect(`${url.pathname}?said=${entered.value.replace(' ', '-')}`, { status: 303, headers });
		},
	},
});

export default function SlipsPage() {
	const page = useLoaderData<typeof loader>();
	const { slips, closed } = page;
	return (
		<WorkPage group={page.group} number={page.number} job="counter" who={page.who} skip="Skip to the slips">
			<Desk
				aside={
					slips && (
						<Figures
							items={[
								{ value: slipsThatCount(slips), label: plural(slipsThatCount(slips), 'slip counts', 'slips count') },
								{ value: slips.setAside, label: 'set aside: a phone counts' },
								{ value: slips.blank, label: 'blank' },
								{ value: slips.entered, label: 'typed in, all together' },
							]}
						>
							<p>What was typed is sealed at once. Nobody can see it again, not even you.</p>
						</Figures>
					)
				}
			>
				<Title
					eyebrow={page.name}
					lead={closed ? undefined : 'Take the folded halves out of the ballot box, one after the other.'}
				>
					Paper slips
				</Title>
				{closed ? (
					<Closed
						why={closed}
						count={page.who.kind === 'organiser' ? `/desk/${page.group.slug}/${page.number}/count` : null}
					/>
				) : (
					<Enter />
				)}
			</Desk>
		</WorkPage>
	);
}

function Closed({ why, count }: { why: 'not yet' | 'signed' | 'over'; count: string | null }) {
	if (why === 'not yet') {
		return (
			<EmptyState title="The box is still closed">
				<p>Slips can be entered as soon as voting opens.</p>
			</EmptyState>
		);
	}
	return (
		<Notice kind="calm" title={why === 'signed' ? 'The count sheet is signed' : 'The count is over'}>
			<p>
				<span>No slip can be entered or changed any more.</span> {count && <a href={count}>To the count</a>}
			</p>
		</Notice>
	);
}

const told = {
	counts: { kind: 'good', text: 'Entered, and it counts. Take the next one.' },
	blank: { kind: 'calm', text: 'Entered as a blank slip: there is nothing on it to count.' },
	'set-aside': {
		kind: 'warn',
		text: 'A phone has voted with this paper, so the phone counts and this slip does not. Put it on a pile of its own, “set aside”.',
	},
} as const;
const isTold = (said: string | null): said is keyof typeof told => said !== null && Object.keys(told).includes(said);

const questions = {
	'not handed out': { name: 'handedOut', answer: 'It was handed out: mark it and enter the slip' },
	'entered before': { name: 'correct', answer: 'Put these scores in place of the first' },
	'partly blank': { name: 'partly', answer: 'The rest is blank: enter this slip' },
} as const;
const isQuestion = (code: SlipRefusal | null): code is keyof typeof questions =>
	code !== null && Object.keys(questions).includes(code);

type Errors = Readonly<Record<string, string | undefined>>;
/** The errors in the order of the page; of the squares the first. */
function summaryIn(errors: Errors) {
	const wrongSquare = Object.keys(errors).find((name) => name.startsWith('s-'));
	return [
		...(errors.code ? [{ field: 'code', text: errors.code }] : []),
		...(errors.vote ? [{ field: 'vote', text: errors.vote }] : []),
		...(wrongSquare ? [{ field: wrongSquare, text: errors[wrongSquare] }] : []),
		...(errors[''] ? [{ field: 'code', text: errors[''] }] : []),
	];
}

function Enter() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>() ?? page.asked;
	const typed = (name: string): string | undefined => {
		const value = answered?.typed[name];
		return typeof value === 'string' ? value : undefined;
	};
	const errors: Errors = answered?.errors ?? {};
	const refusal = answered?.refusal ?? null;
	const unknown = refusal === 'unknown code' ? refusals[refusal] : undefined;
	const question = isQuestion(refusal) ? questions[refusal] : undefined;
	const begin = refusal === 'nothing typed';
	const summary = summaryIn({ ...errors, code: errors.code ?? unknown });
	useEffect(() => {
		if (summary.length === 0 && !refusal) document.getElementById('code')?.focus();
	}, [summary.length, refusal]);
	useReloadFromBfcache();
	return (
		<form method="post" autoComplete="off" onKeyDown={goOnByEnter}>
			<FormKey />
			{summary.length === 0 && !refusal && isTold(page.said) && (
				<Notice kind={told[page.said].kind} speak="polite">
					<p>{told[page.said].text}</p>
				</Notice>
			)}
			<ErrorSummary title="This slip is not entered yet" errors={summary} />
			{refusal && refusal !== 'unknown code' && (
				<NotEntered refusal={refusal} pitches={page.pitches} criteria={page.criteria} blanks={answered?.blanks ?? []} />
			)}
			<Field
				name="code"
				label="Code on the slip"
				code
				width="middle"
				autoCapitalize="characters"
				autoComplete="off"
				spellCheck={false}
				autoFocus={summary.length === 0 && !refusal}
				defaultValue={typed('code')}
				error={errors.code ?? unknown}
			/>
			<ChangedRows pitches={page.pitches} />
			{page.oneVote ? (
				<Field
					name="vote"
					label="Number of the pitch that is ticked"
					hint="Leave it empty if none is ticked, or more than one: it is then a blank slip."
					width="short"
					inputMode="numeric"
					autoComplete="off"
					autoFocus={begin}
					defaultValue={typed('vote')}
					error={errors.vote}
				/>
			) : (
				<SlipGrid
					caption="What is written in the squares. Leave empty what is blank or cannot be read."
					pitches={page.pitches}
					criteria={page.criteria}
					typed={typed}
					errors={errors}
					begin={begin}
				/>
			)}
			{/* Earlier answers about this slip. */}
			{refusal &&
				(['blank', 'partly'] as const).map(
					(name) =>
						typed(name) &&
						question?.name !== name &&
						refusal !== 'not blank' && (
							<input key={name} type="hidden" name={name} value={typed(name)} autoComplete="off" />
						),
				)}
			<Actions>
				{/* The first button, which Enter presses, so that Enter never confirms a question. */}
				<Button kind={question ? 'alt' : 'go'}>Enter this slip</Button>
				{refusal === 'entered before' && (
					<Button href={`/desk/${page.group.slug}/${page.number}/slips`}>Leave it as it was: take the next one</Button>
				)}
				{question && (
					<Button
						kind={refusal === 'entered before' ? 'alt' : 'go'}
						name={question.name}
						value={question.name === 'partly' ? answered?.partly : typed('code')}
					>
						{question.answer}
					</Button>
				)}
				{!question && (
					<Button kind="alt" name="blank" value="yes">
						This slip is blank
					</Button>
				)}
			</Actions>
		</form>
	);
}
