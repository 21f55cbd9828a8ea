import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { Desk, Figures } from '~/components/desk';
import { DinnerNav } from '~/components/dinner-nav';
import { Actions, Button, ErrorSummary, Field } from '~/components/form';
import { Page, Title } from '~/components/frame';
import { EmptyState, Notice } from '~/components/notice';
import { SlipGrid } from '~/components/slip-entry';
import { slipForm } from '~/contract/count-form';
import { readForm } from '~/contract/forms';
import { dinnerDeskAction, dinnerDeskLoader } from '~/http/access.server';
import type { SlipRefusal } from '~/services/slips.server';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `Slips – ${page.name}` : 'Slips' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerDeskLoader('slip.enter', async ({ dinner, group, services, url }) => {
	const [voting, room, slips] = await Promise.all([
		services.ballots.readVoting(dinner.id),
		services.rooms.read(dinner.id),
		services.slips.counts(dinner.id),
	]);
	const titles = new Map(room?.lineup.map(({ number, title }) => [number, title]));
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		oneVote: dinner.count_rule === 'one vote',
		criteria: dinner.brief.criteria.map(({ key, name }) => ({ key, name })),
		pitches: Array.from({ length: voting?.shape.pitches ?? 0 }, (_, at) => ({
			number: at + 1,
			title: titles.get(at + 1) ?? null,
		})),
		// Once the count is open the slips are among the counted ballots, and their number stands on the count sheet.
		slips: room?.countOpened ? null : slips,
		closed: closedBecause(dinner.phase, (room?.signatures ?? 0) > 0),
		said: url.searchParams.get('said'),
	};
});

function closedBecause(phase: string, signed: boolean): 'not yet' | 'signed' | 'over' | null {
	if (phase !== 'voting' && phase !== 'counting')
		return phase === 'announced' || phase === 'published' ? 'over' : 'not yet';
	return signed ? 'signed' : null;
}

const refusals: Readonly<Record<SlipRefusal, string>> = {
	'not now': 'Slips are entered while voting is open or being counted. Nothing was stored.',
	'already signed':
		'The count sheet has been signed, so no slip can be entered or changed any more. Nothing was stored.',
	'unknown code': 'No slip of this dinner has that code. Check its ten signs: it never has the letters I, L, O or U.',
	busy: 'Too many codes are being checked at this moment. Nothing was stored; press the button again.',
	replaced: 'This paper was replaced by another one, so this slip does not count. Put it aside.',
	'not handed out':
		'This paper was not tapped at the door. If it was handed out to a guest, mark it and enter the slip.',
	'entered before': 'This slip was entered before. If the first time was wrong, put these scores in its place.',
	'not a ballot': 'These squares do not fit the line-up of tonight. Reload this page and type the slip again.',
};

export const action = dinnerDeskAction({
	enter: {
		can: 'slip.enter',
		run: async ({ form, services, dinner, organiser, url }) => {
			const voting = await services.ballots.readVoting(dinner.id);
			if (!voting) throw new Response('Not found', { status: 404 });
			const read = readForm(form, slipForm(voting.shape));
			if (!read.ok) return data({ errors: read.errors, typed: read.typed, refusal: null }, { status: 400 });
			const entered = await services.slips.enter(dinner.id, organiser, read.value);
			if (!entered.ok) return data({ errors: {}, typed: read.typed, refusal: entered.code }, { status: 409 });
			throw redirect(`${url.pathname}?said=${entered.value.replace(' ', '-')}`, 303);
		},
	},
});

export default function SlipsPage() {
	const page = useLoaderData<typeof loader>();
	const { slips, closed } = page;
	return (
		<Page width="wide" skip="Skip to the slips" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/slips" />
			<Desk
				aside={
					slips && (
						<Figures
							items={[
								{ value: slips.entered, label: slips.entered === 1 ? 'slip entered' : 'slips entered' },
								{ value: slips.setAside, label: 'set aside: a phone counts' },
								{ value: slips.blank, label: 'blank' },
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
				{closed ? <Closed why={closed} count={`/desk/${page.group.slug}/${page.number}/count`} /> : <Enter />}
			</Desk>
		</Page>
	);
}

function Closed({ why, count }: { why: 'not yet' | 'signed' | 'over'; count: string }) {
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
				No slip can be entered or changed any more. <a href={count}>To the count</a>
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
const isTold = (said: string | null): said is keyof typeof told => said !== null && Object.hasOwn(told, said);

const questions = {
	'not handed out': { name: 'handedOut', answer: 'It was handed out: mark it and enter the slip' },
	'entered before': { name: 'correct', answer: 'Put these scores in place of the first' },
} as const;

function Enter() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const typed = (name: string): string | undefined => {
		const value = answered?.typed[name];
		return typeof value === 'string' ? value : undefined;
	};
	const errors: Readonly<Record<string, string | undefined>> = answered?.errors ?? {};
	const refusal = answered?.refusal ?? null;
	const unknown = refusal === 'unknown code' ? refusals[refusal] : undefined;
	const question = refusal === 'not handed out' || refusal === 'entered before' ? questions[refusal] : undefined;
	const wrongSquare = Object.keys(errors).find((name) => name.startsWith('s-'));
	const summary = [
		...(errors.code || unknown ? [{ field: 'code', text: errors.code ?? unknown }] : []),
		...(errors.vote ? [{ field: 'vote', text: errors.vote }] : []),
		...(wrongSquare ? [{ field: wrongSquare, text: errors[wrongSquare] }] : []),
		...(errors[''] ? [{ field: 'code', text: errors[''] }] : []),
	];
	useEffect(() => {
		if (summary.length === 0 && !refusal) document.getElementById('code')?.focus();
	}, [summary.length, refusal]);
	return (
		<form method="post" autoComplete="off">
			{summary.length === 0 && !refusal && isTold(page.said) && (
				<Notice kind={told[page.said].kind} speak="polite">
					<p>{told[page.said].text}</p>
				</Notice>
			)}
			<ErrorSummary title="This slip is not entered yet" errors={summary} />
			{refusal && refusal !== 'unknown code' && (
				<Notice kind="warn" speak="now" title="This slip is not entered">
					<p>{refusals[refusal]}</p>
				</Notice>
			)}
			<Field
				name="code"
				label="Code on the slip"
				code
				width="middle"
				autoCapitalize="characters"
				autoComplete="off"
				spellCheck={false}
				defaultValue={typed('code')}
				error={errors.code ?? unknown}
			/>
			{page.oneVote ? (
				<Field
					name="vote"
					label="Number of the pitch that is ticked"
					hint="Leave it empty if none is ticked, or more than one: it is then a blank slip."
					width="short"
					inputMode="numeric"
					autoComplete="off"
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
				/>
			)}
			<Actions>
				{/* First in the form, so that the enter key never gives an answer that nobody chose. */}
				<Button kind={question ? 'alt' : 'go'}>Enter this slip</Button>
				{question && (
					<Button name={question.name} value={typed('code')}>
						{question.answer}
					</Button>
				)}
			</Actions>
		</form>
	);
}
