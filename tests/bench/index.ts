import { writeFile } from 'node:fs/promises';
import { arch, cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../app/commands/build.mjs';
import { type Scenario, scenariosOf } from './scenarios';
import type { Run } from './scene';
import { buildStage, profileInto, type Stage } from './stage';
import { median, printTable, type Row, shuffled } from './table';

/**
 * `npm run bench`: the live path, its pages and its growth, relative to their baselines. `--quick`: the ballot and fan-out rows within a
 * minute. `--rows a,b`, `--json FILE`, `--repeat N`, `--profile FOLDER` for CPU profiles of the built server.
 */
const { values: asked } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		rows: { type: 'string' },
		json: { type: 'string' },
		repeat: { type: 'string' },
		profile: { type: 'string' },
	},
});
if (asked.profile) profileInto(asked.profile);
const quick = asked.quick;
const repeat = Number(asked.repeat ?? (quick ? 2 : 5));
/** How often a void run is repeated. */
const SPARE = 3;

const scenarios = scenariosOf(quick);
const wanted = asked.rows?.split(',') ?? (quick ? ['ballots', 'frames'] : Object.keys(scenarios));
const unknown = wanted.filter((name) => !(name in scenarios));
if (unknown.length > 0) {
	console.error(`There are no rows named ${unknown.join(', ')}; there are ${Object.keys(scenarios).join(', ')}.`);
	process.exit(1);
}

async function repeatScenario(name: string, { runs, figures, atMost = repeat }: Scenario, stage: Stage) {
	const times = Math.min(repeat, atMost);
	const kept: Record<string, Run>[] = [];
	const voided: string[] = [];
	for (let tries = 0; kept.length < times && tries < times + SPARE; tries++) {
		const done: Record<string, Run> = {};
		for (const [subject, run] of shuffled(Object.entries(runs(stage)))) {
			done[subject] = await run();
			const { figures: found, void: why } = done[subject];
			const told = Object.entries(found).map(([what, value]) => `${what} ${value.toFixed(2)}`);
			console.log(`${name} ${subject}: ${told.join(', ')}${why ? `, VOID: ${why}` : ''}`);
		}
		const whys = Object.entries(done).flatMap(([subject, run]) =>
			run.void ? [`${name} ${subject}: ${run.void}`] : [],
		);
		if (whys.length === 0) kept.push(done);
		else voided.push(...whys);
	}
	const rows = figures.map(({ of, ...figure }): Row => ({ ...figure, values: kept.map(of), runs: kept }));
	return { rows, voided };
}

await ensureBuilt();
const began = performance.now();
const picked = wanted.flatMap((name) => (scenarios[name] ? [[name, scenarios[name]] as const] : []));
const stage = await buildStage(Math.max(...picked.map(([, { guests }]) => guests)));
const results: Awaited<ReturnType<typeof repeatScenario>>[] = [];
try {
	for (const [name, scenario] of picked) results.push(await repeatScenario(name, scenario, stage));
} finally {
	await stage.remove();
}
const rows = results.flatMap((result) => result.rows);
const voided = results.flatMap((result) => result.voided);
const seconds = (performance.now() - began) / 1000;
console.log('');
printTable(rows);
console.log(
	`\nMedians of up to ${repeat} paired, shuffled repetitions on ${cpus().length} cores, in ${seconds.toFixed(0)} s. After each run of the product every` +
		' acknowledged ballot was found in the count.',
);
console.log(`Void: ${voided.length === 0 ? 'none' : voided.join('; ')}.`);
const skipped = Object.keys(scenarios).filter((name) => !wanted.includes(name));
if (skipped.length > 0) console.log(`Not measured here: the rows of ${skipped.join(', ')}.`);
if (asked.json) {
	const machine = { node: process.version, cores: cpus().length, arch: arch(), kernel: release() };
	const told = rows.map((row) => ({ ...row, median: median(row.values) }));
	await writeFile(
		asked.json,
		`${JSON.stringify({ at: new Date(), machine, repeat, seconds, rows: told, voided, skipped }, null, '\t')}\n`,
	);
}
process.exit(0);
