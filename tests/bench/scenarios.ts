import { type Language, languages } from '../../app/i18n';
import { grown, withPast } from './growth';
import { ballotPage, ballotPageIn, barePageLoaded } from './page';
import { recounted } from './recount';
import { atRest } from './rest';
import { results } from './results';
import { burst, direct, frames, memory, reveal, saturated, steady } from './runs';
import type { Run } from './scene';
import type { Stage } from './stage';
import type { Row } from './table';

type Runs = Record<string, () => Promise<Run>>;
export type Figure = Pick<Row, 'name' | 'gate' | 'ambition' | 'more'> & { of: (runs: Record<string, Run>) => number };
export type Scenario = {
	guests: number;
	/** Maximum of repetitions, for long runs with little variance. */
	atMost?: number;
	runs: (stage: Stage) => Runs;
	figures: Figure[];
};
const figure = (runs: Record<string, Run>, run: string, name: string) => runs[run]?.figures[name] ?? Number.NaN;

const inLanguages = Object.keys(languages) as Language[];

const HALLS = [100, 1000, 5000, 10_000];
const PASTS = [10, 100, 1000];
/** What is measured as halls and archives grow, with the name of its figure. */
const growing = {
	cpu: 'CPU per ballot',
	guest: 'guest’s page',
	desk: 'run sheet',
	door: 'door page',
	papers: 'papers page',
	openEach: 'opening the count, per ballot',
};
const aging = {
	cpu: 'CPU per ballot',
	home: 'front page',
	group: 'group’s page',
	dinner: 'dinner’s page',
	rendered: 'dinner’s page, rendered',
	guest: 'guest’s page',
	desks: 'list of desks',
	'group desk': 'group’s desk',
	desk: 'run sheet',
	count: 'count page',
};

