import { type MouseEvent, useEffect, useRef } from 'react';
import { scoreField, voteField } from '~/contract/ballot-fields';
import type { GuestPaper, GuestPitch } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { blankBallot, restOffer, type Score, scoresOf } from '~/domain/ballot';
import { firstSentence } from '~/domain/sentences';
import type { Locale } from '~/i18n';
import type { BallotMessages } from '~/i18n/ballot';
import { BallotSummary, GiveRest, PitchCard } from '~/ui/ballot';
import { Button } from '~/ui/button';
import { CriterionMark } from '~/ui/criteria';
import { wordsIn } from '~/ui/pitch-text';
import type { Mode } from './ballot-status';
import { HearPitcher } from './hear-pitcher';
import { Listen } from './listen';
import { ScoreScale, VoteChoice } from './scale';

export type BallotPagesProps = {
	t: BallotMessages;
	locale: Locale;
	paper: GuestPaper;
	mode: Mode;
	/** Identifies this render of the page; see `scoreField`. */
	tag: string;
	scores: readonly (Score | null)[];
	/** The server has every score. */
	isSaved: boolean;
	/** Index of the pitch that is shown, or the last page. Null, without JavaScript, shows all pitches below each other. */
	page: number | 'all' | null;
	/** Called after hydration only; before it the scales are plain form fields. */
	tap: (pitch: number, criterion: number, score: Score | null) => void;
	giveRest: (pitch: number) => void;
};

export function BallotPages(props: BallotPagesProps) {
	const { t, paper, page } = props;
	const shown = useShown(page);
	useFocusAfterClose(props.mode);
	if (paper.lineUp.length === 0) return <p className="fine">{t.noLineUp}</p>;
	if (props.mode === 'sealed') return <Sealed {...props} />;
	const oneVote = paper.shape.countRule === 'one vote';
	if (oneVote && props.mode !== 'read') return <OneVote {...props} />;
	return (
		<div ref={shown} className={page === null || oneVote ? undefined : 'paged'}>
			{paper.lineUp.map((pitch, at) => (
				<div key={pitch.id} className="ballot-sheet" hidden={!oneVote && page !== null && page !== at}>
					<ScoreCard {...props} pitch={pitch} />
				</div>
			))}
			{props.mode !== 'read' && (
				<section
					className="ballot-sheet last-sheet"
					id="all"
					aria-label={t.summary}
					hidden={page !== null && page !== 'all'}
					tabIndex={-1}
				>
					<LastPage {...props} />
				</section>
			)}
		</div>
	);
}

/** When the page turns: scrolls to its top and moves the focus there, so that screen readers go on from the new pitch. */
function useShown(page: BallotPagesProps['page']) {
	const shown = useRef<HTMLDivElement>(null);
	const before = useRef(page);
	useEffect(() => {
		const turned = before.current !== null && before.current !== page;
		before.current = page;
		if (!turned) return;
		scrollTo(0, 0);
		shown.current
			?.querySelector<HTMLElement>('.ballot-sheet:not([hidden]) [tabindex], .ballot-sheet:not([hidden])[tabindex]')
			?.focus({
				preventScroll: true,
			});
	}, [page]);
	return shown;
}

/** At the close the form goes away, and with it the element that had the focus. */
function useFocusAfterClose(mode: Mode) {
	const before = useRef(mode);
	useEffect(() => {
		const isClosed = mode === 'sealed' && before.current !== 'sealed';
		before.current = mode;
		if (isClosed && document.activeElement === document.body) document.querySelector('h1')?.focus();
	}, [mode]);
}

function ScoreCard({
	t,
	locale,
	paper,
	mode,
	tag,
	scores,
	page,
	tap,
	giveRest,
	pitch,
}: BallotPagesProps & { pitch: GuestPitch }) {
	const { number, title, lang, says } = pitch;
	const own = scoresOf(paper.shape, scores, number - 1);
	const stored = scoresOf(paper.shape, storedOf(paper), number - 1);
	const offer = restOffer(paper.shape, scores, number - 1);
	const fill = ({ currentTarget, detail }: MouseEvent<HTMLElement>) => {
		const scales = currentTarget.closest('.scales');
		const same = Array.from(scales?.querySelectorAll<HTMLInputElement>(`input[value="${offer?.score}"]`) ?? []);
		// The button goes away, so the focus moves on. `detail` is 0 for a key; for a finger the page stays where it is.
		same.pop()?.focus({ preventScroll: detail > 0 });
		giveRest(number - 1);
	};
	const isShown = page === number - 1 || paper.shape.countRule === 'one vote';
	const listen = <Listen t={t} locale={locale} pitch={pitch} criteria={paper.brief.criteria} isShown={isShown} />;
	return (
		<PitchCard {...{ number, title, lang, says, listen }} {...aboutOf(t, pitch)} id={`pitch-${number}`}>
			<HearPitcher spoken={pitch.spoken} isShown={isShown} />
			{mode !== 'read' && (
				<div className="scales">
					<div className="scale-hint">
						{offer ? (
							<GiveRest name="rest" value={String(number)} onClick={page === null ? undefined : fill}>
								{t.giveRest(offer.blanks, offer.score)}
							</GiveRest>
						) : (
							<p>{t.scale}</p>
						)}
					</div>
					{paper.brief.criteria.map((criterion, at) => (
						<ScoreScale
							key={criterion.key}
							t={t}
							name={scoreField(number, at, tag)}
							pitch={number}
							criterion={criterion}
							index={at}
							value={own[at] ?? null}
							onChange={(score) => tap(number - 1, at, score)}
							alive={page !== null}
							isTakenBack={own[at] === null && stored[at] !== null}
						/>
					))}
					{mode === 'voting' && page === null && <SaveButton t={t} number={number} />}
				</div>
			)}
		</PitchCard>
	);
}

