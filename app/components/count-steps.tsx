import { PhaseButton, RunSheet, RunStep } from '~/components/desk';
import { Actions, Button, Confirm, Field, TextArea, Tick } from '~/components/form';
import { MoneyTable, ScoreBars } from '~/components/result';
import { textOf } from '~/components/typed';
import type { FieldErrors, Typed } from '~/contract/forms';
import { formatPounds } from '~/domain/money';
import type { CountPage } from '~/http/count-page.server';
import { resultMessages } from '~/messages/result';

type Props = { page: CountPage; errors: FieldErrors; typed: Typed; differs: boolean };
const words = resultMessages('en');
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What the compere says into the room. */
export function ReadOut({ children }: { children: string }) {
	return (
		<p className="read-out">
			<small>Read this out</small>
			<q dir="auto">{children}</q>
		</p>
	);
}

/** From the ballot box to the reveal, the step that is on now opened up. */
export function CountSteps(props: Props) {
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

function Sign({ page, errors, typed, differs }: Props) {
	const { sheet, slips } = page;
	const entered = slips?.entered ?? 0;
	return (
		<>
			<p>
				Two things side by side: what the system says, and what hands find in the ballot box. Fold the slips open and
				count them.
			</p>
			<div className="scroll">
				<table>
					<caption>What the system says</caption>
					<tbody>
						{[
							['Ballot papers handed out', sheet.issued],
							['Voted on a phone', sheet.onPhone],
							['Voted on a slip', sheet.onPaper],
							['Slips entered, with blank ones and those set aside', entered],
							['Of these set aside, because a phone had voted', sheet.setAside],
							['Of these blank', slips?.blank ?? 0],
							[`Papers replaced${sheet.lost > 0 ? ` (${sheet.lost} of them lost)` : ''}`, sheet.replaced],
						].map(([label, value]) => (
							<tr key={label}>
								<th scope="row">{label}</th>
								<td className="num">{value}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<form method="post">
				<Field
					name="slips"
					label="Slips that hands counted in the box"
					hint="All of them, also blank ones and those set aside."
					width="short"
					inputMode="numeric"
					autoComplete="off"
					defaultValue={textOf(typed, 'slips')}
					error={errors.slips ?? (differs ? `The system says ${entered}.` : undefined)}
					required
				/>
				{differs && (
					<Tick
						name="anyway"
						value="on"
						label="We looked again, and sign with this difference"
						hint="It is written down and published. If a slip was missed, enter it first: after this no slip can be changed."
					/>
				)}
				<Actions>
					<PhaseButton
						name="intent"
						value="sign"
						note="From here on voting cannot be opened again, and no slip changes."
					>
						Sign the count sheet
					</PhaseButton>
				</Actions>
			</form>
			<ReadOut>{`Voting is closed. ${plural(sheet.onPhone + sheet.onPaper, 'person has', 'people have')} voted. We are counting.`}</ReadOut>
		</>
	);
}

function Open({ page, errors, typed, differs }: Props) {
	const maySign = page.signatures.length < 2 && !page.signatures.some(({ you }) => you);
	return (
		<>
			<p>
				{page.signatures.length === 1
					? 'One person has signed. That is enough tonight, and the result will say so. A second organiser can sign beside, from their own account.'
					: 'Two people have signed.'}
			</p>
			<p>Opening unseals the ballots, counts them, and parts them from their papers for good. It happens once.</p>
			<form method="post">
				<Actions>
					<PhaseButton name="intent" value="open" note="You will see the scores. Nobody else does yet.">
						Open the count
					</PhaseButton>
				</Actions>
			</form>
			{maySign && (
				<Confirm summary="Sign as the second person" kind="alt">
					<form method="post">
						<Field
							name="slips"
							label="Slips that your hands counted in the box"
							width="short"
							inputMode="numeric"
							autoComplete="off"
							defaultValue={textOf(typed, 'slips')}
							error={errors.slips ?? (differs ? `The system says ${page.slips?.entered ?? 0}.` : undefined)}
							required
						/>
						{differs && <Tick name="anyway" value="on" label="I looked again, and sign with this difference" />}
						<Button kind="alt" name="intent" value="sign">
							Sign too
						</Button>
					</form>
				</Confirm>
			)}
		</>
	);
}

const ordinals = [
	'First',
	'Second',
	'Third',
	'Fourth',
	'Fifth',
	'Sixth',
	'Seventh',
	'Eighth',
	'Ninth',
	'Tenth',
	'Eleventh',
];

function Draw({ errors, typed, tied }: Props & { tied: NonNullable<NonNullable<CountPage['standing']>['tied']> }) {
	const numbers = tied.pitches.map(({ number }) => number);
	const names = words.and(tied.pitches.map(({ number, title }) => `number ${number}, ${title}`));
	const what =
		tied.at === 'entry to the run-off'
			? 'for a place in the run-off'
			: tied.place === 1
				? 'for first place'
				: `for ${words.ordinal(tied.place)} place`;
	return (
		<>
			<p>
				The ballots cannot part these {numbers.length}, {what}. Write their numbers on slips of one size, fold them, and
				let somebody draw them out of a hat.
			</p>
			<ol className="places" aria-label="In the tie">
				{tied.pitches.map(({ number, title }) => (
					<li key={number}>
						<span className="numeral">{number}</span>
						<span dir="auto">{title}</span>
					</li>
				))}
			</ol>
			<ReadOut>{`We have a tie ${what} that your ballots cannot break. We draw it out of the hat.`}</ReadOut>
			<p className="hint">The names of the tied stay at the desk until the reveal: {names}.</p>
			<form method="post">
				{numbers.slice(1).map((_, at) => (
					<Field
						// biome-ignore lint/suspicious/noArrayIndexKey: places in a draw keep their order
						key={at}
						name={`out-${at + 1}`}
						label={`${ordinals[at] ?? 'Next'} number out of the hat`}
						width="short"
						inputMode="numeric"
						autoComplete="off"
						defaultValue={textOf(typed, `out-${at + 1}`)}
						error={errors[`out-${at + 1}`]}
						required
					/>
				))}
				<Field
					name="confirmedBy"
					label="Second person who saw it"
					hint="Their name is written down beside yours."
					width="middle"
					autoComplete="off"
					defaultValue={textOf(typed, 'confirmedBy')}
					error={errors.confirmedBy}
					required
				/>
				<Actions>
					<Button name="intent" value="drawn from the hat">
						This is what came out
					</Button>
				</Actions>
			</form>
			<Confirm summary="There is no hat" kind="alt">
				<form method="post">
					<input type="hidden" name="seen" value={numbers.join(',')} />
					<p>The software draws, once. The result says so, with a seed from which anybody can draw it again.</p>
					<Actions>
						<Button kind="alt" name="intent" value="draw by software">
							Draw by software
						</Button>
					</Actions>
				</form>
			</Confirm>
		</>
	);
}

type Decided = NonNullable<NonNullable<CountPage['standing']>['decided']>;
function Award({ pence, decided, typed, desk }: { pence: number; decided: Decided; typed: boolean; desk: string }) {
	return (
		<>
			{decided.ties.map((tie) => (
				<p key={`${tie.at} ${tie.tied.join()} ${tie.brokenBy}`}>{words.ties.full(tie, tie.titles, tie.figures)}</p>
			))}
			<MoneyTable
				caption="By the rules of this dinner"
				rows={[
					...decided.awards.map(({ number, title, place, pence }) => ({
						key: String(number),
						label: <bdi>{title}</bdi>,
						note: words.place(place, decided.awards.filter((other) => other.place === place).length > 1),
						amount: formatPounds(pence),
					})),
					...(decided.carryOver > 0
						? [{ key: 'carry', label: words.pot.carriedOver, amount: formatPounds(decided.carryOver) }]
						: []),
					{ key: 'pot', label: words.pot.total, amount: formatPounds(pence), kind: 'total' as const },
				]}
			/>
			{decided.winners.length === 0 && (
				<p>No pitch got a point, so there is no winner and the whole pot carries over.</p>
			)}
			{!typed && (
				<p>
					<b>No money has been typed in, so the pot is £0.</b> If there is a bucket,{' '}
					<a href={`${desk}/pot`}>type it in first</a>.
				</p>
			)}
			<form method="post">
				<input type="hidden" name="pence" value={pence} />
				<Actions>
					<PhaseButton name="intent" value="award" note="Once. The sums of the pot cannot be changed after this.">
						Award {formatPounds(pence)}
					</PhaseButton>
				</Actions>
			</form>
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
			<details className="behind">
				<summary>{words.sections.headToHead}</summary>
				<HeadToHead rows={standing.headToHead} />
			</details>
		</section>
	);
}

export function HeadToHead({
	rows,
}: {
	rows: readonly { number: number; title: string; over: readonly (number | null)[] }[];
}) {
	return (
		<div className="scroll">
			<table>
				<caption>{words.headCaption}</caption>
				<thead>
					<tr>
						<th scope="col">{words.table.pitch}</th>
						{rows.map(({ number }) => (
							<th key={number} scope="col" className="num">
								{words.over(number)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ number, title, over }) => (
						<tr key={number}>
							<th scope="row" dir="auto">
								{number} {title}
							</th>
							{over.map((ballots, at) => (
								<td key={rows[at]?.number} className="num">
									{ballots ?? '–'}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Notes({ page, errors, typed }: Props) {
	return (
		<section>
			<h2>Notes under the result</h2>
			<p>
				The result stands once it is announced. A correction is a dated note below it, which cannot be changed or taken
				back.
			</p>
			{page.notes.map(({ id, at, who, text }) => (
				<blockquote key={id}>
					<p dir="auto">{text}</p>
					<p className="hint">
						{who}, {at}
					</p>
				</blockquote>
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
