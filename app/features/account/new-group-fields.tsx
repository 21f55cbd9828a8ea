import { type FormEvent, useRef } from 'react';
import type { FieldErrors, Typed } from '~/contract/forms';
import { suggestSlug } from '~/domain/group';
import { usualBrief } from '~/domain/rules';
import type { currencyOptions } from '~/i18n/desk-money';
import { BriefFields, briefOrder, briefTyped } from '~/ui/brief-fields';
import { Field, SelectField } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';

export const newGroupOrder = ['name', 'slug', 'place', 'timeZone', 'currency', ...briefOrder];

type NewGroupFieldsProps = {
	zones: readonly string[];
	currencies: ReturnType<typeof currencyOptions>;
	/** What the slug follows. */
	address: string;
	typed: Typed;
	errors: FieldErrors;
};

export const usualGroup: Typed = {
	...briefTyped({ gate: '', criteria: usualBrief('').criteria }),
	timeZone: 'Europe/London',
	currency: 'GBP',
};

const isText = (at: unknown): at is HTMLInputElement | HTMLTextAreaElement =>
	at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;

function suggest({ target, currentTarget: form }: FormEvent<HTMLFormElement>, own: Set<string>): void {
	if (!isText(target)) return;
	const fill = (name: string, text: string) => {
		const input = form.elements.namedItem(name);
		if (isText(input) && !own.has(name)) input.value = text;
	};
	const typed = target.value.trim();
	if (target.name === 'name') fill('slug', suggestSlug(typed));
	else if (target.name === 'place') fill('gate', typed && usualBrief(typed).gate);
	else if (typed) own.add(target.name);
	else own.delete(target.name);
}

/** What came back and is not what we would suggest. */
const typedByHand = (typed: Typed): string[] => [
	...(textOf(typed, 'slug') === suggestSlug(textOf(typed, 'name')) ? [] : ['slug']),
	...(['', usualBrief(textOf(typed, 'place')).gate].includes(textOf(typed, 'gate')) ? [] : ['gate']),
];

/**
 * The `onInput` of a form with these fields: suggestions appear while one types. Without JavaScript the server fills in the same for what
 * was left empty.
 */
export function useSuggestions(typed: Typed): (event: FormEvent<HTMLFormElement>) => void {
	const own = useRef(new Set(typedByHand(typed)));
	return (event) => suggest(event, own.current);
}

/** What a new soup group is, and what it looks for: two sections of a form. */
export function NewGroupFields(props: NewGroupFieldsProps) {
	return (
		<>
			<section>
				<h2>Your soup group</h2>
				<GroupFields {...props} />
			</section>
			<section>
				<h2>What you look for in a project</h2>
				<BriefFields
					typed={props.typed}
					errors={props.errors}
					gateHint="Empty: “A project must benefit the … community.” with your place in it."
				/>
			</section>
		</>
	);
}

function GroupFields({ zones, currencies, address, typed, errors }: NewGroupFieldsProps) {
	return (
		<>
			<Field
				name="name"
				label="Name"
				hint="As guests know it, like Birmingham Soup."
				defaultValue={textOf(typed, 'name')}
				error={errors.name}
				errorPrefix="Error:"
				autoComplete="organization"
				required
			/>
			<Field
				name="slug"
				label="Address"
				hint={`What comes after ${address}, on posters and in links. Small letters, digits and hyphens. Empty: made from the name. It cannot be changed later.`}
				defaultValue={textOf(typed, 'slug')}
				error={errors.slug}
				errorPrefix="Error:"
				autoCapitalize="none"
				autoComplete="off"
				spellCheck={false}
			/>
			<Field
				name="place"
				label="Place"
				hint="Whose community the projects are for, like Birmingham."
				defaultValue={textOf(typed, 'place')}
				error={errors.place}
				errorPrefix="Error:"
				autoComplete="off"
				required
			/>
			<SelectField
				name="timeZone"
				label="Time zone"
				hint="Every time that you type is meant in it. It cannot be changed later."
				options={zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') }))}
				defaultValue={textOf(typed, 'timeZone') || 'Europe/London'}
				error={errors.timeZone}
				errorPrefix="Error:"
			/>
			<SelectField
				name="currency"
				label="Currency"
				hint="Of every sum: donations, prizes and the pot. It can be changed until a dinner names a sum."
				options={currencies}
				defaultValue={textOf(typed, 'currency') || 'GBP'}
				error={errors.currency}
				errorPrefix="Error:"
			/>
		</>
	);
}