/** All rows of the table. `quick`: shorter, with fewer phones. */
export const scenariosOf = (quick: boolean): Record<string, Scenario> => ({
	ballots: {
		guests: 1000,
		runs: (stage) => {
			const milliseconds = quick ? 2000 : 4000;
			return {
				product: () => saturated(stage, 'product', milliseconds),
				echo: () => saturated(stage, 'echo', milliseconds),
				transactions: () => saturated(stage, 'transactions', milliseconds),
				direct: () => direct(stage, milliseconds, 500),
			};
		},
		figures: [
			{
				name: 'CPU per ballot ÷ (echo + direct insert), both saturated',
				gate: 1.5,
				ambition: 1.2,
				of: (r) => figure(r, 'product', 'cpu') / (figure(r, 'echo', 'server') + figure(r, 'direct', 'cpu')),
			},
			{
				name: 'saturated ballots/s ÷ socket.io echo, 1,000 phones',
				gate: 0.55,
				ambition: 0.7,
				more: true,
				of: (r) => figure(r, 'product', 'perSecond') / figure(r, 'echo', 'perSecond'),
			},
			{
				name: 'saturated ballots/s ÷ one transaction per ballot',
				gate: 4,
				ambition: 6,
				more: true,
				of: (r) => figure(r, 'product', 'perSecond') / figure(r, 'transactions', 'perSecond'),
			},
		],
	},
	steady: {
		guests: 1000,
		runs: (stage) => ({
			product: () => steady(stage, 'product', quick ? 2 : 4),
			echo: () => steady(stage, 'echo', quick ? 2 : 4),
			direct: () => direct(stage, 2000, 500),
			// Commits follow each other without pause; at this rate three or four ballots arrive during one.
			few: () => direct(stage, 2000, 4),
		}),
		figures: [
			{
				name: 'CPU per ballot at 4,000/s ÷ (echo + direct insert of 4 at a time)',
				gate: 1.5,
				ambition: 1.2,
				of: (r) => figure(r, 'product', 'cpu') / (figure(r, 'echo', 'server') + figure(r, 'few', 'cpu')),
			},
			{
				name: 'the same ÷ (echo + direct insert of 500 at a time)',
				gate: 1.5,
				ambition: 1.2,
				of: (r) => figure(r, 'product', 'cpu') / (figure(r, 'echo', 'server') + figure(r, 'direct', 'cpu')),
			},
		],
	},
	frames: {
		guests: quick ? 1000 : 5000,
		runs: (stage) => ({ product: () => frames(stage, quick ? 1000 : 5000, quick ? 4000 : 10_000) }),
		figures: [
			{
				name: 'frames to phones ÷ (1 Hz × seconds × phones)',
				gate: 1,
				ambition: 1,
				of: (r) => figure(r, 'product', 'phones'),
			},
			{
				name: 'frames to the screen ÷ (8 Hz × seconds)',
				gate: 1,
				ambition: 1,
				of: (r) => figure(r, 'product', 'screen'),
			},
			{
				name: 'frames to the desk ÷ (8 Hz × seconds)',
				gate: 1,
				ambition: 1,
				of: (r) => figure(r, 'product', 'desk'),
			},
		],
	},
	burst: {
		guests: 5200,
		runs: (stage) => ({
			still: () => burst(stage, 'product', 5000, false),
			turnout: () => burst(stage, 'product', 5000, true),
			echo: () => burst(stage, 'echo', 5000, false),
		}),
		figures: [
			{
				name: '5,000 guests in 1 s: ack p99 ÷ echo p99',
				gate: 4,
				ambition: 2,
				of: (r) => figure(r, 'turnout', 'p99') / figure(r, 'echo', 'p99'),
			},
			{
				name: 'the same with live turnout on ÷ off',
				gate: 1.5,
				ambition: 1.15,
				of: (r) => figure(r, 'turnout', 'p99') / figure(r, 'still', 'p99'),
			},
		],
	},
	reveal: {
		guests: 5000,
		runs: (stage) => ({ product: () => reveal(stage, 'product', 5000), push: () => reveal(stage, 'push', 5000) }),
		figures: [
			{
				name: 'reveal to 5,000: last phone ÷ pre-framed socket writes',
				gate: 2,
				ambition: 1.5,
				of: (r) => figure(r, 'product', 'last') / figure(r, 'push', 'last'),
			},
		],
	},
	results: {
		guests: 100,
		runs: (stage) => ({
			product: () => results(stage, 'product', false, 4000),
			cached: () => results(stage, 'cached', false, 4000),
			'product held': () => results(stage, 'product', true, 4000),
			'cached held': () => results(stage, 'cached', true, 4000),
		}),
		figures: [
			{
				name: 'results page/s ÷ node:http serving the cached bytes',
				gate: 0.5,
				ambition: 0.8,
				more: true,
				of: (r) => figure(r, 'product', 'perSecond') / figure(r, 'cached', 'perSecond'),
			},
			{
				// CPU time varies less than elapsed time if other programs run.
				name: 'CPU per results page (server + Postgres) ÷ node:http’s',
				of: (r) => (figure(r, 'product', 'server') + figure(r, 'product', 'postgres')) / figure(r, 'cached', 'server'),
			},
			{
				name: 'the same for who has it already (304) ÷ node:http saying 304',
				gate: 0.5,
				ambition: 0.8,
				more: true,
				of: (r) => figure(r, 'product held', 'perSecond') / figure(r, 'cached held', 'perSecond'),
			},
		],
	},
	growth: {
		guests: 100,
		atMost: 2,
		runs: (stage) => Object.fromEntries(HALLS.map((guests) => [`${guests} guests`, () => grown(stage, guests)])),
		figures: [5000, 10_000].flatMap((guests) =>
			Object.entries(growing).map(([name, what]) => ({
				name: `${what}, ${guests} guests ÷ 100`,
				of: (r) => figure(r, `${guests} guests`, name) / figure(r, '100 guests', name),
			})),
		),
	},
	past: {
		guests: 1000,
		atMost: 2,
		runs: (stage) => Object.fromEntries(PASTS.map((dinners) => [`${dinners} past`, () => withPast(stage, dinners)])),
		figures: Object.entries(aging).map(([name, what]) => ({
			name: `${what}, 1000 past dinners ÷ 10`,
			of: (r) => figure(r, '1000 past', name) / figure(r, '10 past', name),
		})),
	},
	recount: {
		guests: 100,
		runs: () => ({ recount: () => recounted(10_000, 'recount'), tally: () => recounted(10_000, 'tally') }),
		figures: [
			{
				name: 'recount of 10,000 whole ballots, ms',
				gate: 1000,
				ambition: 200,
				of: (r) => figure(r, 'recount', 'milliseconds'),
			},
			{
				name: 'the same ÷ the tally',
				of: (r) => figure(r, 'recount', 'milliseconds') / figure(r, 'tally', 'milliseconds'),
			},
		],
	},
	page: {
		guests: 100,
		runs: (stage) => ({ product: () => ballotPage(stage), bare: () => barePageLoaded(stage) }),
		figures: [
			{ name: 'ballot page, HTML + CSS as sent, KB', gate: 25, ambition: 25, of: (r) => figure(r, 'product', 'page') },
			{ name: 'its JavaScript as sent, KB', gate: 85, ambition: 85, of: (r) => figure(r, 'product', 'script') },
			{ name: 'all of it with fonts, KB', gate: 130, ambition: 100, of: (r) => figure(r, 'product', 'all') },
			{ name: 'slow 3G, CPU 4×: s until it can vote by form', of: (r) => figure(r, 'product', 'painted') },
			{
				name: 'the same ÷ a bare page of the same bytes',
				of: (r) => figure(r, 'product', 'painted') / figure(r, 'bare', 'painted'),
			},
			{ name: 'slow 3G, CPU 4×: s until a tap is acked', of: (r) => figure(r, 'product', 'ready') },
			{
				name: 'the same ÷ the bare page loaded whole',
				of: (r) => figure(r, 'product', 'ready') / figure(r, 'bare', 'ready'),
			},
		],
	},
	languages: {
		guests: 100,
		// Bytes do not vary.
		atMost: 1,
		runs: (stage) => Object.fromEntries(inLanguages.map((language) => [language, () => ballotPageIn(stage, language)])),
		figures: inLanguages.map((language) => ({
			name: `ballot page in ${language}, all of it with fonts, KB`,
			gate: 135,
			ambition: 130,
			of: (r) => figure(r, language, 'all'),
		})),
	},
	rest: {
		guests: 100,
		atMost: 3,
		runs: (stage) => ({
			postgres: () => atRest(stage, 'postgres'),
			embedded: () => atRest(stage, 'embedded'),
			bare: () => atRest(stage, 'bare'),
		}),
		figures: (['postgres', 'embedded'] as const).flatMap((on) => [
			{ name: `start to the first answer, ms, ${on}`, of: (r) => figure(r, on, 'start') },
			{
				name: `the same ÷ bare node:http and socket.io, ${on}`,
				of: (r) => figure(r, on, 'start') / figure(r, 'bare', 'start'),
			},
			{ name: `memory at rest, MB resident, ${on}`, of: (r) => figure(r, on, 'resident') },
			{
				name: `the same ÷ bare node:http and socket.io, ${on}`,
				of: (r) => figure(r, on, 'resident') / figure(r, 'bare', 'resident'),
			},
			{ name: `heap at rest after a collection, MB, ${on}`, of: (r) => figure(r, on, 'heap') },
		]),
	},
	memory: {
		guests: 3000,
		runs: (stage) => ({ product: () => memory(stage, 'product', 3000), echo: () => memory(stage, 'echo', 3000) }),
		figures: [
			{
				name: 'memory per connected guest ÷ bare socket.io',
				gate: 2,
				ambition: 1.4,
				of: (r) => figure(r, 'product', 'live') / figure(r, 'echo', 'live'),
			},
		],
	},
});
