import { backUp } from '../../db/embedded/backup';
import { CannotStart } from '../../db/startup-error';
import { readSettings } from '../contract/settings';

// Only this user may read the written files.
process.umask(0o077);

/** `npm run backup -- soup.backup`: copies the embedded database into a new file. The server must be stopped. */
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

async function main(): Promise<void> {
	const [file, ...more] = process.argv.slice(2);
	if (!file || more.length > 0) giveUp('Say where the copy shall go: npm run backup -- soup.backup');
	const read = readSettings(process.env);
	const { databaseUrl, dataDir } = read.ok ? read.value : giveUp(read.sentence);
	if (databaseUrl)
		giveUp('DATABASE_URL is set, so everything is in Postgres: copy it with pg_dump. Nothing was copied.');
	const size = await backUp(dataDir, file);
	process.stdout.write(
		`Copied into ${file}, ${Math.ceil(size / 1024)} kB. The secret is not in it: keep the file ${dataDir}/secret (or SECRET) too, in another place.\n`,
	);
}

main().catch((error: unknown) => {
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
});
