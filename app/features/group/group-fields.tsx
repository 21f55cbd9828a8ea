import type { FieldErrors, Typed } from '~/contract/forms';
import { licenceNames } from '~/domain/licence';
import { paperSizes } from '~/domain/paper-size';
import { BriefFields } from '~/ui/brief-fields';
import { Field, SelectField, type SelectFieldProps } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';
import { CriteriaTexts, type TextsIn } from './criteria-texts';

type Props = {
	typed: Typed;
	errors: FieldErrors;
	currencies: SelectFieldProps['options'];
	languages: SelectFieldProps['options'];
	currencyIsFixed: boolean;
	texts: readonly TextsIn[];
};

/** What a group says of itself, and what it prints on. */
export function GroupFields({ typed, errors, currencies, languages, currencyIsFixed, texts }: Props) {
	return (
		<>
			<Field name="name" label="Name" defaultValue={textOf(typed, 'name')} error={errors.name} errorPrefix="Error:" />
			<Field
				name="place"
				label="Place"
				defaultValue={textOf(typed, 'place')}
				error={errors.place}
				errorPrefix="Error:"
			/>
			<Field
				name="contact"
				label="How guests and pitchers reach you"
				optional="(optional)"
				hint="One e-mail address or phone number. It is public: on the pages of your dinners and under the pitch form."
				autoComplete="off"
				defaultValue={textOf(typed, 'contact')}
				error={errors.contact}
				errorPrefix="Error:"
			/>
			<SelectField
				name="currency"
				label="Currency"
				hint={
					currencyIsFixed
						? 'It stays as it is: a dinner of this group names a sum in it.'
						: 'Of every sum: donations, prizes and the pot. It can be changed until a dinner names a sum.'
				}
				options={currencies}
				defaultValue={textOf(typed, 'currency')}
				error={errors.currency}
				errorPrefix="Error:"
			/>
			<SelectField
				name="language"
				label="First language"
				hint="Of everything that you print, and of the big screen. Every guest’s phone has the language of its browser; where we do not speak that, this one."
				options={languages}
				defaultValue={textOf(typed, 'language')}
				error={errors.language}
				errorPrefix="Error:"
			/>
			<SelectField
				name="secondLanguage"
				label="Second language"
				hint="Beside the first on slips, door signs and cards. On the big screen both take turns."
				options={[{ value: '', label: 'None' }, ...languages]}
				defaultValue={textOf(typed, 'secondLanguage')}
				error={errors.secondLanguage}
				errorPrefix="Error:"
			/>
			<SelectField
				name="paperSize"
				label="Paper"
				hint="Of everything that you print: slips, signs, cards and sheets."
				options={paperSizes.map((size) => ({ value: size, label: size }))}
				defaultValue={textOf(typed, 'paperSize')}
				error={errors.paperSize}
				errorPrefix="Error:"
			/>
			<SelectField
				name="licence"
				label="Licence of your open data"
				hint="Results and awards of published dinners are open data. It says what others may do with them."
				options={licenceNames.map((name) => ({ value: name, label: name }))}
				defaultValue={textOf(typed, 'licence')}
				error={errors.licence}
				errorPrefix="Error:"
			/>
			<Field
				name="funderId"
				label="Your number in a register"
				optional="(optional)"
				hint="If the group is a charity or a company: the register and the number, like GB-CHC-1164883. It tells readers of the open data that you are the same funder as elsewhere."
				autoComplete="off"
				defaultValue={textOf(typed, 'funderId')}
				error={errors.funderId}
				errorPrefix="Error:"
			/>
			<BriefFields
				typed={typed}
				errors={errors}
				gateHint="The brief is for dinners to come: a dinner keeps the one it was made with."
			/>
			<CriteriaTexts typed={typed} errors={errors} languages={languages} texts={texts} />
		</>
	);
}
