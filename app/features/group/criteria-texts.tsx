import { askField, wordField } from '~/contract/brief-text-fields';
import type { FieldErrors, Typed } from '~/contract/forms';
import type { Brief, CriterionWords } from '~/domain/rules';
import { Field, SelectField, type SelectFieldProps } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';

/** A language in which the criteria can be written, with what is said in it now. */
export type TextsIn = {
	readonly language: string;
	/** "Urdu: اردو" */
	readonly label: string;
	readonly texts: readonly { readonly key: string; readonly of: string; readonly words: CriterionWords | null }[];
	/** Some of them are the group's own. */
	readonly isOwn: boolean;
};

type Props = {
	typed: Typed;
	errors: FieldErrors;
	languages: SelectFieldProps['options'];
	texts: readonly TextsIn[];
};

export const textsTyped = (texts: readonly TextsIn[], { language = 'en' }: Brief): Typed => ({
	briefLanguage: language,
	...Object.fromEntries(
		texts.flatMap(({ language: tag, texts: all }) =>
			all.flatMap(({ key, words }) => [
				[wordField(tag, key), words?.name ?? ''],
				[askField(tag, key), words?.sentence ?? ''],
			]),
		),
	),
});
export const textsOrder = (texts: readonly TextsIn[]): string[] => [
	'briefLanguage',
	...texts.flatMap(({ language, texts: all }) =>
		all.flatMap(({ key }) => [wordField(language, key), askField(language, key)]),
	),
];

/** The criteria in other languages: a fold for each. They are for criteria that are stored: a new one is saved first. */
export function CriteriaTexts({ typed, errors, languages, texts }: Props) {
	return (
		<>
			<SelectField
				name="briefLanguage"
				label="Gate and criteria are written in"
				options={languages}
				defaultValue={textOf(typed, 'briefLanguage')}
				error={errors.briefLanguage}
				errorPrefix="Error:"
			/>
			<h3>Your criteria in other languages</h3>
			<p className="fine">
				Guests read these on ballot, slips and result. Stockpot has words for the usual four. Where a language has none,
				guests read yours as they are. A criterion with a new name is saved first, and then appears here.
			</p>
			{texts
				.filter(({ language }) => language !== textOf(typed, 'briefLanguage'))
				.map(({ language, label, texts: all, isOwn }) => (
					<details
						key={language}
						className="behind"
						open={all.some(({ key }) => errors[wordField(language, key)] || errors[askField(language, key)])}
					>
						<summary>{isOwn ? `${label} (your words)` : label}</summary>
						{all.map(({ key, of }) => (
							<div className="field-group" key={key}>
								<Field
									name={wordField(language, key)}
									label={
										<>
											<bdi>{of}</bdi>, in a word or two
										</>
									}
									defaultValue={textOf(typed, wordField(language, key))}
									error={errors[wordField(language, key)]}
									errorPrefix="Error:"
									autoComplete="off"
									lang={language}
								/>
								<Field
									name={askField(language, key)}
									label={
										<>
											<bdi>{of}</bdi>, as a question
										</>
									}
									defaultValue={textOf(typed, askField(language, key))}
									error={errors[askField(language, key)]}
									errorPrefix="Error:"
									autoComplete="off"
									lang={language}
								/>
							</div>
						))}
					</details>
				))}
		</>
	);
}
