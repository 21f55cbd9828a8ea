import pino from 'pino';
import { CannotStart } from '../../db/cannot-start';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { readSettings } from '../contract/settings';
import { SHORTEST_PASSWORD } from '../domain/group';
import { createOrganisers, newPassword } from '../services/organisers.server';
import { createSecrets, readSecret } from '../services/secrets.server';

/**
 * `npm run reset-password -- someone@example.org`: a new password for an organiser, printed once. To choose it, pipe it in:
 * `npm run reset-password -- someone@example.org < file`. Whoever was signed in as that person has to sign in again.
 */
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

async function main(): Promise<void> {
	const [email, ...more] = process.argv.slice(2);
	if (!email?.includes('@') || more.length > 0)
		giveUp('Say whose password: npm run reset-password -- someone@example.org');
	const read = readSettings(process.env);
	const settings = read.ok ? read.value : giveUp(read.sentence);
	const piped = await readPiped();
	if (piped && piped.length < SHORTEST_PASSWORD)
		giveUp(`The new password needs at least ${SHORTEST_PASSWORD} characters. Nothing was changed.`);

	const database = await createDb(settings);
	try {
		await migrate(database.db);
		const secrets = createSecrets(await readSecret(settings.secret, settings.dataDir));
		const log = pino({ level: 'silent' });
		const organisers = createOrganisers({
			db: database.db,
			settings,
			secrets,
			log,
			now: () => new Date(),
			changed: () => {},
		});
		const password = piped || newPassword();
		const outcome = await organisers.resetPassword(email, password);
		if (!outcome.ok) {
			process.stderr.write(`Nobody signs in with ${email} here. Nothing was changed.\n`);
			process.exitCode = 1;
			return;
		}
		const { name } = outcome.value;
		process.stdout.write(
			piped
				? `${name} now signs in with the password that you gave, and was signed out everywhere.\n`
				: `${name} now signs in with this password, and was signed out everywhere:\n\n    ${password}\n\n`,
		);
	} finally {
		await database.close();
	}
}

/** A password that was piped in; empty when somebody sits at the keyboard, or nothing came. */
async function readPiped(): Promise<string> {
	if (process.stdin.isTTY) return '';
	let text = '';
	for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
	return text.split(/\r?\n/)[0] ?? '';
}

main().catch((error: unknown) => {
	if (!(error instanceof CannotStart)) throw error;
	const running = /already running/.test(error.message);
	giveUp(
		running
			? `${error.message.split('. ')[0]}. Stop it while the password is changed, then start it again.`
			: error.message,
	);
});
