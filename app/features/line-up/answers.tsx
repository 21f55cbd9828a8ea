import { CriterionMark } from '~/ui/criteria';
import { wordsIn } from '~/ui/pitch-text';
import type { comparedQuestions } from './line-up.page.server';

export type Answered = {
	readonly key: string;
	readonly question: string;
	readonly answer: string;
	readonly criterion?: number | undefined;
	readonly isPrivate?: boolean | undefined;
	/** Of the answer, where it is not the pitch's own. */
	readonly lang?: string | undefined;
};

/** Not said of a pitch without it. */
const optional: ReadonlySet<string> = new Set(['shownName', 'secondWhat']);

type Compared = Awaited<ReturnType<typeof comparedQuestions>>;

/** What one pitch answers. Its picture stands by itself. */
export function answersTo({ pitches, questions }: Compared, id: string): Answered[] {
	const at = pitches.findIndex((pitch) => pitch.id === id);
	return questions
		.filter(({ key, answers }) => at >= 0 && key !== 'picture' && !(optional.has(key) && answers[at] === ''))
		.map(({ key, question, answers, criterion, isPrivate, langs }) => ({
			...{ key, question, criterion, isPrivate, lang: langs?.[at] },
			answer: answers[at] ?? '',
		}));
}

type AnswersProps = { answers: readonly Answered[]; lang: string; open: boolean };
export function Answers({ answers, lang, open }: AnswersProps) {
	if (answers.length === 0) return null;
	return (
		<details className="behind" open={open}>
			<summary>What they wrote</summary>
			<dl className="pitch-answers">
				{answers.map(({ key, question, answer, criterion, isPrivate, lang: own }) => (
					<div key={key}>
						<dt>
							{criterion !== undefined && <CriterionMark index={criterion} />}
							<span>{isPrivate ? `${question} (only organisers see this)` : question}</span>
						</dt>
						{answer ? (
							<dd className="lines" {...wordsIn(isPrivate ? null : (own ?? lang))}>
								{answer}
							</dd>
						) : (
							<dd>no answer</dd>
						)}
					</div>
				))}
			</dl>
		</details>
	);
}
