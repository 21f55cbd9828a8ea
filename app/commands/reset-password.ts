import { destination } from 'pino';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { CannotStart } from '../../db/startup-error';
import { passwordProblem, passwordSentences } from '../contract/passwords.server';
import { readSettings } from '../contract/settings';
import { createLog } from '../server/log';
import { createOrganisers } from '../services/organisers.server';
import { newPassword } from '../services/passwords.server';
import { createSecrets, readSecret } from '../services/secrets.server';
import { createSecurityEvents } from '../services/security-events.server';

// Only this user may read the written files.
process.umask(0o077);

/**
 * `npm run reset-password -- someone@example.org`: sets and prints a new password for an organiser. To choose it, pipe it in:
 * `npm run reset-password -- someone@example.org < file`. Ends all sessions of that organiser.
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
	const problem = piped ? passwordProblem(piped, [email]) : null;
	if (problem) giveUp(`${passwordSentences[problem]} Nothing was changed.`);

	const database = await createDb(settings);
	try {
		await migrate(database.db);
		const secrets = createSecrets(await readSecret(settings.secret, settings.dataDir));
		// Logs to stderr, because stdout has the new password.
		const log = createLog(settings, destination(2));
		const note = createSecurityEvents(log);
		const context = { db: database.db, settings, secrets, log, now: () => new Date(), changed: () => {}, note };
		const password = piped || newPassword();
		const outcome = await createOrganisers(context).resetPassword(email, password);
		if (!outcome.ok) {
			process.stderr.write(`Nobody signs in with ${email} here. Nothing was changed.\n`);
			process.exitCode = 1;
			return;
		}
		const { name } = outcome.value;
		process.stdout.write(
			piped
				? `${name} now signs in with the password that you gave, and was signed out everywhere. A second step is off.\n`
				: `${name} now signs in with this password, and was signed out everywhere. A second step is off.\n\n    ${password}\n\n`,
		);
	} finally {
		await database.close();
	}
}

/** The piped password; empty on a terminal or for empty input. */
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
