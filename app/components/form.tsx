import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from '~/components/notice';

/** Who reads an answer, said beside its question. */
export type Seen = { by: 'guests' | 'organisers'; label: ReactNode };

export type QuestionProps = {
	name: string;
	label: ReactNode;
	/** Defaults to the name, which is where the error summary's links point. */
	id?: string | undefined;
	hint?: ReactNode | undefined;
	error?: ReactNode | undefined;
	/** Said before the error to those who listen: "Error:". */
	errorPrefix?: ReactNode | undefined;
	/** "optional", after the label. */
	optional?: ReactNode | undefined;
	seen?: Seen | undefined;
};

export function SeenBy({ by, label }: Seen) {
	return (
		<span className={`seen ${by}`}>
			<Icon name={by === 'guests' ? 'eye' : 'lock'} />
			{label}
		</span>
	);
}

const describedBy = (id: string, q: Pick<QuestionProps, 'hint' | 'error' | 'seen'>, more?: string) =>
	[q.seen && `${id}-seen`, q.hint && `${id}-hint`, more, q.error && `${id}-error`].filter(Boolean).join(' ') ||
	undefined;

function Around({ id, q }: { id: string; q: Omit<QuestionProps, 'name' | 'label'> }) {
	return (
		<>
			{q.seen && (
				<div id={`${id}-seen`}>
					<SeenBy {...q.seen} />
				</div>
			)}
			{q.hint && (
				<div className="hint" id={`${id}-hint`}>
					{q.hint}
				</div>
			)}
			{q.error && (
				<p className="error" id={`${id}-error`}>
					<Icon name="bad" />
					<span>
						{q.errorPrefix && <span className="vh">{q.errorPrefix} </span>}
						{q.error}
					</span>
				</p>
			)}
		</>
	);
}

function Question({ id, q, children }: { id: string; q: QuestionProps; children: ReactNode }) {
	return (
		<div className={q.error ? 'field wrong' : 'field'}>
			<label htmlFor={id}>
				{q.label}
				{q.optional && <span className="optional"> {q.optional}</span>}
			</label>
			<Around id={id} q={q} />
			{children}
		</div>
	);
}

type Width = 'short' | 'middle' | 'full';

export type FieldProps = QuestionProps & {
	type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number' | undefined;
	defaultValue?: string | number | undefined;
	autoComplete?: string | undefined;
	inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
	autoCapitalize?: 'none' | 'characters' | 'words' | 'sentences' | undefined;
	spellCheck?: boolean | undefined;
	pattern?: string | undefined;
	maxLength?: number | undefined;
	min?: number | string | undefined;
	max?: number | string | undefined;
	required?: boolean | undefined;
	width?: Width | undefined;
	/** A ballot code or a receipt: spaced so that every sign can be told from its neighbour. */
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
				pattern={p.pattern}
				maxLength={p.maxLength}
				min={p.min}
				max={p.max}
				dir={p.code ? 'ltr' : 'auto'}
			/>
		</Question>
	);
}

export type TextAreaProps = QuestionProps & {
	defaultValue?: string | undefined;
	rows?: number | undefined;
	maxLength?: number | undefined;
	required?: boolean | undefined;
	/** "Up to 80 words" before JavaScript; the counted sentence after, from `count`. */
	limit?: ReactNode | undefined;
	/** Turns what was typed into "12 of 80 words". Runs in the browser only. */
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
				maxLength={p.maxLength}
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
	/** One value for radios; several where `many` turns them into ticks. */
	defaultValue?: string | readonly string[] | undefined;
	many?: boolean | undefined;
	required?: boolean | undefined;
};

