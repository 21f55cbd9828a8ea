import { inOrder } from '~/domain/public-result';
import { withCommas } from '~/i18n/format';
import { projectMessages } from '~/i18n/project';
import { publicMessages } from '~/i18n/public';
import { resultMessages } from '~/i18n/result';
import { Notice } from '~/ui/notice';
import { NamingPitches, wordsIn } from '~/ui/pitch-text';
import { MoneyTable, PlaceList, ResultHead } from '~/ui/result';
import { type BeforeProps, LineUpInFull, OrderDraw } from './before-page';
import type { resultPage } from './dinner.page.server';
import { Scores } from './result-scores';
import { Sheet } from './result-sheet';

export type ResultProps = Omit<BeforeProps, 'page'> & { page: Awaited<ReturnType<typeof resultPage>> };

export function ResultPage(p: ResultProps) {
	const { page } = p;
	const say = resultMessages(p.locale);
	return (
		<>
			<ResultHead
				eyebrow={withCommas([publicMessages(p.locale).dinner.page(p.group.name, p.number), page.date], p.locale)}
				title={page.head}
				naming={page.titled}
				sum={page.sum}
				lead={page.winners.length === 0 ? say.head.noneLead : undefined}
				told={page.winner?.told}
			/>
			<p>
				<b>{page.turnout}</b> {page.winner && say.promised(page.winner.pitch.presenter)}
			</p>
			{page.sheet.byHand && (
				<Notice kind="warn" title={say.byHand.title}>
					<p>{say.byHand.phones(page.sheet.byHand.phonesVoid)}</p>
					<p>
						<span>{say.byHand.why}</span> <bdi>{page.sheet.byHand.because}</bdi>
					</p>
				</Notice>
			)}
			{page.notes.length > 0 && (
				<section>
					<h2>{say.sections.notes}</h2>
					{page.notes.map(({ when, text }) => (
						<p key={when + text} dir="auto">
							<b>{when}</b>: {text}
						</p>
					))}
				</section>
			)}
			{page.winner?.pitch.money && (
				<section>
					<h2>{say.sections.money}</h2>
					<p {...wordsIn(page.winner.pitch.lang)}>{page.winner.pitch.money}</p>
				</section>
			)}
			<Projects {...p} />
			<section>
				<h2>{page.ranking ? say.sections.ranking : say.sections.lineup}</h2>
				<Places {...p} />
				<Ties {...p} />
				{page.tooFew && <p>{say.tooFew}</p>}
				{!page.tooFew && page.shown === 'winner' && <p>{say.notShown}</p>}
			</section>
			<Scores {...p} />
			<Pot {...p} />
			<Sheet {...p} />
			<section>
				<h2>{say.sections.pitches}</h2>
				<LineUpInFull {...p} />
			</section>
			<OrderDraw {...p} />
		</>
	);
}

/** The pages of the projects that got something. */
function Projects({ locale, group, number, page }: ResultProps) {
	const t = projectMessages(locale);
	if (page.projects.length === 0) return null;
	return (
		<section>
			<h2>{t.funded}</h2>
			<ul className="links">
				{page.projects.map((project) => (
					<li key={project.number}>
						<a href={`/${group.slug}/${number}/projects/${project.number}`}>
							<NamingPitches pitches={[project]}>{t.pageOf(project.title, project.sum)}</NamingPitches>
						</a>
						{project.report && <small>{project.report}</small>}
					</li>
				))}
			</ul>
		</section>
	);
}

/** Without a published ranking, tells how the tie for first place was broken, but not who was tied. */
function Ties({ locale, page }: ResultProps) {
	const say = resultMessages(locale);
	const titleOf = (number: number) => page.lineUp.find((pitch) => pitch.number === number)?.pitch.title ?? '';
	if (!page.ranking) return page.firstTie && <p>{say.ties.first(page.firstTie)}</p>;
	return (
		<>
			{page.ties.map((tie) => (
				<p key={`${tie.at} ${tie.tied.join()} ${tie.brokenBy}`}>
					<NamingPitches pitches={page.titled}>{say.ties.full(tie, tie.tied.map(titleOf), tie.figures)}</NamingPitches>
				</p>
			))}
		</>
	);
}

function Places({ locale, page }: ResultProps) {
	const say = resultMessages(locale);
	const awardOf = (number: number) => page.awards.find((award) => award.number === number)?.sum;
	const placeOf = (number: number) =>
		page.ranking?.find(({ pitches }) => pitches.some((pitch) => pitch.number === number));
	return (
		<PlaceList
			label={page.ranking ? say.sections.ranking : say.sections.lineup}
			places={inOrder(page.ranking, page.lineUp).flatMap((number) => {
				const pitch = page.lineUp.find((one) => one.number === number);
				if (!pitch) return [];
				const place = placeOf(number);
				return [
					{
						number,
						// The number of a pitch without a place would be read as one.
						numeral: page.ranking ? (place?.place ?? '–') : undefined,
						title: pitch.pitch.title,
						lang: pitch.pitch.lang,
						href: `#pitch-${number}`,
						note: page.ranking ? say.ranked(number, (place?.pitches.length ?? 1) > 1) : undefined,
						award: awardOf(number),
						winner: page.winners.includes(number),
					},
				];
			})}
		/>
	);
}

function Pot({ locale, page }: ResultProps) {
	const say = resultMessages(locale);
	return (
		<section>
			<MoneyTable
				caption={say.sections.pot}
				rows={[
					...page.pot.lines.map(({ kind, notes, sum }, at) => ({
						key: `line ${at}`,
						label: say.kinds[kind],
						note: notes.join(' · ') || undefined,
						amount: sum,
						kind: kind === 'cost' ? ('less' as const) : ('line' as const),
					})),
					{ key: 'total', label: say.pot.total, amount: page.pot.total, kind: 'total' as const },
					...page.awards.map(({ number, title, place, sum, state }) => ({
						key: `award ${number}`,
						label: <NamingPitches pitches={page.titled}>{say.pot.award(title, place)}</NamingPitches>,
						note: state === 'promised' ? undefined : say.pot[state],
						amount: sum,
					})),
					...(page.pot.carriedOver
						? [{ key: 'carried over', label: say.pot.carriedOver, amount: page.pot.carriedOver }]
						: []),
				]}
			/>
			<p className="num">{page.pot.balance}</p>
			{page.pot.countedBy.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			{page.pot.beside.length > 0 && (
				<>
					<h3>{say.pot.beside}</h3>
					<ul>
						{page.pot.beside.map(({ what, to }) => (
							<li key={what + to}>
								<bdi>{what}</bdi>{' '}
								<small>
									<NamingPitches pitches={page.titled}>{to}</NamingPitches>
								</small>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
