import { expect, test } from 'vitest';
import { planHistory, special } from '../../app/commands/history-plan';
import { runHistory } from '../../app/commands/seed-history';
import { createServices } from '../../app/services/index.server';
import { withDatabases } from '../support/db';
import { clockAt, makeContext, makeGroup, makeOrganiser } from '../support/factories';

withDatabases((_name, getDb) => {
	test('two dinners of the history: a returned award carries over to a shared tie, whose winner reports', async () => {
		const clock = { ms: 0 };
		const { context } = makeContext(getDb(), { ...clockAt('2026-11-30T12:00:00Z'), now: () => new Date(clock.ms) });
		const services = createServices(context);
		const by = await makeOrganiser(getDb());
		const group = await makeGroup(getDb(), { organiser: by });
		const today = Date.UTC(2026, 10, 30, 12);
		const evenings = planHistory(today).slice(special.returned - 1, special.sharedTie);
		await runHistory({ services, group, by, clock }, evenings, today);

		const [first, second] = await Promise.all(
			[special.returned, special.sharedTie].map((number) => services.dinners.find(group.id, number)),
		);
		if (!first || !second) throw new Error('Both dinners are there');
		const [before, after] = [await services.publishing.result(first), await services.publishing.result(second)];
		expect(before?.money.awards).toMatchObject([{ payment: { state: 'returned' } }]);
		const carried = before?.potAmount;
		expect(after?.money.lines).toContainEqual(expect.objectContaining({ kind: 'carried over', amount: carried }));
		const tie = evenings[1];
		const titles = tie?.stories.slice(0, 2).map(({ title }) => title);
		expect(after?.winners.map(({ title }) => title).sort()).toEqual(titles?.sort());
		expect(after?.sheet).toMatchObject({ counted: tie?.papers.voted, issued: tie?.papers.issued });
		expect(after?.money.awards.map(({ payment }) => payment.state)).toEqual(['paid', 'paid']);
		const told = (await services.reports.ofDinner(second)).filter(({ reports }) => reports.length > 0);
		expect(told).toMatchObject([{ standing: 'kept', reports: [{ text: tie?.report?.text }] }]);
	});
});
