import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import type { Dinner, SoupGroup } from '../../db/schema';
import { CannotStart } from '../../db/startup-error';
import { newFormKey } from '../auth/form-key.server';
import type { DinnerDetails } from '../contract/dinner-form';
import { readSettings } from '../contract/settings';
import type { Outcome } from '../domain/outcome';
import { blankAnswers, type PitchAnswers } from '../domain/pitch';
import { firstRevision } from '../domain/revision';
import { usualBrief, usualRules } from '../domain/rules';
import { turnOf } from '../domain/stage';
import { usualTimetable } from '../domain/timetable';
import { inCall, published } from '../i18n/en/example-pitches';
import type { Organiser, Press } from '../services/context.server';
import { createServices, type Services } from '../services/index.server';
import type { OnPitch } from '../services/pitch-decision.server';
import { createSecrets, readSecret } from '../services/secrets.server';

// Only this user may read the written files.
process.umask(0o077);

// Fills an empty database with a soup group, one published dinner and one in its call, for development and screenshots. Calls the
// product's services with a fake clock.

const DAY = 86_400_000;
const say = (line: string) => process.stdout.write(`${line}\n`);
const giveUp = (sentence: string): never => {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
};
/** Throws on a refusal, which is a bug of the seed. */
async function must<T>(outcome: Outcome<T, string> | Promise<Outcome<T, string>>): Promise<T> {
	const settled = await outcome;
	if (!settled.ok) throw new Error(`The seed was refused: ${settled.code}`);
	return settled.value;
}

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

let clock = Date.now();
const services = createServices({
	db: database.db,
	// No e-mail: the people are invented.
	settings: { ...settings, mail: undefined },
	secrets: createSecrets(await readSecret(settings.secret, settings.dataDir).catch(inWords)),
	log: pino({ level: 'silent' }),
	now: () => new Date(clock),
});
const today = Date.now();
const password = randomBytes(9).toString('base64url');
const amina = await must(
	services.setup.run(
		{ name: 'Amina Yusuf', email: 'amina@example.org', password },
		{
			slug: 'birmingham',
			name: 'Birmingham Soup',
			place: 'Birmingham',
			timeZone: 'Europe/London',
			currency: 'GBP',
			brief: usualBrief('Birmingham'),
		},
		'the seed',
	),
);
const group = await services.groups.find('birmingham');
if (!group) throw new Error('The group that was just made is not there');

await publishedDinner(services, group, amina, 12, evening(today - 5 * 7 * DAY));
await dinnerInCall(services, group, amina, 13, evening(today + 4 * 7 * DAY));
await database.close();
say('One published dinner (#12) and one in its call (#13) were added to Birmingham Soup.');
say(`Sign in at /sign-in as amina@example.org with the password ${password}`);

/** 18:00 UTC of the day. */
function evening(day: number): Date {
	const at = new Date(day);
	at.setUTCHours(18, 0, 0, 0);
	return at;
}

function details(number: number, startsAt: Date): DinnerDetails {
	return {
		number,
		startsAt,
		pitchDeadline: new Date(startsAt.getTime() - 10 * DAY),
		venue: 'The Walker Building',
		address: '58 Oxford Street, Digbeth, Birmingham B5 5NR',
		access: { stepFree: 'yes', hearingLoop: 'yes', interpreter: 'no', quietSpace: 'yes', largePrint: 'yes' },
		accessNotes: 'There is an accessible toilet. The quiet room is upstairs, with a lift.',
		capacity: 90,
		donationAmount: 500,
		bookingUrl: 'https://tickets.example/birmingham-soup',
		booked: 61,
		wifiName: 'Walker Guest',
		wifiPassword: 'soup;bread:47',
		pitchesWanted: 4,
		pitchMinutes: 4,
		questionsWanted: 4,
		questionMinutes: 4,
		papersUntil: 'voting',
		timetable: usualTimetable,
		rules: { ...usualRules(4), shown: 'all scores' },
	};
}

function answersOf(story: (typeof published)[number]): PitchAnswers {
	const [democratic, creative, sustainable, inclusive] = story.brief;
	return {
		...blankAnswers,
		...story,
		brief: { democratic, creative, sustainable, inclusive },
		contactName: story.presenter,
		contactEmail: `${story.presenter.split(' ')[0]?.toLowerCase()}@example.org`,
		reportBack: true,
	};
}

/** A press with a new idempotency key. */
function pressOf(by: Organiser): Press {
	return { by, key: newFormKey() };
}

async function open(s: Services, g: SoupGroup, by: Organiser, number: number, startsAt: Date): Promise<Dinner> {
	clock = Math.min(today, startsAt.getTime() - 6 * 7 * DAY);
	const dinner = await must(s.preparing.create(g, details(number, startsAt), pressOf(by)));
	await must(s.dinners.move(dinner.id, 'open the call', 'draft', pressOf(by)));
	return dinner;
}