export function Choice(p: ChoiceProps) {
	const id = p.id ?? p.name;
	const chosen: readonly string[] = p.defaultValue === undefined ? [] : [p.defaultValue].flat();
	return (
		<fieldset className={p.error ? 'field wrong' : 'field'} aria-describedby={describedBy(id, p)}>
			<legend>
				{p.label}
				{p.optional && <span className="optional"> {p.optional}</span>}
			</legend>
			<Around id={id} q={p} />
			{p.options.map((option, index) => (
				<OptionRow
					key={option.value}
					type={p.many ? 'checkbox' : 'radio'}
					id={index === 0 ? id : `${id}-${option.value}`}
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

/** One promise or permission. */
export function Tick(p: TickProps) {
	const id = p.id ?? p.name;
	return (
		<div className={p.error ? 'field wrong' : 'field'}>
			<Around id={id} q={{ error: p.error, errorPrefix: p.errorPrefix, seen: p.seen }} />
			<OptionRow
				type="checkbox"
				id={id}
				name={p.name}
				option={{ value: p.value ?? 'yes', label: p.label, hint: p.hint }}
				checked={p.defaultChecked ?? false}
				invalid={Boolean(p.error)}
				describe={describedBy(id, { error: p.error, seen: p.seen })}
				required={p.required}
			/>
		</div>
	);
}

export type MoneyFieldProps = QuestionProps & {
	/** As typed: "412.50". */
	defaultValue?: string | undefined;
	required?: boolean | undefined;
	/** The sign of the group's currency. */
	sign?: string | undefined;
};

export function MoneyField(p: MoneyFieldProps) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<div className="money" dir="ltr">
				<span aria-hidden="true">{p.sign ?? '£'}</span>
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

export type SelectFieldProps = QuestionProps & {
	options: readonly { value: string; label: string }[];
	defaultValue?: string | undefined;
	required?: boolean | undefined;
};

export function SelectField(p: SelectFieldProps) {
	const id = p.id ?? p.name;
	return (
		<Question id={id} q={p}>
			<select {...inputProps(id, p)} className="box" defaultValue={p.defaultValue}>
				{p.options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
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

export type ErrorSummaryProps = {
	title: ReactNode;
	/** `field` is the id of the question, which is its name unless it was given another. */
	errors: readonly { field: string; text: ReactNode }[];
};

export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
	const box = useRef<HTMLDivElement>(null);
	const id = useId();
	const key = errors.map((error) => error.field).join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new set of errors takes the focus, a re-render does not
	useEffect(() => {
		box.current?.focus();
	}, [key]);
	if (errors.length === 0) return null;
	return (
		<div className="errors" role="alert" aria-labelledby={id} tabIndex={-1} ref={box}>
			<h2 id={id}>
				<Icon name="bad" />
				{title}
			</h2>
			<ul>
				{errors.map((error) => (
					<li key={error.field}>
						<a href={`#${error.field}`}>{error.text}</a>
					</li>
				))}
			</ul>
		</div>
	);
}

export type ButtonKind = 'go' | 'alt' | 'danger' | 'plain';

export type ButtonProps = {
	kind?: ButtonKind | undefined;
	/** Where there is a place to go it is a link; otherwise a button. */
	href?: string | undefined;
	type?: 'submit' | 'button' | 'reset' | undefined;
	name?: string | undefined;
	value?: string | undefined;
	form?: string | undefined;
	disabled?: boolean | undefined;
	describedBy?: string | undefined;
	wide?: boolean | undefined;
	onClick?: (() => void) | undefined;
	children: ReactNode;
};

export function Button({ kind = 'go', href, wide, describedBy: described, children, type, ...rest }: ButtonProps) {
	const className = `button ${kind}${wide ? ' wide' : ''}`;
	if (href !== undefined) {
		return (
			<a className={className} href={href} aria-describedby={described} onClick={rest.onClick}>
				{children}
			</a>
		);
	}
	return (
		<button className={className} type={type ?? 'submit'} aria-describedby={described} {...rest}>
			{children}
		</button>
	);
}

export function Actions({ children }: { children: ReactNode }) {
	return <div className="actions">{children}</div>;
}

/** "Are you sure?" without JavaScript: the button that does it only shows once this is opened. */
export function Confirm({
	summary,
	kind = 'danger',
	children,
}: {
	summary: ReactNode;
	kind?: 'danger' | 'alt' | undefined;
	children: ReactNode;
}) {
	return (
		<details className={`confirm ${kind}`}>
			<summary>{summary}</summary>
			<div className="confirm-body">{children}</div>
		</details>
	);
}

export type CopyLinkProps = { id: string; label: ReactNode; url: string; copy: ReactNode; copied: ReactNode };

/** A link to pass on. The button comes with JavaScript; without it the text is there to copy by hand. */
export function CopyLink({ id, label, url, copy, copied }: CopyLinkProps) {
	const input = useRef<HTMLInputElement>(null);
	const [ready, setReady] = useState(false);
	const [done, setDone] = useState(false);
	useEffect(() => setReady(true), []);
	const take = async () => {
		input.current?.select();
		try {
			await navigator.clipboard.writeText(url);
			setDone(true);
		} catch {
			// Plain http in a hall has no clipboard: the text stays selected, and the old command may still work.
			setDone(document.execCommand('copy'));
		}
	};
	return (
		<div className="field copy">
			<label htmlFor={id}>{label}</label>
			<div className="copy-row">
				<input className="box" id={id} ref={input} readOnly value={url} dir="ltr" />
				{ready && (
					<Button kind="alt" type="button" onClick={take}>
						{copy}
					</Button>
				)}
			</div>
			<p className="limit" role="status">
				{done && copied}
			</p>
		</div>
	);
}
