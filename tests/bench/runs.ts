import { newFormKey } from '../../app/auth/form-key.server';
import type { Order, Paced, Pressed, Saturated } from './generator';
import { cpuOf, cpuOfPostgres, type Helper, startHelper } from './processes';
import {
	BUSIEST,
	connect,
	connectDisplays,
	inScene,
	LATEST,
	metered,
	pause,
	type Run,
	type Scene,
	type Subject,
	settle,
} from './scene';
import { type Stage, tellsItsMemory } from './stage';

/** 1,000 phones that each save again after each answer. */
export const saturated = (stage: Stage, subject: Subject, milliseconds: number, guests = 1000): Promise<Run> =>
	inScene(stage, subject, async (scene) => {
		const hall = stage.voting;
		await connect(scene, hall.cookies.slice(0, guests));
		const order = { do: 'saturate', phones: guests, milliseconds } as const;
		await scene.generator.ask({ ...order, milliseconds: 1000 } satisfies Order);
		const { answer, load, own, postgres } = await metered(scene, () => scene.generator.ask<Saturated>(order));
		const { refused } = await settle(scene, subject, hall);
		const figures = {
			perSecond: (answer.answered / answer.milliseconds) * 1000,
			cpu: ((own + postgres) / answer.answered) * 1000,
			server: (own / answer.answered) * 1000,
			postgres: (postgres / answer.answered) * 1000,
			load,
			refused: Object.values(refused).reduce((sum, one) => sum + one, 0),
		};
		return load > BUSIEST ? { figures, void: `generator at ${load.toFixed(2)} core` } : { figures };
	});

/** 1,000 phones that save four times a second each, at random times: CPU per ballot below saturation. */
export const steady = (stage: Stage, subject: Subject, seconds: number, guests = 1000): Promise<Run> =>
	inScene(stage, subject, async (scene) => {
		const hall = stage.voting;
		await connect(scene, hall.cookies.slice(0, guests));
		const order = { do: 'paced', milliseconds: 1000, from: 0, to: guests, rounds: 4 } as const;
		await scene.generator.ask(order satisfies Order);
		const { answer, load, own, postgres } = await metered(scene, () =>
			scene.generator.ask<Paced>({ ...order, milliseconds: seconds * 1000, rounds: seconds * 4 } satisfies Order),
		);
		await settle(scene, subject, hall);
		const each = (spent: number) => (spent / answer.answered) * 1000;
		const figures = { cpu: each(own + postgres), server: each(own), postgres: each(postgres), late: answer.late, load };
		if (answer.answered < answer.sent) throw new Error(`${answer.sent - answer.answered} saves were not answered`);
		return answer.late > LATEST ? { figures, void: `pacing ${answer.late.toFixed(0)} ms late` } : { figures };
	});

/** Writes batches of the product's size directly into a bare table. Microseconds of CPU time for each row. */
export async function direct(stage: Stage, milliseconds: number, batch: number): Promise<Run> {
	const { url, drop } = await stage.fresh();
	const floor = await startHelper('./floors.ts');
	try {
		const order = { kind: 'direct', url, batch, phones: 1000 };
		await floor.ask({ ...order, milliseconds: 1000 });
		const before = cpuOfPostgres(stage.postmaster);
		const { rows, own } = await floor.ask<{ rows: number; own: number }>({ ...order, milliseconds });
		const postgres = cpuOfPostgres(stage.postmaster) - before;
		return { figures: { cpu: ((own + postgres) / rows) * 1000, perSecond: (rows / milliseconds) * 1000 } };
	} finally {
		await floor.stop();
		await drop();
	}
}

/**
 * All phones change a saved ballot within one second. `turnout`: 200 more phones save their first ballot in the same second, with desk and
 * screen connected, so that the turnout changes; without it these 200 have voted before, and it does not change.
 */
export const burst = (stage: Stage, subject: Subject, guests: number, turnout: boolean): Promise<Run> =>
	inScene(stage, subject, async (scene) => {
		const hall = stage.voting;
		const more = 200;
		await connect(scene, hall.cookies.slice(0, guests + more));
		if (subject === 'product') await connectDisplays(scene, hall);
		const paced = (milliseconds: number, to: number) =>
			scene.generator.ask<Paced>({ do: 'paced', milliseconds, from: 0, to } satisfies Order);
		await paced(3000, turnout ? guests : guests + more);
		await pause(1500);
		const { answer, load } = await metered(scene, () => paced(1000, guests + more));
		await settle(scene, subject, hall);
		const figures = { p50: answer.p50, p99: answer.p99, max: answer.max, late: answer.late, load };
		if (answer.late > LATEST) return { figures, void: `pacing ${answer.late.toFixed(0)} ms late` };
		if (load > BUSIEST) return { figures, void: `generator at ${load.toFixed(2)} core` };
		if (answer.answered < answer.sent) throw new Error(`${answer.sent - answer.answered} saves were not answered`);
		return { figures };
	});

