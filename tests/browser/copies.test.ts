import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSecrets } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import { says, tap } from '../support/ballot-page';
import { closeContexts, sharedBrowser } from '../support/browser';
import { runCommand } from '../support/command';
import { startServer } from '../support/server';
import { startSeveral } from '../support/several';

let browser: Browser;
beforeAll(async () => {
	browser = await sharedBrowser();
});
afterAll(() => closeContexts(browser));

test('after a restore, phones send again by themselves what the copy lacks', async () => {
	const evening = await startSeveral(1, { papers: 2 });
	const [first] = evening.servers;
	if (!first) throw new Error('One was started');
	const { dataDir, port } = first;
	const again = () => startServer({ dataDir, port, env: { SECRET: evening.secret } });
	const open = async (code = '') => {
		const page = await browser.newPage();
		await page.goto(`http://soup.test:${port}/vote#${code}`);
		await page.waitForSelector('.pager');
		return page;
	};
	const [one, two] = await Promise.all([open(evening.papers[0]?.code), open(evening.papers[1]?.code)]);
	await tap(one, 1, 0, 5);
	await says(one, 'Saved. 1 of 16 scores counts.');
	// This is the last copy. Later saves are on the phones and in the lost database only.
	await first.kill('SIGTERM');
	const second = await again();
	await tap(one, 1, 1, 4);
	await says(one, 'Saved. 2 of 16 scores count.');
	await tap(two, 1, 0, 3);
	await says(two, 'Saved. 1 of 16 scores counts.');
	await second.kill('SIGKILL');
	// Voting was closed before the power cut, and phones know it; the copy is older.
	const lost = await createDb({ dataDir });
	await lost.db
		.updateTable('dinner')
		.set((eb) => ({ phase: 'counting', version: eb('version', '+', 1) }))
		.execute();
	await lost.close();
	const third = await startServer({
		dataDir,
		port,
		env: { SECRET: evening.secret, COPIES_DIR: join(dataDir, 'elsewhere') },
	});
	for (const page of [one, two]) await says(page, 'Voting is closed');
	await third.kill('SIGKILL');
	await rm(join(dataDir, 'database'), { recursive: true });
	await rm(join(dataDir, 'elsewhere'), { recursive: true, force: true });
	const put = await runCommand('restore', [], { DATA_DIR: dataDir, SECRET: evening.secret });
	expect(put.code).toBe(0);

	const back = await again();
	const saved = async () => {
		const body = await fetch(`${back.url}/metrics`).then((res) => res.text());
		return Number(/^stockpot_ballots_saved_total (\d+)$/m.exec(body)?.[1]);
	};
	// Without any input on the phones.
	await expect.poll(saved).toBeGreaterThanOrEqual(2);
	await says(one, 'Saved. 2 of 16 scores count.');
	await says(two, 'Saved. 1 of 16 scores counts.');
	await back.kill('SIGTERM');

	const secrets = createSecrets(Buffer.from(evening.secret));
	const { db, close } = await createDb({ dataDir });
	const rows = await db.selectFrom('ballot').selectAll().execute();
	await close();
	const scores = rows.map((row) =>
		[...secrets.open(row.dinner_id, Buffer.from(row.key), row.revision, Buffer.from(row.sealed))].slice(0, 3).join(),
	);
	expect(scores.sort()).toEqual(['3,255,255', '5,4,255']);
	await evening.stop();
});
