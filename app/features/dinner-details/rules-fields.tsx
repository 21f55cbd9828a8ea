import type { ReactNode } from 'react';
import { Choice, type Option } from '~/ui/choice-fields';
import { Field } from '~/ui/form-fields';
import { textsOf } from '~/ui/form-values';
import { Icon } from '~/ui/notice';
import { field, type Props } from './field';

const counts: readonly Option[] = [
	{ value: 'usual', label: 'As usual', hint: 'Scores with up to five pitches, one vote each with six or more.' },
	{
		value: 'criteria',
		label: 'Scores',
		hint: 'Everyone gives each pitch 0 to 5 for each criterion. All scores are added up; the highest total wins.',
	},
	{
		value: 'criteria with run-off',
		label: 'Scores, then head to head',
		hint: 'Of the two highest totals, the one wins that more ballots scored higher than the other.',
	},
	{
		value: 'one vote',
		label: 'One vote each',
		hint: 'The classic token: everyone chooses one pitch, and most votes win.',
	},
];
const ties: readonly Option[] = [
	{ value: 'shared', label: 'Share', hint: 'Pitches that are still level share what they won together.' },
	{
		value: 'drawn',
		label: 'Draw by lot',
		hint: 'Out of a hat on stage. Without a hat Stockpot draws, and the result says so.',
	},
];
const pots: readonly Option[] = [
	{ value: 'winner takes all', label: 'Winner takes all', hint: 'The whole pot goes to one project.' },
	{ value: 'shares', label: 'Shares', hint: 'Fixed parts by place, such as 70 and 30 per cent.' },
	{
		value: 'in proportion',
		label: 'In proportion',
		hint: 'Every pitch gets a part, as large as its part of all points or votes. The sums are public, so they tell how it scored.',
	},
	{ value: 'fixed prizes', label: 'Fixed prizes', hint: 'Set sums for the places; what is left goes to the winner.' },
];
const shows: readonly Option[] = [
	{
		value: 'winner',
		label: 'The winner',
		hint: 'With the sum and the turnout. The other pitches stand in running order. The kind way.',
	},
	{ value: 'ranking', label: 'The ranking', hint: 'Who came first, second, third, without scores.' },
	{
		value: 'all scores',
		label: 'All scores',
		hint: 'How many gave 0 to 5 to each pitch, never a whole ballot. From 20 ballots on.',
	},
];

const signers: readonly Option[] = [
	{
		value: '2',
		label: 'Two people',
		hint: 'Two organisers, or an organiser and somebody with a counting pass, each on their own phone.',
	},
	{
		value: '1',
		label: 'One signature is enough',
		hint: 'For a group of one person. Guests read it before they come, and the result says it.',
	},
];

const PARTS = ['Winner', 'Second', 'Third', 'Fourth'];

function Parts({
	name,
	label,
	hint,
	sign,
	typed,
	errors,
}: Props & { name: string; label: string; hint: string; sign?: string }) {
	const texts = textsOf(typed, name);
	const error = errors[name];
	return (
		<fieldset
			className={`field parts-${name}${error ? ' wrong' : ''}`}
			aria-describedby={error ? `${name}-error` : `${name}-hint`}
		>
			<legend>{label}</legend>
			<div className="hint" id={`${name}-hint`}>
				{hint}
			</div>
			{error && (
				<p className="error" id={`${name}-error`}>
					<Icon name="bad" />
					<span>
						<span className="vh">Error: </span>
						<span>{error}</span>
					</span>
				</p>
			)}
			<div className="fields">
				{PARTS.map((place, at) => (
					<Field
						key={place}
						id={at === 0 ? name : `${name}-${at + 1}`}
						name={name}
						label={sign ? `${place}, ${sign}` : place}
						defaultValue={texts[at] ?? ''}
						inputMode={sign ? 'decimal' : 'text'}
						autoComplete="off"
						width={sign ? 'short' : 'middle'}
					/>
				))}
			</div>
		</fieldset>
	);
}

const ruleFields = ['countRule', 'tieRule', 'potRule', 'share', 'prize', 'thing', 'shown', 'signatures'];

/** The rules as one sentence, with the form folded away. It is open after an error. */
export function RulesFields({ usual, said, note, ...p }: Props & { usual: boolean; said: string; note: ReactNode }) {
	const wrong = ruleFields.some((name) => p.errors[name]);
	// After an error the form shows unsaved choices, so the sentence about the saved rules is replaced.
	const back = Object.keys(p.errors).length > 0;
	return (
		<section>
			<h2>The rules</h2>
			<div className="rules-line">
				<p>
					{back ? (
						<b>The rules as you chose them below. Nothing is saved yet.</b>
					) : (
						<>
							<b>{usual ? 'Usual soup rules.' : 'This dinner’s own rules.'}</b> <span>{said}</span>
						</>
					)}
				</p>
				<details className="behind" open={wrong || back}>
					<summary>Change the rules</summary>
					<p className="fine">{note}</p>
					<Choice {...field('countRule', p)} label="How votes are counted" options={counts} />
					<Choice {...field('tieRule', p)} label="If there is a tie that nothing breaks" options={ties} />
					<Choice {...field('potRule', p)} label="How the pot is split" options={pots} />
					<Parts
						{...p}
						name="share"
						label="Percentages, for shares"
						hint="They add up to 100. Leave the rest empty."
						sign="%"
					/>
					<Parts
						{...p}
						name="prize"
						label="Prizes, for fixed prizes"
						hint="From the winner down. Leave the rest empty."
						sign={p.currencySign}
					/>
					<Parts
						{...p}
						name="thing"
						label="Prizes that are not money"
						hint="Something for a place, like a day of a builder’s help. Leave empty where there is none."
					/>
					<Choice {...field('shown', p)} label="What is published" options={shows} />
					<Choice {...field('signatures', p)} label="Who signs the count sheet" options={signers} />
				</details>
			</div>
		</section>
	);
}
