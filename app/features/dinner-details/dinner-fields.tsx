import { accessFeatures } from '~/domain/access';
import { type PlannedStep, plannedSteps } from '~/domain/timetable';
import { Choice, type Option } from '~/ui/choice-fields';
import { DateField, Field, MoneyField, TimeField } from '~/ui/form-fields';
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
		'papersUntil',
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
	...['countRule', 'tieRule', 'potRule', 'share', 'prize', 'thing', 'shown', 'signatures'],
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

const untilWhen: readonly Option[] = [
	{
		value: 'voting',
		label: 'Until voting opens',
		hint: 'As usual. An organiser can let them go on then, for who comes late.',
	},
	{ value: 'stopped', label: 'Until an organiser stops it', hint: 'Guests who come during supper get a paper too.' },
];

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
			<Choice {...field('papersUntil', p)} label="Papers are handed out" options={untilWhen} />
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
