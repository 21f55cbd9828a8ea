import { type Kysely, type KyselyPlugin, sql } from 'kysely';
import pino from 'pino';
import { expect, test } from 'vitest';
import { type beforePage, resultPage } from '../../app/http/dinner-page.server';
import { createServices, type Services } from '../../app/services/index.server';
import { pageTables } from '../../db/queries/publishing';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';
import { closeVoting, countAndAward, lines, must, openEvening, vote } from '../support/evening';
import { makeContext, makeGroup, makeRoom } from '../support/factories';

/**
 * What was asked while nothing was committed anywhere, with the moment before and after it. A moment is the whole Postgres server's: the
 * other test files' databases, and its own vacuuming, move it on too.
 */
async function undisturbed<T>({ moment }: Pick<Services['publishing'], 'moment'>, ask: () => Promise<T>) {
	for (let attempt = 0; attempt < 200; attempt++) {
		const before = await moment();
		const answer = await ask();
		if ((await moment()) === before) return { while: before, answer };
	}
	throw new Error('Something was committed during each of 200 questions');
}

withDatabases((_name, getDb) => {
	async function published() {
		const db = getDb();
		const evening = await openEvening(db, 3);
		for (const { code } of evening.printed) await vote(evening, code, lines('3131', '1111', '5545', '4000'));
		await closeVoting(db, evening.dinner);
		await countAndAward(evening, evening.dinner, evening.organiser, 41_250);
		await db.updateTable('dinner').set({ phase: 'published' }).where('id', '=', evening.dinner.id).execute();
		const stamp = async () => {
			const { group, dinner, publishing } = evening;
			const asked = await undisturbed(publishing, () => publishing.stamp(group.slug, dinner.number));
			expect(asked.while).toBe(asked.answer.moment);
			return asked.answer.stamp;
		};
		return { ...evening, db, stamp };
	}

	test('nothing that is not published has a stamp', async () => {
		const { db, dinner, group, publishing, stamp } = await published();
		expect(await stamp()).toEqual(expect.any(String));
		expect((await publishing.stamp(group.slug, dinner.number + 1)).stamp).toBeUndefined();
		expect((await publishing.stamp((await makeGroup(db)).slug, dinner.number)).stamp).toBeUndefined();
		for (const phase of ['draft', 'call', 'voting', 'counting', 'announced', 'cancelled'] as const) {
			await db.updateTable('dinner').set({ phase }).where('id', '=', dinner.id).execute();
			expect(await stamp()).toBeUndefined();
		}
	});

	test('whatever changes the page changes its stamp', async () => {
		const { db, dinner, group, organiser, pitches, publishing, stamp } = await published();
		const [pitch, second] = pitches;
		if (!pitch || !second) throw new Error('There are four pitches');
		const picture = { width: 4, height: 3, bytes: Buffer.from('a'), small: Buffer.from('b') };
		const changes: Record<string, () => Promise<unknown>> = {
			'the group’s name': () =>
				db.updateTable('soup_group').set({ name: 'Brum Soup' }).where('id', '=', group.id).execute(),
			'a correction': async () => must(await publishing.addNote(dinner.id, organiser, 'It was 41 papers.')),
			'the erasure of a pitcher': () =>
				db
					.updateTable('pitch')
					.set({ answers: JSON.stringify({ ...pitch.answers, presenter: '' }) })
					.where('id', '=', pitch.id)
					.execute(),
			'a picture': () =>
				db
					.insertInto('picture')
					.values({ pitch_id: pitch.id, version: 'one', ...picture })
					.execute(),
			'another picture': () =>
				db.updateTable('picture').set({ version: 'two' }).where('pitch_id', '=', pitch.id).execute(),
			'the venue': () => db.updateTable('dinner').set({ venue: 'Hall 2' }).where('id', '=', dinner.id).execute(),
			'a line of the pot, by hand': () =>
				sql`update pot_line set label = 'Door' where dinner_id = ${dinner.id}`.execute(db),
			'a pitch that is taken away': () =>
				db.updateTable('pitch').set({ state: 'withdrawn' }).where('id', '=', second.id).execute(),
			'a line of the record': () =>
				db
					.insertInto('record')
					.values({ dinner_id: dinner.id, at: new Date(), who: 'Amina', what: 'reopen voting', detail: '{}' })
					.execute(),
		};
		const seen = new Set([await stamp()]);
		for (const [what, change] of Object.entries(changes)) {
			await change();
			const now = await stamp();
			expect(seen.has(now), what).toBe(false);
			expect(await stamp(), what).toBe(now);
			seen.add(now);
		}
		const before = await stamp();
		await db.deleteFrom('picture').where('pitch_id', '=', pitch.id).execute();
		expect(await stamp(), 'a picture that is taken away').not.toBe(before);
	});

	test('what happens at another dinner leaves the stamp as it is', async () => {
		const { db, stamp } = await published();
		const before = await stamp();
		const other = await makeRoom(db, { phase: 'published' });
		await db.updateTable('pitch').set({ number: null }).where('dinner_id', '=', other.dinner.id).execute();
		expect(await stamp()).toBe(before);
	});

	test('a moment is another one after anything that was committed, and the same one otherwise', async () => {
		const { db, publishing, group } = await published();
		const { while: before, answer } = await undisturbed(publishing, () => publishing.moment());
		expect(answer).toBe(before);
		await db.transaction().execute(async (trx) => {
			await trx.updateTable('soup_group').set({ name: 'Brum Soup' }).where('id', '=', group.id).execute();
		});
		expect(await publishing.moment()).not.toBe(before);
	});

	test('every table that the page reads is in its stamp', async () => {
		const { db, dinner, group } = await published();
		const read: string[] = [];
		const listening: KyselyPlugin = {
			transformQuery({ node }) {
				read.push(JSON.stringify(node));
				return node;
			},
			transformResult: async ({ result }) => result,
		};
		const heard = db.withPlugin(listening) as Kysely<DB>;
		const { context } = makeContext(heard);
		const services = createServices({ ...context, log: pino({ level: 'silent' }) });
		const found = await services.dinners.find(group.id, dinner.number);
		const foundGroup = await services.groups.find(group.slug);
		const result = found && (await services.publishing.result(found));
		if (!found || !foundGroup || !result) throw new Error('The dinner is published');
		const at = { dinner: found, group: foundGroup, services };
		const page = await resultPage(at as Parameters<typeof beforePage>[0], result, 'en');
		expect(page.awards).toHaveLength(1);

		const { rows } = await sql<{ name: string }>`
			select tablename as name from pg_tables where schemaname = 'public'
		`.execute(db);
		const said = read.join(' ').replaceAll(/\\[nt]/g, ' ');
		const names = rows
			.map(({ name }) => name)
			.filter((name) => new RegExp(`\\b(from|join) ${name}\\b|"name":"${name}"}}}`).test(said));
		// Counted with the room, of which the page takes the result only; and that stands in `count` and `awarding`.
		const passedBy = ['ballot', 'paper'];
		expect(names.filter((name) => !passedBy.includes(name)).sort()).toEqual(
			[...pageTables, 'dinner', 'soup_group', 'picture'].sort(),
		);
	});
});
