import type { ReactNode } from 'react';
import { describedBy, labelOf, QuestionDetails, type QuestionProps } from './question';

export type Option = {
	value: string;
	label: ReactNode;
	hint?: ReactNode | undefined;
	disabled?: boolean | undefined;
};

function OptionRow({
	type,
	id,
	name,
	option,
	checked,
	invalid,
	describe,
	required,
}: {
	type: 'radio' | 'checkbox';
	id: string;
	name: string;
	option: Option;
	checked: boolean;
	invalid?: boolean | undefined;
	describe?: string | undefined;
	required?: boolean | undefined;
}) {
	return (
		<div className="option">
			<input
				type={type}
				id={id}
				name={name}
				value={option.value}
				defaultChecked={checked}
				disabled={option.disabled}
				required={required}
				aria-invalid={type === 'checkbox' && invalid ? true : undefined}
				aria-describedby={[option.hint && `${id}-option`, describe].filter(Boolean).join(' ') || undefined}
			/>
			<label htmlFor={id}>{option.label}</label>
			{option.hint && (
				<div className="hint" id={`${id}-option`}>
					{option.hint}
				</div>
			)}
		</div>
	);
}

export type ChoiceProps = QuestionProps & {
	options: readonly Option[];
	/** One value for radio buttons; several with `many`, which renders checkboxes. */
	defaultValue?: string | readonly string[] | undefined;
	many?: boolean | undefined;
	required?: boolean | undefined;
};

export function Choice(p: ChoiceProps) {
	const id = p.id ?? p.name;
	const chosen: readonly string[] = p.defaultValue === undefined ? [] : [p.defaultValue].flat();
	return (
		<fieldset className={p.error ? 'field wrong' : 'field'} aria-describedby={describedBy(id, p)}>
			<legend>{labelOf(p)}</legend>
			<QuestionDetails id={id} q={p} />
			{p.options.map((option, index) => (
				<OptionRow
					key={option.value}
					type={p.many ? 'checkbox' : 'radio'}
					id={index === 0 ? id : `${id}-${index}`}
					name={p.name}
					option={option}
					checked={chosen.includes(option.value)}
					required={p.many ? undefined : p.required}
				/>
			))}
		</fieldset>
	);
}

export type TickProps = QuestionProps & {
	value?: string | undefined;
	defaultChecked?: boolean | undefined;
	required?: boolean | undefined;
};

/** One checkbox. */
export function Tick(p: TickProps) {
	const id = p.id ?? p.name;
	return (
		<div className={p.error ? 'field wrong' : 'field'}>
			<QuestionDetails id={id} q={{ error: p.error, errorPrefix: p.errorPrefix, seen: p.seen }} />
			<OptionRow
				type="checkbox"
				id={id}
				name={p.name}
				option={{ value: p.value ?? 'yes', label: labelOf(p), hint: p.hint }}
				checked={p.defaultChecked ?? false}
				invalid={Boolean(p.error)}
				describe={describedBy(id, { error: p.error, seen: p.seen })}
				required={p.required}
			/>
		</div>
	);
}
