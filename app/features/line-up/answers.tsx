import { CriterionMark } from '~/ui/criteria';
import { wordsIn } from '~/ui/pitch-text';
import type { comparedQuestions } from './line-up.page.server';

export type Answered = {
	readonly key: string;
	readonly question: string;
	readonly answer: string;
	readonly criterion?: number | undefined;
	readonly isPrivate?: boolean | undefined;
};

type Compared = Awaited<ReturnType<typeof comparedQuestions>>;

/** What one pitch answers. Its picture stands by itself. */
export function answersTo({ pitches, questions }: Compared, id: string): Answered[] {
	const at = pitches.findIndex((pitch) => pitch.id === id);
	return questions
		.filter(({ key, answers }) => at >= 0 && key !== 'picture' && !(key === 'shownName' && answers[at] === ''))
		.map(({ key, question, answers, criterion, isPrivate }) => ({
			...{ key, question, criterion, isPrivate },
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
				{answers.map(({ key, question, answer, criterion, isPrivate }) => (
					<div key={key}>
						<dt>
							{criterion !== undefined && <CriterionMark index={criterion} />}
							<span>{isPrivate ? `${question} (only organisers see this)` : question}</span>
						</dt>
						{answer ? (
							<dd className="lines" {...wordsIn(isPrivate ? null : lang)}>
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