/**
 * Time from the press of a button until the last phone has the frame, after a press to warm up. Two generators share the phones, because one
 * reads frames more slowly than a bare server writes them.
 */
export const reveal = (stage: Stage, subject: 'product' | 'push', guests: number): Promise<Run> =>
	inScene(stage, subject, async (scene) => {
		const other = await startHelper('./generator.ts');
		try {
			return await pressTwice(scene, other, subject, guests);
		} finally {
			await other.stop();
		}
	});

async function pressTwice(scene: Scene, other: Helper, subject: 'product' | 'push', guests: number): Promise<Run> {
	const { announced, desk } = scene.stage;
	const half = Math.floor(guests / 2);
	await connect(scene, announced.cookies.slice(0, half));
	await connect({ ...scene, generator: other }, announced.cookies.slice(half, guests));
	await pause(1500);
	const press = async (step: number) => {
		const marker = subject === 'push' || step === 0 ? '"pot"' : '"winner"';
		// First, so that it listens before the press.
		const elsewhere = other.ask<Omit<Pressed, 'began'>>({ do: 'await', marker, phones: guests - half } satisfies Order);
		await pause(50);
		const pressing = scene.generator.ask<Pressed>({
			do: 'press',
			port: scene.server.port,
			path: `/desk${announced.path}?index`,
			cookie: desk,
			body: `intent=reveal&step=${step}&key=${newFormKey()}`,
			marker,
			phones: half,
		} satisfies Order);
		const [here, there] = await Promise.all([pressing, elsewhere]);
		return {
			last: Math.max(here.last, there.last) - here.began,
			first: Math.min(here.first, there.first) - here.began,
			reached: here.reached + there.reached,
		};
	};
	await press(0);
	await pause(1000);
	const before = cpuOf(other.pid);
	const began = performance.now();
	const { answer, load } = await metered(scene, () => press(1));
	const otherLoad = (cpuOf(other.pid) - before) / (performance.now() - began);
	if (answer.reached < guests) throw new Error(`The reveal reached ${answer.reached} of ${guests} phones`);
	return {
		figures: { last: answer.last, first: answer.first, spread: answer.last - answer.first, load, otherLoad },
	};
}

/** First saves of all phones, evenly spread. Counts every snapshot that is sent. */
export const frames = (stage: Stage, guests: number, milliseconds: number): Promise<Run> =>
	inScene(stage, 'product', async (scene) => {
		const hall = stage.voting;
		await connect(scene, hall.cookies.slice(0, guests));
		await connectDisplays(scene, hall, stage.desk);
		await pause(1500);
		type Counted = { snapshots: number[]; lastSnapshot: number; now: number };
		const count = () => scene.generator.ask<Counted>({ do: 'frames' } satisfies Order);
		const before = await count();
		const order: Order = { do: 'paced', milliseconds, from: 0, to: guests };
		const { answer } = await metered(scene, () => scene.generator.ask<Paced>(order));
		await pause(1500);
		const after = await count();
		await settle(scene, 'product', hall);
		const sent = after.snapshots.map((snapshots, at) => snapshots - (before.snapshots[at] ?? 0));
		const phones = sent.slice(0, guests).reduce((sum, one) => sum + one, 0);
		const [screen = 0, desk = 0] = sent.slice(guests);
		// A snapshot is followed by a pause; the last one's pause belongs to the measured time.
		const seconds = (after.lastSnapshot - before.now) / 1000;
		const figures = {
			phones: phones / ((seconds + 1) * guests),
			screen: screen / ((seconds + 0.125) * 8),
			desk: desk / ((seconds + 0.125) * 8),
			frames: phones,
			seconds,
		};
		if (phones < guests || screen === 0 || desk === 0) throw new Error('The turnout was not told to everybody');
		return answer.late > LATEST ? { figures, void: `pacing ${answer.late.toFixed(0)} ms late` } : { figures };
	});

/** Bytes of heap and buffers for each connected guest, after a garbage collection, and resident bytes. */
export const memory = (stage: Stage, subject: 'product' | 'echo', guests: number): Promise<Run> =>
	inScene(
		stage,
		subject,
		async (scene) => {
			const read = async () => {
				await pause(1000);
				const used = await scene.server.ask<NodeJS.MemoryUsage>({ memory: true });
				return { live: used.heapUsed + used.external, resident: used.rss };
			};
			// The first phones cause one-time allocations.
			await connect(scene, stage.voting.cookies.slice(0, 100));
			const before = await read();
			await connect(scene, stage.voting.cookies.slice(100, guests));
			const after = await read();
			const each = (one: keyof typeof after) => (after[one] - before[one]) / (guests - 100) / 1024;
			return { figures: { live: each('live'), resident: each('resident') } };
		},
		{ flags: subject === 'product' ? tellsItsMemory : ['--expose-gc'] },
	);
