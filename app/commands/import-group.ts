import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { CannotStart } from '../../db/startup-error';
import { type ImportRefusal, NOTHING_IMPORTED, sayImportRefusal } from '../contract/archive-refusals';
import { readSettings } from '../contract/settings';
import { createArchiveImport } from '../services/archive-import.server';

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

/** Which argument helps. */
function howTo({ code }: ImportRefusal, file: string): string {
	if (code === 'slug taken' || code === 'bad slug') return ` npm run import-group -- ${file} --slug another`;
	return code === 'nobody' ? ' npm run import-group -- FILE --organiser someone@example.org' : '';
}

async function main(): Promise<void> {
	const { file, ...wanted } = readArguments(process.argv.slice(2));
	const read = readSettings(process.env);
	const settings = read.ok ? read.value : giveUp(read.sentence);
	const { db, close } = await createDb(settings);
	await migrate(db);
	const done = await createArchiveImport({ db, now: () => new Date() })
		.run(file, wanted)
		.catch((error: NodeJS.ErrnoException) => {
			if (error.syscall === undefined) throw error;
			return giveUp(`${file} cannot be read (${error.message}). Nothing was imported.`);
		})
		.finally(close);
	if (!done.ok) giveUp(`${file}: ${sayImportRefusal(done.why)}${howTo(done.why, file)} ${NOTHING_IMPORTED}`);
	const { name, slug, dinners } = done.value;
	process.stdout.write(
		`${name} is at /${slug} now, with ${dinners === 1 ? 'one dinner' : `${dinners} dinners`}. Invite its organisers; private links of pitches and printed papers of the other Stockpot do not work here.\n`,
	);
}

main().catch((error: unknown) => {
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
});
