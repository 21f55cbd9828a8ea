import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from './app/contract/settings';
import { attachRealtime } from './app/realtime/server/index.server';
import { isFromOurselves } from './app/server/address';
import { createHttp } from './app/server/app.server';
import { addresses, drain, listen, ownAddress } from './app/server/listen';
import { createLog } from './app/server/log';
import { loadPages } from './app/server/pages.server';
import { createGuestRunner } from './app/server/rehearsal-guests';
import { createServices } from './app/services/index.server';
import { createSecrets, readSecret } from './app/services/secrets.server';
import { startupNotice } from './app/services/startup-notice.server';
import { createDb } from './db/client';
import { isServing, migrate } from './db/migrate';
import { CannotStart } from './db/startup-error';

// Only this user may read the written files.
process.umask(0o077);

// The composition root: makes every dependency once, in this order, and passes it on. Decides nothing.
const say = (line: string) => process.stdout.write(`${line}\n`);
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

const read = readSettings(process.env);
const settings = read.ok ? read.value : giveUp(read.sentence);
const log = createLog(settings);
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));

const database = await createDb({
	...settings,
	onTrouble: (error) => log.warn({ err: error }, 'a database connection was lost'),
	onExposed: (folder) =>
		say(
			`Other users of this machine may be able to read ${folder}: its disk knows no rights. Move DATA_DIR to one that does.`,
		),
}).catch((error) => (error instanceof CannotStart ? giveUp(error.message) : Promise.reject(error)));
async function closeAndGiveUp(error: unknown): Promise<never> {
	await database.close();
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
}
await migrate(database.db).catch(closeAndGiveUp);

const secrets = createSecrets(await readSecret(settings.secret, settings.dataDir).catch(closeAndGiveUp));
const guests = createGuestRunner(import.meta.url);
const parts = { db: database.db, settings, secrets, log, now: () => new Date() };
const services = createServices(parts, database.bus, guests.start);

if (!(await services.setup.checkSecret()).ok) {
	await database.close();
	const secret = settings.secret ? 'SECRET' : `The file secret in ${settings.dataDir}`;
	giveUp(
		`${secret} is not the one that ballot papers in this database were made with: put that one back, or none of their codes will work.`,
	);
}

const ahead =
	database.kind === 'embedded'
		? await services.copies.ahead().catch(async (error) => {
				await database.close();
				if (error instanceof CannotStart) giveUp(error.message);
				throw error;
			})
		: null;
if (ahead) {
	await database.close();
	giveUp(
		`The copy ${ahead.file}, made on ${ahead.made.toLocaleString('en-GB')}, holds more of the dinner than the database in ${settings.dataDir}, as after a power cut. Put it back with npm run restore, then start again. To go on without it, move the copies away first.`,
	);
}

let stopping = false;
const server = createServer({ requestTimeout: 180_000 });
const pages = await loadPages(settings, import.meta.url, server);
const isReady = async () => !stopping && (await isServing(database.db));
server.on('request', createHttp({ settings, services, pages, log, isReady }));
const live = attachRealtime(server, { services, log, allowRequest: (req) => isFromOurselves(req, settings) });

async function stop() {
	if (stopping) return;
	stopping = true;
	setTimeout(() => giveUp('Stockpot did not stop in time and was ended.'), 9000).unref();
	const drained = drain(server, 3000);
	await live.close();
	await drained;
	await Promise.race([services.finish(), wait(4000)]);
	if (pages.kind === 'dev') await pages.vite.close();
	await database.close();
	process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

// Asked before anybody is served: from then on a database that is away ends no server.
const setupLink = await services.setup.link();
const listening = await listen(server, settings);
if (!listening.ok) {
	await database.close();
	giveUp(listening.sentence);
}
guests.listenAt(ownAddress(settings, listening.port));
const [address, ...others] = addresses(settings, listening.port);
say(`Stockpot is ready: ${address}`);
for (const other of others) say(`       and also at: ${other}`);
services.begin();
if (database.kind === 'embedded') {
	services.copies.begin();
	say(await startupNotice(settings));
}
if (!(await services.pictures.canRead()))
	say('The package sharp has no build for this computer: the dinner runs without pictures. npm install may bring it.');
if (setupLink) say(`To begin, open this link, which works once: ${address}${setupLink}`);
