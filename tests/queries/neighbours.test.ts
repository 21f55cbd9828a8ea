import { expect, test } from 'vitest';
import { createClusterPresence } from '../../app/services/cluster-presence.server';
import { withDatabases } from '../support/db';
import { openEvening } from '../support/evening';

withDatabases((_name, getDb) => {
	test('a phone that comes in while papers in use are looked at again is not forgotten', async () => {
		const { dinner, context } = await openEvening(getDb(), 2);
		const said: string[] = [];
		const bus = { listen: () => {}, send: async (text: string) => void said.push(text) };
		const neighbours = createClusterPresence(context, new Set(), bus as never);
		// Issued since it was opened, so nothing is asked about it.
		neighbours.noteUse(dinner.id, 1);
		const repeated = neighbours.repeat();
		neighbours.notePhones(dinner.id, 1);
		await repeated;
		neighbours.noteUse(dinner.id, 2);
		await expect.poll(() => said.at(-1)).toMatch(/ 1 2$/);
	});
});