async function submit(s: Services, dinner: Dinner, story: (typeof published)[number]) {
	const pitch = await must(s.pitches.begin(dinner.id, answersOf(story), { address: 'the seed', key: null }));
	return must(
		s.pitches.submit(
			pitch,
			{ revision: pitch.revision, answers: answersOf(story) },
			{ subject: '', text: '' },
			'the seed',
		),
	);
}

async function dinnerInCall(s: Services, g: SoupGroup, by: Organiser, number: number, startsAt: Date) {
	const dinner = await open(s, g, by, number, startsAt);
	for (const story of inCall) await submit(s, dinner, story);
}

async function publishedDinner(s: Services, g: SoupGroup, by: Organiser, number: number, startsAt: Date) {
	const dinner = await open(s, g, by, number, startsAt);
	for (const story of published) {
		const { id, revision } = await submit(s, dinner, story);
		const on = async (): Promise<OnPitch> => {
			const decisions = (await s.lineups.read(dinner.id)).find((pitch) => pitch.id === id)?.decisions ?? 0;
			return { dinnerId: dinner.id, pitchId: id, expected: { decisions, revision }, press: pressOf(by) };
		};
		await must(s.lineups.confirmGate(await on()));
		await must(s.lineups.choose(await on(), 'line up'));
	}
	await must(s.lineups.draw(dinner.id, 0, pressOf(by)));
	await must(s.dinners.move(dinner.id, 'publish the line-up', 'call', pressOf(by)));
	const papers = await must(s.papers.make(dinner.id, pressOf(by), 99, 0));

	clock = startsAt.getTime();
	const hall = { kind: 'cost', label: 'Hire of the hall', amount: 1_500 } as const;
	await must(s.pots.add(dinner.id, pressOf(by), 0, [hall], []));
	await must(s.dinners.move(dinner.id, 'open the doors', 'lineup', pressOf(by)));
	const out = papers.slice(0, 84);
	for (const { number: paper } of out) await must(s.papers.issue(dinner.id, paper, pressOf(by)));
	await must(s.dinners.move(dinner.id, 'start pitching', 'doors', pressOf(by)));
	const dinnerState = await s.dinnerStates.read(dinner.id);
	for (const { id } of dinnerState?.lineup ?? []) {
		for (const part of ['pitch', 'questions'] as const) {
			const { turns } = (await s.dinners.moves(dinner)).facts;
			const expected = turnOf((await s.dinnerStates.read(dinner.id))?.cursor ?? null, turns);
			await must(s.dinners.stage(dinner.id, id, part, pressOf(by), expected));
		}
		clock += 8 * 60_000;
	}
	await must(s.dinners.move(dinner.id, 'open voting', 'pitching', pressOf(by), { minutes: 60 }));
	const liking = (dinnerState?.lineup ?? []).map(({ title }) => published.findIndex((story) => story.title === title));
	for (const [i, { code }] of out.slice(0, 79).entries()) {
		const scores = liking.flatMap((story) => [0, 1, 2, 3].map((criterion) => scoreOf(i, story, criterion)));
		if (i % 13 === 5) {
			await must(s.slips.enter(dinner.id, pressOf(by), { code, scores, blanks: 'some' }));
			continue;
		}
		const { paperSession } = await must(s.papers.exchange(code, null));
		const saved = await s.ballots.save(paperSession, {
			revision: firstRevision(paperSession.epoch) + 1,
			lineup: dinnerState?.lineupRevision ?? 1,
			scores: scores.map((score) => score ?? '-').join(''),
		});
		if (saved.code !== 'saved') throw new Error(`The seed's ballot was refused: ${saved.code}`);
	}
	clock += 75 * 60_000;
	await must(s.dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(by)));
	const { revision } = await s.pots.read(dinner.id);
	const counted = [
		{ kind: 'door cash', label: '', amount: 34_250 },
		{ kind: 'raffle', label: '', amount: 8_500 },
	] as const;
	await must(s.pots.add(dinner.id, pressOf(by), revision, counted, [by.name, 'Grace Okafor']));
	const { figures } = await s.counts.sheet(dinner.id);
	const { entered, unwritten } = figures.slips;
	const hands = { written: entered - unwritten, unwritten, replaced: 0, papers: null, heads: null };
	await must(s.counts.sign(dinner.id, pressOf(by), { hands, words: '', instead: false }));
	const [first] = (await s.counts.sheet(dinner.id)).signatures;
	const second = { userId: 'a-neighbour', name: 'Grace Okafor', email: 'grace@example.org' };
	await must(s.counts.sign(dinner.id, pressOf(second), { digest: first?.digest ?? '' }));
	await must(s.counts.open(dinner.id, pressOf(by)));
	await must(s.counts.award(dinner.id, pressOf(by), 41_250));
	await must(s.dinners.move(dinner.id, 'announce', 'counting 1', pressOf(by)));
	for (let step = 0; step < 5; step++) await must(s.dinners.reveal(dinner.id, step, pressOf(by)));
	await must(s.dinners.move(dinner.id, 'publish', 'announced', pressOf(by)));
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
