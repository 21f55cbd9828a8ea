import type { Run } from './scene';

export type Row = {
	readonly name: string;
	/** A figure without a gate is only reported. */
	readonly gate?: number;
	readonly ambition?: number;
	/** True if higher is better. */
	readonly more?: boolean;
	readonly values: readonly number[];
	readonly runs: readonly Record<string, Run>[];
};

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
export function median(values: readonly number[]): number {
	const inOrder = sorted(values);
	const middle = inOrder.length >> 1;
	const high = inOrder[middle] ?? Number.NaN;
	return inOrder.length % 2 === 1 ? high : ((inOrder[middle - 1] ?? Number.NaN) + high) / 2;
}

export function shuffled<T>(things: readonly T[]): T[] {
	const all = [...things];
	for (let at = all.length - 1; at > 0; at--) {
		const other = Math.floor(Math.random() * (at + 1));
		const moved = all[at] as T;
		all[at] = all[other] as T;
		all[other] = moved;
	}
	return all;
}

export function verdict({ values, gate, ambition, more = false }: Row): string {
	if (values.length === 0) return 'all void';
	if (gate === undefined || ambition === undefined) return 'told';
	const value = median(values);
	const holds = (limit: number) => (more ? value >= limit : value <= limit);
	if (holds(ambition)) return 'ambition';
	return holds(gate) ? 'gate' : 'MISSED';
}

export function printTable(rows: readonly Row[]): void {
	const lines = rows.map((row) => {
		const inOrder = sorted(row.values);
		const sign = row.more ? '≥' : '≤';
		return [
			row.name,
			median(row.values).toFixed(2),
			`${inOrder[0]?.toFixed(2) ?? '-'} to ${inOrder.at(-1)?.toFixed(2) ?? '-'}`,
			String(row.values.length),
			row.gate === undefined ? '' : `${sign} ${row.gate}`,
			row.ambition === undefined ? '' : `${sign} ${row.ambition}`,
			verdict(row),
		];
	});
	const head = ['figure', 'median', 'spread', 'runs', 'gate', 'ambition', 'holds'];
	const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0)));
	for (const line of [head, ...lines]) {
		console.log(line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
	}
}
