import { useEffect } from 'react';
import type { FieldErrors, Typed } from '~/contract/forms';
import type { SaidCriterion } from '~/domain/rules';
import { slipEntryMessages } from '~/i18n/slip-entry';
import type { SlipRefusal } from '~/services/slips.server';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { useReloadFromBfcache } from '~/ui/use-reload-from-bfcache';
import { CameraScan } from './camera-scan';
import { goOnByEnter, SlipGrid } from './slip-entry';
import { ChangedRows, NotEntered, type Rows } from './slip-notices';

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
	readonly criteria: readonly Omit<SaidCriterion, 'sentence'>[];
	readonly pitches: Rows;
	readonly said: string | null;
	readonly asked: Asked | null;
};

const told = {
	counts: 'good',
	blank: 'calm',
	unreadable: 'calm',
	same: 'good',
	settled: 'good',
	'set-aside': 'warn',
} as const;
const isTold = (said: string | null): said is keyof typeof told => said !== null && Object.keys(told).includes(said);

/** The field by which a button answers a question about the slip. */
const questions = {
	'not handed out': 'handedOut',
	'entered before': 'correct',
	'partly blank': 'partly',
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
	const t = slipEntryMessages(useLocale());
	const answered = given.answered ?? page.asked;
	const typed = (name: string): string | undefined => {
		const value = answered?.typed[name];
		return typeof value === 'string' ? value : undefined;
	};
	const errors: Errors = answered?.errors ?? {};
	const refusal = answered?.refusal ?? null;
	const unknown = refusal === 'unknown code' ? t.refusals[refusal] : undefined;
	const question = isQuestion(refusal) ? { name: questions[refusal], answer: t.answers[refusal] } : undefined;
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
				<Notice kind={told[page.said]} speak="polite">
					<p>{t.told[page.said]}</p>
				</Notice>
			)}
			<ErrorSummary title={t.notYet} errors={summary} />
			{refusal && refusal !== 'unknown code' && (
				<NotEntered refusal={refusal} pitches={page.pitches} criteria={page.criteria} blanks={answered?.blanks ?? []} />
			)}
			<Field
				name="code"
				label={t.code}
				hint={t.codeHint}
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
					label={t.vote}
					hint={t.voteHint}
					width="short"
					inputMode="numeric"
					autoComplete="off"
					autoFocus={begin}
					defaultValue={typed('vote')}
					error={errors.vote}
				/>
			) : (
				<SlipGrid
					caption={t.squares}
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
				<Button kind={question ? 'alt' : 'go'}>{t.enter}</Button>
				{refusal === 'entered before' && (
					<Button href={`/desk/${page.group.slug}/${page.number}/slips`}>{t.leave}</Button>
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
						{t.isBlank}
					</Button>
				)}
			</Actions>
		</form>
	);
}
