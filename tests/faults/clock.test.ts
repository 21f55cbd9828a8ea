import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { findPostgres } from '../support/postgres';
import { quick } from './chance';
import { openHall } from './hall';
import { buttonOn, EMPTY_BOX } from './organiser';
import { tell } from './stage';

// F11: the server's wall clock jumps by an hour, forwards and back, while phones save and the end of voting passes.

const HOUR = 3_600_000;

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const one of undo.splice(0).reverse()) await one();
});

/** A wall clock for a server, which the test moves. */
async function makeClock() {
	const folder = await mkdtemp(join(tmpdir(), 'stockpot-clock-'));
	undo.push(() => rm(folder, { recursive: true }));
	const file = join(folder, 'shift');
	await writeFile(file, '0');
	const preload = new URL('shifted-clock.mjs', import.meta.url).href;
	return {
		env: { NODE_OPTIONS: `--import ${preload}`, SHIFT_FILE: file },
		async jump(by: number): Promise<void> {
			await writeFile(`${file}.next`, String(by));
			await rename(`${file}.next`, file);
			await setTimeout(100);
		},
	};
}

describe.skipIf(!findPostgres() || quick)('the server’s clock jumps', () => {
	test('F11: an hour on and back: no save is lost, no socket and no session ends, nothing after the close counts', async () => {
		const clock = await makeClock();
		const hall = await openHall({ papers: 40, env: clock.env });
		undo.push(hall.leave);
		const ends = Date.now() + HOUR / 2;
		await hall.db
			.updateTable('dinner')
			.set({ voting_until: new Date(ends) })
			.where('id', '=', hall.dinner.id)
			.execute();
		const desk = await hall.desk();
		const screen = await desk.socket();
		const lost: string[] = [];
		screen.socket.on('disconnect', (why) => lost.push(why));
		const phones = hall.connect();
		for (const phone of phones) {
			phone.socket.on('disconnect', (why) => lost.push(why));
			phone.start(60, 120);
		}
		const offTheClock = async () => {
			const { now } = (await (await fetch(`${hall.server.url}/${hall.path}/screen/now`)).json()) as { now: number };
			return Math.round((now - Date.now()) / HOUR) + 0;
		};
		const closes = async () => buttonOn(await desk.page(), 'close voting') !== undefined;
		const answersSince = (at: number) => phones.flatMap(({ log }) => log).filter((one) => one.at > at);

		// By that clock, before and after the end of voting. Voting may close only after it.
		const jumps = [1, 0, -1, 0, 1, -1, 1];
		for (const hours of jumps) {
			const jumped = performance.now();
			await clock.jump(hours * HOUR);
			expect(await offTheClock()).toBe(hours);
			await setTimeout(1200);
			const answers = answersSince(jumped);
			expect(answers.filter(({ kind }) => kind === 'ack').length).toBeGreaterThan(40);
			expect(answers.filter(({ kind }) => kind === 'refused' || kind === 'unknown')).toEqual([]);
			expect((await desk.page()).status).toBe(200);
			expect(await closes()).toBe(hours > 0);
		}

		expect((await desk.press({ intent: 'close voting', expected: 'voting 1' })).status).toBe(303);
		const closedAt = performance.now();
		await setTimeout(500);
		// Moved back before the end, voting stays closed.
		for (const hours of [0, -1]) {
			await clock.jump(hours * HOUR);
			const refused = await Promise.all(phones.map((phone) => phone.settle()));
			expect(new Set(refused)).toEqual(new Set(['closed']));
		}
		const report = await hall.check(closedAt);
		expect(report.problems).toEqual([]);
		expect(report.refused).toBeGreaterThan(0);
		expect(lost).toEqual([]);
		expect(screen.last.snapshot?.phase).toBe('counting');

		// A session that begins while the clock is wrong stays valid when it is right again.
		const late = await hall.desk();
		for (const hours of [1, 0]) {
			await clock.jump(hours * HOUR);
			expect([(await desk.page()).status, (await late.page()).status]).toEqual([200, 200]);
		}
		// Both desks are one person's.
		await hall.db.updateTable('dinner').set({ signatures_needed: 1 }).where('id', '=', hall.dinner.id).execute();
		expect((await late.press({ intent: 'sign', ...EMPTY_BOX }, '/sheet')).status).toBe(303);
		expect((await desk.press({ intent: 'open' }, '/count')).status).toBe(303);
		const { counted } = await hall.db
			.selectFrom('counted')
			.where('dinner_id', '=', hall.dinner.id)
			.select((eb) => eb.fn.countAll<number>().as('counted'))
			.executeTakeFirstOrThrow();
		expect(Number(counted)).toBe(40);
		tell('F11', jumps.length + 4, report);
	});
});
