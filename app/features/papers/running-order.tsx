import type { ReactNode } from 'react';
import { printMessages } from '~/i18n/print';
import { publicMessages } from '~/i18n/public';
import { reportMessages } from '~/i18n/report';
import { PitchText } from '~/ui/pitch-text';
import { Leaf } from './leaf';
import type { SheetPage } from './sheet.page.server';

type Words = ReturnType<typeof printMessages>['order'];
type Job = keyof Words['jobs'];

/** Lines of pitches that fit among the steps on the lower of the papers. More take a page of their own. */
const MOST_LINES = 6;
const LETTERS_PER_LINE = 58;
const linesOf = (texts: readonly string[]): number =>
	texts.reduce((sum, { length }) => sum + Math.ceil(length / LETTERS_PER_LINE), 0);

/** The evening by the plan, for those who do not sit at the desk. */
export function RunningOrder({ page }: { page: SheetPage }) {
	const t = printMessages(page.guestLocale).order;
	const steps = publicMessages(page.guestLocale).dinner.plan;
	const { times, minutes, questions, pitches } = page;
	const { doors, supper, close, winner } = t;
	const reports = reportsOn(page);
	const apart =
		// The gap below the reports is as high as a line.
		Math.min(1, reports.length) +
			linesOf([...reports.map(({ text }) => text), ...pitches.map(({ title, presenter }) => title + presenter)]) >
		MOST_LINES;
	const list = (
		<>
			<Reports reports={reports} />
			<Pitches pitches={pitches} />
		</>
	);
	return (
		<>
			<Leaf page={page} title={t.title} className="order">
				<p>{t.plan}</p>
				<ol className="plan">
					<Step
						t={t}
						time={times.doors}
						title={`${steps.doors} · ${t.people(page.capacity)}`}
						jobs={{ door: doors.door, compere: doors.compere, kitchen: doors.kitchen(times.supper) }}
					/>
					<Step
						t={t}
						time={times.pitches}
						title={steps.pitches}
						jobs={{ compere: t.pitches.compere(minutes.pitch, questions), door: t.pitches.door }}
					>
						{pitches.length === 0 && <p className="plan-missing">{t.pitches.missing}</p>}
						{apart ? <p className="plan-missing">{t.pitches.apart}</p> : list}
					</Step>
					<Step t={t} time={times.supper} title={steps.supper} jobs={supper} />
					<Step t={t} time={times.close} title={steps.close} jobs={close} />
					<Step t={t} time={times.winner} title={steps.winner} jobs={winner} />
				</ol>
			</Leaf>
			{apart && (
				<Leaf page={page} title={t.pitches.title} className="order">
					{list}
				</Leaf>
			)}
		</>
	);
}

const reportsOn = ({ reports, guestLocale }: SheetPage) => {
	const { slots } = reportMessages(guestLocale);
	return reports.map(({ title, number, minutes, slot }) => ({
		slot,
		text: `${slots.line(title, number)} · ${slots.minutes(minutes)}`,
	}));
};

/** Winners of earlier dinners come before the first pitch. */
const Reports = ({ reports }: { reports: ReturnType<typeof reportsOn> }) =>
	reports.length > 0 && (
		<ul className="plan-pitches">
			{reports.map(({ slot, text }) => (
				<li key={text}>
					<span className="num">{slot}</span>
					<b aria-hidden="true">–</b>
					<span dir="auto">{text}</span>
				</li>
			))}
		</ul>
	);

const Pitches = ({ pitches }: Pick<SheetPage, 'pitches'>) =>
	pitches.length > 0 && (
		<ol className="plan-pitches">
			{pitches.map(({ number, title, lang, presenter, slot }) => (
				<li key={number}>
					<span className="num">{slot}</span>
					<b>{number}</b>
					<span>
						<PitchText lang={lang}>{title}</PitchText>
						{presenter && (
							<>
								{' · '}
								<bdi>{presenter}</bdi>
							</>
						)}
					</span>
				</li>
			))}
		</ol>
	);

type StepProps = {
	t: Words;
	time: string;
	title: string;
	jobs: Partial<Readonly<Record<Job, string>>>;
	children?: ReactNode | undefined;
};

function Step({ t, time, title, jobs, children }: StepProps) {
	const all: readonly Job[] = ['compere', 'door', 'kitchen', 'count'];
	return (
		<li>
			<span className="plan-time num">{time}</span>
			<div>
				<h3>{title}</h3>
				{all.map((job) => {
					const does = jobs[job];
					return (
						does && (
							<p key={job}>
								<b>{t.jobs[job]}</b> <span>{does}</span>
							</p>
						)
					);
				})}
				{children}
			</div>
		</li>
	);
}
