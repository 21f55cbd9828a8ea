import type { ReactNode } from 'react';
import { useState } from 'react';
import { describedBy, Question, type QuestionProps } from './question';

type Width = 'short' | 'middle' | 'full';

export type FieldProps = QuestionProps & {
	/** Not `number` or `email`: browsers refuse input that the server accepts, such as digits of other scripts. */
	type?: 'text' | 'password' | 'tel' | 'search' | undefined;
	defaultValue?: string | number | undefined;
	autoComplete?: string | undefined;
	inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
	autoCapitalize?: 'none' | 'characters' | 'words' | 'sentences' | undefined;
	spellCheck?: boolean | undefined;
	required?: boolean | undefined;
	/** Only if the previous page made this field the next step, or its answer was wrong. */
	autoFocus?: boolean | undefined;
	width?: Width | undefined;
	/** Of what is typed, where it is not the page's. */
	lang?: string | undefined;
	/** A ballot code or a receipt: wide letter spacing, left to right. */
	code?: boolean | undefined;
};

const inputProps = (id: string, p: QuestionProps & { required?: boolean | undefined }) => ({
	id,
	name: p.name,
	'aria-describedby': describedBy(id, p),
	'aria-invalid': p.error ? (true as const) : undefined,
	required: p.required,
});

export function Field(p: FieldProps) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<input
				{...inputProps(id, p)}
				className={`box ${p.width ?? 'full'}${p.code ? ' code' : ''}`}
				type={p.type ?? 'text'}
				defaultValue={p.defaultValue}
				autoComplete={p.autoComplete}
				inputMode={p.inputMode}
				autoCapitalize={p.autoCapitalize}
				spellCheck={p.spellCheck}
				// biome-ignore lint/a11y/noAutofocus: see the prop
				autoFocus={p.autoFocus}
				lang={p.lang}
				dir={p.code ? 'ltr' : 'auto'}
			/>
		</Question>
	);
}

export type TextAreaProps = QuestionProps & {
	defaultValue?: string | undefined;
	rows?: number | undefined;
	required?: boolean | undefined;
	/** "Up to 80 words", shown until `count` replaces it after hydration. */
	limit?: ReactNode | undefined;
	/** Returns "12 of 80 words" for the text. Runs in the browser only. */
	count?: ((text: string) => string) | undefined;
};

export function TextArea(p: TextAreaProps) {
	const id = p.id ?? p.name;
	const [typed, setTyped] = useState<string | null>(null);
	const limit = p.count && typed !== null ? p.count(typed) : p.limit;
	return (
		<Question id={id} q={p}>
			<textarea
				{...inputProps(id, p)}
				className="box"
				aria-describedby={describedBy(id, p, p.limit ? `${id}-limit` : undefined)}
				rows={p.rows ?? 4}
				defaultValue={p.defaultValue}
				dir="auto"
				onInput={p.count && ((event) => setTyped(event.currentTarget.value))}
			/>
			{p.limit && (
				<div className="limit" id={`${id}-limit`}>
					{limit}
				</div>
			)}
		</Question>
	);
}

export type MoneyFieldProps = QuestionProps & {
	/** Without sign: "412.50". */
	defaultValue?: string | undefined;
	required?: boolean | undefined;
	/** The currency's sign: "£". */
	sign: string;
};

export function MoneyField(p: MoneyFieldProps) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<div className="money" dir="ltr">
				<span aria-hidden="true">{p.sign}</span>
				<input
					{...inputProps(id, p)}
					className="box num"
					inputMode="decimal"
					autoComplete="off"
					defaultValue={p.defaultValue}
				/>
			</div>
		</Question>
	);
}

export type PlainInputProps = QuestionProps & {
	defaultValue?: string | undefined;
	min?: string | undefined;
	max?: string | undefined;
	required?: boolean | undefined;
};

function PlainInput({ type, p }: { type: 'date' | 'time'; p: PlainInputProps }) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<input
				{...inputProps(id, p)}
				className="box middle num"
				type={type}
				defaultValue={p.defaultValue}
				min={p.min}
				max={p.max}
			/>
		</Question>
	);
}

export function DateField(p: PlainInputProps) {
	return <PlainInput type="date" p={p} />;
}

export function TimeField(p: PlainInputProps) {
	return <PlainInput type="time" p={p} />;
}

type SelectOption = { value: string; label: string };
export type SelectFieldProps = QuestionProps & {
	options: readonly SelectOption[];
	/** More options, below the first ones. */
	group?: { label: string; options: readonly SelectOption[] } | undefined;
	defaultValue?: string | undefined;
	required?: boolean | undefined;
};

const Options = ({ options }: Pick<SelectFieldProps, 'options'>) =>
	options.map(({ value, label }) => (
		<option key={value} value={value}>
			{label}
		</option>
	));

export function SelectField(p: SelectFieldProps) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<select {...inputProps(id, p)} className="box" defaultValue={p.defaultValue}>
				<Options options={p.options} />
				{p.group && (
					<optgroup label={p.group.label}>
						<Options options={p.group.options} />
					</optgroup>
				)}
			</select>
		</Question>
	);
}

export type FileFieldProps = QuestionProps & { accept?: string | undefined; required?: boolean | undefined };

export function FileField(p: FileFieldProps) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<input {...inputProps(id, p)} className="box" type="file" accept={p.accept} />
		</Question>
	);
}
