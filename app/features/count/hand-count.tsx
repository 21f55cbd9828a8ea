import { countField } from '~/contract/hand-count-fields';
import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { Field, TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Icon } from '~/ui/notice';
import type { HandCountAnswer, HandCountPage } from './hand-count.route';

type Props = { page: HandCountPage; answered: HandCountAnswer | undefined };

/** What stands in a field: what was sent, else what is stored. */
function valuesOf({ answered }: Props) {
	return (name: string, stored: string | number | undefined): string => {
		const typed = answered?.typed[name];
		if (answered) return typeof typed === 'string' ? typed : '';
		return stored === undefined ? '' : String(stored);
	};
}

export function HandCountForm(p: Props) {
	const { page, answered } = p;
	const { stored } = page;
	const value = valuesOf(p);
	const errors: Readonly<Record<string, string | undefined>> = answered?.errors ?? {};
	const pair = answered ? answered.pair : (stored?.runOff?.pitches.map((at) => at + 1) ?? null);
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<EnterDoesNothing />
			<Field
				name="slips"
				label="Slips that were counted"
				hint="Those with something written on them."
				width="short"
				inputMode="numeric"
				autoComplete="off"
				defaultValue={value('slips', stored?.slips)}
				error={errors.slips}
				required
			/>
			<p className="hint">
				{page.oneVote
					? 'How many votes each pitch got.'
					: 'How many slips gave each score, line by line as on your tally. Empty means none.'}
			</p>
			{page.pitches.map(({ number, title }, at) =>
				title === null ? null : (
					<PitchCounts key={number} {...p} at={at} number={number} title={title} errors={errors} />
				),
			)}
			{pair && <RunOffFields {...p} pair={[pair[0] ?? 0, pair[1] ?? 0]} error={errors.first} />}
			<TextArea
				name="because"
				label="What failed?"
				hint="Everybody can read it under the result."
				rows={2}
				defaultValue={value('because', stored?.because)}
				error={errors.because}
				required
			/>
			<Actions>
				<Button name="intent" value="type">
					Save the count by hand
				</Button>
			</Actions>
		</form>
	);
}

type PitchProps = Props & {
	at: number;
	number: number;
	title: string;
	errors: Readonly<Record<string, string | undefined>>;
};
function PitchCounts({ at, number, title, errors, ...p }: PitchProps) {
	const { page } = p;
	const value = valuesOf(p);
	return (
		<div className="scroll">
			<table className="slip-grid hand-counts">
				<caption>
					<span className="numeral">{number}</span> <bdi>{title}</bdi>
				</caption>
				<thead>
					<tr>
						<td />
						{page.scores.map((score) => (
							<th key={score} scope="col" id={`h-${at}-${score}`}>
								{page.oneVote ? 'Votes' : `${score}s`}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{page.criteria.map((name, criterion) => {
						// A sum belongs to the whole line: its sentence stands in it.
						const wrong = page.scores.map((score) => errors[countField(at, criterion, score)]).find(Boolean);
						const line = `l-${at}-${criterion}`;
						return (
							<tr key={name}>
								<th scope="row" id={line}>
									<bdi>{name}</bdi>
									{wrong && (
										<span className="error" id={`${line}-error`}>
											<Icon name="bad" />
											<span>{wrong}</span>
										</span>
									)}
								</th>
								{page.scores.map((score) => {
									const field = countField(at, criterion, score);
									return (
										<td key={score}>
											<input
												id={field}
												name={field}
												className="box square-box"
												type="text"
												inputMode="numeric"
												autoComplete="off"
												defaultValue={value(field, p.page.stored?.counts[at]?.[criterion]?.[score] || undefined)}
												aria-labelledby={`${line} h-${at}-${score}`}
												aria-describedby={wrong ? `${line}-error` : undefined}
												aria-invalid={wrong ? true : undefined}
											/>
										</td>
									);
								})}
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

/** Head to head cannot be read from sums: the slips are held up once more for the two pitches with the highest totals. */
function RunOffFields({ pair, error, ...p }: Props & { pair: readonly [number, number]; error: string | undefined }) {
	const value = valuesOf(p);
	const titleOf = (number: number) => p.page.pitches[number - 1]?.title ?? '';
	const { stored } = p.page;
	const [a, b] = pair;
	const field = { width: 'short', inputMode: 'numeric', autoComplete: 'off' } as const;
	return (
		<fieldset>
			<legend>The run-off</legend>
			<p className="hint">
				Head to head cannot be read from sums. Go through the slips once more, for these two pitches only. Leave out
				those that scored both the same.
			</p>
			<input type="hidden" name="pair" value={pair.join(',')} autoComplete="off" />
			<Field
				{...field}
				name="first"
				label={<bdi>{`Slips that put ${a}, ${titleOf(a)}, higher`}</bdi>}
				defaultValue={value('first', stored?.runOff?.slips[0])}
				error={error}
			/>
			<Field
				{...field}
				name="second"
				label={<bdi>{`Slips that put ${b}, ${titleOf(b)}, higher`}</bdi>}
				defaultValue={value('second', stored?.runOff?.slips[1])}
			/>
		</fieldset>
	);
}

export function TakeBack() {
	return (
		<Confirm summary="Take the count by hand back">
			<form method="post" autoComplete="off">
				<FormKey />
				<p>Its numbers are deleted, and the ballots of the night count again.</p>
				<Button kind="danger" name="intent" value="take back">
					Take it back
				</Button>
			</form>
		</Confirm>
	);
}
