import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phases } from './dinner';
import { deskView, lastRevealStep, phoneView, type Result, type Room, revealSteps, screenView } from './views';

const result: Result = {
	ballots: 79,
	issued: 84,
	potPence: 41_250,
	carriedOverPence: 0,
	places: [
		{ place: 1, pitches: [{ number: 3, title: 'Tool Library' }], total: 1214 },
		{ place: 2, pitches: [{ number: 1, title: 'Garden' }], total: 1131 },
		{
			place: 3,
			pitches: [
				{ number: 2, title: 'Lamps' },
				{ number: 4, title: 'Bus' },
			],
			total: 871,
		},
	],
	awards: [{ number: 3, title: 'Tool Library', place: 1, pence: 41_250 }],
	drawn: null,
};

const room: Room = {
	dinnerId: 'd',
	group: { slug: 'birmingham-soup', name: 'Birmingham Soup', place: 'Birmingham', timeZone: 'Europe/London' },
	number: 12,
	phase: 'voting',
	version: 7,
	lineupRevision: 1,
	shown: 'winner',
	cursor: null,
	votingUntil: 5000,
	lastCallAt: null,
	papersOpen: false,
	revealStep: 0,
	lineup: [{ id: 'p1', number: 1, title: 'Garden', presenter: 'Jo', state: 'presented' }],
	papers: { made: 88, issued: 84, replaced: 1, lost: 0 },
	ballots: { voted: 61, onPhone: 58, onPaper: 3, setAside: 0 },
	potPence: 41_250,
	signatures: 0,
	countOpened: false,
	result,
};
const here = { phones: 58, asking: [41] };

test('before the reveal no view of any audience differs by what the ballots say', () => {
	const other: Result = {
		...result,
		places: result.places.toReversed(),
		awards: [],
		carriedOverPence: 41_250,
		drawn: 'hat',
	};
	const before = phases.filter((p) => p !== 'announced' && p !== 'published');
	for (const phase of before) {
		for (const view of [phoneView, screenView]) {
			expect(view({ ...room, phase }, 1)).toEqual(view({ ...room, phase, result: other }, 1));
			expect(view({ ...room, phase }, 1).reveal).toEqual([]);
		}
	}
	for (const phase of before.filter((p) => p !== 'counting')) {
		expect(deskView({ ...room, phase, result: null }, 1, here).reveal).toEqual([]);
	}
});

test('the reveal shows as many steps as were taken, and the winner last', () => {
	const announced: Room = { ...room, phase: 'announced', shown: 'ranking' };
	const last = lastRevealStep(announced);
	for (let revealStep = 0; revealStep <= last; revealStep++) {
		const { reveal } = phoneView({ ...announced, revealStep }, 1);
		expect(reveal).toHaveLength(revealStep + 1);
		expect(reveal.some((step) => step.kind === 'winner')).toBe(revealStep === last);
	}
});

test('kind by default: with the winner only, nobody else is named', () => {
	const steps = revealSteps('winner', result);
	expect(steps.map((s) => s.kind)).toEqual(['turnout', 'pot', 'winner']);
	expect(JSON.stringify(steps)).not.toMatch(/Garden|Lamps|Bus|1214/);
});

test('a ranking names places from the last up, and totals only where all scores are shown', () => {
	const ranking = revealSteps('ranking', result);
	expect(ranking.map((s) => (s.kind === 'place' ? s.place : s.kind))).toEqual(['turnout', 'pot', 3, 2, 'winner']);
	expect(ranking).toContainEqual({ kind: 'place', place: 3, titles: ['Lamps', 'Bus'], total: null, pence: [] });
	expect(revealSteps('all scores', result)).toContainEqual({
		kind: 'place',
		place: 2,
		titles: ['Garden'],
		total: 1131,
		pence: [],
	});
});

test('whoever gets money is announced with the sum, also where only the winner is shown, and nobody else is named', () => {
	const split: Result = {
		...result,
		awards: [
			{ number: 3, title: 'Tool Library', place: 1, pence: 28_875 },
			{ number: 1, title: 'Garden', place: 2, pence: 12_375 },
		],
	};
	for (const ballots of [12, 79]) {
		const steps = revealSteps('winner', { ...split, ballots });
		expect(steps.map((s) => s.kind)).toEqual(['turnout', 'pot', 'place', 'winner']);
		expect(steps[2]).toEqual({ kind: 'place', place: 2, titles: ['Garden'], total: null, pence: [12_375] });
		expect(JSON.stringify(steps)).not.toMatch(/Lamps|Bus/);
	}
});

test('under twenty ballots only winner, sum and turnout are shown, whatever the rules say', () => {
	for (const shown of ['ranking', 'all scores'] as const) {
		expect(revealSteps(shown, { ...result, ballots: 19 }).map((s) => s.kind)).toEqual(['turnout', 'pot', 'winner']);
		expect(revealSteps(shown, { ...result, ballots: 20 })).toHaveLength(5);
	}
});

test('a pot of £0 names its winner, and each of several winners has a sum, if only £0', () => {
	const nothing: Result = { ...result, potPence: 0, awards: [] };
	expect(revealSteps('winner', nothing).at(-1)).toMatchObject({ kind: 'winner', titles: ['Tool Library'], pence: [0] });
	const pitches = [
		{ number: 2, title: 'Lamps' },
		{ number: 4, title: 'Bus' },
	];
	const penny: Result = {
		...result,
		potPence: 1,
		places: [{ place: 1, pitches, total: 9 }],
		awards: [{ number: 4, title: 'Bus', place: 1, pence: 1 }],
	};
	expect(revealSteps('winner', penny).at(-1)).toMatchObject({ titles: ['Lamps', 'Bus'], pence: [0, 1] });
});

test('without a winner the pot carries over, and the reveal says so', () => {
	const nobody: Result = { ...result, places: [], awards: [], carriedOverPence: 41_250 };
	expect(revealSteps('ranking', nobody).at(-1)).toEqual({ kind: 'carried over', pence: 41_250 });
});

test('a phone’s snapshot stays under one kilobyte with eight long titles', () => {
	const title = 'x'.repeat(90);
	const long: Result = {
		...result,
		places: Array.from({ length: 8 }, (_, i) => ({ place: i + 1, pitches: [{ number: i + 1, title }], total: 1000 })),
		awards: [{ number: 1, title, place: 1, pence: 100 }],
	};
	const snapshot = phoneView({ ...room, phase: 'announced', shown: 'winner', revealStep: 9, result: long }, Date.now());
	expect(JSON.stringify(snapshot).length).toBeLessThan(1024);
});

test('turnout never says more people than there are, also when a lost paper had voted', () => {
	const lost = {
		...room,
		papers: { made: 12, issued: 11, replaced: 1, lost: 1 },
		ballots: { ...room.ballots, voted: 12 },
	};
	expect(screenView(lost, 1)).toMatchObject({ voted: 12, issued: 12 });
});

test('the wall names nobody before the line-up is public, and never a no-show', () => {
	fc.assert(
		fc.property(fc.constantFrom(...phases), (phase) => {
			const absent = { id: 'p2', number: 2, title: 'Absent', presenter: 'Al', state: 'no-show' as const };
			const { lineUp } = screenView({ ...room, phase, lineup: [...room.lineup, absent] }, 1);
			expect(lineUp.map((p) => p.title)).toEqual(['draft', 'call', 'cancelled'].includes(phase) ? [] : ['Garden']);
		}),
	);
});
