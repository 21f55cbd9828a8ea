import { restore } from '../../db/backup';
import { CannotStart } from '../../db/cannot-start';
import { readSettings } from '../contract/settings';

/** `npm run restore -- soup.backup`: puts a copy back into DATA_DIR, which must have no database yet. */
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

async function main(): Promise<void> {
	const [file, ...more] = process.argv.slice(2);
	if (!file || more.length > 0) giveUp('Say which copy: npm run restore -- soup.backup');
	const read = readSettings(process.env);
	const { databaseUrl, dataDir } = read.ok ? read.value : giveUp(read.sentence);
	if (databaseUrl)
		giveUp('DATABASE_URL is set: put a copy back into Postgres with psql or pg_restore. Nothing was put back.');
	const dinners = await restore(file, dataDir);
	process.stdout.write(
		`Put back into ${dataDir}: ${dinners === 1 ? 'one dinner' : `${dinners} dinners`}. Put the secret that belongs to it there too, then start Stockpot.\n`,
	);
}

main().catch((error: unknown) => {
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
});
