import { afterEach, describe, expect, inject, test } from 'vitest';
import { says, tap } from '../support/ballot-page';
import { newPostgresDatabase } from '../support/db';
import { isKept, openKept, scoreOf, withPhonesOnWifi } from '../support/offline';
import { makeProfile, manyCookies, type Profile } from '../support/profile';
import { type RunningServer, startServer } from '../support/server';
import { startSeveral } from '../support/several';

const phones = withPhonesOnWifi();
const profiles: Profile[] = [];
afterEach(async () => {
	for (const profile of profiles.splice(0)) await profile.remove();
});

test('a browser that died with a ballot that was not saved opens on it without a network, and saves it when there is one', async () => {
	const room = await phones.night.dinner();
	const profile = await makeProfile();
	profiles.push(profile);
	const first = await profile.open();
	const page = await first.newPage();
	await phones.enter(page, room.papers[0]?.code);
	await tap(page, 1, 0, 1);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);
	await phones.wifi.turn('off');
	await tap(page, 2, 0, 0).catch(() => page.evaluate(() => undefined));
	await tap(page, 1, 3, 3);
	await says(page, 'Your last change is not saved yet.');
	await profile.hasWritten('Local Storage', '"scores":"1--3');
	await first.addCookies(manyCookies);
	await profile.hasWritten('Cookies', 'stockpot_paper');
	await profile.die();

	const again = await (await profile.open()).newPage();
	await again.goto(`${phones.wifi.url}/ballot`);
	await says(again, 'No connection.');
	await says(again, 'Your last change is not saved yet.');
	expect([await scoreOf(again, 1, 0), await scoreOf(again, 1, 3)]).toEqual(['1', '3']);
	expect(await phones.storedOf(again)).toBe('1---------------');
	await phones.wifi.turn('on');
	await says(again, 'Saved. 2 of 16');
	expect(await phones.countOf(room)).toEqual(['1--3------------']);
});

describe.skipIf(inject('postgresUrl') === null)('with the built server', () => {
	test('its process is killed: the page opens, the tap waits, and is saved by the next process', async () => {
		const several = await startSeveral(1, { databaseUrl: await newPostgresDatabase(), papers: 1 });
		let again: RunningServer | undefined;
		try {
			const [server] = several.servers;
			if (!server) throw new Error('One server was asked for');
			const page = await phones.newPhone();
			await phones.enter(page, several.papers[0]?.code, server.url);
			await tap(page, 1, 0, 4);
			await says(page, 'Saved. 1 of 16');
			await isKept(page);
			await server.kill('SIGKILL');
			await openKept(page);
			await tap(page, 1, 1, 3);
			await says(page, 'Your last change is not saved yet.');
			const { port, dataDir } = server;
			again = await startServer({ port, dataDir, databaseUrl: several.databaseUrl, env: { SECRET: several.secret } });
			await says(page, 'Saved. 2 of 16');
			expect([...(await several.stored()).values()].map(({ scores }) => scores.slice(0, 2))).toEqual(['43']);
		} finally {
			await again?.stop();
			await several.stop();
		}
	});
});
