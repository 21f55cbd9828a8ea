import type { ReactNode } from 'react';
import type { SaidBrief } from '~/domain/rules';
import type { ToldPitch } from '~/i18n/language-names';
import { CriterionMark } from './criteria';
import { Hear, type Spoken } from './hear';
import { Photo } from './photo';
import { PitchText, TitleLink, wordsIn } from './pitch-text';

export type Answer = {
	key: string;
	question: ReactNode;
	answer: string;
	/** Index of the criterion in the brief, if the question is about one. */
	criterion?: number | undefined;
};

const paragraphs = (text: string) =>
	text
		.split(/\n{2,}/)
		.map((part) => part.trim())
		.filter(Boolean);

/** People's own words; a blank line begins a paragraph. */
export const Paragraphs = ({ text, lang }: { text: string; lang?: string | undefined }) => (
	<div {...wordsIn(lang)}>
		{paragraphs(text).map((one, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text do not move
			<p key={index}>{one}</p>
		))}
	</div>
);

export type PitchViewProps = {
	number?: number | undefined;
	title: string;
	/** Of title, description and answers. */
	lang: string;
	/** "In Urdu", where it is not the page's, and its summaries, the one to read first on top. */
	told: ToldPitch;
	/** The presenter's name as shown to guests. */
	by?: ReactNode | undefined;
	/** `base`: its URL without its size. */
	picture?: { base: string; alt: string; width: number; height: number } | undefined;
	recording?: Spoken | undefined;
	answers: readonly Answer[];
	tags?: readonly string[] | undefined;
	/** Heading level: 1 if the pitch is the page, 2 if it is one of several. */
	level?: 1 | 2 | undefined;
	/** Folds the answers and tags away below the summary, under this sentence. */
	fold?: string | undefined;
};

export function PitchView(p: PitchViewProps) {
	const { number, title, lang, told, by, picture, recording, answers, tags, level = 1, fold } = p;
	const Head = level === 1 ? 'h1' : 'h2';
	const full = <PitchAnswers answers={answers} lang={lang} tags={tags} level={level === 1 ? 2 : 3} />;
	return (
		<article className="pitch">
			<div className="pitch-top">
				{number !== undefined && <span className="numeral">{number}</span>}
				<div>
					<Head>
						<PitchText lang={lang}>{title}</PitchText>
					</Head>
					{by && (
						<p className="by">
							<bdi>{by}</bdi>
						</p>
					)}
					{told.says && <p className="words-in">{told.says}</p>}
				</div>
			</div>
			{picture && <Photo {...picture} lang={lang} />}
			{recording && <Hear {...recording} />}
			<Summaries {...told} />
			{fold ? (
				<details className="behind">
					<summary>
						<span>
							<span>{fold}</span>
							<span className="vh">
								: <PitchText lang={lang}>{title}</PitchText>
							</span>
						</span>
					</summary>
					<div className="pitch-full">{full}</div>
				</details>
			) : (
				full
			)}
		</article>
	);
}

/** A pitch's summary, and the one in its other language below. */
export function Summaries({ says, summaries }: ToldPitch) {
	return summaries.map((summary, at) => (
		<div key={`${summary.lang} ${summary.says}`} className="summary-in">
			{/* The author's language is told above, where the first summary is in it. */}
			{(at > 0 || summary.says !== says) && summary.says && <p className="words-in">{summary.says}</p>}
			<p className="lead" {...wordsIn(summary.lang)}>
				{summary.text}
			</p>
		</div>
	));
}

type PitchAnswersProps = Pick<PitchViewProps, 'answers' | 'tags' | 'lang'> & {
	/** Heading level of the questions. */
	level: 2 | 3;
};

export function PitchAnswers({ answers, lang, tags, level }: PitchAnswersProps) {
	const Head = level === 2 ? 'h2' : 'h3';
	return (
		<>
			{answers.map((item) => (
				<section className="answer" key={item.key}>
					<Head>
						{item.criterion !== undefined && <CriterionMark index={item.criterion} />}
						<span>{item.question}</span>
					</Head>
					<Paragraphs text={item.answer} lang={lang} />
				</section>
			))}
			{tags && tags.length > 0 && (
				<ul className="tags">
					{tags.map((tag) => (
						<li key={tag}>{tag}</li>
					))}
				</ul>
			)}
		</>
	);
}

export type CompareTableProps = {
	pitches: readonly {
		key: string;
		number?: number | undefined;
		title: string;
		lang: string;
		href?: string | undefined;
	}[];
	questions: readonly {
		key: string;
		question: ReactNode;
		criterion?: number | undefined;
		/** In the order of `pitches`. */
		answers: readonly (ReactNode | null)[];
	}[];
	/** Shown for a missing answer: "no answer". */
	none: ReactNode;
	/** Heading level of the questions. */
	level?: 2 | 3 | undefined;
};

/** The answers of all pitches, question by question. Lists instead of a table, so that narrow windows need no sideways scrolling. */
export function CompareTable({ pitches, questions, none, level = 2 }: CompareTableProps) {
	const Head = level === 2 ? 'h2' : 'h3';
	const Sub = level === 2 ? 'h3' : 'h4';
	return (
		<div className="compare">
			{questions.map((item) => (
				<section key={item.key}>
					<Head>
						{item.criterion !== undefined && <CriterionMark index={item.criterion} />}
						<span>{item.question}</span>
					</Head>
					<ul>
						{pitches.map((pitch, index) => (
							<li key={pitch.key}>
								<Sub>
									{pitch.number !== undefined && <span className="numeral">{pitch.number}</span>}{' '}
									<TitleLink title={pitch.title} lang={pitch.lang} href={pitch.href} />
								</Sub>
								{item.answers[index] ? (
									<div {...wordsIn(pitch.lang)}>{item.answers[index]}</div>
								) : (
									<div>
										<span className="none">{none}</span>
									</div>
								)}
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

export function Brief({ gate, gateLang, criteria }: SaidBrief) {
	return (
		<div className="brief">
			<p>
				<bdi lang={gateLang}>{gate}</bdi>
			</p>
			<ul>
				{criteria.map((criterion, index) => (
					<li key={criterion.key}>
						<CriterionMark index={index} />
						<bdi lang={criterion.lang}>
							<b>{criterion.name}</b>
							<span>{`: ${criterion.sentence}`}</span>
						</bdi>
					</li>
				))}
			</ul>
		</div>
	);
}
