import type { ReactNode } from 'react';
import { Icon } from './notice';

/** Who reads the answer. */
export type Seen = { by: 'guests' | 'organisers'; label: ReactNode };

export type QuestionProps = {
	name: string;
	label: ReactNode;
	/** Defaults to the name, which is where the error summary's links point. */
	id?: string | undefined;
	hint?: ReactNode | undefined;
	error?: ReactNode | undefined;
	/** What screen readers say before the error: "Error:". */
	errorPrefix?: ReactNode | undefined;
	/** Text after the label: "optional", "needed". */
	optional?: ReactNode | undefined;
	seen?: Seen | undefined;
};

export function SeenBy({ by, label }: Seen) {
	return (
		<span className={`seen ${by}`}>
			<Icon name={by === 'guests' ? 'eye' : 'lock'} />
			<span>{label}</span>
		</span>
	);
}

/** Said once for all fields of a section. The same beside each of them is then for screen readers only. */
export const SeenHere = (seen: Seen) => (
	<p className="seen-here">
		<SeenBy {...seen} />
	</p>
);

export const describedBy = (id: string, q: Pick<QuestionProps, 'hint' | 'error' | 'seen'>, more?: string) =>
	[q.seen && `${id}-seen`, q.hint && `${id}-hint`, more, q.error && `${id}-error`].filter(Boolean).join(' ') ||
	undefined;

export function QuestionDetails({ id, q }: { id: string; q: Omit<QuestionProps, 'name' | 'label'> }) {
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
						{q.errorPrefix && <span className="vh">{`${q.errorPrefix} `}</span>}
						<span>{q.error}</span>
					</span>
				</p>
			)}
		</>
	);
}

export const labelOf = ({ label, optional }: Pick<QuestionProps, 'label' | 'optional'>): ReactNode => (
	<>
		<span>{label}</span> {optional && <span className="optional">{optional}</span>}
	</>
);

export function Question({ id, q, children }: { id: string; q: QuestionProps; children: ReactNode }) {
	return (
		<div className={q.error ? 'field wrong' : 'field'}>
			<label htmlFor={id}>{labelOf(q)}</label>
			<QuestionDetails id={id} q={q} />
			{children}
		</div>
	);
}
