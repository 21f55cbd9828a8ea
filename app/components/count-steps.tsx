import { Award, type CountProps, Draw, Open, plural, Sign } from '~/components/count-now';
import { RunSheet, RunStep } from '~/components/desk';
import { Actions, Button, TextArea } from '~/components/form';
import { ScoreBars } from '~/components/result';
import { HeadToHead } from '~/components/score-tables';
import { textOf } from '~/components/typed';
import { formatPounds } from '~/domain/money';
import type { CountPage } from '~/http/count-page.server';
import { resultMessages } from '~/messages/result';

const words = resultMessages('en');

/** From the ballot box to the reveal, the step that is on now opened up. */
export function CountSteps(props: CountProps) {
	const { page } = props;
	const desk = `/desk/${page.group.slug}/${page.number}`;
	const { standing, slips, signatures, opened } = page;
	const counting = page.phase === 'counting';
	const announced = page.phase === 'announced' || page.phase === 'published';
	const isEarly = !counting && !announced;
	const when = (done: boolean, now: boolean) => (done ? 'done' : now && counting ? 'now' : 'next');
	const signed = signatures.length > 0;
	const decided = standing?.decided ?? null;
	return (
		<>
			{isEarly && (
				<p>Counting begins when voting is closed, on the run sheet. Slips and the pot can be typed in before.</p>
			)}
			<RunSheet label="The count, step by step">
				<RunStep
					when={signed ? 'done' : 'next'}
					title={signed ? 'Slips' : <a href={`${desk}/slips`}>Enter the slips</a>}
					note={slips ? `${plural(slips.entered, 'slip')} entered` : `${page.sheet.onPaper} counted`}
				/>
				<RunStep
					when={standing?.awarded ? 'done' : 'next'}
					title={standing?.awarded ? 'The pot' : <a href={`${desk}/pot`}>Type in the pot</a>}
					note={page.pot.typed ? formatPounds(page.pot.pence) : 'nothing typed in yet'}
				/>
				<RunStep
					when={when(signed, !signed)}
					title="Sign the count sheet"
					note={signed ? signatures.map(({ name, at }) => `${name}, ${at}`).join(' · ') : undefined}
				>
					<Sign {...props} />
				</RunStep>
				<RunStep
					when={when(opened !== null, signed && !opened)}
					title="Open the count"
					note={opened ? `at ${opened.at}` : undefined}
				>
					<Open {...props} />
				</RunStep>
				{standing && (standing.tied || standing.lots.length > 0) && (
					<RunStep
						when={when(standing.tied === null, standing.tied !== null)}
						title="Draw the tie"
						note={
							standing.tied
								? undefined
								: standing.lots.map(({ order, byWhat }) => `${order.join(', ')} (${byWhat})`).join(' · ')
						}
					>
						{standing.tied && <Draw {...props} tied={standing.tied} />}
					</RunStep>
				)}
				<RunStep
					when={when(standing?.awarded ?? false, decided !== null && !standing?.awarded)}
					title="Award the pot"
					note={standing?.awarded && decided ? decided.winners.join(', ') || 'carried over' : undefined}
				>
					{decided && standing && (
						<Award pence={standing.potPence} decided={decided} typed={page.pot.typed} desk={desk} />
					)}
				</RunStep>
				<RunStep
					when={when(announced, standing?.awarded ?? false)}
					title="Announce it"
					actions={<Button href={desk}>To the run sheet</Button>}
				>
					<p>The reveal is on the run sheet, step by step, with a sentence to read out for each.</p>
				</RunStep>
			</RunSheet>
			{standing && <Tallied standing={standing} />}
			{announced && <Notes {...props} />}
		</>
	);
}

/** The counted scores, for the desk's eyes: what the room sees of them the rules of the dinner say. */
function Tallied({ standing }: { standing: NonNullable<CountPage['standing']> }) {
	if (standing.ballots === 0) return <p>No ballot was counted.</p>;
	return (
		<section>
			<h2>What was counted</h2>
			<ScoreBars
				caption={standing.countRule === 'one vote' ? words.votes(standing.ballots) : words.bars(standing.ballots)}
				criteria={standing.criteria}
				rows={standing.rows}
				words={{ pitch: words.table.pitch, total: words.table.total, table: words.table.numbers }}
				format={words.count}
			/>
			<HeadToHead rows={standing.headToHead} say={words} />
		</section>
	);
}

function Notes({ page, errors, typed }: CountProps) {
	return (
		<section>
			<h2>Notes under the result</h2>
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
			<form method="post">
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
