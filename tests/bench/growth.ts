import pg from 'pg';
import { createDb } from '../../db/client';
import type { Order, Paced } from './generator';
import { timeOne, timePages } from './pages';
import { copyDinner, countTotals } from './past';
import { connect, inScene, metered, pause, type Run, settle } from './scene';
import { type Hall, makeHall, type Stage } from './stage';

const SECONDS = 5;
/** Milliseconds that a send may be late. Large, because CPU time is measured here and not latency. */
const LATEST = 500;
/** With few guests each saves more often, so that there is enough to measure. */
const roundsFor = (guests: number): number => (guests < 1000 ? 10 : 1);

async function onDatabase<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await run(client);
	} finally {
		await client.end();
	}
}

/** Vacuums, analyzes and checkpoints, so that earlier writes do not affect the measurement. */
async function settleDown(client: pg.Client): Promise<void> {
	await client.query('vacuum analyze');
	await client.query('checkpoint');
}

/** With this many connected guests: CPU per ballot, times of pages, and the opening of the count. */
export async function grown(stage: Stage, guests: number): Promise<Run> {
	let hall: Hall = stage.voting;
	const prepare = async (url: string) => {
		const database = await createDb({ databaseUrl: url, dataDir: '' });
		hall = await makeHall(database, guests, { organiser: stage.organiser });
		await database.close();
		await onDatabase(url, settleDown);
	};
	return inScene(
		stage,
		'product',
		async (scene) => {
			await connect(scene, hall.cookies);
			await pause(1000);
			const order: Order = {
				do: 'paced',
				milliseconds: SECONDS * 1000,
				from: 0,
				to: guests,
				rounds: roundsFor(guests),
			};
			const { answer, own, postgres } = await metered(scene, () => scene.generator.ask<Paced>(order));
			await settle(scene, 'product', hall);
			if (answer.answered < answer.sent) throw new Error(`${answer.sent - answer.answered} saves were not answered`);
			const { port } = scene.server;
			const desk = { cookie: stage.desk };
			const pages = await timePages(port, {
				guest: { path: '/ballot', cookie: hall.cookies[0] ?? '' },
				desk: { path: `/desk${hall.path}`, ...desk },
				door: { path: `/desk${hall.path}/door`, ...desk },
				papers: { path: `/desk${hall.path}/papers`, ...desk },
			});
			// Closes voting before its time.
			await onDatabase(scene.url, (client) =>
				client.query(`update dinner set phase = 'counting' where id = $1`, [hall.dinnerId]),
			);
			const count = { port, path: `/desk${hall.path}/count`, ...desk };
			await timeOne({ ...count, body: 'intent=sign&slips=0' });
			const open = await timeOne({ ...count, body: 'intent=open' });
			const figures = { cpu: ((own + postgres) / answer.answered) * 1000, ...pages, open, openEach: open / guests };
			return answer.late > LATEST ? { figures, void: `pacing ${answer.late.toFixed(0)} ms late` } : { figures };
		},
		{ prepare },
	);
}

/** With this many past dinners of the same group, each with papers, ballots and record. */
export const withPast = (stage: Stage, dinners: number): Promise<Run> =>
	inScene(
		stage,
		'product',
		async (scene) => {
			const { voting, published, announced, desk } = stage;
			const guests = 1000;
			await connect(scene, voting.cookies.slice(0, guests));
			await pause(1000);
			const order: Order = { do: 'paced', milliseconds: 4000, from: 0, to: guests, rounds: 4 };
			await scene.generator.ask<Paced>({ ...order, rounds: 1, milliseconds: 1000 });
			const { answer, own, postgres } = await metered(scene, () => scene.generator.ask<Paced>(order));
			await settle(scene, 'product', voting);
			const group = `/${published.path.split('/')[1]}`;
			const pages = await timePages(scene.server.port, {
				home: { path: '/' },
				group: { path: group },
				dinner: { path: published.path },
				// Rendered by Remix, because this spelling of the URL is not cached.
				rendered: { path: `${published.path}?again` },
				guest: { path: '/ballot', cookie: voting.cookies[0] ?? '' },
				desks: { path: '/desk', cookie: desk },
				'group desk': { path: `/desk${group}`, cookie: desk },
				desk: { path: `/desk${voting.path}`, cookie: desk },
				count: { path: `/desk${announced.path}/count`, cookie: desk },
			});
			const figures = { cpu: ((own + postgres) / answer.answered) * 1000, ...pages };
			return answer.late > LATEST ? { figures, void: `pacing ${answer.late.toFixed(0)} ms late` } : { figures };
		},
		{
			prepare: (url) =>
				onDatabase(url, async (client) => {
					await copyDinner(client, stage.published.dinnerId, dinners);
					await countTotals(url, stage.published.dinnerId);
					await settleDown(client);
				}),
		},
	);
