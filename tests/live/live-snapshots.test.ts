import { expect, test } from 'vitest';
import type { Organiser } from '../../app/services/context.server';
import { withDatabases } from '../support/db';
import { pressOf } from '../support/factories';
import { cookieOf, type Night } from '../support/night';
import { all, close, nightsOn } from '../support/nights';
import { PATIENCE } from '../support/patience';
import { reach } from '../support/reach';
import { seenNow } from '../support/seen';

withDatabases((name, getDb) => {
	const begin = nightsOn(getDb);

	test('a phone that comes back gets its own ballot, and nobody else does', async () => {
		const night = await begin();
		const { paperSessions, papers } = await night.dinner();
		const phone = await night.phone(paperSessions[0]);
		await phone.save(4, `${all(3).slice(1)}-`);
		phone.socket.disconnect();
		const again = await night.phone(paperSessions[0]);
		expect(again.last.ballot).toEqual({ revision: 4, scores: `${all(3).slice(1)}-` });
		const another = await night.phone(await night.exchange(papers[0]?.code ?? ''));
		expect(another.last.ballot).toBe(null);
		expect(JSON.stringify(another.frames)).not.toContain(all(3).slice(1));
	});

	test('a paper with more time votes on after the close: its phone hears it, no other phone and no screen does', async () => {
		const night = await begin();
		const { dinner, paperSessions, organiser, group } = await night.dinner();
		const [phone, other] = [await night.phone(paperSessions[0]), await night.phone(paperSessions[1])];
		const screen = await night.connect({ audience: 'screen', group: group.slug, number: dinner.number });
		await close(night, dinner.id, organiser);
		expect(await phone.save(1, all(5))).toEqual({ code: 'closed', revision: 0 });
		const { step } = await seenNow(getDb(), dinner.id);
		const given = await night.services.moreTime.give(dinner.id, 1, step, pressOf(organiser));
		const moreUntil = night.clock.now().getTime() + 5 * 60_000;
		expect(given).toEqual({ ok: true, value: moreUntil });
		await phone.until(() => phone.last.paper?.moreUntil === moreUntil);
		expect(await phone.save(1, all(5))).toEqual({ code: 'saved', revision: 1 });
		expect(await other.save(1, all(5))).toEqual({ code: 'closed', revision: 0 });
		// A phone that comes back in these minutes hears it again.
		phone.socket.disconnect();
		const again = await night.phone(paperSessions[0]);
		await again.until(() => again.last.paper?.moreUntil === moreUntil);
		await screen.until(() => screen.last.snapshot?.voted === 1);
		expect(JSON.stringify([other.frames, screen.frames])).not.toContain(String(moreUntil));
		night.clock.forward(5);
		expect(await again.save(2, all(1))).toEqual({ code: 'closed', revision: 1 });
	});

	test('a paper that was not handed out does not count, the desk asks, and the phone hears when it was', async () => {
		const night = await begin();
		const { group, dinner, paperSessions, organiser } = await night.dinner({ issued: false, phase: 'pitching' });
		const { cookie } = await night.deskCookie(group.id);
		const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
		const phone = await night.phone(paperSessions[1]);
		await phone.until(() => phone.last.paper?.paperState === 'made');
		await desk.until(() => desk.last.snapshot?.asking?.includes(2) ?? false);
		expect(await phone.save(1, all(5))).toEqual({ code: 'not open yet', revision: 0 });
		await reach(night.db, { dinner, organiser }, 'voting');
		await goOnHandingOut(night, dinner.id, organiser);
		expect(await phone.save(1, all(5))).toEqual({ code: 'not issued', revision: 0 });
		await night.services.papers.issue(dinner.id, 2, pressOf(organiser));
		await phone.until(() => phone.last.paper?.paperState === 'issued');
		expect(await phone.save(1, all(5))).toEqual({ code: 'saved', revision: 1 });
	});

	test('a paper whose tap was taken back, and that is handed out again while voting is open: the desk asks, and the vote goes by itself', async () => {
		const night = await begin();
		const { group, dinner, paperSessions, organiser } = await night.dinner({ phase: 'doors' });
		const phone = await night.phone(paperSessions[0]);
		expect(
			await night.services.papers.takeBack(dinner.id, { number: 1, handOut: 0 }, pressOf(organiser)),
		).toMatchObject({ ok: true });
		await reach(night.db, { dinner, organiser }, 'voting');
		await goOnHandingOut(night, dinner.id, organiser);
		const { cookie } = await night.deskCookie(group.id);
		const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
		expect(await phone.save(1, all(4))).toMatchObject({ code: 'not issued' });
		await desk.until(() => desk.last.snapshot?.asking?.includes(1) ?? false);
		await phone.until(() => phone.last.paper?.paperState === 'made');
		expect(await night.services.papers.issue(dinner.id, 1, pressOf(organiser))).toMatchObject({ ok: true });
		await phone.until(() => phone.last.paper?.paperState === 'issued');
		expect(await phone.save(1, all(4))).toMatchObject({ code: 'saved' });
	});

	test('after a restart the desk asks again, because the phones that reconnect tell it', async () => {
		const night = await begin();
		const { group, dinner, paperSessions } = await night.dinner({ issued: false, phase: 'doors' });
		night.services.dinnerStates.forgetUse(dinner.id, 1);
		const { cookie } = await night.deskCookie(group.id);
		const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
		night.services.dinnerStates.forgetUse(dinner.id, 2);
		await night.phone(paperSessions[0]);
		await desk.until(() => desk.last.snapshot?.asking?.includes(1) ?? false);
	});

	test('a replaced paper saves nothing more, and its phone hears of it without having to save', async () => {
		const night = await begin();
		const { dinner, paperSessions, papers, organiser } = await night.dinner();
		const [byCode, byNumber, another] = [
			await night.phone(paperSessions[0]),
			await night.phone(paperSessions[1]),
			await night.phone(paperSessions[2]),
		];
		await byCode.save(1, all(5));
		await night.services.papers.replaceByCode(dinner.id, papers[0]?.code ?? '', pressOf(organiser));
		await byCode.until(() => byCode.last.paper?.paperState === 'replaced');
		await byNumber.until(() => byNumber.last.paper?.paperState === 'issued');
		await night.services.papers.replaceByNumber(dinner.id, 2, pressOf(organiser));
		await byNumber.until(() => byNumber.last.paper?.paperState === 'replaced');
		await another.until(() => another.last.paper?.paperState === 'issued');
		expect(await byCode.save(2, all(4))).toMatchObject({ code: 'replaced' });
		expect(await byNumber.save(1, all(4))).toMatchObject({ code: 'replaced' });
	});

	test('two dinners with the same turnout and other scores look the same to everyone: every frame, own ballots aside', async () => {
		const night = await begin();
		const told: string[][] = [];
		for (const scores of [all(5), '0'.repeat(16)]) {
			const { group, dinner, paperSessions, organiser } = await night.dinner({ papers: 5 });
			const { cookie } = await night.deskCookie(group.id);
			const at = { group: group.slug, number: dinner.number };
			const desk = await night.connect({ audience: 'desk', ...at }, { cookie });
			const screen = await night.connect({ audience: 'screen', ...at });
			// Waits after each step, because two changes at once may share a snapshot.
			const stands = (phones: number, voted: number) =>
				desk.until(() => desk.last.snapshot?.phones === phones && desk.last.snapshot.voted === voted);
			await stands(0, 0);
			await screen.until(() => screen.last.snapshot !== undefined);
			const bystander = await night.phone(paperSessions[4]);
			await stands(1, 0);
			for (const [before, paperSession] of paperSessions.slice(0, 4).entries()) {
				const phone = await night.phone(paperSession);
				await stands(2, before);
				expect(await phone.save(1, scores)).toMatchObject({ code: 'saved' });
				await stands(2, before + 1);
				phone.socket.disconnect();
				await stands(1, before + 1);
			}
			for (const one of [desk, screen, bystander]) await one.until(() => one.last.snapshot?.voted === 4);
			await close(night, dinner.id, organiser);
			for (const one of [desk, screen, bystander]) await one.until(() => one.last.snapshot?.phase === 'counting');
			told.push([desk, screen, bystander].map(({ frames }) => distinct(frames)));
		}
		expect(told[0]).toEqual(told[1]);
		expect(told[0]?.join()).toContain('"voted":4');
	});

	test('a phone is told its dinner’s snapshot, its ballot and its paper; when the server stops, a message without an answer fails at once', async () => {
		const night = await begin();
		const { paperSessions } = await night.dinner();
		expect((await night.connect({ audience: 'phone' })).refused).toBe('no paper');
		const phone = await night.phone(paperSessions[0]);
		expect(await phone.save(1, all(4))).toEqual({ code: 'saved', revision: 1 });
		// The order is not defined: snapshot and ballot are read concurrently.
		await phone.until(() => phone.last.paper !== undefined);
		expect(phone.last).toMatchObject({ snapshot: { phase: 'voting' }, ballot: null, paper: { paperState: 'issued' } });
		const unanswered = expect(phone.socket.timeout(PATIENCE).emitWithAck('nothing', {})).rejects.toThrow();
		await night.live.close();
		await unanswered;
		expect(phone.socket.connected).toBe(false);
	});

	if (name === 'embedded') {
		test('the log of a whole evening holds no code, cookie, receipt or score', async () => {
			const night = await begin();
			const { dinner, paperSessions, papers, organiser } = await night.dinner();
			const phone = await night.phone(paperSessions[0]);
			await phone.save(1, '0123450123450123');
			await phone.save(2, '9');
			await close(night, dinner.id, organiser);
			for (const secret of [
				papers[0]?.code,
				papers[0]?.receipt,
				'0123450123450123',
				cookieOf(paperSessions[0], night.secrets).slice(20, 60),
			]) {
				expect(night.logged()).not.toContain(secret);
			}
		});
	}
});

/** The distinct snapshots, with clock and version masked. How many changes share a snapshot is not defined. */
function distinct(frames: readonly [string, unknown][]): string {
	const texts = frames.map((frame) =>
		JSON.stringify(frame, (key, value) => (key === 'now' || key === 'version' || key === 'until' ? 0 : value)),
	);
	return [...new Set(texts)]
		.filter((text) => /"voted":[04]/.test(text) || !text.startsWith('["snapshot"'))
		.sort()
		.join('\n');
}

/** Lets papers be handed out while voting is open. */
async function goOnHandingOut({ db, services }: Night, dinnerId: string, by: Organiser): Promise<void> {
	const expected = await seenNow(db, dinnerId);
	expect(await services.papers.setOpen(dinnerId, true, pressOf(by), expected)).toMatchObject({ ok: true });
}
