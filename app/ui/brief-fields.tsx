import type { FieldErrors, Typed } from '~/contract/forms';
import { MOST_CRITERIA } from '~/domain/group';
import type { Brief } from '~/domain/rules';
import { CriterionMark } from './criteria';
import { TextArea } from './form-fields';
import { textOf, textsOf } from './form-values';
import { Icon } from './notice';

export const briefOrder = ['gate', 'criterion', 'sentence'] as const;

/** A brief as form values. */
export const briefTyped = ({ gate, criteria }: Brief): Typed => ({
	gate,
	criterion: criteria.map((c) => c.name),
	sentence: criteria.map((c) => c.sentence),
});

type Props = {
	typed: Typed;
	errors: FieldErrors;
	gateHint?: string | undefined;
};

/** Renders the maximum number of rows, so that adding a criterion needs no JavaScript. */
export function BriefFields({ typed, errors, gateHint }: Props) {
	const names = textsOf(typed, 'criterion');
	const sentences = textsOf(typed, 'sentence');
	return (
		<>
			<TextArea
				name="gate"
				rows={2}
				label="The gate: what every project must do"
				hint={gateHint}
				defaultValue={textOf(typed, 'gate')}
				error={errors.gate}
				errorPrefix="Error:"
			/>
			<fieldset className={errors.criterion ? 'field wrong' : 'field'} aria-describedby="criteria-hint">
				<legend>Criteria: what guests score, from 0 to 5</legend>
				<div className="hint" id="criteria-hint">
					{`Up to ${MOST_CRITERIA}, each with a plain question, like “do people decide together?”. Empty a row to leave it out.`}
				</div>
				{errors.criterion && (
					<p className="error" id="criterion-error">
						<Icon name="bad" />
						<span>
							<span className="vh">Error: </span>
							<span>{errors.criterion}</span>
						</span>
					</p>
				)}
				<ol className="criteria-rows">
					{Array.from({ length: MOST_CRITERIA }, (_, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places
						<li key={at}>
							<CriterionMark index={at} />
							<input
								className="box"
								id={at === 0 ? 'criterion' : `criterion-${at + 1}`}
								name="criterion"
								aria-label={`Name of criterion ${at + 1}`}
								aria-invalid={errors.criterion ? true : undefined}
								aria-describedby={errors.criterion && at === 0 ? 'criterion-error' : undefined}
								defaultValue={names[at] ?? ''}
								dir="auto"
							/>
							<input
								className="box"
								id={at === 0 ? 'sentence' : `sentence-${at + 1}`}
								name="sentence"
								aria-label={`What criterion ${at + 1} asks`}
								defaultValue={sentences[at] ?? ''}
								dir="auto"
							/>
						</li>
					))}
				</ol>
			</fieldset>
		</>
	);
}
