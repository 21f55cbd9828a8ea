import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import pino from 'pino';
import { newFormKey } from '../../app/auth/form-key.server';
import { readSettings } from '../../app/contract/settings';
import type { Currency } from '../../app/domain/currencies';
import { blankAnswers, type PitchAnswers } from '../../app/domain/pitch';
import { usualBrief, usualRules } from '../../app/domain/rules';
import type { Context, Organiser, Press } from '../../app/services/context.server';
import type { NewAccount } from '../../app/services/new-accounts.server';
import type { Organisers } from '../../app/services/organisers.server';
import { hashingAt } from '../../app/services/password-hash.server';
import { createSecrets } from '../../app/services/secrets.server';
import { appendEvent } from '../../db/queries/events';
import { putPicture } from '../../db/queries/pictures';
import type { DB, Dinner, Pitch, SoupGroup } from '../../db/schema';

/** A clock that tests move. */
export type Clock = { now: () => Date; set: (iso: string) => void; forward: (minutes: number) => void };
export function clockAt(iso: string): Clock {
	let at = new Date(iso);
	return {
		now: () => new Date(at),
		set: (next) => {
			at = new Date(next);
		},
		forward: (minutes) => {
			at = new Date(at.getTime() + minutes * 60_000);
		},
	};
}

/** Quick hashes instead of slow ones. Other tests cover the real cost. */
export const quickCode = { N: 2, r: 1, p: 1 };
export const quickHashing = hashingAt({ log2N: 4, r: 1, p: 1 });
export const testSecrets = createSecrets(Buffer.from('a secret that only the tests know, long enough'), quickCode);

/** The context of services on the given database. `told` lists the dinners that were passed to `changed`. */
export function makeContext(
	db: Kysely<DB>,
	clock: Clock = clockAt('2026-11-26T18:00:00Z'),
	env: Readonly<Record<string, string>> = {},
) {
	// Copies go nowhere unless a test sets a folder, so that none is written beside the sources.
	const settings = readSettings({ COPIES_DIR: '/nowhere/stockpot/copies', ...env });
	if (!settings.ok) throw new Error('These settings are good');
	const told: string[] = [];
	const context: Context = {
		db,
		settings: settings.value,
		secrets: testSecrets,
		log: pino({ level: 'silent' }),
		now: clock.now,
		hashing: quickHashing,
		changed: (dinnerId) => told.push(dinnerId),
		note: () => {},
	};
	return { context, clock, told };
}

/** Creates an account that can sign in. */
export async function makeAccount(
	db: Kysely<DB>,
	organisers: Pick<Organisers, 'prepare'>,
	account: NewAccount,
): Promise<Organiser> {
	const ready = await organisers.prepare(account, { link: randomUUID(), address: '192.0.2.1' });
	if (!ready.ok) throw new Error(`An account can be made: ${ready.code}`);
	if (!(await db.transaction().execute(ready.value.write))) throw new Error('This e-mail has an account');
	return ready.value.organiser;
}

export async function makeOrganiser(db: Kysely<DB>, name = 'Amina Yusuf'): Promise<Organiser> {
	const userId = randomUUID();
	const email = `${userId}@example.org`;
	const at = new Date();
	await db
		.insertInto('user')
		.values({ id: userId, name, email, emailVerified: true, image: null, createdAt: at, updatedAt: at })
		.execute();
	return { userId, name, email };
}

