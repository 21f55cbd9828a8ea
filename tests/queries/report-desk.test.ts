import { expect, test } from 'vitest';
import { createMail } from '../../app/services/mail.server';
import { createMetrics } from '../../app/services/metrics.server';
import { createReportDesk } from '../../app/services/report-desk.server';
import { createReportLetters } from '../../app/services/report-letters.server';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeContext, makeDinner, makeGroup, makeOrganiser, pressOf } from '../support/factories';
import { mailbox } from '../support/mailbox';
import { endLink, makeWinner, wonEvening } from '../support/won';

withDatabases((_name, getDb) => {
	async function desk(smtpUrl?: string) {
		const db = getDb();
		const made = makeContext(db);
		const mail = smtpUrl && { smtpUrl, from: 'soup@example.org', publicUrl: 'https://soup.example' };
		const context = { ...made.context, settings: { ...made.context.settings, mail: mail || undefined } };
		const sending = createMail(context, createMetrics());
		const organiser = await makeOrganiser(db);
		const group = await makeGroup(db, { organiser });
		const winner = await makeWinner(db, group);
		const letters = createReportLetters(context, sending);
		const dueRow = () =>
			db.selectFrom('report_due').selectAll().where('pitch_id', '=', winner.pitch.id).executeTakeFirst();
		return {
			...{ db, group, organiser, letters, clock: made.clock, context, dueRow },
			...{ ...winner, reports: createReportDesk(context, sending) },
			press: () => pressOf(organiser),
		};
	}

	test('the day is the organisers’ to choose; a stale page changes nothing; the desk says what is due', async () => {
		const { reports, dinner, pitch, press, group, clock } = await desk();
		const due = async () => (await reports.ofDinner(dinner, 'http://here'))[0];
		expect(await due()).toMatchObject({ dueOn: '2027-03-24', isChosen: false, standing: 'promised' });
		const dueNow = (all = false) => reports.dueIn(group.id, 'Europe/London', 'http://here', all);
		expect(await dueNow()).toEqual({ due: [], more: false });
		must(await reports.setDue(dinner.id, press(), pitch.id, 0, '2026-12-01'));
		expect(await due()).toMatchObject({ dueOn: '2026-12-01', isChosen: true, standing: 'due soon' });
		expect(await reports.setDue(dinner.id, press(), pitch.id, 0, '2027-01-01')).toMatchObject({
			code: 'changed meanwhile',
		});
		const other = await makeDinner(getDb(), await makeGroup(getDb()), { phase: 'published' });
		expect(await reports.setDue(other.id, press(), pitch.id, 1, '2027-01-01')).toMatchObject({ code: 'no such pitch' });
		clock.set('2026-12-03T12:00:00Z');
		const {
			due: [late],
		} = await dueNow();
		expect(late).toMatchObject({ standing: 'overdue', number: dinner.number, letter: { subject: expect.any(String) } });
		expect(late?.letter?.text).toMatch(
			/We had hoped to hear by Tuesday 1 December 2026.*http:\/\/here\/pitch\/\S+\/report\n/s,
		);
		// The desk has a few of many, whatever a group has been through.
		for (let month = 1; month <= 6; month++)
			await makeWinner(getDb(), group, `Garden ${month}`, `2025-0${month}-20T17:00:00Z`);
		const few = await dueNow();
		expect([few.due.length, few.more]).toEqual([5, true]);
		const all = await dueNow(true);
		expect([all.due.length, all.more]).toEqual([7, false]);
		expect(few.due[0]?.number).toBe(dinner.number);
	});

	test('a reminder goes once for each due day, however often and wherever the run is repeated', async () => {
		const box = await mailbox();
		const { letters, clock, reports, dinner, pitch, press, dueRow, context } = await desk(box.url);
		expect(await letters.remind()).toMatchObject({ sent: 0, notSent: 0 });
		clock.set('2027-03-12T12:00:00Z');
		const another = createReportLetters(context, createMail(context, createMetrics()));
		const both = await Promise.all([letters.remind(), another.remind()]);
		expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
		expect(await letters.remind()).toMatchObject({ sent: 0, notSent: 0 });
		expect(box.received()).toHaveLength(1);
		expect(box.received()[0]).toContain('To: jo@example.org');
		expect(box.received()[0]).toContain('https://soup.example/pitch/');
		expect(await dueRow()).toMatchObject({ reminder: 'sent', reminded_for: '2027-03-24' });
		must(await reports.setDue(dinner.id, press(), pitch.id, 0, '2027-03-25'));
		expect(await letters.remind()).toMatchObject({ sent: 1, notSent: 0 });
		await box.close();
		must(await reports.setDue(dinner.id, press(), pitch.id, 1, '2027-03-26'));
		expect(await letters.remind()).toMatchObject({ sent: 0, notSent: 1 });
		expect(await dueRow()).toMatchObject({ reminder: 'not sent' });
		// A letter that failed is seen at the desk, and tried again on another day only.
		expect(await letters.remind()).toMatchObject({ sent: 0, notSent: 0 });
		const {
			due: [seen],
		} = await reports.dueIn(dinner.group_id, 'Europe/London', '', false);
		expect(seen).toMatchObject({ reminder: 'not sent', standing: 'due soon' });
	});

	test('a reminder that no mail server took is tried again daily, at most five times, and goes once', async () => {
		const gone = await mailbox();
		await gone.close();
		const { letters, clock, dueRow, context, db, dinner } = await desk(gone.url);
		const day = (n: number) => clock.set(`2027-03-${n}T12:00:00Z`);
		const begun = async () => {
			const kinds = await db.selectFrom('record').select('kind').where('dinner_id', '=', dinner.id).execute();
			return kinds.filter(({ kind }) => kind === 'report reminder begun').length;
		};
		day(12);
		expect(await letters.remind()).toEqual({ sent: 0, notSent: 1, unknown: 0 });
		clock.set('2027-03-12T22:00:00Z');
		expect(await letters.remind()).toEqual({ sent: 0, notSent: 0, unknown: 0 });
		day(13);
		expect(await letters.remind()).toEqual({ sent: 0, notSent: 1, unknown: 0 });
		const box = await mailbox();
		const mail = { smtpUrl: box.url, from: 'soup@example.org', publicUrl: 'https://soup.example' };
		const mended = createReportLetters(
			context,
			createMail({ ...context, settings: { ...context.settings, mail } }, createMetrics()),
		);
		day(14);
		const both = await Promise.all([mended.remind(), mended.remind()]);
		expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
		for (const n of [15, 16, 17]) {
			day(n);
			expect(await mended.remind()).toEqual({ sent: 0, notSent: 0, unknown: 0 });
		}
		expect([box.received().length, await begun(), (await dueRow())?.reminder]).toEqual([1, 3, 'sent']);
		await box.close();
	});

	test('no reminder is tried for ever, and none again that may have arrived', async () => {
		const gone = await mailbox();
		await gone.close();
		const { letters, clock, dueRow } = await desk(gone.url);
		const tried: number[] = [];
		for (let n = 10; n < 20; n++) {
			clock.set(`2027-03-${n}T12:00:00Z`);
			tried.push((await letters.remind()).notSent);
		}
		expect(tried).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
		expect(await dueRow()).toMatchObject({ reminder: 'not sent' });
		const silent = await mailbox({ hangsUp: true });
		const lost = await desk(silent.url);
		lost.clock.set('2027-03-12T12:00:00Z');
		const outcome = await lost.letters.remind();
		expect(outcome).toMatchObject({ sent: 0, unknown: 1 });
		lost.clock.set('2027-03-13T12:00:00Z');
		expect((await lost.letters.remind()).unknown).toBe(0);
		expect([silent.received().length, (await lost.dueRow())?.reminder]).toEqual([1, 'going']);
		await silent.close();
	});

	test('nobody is reminded who told something, whose contact is erased, or whose promise is long past', async () => {
		const box = await mailbox();
		const { letters, clock, dinner, pitch, press, db, reports } = await desk(box.url);
		clock.set('2027-08-01T12:00:00Z');
		expect(await letters.remind()).toMatchObject({ sent: 0, notSent: 0 });
		clock.set('2027-03-20T12:00:00Z');
		const typed = { text: 'They told us that it opened.', changed: false, told: 0 };
		expect(await reports.typeIn(dinner.id, press(), pitch.id, typed)).toMatchObject({ code: 'has a link' });
		await endLink(db, pitch.id);
		expect(await letters.remind()).toMatchObject({ sent: 0, notSent: 0 });
		expect((await reports.ofDinner(dinner, ''))[0]?.letter).toBeNull();
		must(await reports.typeIn(dinner.id, press(), pitch.id, typed));
		expect(await reports.typeIn(dinner.id, press(), pitch.id, typed)).toMatchObject({ code: 'changed meanwhile' });
		expect((await reports.ofDinner(dinner, ''))[0]).toMatchObject({
			standing: 'kept',
			reports: [{ behalf: 'Amina Yusuf', text: typed.text }],
		});
		// Whoever asked to be erased is not asked for anything.
		await db.updateTable('pitch').set({ erased_at: clock.now() }).where('id', '=', pitch.id).execute();
		await db.deleteFrom('report').where('pitch_id', '=', pitch.id).execute();
		expect(await reports.ofDinner(dinner, '')).toEqual([]);
		expect(box.received()).toEqual([]);
		await box.close();
	});

	test('what breaks the rules is hidden from everybody but its writer, and shown again', async () => {
		const { sent, reports: own, winner, dinner, context, organiser } = await wonEvening(getDb());
		const { id } = await sent({ text: 'Bad words.' });
		const reports = createReportDesk(context, createMail(context, createMetrics()));
		const revision = async () => (await own.own(winner))?.sent[0]?.revision ?? 0;
		const seen = { id, revision: await revision() };
		must(await reports.hide(dinner.id, pressOf(organiser), seen, 'It names a child.'));
		expect((await own.ofDinner(dinner))[0]).toMatchObject({ standing: 'promised', reports: [] });
		expect((await own.own(winner))?.sent).toMatchObject([{ hidden_because: 'It names a child.' }]);
		const other = await makeDinner(getDb(), await makeGroup(getDb()), { phase: 'published' });
		expect(await reports.hide(other.id, pressOf(organiser), { id, revision: await revision() }, null)).toMatchObject({
			code: 'changed meanwhile',
		});
		must(await reports.hide(dinner.id, pressOf(organiser), { id, revision: await revision() }, null));
		expect((await own.ofDinner(dinner))[0]).toMatchObject({ standing: 'kept', reports: [{ id }] });
	});

	test('a winner of an earlier dinner of the group gets a slot in a later one, until its pitches begin', async () => {
		const { reports, group, pitch, press, dinner: before, db } = await desk();
		const coming = await makeDinner(db, group, { phase: 'lineup' });
		must(await reports.offer(coming.id, press(), pitch.id, 3));
		expect(await reports.slots(coming.id)).toMatchObject([
			{ from_pitch: pitch.id, from_number: before.number, title: 'Seed library', presenter: 'Jo Bloggs', minutes: 3 },
		]);
		expect(await reports.offer(coming.id, press(), pitch.id, 2)).toMatchObject({ code: 'there before' });
		const foreign = await makeDinner(db, await makeGroup(db), { phase: 'lineup' });
		expect(await reports.offer(foreign.id, press(), pitch.id, 2)).toMatchObject({ code: 'no such pitch' });
		await db.updateTable('dinner').set({ phase: 'pitching' }).where('id', '=', coming.id).execute();
		expect(await reports.takeOut(coming.id, press(), pitch.id)).toMatchObject({ code: 'not now' });
		await db.updateTable('dinner').set({ phase: 'doors' }).where('id', '=', coming.id).execute();
		must(await reports.takeOut(coming.id, press(), pitch.id));
		expect(await reports.slots(coming.id)).toEqual([]);
	});
});
