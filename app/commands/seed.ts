import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { CannotStart } from '../../db/startup-error';
import { readSettings } from '../contract/settings';
import { usualBrief } from '../domain/rules';
import { historyWords } from '../i18n/en/example-history';
import { inCall, published } from '../i18n/en/example-pitches';
import { createServices } from '../services/index.server';
import { createSecrets, readSecret } from '../services/secrets.server';
import { planHistory } from './history-plan';
import { DAY, dinnerInCall, type EveningPlan, evening, must, publishedDinner, usualDetails } from './seed-evening';
import { runHistory } from './seed-history';

// Only this user may read the written files.
process.umask(0o077);

// Fills an empty database with a soup group, one published dinner and one in its call, for development and screenshots. Calls the
// product's services with a fake clock. `--history`: adds another group with three years of dinners.

const say = (line: string) => process.stdout.write(`${line}\n`);
const giveUp = (sentence: string): never => {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
};

function wantsHistory(): boolean {
	try {
		return parseArgs({ options: { history: { type: 'boolean' } } }).values.history ?? false;
	} catch {
		return giveUp('Write: npm run seed, or npm run seed -- --history for three years of dinners. Nothing was added.');
	}
}
const history = wantsHistory();
/** Every printed code is used up with its dinner, so none needs the slow hash. */
const QUICK_CODE = { N: 2, r: 1, p: 1 };
const read = readSettings(process.env);
const settings = read.ok ? read.value : giveUp(read.sentence);
const inWords = (error: unknown) => (error instanceof CannotStart ? giveUp(error.message) : Promise.reject(error));
const database = await createDb(settings).catch(inWords);
await migrate(database.db).catch(inWords);
const { rows } = await sql<{
	any: boolean;
}>`select exists (select from soup_group) or exists (select from "user") as any`.execute(database.db);
if (rows[0]?.any) {
	await database.close();
	giveUp('This database already has data in it, so nothing was added. The seed only fills an empty one.');
}

const today = Date.now();
const clock = { ms: today };
const services = createServices({
	db: database.db,
	// No e-mail: the people are invented.
	settings: { ...settings, mail: undefined },
	secrets: createSecrets(await readSecret(settings.secret, settings.dataDir).catch(inWords), QUICK_CODE),
	log: pino({ level: 'silent' }),
	now: () => new Date(clock.ms),
});
const password = randomBytes(9).toString('base64url');
const amina = await must(
	services.setup.run(
		{ name: 'Amina Yusuf', email: 'amina@example.org', password },
		groupOf('birmingham', 'Birmingham Soup', 'Birmingham'),
		'the seed',
	),
);
await publishedDinner(await stageOf('birmingham'), bigEvening(12, evening(today - 5 * 7 * DAY)));
clock.ms = today;
await dinnerInCall(await stageOf('birmingham'), usualDetails(13, evening(today + 4 * 7 * DAY)), inCall);
say('One published dinner (#12) and one in its call (#13) were added to Birmingham Soup.');
if (history) {
	const { group, place } = historyWords;
	await must(services.founding.found(groupOf('stirchley', group, place), amina));
	const plan = planHistory(today);
	await runHistory(await stageOf('stirchley'), plan, today);
	say(`${plan.length} published dinners of three years were added to ${group}.`);
}
await database.close();
say(`Sign in at /sign-in as amina@example.org with the password ${password}`);

async function stageOf(slug: string) {
	const group = await services.groups.find(slug);
	if (!group) throw new Error('The group that was just made is not there');
	return { services, group, by: amina, clock };
}

function groupOf(slug: string, name: string, place: string) {
	return { slug, name, place, timeZone: 'Europe/London', currency: 'GBP', brief: usualBrief(place) } as const;
}

function bigEvening(number: number, startsAt: Date): EveningPlan {
	return {
		details: usualDetails(number, startsAt),
		callDays: 6 * 7,
		stories: published,
		papers: { made: 99, issued: 84, voted: 79 },
		scoresOf: (guest) => published.map((_, story) => [0, 1, 2, 3].map((criterion) => scoreOf(guest, story, criterion))),
		hasSlip: (guest) => guest % 13 === 5,
		before: [{ kind: 'cost', label: 'Hire of the hall', amount: 1_500 }],
		counted: [
			{ kind: 'door cash', label: '', amount: 34_250 },
			{ kind: 'raffle', label: '', amount: 8_500 },
		],
	};
}

/** A deterministic, plausible score: the first two stories get most, and a few scores are blank. */
function scoreOf(guest: number, story: number, criterion: number): number | null {
	const chance = (guest * 7919 + story * 104_729 + criterion * 1_299_709) % 97;
	if (chance < 3) return null;
	return Math.max(
		0,
		Math.min(5, 5 - Math.floor((chance % 11) / 3) - Math.floor(story / 2) - ((story + criterion) % 3 === 0 ? 1 : 0)),
	);
}
