import type { ReactNode } from 'react';
import { accessFeatures } from '~/domain/access';
import { type PlannedStep, plannedSteps } from '~/domain/timetable';
import { Choice, type Option } from '~/ui/choice-fields';
import { DateField, Field, MoneyField, TimeField } from '~/ui/form-fields';
import { textsOf } from '~/ui/form-values';
import { Icon } from '~/ui/notice';
import { AccessFields } from './access-fields';
import { field, type Props } from './field';

export const dinnerOrder = [
	...[
		'number',
		'date',
		'time',
		'deadlineDate',
		'deadlineTime',
		...plannedSteps.map((step) => `${step}Time`),
		'venue',
		'address',
		...accessFeatures,
		'accessNotes',
		'capacity',
		'donation',
		'bookingUrl',
		'booked',
		'wifiName',
		'wifiPassword',
	],
	...['pitchesWanted', 'pitchMinutes', 'questionsWanted', 'questionMinutes'],
	...['countRule', 'tieRule', 'potRule', 'share', 'prize', 'shown'],
];

export const plannedLabels: Readonly<Record<PlannedStep, string>> = {
	pitches: 'Pitches begin',
	supper: 'Supper and voting',
	close: 'Voting open until at least',
	winner: 'The winner',
};
const whole = { inputMode: 'numeric', autoComplete: 'off', width: 'short', errorPrefix: 'Error:' } as const;
const asItIs = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;

export function WhenFields({ withNumber, zone, ...p }: Props & { withNumber: boolean; zone: string }) {
	return (
		<section>
			<h2>When</h2>
			<div className="fields">
				{withNumber && <Field {...field('number', p)} {...whole} label="Number of the dinner" />}
				<DateField {...field('date', p)} label="Day" />
				<TimeField {...field('time', p)} label="Doors open" />
			</div>
			<p className="fine">{`Times are those of ${zone}.`}</p>
			<div className="fields">
				<DateField
					{...field('deadlineDate', p)}
					label="Last day to pitch"
					hint="Leave it empty for one week before, or for the day before if there is no week left."
				/>
				<TimeField {...field('deadlineTime', p)} label="Until" />
			</div>
		</section>
	);
}

export function EveningFields(p: Props) {
	return (
		<section>
			<h2>The evening</h2>
			<p className="hint">
				The plan that guests read. A time that you leave empty is proposed: pitches half an hour after doors, supper 45
				minutes after them, voting open for 75 minutes, and the winner half an hour later.
			</p>
			<div className="fields">
				<TimeField {...field('pitchesTime', p)} label={plannedLabels.pitches} />
				<TimeField {...field('supperTime', p)} label={plannedLabels.supper} />
				<TimeField {...field('closeTime', p)} label={plannedLabels.close} />
				<TimeField {...field('winnerTime', p)} label={plannedLabels.winner} />
			</div>
		</section>
	);
}

export function WhereFields(p: Props) {
	return (
		<section>
			<h2>Where</h2>
			<Field {...field('venue', p)} label="Venue" hint="You can leave it empty while you look for one." />
			<Field {...field('address', p)} label="Address" autoComplete="off" />
			<AccessFields {...p} />
			<div className="fields">
				<Field {...field('capacity', p)} {...whole} label="How many people fit in" />
				<MoneyField {...field('donation', p)} sign={p.currencySign} label="Suggested donation" hint="0 for none." />
			</div>
		</section>
	);
}

export function BookingFields(p: Props) {
	return (
		<section>
			<h2>Booking</h2>
			<Field
				{...field('bookingUrl', p)}
				label="Where places are booked"
				hint="The page of your ticket service or form, beginning with https://. Leave it empty if nobody books."
				inputMode="url"
				autoComplete="off"
			/>
			<Field
				{...field('booked', p)}
				{...whole}
				label="Places booked so far"
				hint="Guests read how many are left. Leave it empty to say nothing."
			/>
		</section>
	);
}

export function WifiFields(p: Props) {
	return (
		<section>
			<h2>Wifi of the hall</h2>
			<p className="hint">
				It stands on the door sign and, while doors are open, on the big screen, whose address anybody can open. It is
				never on the public page.
			</p>
			<div className="fields">
				<Field {...field('wifiName', p)} {...asItIs} label="Name of the wifi" />
				<Field {...field('wifiPassword', p)} {...asItIs} label="Password of the wifi" />
			</div>
		</section>
	);
}

export function PitchingFields(p: Props) {
	return (
		<section>
			<h2>The pitches</h2>
			<div className="fields">
				<Field {...field('pitchesWanted', p)} {...whole} label="Number of pitches" />
				<Field {...field('pitchMinutes', p)} {...whole} label="Minutes each" />
				<Field {...field('questionsWanted', p)} {...whole} label="Questions each" />
				<Field {...field('questionMinutes', p)} {...whole} label="Minutes for questions" />
			</div>
		</section>
	);
}

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

const PARTS = ['Winner', 'Second', 'Third', 'Fourth'];

function Parts({
	name,
	label,
	hint,
	sign,
	typed,
	errors,
}: Props & { name: string; label: string; hint: string; sign: string }) {
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
						label={`${place}, ${sign}`}
						defaultValue={texts[at] ?? ''}
						inputMode="decimal"
						autoComplete="off"
						width="short"
					/>
				))}
			</div>
		</fieldset>
	);
}

const ruleFields = ['countRule', 'tieRule', 'potRule', 'share', 'prize', 'shown'];

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
					<Choice {...field('shown', p)} label="What is published" options={shows} />
				</details>
			</div>
		</section>
	);
}
