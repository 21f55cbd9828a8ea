import type { ReactNode } from 'react';
import { heightOf, type PaperSize } from '~/domain/paper-size';
import type { Locale } from '~/i18n';
import { CriterionMark } from '~/ui/criteria';
import { Brand } from '~/ui/frame';
import { PitchText } from '~/ui/pitch-text';
import { VoteDrawing } from '~/ui/vote-steps';
import { type Act, Acts } from './acts';

export type SlipWords = {
	/** "Keep this half" */
	keep: ReactNode;
	paper: ReactNode;
	receipt: ReactNode;
	steps: readonly ReactNode[];
	noPhone: ReactNode;
	code: ReactNode;
	/** "For the ballot box" */
	box: ReactNode;
	/** "Write 0 to 5 in each square. 0 not at all, 5 fully." or "Tick one." */
	how: ReactNode;
	/** "Voted on a phone? Keep both halves." */
	phoneCounts: ReactNode;
};

export type BallotSlipProps = {
	dinner: ReactNode;
	number: ReactNode;
	receipt: ReactNode;
	code: string;
	qr?: ReactNode | undefined;
	pitches: readonly { number: number; title?: string | undefined; lang?: string | undefined }[];
	/** Empty for one vote: then each pitch has one square to tick. */
	criteria: readonly { key: string; name: ReactNode }[];
	words: SlipWords;
};

/**
 * The guest keeps the half with number and receipt. The half for the box carries the code, by which it is entered, and never the number,
 * so that nobody who empties the box can tell whose slip it is.
 */
