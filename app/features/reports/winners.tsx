import { longestReport } from '~/domain/report';
import { DESK } from '~/i18n';
import { reportMessages } from '~/i18n/report';
import { Actions, Button, Confirm } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { DateField, TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { PitchText, wordsIn } from '~/ui/pitch-text';
import { Report } from '~/ui/report';
import { ReportReminder } from '~/ui/report-reminder';
import type { ReportsPage, Winner } from './reports.page.server';
import type { ReportsAnswer } from './reports.route';

type Answered = ReportsAnswer | undefined;
type Props = { winner: Winner; answered: Answered };

const standings = {
	promised: (day: string) => `Due by ${day}.`,
	'due soon': (day: string) => `Due soon, by ${day}.`,
	overdue: (day: string) => `Nothing heard yet; it was due by ${day}.`,
	kept: () => 'Kept: the project told how it went.',
	changed: () => 'Told: the project says that its plan changed.',
} as const;

/** Each winner with what they promised and told. */
export function Winners({ page, answered }: { page: ReportsPage; answered: Answered }) {
	return (
		<section>
			<h2>What the winners promised</h2>
			{page.winners.map((winner) => (
				<section key={winner.pitch} className="stack">
					<h3>
						<PitchText lang={winner.lang}>{winner.title}</PitchText>
					</h3>
					<p>
						<b>{standings[winner.standing](winner.due.day)}</b>
						{!winner.due.isChosen && winner.told === 0 && <span> That is six months after the dinner.</span>}
					</p>
					<details className="behind">
						<summary>The promise in their own words</summary>
						<p {...wordsIn(winner.lang)} className="lines">
							{winner.promise || 'They wrote nothing about it.'}
						</p>
					</details>
					<ReportReminder winner={winner} mailed={page.mailed} />
					<Due winner={winner} answered={answered} />
					{winner.reports.map((report) => (
						<div key={report.id}>
							<Report report={report} words={reportMessages(DESK)} level={4} />
							{report.behalf && <p className="fine">{`Typed in by ${report.behalf}.`}</p>}
							<Hide report={report} answered={answered} />
						</div>
					))}
					{winner.erased && <TypeIn winner={winner} answered={answered} />}
				</section>
			))}
		</section>
	);
}

const isAbout = (answered: Answered, intent: string, about: string): ReportsAnswer | undefined =>
	answered?.intent === intent && answered.about === about ? answered : undefined;

function Due({ winner: { pitch, due, told }, answered }: Props) {
	const mine = isAbout(answered, 'due', pitch);
	if (told > 0) return null;
	return (
		<Confirm summary="Agree on another day" kind="alt" open={mine !== undefined}>
			<form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="pitch" value={pitch} />
				<input type="hidden" name="revision" value={due.revision} />
				<DateField
					id={`on-${pitch}`}
					name="on"
					label="By which day do you hope to hear?"
					hint="The public reads it."
					defaultValue={mine ? textOf(mine.typed, 'on') : due.on}
					error={mine?.errors.on}
				/>
				<Actions>
					<Button kind="alt" name="intent" value="due">
						Save the day
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}

function Hide({ report, answered }: { report: Winner['reports'][number]; answered: Answered }) {
	const mine = isAbout(answered, 'hide', report.id);
	const seen = (
		<>
			<input type="hidden" name="report" value={report.id} />
			<input type="hidden" name="revision" value={report.revision} />
		</>
	);
	if (report.hidden !== null)
		return (
			<form method="post" autoComplete="off">
				<FormKey />
				{seen}
				<p>
					<b>Hidden:</b> <bdi>{report.hidden}</bdi>
				</p>
				<Actions>
					<Button kind="alt" name="intent" value="show">
						Show it again
					</Button>
				</Actions>
			</form>
		);
	return (
		<Confirm summary="It breaks the rules: hide it" open={mine !== undefined}>
			<form method="post" autoComplete="off">
				<FormKey />
				{seen}
				<TextArea
					id={`because-${report.id}`}
					name="because"
					label="Why"
					hint="The project reads this, so that it can correct the report. It is in the record."
					rows={2}
					defaultValue={mine && textOf(mine.typed, 'because')}
					error={mine?.errors.because}
					limit={`Up to ${longestReport.because} characters`}
				/>
				<Actions>
					<Button kind="danger" name="intent" value="hide">
						Hide it
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}

function TypeIn({ winner: { pitch, told }, answered }: Props) {
	const mine = isAbout(answered, 'type in', pitch);
	return (
		<Confirm summary="Type in what you heard from them" kind="alt" open={mine !== undefined}>
			<form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="pitch" value={pitch} />
				<input type="hidden" name="told" value={told} />
				<TextArea
					id={`text-${pitch}`}
					name="text"
					label="What they told you"
					hint="It is public at once, and says that an organiser typed it in for the project."
					rows={6}
					defaultValue={mine && textOf(mine.typed, 'text')}
					error={mine?.errors.text}
					limit={`Up to ${longestReport.text} characters`}
				/>
				<Tick
					id={`changed-${pitch}`}
					name="changed"
					value="on"
					label="Their plan changed"
					defaultChecked={mine ? textOf(mine.typed, 'changed') === 'on' : false}
				/>
				<Actions>
					<Button kind="alt" name="intent" value="type in">
						Publish it for them
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}
