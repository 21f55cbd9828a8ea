import { describe, expect, test } from 'vitest';
import { headsOf } from '../../app/domain/count-sheet';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { pressesOn } from '../support/pressed';

withDatabases((_name, getDb) => {
	const { dinnerIn } = pressesOn(getDb);

	describe('people who decline a paper', () => {
		test('are counted with those who took one, and none fewer than none', async () => {
			const at = await dinnerIn('doors');
			const press = () => pressOf(at.organiser);
			expect(await at.heads.takeBack(at.id, press())).toEqual({ ok: false, code: 'nobody counted' });
			must(await at.papers.issue(at.id, 1, press()));
			expect(await Promise.all([at.heads.cameIn(at.id, press()), at.heads.cameIn(at.id, press())])).toEqual(
				expect.arrayContaining([
					{ ok: true, value: 1 },
					{ ok: true, value: 2 },
				]),
			);
			expect(await at.heads.takeBack(at.id, press())).toEqual({ ok: true, value: 1 });
			const { figures } = await at.counts.sheet(at.id);
			expect([figures.withoutPaper, headsOf(figures)]).toEqual([1, 2]);
			expect((await at.dinnerStates.read(at.id))?.withoutPaper).toBe(1);
		});

		test('are counted as long as guests come, and not before or after', async () => {
			for (const [phase, answer] of [
				['lineup', false],
				['pitching', true],
				['voting', true],
				['counting', false],
			] as const) {
				const at = await dinnerIn(phase);
				expect((await at.heads.cameIn(at.id, pressOf(at.organiser))).ok, phase).toBe(answer);
			}
		});

		test('the sheet of who counted other heads needs words', async () => {
			const at = await dinnerIn('voting');
			must(await at.heads.cameIn(at.id, pressOf(at.organiser)));
			await getDb().updateTable('dinner').set({ phase: 'counting' }).where('id', '=', at.id).execute();
			const hands = { written: 0, unwritten: 0, replaced: 0, papers: null };
			const sign = (heads: number, words: string) =>
				at.counts.sign(at.id, pressOf(at.organiser), { hands: { ...hands, heads }, words, instead: false });
			expect(await sign(2, '')).toEqual({ ok: false, code: 'differs' });
			expect((await sign(1, '')).ok).toBe(true);
		});
	});
});
