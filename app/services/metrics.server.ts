import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type SaveCode, saveCodes } from '../contract/socket';

/** Upper bounds of the histogram buckets: ballots in a commit, and its seconds. */
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Milliseconds between two samples of the event loop; included in the measured value. */
const TICK = 20;
const beyondTick = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - TICK / 1000) || 0;

/** Prometheus metrics of this process. No label is a group, dinner, paper or address, and no value depends on scores. */
export function createMetrics() {
	const registry = new Registry();
	const registers = [registry];
	const saved = new Counter({
		name: 'stockpot_ballots_saved_total',
		help: 'Saves of ballots that were acknowledged.',
		registers,
	});
	const refused = counter(
		'stockpot_ballots_refused_total',
		'Saves of ballots that were refused, by code.',
		'code',
		saveCodes.filter((code) => code !== 'saved'),
	);
	const sizes = new Histogram({
		name: 'stockpot_commit_ballots',
		help: 'Ballots in one commit.',
		buckets: SIZES,
		registers,
	});
	const seconds = new Histogram({
		name: 'stockpot_commit_seconds',
		help: 'How long one commit took.',
		buckets: SECONDS,
		registers,
	});

	/** A counter with one label of a closed list, all initialised to zero. Returns the function that counts. */
	function counter<Value extends string>(
		name: string,
		help: string,
		label: string,
		values: readonly Value[],
	): (value: Value) => void {
		const counted = new Counter({ name, help, labelNames: [label], registers });
		for (const value of values) counted.inc({ [label]: value }, 0);
		return (value) => counted.inc({ [label]: value });
	}

	return {
		save: (code: SaveCode): void => (code === 'saved' ? saved.inc() : refused(code)),
		commit(ballots: number, milliseconds: number): void {
			sizes.observe(ballots);
			seconds.observe(milliseconds / 1000);
		},
		counter,
		/** A gauge that is read when scraped. */
		gauge(name: string, help: string, read: () => number): void {
			new Gauge({
				name,
				help,
				registers,
				collect() {
					this.set(read());
				},
			});
		},
		/** A gauge with one label. */
		gaugeBy(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
			new Gauge({
				name,
				help,
				labelNames: [label],
				registers,
				collect() {
					for (const [value, n] of Object.entries(read())) this.set({ [label]: value }, n);
				},
			});
		},
		/** Starts the process metrics; call it once in a server. */
		begin(): void {
			collectDefaultMetrics({ register: registry });
			measureEventLoop(registry);
		},
		/** All metrics in Prometheus' text format. */
		text: (): Promise<string> => registry.metrics(),
		contentType: registry.contentType,
	};
}
export type Metrics = ReturnType<typeof createMetrics>;

function measureEventLoop(registry: Registry): void {
	const lag = monitorEventLoopDelay({ resolution: TICK });
	lag.enable();
	new Gauge({
		name: 'stockpot_event_loop_lag_seconds',
		help: 'Since the last scrape.',
		labelNames: ['quantile'],
		registers: [registry],
		collect() {
			for (const quantile of [0.5, 0.99]) this.set({ quantile }, beyondTick(lag.percentile(quantile * 100)));
			this.set({ quantile: 1 }, lag.count > 0 ? beyondTick(lag.max) : 0);
			lag.reset();
		},
	});
}