const storedOf = ({ own, shape }: GuestPaper) => (own ? ballotOf(own.scores) : blankBallot(shape));

/** Without JavaScript, or before hydration: submits the whole ballot and returns to this pitch. */
function SaveButton({ t, number }: { t: BallotMessages; number: number }) {
	return (
		<p className="save-all">
			<Button name="at" value={`pitch-${number}`} wide>
				<span aria-hidden="true">{t.save}</span>
				<span className="vh">{t.saveSays(number)}</span>
			</Button>
		</p>
	);
}

/** A short summary with the full text folded away, so that the scales are reached without scrolling. */
function aboutOf(t: BallotMessages, { summary, presenter, summaryLang, other }: GuestPitch) {
	if (summary === '') return {};
	const more = (
		<>
			<p className="lines" {...wordsIn(summaryLang)}>
				{summary}
			</p>
			{other && (
				<>
					<p className="words-in">{other.says}</p>
					<p className="lines" {...wordsIn(other.lang)}>
						{other.text}
					</p>
				</>
			)}
			{presenter && <p>{t.by(presenter)}</p>}
		</>
	);
	return { summary: firstWords(summary), summaryLang, more: { label: t.more, less: t.less, children: more } };
}

/** Letters that fit in two lines. */
const SUMMARY = 90;
const firstWords = (text: string): string => firstSentence(text, SUMMARY);

function OneVote({ t, locale, paper, mode, tag, scores, page, tap }: BallotPagesProps) {
	const chosen = scores.findIndex((score) => score !== null);
	const choose = (number: number | null) => (number === null ? tap(chosen, 0, null) : tap(number - 1, 0, 1));
	return (
		<>
			<ul className="key">
				{paper.brief.criteria.map(({ key, name, sentence, lang }, index) => (
					<li key={key}>
						<CriterionMark index={index} />
						<bdi lang={lang}>
							<b>{name}</b> <span>{sentence}</span>
						</bdi>
					</li>
				))}
			</ul>
			<VoteChoice
				name={voteField(tag)}
				legend={t.chooseOne}
				pitches={paper.lineUp.map((pitch) => ({
					...pitch,
					summary: firstWords(pitch.summary),
					...(pitch.other ? { other: { ...pitch.other, text: firstWords(pitch.other.text) } } : {}),
					listen: <Listen t={t} locale={locale} pitch={pitch} criteria={paper.brief.criteria} isShown />,
					hear: <HearPitcher spoken={pitch.spoken} isShown />,
				}))}
				value={chosen < 0 ? null : chosen + 1}
				onChange={choose}
				none={t.noVote}
				alive={page !== null}
				isTakenBack={chosen < 0 && storedOf(paper).some((score) => score !== null)}
			/>
			{mode === 'voting' && page === null && (
				<p className="save-all">
					<Button wide>{t.save}</Button>
				</p>
			)}
			<Receipt t={t} receipt={paper.receipt} />
		</>
	);
}

/** The saved ballot after voting, without form fields. */
function Sealed({ t, paper, scores, ...rest }: BallotPagesProps) {
	const chosen = paper.lineUp.find(({ number }) => scores[number - 1] !== null);
	if (scores.every((score) => score === null)) return <Receipt t={t} receipt={paper.receipt} />;
	if (paper.shape.countRule !== 'one vote') return <LastPage {...rest} t={t} paper={paper} scores={scores} />;
	return (
		<>
			{chosen && <PitchCard number={chosen.number} title={chosen.title} lang={chosen.lang} />}
			<Receipt t={t} receipt={paper.receipt} />
		</>
	);
}

function LastPage({ t, paper, mode, scores, isSaved, page }: BallotPagesProps) {
	const { shape, lineUp, brief } = paper;
	const pitches = lineUp.map(({ number, title, lang }) => ({
		number,
		title,
		lang,
		href: mode === 'sealed' ? undefined : `#pitch-${number}`,
		scores: scoresOf(shape, scores, number - 1),
	}));
	const blanks = pitches.flatMap((pitch) => pitch.scores).filter((score) => score === null).length;
	const isDone = mode === 'voting' && page !== null && isSaved && blanks === 0;
	return (
		<div className="pitch-card">
			<BallotSummary caption={t.summary} criteria={brief.criteria} pitches={pitches} blank={t.blank} />
			<p className="blanks">
				<b>{isDone ? t.done : t.blanks(blanks)}</b> {mode === 'voting' && page !== null && <span>{t.noSubmit}</span>}
			</p>
			<Receipt t={t} receipt={paper.receipt} />
		</div>
	);
}

function Receipt({ t, receipt }: { t: BallotMessages; receipt: string }) {
	return (
		<p className="receipt">
			{t.receipt}{' '}
			<b className="code" translate="no">
				{receipt}
			</b>
			<span>{t.receiptSays}</span>
		</p>
	);
}
