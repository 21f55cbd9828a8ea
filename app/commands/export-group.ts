import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { findGroup } from '../../db/queries/groups';
import { CannotStart } from '../../db/startup-error';
import { readSettings } from '../contract/settings';
import { createArchives } from '../services/archive.server';

// Only this user may read the written files.
process.umask(0o077);

/** `npm run export-group -- birmingham soup.tar.gz`: writes what a group has into a new file. With the embedded database the server must be stopped. */
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

const refusals = {
	'dinner on': 'A dinner of this group is on. Nothing was written. Try again when its result is published.',
	'other dinner on': 'A dinner of another group is on. Nothing was written. Try again when its result is published.',
} as const;

async function main(): Promise<void> {
	const [slug, file, ...more] = process.argv.slice(2);
	if (!slug || !file || more.length > 0)
		giveUp('Say which group, and where it shall go: npm run export-group -- birmingham soup.tar.gz');
	const read = readSettings(process.env);
	const settings = read.ok ? read.value : giveUp(read.sentence);
	const { db, close } = await createDb(settings);
	await migrate(db);
	const group = await findGroup(db, slug);
	if (!group || group.rehearsal_of) giveUp(`There is no group ${slug} here. Nothing was written.`);
	const written = await createArchives({ db, now: () => new Date() })
		.write(group, () => createWriteStream(file, { flags: 'wx', mode: 0o600 }))
		.catch(async (error: NodeJS.ErrnoException) => {
			if (error.code === 'EEXIST') giveUp(`${file} is there already. Nothing was written. Give another name.`);
			await rm(file, { force: true });
			giveUp(`${file} could not be written (${error.message}). Nothing is left of it.`);
		});
	await close();
	if (!written.ok) giveUp(refusals[written.code]);
	process.stdout.write(`${group.name} is in ${file}, with pitchers’ contacts and without passwords and codes.\n`);
}

main().catch((error: unknown) => {
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
});
