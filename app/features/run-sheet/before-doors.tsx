import { isEarly } from '~/domain/dinner';
import { isBeforeDoors, isDraft, mayChoosePitches } from '~/domain/phase-policy';
import { callIs } from '~/domain/pitch';
import { inWords } from '~/i18n/desk';
import { Actions, Button } from '~/ui/button';
import { STATE } from '~/ui/desk';
import { Notice } from '~/ui/notice';
import { BigScreen } from './big-screen';
import { deskOf, MoveForm, type RunSheetProps } from './press';
import { ReportsFirst } from './reports-first';

/** The preparations of this step and the ones before, each with a link to its page. What cannot be done yet is not shown as missing. */
function Missing({ p }: { p: RunSheetProps }) {
	const { phase } = p.snapshot;
	const always: Row[] = [
		{
			done: p.contact,
			text: p.contact ? 'Guests and pitchers can reach you' : 'Say how guests and pitchers reach you',
			href: `/desk/${p.group.slug}/settings`,
		},
		{
			done: p.access,
			text: p.access ? 'Access is described' : 'Nothing is said about access: say how people get in',
			href: `${deskOf(p)}/edit`,
		},
	];
	const rows = [
		...always,
		...(isDraft(phase) ? [] : choosing(p)),
		...(isDraft(phase) || mayChoosePitches(phase) ? [] : papers(p)),
		...answersOf(p),
	];
	return <CheckList rows={rows} />;
}

function choosing(p: RunSheetProps): Row[] {
	const lined = p.facts.linedUp;
	return [
		{
			done: lined >= p.pitchesWanted,
			text: `${lined} of ${inWords(p.pitchesWanted, 'pitch', 'pitches')} lined up, ${inWords(p.sentIn, 'came in', 'came in')}`,
			href: `${deskOf(p)}/pitches`,
		},
		{
			done: lined > 0 && p.facts.linedUpWithoutGate === 0,
			text:
				p.facts.linedUpWithoutGate > 0
					? `Gate not confirmed for ${p.facts.linedUpWithoutGate}`
					: 'Gate confirmed for the line-up',
			href: `${deskOf(p)}/pitches`,
		},
		{ done: lined > 0 && p.facts.orderDrawn, text: 'Running order drawn by lot', href: `${deskOf(p)}/pitches` },
	];
}

function papers(p: RunSheetProps): Row[] {
	return [
		{
			done: p.facts.papersMade > 0,
			text: `${inWords(p.facts.papersMade, 'ballot paper', 'ballot papers')} made`,
			href: `${deskOf(p)}/papers`,
		},
	];
}

type Row = { done: boolean; text: string; href: string };

function CheckList({ rows }: { rows: readonly Row[] }) {
	return (
		<ul className="missing">
			{rows.map(({ done, text, href }) => (
				<li key={text} className={done ? 'done' : 'open'}>
					<span className="vh">{done ? 'Done: ' : 'Missing: '}</span>
					<a href={href}>{text}</a>
				</li>
			))}
		</ul>
	);
}

function answersOf(p: RunSheetProps): Row[] {
	const { due, passedOn } = p.answers;
	if (due === 0) return [];
	const text = `${passedOn} of ${inWords(due, 'answer', 'answers')} passed on to pitchers`;
	return [{ done: passedOn === due, text, href: `${deskOf(p)}/pitches` }];
}

/** From doors on: pitchers who wait for their answer are forgotten easily. */
export function AnswersLeft(p: RunSheetProps) {
	const rows = answersOf(p).filter(({ done }) => !done);
	return isBeforeDoors(p.snapshot.phase) || rows.length === 0 ? null : <CheckList rows={rows} />;
}

/** Beside the check list of each step before the doors. */
const Rehearse = (p: RunSheetProps) => (
	<p>
		<a href={`${deskOf(p)}/rehearsal`}>{p.rehearsedAt ? 'A rehearsal is under way' : 'Rehearse the evening'}</a>
		{!p.rehearsedAt && <span>, with simulated guests</span>}
	</p>
);

export function Prepare(p: RunSheetProps) {
	return (
		<>
			<p id={STATE}>Read the details once more. When the call opens, the public page and the pitch form go live.</p>
			<Missing p={p} />
			{p.rehearsal === null && <Rehearse {...p} />}
			<Actions>
				<MoveForm move="open the call" p={p} />
				<Button kind="alt" href={`${deskOf(p)}/edit`}>
					Change the details
				</Button>
			</Actions>
		</>
	);
}

export function Call(p: RunSheetProps) {
	const open = callIs({ phase: p.snapshot.phase, deadline: p.deadlineAt }, p.now) === 'open';
	return (
		<>
			<p id={STATE}>
				<span>{`${inWords(p.sentIn, 'pitch has', 'pitches have')} come in.`}</span>{' '}
				<span>
					{open
						? `The call is open until ${p.deadline}. Then read them side by side, choose, and draw the order.`
						: `The deadline was ${p.deadline}. Read them side by side, choose, and draw the order.`}
				</span>
			</p>
			<Missing p={p} />
			{p.rehearsal === null && <Rehearse {...p} />}
			<Actions>
				<MoveForm
					move="publish the line-up"
					p={p}
					more={open && `It ends the call now, before its deadline on ${p.deadline}.`}
				/>
				<Button kind="alt" href={`${deskOf(p)}/pitches`}>
					Read the pitches
				</Button>
			</Actions>
		</>
	);
}

export function LineUpStep(p: RunSheetProps) {
	const early = isEarly(p.startsAt, p.now);
	return (
		<>
			<p id={STATE}>
				{`The line-up is public. Make and print the ballot papers before the night; doors open at ${p.doorsAt}.`}
			</p>
			<Missing p={p} />
			{p.rehearsal === null && <Rehearse {...p} />}
			{early && (
				<Notice kind="warn">
					<p>{`This dinner is on ${p.when}. Opening the doors now fixes its rules; it can wait until then.`}</p>
				</Notice>
			)}
			<Actions>
				<MoveForm move="open the doors" p={p} kind={early ? 'alt' : 'go'} />
				<Button kind="alt" href={`${deskOf(p)}/papers`}>
					Ballot papers
				</Button>
			</Actions>
			<ReportsFirst p={p} />
			<BigScreen {...p} />
		</>
	);
}
