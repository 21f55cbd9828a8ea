import { expect, test } from 'vitest';
import { createLineups } from '../../app/services/lineups.server';
import type { Mail } from '../../app/services/mail.server';
import { readEvents } from '../../db/queries/events';
import { withDatabases } from '../support/db';
import { pressOf } from '../support/factories';
import { beginLineUp } from '../support/line-up';
import { mailbox } from '../support/mailbox';

withDatabases((_name, getDb) => {
	const begin = (titles?: string[], smtpUrl?: string) => beginLineUp(getDb(), titles, smtpUrl);

	const letter = { subject: 'Your pitch', text: 'Not this time.' };

	test('an answer is marked once, and a new decision asks for a new answer', async () => {
		const { pitches, on, choose, lineups, state } = await begin(['A']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		await choose(pitch.id, 'decline');
		expect((await lineups.markAnswered(await on(pitch.id))).ok).toBe(true);
		expect(await lineups.markAnswered(await on(pitch.id))).toEqual({
			ok: false,
			code: 'already moved',
		});
		expect((await state(pitch.id))?.answered_at).not.toBeNull();
		await choose(pitch.id, 'back to submitted');
		expect((await state(pitch.id))?.answered_at).toBeNull();
		// Without a mail server the answer is `not sent`.
		await choose(pitch.id, 'decline');
		expect(await lineups.sendAnswer(await on(pitch.id), { subject: 'S', text: 'T' })).toEqual({
			ok: false,
			code: 'not sent',
		});
		expect((await state(pitch.id))?.answered_at).toBeNull();
	});

	test('an answer goes once for each key, and of two pages that show the same one sends it', async () => {
		const box = await mailbox();
		const { pitches, on, choose, lineups, state, organiser } = await begin(['A', 'B'], box.url);
		const [a, b] = pitches;
		if (!a || !b) throw new Error('no pitch');
		for (const { id } of pitches) await choose(id, 'decline');
		const press = await on(a.id);
		const done = { ok: true, value: null };
		const twice = await Promise.all([lineups.sendAnswer(press, letter), lineups.sendAnswer(press, letter)]);
		expect(twice).toEqual([done, done]);
		expect(await lineups.sendAnswer(press, letter)).toEqual(done);
		expect(box.received()).toHaveLength(1);
		expect(await state(a.id)).toMatchObject({ answer_mail: 'sent', answered_at: expect.any(Date) });

		const page = await on(b.id);
		const pages = [page, { ...page, press: pressOf(organiser) }];
		const answers = await Promise.all(pages.map((one) => lineups.sendAnswer(one, letter)));
		expect(answers.filter(({ ok }) => ok)).toEqual([done]);
		expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'already moved' });
		expect(await lineups.markAnswered({ ...page, press: pressOf(organiser) })).toMatchObject({ code: 'already moved' });
		expect(box.received()).toHaveLength(2);
		await box.close();
	});

	test('an answer that did not go is not passed on, says so to both presses, and may be sent again', async () => {
		const box = await mailbox();
		await box.close();
		const { db, dinner, pitches, on, choose, lineups, state } = await begin(['A'], box.url);
		const id = pitches[0]?.id ?? '';
		await choose(id, 'decline');
		const press = await on(id);
		const notSent = { ok: false, code: 'not sent' };
		const twice = await Promise.all([lineups.sendAnswer(press, letter), lineups.sendAnswer(press, letter)]);
		expect(twice).toEqual([notSent, notSent]);
		expect(await lineups.sendAnswer(press, letter)).toEqual(notSent);
		expect(await state(id)).toMatchObject({ answer_mail: 'not sent', answered_at: null });
		expect((await readEvents(db, dinner.id)).at(-1)).toMatchObject({
			actor: { kind: 'system' },
			event: { kind: 'letter ended', pitch: id, about: 'answer', outcome: 'not sent' },
		});
		expect(await lineups.sendAnswer(await on(id), letter)).toEqual(notSent);
		expect((await lineups.markAnswered(await on(id))).ok).toBe(true);
	});

	test('the letter goes after the commit: who reads the pitch when it arrives finds that it is under way', async () => {
		const world = await begin(['A']);
		const seen: unknown[] = [];
		const mail: Mail = {
			...world.mail,
			configured: true,
			send: async () => {
				seen.push((await world.state(world.pitches[0]?.id ?? ''))?.answer_mail);
				return 'sent';
			},
		};
		const lineups = createLineups(world.context, mail);
		await world.choose(world.pitches[0]?.id ?? '', 'decline');
		expect((await lineups.sendAnswer(await world.on(world.pitches[0]?.id ?? ''), letter)).ok).toBe(true);
		expect(seen).toEqual(['going']);
	});
});
