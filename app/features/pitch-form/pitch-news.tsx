import type { PitchMessages } from '~/i18n/pitch';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

export type Turn = {
	/** Null until the running order is public. */
	number: { mine: number; of: number } | null;
	when: string;
	where: string;
	minutes: { pitch: number; questions: number };
};

/** What a pitcher in the line-up has to know on the night. */
export function YourTurn({ turn, mayWithdraw, words }: { turn: Turn; mayWithdraw: boolean; words: PitchMessages }) {
	const t = words.yourTurn;
	return (
		<section>
			<h2>{t.title}</h2>
			<dl className="practical">
				<dt>{t.order}</dt>
				<dd>{turn.number ? t.number(turn.number.mine, turn.number.of) : t.numberLater}</dd>
				<dt>{t.when}</dt>
				<dd>{turn.when}</dd>
				<dt>{t.where}</dt>
				<dd>
					<bdi>{turn.where || t.whereLater}</bdi>
				</dd>
				<dt>{t.time}</dt>
				<dd>{t.minutes(turn.minutes.pitch, turn.minutes.questions)}</dd>
			</dl>
			{mayWithdraw && (
				<p>
					{t.cannot} <a href="#withdraw">{t.toWithdraw}</a>
				</p>
			)}
		</section>
	);
}

/** `sum`: the formatted award; null without one. */
export type PitchOutcome = { won: boolean; sum: string | null };

type OutcomeProps = {
	outcome: PitchOutcome;
	/** Where a winner reports; null for everybody else. */
	report: string | null;
	ask: readonly string[];
	result: string;
	words: PitchMessages;
};
/** What came of the pitch, once the result is published. */
export function OutcomeNews({ outcome: { won, sum }, report, ask, result, words }: OutcomeProps) {
	const t = words.outcome;
	const title = won ? (sum === null ? t.wonNothing : t.won(sum)) : sum === null ? t.out : t.award(sum);
	return (
		<Notice kind={won ? 'good' : 'calm'} title={title}>
			<p>{sum === null ? t.outText : t.next(ask)}</p>
			<p className="notice-way actions">
				{report && <Button href={report}>{t.report}</Button>}
				<Button kind="alt" href={result}>
					{t.see}
				</Button>
			</p>
		</Notice>
	);
}
