import { describe, expect, test } from 'vitest';
import { checkBallot } from '../domain/ballot';
import { gapsIn } from '../domain/report';
import { decide } from '../domain/result';
import { tally } from '../domain/tally';
import { historyStories } from '../i18n/en/example-history';
import { type HistoryDinner, historyDays, planHistory, special } from './history-plan';

const TODAY = Date.UTC(2026, 10, 30, 12);
const plan = planHistory(TODAY);

/** The decision that the planned ballots lead to. */
function decisionOf({ stories, papers, scoresOf, details: { rules } }: HistoryDinner) {
	const shape = { countRule: rules.countRule, pitches: stories.length, criteria: 4 };
	const ballots = Array.from({ length: papers.voted }, (_, guest) => {
		const ballot = checkBallot(shape, scoresOf(guest).flat());
		if (!ballot.ok) throw new Error(ballot.code);
		return ballot.value;
	});
	const lineup = stories.map(({ title }, at) => ({ id: title, number: at + 1, title }));
	return decide(tally(shape, ballots), rules, lineup, [], 10_000);
}

describe('the plan of three years', () => {
	test('has thirty dinners on Thursdays, each after its predecessor’s award is settled', () => {
		const days = plan.map(({ details }) => details.startsAt);
		expect(days.length).toBe(30);
		for (const [at, day] of days.entries()) {
			expect(day.getUTCDay()).toBe(4);
			expect(plan[at]?.details.number).toBe(at + 1);
			expect(day.getTime() - (days[at - 1]?.getTime() ?? 0)).toBeGreaterThanOrEqual(28 * 86_400_000);
		}
	});

	test('is over on whatever day it is made', () => {
		for (const day of ['2026-01-01', '2026-02-28', '2026-08-31', '2026-09-03', '2026-12-31', '2028-02-29']) {
			const days = historyDays(Date.parse(`${day}T09:00:00Z`));
			expect(days.length, day).toBe(30);
			expect((Date.parse(`${day}T09:00:00Z`) - (days.at(-1)?.getTime() ?? 0)) / 86_400_000, day).toBeGreaterThan(9);
		}
	});

	test.each(plan.map((dinner) => [dinner.details.number, dinner] as const))(
		'#%i has the winner it names',
		(_, dinner) => {
			const { stories, winners, papers, details } = dinner;
			expect(new Set(stories.map(({ title }) => title)).size).toBe(4);
			expect(papers.voted).toBeLessThan(papers.issued);
			expect(papers.issued).toBeLessThanOrEqual(details.capacity);
			const found = decisionOf(dinner);
			if (details.number === special.drawnTie) {
				expect(found).toMatchObject({ status: 'needs a draw', tied: [{ number: 1 }, { number: 2 }] });
				return;
			}
			if (found.status === 'needs a draw') throw new Error('Only one tie is drawn');
			expect(found.awards.map(({ pitchId }) => pitchId)).toEqual(winners.map((at) => stories[at]?.title));
			expect(found.carryOver).toBe(winners.length === 0 ? 10_000 : 0);
		},
	);

	test('has a shared tie, a drawn one, an award that was returned, a pot that carried over, and reports', () => {
		expect(plan.filter(({ winners }) => winners.length === 2).length).toBe(1);
		expect(plan.filter(({ winners }) => winners.length === 0).length).toBe(1);
		expect(plan.filter(({ returned }) => returned).length).toBe(1);
		const reports = plan.flatMap(({ report, winners, returned }) => (report ? [{ report, winners, returned }] : []));
		expect(reports.length).toBeGreaterThan(4);
		for (const { report, winners, returned } of reports) {
			expect(gapsIn({ text: report.text, pictures: [] })).toEqual([]);
			expect([winners.length > 0, returned]).toEqual([true, null]);
		}
	});

	test('nobody who won pitches again, and every story has its words', () => {
		const won = new Set<string>();
		for (const { stories, winners } of plan) {
			for (const { title } of stories) expect(won.has(title), title).toBe(false);
			for (const at of winners) won.add(stories[at]?.title ?? '');
		}
		expect(new Set(historyStories.map(({ title }) => title)).size).toBe(historyStories.length);
		for (const story of historyStories) {
			expect([story.title, story.presenter, story.what, story.why].every((text) => text.length > 3)).toBe(true);
			expect(story.categories.length, story.title).toBeGreaterThan(0);
		}
	});
});
