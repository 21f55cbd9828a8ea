import type { ReactNode } from 'react';
import type { Criterion } from '~/domain/rules';
import { CriterionMark } from '~/ui/criteria';
import { Brand } from '~/ui/frame';

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
	/** "Voted on a phone? Then this half is set aside." */
	phoneCounts: ReactNode;
	/** "Fold here, then box it." */
	fold: ReactNode;
};

export type BallotSlipProps = {
	dinner: ReactNode;
	number: ReactNode;
	receipt: ReactNode;
	code: string;
	qr?: ReactNode | undefined;
	pitches: readonly { number: number; title?: string | undefined }[];
	/** Empty for one vote: then each pitch has one square to tick. */
	criteria: readonly Pick<Criterion, 'key' | 'name'>[];
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
				<p className="slip-number">
					<small>{words.paper}</small>
					{number}
				</p>
				<ol className="slip-steps">
					{words.steps.map((step, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: steps keep their places
						<li key={index}>{step}</li>
					))}
				</ol>
				<p className="slip-foot">
					<span>{words.noPhone}</span>
					<span className="num">
						{words.receipt} <b>{receipt}</b>
					</span>
				</p>
			</div>
			<div className="box-half">
				<div className="box-top">
					<div>
						<p className="slip-label">{words.box}</p>
						<p className="box-how">{words.how}</p>
					</div>
					<div className="slip-open">
						<p className="slip-code">
							<small>{words.code}</small>
							<span dir="ltr">{code}</span>
						</p>
						{qr && <div className="slip-qr">{qr}</div>}
					</div>
				</div>
				<table
					className={pitches.length > 6 ? 'squares tight' : 'squares'}
					data-pitches={pitches.length}
					data-criteria={criteria.length}
				>
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
										{pitch.title && <span dir="auto">{pitch.title}</span>}
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
				<p className="slip-foot">
					<span>{words.phoneCounts}</span>
					<span>{words.fold}</span>
				</p>
				<p className="slip-dinner">{dinner}</p>
			</div>
		</section>
	);
}

export type SlipSheetsProps = {
	slips: readonly (Omit<BallotSlipProps, 'dinner' | 'words' | 'pitches' | 'criteria'> & { key: string })[];
	/** Default: as many as fit. */
	perPage?: 1 | 2 | 3 | 4 | undefined;
} & Pick<BallotSlipProps, 'dinner' | 'words' | 'pitches' | 'criteria'>;

/** Measured with two-line titles and a QR code. A slip that does not fit would be printed without its receipt. */
const slipsPerPage = (pitches: number, criteria: number): 2 | 3 =>
	(criteria === 0 ? pitches <= 8 : pitches <= 4 && criteria <= 5) ? 3 : 2;

export function SlipSheets({ slips, perPage: wanted, ...same }: SlipSheetsProps) {
	const perPage = wanted ?? slipsPerPage(same.pitches.length, same.criteria.length);
	const sheets = Array.from({ length: Math.ceil(slips.length / perPage) }, (_, i) =>
		slips.slice(i * perPage, (i + 1) * perPage),
	);
	return (
		<div className="sheets">
			{sheets.map((sheet) => (
				<div className="sheet" data-per={perPage} key={sheet[0]?.key}>
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
	lines?: readonly ReactNode[] | undefined;
	qr?: ReactNode | undefined;
	/** What phones can type, the best first. */
	addresses?: readonly string[] | undefined;
	foot?: ReactNode | undefined;
};

export function DoorSign({ dinner, title, lines = [], qr, addresses = [], foot }: DoorSignProps) {
	return (
		<section className="leaf door-sign">
			<Brand name={dinner} />
			<h1>{title}</h1>
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places
				<p className="door-line" key={index}>
					{line}
				</p>
			))}
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
			{foot && <p className="door-foot">{foot}</p>}
		</section>
	);
}
