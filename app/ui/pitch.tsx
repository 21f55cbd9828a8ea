import type { ReactNode } from 'react';
import type { Criterion } from '~/domain/rules';
import { CriterionMark } from './criteria';
import { Photo } from './photo';

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
export const Paragraphs = ({ text }: { text: string }) => (
	<div dir="auto">
		{paragraphs(text).map((one, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text do not move
			<p key={index}>{one}</p>
		))}
	</div>
);

export type PitchViewProps = {
	number?: number | undefined;
	title: string;
	/** The presenter's name as shown to guests. */
	by?: ReactNode | undefined;
	summary?: string | undefined;
	/** `base`: its URL without its size. */
	picture?: { base: string; alt: string; width: number; height: number } | undefined;
	answers: readonly Answer[];
	tags?: readonly string[] | undefined;
	/** Heading level: 1 if the pitch is the page, 2 if it is one of several. */
	level?: 1 | 2 | undefined;
	/** Folds the answers and tags away below the summary, under this sentence. */
	fold?: string | undefined;
};

export function PitchView({ number, title, by, summary, picture, answers, tags, level = 1, fold }: PitchViewProps) {
	const Head = level === 1 ? 'h1' : 'h2';
	const full = <PitchAnswers answers={answers} tags={tags} level={level === 1 ? 2 : 3} />;
	return (
		<article className="pitch">
			<div className="pitch-top">
				{number !== undefined && <span className="numeral">{number}</span>}
				<div>
					<Head>
						<bdi>{title}</bdi>
					</Head>
					{by && (
						<p className="by">
							<bdi>{by}</bdi>
						</p>
					)}
				</div>
			</div>
			{picture && <Photo {...picture} />}
			{summary && (
				<p className="lead" dir="auto">
					{summary}
				</p>
			)}
			{fold ? (
				<details className="behind">
					<summary>
						<span>
							<span>{fold}</span>
							<span className="vh">
								: <bdi>{title}</bdi>
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

type PitchAnswersProps = Pick<PitchViewProps, 'answers' | 'tags'> & {
	/** Heading level of the questions. */
	level: 2 | 3;
};

export function PitchAnswers({ answers, tags, level }: PitchAnswersProps) {
	const Head = level === 2 ? 'h2' : 'h3';
	return (
		<>
			{answers.map((item) => (
				<section className="answer" key={item.key}>
					<Head>
						{item.criterion !== undefined && <CriterionMark index={item.criterion} />}
						<span>{item.question}</span>
					</Head>
					<Paragraphs text={item.answer} />
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
	pitches: readonly { key: string; number?: number | undefined; title: string; href?: string | undefined }[];
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
									<bdi>{pitch.href ? <a href={pitch.href}>{pitch.title}</a> : pitch.title}</bdi>
								</Sub>
								<div dir="auto">{item.answers[index] ?? <span className="none">{none}</span>}</div>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

export function Brief({ gate, criteria }: { gate: ReactNode; criteria: readonly Criterion[] }) {
	return (
		<div className="brief">
			<p>{gate}</p>
			<ul>
				{criteria.map((criterion, index) => (
					<li key={criterion.key}>
						<CriterionMark index={index} />
						<span>
							<b>{criterion.name}</b>
							<span>{`: ${criterion.sentence}`}</span>
						</span>
					</li>
				))}
			</ul>
		</div>
	);
}
