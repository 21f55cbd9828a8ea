import type { ReactNode } from 'react';
import type { Criterion } from '~/domain/rules';
import { CriterionMark, markOf } from '~/ui/criteria';

export const scores = [0, 1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

export type ScoreScaleProps = {
	name: string;
	criterion: Pick<Criterion, 'name' | 'sentence'>;
	/** Index of the criterion in the brief, which selects its shape and colour. */
	index: number;
	/** For an uncontrolled scale, without `onChange`. */
	defaultValue?: Score | null | undefined;
	/** For a controlled scale, with `onChange`. */
	value?: Score | null | undefined;
	onChange?: ((value: Score | null) => void) | undefined;
	/** Label of the choice that clears the score. Without it there is no such choice. */
	clear?: ReactNode | undefined;
	/** What screen readers say after 0 and 5: "not at all", "fully". */
	ends?: { low: string; high: string } | undefined;
	disabled?: boolean | undefined;
};

export function ScoreScale(p: ScoreScaleProps) {
	const live = p.onChange !== undefined;
	const radio = (score: Score | null) => {
		const chosen = (live ? p.value : p.defaultValue) ?? null;
		return {
			type: 'radio' as const,
			name: p.name,
			value: score ?? '',
			autoComplete: 'off',
			...(live
				? { checked: score === chosen, onChange: () => p.onChange?.(score) }
				: { defaultChecked: score === chosen }),
		};
	};
	return (
		<fieldset className={`scale c${markOf(p.index)}${p.clear ? ' clearable' : ''}`} disabled={p.disabled}>
			<legend>
				<CriterionMark index={p.index} />
				<bdi className="scale-name">{p.criterion.name}</bdi> <bdi className="scale-say">{p.criterion.sentence}</bdi>
			</legend>
			<div className="cells">
				{scores.map((score) => (
					<label key={score}>
						<input {...radio(score)} />
						<span>
							{score}
							{p.ends && score === 0 && <span className="vh"> {p.ends.low}</span>}
							{p.ends && score === 5 && <span className="vh"> {p.ends.high}</span>}
						</span>
					</label>
				))}
			</div>
			{p.clear && (
				<label className="clear">
					<input {...radio(null)} />
					<span>{p.clear}</span>
				</label>
			)}
		</fieldset>
	);
}

export type VoteChoiceProps = {
	name: string;
	legend: ReactNode;
	pitches: readonly { id: string; number: number; title: string; summary?: string | undefined }[];
	defaultValue?: string | null | undefined;
	value?: string | null | undefined;
	onChange?: ((id: string) => void) | undefined;
	/** Label of the choice that withdraws the vote: `onChange('')`. Without it there is no such choice. */
	none?: ReactNode | undefined;
	disabled?: boolean | undefined;
};

/** Radio buttons for one vote, one for each pitch. */
export function VoteChoice({ name, legend, pitches, defaultValue, value, onChange, none, disabled }: VoteChoiceProps) {
	const chosen = (onChange ? value : defaultValue) ?? '';
	const radio = (id: string) => ({
		type: 'radio' as const,
		name,
		value: id,
		autoComplete: 'off',
		...(onChange ? { checked: chosen === id, onChange: () => onChange(id) } : { defaultChecked: chosen === id }),
	});
	return (
		<fieldset className="votes" disabled={disabled}>
			<legend>{legend}</legend>
			{pitches.map((pitch) => (
				<label key={pitch.id} className="vote">
					<input {...radio(pitch.id)} />
					<span className="vote-card">
						<span className="numeral">{pitch.number}</span>
						<span className="vote-text" dir="auto">
							<span className="vote-title">{pitch.title}</span>
							{pitch.summary && <span className="vote-summary">{pitch.summary}</span>}
						</span>
						<span className="token" aria-hidden="true" />
					</span>
				</label>
			))}
			{none && (
				<label className="vote-none">
					<input {...radio('')} />
					<span>{none}</span>
				</label>
			)}
		</fieldset>
	);
}