export function BallotSlip({ dinner, number, receipt, code, qr, pitches, criteria, words }: BallotSlipProps) {
	return (
		<section className="slip">
			<div className="stub">
				<p className="slip-label">{words.keep}</p>
				<div className="slip-top">
					<p className="slip-number">
						<small>{words.paper}</small>
						<span>{number}</span>
					</p>
					<p className="slip-receipt">
						<small>{words.receipt}</small>
						<b translate="no">{receipt}</b>
					</p>
				</div>
				<ol className="slip-steps">
					{words.steps.map((step, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: steps keep their places
						<li key={index}>{step}</li>
					))}
				</ol>
				<p className="slip-foot">{words.noPhone}</p>
			</div>
			<div className="box-half">
				<div className={!qr ? 'box-top' : criteria.length > 0 ? 'box-top with-qr' : 'box-top with-qr high'}>
					{qr && <div className="slip-qr">{qr}</div>}
					<div>
						<p className="slip-label">{words.box}</p>
						<p className="box-how">{words.how}</p>
					</div>
					<p className="slip-code">
						<small>{words.code}</small>
						<span dir="ltr" translate="no">
							{code}
						</span>
					</p>
				</div>
				<table className={criteria.length > 5 ? 'squares narrow' : 'squares'}>
					{criteria.length > 0 && (
						<thead>
							<tr>
								<th scope="col">
									<span className="vh">{dinner}</span>
								</th>
								{criteria.map((criterion, index) => (
									<th key={criterion.key} scope="col">
										<CriterionMark index={index} />
										<span>{criterion.name}</span>
									</th>
								))}
							</tr>
						</thead>
					)}
					<tbody>
						{pitches.map((pitch) => (
							<tr key={pitch.number}>
								<th scope="row">
									<span className="square-name">
										<b>{pitch.number}</b>
										{pitch.title && (
											<span>
												<PitchText lang={pitch.lang}>{pitch.title}</PitchText>
											</span>
										)}
									</span>
								</th>
								{(criteria.length > 0 ? criteria.map((c) => c.key) : ['tick']).map((key) => (
									<td key={key}>
										<span className="square" />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
				<p className="slip-foot">{words.phoneCounts}</p>
				<p className="slip-dinner">{dinner}</p>
			</div>
		</section>
	);
}

export type SlipSheetsProps = {
	slips: readonly (Omit<BallotSlipProps, 'dinner' | 'words' | 'pitches' | 'criteria'> & { key: string })[];
	paper: PaperSize;
	/** The languages of the words. */
	locales: readonly Locale[];
	/** One to a page, in large letters. */
	large?: boolean | undefined;
} & Pick<BallotSlipProps, 'dinner' | 'words' | 'pitches' | 'criteria'>;

/** By the number of criteria, from the fewest; a guest's half in two languages leaves less room. */
const LETTERS = { one: [50, 23, 14, 18], two: [38, 18, 8, 13] } as const;
/** How many of a title's letters fit on a line of 10pt. Letters of other scripts are counted as two. */
function lettersPerLine(criteria: number, languages: number): number {
	const [none, four, five, more] = languages > 1 ? LETTERS.two : LETTERS.one;
	return criteria > 5 ? more : criteria > 4 ? five : criteria > 0 ? four : none;
}
const lettersOf = (word: string): number =>
	[...word].reduce((sum, letter) => sum + (/[\u0020-\u024f\u2010-\u203a]/.test(letter) ? 1 : 2), 0);

/** Lines of a title where each is filled with whole words. */
function linesOf(title: string, perLine: number): number {
	let [lines, filled] = [1, 0];
	for (const word of title.split(/\s+/)) {
		const letters = lettersOf(word);
		if (filled > 0 && filled + 1 + letters > perLine) [lines, filled] = [lines + 1, 0];
		lines += Math.max(0, Math.ceil(letters / perLine) - 1);
		filled += letters + 1;
	}
	return lines;
}

/** Millimetres that the words of a slip in this language alone need above those of English. */
const MORE_HEIGHT: Partial<Record<Locale, number>> = { ur: 35, so: 4, ro: 4, pl: 4 };

/** As many as fit. Heights in millimetres: what is left of a slip for its rows, of at least a square or the title's lines. */
function slipsPerPage(
	{ pitches, criteria: { length: criteria }, locales }: Pick<SlipSheetsProps, 'pitches' | 'criteria' | 'locales'>,
	paper: PaperSize,
): 1 | 2 | 3 {
	const [first = 'en', second] = locales;
	const rows = pitches.map(({ title = '' }) =>
		Math.max(10, 4 * linesOf(title, lettersPerLine(criteria, locales.length)) + 1),
	);
	const height = rows.reduce((sum, row) => sum + row, 0);
	const aroundRows = (criteria > 5 ? 65 : 57) + (second ? 41 : (MORE_HEIGHT[first] ?? 0));
	const hasRoomFor = (slips: number) => height <= heightOf[paper] / slips - aroundRows;
	// The guest's half is as tall as its words, which two languages say twice.
	return !second && hasRoomFor(3) ? 3 : hasRoomFor(2) ? 2 : 1;
}

/** Millimetres of a slip in large letters beside its rows. */
const AROUND_LARGE_ROWS = 194;
/** Millimetres of the rows in large letters: a square, or the lines of a title. */
const rowsInLarge = ({ pitches, criteria }: Pick<BallotSlipProps, 'pitches' | 'criteria'>): number =>
	pitches.reduce(
		(sum, { title = '' }) => sum + Math.max(17, 6.7 * linesOf(title, criteria.length > 4 ? 16 : 24) + 1),
		0,
	);

export function SlipSheets({ slips, paper, locales, large = false, ...same }: SlipSheetsProps) {
	const languages = locales.length;
	const perPage = large ? 1 : slipsPerPage({ ...same, locales }, paper);
	const sheets = Array.from({ length: Math.ceil(slips.length / perPage) }, (_, i) =>
		slips.slice(i * perPage, (i + 1) * perPage),
	);
	const isDense =
		large &&
		(languages > 1 || rowsInLarge(same) > heightOf[paper] - AROUND_LARGE_ROWS - (MORE_HEIGHT[locales[0] ?? 'en'] ?? 0));
	return (
		<div className="sheets">
			{sheets.map((sheet) => (
				<div
					className={large ? (isDense ? 'sheet large dense' : 'sheet large') : 'sheet'}
					data-per={perPage}
					data-languages={languages}
					key={sheet[0]?.key}
				>
					{sheet.map(({ key, ...slip }) => (
						<BallotSlip key={key} {...same} {...slip} />
					))}
				</div>
			))}
		</div>
	);
}

export type DoorSignProps = {
	dinner: ReactNode;
	/** Short: it is read from a distance. */
	title: ReactNode;
	lines?: readonly Act[] | undefined;
	qr?: ReactNode | undefined;
	/** What phones can type, the best first. */
	addresses?: readonly string[] | undefined;
	/** How to join the hall's wifi. */
	wifi?: ReactNode | undefined;
	foot?: ReactNode | undefined;
	/** How many languages the words are in. */
	languages: number;
};

export function DoorSign({ dinner, title, lines = [], qr, addresses = [], wifi, foot, languages }: DoorSignProps) {
	return (
		<section className="leaf door-sign" data-languages={languages}>
			<Brand name={dinner} />
			<h1>{title}</h1>
			<Acts acts={lines} className="door-lines" />
			{(qr || addresses.length > 0) && (
				<div className="door-qr">
					{qr && <div className="slip-qr">{qr}</div>}
					{addresses.map((address) => (
						<p className="address" dir="ltr" translate="no" key={address}>
							{address}
						</p>
					))}
				</div>
			)}
			{wifi && <div className="door-wifi">{wifi}</div>}
			{foot && (
				<div className="door-foot">
					<VoteDrawing act="box" />
					<div>{foot}</div>
				</div>
			)}
		</section>
	);
}
