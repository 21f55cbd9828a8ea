import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { GuestPitch } from '~/contract/guest';
import { SCORES, type Score } from '~/domain/ballot';
import type { SaidCriterion } from '~/domain/rules';
import type { BallotMessages } from '~/i18n/ballot';
import { CriterionMark, markOf } from '~/ui/criteria';
import { PitchText } from '~/ui/pitch-text';

type TakeBack = {
	/** Before hydration and without JavaScript taking a score back is a radio button of the form; then it is a button. */
	readonly alive: boolean;
	/** Before hydration: the posted form took back a score that is stored. */
	readonly isTakenBack: boolean;
};

type ScoreScaleProps = TakeBack & {
	t: BallotMessages;
	name: string;
	/** The pitch's number, which is part of the scale's accessible name. */
	pitch: number;
	criterion: Omit<SaidCriterion, 'key'>;
	/** Index of the criterion in the brief, which selects its shape and colour. */
	index: number;
	value: Score | null;
	onChange: (value: Score | null) => void;
};

export function ScoreScale({ t, name, pitch, criterion, index, value, onChange, ...takeBack }: ScoreScaleProps) {
	const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
		const score = scoreOfKey(event);
		if (score === undefined) return;
		event.preventDefault();
		event.currentTarget.querySelector<HTMLInputElement>(`input[value="${score}"]`)?.focus();
		if (score !== value) onChange(score);
	};
	return (
		<fieldset className={`scale c${markOf(index)}`} onKeyDown={press}>
			<legend>
				<CriterionMark index={index} />
				<span className="vh">{t.ofPitch(pitch)}</span>{' '}
				<bdi className="scale-name" lang={criterion.lang}>
					<span>{criterion.name}</span>
					<span className="vh">:</span>
				</bdi>{' '}
				<bdi className="scale-say" lang={criterion.lang}>
					{criterion.sentence}
				</bdi>
			</legend>
			<div className="cells">
				{SCORES.map((score) => (
					<label key={score}>
						<input
							type="radio"
							name={name}
							value={score}
							autoComplete="off"
							checked={score === value}
							onChange={() => onChange(score)}
						/>
						<span>
							<span>{score}</span>
							<span className="vh">{` ${t.outOf(score)}`}</span>
						</span>
					</label>
				))}
			</div>
			<TakeBackChoice
				{...takeBack}
				className="clear"
				name={name}
				isGiven={value !== null}
				onTakeBack={() => onChange(null)}
			>
				<span aria-hidden="true">{t.clear}</span>
				<span className="vh">{t.clearOf(criterion.name)}</span>
			</TakeBackChoice>
		</fieldset>
	);
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };

/**
 * The score that a key gives: a digit, or an arrow's next one. Browsers' own arrow keys go on from 5 to 0. Undefined for another key, and
 * for a key that no person pressed.
 */
function scoreOfKey({ key, target, nativeEvent, ctrlKey, altKey, metaKey }: KeyboardEvent): Score | undefined {
	if (!nativeEvent.isTrusted || ctrlKey || altKey || metaKey) return undefined;
	const step = steps[key];
	if (step === undefined) return SCORES.find((score) => String(score) === key);
	if (!(target instanceof HTMLInputElement)) return undefined;
	const isMirrored = /Left|Right/.test(key) && getComputedStyle(target).direction === 'rtl';
	const next = Number(target.value) + (isMirrored ? -step : step);
	return SCORES[Math.min(5, Math.max(0, next))];
}

type TakeBackChoiceProps = TakeBack & {
	className: string;
	name: string;
	isGiven: boolean;
	onTakeBack: () => void;
	children: ReactNode;
};

/**
 * Takes a score or the vote back. A hidden radio button must not be checked: Firefox and Safari give the Tab key only the checked one of a
 * group, and could then reach none of it.
 */
function TakeBackChoice({ alive, isTakenBack, className, name, isGiven, onTakeBack, children }: TakeBackChoiceProps) {
	if (!alive) {
		return (
			<label className={className}>
				<input type="radio" name={name} value="" autoComplete="off" defaultChecked={isTakenBack} />
				<span>{children}</span>
			</label>
		);
	}
	const press = ({ isTrusted, currentTarget }: MouseEvent) => {
		if (!isTrusted) return;
		// The button goes away, so the focus moves to the radio button that it clears.
		currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>(':checked')?.focus();
		onTakeBack();
	};
	return isGiven ? (
		<button type="button" className={className} onClick={press}>
			<span>{children}</span>
		</button>
	) : null;
}

type VoteChoiceProps = TakeBack & {
	name: string;
	legend: ReactNode;
	/** `listen`: speaks the pitch; `hear`: plays its pitcher's own voice. */
	pitches: readonly (Omit<GuestPitch, 'id' | 'presenter' | 'spoken'> & { listen: ReactNode; hear: ReactNode })[];
	/** The number of the chosen pitch; null without one. */
	value: number | null;
	onChange: (number: number | null) => void;
	/** "Take my vote back" */
	none: ReactNode;
};

/** Radio buttons for one vote, one for each pitch. */
export function VoteChoice(props: VoteChoiceProps) {
	const { name, legend, pitches, value, onChange, none, ...takeBack } = props;
	return (
		<fieldset className="votes">
			<legend>{legend}</legend>
			{pitches.map(({ number, title, lang, says, summary, summaryLang, other, listen, hear }) => (
				<div key={number} className="vote-row">
					<label className="vote">
						<input
							type="radio"
							name={name}
							value={number}
							autoComplete="off"
							checked={number === value}
							onChange={() => onChange(number)}
						/>
						<span className="vote-card">
							<span className="numeral">{number}</span>
							<span className="vote-text">
								<span className="vote-title">
									<PitchText lang={lang}>{title}</PitchText>
								</span>
								{says && <span className="words-in">{says}</span>}
								{summary && (
									<span className="vote-summary">
										<PitchText lang={summaryLang}>{summary}</PitchText>
									</span>
								)}
								{other && (
									<span className="vote-summary">
										<span className="words-in">{other.says}</span> <PitchText lang={other.lang}>{other.text}</PitchText>
									</span>
								)}
							</span>
							<span className="token" aria-hidden="true" />
						</span>
					</label>
					{listen}
					{hear}
				</div>
			))}
			<TakeBackChoice
				{...takeBack}
				className="vote-none"
				name={name}
				isGiven={value !== null}
				onTakeBack={() => onChange(null)}
			>
				{none}
			</TakeBackChoice>
		</fieldset>
	);
}
