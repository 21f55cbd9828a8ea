import { type AccessFeature, accessFeatures } from '~/domain/access';
import { SelectField, TextArea } from '~/ui/form-fields';
import { field, type Props } from './field';

export const accessLabels: Readonly<Record<AccessFeature, string>> = {
	stepFree: 'Step-free entrance',
	hearingLoop: 'Hearing loop',
	interpreter: 'Sign-language interpreter',
	quietSpace: 'Quiet space',
	largePrint: 'Large print',
};

const answers = [
	{ value: '', label: 'Not known' },
	{ value: 'yes', label: 'Yes' },
	{ value: 'no', label: 'No' },
];

/** What people decide by whether they can come. */
export function AccessFields(p: Props) {
	return (
		<fieldset className="field" aria-describedby="access-hint">
			<legend>Access</legend>
			<div className="hint" id="access-hint">
				People decide by this whether they can come. The page says nothing of what is not known.
			</div>
			<div className="fields">
				{accessFeatures.map((feature) => (
					<SelectField key={feature} {...field(feature, p)} label={accessLabels[feature]} options={answers} />
				))}
			</div>
			<TextArea
				{...field('accessNotes', p)}
				label="More about access"
				hint="Toilets, parking, the nearest bus, which door, what you can arrange if somebody asks."
			/>
		</fieldset>
	);
}