export async function makeGroup(
	db: Kysely<DB>,
	{ organiser, ...given }: Partial<Omit<SoupGroup, 'brief' | 'rehearsal_heard'>> & { organiser?: Organiser } = {},
): Promise<SoupGroup> {
	const place = given.place ?? 'Birmingham';
	const group = await db
		.insertInto('soup_group')
		.values({
			slug: `soup-${randomUUID().slice(0, 8)}`,
			name: `${place} Soup`,
			place,
			time_zone: 'Europe/London',
			currency: 'GBP',
			created_at: new Date('2026-01-01T12:00:00Z'),
			...given,
			brief: JSON.stringify(usualBrief(place)),
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	if (organiser) {
		await db
			.insertInto('member')
			.values({ group_id: group.id, user_id: organiser.userId, joined_at: new Date('2026-01-01T12:00:00Z') })
			.execute();
	}
	return group;
}

type DinnerGiven = Partial<
	Omit<
		Dinner,
		'id' | 'group_id' | 'brief' | 'pot_rule' | 'prizes' | 'cursor' | 'number_changes' | 'last_round' | 'more_time'
	>
> & {
	rules?: Partial<ReturnType<typeof usualRules>>;
	criteria?: number;
};

/** Inserts a dinner in any phase. Doors at 6 pm on Thursday 26 November 2026. */
export async function makeDinner(
	db: Kysely<DB>,
	group: SoupGroup,
	{ rules, criteria, ...given }: DinnerGiven = {},
): Promise<Dinner> {
	const { countRule, tieRule, potRule, shown, prizes, signatures } = {
		...usualRules(given.pitches_wanted ?? 4),
		...rules,
	};
	const brief = usualBrief(group.place);
	const { last } = await db
		.selectFrom('dinner')
		.where('group_id', '=', group.id)
		.select((eb) => eb.fn.max('number').as('last'))
		.executeTakeFirstOrThrow();
	return db
		.insertInto('dinner')
		.values({
			group_id: group.id,
			number: (last ?? 0) + 1,
			phase: 'draft',
			starts_at: '2026-11-26T18:00:00Z',
			pitch_deadline: '2026-11-19T18:00:00Z',
			venue: 'The Walker Building',
			address: '58 Oxford Street, Digbeth',
			access_notes: 'Step-free from the street. Hearing loop. Quiet room upstairs.',
			capacity: 80,
			donation_amount: 500,
			pitches_wanted: 4,
			pitch_minutes: 4,
			questions_wanted: 4,
			question_minutes: 4,
			count_rule: countRule,
			tie_rule: tieRule,
			shown,
			signatures_needed: signatures,
			cancelled_because: null,
			...given,
			brief: JSON.stringify({ ...brief, criteria: brief.criteria.slice(0, criteria ?? 4) }),
			access: JSON.stringify(given.access ?? {}),
			pot_rule: JSON.stringify(potRule),
			prizes: JSON.stringify(prizes),
		})
		.returningAll()
		.executeTakeFirstOrThrow();
}

export const someAnswers = (title: string, given: Partial<PitchAnswers> = {}): PitchAnswers => ({
	...blankAnswers,
	lang: 'en',
	title,
	what: `${title}: what it is, in two plain sentences. Everybody may come.`,
	why: 'Because the street asked for it.',
	brief: {
		democratic: 'The people who use it decide.',
		creative: 'Nobody has tried it here.',
		sustainable: 'It needs nothing new.',
		inclusive: 'Everyone can take part.',
	},
	money: 'Tools, paint and a kettle.',
	when: 'In spring. We show pictures at the next dinner.',
	categories: ['arts'],
	presenter: 'Jo Bloggs',
	contactName: 'Jo Bloggs',
	contactEmail: 'jo@example.org',
	reportBack: true,
	...given,
});

type PitchGiven = Partial<Pick<Pitch, 'state' | 'number' | 'reserve_rank' | 'gate_confirmed_by'>> & {
	answers?: Partial<PitchAnswers>;
};

export const makePitch = (
	db: Kysely<DB>,
	dinner: Pick<Dinner, 'id'>,
	title: string,
	{ answers, ...given }: PitchGiven = {},
): Promise<Pitch> =>
	db
		.insertInto('pitch')
		.values({
			dinner_id: dinner.id,
			state: 'submitted',
			number: null,
			reserve_rank: null,
			gate_confirmed_by: null,
			created_at: new Date('2026-11-01T12:00:00Z'),
			touched_at: new Date('2026-11-01T12:00:00Z'),
			submitted_at: new Date('2026-11-02T12:00:00Z'),
			...given,
			answers: JSON.stringify(someAnswers(title, answers)),
		})
		.returningAll()
		.executeTakeFirstOrThrow();

/** A WebP of one pixel. */
const PIXEL = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

/** The pitch's picture. */
export const makePicture = (db: Kysely<DB>, pitchId: string): Promise<unknown> =>
	putPicture(db, pitchId, { version: 'one', width: 1, height: 1, bytes: PIXEL, small: PIXEL });

export const titles = [
	'Balsall Heath Tool Library',
	'Digbeth Community Garden',
	'Brum Youth Theatre Bus',
	'Repairing Small Heath Street Lamps',
	'Moseley Repair Evening',
	'Sparkbrook Story Swap',
	'Canal Clean-up Choir',
	'Handsworth Halal Supper Club',
];

/** A dinner from doors on, with its pitches lined up in order. */
export async function makeDinnerWithPitches(
	db: Kysely<DB>,
	given: DinnerGiven & { pitches?: number | readonly string[]; organiser?: Organiser; currency?: Currency } = {},
) {
	const { pitches: wanted = 4, organiser = await makeOrganiser(db), currency = 'GBP', ...dinnerGiven } = given;
	const group = await makeGroup(db, { organiser, currency });
	const dinner = await makeDinner(db, group, { phase: 'voting', ...dinnerGiven });
	const presented = ['voting', 'counting', 'announced', 'published'].includes(dinner.phase);
	const pitches: Pitch[] = [];
	for (const [i, title] of (typeof wanted === 'number' ? titles.slice(0, wanted) : wanted).entries()) {
		pitches.push(
			await makePitch(db, dinner, title, {
				state: presented ? 'presented' : 'lined up',
				number: i + 1,
				gate_confirmed_by: organiser.name,
			}),
		);
	}
	return { organiser, group, dinner, pitches };
}

/** Appends an event with the given time. */
export const makeEvent = (db: Kysely<DB>, dinnerId: string, at: Date): Promise<unknown> =>
	db.transaction().execute((trx) =>
		appendEvent(trx, {
			dinnerId,
			at,
			actor: { kind: 'organiser', userId: randomUUID(), name: 'Amina' },
			event: { kind: 'publish', from: 'announced', to: 'published', minutes: null },
		}),
	);

/** One press of a button on a new page. Each call is another press. */
export const pressOf = (by: Organiser): Press => ({ by, key: newFormKey() });
