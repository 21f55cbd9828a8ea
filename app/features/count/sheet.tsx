import { type Figures, handedOut } from '~/domain/count-sheet';
import { sayRuns } from '~/i18n/desk';
import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { PhaseButton } from '~/ui/desk';
import { Field, TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { EmptyState, Notice } from '~/ui/notice';
import type { SheetPage } from './sheet.page.server';
import type { SheetAnswer } from './sheet.route';
import { differenceSentences, peopleIn, recordIn, sayDigest } from './sheet-words';

type Props = { page: SheetPage; answered: SheetAnswer | undefined };

/** What is to be done with the sheet now: wait, type in what hands counted, sign what another signed, or open the count. */
export function SheetSteps({ page, answered }: Props) {
	const { stage, figures, signed, signatures, needed } = page;
	if (stage === 'early')
		return (
			<EmptyState title="Not yet">
				<p>The sheet is signed when voting is closed and the slips are typed in.</p>
			</EmptyState>
		);
	if (!figures)
		return (
			<>
				<Notice kind="calm" title="The count is open">
					<p>Nothing on the sheet can be changed any more. Thank you for counting.</p>
				</Notice>
				<Signatures page={page} />
			</>
		);
	const you = signatures.some((one) => one.you);
	const enough = signatures.length >= needed;
	return (
		<>
			{page.fallen && (
				<Notice kind="warn" title="A signature fell away">
					<p>
						{`${page.fallen.name} signed at ${page.fallen.at}. Something on the sheet changed after that, so the signature fell away. Sign what stands here now.`}
					</p>
				</Notice>
			)}
			<SystemTable figures={figures} />
			{signed && <SignedSheet page={page} />}
			<Signatures page={page} />
			{enough && <Enough page={page} />}
			{signed && !you && signatures.length < 2 && <SignSame digest={signed.digest} optional={enough} />}
			{signed && !enough && you && <AskSecond page={page} />}
			{!signed && <SignForm page={page} answered={answered} instead={false} />}
			{signed && !enough && (
				<Confirm
					summary={you ? 'Something was wrong: sign other figures' : 'My hands counted something else'}
					kind="alt"
					open={answered !== undefined && answered.so === false}
				>
					<SignForm page={page} answered={answered} instead={!you} />
				</Confirm>
			)}
		</>
	);
}

function Rows({ caption, rows }: { caption: string; rows: readonly (readonly [string, number | string])[] }) {
	return (
		<div className="scroll">
			<table>
				<caption>{caption}</caption>
				<tbody>
					{rows.map(([label, value]) => (
						<tr key={label}>
							<th scope="row">{label}</th>
							<td className="num">{value}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** They leave holes in the stacks, whose last numbers hands look at. */
const spoiledOf = ({ spoiled, papers }: Figures) =>
	papers.spoiled === 0
		? []
		: ([[`Cancelled after a bad print, never handed out: ${sayRuns(spoiled)}`, papers.spoiled]] as const);

function SystemTable({ figures }: { figures: Figures }) {
	const { papers, ballots, slips, runs, wantedTwice, byHand } = figures;
	const numbers = sayRuns(runs);
	if (byHand)
		return (
			<>
				<Notice kind="warn" title="Counted by hand">
					<p>
						<bdi>{byHand.because}</bdi>
					</p>
					<p>
						Compare the numbers that were typed in with your tally, on the organiser’s screen: they stand behind this
						sheet’s sign.
					</p>
				</Notice>
				<Rows
					caption="What the system says"
					rows={[
						peopleIn(figures),
						[`Papers handed out${numbers ? `: ${numbers}` : ''}`, handedOut(figures)],
						...spoiledOf(figures),
						['Slips counted by hand, as they were typed in', byHand.slips],
						['Ballots of phones, which do not count', ballots.onPhone],
						...recordIn(figures),
					]}
				/>
			</>
		);
	return (
		<Rows
			caption="What the system says"
			rows={[
				peopleIn(figures),
				[`Papers handed out${numbers ? `: ${numbers}` : ''}`, handedOut(figures)],
				[`Of these replaced later${papers.lost > 0 ? ` (${papers.lost} of them lost)` : ''}`, papers.replaced],
				...spoiledOf(figures),
				['Voted on a phone', ballots.onPhone],
				['Voted on a slip', ballots.onPaper],
				['Slips with something written on them', slips.entered - slips.unwritten],
				['Of these set aside, because a phone had voted', slips.setAside],
				['Of these cannot be read at all', slips.unreadable],
				['Of these with a square that cannot be read', slips.partly],
				['Slips with nothing on them', slips.unwritten],
				...(wantedTwice > 0 || slips.twice > 0
					? ([
							[`Typed in twice, of ${wantedTwice}`, slips.twice],
							['Of these typed in differently', slips.differ],
							['Of these settled', slips.settled],
						] as const)
					: []),
				...recordIn(figures),
			]}
		/>
	);
}

/** The figures under the signatures, for whoever signs next. */
function SignedSheet({ page }: { page: SheetPage }) {
	const { signed } = page;
	if (!signed) return null;
	const { hands } = signed;
	return (
		<>
			<Rows
				caption="What hands counted, as it is signed"
				rows={[
					['Slips with something written on them', hands.written],
					['Slips with nothing on them', hands.unwritten],
					['Slips of replaced papers', hands.replaced],
					...(hands.papers === null ? [] : ([['Papers handed out, by the stacks', hands.papers]] as const)),
					...(hands.heads === null ? [] : ([['People in the room', hands.heads]] as const)),
				]}
			/>
			{signed.differences.length > 0 && (
				<ul>
					{differenceSentences(signed.differences).map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			)}
			{signed.words !== '' && (
				<p>
					<span>Why:</span> <bdi>{signed.words}</bdi>
				</p>
			)}
			<p className="sheet-digest">
				<span>This sheet’s sign:</span> <b translate="no">{sayDigest(signed.digest)}</b>
			</p>
		</>
	);
}

const Signatures = ({ page: { signatures } }: { page: SheetPage }) =>
	signatures.length === 0 ? null : (
		<ol aria-label="Signatures">
			{signatures.map(({ name, at }) => (
				<li key={name + at}>{`Signed by ${name}, ${at}`}</li>
			))}
		</ol>
	);

function AskSecond({ page }: { page: SheetPage }) {
	return (
		<p>
			{page.who.kind === 'organiser'
				? 'Now a second person signs: another organiser on this page in their own account, or somebody with a counting pass on their own phone. They see the same six signs.'
				: 'Now a second person signs on their own phone. They see the same six signs.'}{' '}
			{page.who.kind === 'organiser' && (
				<a href={`/desk/${page.group.slug}/${page.number}/crew`}>Make a counting pass</a>
			)}
		</p>
	);
}

function Enough({ page }: { page: SheetPage }) {
	if (page.who.kind !== 'organiser') return <p>The sheet is signed. An organiser opens the count.</p>;
	return (
		<Actions>
			<Button href={`/desk/${page.group.slug}/${page.number}/count`}>Go on to open the count</Button>
		</Actions>
	);
}

function SignSame({ digest, optional }: { digest: string; optional: boolean }) {
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<input type="hidden" name="digest" value={digest} autoComplete="off" />
			<Actions>
				{optional ? (
					<Button kind="alt" name="intent" value="sign same">
						Sign this sheet too
					</Button>
				) : (
					<PhaseButton
						name="intent"
						value="sign same"
						note="You counted the piles too, or watched them being counted, and the figures above are right."
					>
						Sign this sheet
					</PhaseButton>
				)}
			</Actions>
		</form>
	);
}

const whole = { inputMode: 'numeric', autoComplete: 'off', width: 'short' } as const;

function SignForm({ page, answered, instead }: Props & { instead: boolean }) {
	const typed = answered?.typed ?? {};
	const errors = answered?.errors ?? {};
	const asksWords = answered?.asks === 'differs';
	const field = (name: string) => ({ ...whole, name, defaultValue: textOf(typed, name), error: errors[name] });
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<EnterDoesNothing />
			<h2>What hands counted in the box</h2>
			<div className="fields">
				<Field {...field('written')} label="Slips with something written on them" required />
				<Field {...field('unwritten')} label="Slips with nothing on them" required />
				<Field {...field('replaced')} label="Slips of replaced papers" hint="Empty if there are none." />
			</div>
			<p className="hint">
				Make these three piles. Slips that cannot be read, and those of guests who voted on a phone, are in the first.
			</p>
			<div className="fields">
				<Field
					{...field('papers')}
					label="Papers handed out"
					hint="By the last number of each stack. Empty if nobody looked."
				/>
				<Field {...field('heads')} label="People in the room" hint="Counted in the room. Empty if nobody counted." />
			</div>
			<TextArea
				name="words"
				label="If something differs: why?"
				hint="Everybody can read it under the result."
				rows={2}
				defaultValue={textOf(typed, 'words')}
				error={errors.words ?? (asksWords ? 'Write why it differs.' : undefined)}
			/>
			{instead && (
				<Tick
					name="instead"
					value="on"
					label="We counted again: these figures are right"
					hint="The other signature falls away. Both sign again."
				/>
			)}
			<p className="fine">Your name stands under the result, beside the sheet.</p>
			<Actions>
				<PhaseButton
					name="intent"
					value="sign"
					note={
						page.needed === 2
							? 'Voting cannot be opened again after this. A second person signs too.'
							: 'Voting cannot be opened again after this, and no slip changes.'
					}
				>
					Sign the count sheet
				</PhaseButton>
			</Actions>
		</form>
	);
}
