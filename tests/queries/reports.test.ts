import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PotRule } from '../../app/domain/rules';
import { createPayments } from '../../app/services/payments.server';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { wonEvening } from '../support/won';

const photo = async (background: string, width = 40, height = 20) =>
	new Blob([
		new Uint8Array(
			await sharp({ create: { width, height, channels: 3, background } })
				.jpeg()
				.toBuffer(),
		),
	]);

withDatabases((name, getDb) => {
	test('a winner drafts, previews with pictures and publishes; nobody else sees the draft', async () => {
		const { post, reports, pictures, winner, loser, dinner, told, dinners, publishing } = await wonEvening(getDb());
		expect(await reports.own(loser)).toBeNull();
		expect(await reports.mayWrite(loser)).toBe(false);
		expect(await post({ text: 'Me too.' }, true, loser)).toMatchObject({ ok: false, code: 'not owed' });
		expect(await reports.own(winner)).toMatchObject({ dueOn: '2027-05-26', standing: 'promised', draft: null });

		const first = await post({ text: 'The shed is up.', file: await photo('red'), description: 'A red shed.' });
		expect(first).toMatchObject({ ok: true, code: 'saved', value: { revision: 1, state: 'draft' } });
		const draft = (await reports.own(winner))?.draft;
		const [picture] = draft?.pictures ?? [];
		expect(picture).toMatchObject({ slot: 1, width: 40, height: 20, description: 'A red shed.' });
		const version = picture?.version ?? '';
		expect(await pictures.findOwn(winner.id, version, 'small')).toBeDefined();
		expect(await pictures.findPublic(winner.id, version, 'small')).toBeUndefined();
		expect(await pictures.findAtDesk(dinner.id, winner.id, version, 'small')).toBeUndefined();
		expect(await reports.ofDinner(dinner)).toMatchObject([{ standing: 'promised', reports: [] }]);

		const chain = await publishing.chain(dinner);
		const before = told.length;
		const sent = await post({ revision: 1, text: 'The shed is up.', changed: true }, true);
		expect(sent).toMatchObject({ ok: true, code: 'sent' });
		expect(told.slice(before)).toEqual([dinner.id]);
		expect(await pictures.findPublic(winner.id, version, 'large')).toBeDefined();
		expect(await reports.ofDinner(dinner)).toMatchObject([
			{
				pitchId: winner.id,
				standing: 'changed',
				reports: [{ text: 'The shed is up.', changed: true, onBehalf: false }],
			},
		]);
		expect((await dinners.record(dinner.id)).at(-1)?.event).toEqual({ kind: 'report sent', pitch: winner.id });
		// The record of the evening that the public can check stays as it was.
		expect(await publishing.chain(dinner)).toEqual(chain);
		expect(await publishing.editions(dinner.id)).toHaveLength(1);
		// The same form once more is the same report.
		expect(await post({ revision: 1, text: 'The shed is up.', changed: true }, true)).toMatchObject({ code: 'sent' });
		expect((await reports.own(winner))?.sent).toHaveLength(1);
	});

	test('what keeps it from being sent is said, and the words are kept', async () => {
		const { post, reports, winner } = await wonEvening(getDb());
		expect(await post({ text: '' }, true)).toMatchObject({ code: 'incomplete', gaps: [{ field: 'text' }] });
		const undescribed = await post({ revision: 1, text: 'It opened.', file: await photo('blue') }, true);
		expect(undescribed).toMatchObject({ code: 'incomplete', gaps: [{ field: 'description1', why: 'missing' }] });
		expect((await reports.own(winner))?.draft).toMatchObject({ text: 'It opened.', pictures: [{ slot: 1 }] });
		expect((await reports.own(winner))?.sent).toEqual([]);
	});

	test('a picture of 50 megapixels is refused at its field, and the text is kept', async () => {
		const { post, reports, winner } = await wonEvening(getDb());
		const file = await photo('green', 8660, 5774);
		const refused = await post({ text: 'It opened.', file, description: 'A hall.' }, true);
		expect(refused).toMatchObject({ ok: true, code: 'picture refused', why: 'too large' });
		expect(await reports.own(winner)).toMatchObject({ draft: { text: 'It opened.', pictures: [] }, sent: [] });
		const cut = new Blob([(await photo('green')).slice(0, 200)]);
		expect(await post({ revision: 1, text: 'It opened.', file: cut })).toMatchObject({ code: 'picture refused' });
	});

	test('four pictures have room; the fifth is refused; one makes room when it is taken away', async () => {
		const { post, reports, winner } = await wonEvening(getDb());
		for (const [at, colour] of ['red', 'green', 'blue', 'white'].entries())
			expect(await post({ revision: at, text: 'Four.', file: await photo(colour), description: colour })).toMatchObject(
				{
					code: 'saved',
				},
			);
		// Pressed twice: the picture is there once.
		expect(await post({ revision: 1, text: 'Four.', file: await photo('green') })).toMatchObject({ code: 'saved' });
		const fifth = { revision: 4, text: 'Four.', file: await photo('black'), description: 'black' };
		expect(await post(fifth)).toMatchObject({ code: 'picture refused', why: 'no room' });
		expect(await post({ ...fifth, remove: [2], descriptions: { 1: 'A red door.' } })).toMatchObject({ code: 'saved' });
		const pictures = (await reports.own(winner))?.draft?.pictures ?? [];
		expect(pictures.map(({ slot, description }) => [slot, description])).toEqual([
			[1, 'A red door.'],
			[2, 'black'],
			[3, 'blue'],
			[4, 'white'],
		]);
	});

	test('a stale tab is refused, of a draft and of a report that was sent, and overwrites nothing', async () => {
		const { post, reports, winner, sent, dinner, dinners } = await wonEvening(getDb());
		expect(await post({ text: 'One.' })).toMatchObject({ ok: true });
		expect(await post({ text: 'Another tab.' })).toMatchObject({ ok: false, code: 'stale', current: { text: 'One.' } });
		expect(await post({ revision: 1, text: 'Two.' })).toMatchObject({ ok: true });
		expect(await post({ revision: 1, text: 'Old.' })).toMatchObject({ ok: false, code: 'stale' });
		const { id, revision } = await sent({ revision: 2, text: 'Two.' });
		// The draft is gone, so an old tab of it makes no second report.
		expect(await post({ revision: 1, text: 'Old.' }, true)).toMatchObject({ ok: false, code: 'stale' });
		const fix = { report: id, revision, text: 'Two, and a half.' };
		expect(await post(fix)).toMatchObject({ ok: true, code: 'sent' });
		expect(await post(fix)).toMatchObject({ ok: true, code: 'sent' });
		const recorded = (await dinners.record(dinner.id)).map(({ event }) => event.kind);
		expect(recorded.filter((kind) => kind.startsWith('report'))).toEqual(['report sent', 'report corrected']);
		expect(await post({ ...fix, text: 'Three.' })).toMatchObject({ ok: false, code: 'stale' });
		expect(await post({ ...fix, revision: revision + 1, text: '' })).toMatchObject({ code: 'incomplete' });
		const own = await reports.own(winner);
		expect(own?.sent).toMatchObject([{ text: 'Two, and a half.' }]);
		expect(own?.sent[0]?.corrected_at).not.toBeNull();
		expect(await reports.takeBack(winner, id, revision)).toEqual({ ok: false, code: 'stale' });
		expect(await reports.takeBack(winner, id, revision + 1)).toMatchObject({ ok: true });
		expect(await reports.takeBack(winner, id, revision + 1)).toMatchObject({ ok: true });
		expect((await reports.own(winner))?.sent).toEqual([]);
	});

	test('a report of another pitch is out of reach', async () => {
		const potRule: PotRule = { kind: 'shares', percent: [70, 30] };
		const { post, reports, sent, pitches, winner } = await wonEvening(getDb(), { rules: { potRule } });
		const { id, revision } = await sent({ text: 'Mine.' });
		const second = pitches.find((pitch) => pitch.id !== winner.id);
		if (!second) throw new Error('There is another');
		expect(await post({ report: id, revision, text: 'Yours.' }, true, second)).toMatchObject({ code: 'stale' });
		expect(await reports.takeBack(second, id, revision)).toMatchObject({ ok: true });
		expect((await reports.own(winner))?.sent).toMatchObject([{ text: 'Mine.' }]);
	});

	test('whoever got a gift or a prize promised too; who returned the award owes nothing, and what was told stays', async () => {
		const potRule: PotRule = { kind: 'winner takes all' };
		const { reports, dinner, context, organiser, winner, sent } = await wonEvening(getDb(), {
			rules: { potRule, prizes: ['', 'A cake'] },
		});
		expect((await reports.ofDinner(dinner)).map(({ number }) => number)).toHaveLength(2);
		await sent({ text: 'We stopped.', changed: true });
		const payments = createPayments(context);
		must(await payments.step(dinner.id, pressOf(organiser), winner.id, 0, { act: 'return', because: 'It ended.' }));
		expect(await reports.own(winner)).toMatchObject({ isOwed: false, standing: 'changed' });
		expect((await reports.ofDinner(dinner)).find(({ pitchId }) => pitchId === winner.id)?.reports).toHaveLength(1);
	});

	test.skipIf(name === 'embedded')('of two first saves at once, one makes the draft', async () => {
		const { post, reports, winner } = await wonEvening(getDb());
		const both = await Promise.all([post({ text: 'One.' }), post({ text: 'Two.' })]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect((await reports.own(winner))?.draft).not.toBeNull();
	});
});
