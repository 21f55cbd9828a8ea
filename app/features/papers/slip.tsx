import type { ReactNode } from 'react';
import type { PaperSize } from '~/domain/paper-size';
import type { Locale } from '~/i18n';
import { CriterionMark } from '~/ui/criteria';
import { Brand } from '~/ui/frame';
import { PitchText } from '~/ui/pitch-text';
import { VoteDrawing } from '~/ui/vote-steps';
import { type Act, Acts } from './acts';
import { type Said, SaidInLanguages } from './in-languages';
import { needsDense, slipsPerPage } from './slip-fit';

export type SlipWords = {
	/** "Keep this half" */
	keep: ReactNode;
	paper: ReactNode;
	receipt: ReactNode;
	steps: readonly Act[];
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
	/** "Birmingham Soup #13" */
	dinner: string;
	/** What every project must do, in each language of the slip. */
	gate: ReactNode;
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
export function BallotSlip({ dinner, gate, number, receipt, code, qr, pitches, criteria, words }: BallotSlipProps) {
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
				<Acts acts={words.steps} className="slip-steps" />
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
				<p className="slip-dinner">
					<b>{dinner}</b> <span className="slip-gate">{gate}</span>
				</p>
			</div>
		</section>
	);
}

export type SlipSheetsProps = {
	slips: readonly (Omit<BallotSlipProps, 'dinner' | 'gate' | 'words' | 'pitches' | 'criteria'> & { key: string })[];
	/** What every project must do, in each language. */
	gates: readonly Said[];
	paper: PaperSize;
	/** The languages of the words. */
	locales: readonly Locale[];
	/** One to a page, in large letters. */
	large?: boolean | undefined;
} & Pick<BallotSlipProps, 'dinner' | 'words' | 'pitches' | 'criteria'>;

export function SlipSheets({ slips, paper, locales, gates, large = false, ...same }: SlipSheetsProps) {
	const languages = locales.length;
	const filled = { ...same, gates: gates.map(({ words }) => words), locales };
	const perPage = large ? 1 : slipsPerPage(filled, paper);
	const gate = <SaidInLanguages locales={locales} said={gates} />;
	const sheets = Array.from({ length: Math.ceil(slips.length / perPage) }, (_, i) =>
		slips.slice(i * perPage, (i + 1) * perPage),
	);
	const isDense = large && needsDense(filled, paper);
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
						<BallotSlip key={key} {...same} gate={gate} {...slip} />
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
