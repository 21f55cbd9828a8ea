import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import {
	beginDoor,
	bodyOf,
	type DoorQueue,
	nextNumber,
	stepDoor,
	type TapAnswer,
} from '../../app/realtime/client/door-queue';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { findPostgres } from '../support/postgres';
import { type Chance, chanceFrom, quick, seed } from './chance';
import { type Stage, setStage, tell } from './stage';

// F16: taps at the door while connections are cut and the server is killed. F17: passes that are revoked in the middle of it.

const HELPERS = 8;
/** Papers of one helper's stack; all of them are tapped. */
const EACH = quick ? 60 : 1700;
const KILLS = quick ? 1 : 5;

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const one of undo.splice(0).reverse()) await one();
});

type Cut = 'before' | 'after' | null;
/** Sends a tap, and cuts the connection before it is sent whole, or once it is sent and before the answer. Rejects without an answer. */
const send = (url: string, cookie: string, body: string, cut: Cut): Promise<TapAnswer> =>
	new Promise((resolve, reject) => {
		const headers = {
			...{ origin: new URL(url).origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
			'content-length': Buffer.byteLength(body),
		};
		const sending = request(url, { method: 'POST', headers, agent: false, timeout: 10_000 }, (res) => {
			let said = '';
			res.setEncoding('utf8').on('data', (text: string) => {
				said += text;
			});
			res.on('error', reject).on('end', () => {
				if (res.statusCode === 403) resolve({ kind: 'gone' });
				else if (res.statusCode === 200) resolve(JSON.parse(said));
				else reject(new Error(`${res.statusCode} ${said.slice(0, 200)}`));
			});
		});
		sending.on('error', reject).on('timeout', () => sending.destroy());
		if (cut === 'before') {
			sending.write(body.slice(0, body.length / 2));
			sending.flushHeaders();
			setImmediate(() => sending.destroy(new Error('cut')));
			return;
		}
		sending.end(body, () => {
			if (cut === 'after') setImmediate(() => sending.destroy(new Error('cut')));
		});
	});

/** One helper's phone: the queue of the page, with requests that may be cut. */
function helperOn(at: () => string, cookie: string, first: number, chance: Chance) {
	let queue: DoorQueue = beginDoor(
		Array.from({ length: EACH }, (_, n) => first + n),
		[],
	);
	let sent = 0;
	let lost = 0;
	const acked: number[] = [];
	return {
		acked,
		queue: () => queue,
		figures: () => ({ sent, lost }),
		/** Taps all papers of the stack, some ahead of the answers, until each is answered or this phone may not hand out. */
		async run(): Promise<void> {
			while (queue.connected !== 'gone') {
				for (let ahead = chance.upTo(4); ahead >= 0; ahead--) {
					const number = nextNumber(queue);
					if (number !== undefined) queue = stepDoor(queue, { kind: 'tapped', tap: { key: newFormKey(), number } });
				}
				const [tap] = queue.waiting;
				if (!tap) return;
				const dice = chance.next();
				const cut = dice < 0.05 ? 'before' : dice < 0.12 ? 'after' : null;
				sent++;
				try {
					const body = bodyOf(tap).toString();
					const answer = await send(at(), cookie, body, cut);
					if (answer.kind === 'done' && 'number' in tap) acked.push(tap.number);
					queue = stepDoor(queue, { kind: 'answered', tap, answer });
				} catch {
					lost++;
					queue = stepDoor(queue, { kind: 'lost' });
					await new Promise((resolve) => setTimeout(resolve, 5 + chance.upTo(20)));
				}
			}
		},
	};
}

/** Opens doors with a stack of papers for each helper. Codes are not needed at the door, so none are made. */
async function openDoors(stage: Stage) {
	const { db, services, dinner, organiser, secrets } = stage;
	await db.deleteFrom('paper').where('dinner_id', '=', dinner.id).execute();
	const numbers = Array.from({ length: HELPERS * EACH }, (_, n) => n + 1);
	for (let at = 0; at < numbers.length; at += 1000) {
		const rows = numbers
			.slice(at, at + 1000)
			.map((number) => ({ dinner_id: dinner.id, number, state: 'made' as const }));
		await db.insertInto('paper').values(rows).execute();
	}
	const passes: { id: string; cookie: string }[] = [];
	for (let n = 0; n < HELPERS; n++) {
		const id = must(await services.crew.make(dinner.id, 'door', pressOf(organiser)));
		const cookie = services.crew.prepare(new Headers())[0]?.split(';')[0] ?? '';
		must(await services.crew.take(secrets.link('crew', id), `Helper ${n}`, new Headers({ cookie })));
		passes.push({ id, cookie });
	}
	return passes;
}

describe.skipIf(!findPostgres())('at the door', () => {
	test('F16, F17: what was tapped is handed out, once; nothing is done after a pass was revoked', async () => {
		const stage = await setStage('F16', 2, {}, undefined, 'doors');
		if (!stage) throw new Error('Postgres was here a moment ago');
		undo.push(stage.strike);
		const { db, services, dinner, group, organiser, chance } = stage;
		const passes = await openDoors(stage);
		const at = () => `${stage.server.url}/desk/${group.slug}/${dinner.number}/door/tap`;
		const helpers = passes.map(({ cookie }, n) => helperOn(at, cookie, n * EACH + 1, chanceFrom(seed * 100 + n)));
		const runs = helpers.map((helper) => helper.run());
		const issuedIn = async (n: number) =>
			(
				await db
					.selectFrom('paper')
					.select(['number', 'handed_out'])
					.where('dinner_id', '=', dinner.id)
					.where('state', '=', 'issued')
					.where('number', '>', n * EACH)
					.where('number', '<=', (n + 1) * EACH)
					.orderBy('number')
					.execute()
			).map(({ number, handed_out }) => ({ number, handed_out }));

		// Two passes end while their holders tap.
		const ended = [0, 1];
		const atTheEnd: number[] = [];
		for (const n of ended) {
			await expect.poll(() => helpers[n]?.acked.length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(EACH / 10);
			must(await services.crew.revoke(dinner.id, passes[n]?.id ?? '', pressOf(organiser)));
			atTheEnd.push((await issuedIn(n)).length);
		}
		for (let kill = 0; kill < KILLS; kill++) {
			await new Promise((resolve) => setTimeout(resolve, chance.between(500, 1500)));
			await stage.server.kill('SIGKILL');
			await stage.restart();
		}
		await Promise.all(runs);

		const problems: string[] = [];
		for (const [n, helper] of helpers.entries()) {
			const issued = await issuedIn(n);
			for (const { number, handed_out } of issued)
				if (handed_out !== 1) problems.push(`${number}: ${handed_out} times`);
			const out = new Set(issued.map(({ number }) => number));
			for (const number of helper.acked) if (!out.has(number)) problems.push(`${number} was answered and is not out`);
			if (helper.queue().refused.length > 0) problems.push(`refused: ${JSON.stringify(helper.queue().refused)}`);
			if (ended.includes(n)) {
				if (out.size !== atTheEnd[n]) problems.push(`helper ${n}: ${out.size} out, ${atTheEnd[n]} when the pass ended`);
			} else if (out.size !== EACH) problems.push(`helper ${n}: ${out.size} of ${EACH} are out`);
		}
		const sum = (of: (helper: (typeof helpers)[number]) => number) => helpers.reduce((all, one) => all + of(one), 0);
		const unknown = sum((helper) => helper.figures().lost);
		tell('F16, F17', KILLS + ended.length, {
			...{ phones: HELPERS, invoked: sum((helper) => helper.figures().sent), acked: sum(({ acked }) => acked.length) },
			...{ refused: ended.length, unknown, problems },
		});
		expect(problems).toEqual([]);
		expect(unknown, 'no answer was lost, so nothing was tried').toBeGreaterThan(HELPERS);
		for (const n of ended) expect(helpers[n]?.queue().connected).toBe('gone');
	});
});
