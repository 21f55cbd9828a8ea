import type { ReactNode } from 'react';
import type { FieldErrors, Typed } from '~/contract/forms';
import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import type { PapersPage } from './papers.page.server';

/** What was typed before, and what was wrong with it. */
type Answered = { typed: Typed; errors: FieldErrors };

export function MakePapers({ page, typed, errors }: Answered & { page: PapersPage }) {
	return (
		<section>
			<h2>Make papers to print</h2>
			<p>
				<span>{`${page.paperSize},`}</span> two or three to a page, each in two halves: the guest keeps one, the other
				goes into the box. The codes can be shown until you press “Done printing”, for one hour at most, so print them
				right away. For guests with low sight make some papers apart: the next page can print one to a page, in large
				letters.
			</p>
			{page.pitches.length === 0 && (
				<p>The line-up is not public yet: the slips will carry numbers instead of names.</p>
			)}
			<form method="post" autoComplete="off" className="stack">
				<FormKey />
				<input type="hidden" name="expected" value={page.lastNumber} autoComplete="off" />
				<Field
					name="count"
					label="How many"
					hint={`Your capacity is ${page.capacity}. One tenth more is usual: pitchers, helpers and children vote too.`}
					inputMode="numeric"
					width="short"
					defaultValue={typed.count === undefined ? page.wanted || 10 : textOf(typed, 'count')}
					error={errors.count}
					required
				/>
				<Actions>
					<Button name="intent" value="make">
						Make papers
					</Button>
					<Button kind="alt" href={`/desk/${page.group.slug}/${page.number}/print`}>
						Everything else to print
					</Button>
				</Actions>
			</form>
		</section>
	);
}

export function PrintAgain({ lastNumber, typed, errors }: Answered & { lastNumber: number }) {
	return (
		<section>
			<h2>Slips came out badly</h2>
			<p>
				A jam, a smear, no ink: slips of these numbers that were not handed out are cancelled, and as many new ones are
				made, with new numbers and codes.
			</p>
			<Confirm
				summary="Print some of them again"
				kind="alt"
				open={errors.first !== undefined || errors.last !== undefined}
			>
				<form method="post" autoComplete="off" className="stack">
					<FormKey />
					<EnterDoesNothing />
					<input type="hidden" name="made" value={lastNumber} autoComplete="off" />
					<div className="fields">
						<Field
							name="first"
							label="First number that came out badly"
							inputMode="numeric"
							width="short"
							defaultValue={textOf(typed, 'first')}
							error={errors.first}
							required
						/>
						<Field
							name="last"
							label="Last number"
							hint={`Empty: all the rest, up to ${lastNumber}.`}
							inputMode="numeric"
							width="short"
							defaultValue={textOf(typed, 'last')}
							error={errors.last}
						/>
					</div>
					<Button kind="danger" name="intent" value="print again">
						Cancel these and make new ones
					</Button>
				</form>
			</Confirm>
		</section>
	);
}

type ReplaceProps = { by: 'code' | 'number'; summary: string; button: string; open: boolean; children: ReactNode };
const ReplaceForm = ({ by, summary, button, open, children }: ReplaceProps) => (
	<Confirm summary={summary} kind="alt" open={open}>
		<form method="post" autoComplete="off" className="stack">
			<FormKey />
			<EnterDoesNothing />
			{children}
			<Button kind="danger" name="intent" value={`replace by ${by}`}>
				{button}
			</Button>
		</form>
	</Confirm>
);

export function ReplacePaper({ typed, errors }: Answered) {
	return (
		<section>
			<h2>Replace a paper</h2>
			<ReplaceForm
				by="code"
				open={errors.code !== undefined}
				summary="The guest still has it, or handed it back"
				button="Replace this paper"
			>
				<Field
					name="code"
					label="The code on the paper"
					hint="Whatever it said so far will not count. Then hand out a new paper."
					code
					width="middle"
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					defaultValue={textOf(typed, 'code')}
					error={errors.code}
					required
				/>
			</ReplaceForm>
			<ReplaceForm
				by="number"
				open={errors.number !== undefined}
				summary="It is lost: only its number is known"
				button="Block this paper"
			>
				<Field
					name="number"
					label="The number of the paper"
					hint="It is blocked from now on. A vote that it gave before stands, because nobody can tell which one it is. How often this was done is published."
					inputMode="numeric"
					width="short"
					defaultValue={textOf(typed, 'number')}
					error={errors.number}
					required
				/>
			</ReplaceForm>
		</section>
	);
}
