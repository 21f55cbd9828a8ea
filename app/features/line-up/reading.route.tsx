import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { rankField, whyField } from '~/contract/reading-fields';
import { notRankingForm, readingForm } from '~/contract/reading-form';
import { choosingStage, isDraft } from '~/domain/phase-policy';
import { inWords, sentBefore } from '~/i18n/desk';
import { isolate } from '~/i18n/format';
import type { ReadingRefusal } from '~/services/readings.server';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { Refused } from '~/ui/refused';
import { comparedQuestions, pitchesToRead, readings } from './line-up.page.server';
import { Readers } from './readers';
import { NotRanking, OwnOrder, ReadingForm } from './reading';

export const links: LinksFunction = () => [deskCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Reading – ${page.name}` : 'Reading' },
	{ name: 'robots', content: 'noindex' },
]);

const acts = ['ranked', 'declared', 'withdrawn', 'not-ranking'] as const;

export const loader = dinnerDeskLoader('pitch.read all', async (at) => {
	const { dinner, group, services, url } = at;
	const seen = await readings(at);
	const [pitches, compared, sent] = await Promise.all([
		pitchesToRead(at, seen),
		comparedQuestions(at),
		services.lineups.read(dinner.id),
	]);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		open: choosingStage(dinner.phase) === 'choosing',
		isDraft: isDraft(dinner.phase),
		revision: seen.revision,
		notRanking: seen.notRanking,
		readers: seen.readers,
		isAlone: seen.readers.length === 1,
		isAdvised: seen.advice !== null,
		pitches,
		compared,
		ranked: pitches.filter(({ rank }) => rank !== null).length,
		unranked: pitches.filter(({ rank, held }) => rank === null && held === 'none').length,
		gone: sent
			.filter(({ state, id }) => state === 'withdrawn' && seen.ranks.has(id))
			.map(({ id, answers }) => ({ id, title: answers.title, rank: seen.ranks.get(id) ?? 0 })),
		did: acts.find((act) => act === url.searchParams.get('did')) ?? null,
	};
});
export type ReadingPage = ReturnType<typeof useLoaderData<typeof loader>>;

const refusals: Readonly<Record<ReadingRefusal, string>> = {
	'sent before': sentBefore,
	'not yet': 'Pitches are ranked while the call is open and until the line-up is published. Nothing was saved.',
	'already public':
		'The line-up was published, so nobody ranks pitches any more. What you typed is not saved; it still stands here.',
	'saved since':
		'You saved something here since you opened this page, in another tab or on another device. What you typed now is not saved; it still stands below. Compare it with your saved order, then save again.',
	'pitch withdrawn':
		'That pitch was withdrawn since you opened this page, so nobody decides about it any more. Your numbers are not saved yet; they still stand below. Save them again.',
	'no such pitch': 'There is no such pitch to say this about. Nothing was saved. This page shows how it stands now.',
};

type Answer = { readonly errors: FieldErrors; readonly typed: Typed; readonly refusal: string | null };
export type ReadingAnswer = Answer;
const sorry = (status: number, answer: Partial<Answer>) =>
	data<Answer>({ errors: {}, typed: {}, refusal: null, ...answer }, { status });

export const action = dinnerDeskAction({
	read: {
		can: 'pitch.rank',
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const sent = await services.lineups.read(dinner.id);
			const pitches = sent.map(({ id, answers }) => ({ id, title: isolate(answers.title) }));
			const read = readForm(form, readingForm(pitches));
			if (!read.ok) return sorry(400, { errors: read.errors, typed: read.typed });
			const saved = await services.readings.save(dinner.id, press, read.value);
			if (!saved.ok) return sorry(409, { typed: read.typed, refusal: refusals[saved.code] });
			throw redirect(`${url.pathname}?did=${read.value.interest?.is ?? 'ranked'}`, 303);
		},
	},
	'not ranking': {
		can: 'pitch.rank',
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const read = readForm(form, notRankingForm);
			if (!read.ok) return sorry(400, { refusal: Object.values(read.errors)[0] ?? '' });
			const saved = await services.readings.notRanking(dinner.id, press, read.value.revision);
			if (!saved.ok) return sorry(409, { refusal: refusals[saved.code] });
			throw redirect(`${url.pathname}?did=not-ranking`, 303);
		},
	},
});

export default function ReadingRoute() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const order = page.pitches.flatMap(({ id }) => [rankField(id), whyField(id)]);
	return (
		<DeskPage brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/pitches" />
			<Title
				eyebrow={<bdi>{page.name}</bdi>}
				lead="Each organiser puts the pitches in their own order. Added up it is advice; people choose the line-up."
			>
				Reading
			</Title>
			{page.did && !answered && (
				<Notice kind="good" speak="polite" answers>
					<p>{didSentence(page)}</p>
				</Notice>
			)}
			<ErrorSummary title="Not saved yet" errors={summaryOf(answered?.errors ?? {}, order, 'reading')} />
			{answered?.refusal && <Refused title="Not saved" sentence={answered.refusal} />}
			<p>
				<a href={`/desk/${page.group.slug}/${page.number}/pitches`}>To the pitches and the line-up</a>
			</p>
			{page.pitches.length === 0 ? (
				<EmptyState title="No pitch to read yet">
					<p>{page.isDraft ? 'Open the call on the run sheet first.' : 'Each pitch that is sent in stands here.'}</p>
				</EmptyState>
			) : (
				<Reading page={page} answered={answered} />
			)}
		</DeskPage>
	);
}

function Reading({ page, answered }: { page: ReadingPage; answered: Answer | undefined }) {
	return (
		<>
			<section>
				<h2>Who has read</h2>
				<Readers readers={page.readers} />
				<p>
					{page.isAdvised
						? 'The advice stands beside each pitch: for each reader, how much of their list is below it; then the mean of those who ranked it. Nobody is shown who put what where.'
						: 'You see what the others think, added up, once you have saved numbers of your own, or said that you will not rank.'}
				</p>
			</section>
			{(page.ranked > 0 || page.gone.length > 0) && (
				<section>
					<h2>Your order</h2>
					<OwnOrder page={page} />
				</section>
			)}
			{page.open || answered ? (
				<section>
					<h2>Read and rank</h2>
					<p>
						1 is your first. Each pitch has a number of its own; only the order counts, so you may leave gaps, and leave
						a pitch out by leaving it empty.
					</p>
					<ReadingForm page={page} answered={answered} />
					{!page.notRanking && <NotRanking page={page} />}
				</section>
			) : (
				<p>
					{page.isDraft
						? 'Pitches are ranked once the call is open.'
						: 'The line-up is published or the dinner is over, so nobody ranks pitches any more.'}
				</p>
			)}
		</>
	);
}

function didSentence({ did, ranked, unranked }: ReadingPage): string {
	switch (did) {
		case 'declared':
			return 'Your interest is declared, and the other organisers see it. Your numbers for the others are saved.';
		case 'withdrawn':
			return 'Your interest is withdrawn, and the other organisers see it. You can give the pitch a number again.';
		case 'not-ranking':
			return 'Saved: you leave the order to the others.';
		default:
			return unranked > 0
				? `Saved: ${inWords(ranked, 'pitch has', 'pitches have')} a number of yours, and ${unranked} ${unranked === 1 ? 'has' : 'have'} none.`
				: `Saved: ${inWords(ranked, 'pitch has', 'pitches have')} a number of yours. That is all of them.`;
	}
}
