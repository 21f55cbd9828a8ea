import { useEffect, useState } from 'react';
import { Actions, Button } from '~/components/form';
import { Page, Title } from '~/components/frame';
import { Notice } from '~/components/notice';
import { QrSquare } from '~/components/qr';
import { SlipSheets, type SlipWords } from '~/components/slip';
import type { Criterion } from '~/domain/rules';
import { slipMessages } from '~/messages/slip';

type Qr = { size: number; path: string };
type Paper = { number: number; code: string; receipt: string; qr: Qr | null };
type OfDinner = {
	name: string;
	when: string;
	group: { slug: string; name: string };
	number: number;
	pitches: readonly { number: number; title: string }[];
	pitchesWanted: number;
	criteria: readonly Criterion[];
};

/** The words of a printed slip. The address only where it will still be right on the night. */
function slipWords(oneVote: boolean, address: string | undefined): SlipWords {
	const t = slipMessages('en');
	const where = address ? (
		<>
			{t.scan} <b dir="ltr">{address.replace(/^https?:\/\//, '')}/vote</b>
		</>
	) : (
		t.type
	);
	return {
		...t,
		steps: [t.hear, where, oneVote ? t.chooseOne : t.score],
		how: oneVote ? t.howOne : t.howScores,
	};
}

const spell = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

function PrintButton() {
	const [ready, setReady] = useState(false);
	useEffect(() => setReady(true), []);
	return ready ? (
		<Button type="button" onClick={() => window.print()}>
			Print
		</Button>
	) : (
		<p>Use your browser’s Print.</p>
	);
}

/** The papers just made. Shown once: no page can show these codes again. */
export function PrintedSlips({
	dinner,
	slips,
	publicUrl,
}: {
	dinner: OfDinner;
	slips: readonly Paper[];
	publicUrl: string | undefined;
}) {
	const pitches =
		dinner.pitches.length > 0
			? dinner.pitches
			: Array.from({ length: dinner.pitchesWanted }, (_, i) => ({ number: i + 1 }));
	const [first, last] = [slips[0]?.number ?? 0, slips.at(-1)?.number ?? 0];
	return (
		<Page width="wide" skip="Skip to the slips" brand={{ name: dinner.group.name, href: `/desk/${dinner.group.slug}` }}>
			<Title eyebrow={dinner.name} lead="Print these now. Their codes are shown once and kept nowhere.">
				{first === last ? `Paper ${first}` : `Papers ${first} to ${last}`}
			</Title>
			<Notice kind="warn">
				<p>
					If you leave this page before printing, these papers cannot be shown again: make new ones, and throw nothing
					of these away.
				</p>
			</Notice>
			<Actions>
				<PrintButton />
				<Button kind="alt" href={`/desk/${dinner.group.slug}/${dinner.number}/papers`}>
					Done printing
				</Button>
			</Actions>
			<SlipSheets
				dinner={`${dinner.name}, ${dinner.when}`}
				pitches={pitches}
				criteria={dinner.criteria}
				words={slipWords(dinner.criteria.length === 0, publicUrl)}
				slips={slips.map(({ number, code, receipt, qr }) => ({
					key: String(number),
					number,
					receipt,
					code: spell(code),
					qr: qr ? <QrSquare {...qr} /> : undefined,
				}))}
			/>
		</Page>
	);
}

/** One paper on the desk's screen, for the guest who stands in front of it. */
export function GuestPaper({ dinner, paper, address }: { dinner: OfDinner; paper: Paper; address: string | null }) {
	return (
		<Page skip="Skip to the paper" brand={{ name: dinner.group.name, href: `/desk/${dinner.group.slug}` }}>
			<Title eyebrow={dinner.name} lead="Turn the screen to the guest. This code is shown once.">
				{`Paper ${paper.number}`}
			</Title>
			<div className="guest-paper">
				{paper.qr && <QrSquare {...paper.qr} label={`Opens the ballot of paper ${paper.number}`} />}
				<dl>
					{address && (
						<>
							<dt>Go to</dt>
							<dd dir="ltr">{address.replace(/^https?:\/\//, '')}/vote</dd>
						</>
					)}
					<dt>Code</dt>
					<dd className="code" dir="ltr">
						{spell(paper.code)}
					</dd>
					<dt>Receipt, to look up afterwards that this paper counted</dt>
					<dd className="code" dir="ltr">
						{paper.receipt}
					</dd>
				</dl>
			</div>
			<Actions>
				<Button href={`/desk/${dinner.group.slug}/${dinner.number}/door`}>The guest has it</Button>
			</Actions>
		</Page>
	);
}
