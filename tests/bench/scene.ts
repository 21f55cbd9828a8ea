import { freePort } from '../support/port';
import { checkCount } from './check';
import type { Floor } from './floors';
import type { Acked, Order } from './generator';
import { cpuOf, cpuOfPostgres, type Helper, startHelper } from './processes';
import { type Hall, type Stage, startProduct } from './stage';

/** The figures of one run. A void run is reported but not counted. */
export type Run = { readonly figures: Record<string, number>; readonly void?: string };
/** Share of one core. A busier generator would measure itself. */
export const BUSIEST = 0.8;
/** Milliseconds that a send may be late. */
export const LATEST = 20;

export type Subject = 'product' | Floor['kind'];
export type Server = Helper & { port: number };
export type Scene = { stage: Stage; url: string; server: Server; generator: Helper };

export async function startFloor(floor: Omit<Floor, 'port'>, flags: string[] = []): Promise<Server> {
	const port = await freePort();
	const helper = await startHelper('./floors.ts', flags);
	await helper.ask({ ...floor, port } satisfies Floor);
	return { ...helper, port };
}

/** Runs with a new database, server and generator, and removes them afterwards. */
export async function inScene<T>(
	stage: Stage,
	subject: Subject,
	run: (scene: Scene) => Promise<T>,
	{
		flags = [],
		prepare,
		...floor
	}: { flags?: string[]; bytes?: string; prepare?: (url: string) => Promise<void> } = {},
) {
	const { url, drop } = await stage.fresh();
	await prepare?.(url);
	const server =
		subject === 'product' ? await startProduct(url, flags) : await startFloor({ kind: subject, url, ...floor }, flags);
	const generator = await startHelper('./generator.ts');
	try {
		return await run({ stage, url, server, generator });
	} finally {
		await Promise.all([generator.stop(), server.stop()]);
		await drop();
	}
}

export const connect = ({ generator, server }: Scene, cookies: string[], auth?: string) =>
	generator.ask<number>({ do: 'connect', port: server.port, cookies, ...(auth ? { auth } : {}) } satisfies Order);

/** Runs `work` and returns the generator's share of a core and the CPU times of server and Postgres. */
export async function metered<T>({ stage, server, generator }: Scene, work: () => Promise<T>) {
	const read = () => [cpuOf(generator.pid), cpuOf(server.pid), cpuOfPostgres(stage.postmaster)] as const;
	const before = read();
	const began = performance.now();
	const answer = await work();
	const spent = performance.now() - began;
	const after = read();
	const [load, own, postgres] = after.map((cpu, at) => cpu - (before[at] ?? 0));
	return { answer, load: (load ?? 0) / spent, own: own ?? 0, postgres: postgres ?? 0 };
}

export async function settle(scene: Scene, subject: Subject, hall: Hall): Promise<Acked> {
	const acked = await scene.generator.ask<Acked>({ do: 'acked' } satisfies Order);
	if (subject === 'product') await checkCount(scene.url, hall, acked);
	return acked;
}

/** Connects the screen, and a desk if its cookie is given. */
export const connectDisplays = async (scene: Scene, hall: Hall, desk?: string) => {
	const [, group, number] = hall.path.split('/');
	const auth = (audience: string) => JSON.stringify({ audience, group, number: Number(number) });
	await connect(scene, [''], auth('screen'));
	if (desk) await connect(scene, [desk], auth('desk'));
};

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
