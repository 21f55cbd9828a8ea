import { nextTurn } from '~/domain/stage';
import { compereMessages } from '~/i18n/compere';
import { inWords } from '~/i18n/desk';
import { nameOfStep, readOut } from '~/i18n/reveal';
import { Actions, Button, Confirm } from '~/ui/button';
import { ReadOut, STATE } from '~/ui/desk';
import { useLocale } from '~/ui/language';
import { AbsentAtDoors, ChangedNumbers, DidNotCome } from './absences';
import { Asking } from './asking';
import { BigScreen } from './big-screen';
import { deskOf, MoveForm, Press, type RunSheetProps } from './press';
import { ReportsFirst } from './reports-first';
import { StageControls } from './stage';

export function Doors(p: RunSheetProps) {
	return (
		<>
			<p id={STATE}>
				<span>{`${inWords(p.snapshot.issued + p.snapshot.withoutPaper, 'person is', 'people are')} in, ${inWords(p.snapshot.issued, 'paper is', 'papers are')} out.`}</span>{' '}
				Everyone present gets one: guests, pitchers, helpers and children who can choose.
			</p>
			<Asking p={p} />
			<ChangedNumbers p={p} />
			<Actions>
				<Button href={`${deskOf(p)}/door`}>Hand out papers</Button>
				<MoveForm move="start pitching" p={p} kind="alt" />
			</Actions>
			<ReportsFirst p={p} />
			<BigScreen {...p} />
			<AbsentAtDoors p={p} />
		</>
	);
}

export function Pitching(p: RunSheetProps) {
	return (
		<>
			<Asking p={p} />
			<ChangedNumbers p={p} />
			<ReportsFirst p={p} />
			<StageControls p={p} didNotCome={(pitch) => <DidNotCome p={p} pitch={pitch} />} />
			<OpenVoting p={p} />
		</>
	);
}

export function OpenVoting({ p }: { p: RunSheetProps }) {
	const t = compereMessages(useLocale()).voting;
	const isHeard = nextTurn(p.lineup, p.snapshot.cursor, p.minutes.questions > 0).is === 'voting';
	return (
		<MoveForm move="open voting" p={p} kind={isHeard ? 'go' : 'alt'}>
			<label className="inline">
				<span>{t.opensFor}</span>{' '}
				<select name="minutes" className="box" defaultValue="60">
					{[0, 10, 15, 20, 30, 45, 60, 75, 90, 120].map((n) => (
						<option key={n} value={n}>
							{n === 0 ? t.noSetTime : t.minutes(n)}
						</option>
					))}
				</select>
			</label>
		</MoveForm>
	);
}

export function Counting(p: RunSheetProps) {
	const { countOpened, signatures, signaturesNeeded } = p.snapshot;
	const signed = signatures >= signaturesNeeded;
	if (p.facts.awarded) return <BeforeReveal {...p} />;
	return (
		<>
			<p id={STATE}>
				{countOpened
					? 'The count is open. Award the pot on the count page; then the reveal starts here.'
					: signed
						? 'The count sheet is signed. Open the count, then award the pot.'
						: signatures > 0
							? 'One person has signed the count sheet. Another one signs it too; then open the count.'
							: 'Voting is closed. Enter the slips from the box, type the pot, then sign and open the count.'}
			</p>
			<Actions>
				<Button href={`${deskOf(p)}/count`}>{countOpened ? 'Go on with the count' : 'Count'}</Button>
				{!signed && (
					<Button kind="alt" href={`${deskOf(p)}/slips`}>
						Enter paper slips
					</Button>
				)}
				<Button kind="alt" href={`${deskOf(p)}/pot`}>
					The pot
				</Button>
			</Actions>
			{signatures === 0 && (
				<Confirm summary="Reopen voting" kind="alt">
					<MoveForm move="reopen voting" p={p} kind="alt">
						<label className="inline">
							Open again for at least{' '}
							<select name="minutes" className="box" defaultValue="10">
								{[5, 10, 15, 30].map((n) => (
									<option key={n} value={n}>{`${n} minutes`}</option>
								))}
							</select>
						</label>
					</MoveForm>
				</Confirm>
			)}
		</>
	);
}

/** The sentence comes first: the compere speaks, then the screen shows. */
export function BeforeReveal(p: RunSheetProps) {
	const locale = useLocale();
	const { nextReveal } = p.snapshot;
	return (
		<>
			<p id={STATE}>{compereMessages(locale).reveal.awarded}</p>
			{nextReveal && <ReadOut first>{readOut(nextReveal, p.currency, locale)}</ReadOut>}
			<MoveForm move="announce" p={p} />
		</>
	);
}

export function Reveal(p: RunSheetProps) {
	const locale = useLocale();
	const t = compereMessages(locale).reveal;
	const { nextReveal, reveal, revealStep } = p.snapshot;
	const shown = reveal[reveal.length - 1];
	return (
		<>
			{shown && (
				<p id={STATE}>
					<span>{t.onScreen}</span> <span dir="auto">{readOut(shown, p.currency, locale)}</span>
				</p>
			)}
			{nextReveal ? (
				<>
					<ReadOut first>{readOut(nextReveal, p.currency, locale)}</ReadOut>
					<Actions>
						<Press intent="reveal" kind="go" fields={{ step: revealStep }}>
							{t.next(nameOfStep(nextReveal, locale))}
						</Press>
					</Actions>
				</>
			) : (
				<MoveForm move="publish" p={p} />
			)}
		</>
	);
}

export function Published(p: RunSheetProps) {
	return (
		<>
			<p id={STATE}>The result is published and stays. Corrections are dated notes on the count page.</p>
			{p.snapshot.file && (
				<p>
					<span>Its file in six words, as on the big screen:</span>{' '}
					<b lang="en" dir="ltr" translate="no">
						{p.snapshot.file.words}
					</b>
				</p>
			)}
			<Actions>
				<Button href={`/${p.group.slug}/${p.number}`}>See the result</Button>
				<Button kind="alt" href={`/${p.group.slug}/${p.number}/recount`}>
					Recount it
				</Button>
				<Button kind="alt" href={`${deskOf(p)}/count`}>
					Add a note
				</Button>
			</Actions>
		</>
	);
}
