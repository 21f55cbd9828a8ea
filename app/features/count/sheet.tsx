import { type Figures, handedOut } from '~/domain/count-sheet';
import { countSheetMessages } from '~/i18n/count-sheet';
import { sayRuns } from '~/i18n/desk';
import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { PhaseButton } from '~/ui/desk';
import { Field, TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { useLocale } from '~/ui/language';
import { EmptyState, Notice } from '~/ui/notice';
import type { SheetPage } from './sheet.page.server';
import type { SheetAnswer } from './sheet.route';
import { differenceSentences, moreTimeIn, peopleIn, recordIn, type SheetText, sayDigest } from './sheet-words';

const useWords = (): SheetText => countSheetMessages(useLocale());

type Props = { page: SheetPage; answered: SheetAnswer | undefined };

/** What is to be done with the sheet now: wait, type in what hands counted, sign what another signed, or open the count. */
export function SheetSteps({ page, answered }: Props) {
	const t = useWords();
	const { stage, figures, signed, signatures, needed } = page;
	if (stage === 'early')
		return (
			<EmptyState title={t.early.title}>
				<p>{t.early.text}</p>
			</EmptyState>
		);
	if (!figures)
		return (
			<>
				<Notice kind="calm" title={t.opened.title}>
					<p>{t.opened.text}</p>
				</Notice>
				<Signatures page={page} />
			</>
		);
	const you = signatures.some((one) => one.you);
	const enough = signatures.length >= needed;
	return (
		<>
			{page.fallen && (
				<Notice kind="warn" title={t.fallen.title}>
					<p>{t.fallen.text(page.fallen.name, page.fallen.at)}</p>
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
					summary={you ? t.wrong : t.otherHands}
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
const spoiledOf = ({ spoiled, papers }: Figures, t: SheetText['system']) =>
	papers.spoiled === 0 ? [] : ([[t.spoiled(sayRuns(spoiled)), papers.spoiled]] as const);

function SystemTable({ figures }: { figures: Figures }) {
	const words = useWords();
	const { system: t, hands } = words;
	const { papers, ballots, slips, runs, wantedTwice, byHand } = figures;
	const numbers = sayRuns(runs);
	if (byHand)
		return (
			<>
				<Notice kind="warn" title={words.byHand.title}>
					<p>
						<bdi>{byHand.because}</bdi>
					</p>
					<p>{words.byHand.compare}</p>
				</Notice>
				<Rows
					caption={t.caption}
					rows={[
						peopleIn(figures, words),
						[t.papers(numbers), handedOut(figures)],
						...spoiledOf(figures, t),
						[t.slipsByHand, byHand.slips],
						[t.phonesNotCounted, ballots.onPhone],
						...moreTimeIn(figures, words),
						...recordIn(figures, words),
					]}
				/>
			</>
		);
	return (
		<Rows
			caption={t.caption}
			rows={[
				peopleIn(figures, words),
				[t.papers(numbers), handedOut(figures)],
				[t.replaced(papers.lost), papers.replaced],
				...spoiledOf(figures, t),
				[t.onPhone, ballots.onPhone],
				[t.onSlip, ballots.onPaper],
				[hands.written, slips.entered - slips.unwritten],
				[t.setAside, slips.setAside],
				[t.unreadable, slips.unreadable],
				[t.partly, slips.partly],
				[hands.unwritten, slips.unwritten],
				...(wantedTwice > 0 || slips.twice > 0
					? ([
							[t.twice(wantedTwice), slips.twice],
							[t.differ, slips.differ],
							[t.settled, slips.settled],
						] as const)
					: []),
				...moreTimeIn(figures, words),
				...recordIn(figures, words),
			]}
		/>
	);
}

/** The figures under the signatures, for whoever signs next. */
function SignedSheet({ page }: { page: SheetPage }) {
	const words = useWords();
	const t = words.hands;
	const { signed } = page;
	if (!signed) return null;
	const { hands } = signed;
	return (
		<>
			<Rows
				caption={t.caption}
				rows={[
					[t.written, hands.written],
					[t.unwritten, hands.unwritten],
					[t.replaced, hands.replaced],
					...(hands.papers === null ? [] : ([[t.byStacks, hands.papers]] as const)),
					...(hands.heads === null ? [] : ([[t.heads, hands.heads]] as const)),
				]}
			/>
			{signed.differences.length > 0 && (
				<ul>
					{differenceSentences(signed.differences, words).map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			)}
			{signed.words !== '' && (
				<p>
					<span>{words.why}</span> <bdi>{signed.words}</bdi>
				</p>
			)}
			<p className="sheet-digest">
				<span>{words.sign}</span> <b translate="no">{sayDigest(signed.digest)}</b>
			</p>
		</>
	);
}

function Signatures({ page: { signatures } }: { page: SheetPage }) {
	const t = useWords();
	return signatures.length === 0 ? null : (
		<ol aria-label={t.signatures}>
			{signatures.map(({ name, at }) => (
				<li key={name + at}>{t.signedBy(name, at)}</li>
			))}
		</ol>
	);
}

function AskSecond({ page }: { page: SheetPage }) {
	const t = useWords();
	return (
		<p>
			{page.who.kind === 'organiser'
				? 'Now a second person signs: another organiser on this page in their own account, or somebody with a counting pass on their own phone. They see the same six signs.'
				: t.second}{' '}
			{page.who.kind === 'organiser' && (
				<a href={`/desk/${page.group.slug}/${page.number}/crew`}>Make a counting pass</a>
			)}
		</p>
	);
}

function Enough({ page }: { page: SheetPage }) {
	const t = useWords();
	if (page.who.kind !== 'organiser') return <p>{t.enough}</p>;
	return (
		<Actions>
			<Button href={`/desk/${page.group.slug}/${page.number}/count`}>Go on to open the count</Button>
		</Actions>
	);
}

function SignSame({ digest, optional }: { digest: string; optional: boolean }) {
	const t = useWords();
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<input type="hidden" name="digest" value={digest} autoComplete="off" />
			<Actions>
				{optional ? (
					<Button kind="alt" name="intent" value="sign same">
						{t.signToo}
					</Button>
				) : (
					<PhaseButton name="intent" value="sign same" note={t.signThisNote}>
						{t.signThis}
					</PhaseButton>
				)}
			</Actions>
		</form>
	);
}

const whole = { inputMode: 'numeric', autoComplete: 'off', width: 'short' } as const;

function SignForm({ page, answered, instead }: Props & { instead: boolean }) {
	const words = useWords();
	const t = words.hands;
	const typed = answered?.typed ?? {};
	const errors = answered?.errors ?? {};
	const asksWords = answered?.asks === 'differs';
	const field = (name: string) => ({ ...whole, name, defaultValue: textOf(typed, name), error: errors[name] });
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<EnterDoesNothing />
			<h2>{t.title}</h2>
			<div className="fields">
				<Field {...field('written')} label={t.written} required />
				<Field {...field('unwritten')} label={t.unwritten} required />
				<Field {...field('replaced')} label={t.replaced} hint={t.replacedHint} />
			</div>
			<p className="hint">{t.piles}</p>
			<div className="fields">
				<Field {...field('papers')} label={t.papers} hint={t.papersHint} />
				<Field {...field('heads')} label={t.heads} hint={t.headsHint} />
			</div>
			<TextArea
				name="words"
				label={t.why}
				hint={t.whyHint}
				rows={2}
				defaultValue={textOf(typed, 'words')}
				error={errors.words ?? (asksWords ? t.whyMissing : undefined)}
			/>
			{instead && <Tick name="instead" value="on" label={t.instead} hint={t.insteadHint} />}
			<p className="fine">{t.name}</p>
			<Actions>
				<PhaseButton name="intent" value="sign" note={page.needed === 2 ? words.signItNote.two : words.signItNote.one}>
					{words.signIt}
				</PhaseButton>
			</Actions>
		</form>
	);
}
