import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { embeddedOn } from '../../db/client';
import { migrate } from '../../db/migrate';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A migrated embedded database, cached by the hash of the schema, because migrating takes seconds: as a folder that test servers copy, and
 * as a dump that test workers load into memory.
 */
export async function prepareEmbedded(): Promise<{ folder: string; dump: string }> {
	const made = join(root, '.cache', `embedded-${await hashOfSchema()}`);
	const prepared = { folder: join(made, 'data'), dump: join(made, 'dump.tar') };
	if (existsSync(made)) return prepared;
	// Renamed when complete, because a run may be interrupted and two runs may race.
	const unfinished = `${made}-${randomBytes(4).toString('hex')}`;
	await mkdir(join(unfinished, 'data'), { recursive: true });
	const pglite = await PGlite.create(join(unfinished, 'data', 'database'));
	const { db, close } = await embeddedOn(pglite);
	await migrate(db);
	const dump = await pglite.dumpDataDir('none');
	await writeFile(join(unfinished, 'dump.tar'), Buffer.from(await dump.arrayBuffer()));
	await close();
	await rename(unfinished, made).catch(() => rm(unfinished, { recursive: true, force: true }));
	return prepared;
}

async function hashOfSchema(): Promise<string> {
	const hash = createHash('sha256').update(
		await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json')),
	);
	const migrations = join(root, 'db', 'migrations');
	for (const file of (await readdir(migrations)).sort())
		hash.update(file).update(await readFile(join(migrations, file)));
	return hash.digest('hex').slice(0, 12);
}
