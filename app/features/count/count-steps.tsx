import { DESK } from '~/i18n';
import { inWords, saySlips } from '~/i18n/desk';
import { sayMoney } from '~/i18n/money';
import { resultMessages } from '~/i18n/result';
import { Actions, Button } from '~/ui/button';
import { RunSheet, RunStep } from '~/ui/desk';
import { TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { Notice } from '~/ui/notice';
import { ScoreBars } from '~/ui/result';
import { HeadToHead } from '~/ui/score-tables';
import type { CountPage } from './count.page.server';
import { Award, type CountProps, Draw, Open, Sign } from './count-now';
import { MoreTime } from './more-time';
import { SecondEntryChoice } from './second-entry-choice';

const words = resultMessages(DESK);

/** The steps from the ballot box to the reveal. Only the current step is open. */
export function CountSteps(props: CountProps) {
	const { page } = props;
	const desk = `/desk/${page.group.slug}/${page.number}`;
	const { result, slips, signatures, opened } = page;
	const { counting, announced } = page;
	const isEarly = !counting && !announced;
	const when = (done: boolean, now: boolean) => (done ? 'done' : now && counting ? 'now' : 'next');
	const signed = signatures.length >= page.needed;
	const decided = result?.decided ?? null;
	return (
		<>
			{isEarly && (
				<p>Counting begins when voting is closed, on the run sheet. Slips and the pot can be typed in before.</p>
			)}
			<RunSheet label="The count, step by step">
				<RunStep
					when={signed || (slips?.entered ?? 0) > 0 ? 'done' : 'next'}
					title={signed ? 'Slips' : <a href={`${desk}/slips`}>Enter the slips</a>}
					note={slips ? saySlips(slips) : `${page.sheet.onPaper} counted`}
				/>
				<RunStep
					when={result?.awarded || page.pot.typed ? 'done' : 'next'}
					title={result?.awarded ? 'The pot' : <a href={`${desk}/pot`}>Type in the pot</a>}
					note={page.pot.typed ? sayMoney(page.pot.amount, page.currency, DESK) : 'the bucket is not typed in yet'}
				/>
				<RunStep
					when={when(signed, !signed)}
					title="Sign the count sheet"
					note={signatures.map(({ name, at }) => `${name}, ${at}`).join(' · ') || undefined}
				>
					<Sign {...props} />
					<MoreTime {...props} />
				</RunStep>
				<RunStep
					when={when(opened !== null, signed && !opened)}
					title="Open the count"
					note={opened ? `at ${opened.at}` : undefined}
				>
					<Open {...props} />
				</RunStep>
				{result && (result.tied || result.lots.length > 0) && (
					<RunStep
						when={when(result.tied === null, result.tied !== null)}
						title="Draw the tie"
						note={
							result.tied
								? undefined
								: result.lots.map(({ order, byWhat }) => `${order.join(', ')} (${byWhat})`).join(' · ')
						}
					>
						{result.tied && <Draw {...props} tied={result.tied} />}
					</RunStep>
				)}
				<RunStep
					when={when(result?.awarded ?? false, decided !== null && !result?.awarded)}
					title="Award the pot"
					note={result?.awarded && decided ? `${awardedNote(decided, announced)} · ${page.balance}` : undefined}
				>
					{decided && result && (
						<Award
							amount={result.potAmount}
							currency={page.currency}
							decided={decided}
							typed={page.pot.typed}
							isShort={page.pot.isShort}
							desk={desk}
						/>
					)}
				</RunStep>
				<RunStep
					when={when(announced, result?.awarded ?? false)}
					title="Announce it"
					actions={<Button href={desk}>To the run sheet</Button>}
				>
					<p>The reveal is on the run sheet, step by step, with a sentence to read out for each.</p>
				</RunStep>
			</RunSheet>
			<SecondEntryChoice {...props} />
			<ByHand page={page} />
			{result && <Tallied page={page} result={result} />}
			{announced && <Notes {...props} />}
		</>
	);
}

/** A way out that is there and not in the way. */
function ByHand({ page }: { page: CountPage }) {
	const href = `/desk/${page.group.slug}/${page.number}/hand-count`;
	if (page.byHand)
		return (
			<p>
				<b>Counted by hand.</b> {!page.opened && <a href={href}>To the numbers that were typed in</a>}
			</p>
		);
	if (page.opened || !page.counting || page.signatures.length >= page.needed) return null;
	return (
		<p>
			<a href={href}>Everything failed? Type in a count by hand</a>
		</p>
	);
}

/** Names nobody before the reveal: the hall may see this screen. */
const awardedNote = ({ winners }: { winners: readonly string[] }, announced: boolean): string =>
	announced ? winners.join(', ') || 'carried over' : 'done';

/** All counted scores, for organisers; the dinner's rules decide what is published. */
function Tallied({ page, result }: { page: CountPage; result: NonNullable<CountPage['result']> }) {
	if (result.ballots === 0) return <p>No ballot was counted.</p>;
	return (
		<section>
			<h2>What was counted</h2>
			<details className="behind">
				<summary>Show the scores on this screen</summary>
				<ScoreBars
					caption={result.countRule === 'one vote' ? words.votes(result.ballots) : words.bars(result.ballots)}
					criteria={result.criteria}
					rows={result.rows}
					words={{ pitch: words.table.pitch, total: words.table.total, table: words.table.numbers }}
					format={words.count}
				/>
				{!page.byHand && <HeadToHead rows={result.headToHead} say={words} />}
			</details>
		</section>
	);
}

function Notes({ page, errors, typed }: CountProps) {
	return (
		<section>
			<h2>Notes under the result</h2>
			{page.recounted?.same && (
				<p>{`${inWords(page.recounted.ballots, 'counted ballot was', 'counted ballots were')} added up again just now, by a second program: the same.`}</p>
			)}
			{page.recounted?.same === false && (
				<Notice kind="bad" title="The counted ballots do not give these sums">
					<p>
						They were added up again just now, by a second program. Somebody has changed the database. Keep a copy of
						it, and say so in a note.
					</p>
				</Notice>
			)}
			<p>
				The result stands once it is announced. A correction is a dated note below it, which cannot be changed or taken
				back.
			</p>
			{page.notes.map(({ id, at, who, text }) => (
				<p key={id} className="told-note">
					<b>
						{at}, {who}:
					</b>{' '}
					<bdi>{text}</bdi>
				</p>
			))}
			<form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="expected" value={page.notes.length} autoComplete="off" />
				<TextArea
					name="text"
					label="A note that everybody can read"
					rows={3}
					defaultValue={textOf(typed, 'text')}
					error={errors.text}
					required
				/>
				<Actions>
					<Button kind="alt" name="intent" value="add note">
						Add this note
					</Button>
				</Actions>
			</form>
		</section>
	);
}
