import { open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CopyKey, type FoundCopy, findNewest, readMedia } from '../../db/embedded/dinner-copies';
import { writeWhole } from '../../db/embedded/durable-file';
import { type PutBack, restore, type WasPutBack } from '../../db/embedded/restore';
import type { Tonight } from '../../db/queries/dinner-copies';
import { dinnersIn } from '../../db/queries/restoring';
import { CannotStart } from '../../db/startup-error';
import { readSettings, type Settings } from '../contract/settings';
import { DESK } from '../i18n';
import { sayDate } from '../i18n/when';
import { createSecrets } from '../services/secrets.server';

// Only this user may read the written files.
process.umask(0o077);

/**
 * `npm run restore`: puts the newest copy of tonight's dinner back into DATA_DIR, and moves the database aside that is there.
 * `npm run restore -- soup.backup`: puts a backup back into DATA_DIR, which must have no database yet.
 * `npm run restore -- soup.backup COPIES`: the backup, and the dinner's newest copy over it. COPIES is a folder, or one copy.
 * `--instead` with a copy: also in the place of what is newer.
 */
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const USAGE =
	'Say what to put back: npm run restore, npm run restore -- soup.backup, or npm run restore -- soup.backup COPIES';

const INSTEAD = '--instead';

/** A folder of copies and perhaps one file in it. */
type Copies = { readonly folder: string; readonly only: string | undefined };

async function main(): Promise<void> {
	const read = readSettings(process.env);
	const settings = read.ok ? read.value : giveUp(read.sentence);
	if (settings.databaseUrl)
		giveUp('DATABASE_URL is set: put a copy back into Postgres with psql or pg_restore. Nothing was put back.');
	const given = process.argv.slice(2);
	const instead = given.includes(INSTEAD);
	const paths = given.filter((argument) => argument !== INSTEAD);
	const { backup, copies } = await readArguments(paths, settings);
	const now = new Date();
	if (!copies) return tell(await restore({ backup, dataDir: settings.dataDir, now }), { backup }, settings);

	const { secret, isOurs } = await findSecret(settings, copies);
	const secrets = createSecrets(secret);
	const key: CopyKey = { install: secrets.copiesOf(), open: secrets.openCopy };
	const found = await findCopy(copies, key);
	const { rows, missing } = await readMedia(found, key);
	const tonight = { copy: found.tonight, media: rows, made: new Date(found.head.made) };
	const done = await restore({ backup, tonight, dataDir: settings.dataDir, now, instead });
	if (!isOurs) await writeWhole(join(settings.dataDir, 'secret'), secret);
	for (const name of found.skipped) say(`${name} is torn or cannot be read, so the one before it was taken.`);
	if (missing > 0)
		say(
			`${missing === 1 ? 'One picture or recording' : `${missing} pictures or recordings`} of pitches could not be read.`,
		);
	tell(done, { backup, found }, settings);
}

async function readArguments(given: readonly string[], { copiesDir }: Settings) {
	if (given.length > 2 || given.some((argument) => argument.startsWith('--'))) giveUp(USAGE);
	if (given.length === 0) return { backup: undefined, copies: { folder: copiesDir, only: undefined } };
	let backup: string | undefined;
	let copies: Copies | undefined;
	for (const path of given) {
		const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
		if (isFolder && !copies) copies = { folder: path, only: undefined };
		else if (!copies && (await isCopy(path))) copies = { folder: dirname(path), only: basename(path) };
		else if (!backup) backup = path;
		else giveUp(USAGE);
	}
	return { backup, copies };
}

/** A copy starts with a plain-text header; a backup is compressed from its first byte. */
async function isCopy(file: string): Promise<boolean> {
	const handle = await open(file, 'r').catch(() => undefined);
	if (!handle) return false;
	const { buffer } = await handle.read(Buffer.alloc(12), 0, 12, 0).finally(() => handle.close());
	return buffer.toString().startsWith('{"stockpot"');
}

