import type { FieldErrors, Typed } from '~/contract/forms';
import { textOf } from '~/ui/form-values';

export type Props = { typed: Typed; errors: FieldErrors; currencySign: string };
/** The properties of a field of the dinner's form. */
export const field = (name: string, { typed, errors }: Pick<Props, 'typed' | 'errors'>) => ({
	name,
	defaultValue: textOf(typed, name),
	error: errors[name],
	errorPrefix: 'Error:',
});
