import type { CSSProperties } from 'react';
import { formatsIn } from '~/i18n/format';
import { historyMessages } from '~/i18n/history';
import { Scrollable } from '~/ui/result';
import type { GroupPageData } from './group.page.server';

/** The group's running totals, and by year and category once there is something to compare. */
export function GroupTotals({ locale, totals }: Pick<GroupPageData, 'locale' | 'totals'>) {
	const t = historyMessages(locale);
	const { count } = formatsIn(locale);
	const { all, years, categories } = totals;
	const figures = [
		{ value: all.money, label: t.amount },
		{ value: count(all.projects), label: t.projects(all.projects) },
		{ value: count(all.pitches), label: t.pitches(all.pitches) },
		{ value: count(all.guests), label: t.guests(all.guests) },
		{ value: count(all.dinners), label: t.dinners(all.dinners) },
	];
	return (
		<section>
			<h2>{t.totals}</h2>
			<ul className="totals">
				{figures.map(({ value, label }) => (
					<li key={label}>
						<b>{value}</b> <span>{label}</span>
					</li>
				))}
			</ul>
			{years.length > 1 && (
				<SumBars
					caption={t.byYear}
					table={t.table}
					head={[
						t.columns.year,
						t.columns.amount,
						t.columns.projects,
						t.columns.pitches,
						t.columns.guests,
						t.columns.dinners,
					]}
					rows={years.map((one) => ({
						name: one.name,
						// Several years in one row would dwarf the others.
						amount: one.from === null ? one.amount : null,
						cells: [one.money, ...[one.projects, one.pitches, one.guests, one.dinners].map(count)],
					}))}
				/>
			)}
			{all.dinners > 1 && categories.length > 1 && (
				<SumBars
					caption={t.byCategory}
					note={t.manyCategories}
					table={t.table}
					head={[t.columns.category, t.columns.amount, t.columns.projects, t.columns.pitches]}
					rows={categories.map((one) => ({
						name: one.name,
						amount: one.amount,
						cells: [one.money, count(one.projects), count(one.pitches)],
					}))}
				/>
			)}
		</section>
	);
}

type SumBarsProps = {
	caption: string;
	note?: string;
	/** "The same as a table" */
	table: string;
	head: readonly string[];
	/** `cells`: under `head`, without the name; the first is the sum. `amount`: of the bar; null without one. */
	rows: readonly { name: string; amount: number | null; cells: readonly string[] }[];
};

/** A bar for each row, with its sum in words beside it and all numbers in a table that is folded away. */
function SumBars({ caption, note, table, head, rows }: SumBarsProps) {
	const full = Math.max(1, ...rows.map(({ amount }) => amount ?? 0));
	const [first, ...others] = head;
	return (
		<figure className="bars sums">
			<figcaption>{caption}</figcaption>
			<ol>
				{rows.map(({ name, amount, cells }) => (
					<li key={name}>
						<span className="bars-name">{name}</span>
						<span className="bar" aria-hidden="true">
							{amount !== null && amount > 0 && (
								<span
									className="piece c0"
									style={{ '--w': `${((100 * amount) / full).toFixed(1)}%` } as CSSProperties}
								/>
							)}
						</span>
						<span className="bars-total num">{cells[0]}</span>
					</li>
				))}
			</ol>
			{note && <p className="fine">{note}</p>}
			<details className="behind">
				<summary>
					<span>
						{table}
						<span className="vh">: {caption}</span>
					</span>
				</summary>
				<Scrollable label={caption}>
					<table>
						<thead>
							<tr>
								<th scope="col">{first}</th>
								{others.map((name) => (
									<th key={name} scope="col" className="num">
										{name}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(({ name, cells }) => (
								<tr key={name}>
									<th scope="row">{name}</th>
									{cells.map((cell, at) => (
										// biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
										<td key={at} className="num">
											{cell}
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</Scrollable>
			</details>
		</figure>
	);
}
