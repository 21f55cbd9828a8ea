import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { PitchAnswers } from '../../app/domain/pitch';
import { createPayments } from '../../app/services/payments.server';
import { readTotals, refreshTotals } from '../../db/queries/totals';
import type { DB, Dinner, SoupGroup } from '../../db/schema';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeContext, makeDinner, makePitch, pressOf } from '../support/factories';
import { publishedEvening, someBallots } from '../support/published';
import { reach } from '../support/reach';

withDatabases((_name, getDb) => {
	const totalsOf = async (db: Kysely<DB>, { id }: Pick<SoupGroup, 'id'>) =>
		Object.fromEntries(
			(await readTotals(db, id)).map(({ year, category, dinners, guests, pitches, projects, amount }) => [
				`${year} ${category}`.trim(),
				[dinners, guests, pitches, projects, Number(amount)],
			]),
		);

	test('publishing adds a dinner to the totals of its year, of all pitches and by category', async () => {
		const evening = await publishedEvening(getDb(), { rules: { potRule: { kind: 'shares', percent: [70, 30] } } });
		expect(await totalsOf(getDb(), evening.group)).toEqual({
			2026: [1, 24, 4, 2, 41_250],
			'2026 arts': [1, 0, 4, 2, 41_250],
		});
		const { all, years, categories } = (await evening.publishing.group(evening.group.id)).totals;
		expect(all).toEqual({ dinners: 1, guests: 24, pitches: 4, projects: 2, amount: 41_250 });
		expect([years.length, categories.map(({ category }) => category)]).toEqual([1, ['arts']]);
	});

	test('a returned award is not among them any more, and people without a paper are guests', async () => {
		const { group, dinner, organiser, pitches } = await publishedEvening(getDb(), {});
		const payments = createPayments(makeContext(getDb()).context);
		await getDb().updateTable('dinner').set({ without_paper: 3 }).where('id', '=', dinner.id).execute();
		const step = { act: 'return', because: 'They moved away.' } as const;
		must(await payments.step(dinner.id, pressOf(organiser), pitches[2]?.id ?? '', 0, step));
		expect(await totalsOf(getDb(), group)).toMatchObject({ 2026: [1, 27, 4, 0, 0] });
	});

	test('two dinners of a group that are published at once are both in the totals', async () => {
		const first = await publishedEvening(getDb(), { ballots: someBallots(2), amount: 100 });
		const { group, organiser } = first;
		const dinners: Dinner[] = [];
		for (let n = 0; n < 3; n++) {
			const dinner = await makeDinner(getDb(), group, { phase: 'lineup' });
			await makePitch(getDb(), dinner, 'Canal Clean-up Choir', { state: 'lined up', number: 1 });
			await reach(getDb(), { dinner, organiser }, 'announced');
			dinners.push(dinner);
		}
		await Promise.all(dinners.map((dinner) => reach(getDb(), { dinner, organiser }, 'published')));
		expect((await totalsOf(getDb(), group))[2026]?.[0]).toBe(4);
	});

	test('the year is that of the group’s own clock', async () => {
		const { dinner, group } = await publishedEvening(getDb(), { ballots: someBallots(1), amount: 100 });
		const last = { starts_at: new Date('2026-12-31T18:00:00Z') };
		await getDb().updateTable('dinner').set(last).where('id', '=', dinner.id).execute();
		await getDb().updateTable('soup_group').set({ time_zone: 'Pacific/Auckland' }).where('id', '=', group.id).execute();
		await getDb()
			.transaction()
			.execute((trx) => refreshTotals(trx, dinner.id));
		expect(await totalsOf(getDb(), group)).toMatchObject({ 2027: [1, 1, 4, 1, 100] });
	});

	test('past dinners are found by words of a pitch’s title, by year and by category', async () => {
		const evening = await publishedEvening(getDb(), { ballots: someBallots(1), amount: 100 });
		const { group, publishing, dinner } = evening;
		const other = await publishedEvening(getDb(), { ballots: someBallots(1), amount: 100 });
		const put = async (at: number, title: string, more: Partial<PitchAnswers> = {}) => {
			const pitch = evening.pitches[at] ?? expect.fail('There are four pitches');
			const answers = JSON.stringify({ ...pitch.answers, title, ...more });
			await getDb().updateTable('pitch').set({ answers }).where('id', '=', pitch.id).execute();
		};
		await put(0, '100% Kitchen_Table for O’Brien\'s "neighbours" \\ friends', { categories: ['housing', 'arts'] });
		await put(1, 'Garden of arts', { categories: ['education'] });
		type Asked = Partial<NonNullable<Parameters<typeof publishing.group>[2]>>;
		const found = async (asked: Asked, groupId = group.id) =>
			(await publishing.group(groupId, null, { words: [], year: null, category: null, ...asked })).past.map((one) => [
				one.number,
				one.found.map(({ number }) => number),
			]);
		for (const words of [
			['kitchen'],
			['KITCHEN', 'table'],
			['100%'],
			['kitchen_table'],
			["O’Brien's"],
			["'s"],
			['"neighbours"'],
			['\\'],
			['%'],
			['_'],
		])
			expect(await found({ words }), words.join()).toEqual([[dinner.number, [1]]]);
		for (const words of [
			['kitchen', 'garden'],
			['%%'],
			['k%n'],
			['kitchen-table'],
			["'; drop table pitch --"],
			['x'.repeat(1000)],
		])
			expect(await found({ words }), words.join().slice(0, 30)).toEqual([]);
		expect(await found({ category: 'housing' })).toEqual([[dinner.number, [1]]]);
		expect(await found({ words: ['garden'], category: 'arts' })).toEqual([[dinner.number, []]].slice(1));
		expect(await found({ year: 2026 })).toEqual([[dinner.number, []]]);
		expect(await found({ year: 2025 })).toEqual([]);
		expect(await found({ words: ['kitchen'], year: 2026, category: 'arts' })).toEqual([[dinner.number, [1]]]);
		expect(await found({ words: ['kitchen'] }, other.group.id)).toEqual([]);
		const withdrawn = { state: 'withdrawn' as const, number: null };
		await getDb()
			.updateTable('pitch')
			.set(withdrawn)
			.where('id', '=', evening.pitches[0]?.id ?? '')
			.execute();
		expect(await found({ words: ['kitchen'] })).toEqual([]);
		await getDb().updateTable('dinner').set({ phase: 'announced' }).where('id', '=', dinner.id).execute();
		expect(await found({ words: ['garden'] })).toEqual([]);
	});
});
