import type { CSSProperties, ReactNode } from 'react';
import type { SaidCriterion } from '~/domain/rules';
import { withCommas } from '~/i18n/format';
import type { ToldPitch } from '~/i18n/language-names';
import { CriterionKey, CriterionMark, markOf } from './criteria';
import { Eyebrow } from './frame';
import { useLocale } from './language';
import { Summaries } from './pitch';
import { NamingPitches, PitchText, type Titled, TitleLink } from './pitch-text';

export type ResultHeadProps = {
	eyebrow?: ReactNode | undefined;
	/** "The pot goes to Balsall Heath Tool Library" */
	title: string;
	/** The pitches that the title names. */
	naming?: readonly Titled[] | undefined;
	/** "£412.50" */
	sum?: ReactNode | undefined;
	lead?: ReactNode | undefined;
	/** The winner's summary, in place of a lead. */
	told?: ToldPitch | undefined;
};

export function ResultHead({ eyebrow, title, naming = [], sum, lead, told }: ResultHeadProps) {
	return (
		<header className="result-head">
			{eyebrow && <Eyebrow>{eyebrow}</Eyebrow>}
			<h1>
				<bdi>
					<NamingPitches pitches={naming}>{title}</NamingPitches>
				</bdi>
			</h1>
			{sum && <p className="sum">{sum}</p>}
			{told?.says && <p className="words-in">{told.says}</p>}
			{told ? <Summaries {...told} /> : lead && <p className="lead">{lead}</p>}
		</header>
	);
}

export type PlaceListProps = {
	label: string;
	places: readonly {
		number: number;
		/** The large numeral. Default: the pitch's number; in a ranking its place, or a dash. */
		numeral?: number | string | undefined;
		title: string;
		lang: string;
		href?: string | undefined;
		note?: ReactNode | undefined;
		/** "£412.50" */
		award?: ReactNode | undefined;
		winner?: boolean | undefined;
	}[];
};

export function PlaceList({ label, places }: PlaceListProps) {
	return (
		<ol className="places" aria-label={label}>
			{places.map((place) => (
				<li key={place.number} className={place.winner ? 'winner' : undefined}>
					<span className="numeral">{place.numeral ?? place.number}</span>
					<span className="leader">
						<span>
							<TitleLink {...place} />
							{place.note && <small>{place.note}</small>}
						</span>
					</span>
					{place.award && <b className="num">{place.award}</b>}
				</li>
			))}
		</ol>
	);
}

/** A container that scrolls sideways, for tables and printed pages wider than a phone. */
export function Scrollable({ label, leaves, children }: { label: string; leaves?: boolean; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls can only be scrolled by keyboard when it takes the focus
		<section className={leaves ? 'scroll leaves' : 'scroll'} aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}

export type ScoreBarsProps = {
	caption: ReactNode;
	criteria: readonly Omit<SaidCriterion, 'sentence'>[];
	rows: readonly { number: number; title: string; lang?: string; parts: readonly number[]; total: number }[];
	/** The total of a full bar. Default: the highest total. */
	max?: number | undefined;
	words: { pitch: string; total: string; table: string };
	/** Formats numbers for the locale. */
	format?: ((value: number) => string) | undefined;
};

/** A stacked bar for each pitch, with the same numbers in a table that is folded away. */
export function ScoreBars({ caption, criteria, rows, max, words, format = String }: ScoreBarsProps) {
	const locale = useLocale();
	const full = max ?? Math.max(1, ...rows.map((row) => row.total));
	return (
		<figure className="bars">
			<figcaption>{caption}</figcaption>
			<ol>
				{rows.map((row) => (
					<li key={row.number}>
						<span className="bars-name">
							<b className="num">{row.number}</b> <PitchText lang={row.lang}>{row.title}</PitchText>
						</span>
						<span
							className="bar"
							role="img"
							aria-label={withCommas(
								criteria.map((c, i) => `${c.name} ${format(row.parts[i] ?? 0)}`),
								locale,
							)}
						>
							{criteria.map((criterion, index) => {
								const part = row.parts[index] ?? 0;
								return part === 0 ? null : (
									<span
										key={criterion.key}
										className={`piece c${markOf(index)}`}
										style={{ '--w': `${((100 * part) / full).toFixed(2)}%` } as CSSProperties}
									>
										<CriterionMark index={index} />
									</span>
								);
							})}
						</span>
						<span className="bars-total num">{format(row.total)}</span>
					</li>
				))}
			</ol>
			<CriterionKey criteria={criteria} />
			<details className="behind">
				<summary>{words.table}</summary>
				<Scrollable label={words.table}>
					<table>
						<thead>
							<tr>
								<th scope="col">{words.pitch}</th>
								{criteria.map((criterion) => (
									<th key={criterion.key} scope="col" className="num" lang={criterion.lang}>
										{criterion.name}
									</th>
								))}
								<th scope="col" className="num">
									{words.total}
								</th>
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<tr key={row.number}>
									<th scope="row">
										<span>{row.number}</span> <PitchText lang={row.lang}>{row.title}</PitchText>
									</th>
									{criteria.map((criterion, index) => (
										<td key={criterion.key} className="num">
											{format(row.parts[index] ?? 0)}
										</td>
									))}
									<td className="num">
										<b>{format(row.total)}</b>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</Scrollable>
			</details>
		</figure>
	);
}

export type MoneyTableProps = {
	caption: ReactNode;
	rows: readonly {
		key: string;
		label: ReactNode;
		amount: ReactNode;
		note?: ReactNode | undefined;
		kind?: 'line' | 'less' | 'total' | undefined;
	}[];
};

export function MoneyTable({ caption, rows }: MoneyTableProps) {
	return (
		<table className="money-table">
			<caption>{caption}</caption>
			<tbody>
				{rows.map((row) => (
					<tr key={row.key} className={row.kind ?? 'line'}>
						<th scope="row">
							<span className="leader">
								<span>
									<span>{row.label}</span>
									{row.note && <small>{row.note}</small>}
								</span>
							</span>
						</th>
						<td className="num">{row.amount}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

type SealWords = { readonly six: string; readonly hash: string; readonly sixWhy: string };

/** The hash of a result's file, as six words and in full. */
export const SixWords = ({ t, words, hash }: { t: SealWords; words: string; hash: string }) => (
	<div className="six-words">
		<p>
			<span>{t.six}</span>{' '}
			<b data-six lang="en" dir="ltr" translate="no">
				{words}
			</b>
		</p>
		<p className="fine">{t.sixWhy}</p>
		<p className="fine">
			<span>{t.hash}</span>{' '}
			<code data-hash dir="ltr" translate="no">
				{hash}
			</code>
		</p>
	</div>
);

export function Fine({ children }: { children: ReactNode }) {
	return <div className="fine">{children}</div>;
}
