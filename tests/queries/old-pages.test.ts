import { expect, test } from 'vitest';
import { seenClock, turnOf } from '../../app/domain/stage';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { pressesOn } from '../support/pressed';
import { seenNow } from '../support/seen';

withDatabases((_name, getDb) => {
	const { dinnerIn, everyone, clockNow, absence, onStage } = pressesOn(getDb);

	test('a press of an old page adds no time, and drags no stage back', async () => {
		const voting = await dinnerIn('voting');
		const press = () => pressOf(voting.organiser);
		const seen = await seenNow(getDb(), voting.dinner.id);
		expect(await voting.dinners.extendVoting(voting.dinner.id, 5, press(), seen)).toMatchObject({ ok: true });
		const old = await voting.dinners.extendVoting(voting.dinner.id, 5, press(), seen);
		expect(old).toEqual({ ok: false, code: 'already moved' });

		const stage = await dinnerIn('pitching');
		const [first, second] = stage.pitches.map(({ id }) => id);
		const { id } = stage.dinner;
		const turn = async () => {
			const { cursor } = await getDb()
				.selectFrom('dinner')
				.select('cursor')
				.where('id', '=', id)
				.executeTakeFirstOrThrow();
			return { turn: turnOf(cursor, 0), clock: cursor ? seenClock(cursor.clock) : '' };
		};
		const go = (pitch: string | undefined, part: 'pitch' | 'questions', from: string) =>
			stage.dinners.stage(id, pitch ?? '', part, pressOf(stage.organiser), from);
		expect(await go(first, 'pitch', 'nobody 0')).toMatchObject({ ok: true });
		const atFirst = await turn();
		expect(await go(second, 'pitch', atFirst.turn)).toMatchObject({ ok: true });
		expect(await go(first, 'questions', atFirst.turn)).toEqual({ ok: false, code: 'already moved' });
		const atSecond = await turn();
		const more = (from: typeof atFirst) => stage.dinners.clock(id, 'extra time', pressOf(stage.organiser), from);
		expect(await more(atFirst)).toEqual({ ok: false, code: 'already moved' });
		expect((await Promise.all([more(atSecond), more(atSecond)])).filter(({ ok }) => ok)).toHaveLength(1);
		expect(await stage.dinners.clearStage(id, pressOf(stage.organiser), atFirst.turn)).toMatchObject({ ok: false });
		expect(atSecond.clock).toBe('stopped 240000');
		expect((await turn()).clock).toBe('stopped 300000');
	});

	test('an old page is known although what it showed has come again: papers, the clock, the stage, an absence', async () => {
		const voting = await dinnerIn('voting', everyone);
		const { id } = voting;
		const press = () => pressOf(voting.organiser);
		const moved = { ok: false, code: 'already moved' };
		const open = voting.expected;
		const set = async (to: boolean) => must(await voting.papers.setOpen(id, to, press(), await seenNow(getDb(), id)));
		await set(false);
		await set(true);
		expect(await voting.papers.setOpen(id, false, press(), open)).toEqual(moved);
		const clock = await clockNow(voting);
		must(await voting.lastRound.begin(id, clock, press()));
		must(await voting.lastRound.takeBack(id, await clockNow(voting), press()));
		expect((await clockNow(voting)).until).toBe(clock.until);
		expect(await voting.lastRound.begin(id, clock, press())).toEqual(moved);

		const stage = await dinnerIn('pitching');
		const empty = stage.expected.turn;
		await onStage(stage);
		must(await stage.dinners.clearStage(stage.id, press(), (await seenNow(getDb(), stage.id)).turn));
		expect(await stage.dinners.stage(stage.id, stage.ids.lined, 'pitch', press(), empty)).toEqual(moved);

		const doors = await dinnerIn('doors');
		const lineup = async () => (await doors.dinnerStates.read(doors.id))?.lineupRevision ?? 0;
		const away = async () =>
			must(await doors.absences.noShow(doors.id, { ...absence(doors), lineup: await lineup() }, press()));
		await away();
		const seen = { pitch: doors.ids.lined, lineup: await lineup() };
		must(await doors.absences.takeBack(doors.id, seen, press()));
		await away();
		expect(await doors.absences.takeBack(doors.id, seen, press())).toEqual({ ok: false, code: 'line-up changed' });
	});
});
