import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { CannotStart } from '../../db/startup-error';
import { ARCHIVE_VERSION } from '../contract/archive';
import { readSettings } from '../contract/settings';
import { createArchiveImport, type ImportRefusal } from '../services/archive-import.server';

// Only this user may read the written files.
process.umask(0o077);

/**
 * `npm run import-group -- FILE`: imports the archive of a group. `--slug another` gives it another address; `--organiser E-MAIL` makes that
 * account its organiser, else whoever set this Stockpot up. With the embedded database the server must be stopped.
 */
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
const USAGE = 'Say which archive: npm run import-group -- FILE [--slug ADDRESS] [--organiser E-MAIL]';

function readArguments(given: readonly string[]) {
	const found: { file?: string; slug?: string; organiser?: string } = {};
	for (let at = 0; at < given.length; at++) {
		const argument = given[at] ?? '';
		if (argument === '--slug' || argument === '--organiser') {
			const value = given[++at];
			if (!value) giveUp(USAGE);
			found[argument === '--slug' ? 'slug' : 'organiser'] = value;
		} else if (argument.startsWith('--') || found.file !== undefined) giveUp(USAGE);
		else found.file = argument;
	}
	return found.file === undefined ? giveUp(USAGE) : { ...found, file: found.file };
}

function sayRefusal(why: ImportRefusal, file: string): string {
	switch (why.code) {
		case 'no archive':
			return `${file} is no archive of a soup group, or its beginning is damaged.`;
		case 'newer':
			return `${file} has version ${why.version} of the archive, and this Stockpot reads up to version ${ARCHIVE_VERSION}. Update this Stockpot, then import again.`;
		case 'too large':
			return `${file} is larger than any archive of a soup group.`;
		case 'damaged':
			return `${file} is damaged at ${why.name}: it is not what was written. Export it again, or copy it again.`;
		case 'odd name':
			return `${file} holds something that no archive has: ${JSON.stringify(why.name.slice(0, 80))}.`;
		case 'odd content':
			return `What ${why.name} in ${file} says is not what an archive says there.`;
		case 'slug taken':
			return `A group here has the address /${why.slug} already. Give another: npm run import-group -- ${file} --slug another`;
		case 'bad slug':
			return `No group can have the address ${JSON.stringify(why.slug.slice(0, 80))}. Give another, of small letters, digits and hyphens: --slug another`;
		case 'known':
			return 'This group is here already.';
		case 'nobody':
			return 'There is no such organiser here. Set this Stockpot up first, or give the e-mail of an account with --organiser.';
		case 'breaks':
			return `The dinners in ${file} contradict a rule of this Stockpot (${why.rule}).`;
	}
}

async function main(): Promise<void> {
	const { file, ...wanted } = readArguments(process.argv.slice(2));
	const read = readSettings(process.env);
	const settings = read.ok ? read.value : giveUp(read.sentence);
	const { db, close } = await createDb(settings);
	await migrate(db);
	const done = await createArchiveImport({ db, now: () => new Date() })(file, wanted)
		.catch((error: NodeJS.ErrnoException) => {
			if (error.syscall === undefined) throw error;
			return giveUp(`${file} cannot be read (${error.message}). Nothing was imported.`);
		})
		.finally(close);
	if (!done.ok) giveUp(`${sayRefusal(done.why, file)} Nothing was imported.`);
	const { name, slug, dinners } = done.value;
	process.stdout.write(
		`${name} is at /${slug} now, with ${dinners === 1 ? 'one dinner' : `${dinners} dinners`}. Invite its organisers; private links of pitches and printed papers of the other Stockpot do not work here.\n`,
	);
}

main().catch((error: unknown) => {
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
});