/** SECRET, else the file in DATA_DIR, else the one beside the copies: the old folder's, where the copies were left in it. */
async function findSecret({ secret, dataDir }: Settings, { folder }: Copies) {
	if (secret) return { secret: Buffer.from(secret), isOurs: true };
	for (const of of [dataDir, dirname(folder)]) {
		const text = (await readFile(join(of, 'secret'), 'utf8').catch(() => '')).trim();
		if (text) return { secret: Buffer.from(text), isOurs: of === dataDir };
	}
	return giveUp(
		`The copies are sealed with the secret of the Stockpot that made them, and there is none in ${dataDir}: put the file secret there, or set SECRET. Nothing was put back.`,
	);
}

async function findCopy({ folder, only }: Copies, key: CopyKey): Promise<FoundCopy> {
	const { found, skipped, others } = await findNewest(folder, key, only).catch((error: NodeJS.ErrnoException) =>
		giveUp(
			error.code === 'ENOENT'
				? `There are no copies in ${folder}. Nothing was put back.`
				: `The copies in ${folder} cannot be read (${error.message}). Nothing was put back.`,
		),
	);
	if (found) return found;
	if (others > 0) giveUp(`The copies in ${folder} were made with another secret. Nothing was put back.`);
	return giveUp(
		skipped.length > 0
			? `No copy in ${folder} is whole and can be read (${skipped.join(', ')}). Nothing was put back.`
			: `There are no copies in ${folder}. Nothing was put back.`,
	);
}

function tell(
	{ dinners, moved, aside }: WasPutBack,
	{ backup, found }: Pick<PutBack, 'backup'> & { found?: FoundCopy },
	{ dataDir }: Settings,
) {
	const inAll = dinners === 1 ? 'one dinner' : `${dinners} dinners`;
	if (!found) {
		say(`Put back into ${dataDir}: ${inAll}. Put the secret that belongs to it there too, then start Stockpot.`);
		return;
	}
	const made = new Date(found.head.made).toLocaleString('en-GB');
	say(
		`Put back into ${dataDir}${backup ? `, over ${backup}` : ''}, as it was on ${made}: ${nameDinners(found.tonight)}. There ${dinners === 1 ? 'is' : 'are'} ${inAll} in it.`,
	);
	for (const { group, from, to } of moved) {
		say(`Dinner ${from} of ${group} was a draft in the backup, and another has its number now: it has number ${to}.`);
	}
	if (backup) say('Organisers sign in again: a sign-in that is in the backup may have been ended since.');
	if (aside) tellAside(aside, dataDir);
	say('Start Stockpot on the same address: while voting is open, phones send again by themselves what is newer.');
}

function nameDinners(tonight: Tonight): string {
	const held = new Map(tonight.marks.map((mark) => [mark.dinnerId, mark.held]));
	return dinnersIn(tonight)
		.map(({ id, group, number, startsAt, timeZone }) => {
			// Once the count is opened, ballots are counted papers.
			const ballots = (held.get(id)?.ballot ?? 0) + (held.get(id)?.counted ?? 0);
			const many = ballots === 1 ? 'one ballot' : `${ballots} ballots`;
			return `${group}, dinner ${number} of ${sayDate(startsAt, timeZone, DESK)}, with ${many}`;
		})
		.join('; ');
}

function tellAside({ name, dinners }: NonNullable<WasPutBack['aside']>, dataDir: string) {
	const [database, old] = [join(dataDir, 'database'), join(dataDir, name)];
	say(`The database that was there is kept as ${old}. After the night delete it: it holds sealed ballots.`);
	say(`To undo this: stop Stockpot, give ${database} another name, and rename ${old} to ${database}.`);
	if (dinners > 0) {
		const many = dinners === 1 ? 'one more dinner, which is' : `${dinners} more dinners, which are`;
		say(
			`It held ${many} not in the copy: npm run restore -- soup.backup COPIES brings back what a backup has of them.`,
		);
	}
}

main().catch((error: unknown) => {
	if (error instanceof CannotStart) giveUp(error.message);
	throw error;
});
