import { useEffect, useState } from 'react';
import { typedAddress } from '~/contract/guest-address';
import { runsOf } from '~/domain/count-sheet';
import type { PaperSize } from '~/domain/paper-size';
import type { Criterion } from '~/domain/rules';
import { type Locale, languageAttributes } from '~/i18n';
import { plural, sayRuns } from '~/i18n/desk';
import { slipMessages } from '~/i18n/slip';
import { Actions, Button } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { QrSquare } from '~/ui/qr';
import { Scrollable } from '~/ui/result';
import { OnPaper } from './paper-size';
import { SlipSheets, type SlipWords } from './slip';

type Qr = { size: number; path: string };
type Paper = { number: number; code: string; receipt: string; qr: Qr | null };
type OfDinner = {
	name: string;
	group: { slug: string; name: string };
	number: number;
	pitches: readonly { number: number; title: string }[];
	pitchesWanted: number;
	criteria: readonly Criterion[];
	guestLocale: Locale;
	paperSize: PaperSize;
	whenForGuests: string;
	/** One slip to a page, in large letters. */
	large: boolean;
};

/** Without an address, which may still change before the night, the slip points to the big screen. */
function slipWords(locale: Locale, oneVote: boolean, address: string | null): SlipWords {
	const t = slipMessages(locale);
	const where = address ? (
		<>
			{t.scan} <b dir="ltr">{`${typedAddress(address)}/vote`}</b>
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

export function PrintButton() {
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

/** Deletes the print job with its codes. A second press succeeds too, because they are deleted. */
function Done({ job, guest = false, children }: { job: string; guest?: boolean; children: string }) {
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<input type="hidden" name="job" value={job} />
			{guest && <input type="hidden" name="guest" value="yes" />}
			<Button kind={guest ? 'go' : 'alt'} name="intent" value="done printing">
				{children}
			</Button>
		</form>
	);
}

type Again = { asked: string; left: number; which: string };
/** What became of the old slips. */
const PrintedAgain = ({ asked, left, which }: Again) => (
	<Notice kind="good" title={`Of ${asked}, what was not handed out no longer counts`} speak="polite">
		<p>Tear those slips up. Cut these new ones, and lay them at the end of the stack.</p>
		{left > 0 && (
			<p>
				{left === 1
					? `Paper ${which} was handed out, or a phone has it in use: it stays good.`
					: `Papers ${which} were handed out, or phones have them in use: they stay good.`}
			</p>
		)}
	</Notice>
);

/** The papers of one print job. They can be shown again until "done" is pressed or the job expires. */
export function PrintedSlips({
	dinner,
	job,
	until,
	slips,
	address,
	again,
}: {
	dinner: OfDinner;
	job: string;
	until: string;
	slips: readonly Paper[];
	/** Null: no QR code and no address, because it may be another one on the night. */
	address: string | null;
	again: Again | null;
}) {
	const pitches =
		dinner.pitches.length > 0
			? dinner.pitches
			: Array.from({ length: dinner.pitchesWanted }, (_, i) => ({ number: i + 1 }));
	const which = sayRuns(runsOf(slips.map(({ number }) => number)));
	return (
		<Page width="wide" skip="Skip to the slips" brand={{ name: dinner.group.name, href: `/desk/${dinner.group.slug}` }}>
			<Title answers eyebrow={dinner.name} lead={`Print these now. This page can show their codes until ${until}.`}>
				{`${plural(slips.length, 'Paper', 'Papers')} ${which}`}
			</Title>
			{again && <PrintedAgain {...again} />}
			<Notice kind="warn">
				<p>
					{`Look at the printed slips before you press “Done printing”. From then on nobody can show these codes again, and at ${until} they are gone by themselves.`}
				</p>
			</Notice>
			<Actions>
				<PrintButton />
				<Button kind="alt" href={dinner.large ? `?print=${job}` : `?print=${job}&large`}>
					{dinner.large ? 'Usual print' : 'Large print: one to a page'}
				</Button>
				<Done job={job}>Done printing</Done>
			</Actions>
			<Scrollable label="The papers, as they are printed" leaves>
				<div {...languageAttributes(dinner.guestLocale)}>
					<SlipSheets
						paper={dinner.paperSize}
						large={dinner.large}
						dinner={`${dinner.name}, ${dinner.whenForGuests}`}
						pitches={pitches}
						criteria={dinner.criteria}
						words={slipWords(dinner.guestLocale, dinner.criteria.length === 0, address)}
						slips={slips.map(({ number, code, receipt, qr }) => ({
							key: String(number),
							number,
							receipt,
							code: spell(code),
							qr: qr ? <QrSquare {...qr} /> : undefined,
						}))}
					/>
				</div>
			</Scrollable>
			<OnPaper size={dinner.paperSize} />
		</Page>
	);
}

/** One paper shown on the organiser's screen to a guest who takes no printed one. */
export function GuestPaper({
	dinner,
	job,
	paper,
	address,
}: {
	dinner: OfDinner;
	job: string;
	paper: Paper;
	address: string | null;
}) {
	const t = slipMessages(dinner.guestLocale);
	return (
		<Page width="wide" skip="Skip to the paper" brand={{ name: dinner.group.name, href: `/desk/${dinner.group.slug}` }}>
			<Title
				answers
				eyebrow={dinner.name}
				lead="Turn the screen to the guest. The code goes when you press the button."
			>
				{`Paper ${paper.number}`}
			</Title>
			<div className="guest-paper" {...languageAttributes(dinner.guestLocale)}>
				{paper.qr && <QrSquare {...paper.qr} label={t.opens(paper.number)} />}
				<dl>
					{address && (
						<>
							<dt>{t.goTo}</dt>
							<dd dir="ltr">{`${typedAddress(address)}/vote`}</dd>
						</>
					)}
					<dt>{t.code}</dt>
					<dd className="code" dir="ltr" translate="no">
						{spell(paper.code)}
					</dd>
					<dt>{t.receiptSays}</dt>
					<dd className="code" dir="ltr" translate="no">
						{paper.receipt}
					</dd>
				</dl>
			</div>
			<Actions>
				<Done job={job} guest>
					The guest has it
				</Done>
			</Actions>
		</Page>
	);
}
