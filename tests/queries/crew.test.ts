import { describe, expect, test } from 'vitest';
import { type Job, PassEnded } from '../../app/domain/crew';
import { createServices } from '../../app/services/index.server';
import { readEvents } from '../../db/queries/events';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeContext, makeDinnerWithPitches, pressOf } from '../support/factories';

const bearing = (lines: readonly string[]) =>
	new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });

withDatabases((_name, getDb) => {
	async function begin() {
		const db = getDb();
		const { context, clock } = makeContext(db);
		const { crew, papers, dinners } = createServices(context);
		const room = await makeDinnerWithPitches(db, { phase: 'doors' });
		const { dinner, organiser } = room;
		const make = async (job: Job) => must(await crew.make(dinner.id, job, pressOf(organiser)));
		const tokenOf = async (id: string) =>
			(await crew.passes(dinner)).find((pass) => pass.id === id)?.path?.replace('/crew/', '') ?? '';
		/** A browser that took a pass of this job. */
		async function take(job: Job, name: string, headers = bearing(crew.prepare(new Headers()))) {
			const id = await make(job);
			const token = await tokenOf(id);
			must(await crew.take(token, name, headers));
			return { id, token, headers };
		}
		return { ...room, db, clock, crew, papers, dinners, make, tokenOf, take };
	}

	describe('a crew pass', () => {
		test('is taken by one browser, which is then this person with this job', async () => {
			const { crew, dinner, take, db } = await begin();
			const { id, token, headers } = await take('door', 'Joe');
			expect(await crew.here(headers, dinner)).toEqual({
				members: [{ passId: id, job: 'door', name: 'Joe' }],
				ended: false,
			});
			const other = bearing(crew.prepare(new Headers()));
			expect(await crew.take(token, 'Eve', other)).toMatchObject({ ok: false, code: 'taken' });
			expect(await crew.offered(token, other)).toMatchObject({ ok: false, code: 'taken' });
			expect(await crew.here(other, dinner)).toEqual({ members: [], ended: false });
			const events = await readEvents(db, dinner.id, ['pass made', 'pass taken']);
			expect(events.map(({ actor, event }) => [actor.kind, event.kind])).toEqual([
				['organiser', 'pass made'],
				['crew', 'pass taken'],
			]);
			expect(events[1]?.actor).toEqual({ kind: 'crew', passId: id, job: 'door', name: 'Joe' });
		});

		test('is taken once by two browsers at the same time', async () => {
			const { crew, make, tokenOf } = await begin();
			const token = await tokenOf(await make('door'));
			const both = await Promise.all(
				['Joe', 'Eve'].map((name) => crew.take(token, name, bearing(crew.prepare(new Headers())))),
			);
			expect(both.map((one) => (one.ok ? 'in' : one.code)).sort()).toEqual(['in', 'taken']);
		});

		test('is taken again by the same browser when the first answer was lost, and keeps its first name', async () => {
			const { crew, dinner, take } = await begin();
			const { token, headers } = await take('counter', 'Joe');
			expect(await crew.take(token, 'Joseph', headers)).toMatchObject({ ok: true, value: { isMine: true } });
			expect((await crew.here(headers, dinner)).members[0]?.name).toBe('Joe');
		});

		test('needs the cookie that its page set', async () => {
			const { crew, make, tokenOf } = await begin();
			const token = await tokenOf(await make('door'));
			for (const headers of [new Headers(), new Headers({ cookie: 'stockpot_crew=short' })])
				expect(await crew.take(token, 'Joe', headers)).toMatchObject({ ok: false, code: 'no cookie' });
		});

		test('one browser holds several jobs, and each is ended by itself', async () => {
			const { crew, dinner, organiser, take } = await begin();
			const door = await take('door', 'Joe');
			const counter = await take('counter', 'Joe', door.headers);
			const jobs = async () => (await crew.here(door.headers, dinner)).members.map(({ job }) => job).sort();
			expect(await jobs()).toEqual(['counter', 'door']);
			must(await crew.revoke(dinner.id, door.id, pressOf(organiser)));
			expect(await jobs()).toEqual(['counter']);
			must(await crew.revoke(dinner.id, counter.id, pressOf(organiser)));
			expect(await crew.here(door.headers, dinner)).toEqual({ members: [], ended: true });
		});

		test('tells open pages when it is revoked, once', async () => {
			const { crew, dinner, organiser, take } = await begin();
			const { id, headers } = await take('door', 'Joe');
			let told = 0;
			const forget = crew.onRevoked(() => {
				told++;
			});
			must(await crew.revoke(dinner.id, id, pressOf(organiser)));
			expect(await crew.revoke(dinner.id, id, pressOf(organiser))).toMatchObject({ ok: false, code: 'gone' });
			forget();
			expect(told).toBe(1);
			expect((await crew.here(headers, dinner)).ended).toBe(true);
		});

		test('of another dinner is nothing here, and cannot be revoked from here', async () => {
			const here = await begin();
			const there = await begin();
			const { id, headers } = await there.take('door', 'Joe');
			expect(await here.crew.here(headers, here.dinner)).toEqual({ members: [], ended: false });
			expect(await here.crew.revoke(here.dinner.id, id, pressOf(here.organiser))).toMatchObject({ code: 'gone' });
			expect((await there.crew.here(headers, there.dinner)).members).toHaveLength(1);
		});

		test('ends a day after the result was published', async () => {
			const { crew, dinner, db, clock, organiser, take } = await begin();
			const { headers } = await take('door', 'Joe');
			await db
				.insertInto('record')
				.values({
					...{ dinner_id: dinner.id, at: clock.now(), kind: 'publish', payload: '{}' },
					...{ actor_kind: 'organiser', actor_id: organiser.userId, actor_name: 'Amina', actor_job: null },
				})
				.execute();
			clock.forward(24 * 60 - 1);
			expect((await crew.here(headers, dinner)).members).toHaveLength(1);
			clock.forward(1);
			expect(await crew.here(headers, dinner)).toEqual({ members: [], ended: true });
			expect(await crew.make(dinner.id, 'door', pressOf(organiser))).toMatchObject({ ok: false, code: 'over' });
		});

		test('a forged link, or one of another kind, is unknown', async () => {
			const { crew, make, tokenOf, pitches } = await begin();
			const token = await tokenOf(await make('door'));
			const pitchLink = makeContext(getDb()).context.secrets.link('pitch', pitches[0]?.id ?? '');
			for (const wrong of ['', 'x', `${token.slice(0, -4)}AAAA`, token.slice(0, -1), pitchLink])
				expect(await crew.offered(wrong, new Headers())).toMatchObject({ ok: false, code: 'unknown' });
		});

		test('the database holds neither the link nor the secret of the browser', async () => {
			const { db, dinner, take } = await begin();
			const { token, headers } = await take('door', 'Joe');
			const secret = headers.get('cookie')?.split('=')[1] ?? '';
			const rows = await db.selectFrom('crew_pass').selectAll().where('dinner_id', '=', dinner.id).execute();
			const dump = JSON.stringify(
				rows.map((row) => ({ ...row, device: Buffer.from(row.device ?? '').toString('latin1') })),
			);
			expect(secret).toHaveLength(32);
			expect(dump).not.toContain(secret);
			expect(dump).not.toContain(token.split('.')[1]);
		});

		test('its last use is stored to the minute', async () => {
			const { crew, clock, dinner, take } = await begin();
			const { headers } = await take('door', 'Joe');
			const used = async () => (await crew.passes(dinner))[0]?.usedAt?.toISOString();
			const first = await used();
			clock.forward(0.5);
			await crew.here(headers, dinner);
			expect(await used()).toBe(first);
			clock.forward(5);
			await crew.here(headers, dinner);
			expect(await used()).toBe(clock.now().toISOString());
		});
	});

	test('a command that was let in before its pass was revoked writes nothing after it', async () => {
		const { dinner, crew, papers, take, organiser } = await begin();
		must(await papers.make(dinner.id, pressOf(organiser), 3, 0));
		const { id } = await take('door', 'Joe');
		const by = { passId: id, job: 'door', name: 'Joe' } as const;
		must(await papers.issue(dinner.id, 1, { ...pressOf(organiser), by }));
		must(await crew.revoke(dinner.id, id, pressOf(organiser)));
		await expect(papers.issue(dinner.id, 2, { ...pressOf(organiser), by })).rejects.toThrow(PassEnded);
		expect((await papers.counts(dinner.id)).issued).toBe(1);
	});

	test('what crew does is recorded with job and name', async () => {
		const { dinner, db, dinners, take, organiser } = await begin();
		const { id } = await take('compere', 'Joe');
		const by = { passId: id, job: 'compere', name: 'Joe' } as const;
		must(await dinners.move(dinner.id, 'start pitching', 'doors', { ...pressOf(organiser), by }));
		const [started] = await readEvents(db, dinner.id, ['start pitching']);
		expect(started?.actor).toEqual({ kind: 'crew', ...by });
	});
});
