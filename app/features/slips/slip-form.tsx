import { useEffect } from 'react';
import type { FieldErrors, Typed } from '~/contract/forms';
import type { SlipRefusal } from '~/services/slips.server';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Notice } from '~/ui/notice';
import { useReloadFromBfcache } from '~/ui/use-reload-from-bfcache';
import { CameraScan } from './camera-scan';
import { goOnByEnter, SlipGrid } from './slip-entry';
import { ChangedRows, NotEntered, type Rows, refusals } from './slip-notices';

/** Why a slip was not entered, with the posted values. */
export type Asked = {
	readonly errors: FieldErrors;
	readonly typed: Typed;
	readonly refusal: SlipRefusal | 'differs' | null;
	readonly partly: string;
	/** The squares that the refusal is about: those left blank, or those that two people typed differently. */
	readonly blanks: readonly number[];
};

export type SlipPage = {
	readonly group: { readonly slug: string };
	readonly number: number;
	readonly oneVote: boolean;
	readonly criteria: readonly { readonly key: string; readonly name: string }[];
	readonly pitches: Rows;
	readonly said: string | null;
	readonly asked: Asked | null;
};

const told = {
	counts: { kind: 'good', text: 'Entered, and it counts. Take the next one.' },
	blank: { kind: 'calm', text: 'Entered as a blank slip: there is nothing on it to count.' },
	unreadable: {
		kind: 'calm',
		text: 'Entered as a slip that cannot be read. It counts for nobody, and the count sheet says how many there are.',
	},
	same: { kind: 'good', text: 'Entered a second time, and both entries are the same. Take the next one.' },
	settled: {
		kind: 'good',
		text: 'Settled: two of you have now typed in the same, and that stands. Take the next one.',
	},
	'set-aside': {
		kind: 'warn',
		text: 'A phone has voted with this paper, so the phone counts and this slip does not. Put it on a pile of its own, “set aside”.',
	},
} as const;
const isTold = (said: string | null): said is keyof typeof told => said !== null && Object.keys(told).includes(said);

const questions = {
	'not handed out': { name: 'handedOut', answer: 'It was handed out: mark it and enter the slip' },
	'entered before': { name: 'correct', answer: 'Put these scores in place of the first' },
	'partly blank': { name: 'partly', answer: 'The rest is blank: enter this slip' },
} as const;
const isQuestion = (code: SlipRefusal | 'differs' | null): code is keyof typeof questions =>
	code !== null && Object.keys(questions).includes(code);

type Errors = Readonly<Record<string, string | undefined>>;
/** The errors in the order of the page; of the squares the first. */
function summaryIn(errors: Errors) {
	const wrongSquare = Object.keys(errors).find((name) => name.startsWith('s-'));
	return [
		...(errors.code ? [{ field: 'code', text: errors.code }] : []),
		...(errors.vote ? [{ field: 'vote', text: errors.vote }] : []),
		...(wrongSquare ? [{ field: wrongSquare, text: errors[wrongSquare] }] : []),
		...(errors[''] ? [{ field: 'code', text: errors[''] }] : []),
	];
}

/** Whether something is typed in the form of this page. */
export const isSlipTyped = (): boolean =>
	Array.from(document.querySelectorAll<HTMLInputElement>('.slip-form input:not([type=hidden])')).some(
		({ value }) => value !== '',
	);

export function SlipForm({ page, ...given }: { page: SlipPage; answered: Asked | undefined }) {
	const answered = given.answered ?? page.asked;
	const typed = (name: string): string | undefined => {
		const value = answered?.typed[name];
		return typeof value === 'string' ? value : undefined;
	};
	const errors: Errors = answered?.errors ?? {};
	const refusal = answered?.refusal ?? null;
	const unknown = refusal === 'unknown code' ? refusals[refusal] : undefined;
	const question = isQuestion(refusal) ? questions[refusal] : undefined;
	const begin = refusal === 'nothing typed';
	const summary = summaryIn({ ...errors, code: errors.code ?? unknown });
	useEffect(() => {
		if (summary.length === 0 && !refusal) document.getElementById('code')?.focus();
	}, [summary.length, refusal]);
	useReloadFromBfcache();
	return (
		<form method="post" autoComplete="off" className="slip-form" onKeyDown={goOnByEnter}>
			<FormKey />
			<input type="hidden" name="intent" value="enter" autoComplete="off" />
			{summary.length === 0 && !refusal && isTold(page.said) && (
				<Notice kind={told[page.said].kind} speak="polite">
					<p>{told[page.said].text}</p>
				</Notice>
			)}
			<ErrorSummary title="This slip is not entered yet" errors={summary} />
			{refusal && refusal !== 'unknown code' && (
				<NotEntered refusal={refusal} pitches={page.pitches} criteria={page.criteria} blanks={answered?.blanks ?? []} />
			)}
			<Field
				name="code"
				label="Code on the slip"
				hint="Typed or scanned. A scanner may send the whole address."
				code
				width="middle"
				autoCapitalize="characters"
				autoComplete="off"
				spellCheck={false}
				autoFocus={summary.length === 0 && !refusal}
				defaultValue={typed('code')}
				error={errors.code ?? unknown}
			/>
			<CameraScan field="code" next="s-0-0" />
			<ChangedRows pitches={page.pitches} />
			{page.oneVote ? (
				<Field
					name="vote"
					label="Number of the pitch that is ticked"
					hint="Leave it empty if none is ticked, or more than one: it is then a blank slip. Type ? if it cannot be read."
					width="short"
					inputMode="numeric"
					autoComplete="off"
					autoFocus={begin}
					defaultValue={typed('vote')}
					error={errors.vote}
				/>
			) : (
				<SlipGrid
					caption="What is written in the squares. Leave a blank empty. Type ? or x for what cannot be read."
					pitches={page.pitches}
					criteria={page.criteria}
					typed={typed}
					errors={errors}
					begin={begin}
				/>
			)}
			{/* Earlier answers about this slip. */}
			{refusal &&
				(['blank', 'partly'] as const).map(
					(name) =>
						typed(name) &&
						question?.name !== name &&
						refusal !== 'not blank' && (
							<input key={name} type="hidden" name={name} value={typed(name)} autoComplete="off" />
						),
				)}
			<Actions>
				{/* The first button, which Enter presses, so that Enter never confirms a question. */}
				<Button kind={question ? 'alt' : 'go'}>Enter this slip</Button>
				{refusal === 'entered before' && (
					<Button href={`/desk/${page.group.slug}/${page.number}/slips`}>Leave it as it was: take the next one</Button>
				)}
				{question && (
					<Button
						kind={refusal === 'entered before' ? 'alt' : 'go'}
						name={question.name}
						value={question.name === 'partly' ? answered?.partly : typed('code')}
					>
						{question.answer}
					</Button>
				)}
				{!question && (
					<Button kind="alt" name="blank" value="yes">
						This slip is blank
					</Button>
				)}
			</Actions>
		</form>
	);
}
