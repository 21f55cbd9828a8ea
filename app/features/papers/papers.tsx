import { type ReactNode, useEffect, useState } from 'react';
import { typedAddress } from '~/contract/guest-address';
import { runsOf } from '~/domain/count-sheet';
import type { PaperSize } from '~/domain/paper-size';
import type { SaidCriterion } from '~/domain/rules';
import { type Locale, languageAttributes } from '~/i18n';
import { plural, sayRuns } from '~/i18n/desk';
import { withCommas } from '~/i18n/format';
import { slipMessages } from '~/i18n/slip';
import { Actions, Button } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { QrSquare } from '~/ui/qr';
import { Scrollable } from '~/ui/result';
import { type EasyPitch, EasySlips } from './easy-slip';
import { InLanguages, type Said, SaidInLanguages } from './in-languages';
import { OnPaper } from './paper-size';
import type { SlipPrint } from './papers.page.server';
import { SlipSheets, type SlipWords } from './slip';

type Qr = { size: number; path: string };
type Paper = { number: number; code: string; receipt: string; qr: Qr | null };
type OfDinner = {
	name: string;
	group: { slug: string; name: string };
	number: number;
	pitches: readonly (EasyPitch & { title: string; lang: string })[];
	pitchesWanted: number;
	/** In each language; none for one vote. */
	criteria: readonly (readonly SaidCriterion[])[];
	/** What every project must do, in each language. */
	gates: readonly Said[];
	/** Of the slips: the group's first language, and perhaps a second one. */
	locales: readonly Locale[];
	paperSize: PaperSize;
	/** The day, in each language. */
	whenForGuests: readonly string[];
	print: SlipPrint;
	/** The language of the easy-read paper, and all that it can be in. */
	easyIn: Locale;
	languages: readonly { locale: Locale; name: string }[];
};

/** Without an address, which may still change before the night, the slip points to the big screen. */
export function slipWords(locales: readonly Locale[], oneVote: boolean, address: string | null): SlipWords {
	type Words = ReturnType<typeof slipMessages>;
	const say = (pick: (t: Words) => ReactNode) => (
		<InLanguages locales={locales} say={(locale) => pick(slipMessages(locale))} />
	);
	const where = (t: Words) =>
		address ? (
			<>
				{t.scan} <b dir="ltr">{`${typedAddress(address)}/vote`}</b>
			</>
		) : (
			t.type
		);
	return {
		keep: say((t) => t.keep),
		paper: say((t) => t.paper),
		receipt: say((t) => t.receipt),
		steps: [
			{ act: 'hear', words: say((t) => t.hear) },
			{ act: 'open', words: say(where) },
			{ act: 'tap', words: say((t) => (oneVote ? t.chooseOne : t.score)) },
		],
		noPhone: say((t) => t.noPhone),
		code: say((t) => t.code),
		box: say((t) => t.box),
		how: say((t) => (oneVote ? t.howOne : t.howScores)),
		phoneCounts: say((t) => t.phoneCounts),
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

type Print = { readonly print: SlipPrint; readonly query: string; readonly name: string };

/** The other ways to print the same papers. The easy-read paper is in one of the group's languages. */
function otherPrints({ print, easyIn, languages }: Pick<OfDinner, 'print' | 'easyIn' | 'languages'>): readonly Print[] {
	const [first] = languages;
	const easy = languages
		.filter(({ locale }) => print !== 'easy' || locale !== easyIn)
		.map(({ locale, name }): Print => {
			const said = languages.length > 1 ? `Easy read in ${name}` : 'Easy read';
			const query = locale === first?.locale ? '&easy' : `&easy=${locale}`;
			return { print: 'easy', query, name: `${said}: a page for each pitch` };
		});
	const usual: readonly Print[] = [
		{ print: 'usual', query: '', name: 'Usual print' },
		{ print: 'large', query: '&large', name: 'Large print: one to a page' },
	];
	return [...usual.filter((one) => one.print !== print), ...easy];
}

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
	const pitches: readonly EasyPitch[] =
		dinner.pitches.length > 0
			? dinner.pitches
			: Array.from({ length: dinner.pitchesWanted }, (_, i) => ({ number: i + 1 }));
	const which = sayRuns(runsOf(slips.map(({ number }) => number)));
	const [criteria = []] = dinner.criteria;
	const words = slipWords(dinner.locales, criteria.length === 0, address);
	const first = dinner.locales[0] ?? 'en';
	const { easyIn } = dinner;
	const same = {
		dinner: dinner.name,
		criteria,
		slips: slips.map(({ number, code, receipt, qr }) => ({
			key: String(number),
			number,
			receipt,
			code: spell(code),
			qr: qr ? <QrSquare {...qr} /> : undefined,
		})),
	};
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
				{otherPrints(dinner).map(({ query, name }) => (
					<Button key={query} kind="alt" href={`?print=${job}${query}`}>
						{name}
					</Button>
				))}
				<Done job={job}>Done printing</Done>
			</Actions>
			<Scrollable label="The papers, as they are printed" leaves>
				<div {...languageAttributes(dinner.print === 'easy' ? easyIn : first)}>
					{dinner.print === 'easy' ? (
						<EasySlips
							{...same}
							dinner={withCommas([dinner.name, dinner.whenForGuests[dinner.locales.indexOf(easyIn)] ?? ''], easyIn)}
							t={slipMessages(easyIn)}
							criteria={dinner.criteria[dinner.locales.indexOf(easyIn)] ?? []}
							pitches={pitches}
						/>
					) : (
						<SlipSheets
							{...same}
							pitches={pitches.map(({ number, title, lang }) => ({ number, title, lang }))}
							criteria={criteria.map(({ key }, at) => ({
								key,
								name: (
									<SaidInLanguages
										locales={dinner.locales}
										said={dinner.criteria.map((each) => ({ words: each[at]?.name ?? '', lang: each[at]?.lang }))}
									/>
								),
							}))}
							gates={dinner.gates}
							words={words}
							paper={dinner.paperSize}
							locales={dinner.locales}
							large={dinner.print === 'large'}
						/>
					)}
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
	const { locales } = dinner;
	const [first = 'en'] = locales;
	const say = (pick: (t: ReturnType<typeof slipMessages>) => string) => (
		<InLanguages locales={locales} say={(locale) => pick(slipMessages(locale))} />
	);
	return (
		<Page width="wide" skip="Skip to the paper" brand={{ name: dinner.group.name, href: `/desk/${dinner.group.slug}` }}>
			<Title
				answers
				eyebrow={dinner.name}
				lead="Turn the screen to the guest. The code goes when you press the button."
			>
				{`Paper ${paper.number}`}
			</Title>
			<div className="guest-paper" {...languageAttributes(first)}>
				{paper.qr && <QrSquare {...paper.qr} label={slipMessages(first).opens(paper.number)} />}
				<dl>
					{address && (
						<>
							<dt>{say((t) => t.goTo)}</dt>
							<dd dir="ltr">{`${typedAddress(address)}/vote`}</dd>
						</>
					)}
					<dt>{say((t) => t.code)}</dt>
					<dd className="code" dir="ltr" translate="no">
						{spell(paper.code)}
					</dd>
					<dt>{say((t) => t.receiptSays)}</dt>
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
