import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type SaveCode, saveCodes } from '../contract/socket';

/** Upper ends of the buckets: ballots in one commit, and its seconds. */
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Milliseconds between two looks at the clock, which are part of what is measured. */
const TICK = 20;
const beyondTick = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - TICK / 1000);

/**
 * Figures of this process in Prometheus' text format. They are about the program and never about people: no group, dinner, paper or
 * address is a label, and nothing in them says what a score was.
 */
export function createMetrics() {
	const saves = new Map<SaveCode, number>(saveCodes.map((code) => [code, 0]));
	const sizes = createHistogram(SIZES);
	const seconds = createHistogram(SECONDS);
	const gauges = new Map<string, { help: string; read: () => Readonly<Record<string, number>> }>();
	const lag = monitorEventLoopDelay({ resolution: TICK });
	lag.enable();

	return {
		save(code: SaveCode): void {
			saves.set(code, (saves.get(code) ?? 0) + 1);
		},
		commit(ballots: number, milliseconds: number): void {
			sizes.observe(ballots);
			seconds.observe(milliseconds / 1000);
		},
		/** A figure that is read when it is asked for: by labels as they are written between the braces, '' for none. */
		gauge(name: string, help: string, read: () => Readonly<Record<string, number>>): void {
			gauges.set(name, { help, read });
		},
		/** Everything, as text. The event loop's lag is what it was since the last time. */
		text(): string {
			const lags = Object.fromEntries(
				[50, 99].map((percent) => [`quantile="${percent / 100}"`, beyondTick(lag.percentile(percent))]),
			);
			const largest = lag.count > 0 ? beyondTick(lag.max) : 0;
			lag.reset();
			const { refused, saved } = sums(saves);
			return [
				block('stockpot_ballots_saved_total', 'counter', 'Saves of ballots that were acknowledged.', { '': saved }),
				block('stockpot_ballots_refused_total', 'counter', 'Saves of ballots that were refused, by code.', refused),
				sizes.text('stockpot_commit_ballots', 'Ballots in one commit.'),
				seconds.text('stockpot_commit_seconds', 'How long one commit took.'),
				block('stockpot_event_loop_lag_seconds', 'gauge', 'Since the last scrape.', {
					...lags,
					'quantile="1"': largest,
				}),
				block('process_resident_memory_bytes', 'gauge', 'Memory of this process.', { '': process.memoryUsage.rss() }),
				...[...gauges].map(([name, { help, read }]) => block(name, 'gauge', help, read())),
			].join('');
		},
	};
}
export type Metrics = ReturnType<typeof createMetrics>;

function sums(saves: ReadonlyMap<SaveCode, number>) {
	const refused = [...saves].filter(([code]) => code !== 'saved').map(([code, n]) => [`code="${code}"`, n]);
	return { saved: saves.get('saved') ?? 0, refused: Object.fromEntries(refused) as Record<string, number> };
}

const head = (name: string, type: string, help: string) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
const line = (name: string, labels: string, value: number) =>
	`${name}${labels && `{${labels}}`} ${Number.isFinite(value) ? value : 0}\n`;
const block = (name: string, type: string, help: string, values: Readonly<Record<string, number>>): string =>
	head(name, type, help) +
	Object.entries(values)
		.map(([labels, value]) => line(name, labels, value))
		.join('');

function createHistogram(ends: readonly number[]) {
	const counts = ends.map(() => 0);
	let count = 0;
	let sum = 0;
	return {
		observe(value: number): void {
			count++;
			sum += value;
			for (const [i, end] of ends.entries()) if (value <= end) counts[i] = (counts[i] ?? 0) + 1;
		},
		text: (name: string, help: string): string =>
			head(name, 'histogram', help) +
			ends.map((end, i) => line(`${name}_bucket`, `le="${end}"`, counts[i] ?? 0)).join('') +
			line(`${name}_bucket`, 'le="+Inf"', count) +
			line(`${name}_sum`, '', sum) +
			line(`${name}_count`, '', count),
	};
}
