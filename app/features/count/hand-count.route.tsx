import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { countField, scoresAsked } from '~/contract/hand-count-fields';
import { handCountForm } from '~/contract/hand-count-form';
import type { HandCountProblem } from '~/domain/hand-count';
import { isCounting } from '~/domain/phase-policy';
import { sentBefore } from '~/i18n/desk';
import type { HandCountRefusal } from '~/services/hand-counts.server';
import { Desk } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { HandCountForm, TakeBack } from './hand-count';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Count by hand – ${page.name}` : 'Count by hand' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('count.open', async ({ dinner, group, services, url }) => {
	const [voting, dinnerState, stored] = await Promise.all([
		services.ballots.readVoting(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.counts.readHandCount(dinner.id),
	]);
	const titles = new Map(dinnerState?.lineup.map(({ number, title }) => [number, title]));
	const shape = voting?.shape ?? { countRule: dinner.count_rule, pitches: 0, criteria: 0 };
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		open: isCounting(dinner.phase) && !dinnerState?.countOpened,
		signed: (dinnerState?.signatures ?? 0) >= dinner.signatures_needed,
		oneVote: dinner.count_rule === 'one vote',
		scores: [...scoresAsked(shape)],
		criteria: dinner.count_rule === 'one vote' ? ['Votes'] : dinner.brief.criteria.map(({ name }) => name),
		pitches: Array.from({ length: shape.pitches }, (_, at) => ({
			number: at + 1,
			title: titles.get(at + 1) ?? null,
		})),
		stored: stored && { because: stored.because, ...stored.hand },
		saved: url.searchParams.has('saved'),
	};
});
export type HandCountPage = ReturnType<typeof useLoaderData<typeof loader>>;

const refusals: Readonly<Record<HandCountRefusal, string>> = {
	'sent before': sentBefore,
	'not counting': 'A count by hand is typed in once voting is closed. Nothing was saved.',
	'already opened': 'The count was opened already, once. Nothing was saved.',
	'already signed': 'The count sheet is signed by everybody who must, so nothing on it can be changed.',
	'does not fit': 'The line-up has changed since you opened this page. Reload it and compare. Nothing was saved.',
};

type Answer = {
	readonly errors: FieldErrors;
	readonly typed: Typed;
	readonly refusal: string | null;
	/** The run-off's two pitches, from 1, whose slips are still to be held up. */
	readonly pair: readonly [number, number] | null;
};
export type HandCountAnswer = Answer;
const sorry = (status: number, answer: Partial<Answer>) =>
	data<Answer>({ errors: {}, typed: {}, refusal: null, pair: null, ...answer }, { status });

export const action = dinnerDeskAction({
	type: {
		can: 'count.open',
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const voting = await services.ballots.readVoting(dinner.id);
			if (!voting) throw new Response('Not found', { status: 404 });
			const read = readForm(form, handCountForm(voting.shape));
			const pair = pairIn(read.typed);
			if (!read.ok) return sorry(400, { ...read, pair });
			const { hand, because } = read.value;
			const problems = await services.counts.problemsByHand(dinner, hand);
			if (problems.length > 0) {
				const asked = problems.find((problem) => problem.kind === 'run-off needed')?.pitches;
				return sorry(400, {
					typed: read.typed,
					errors: Object.fromEntries(
						problems.map((problem) => sentenceFor(problem, hand.slips, dinner.brief.criteria)),
					),
					pair: asked ? [asked[0] + 1, asked[1] + 1] : pair,
				});
			}
			const typed = await services.counts.typeHandCount(dinner.id, press, hand, because);
			if (typed.ok) throw redirect(`${url.pathname}?saved`, 303);
			return sorry(409, { typed: read.typed, refusal: refusals[typed.code], pair });
		},
	},
	'take back': {
		can: 'count.open',
		run: async ({ services, dinner, press, url }: DinnerPressed) => {
			const taken = await services.counts.takeBackHandCount(dinner.id, press);
			if (taken.ok) throw redirect(`${url.pathname.replace(/hand-count$/, 'count')}?did=by-hand-no-more`, 303);
			return sorry(409, { refusal: refusals[taken.code] });
		},
	},
});

function pairIn(typed: Typed): [number, number] | null {
	const [a, b] = String(typed.pair ?? '')
		.split(',')
		.map(Number);
	return a && b ? [a, b] : null;
}

type Named = readonly { readonly name: string }[];
function sentenceFor(problem: HandCountProblem, slips: number, criteria: Named): [string, string] {
	switch (problem.kind) {
		case 'too many votes':
			return ['slips', `There are ${problem.sum} votes on ${slips} slips. Each slip has one vote at most.`];
		case 'too many scores':
			return [
				countField(problem.pitch, problem.criterion, 0),
				`Pitch ${problem.pitch + 1}, ${criteria[problem.criterion]?.name ?? ''}: ${problem.sum} scores on ${slips} slips. Each slip has one at most.`,
			];
		case 'run-off needed':
			return ['first', 'These two meet in the run-off. Hold up the slips, and write which pitch each scored higher.'];
		case 'too many in the run-off':
			return ['first', `These are ${problem.sum} slips, and ${slips} were counted.`];
	}
}

export default function HandCountRoute() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const desk = `/desk/${page.group.slug}/${page.number}`;
	return (
		<Page
			width="wide"
			skip="Skip to the count by hand"
			brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}
		>
			<DinnerNav group={page.group.slug} number={page.number} here="/count" />
			<Desk>
				<Title
					eyebrow={page.name}
					lead="For a night on which everything else failed: everybody voted on paper, and hands counted the slips."
				>
					Count by hand
				</Title>
				{page.saved && !answered && (
					<Notice kind="good" speak="polite" answers>
						<p>
							Saved. <a href={`${desk}/sheet`}>Now sign the count sheet</a>
						</p>
					</Notice>
				)}
				<ErrorSummary
					title="Not saved yet"
					errors={Object.entries(answered?.errors ?? {}).map(([field, text]) => ({ field: field || 'slips', text }))}
				/>
				{answered?.refusal && <Refused title="Not saved" sentence={answered.refusal} />}
				{page.open ? (
					page.signed ? (
						<Notice kind="calm" title="The count sheet is signed">
							<p>
								Nothing on it can be changed any more. <a href={`${desk}/count`}>To the count</a>
							</p>
						</Notice>
					) : (
						<>
							<Notice kind="warn">
								<p>
									This takes the place of every ballot of tonight. Ballots that phones gave are deleted uncounted, and
									the result says so, with your reason. Nobody gets a receipt.
								</p>
							</Notice>
							<HandCountForm page={page} answered={answered} />
							{page.stored && <TakeBack />}
						</>
					)
				) : (
					<EmptyState title="Not now">
						<p>A count by hand is typed in after voting is closed, and before the count is opened.</p>
					</EmptyState>
				)}
			</Desk>
		</Page>
	);
}
