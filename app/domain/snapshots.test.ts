import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Phase, phases } from './dinner';
import { lastRevealStep, numberedSteps, type Result, revealSteps } from './reveal';
import { type DinnerState, deskSnapshot, phoneSnapshot, screenSnapshot } from './snapshots';
import { beginTurn, type Cursor } from './stage';

const result: Result = {
	ballots: 79,
	issued: 84,
	potAmount: 41_250,
	carriedOverAmount: 0,
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
	awards: [{ number: 3, title: 'Tool Library', place: 1, amount: 41_250 }],
	drawn: null,
	tied: [],
};

const dinnerState: DinnerState = {
	dinnerId: 'd',
	group: {
		slug: 'birmingham-soup',
		name: 'Birmingham Soup',
		place: 'Birmingham',
		timeZone: 'Europe/London',
		currency: 'GBP',
	},
	number: 12,
	phase: 'voting',
	version: 7,
	lineupRevision: 1,
	shown: 'winner',
	countRule: 'criteria',
	criteria: [{ key: 'creative', name: 'Creative', sentence: 'a fresh way to do it' }],
	cursor: null,
	votingUntil: 5000,
	promisedUntil: 5000,
	changedNumbers: [],
	moreTime: [],
	lastCallAt: null,
	papersOpen: false,
	withoutPaper: 2,
	wifi: { name: 'Hall Guest', password: 'soup-and-bread' },
	revealStep: 0,
	lineup: [
		{
			id: 'p1',
			number: 1,
			title: 'Garden',
			lang: 'en',
			presenter: 'Jo',
			state: 'presented',
			picture: { version: 'v1', alt: 'A bed of beans' },
		},
	],
	papers: { all: 88, issued: 84, replaced: 1, lost: 0, spoiled: 0 },
	ballots: { voted: 61, onPhone: 58, onPaper: 3, setAside: 0 },
	potAmount: 41_250,
	signatures: 0,
	signaturesNeeded: 2,
	countOpened: false,
	result,
	file: null,
	reports: [{ title: 'Seed library', presenter: 'Jo', number: 3, minutes: 2 }],
	next: { at: 9000, venue: 'The Walker Building' },
};
const here = { phones: 58, asking: [41] };

test('[I6] before the reveal no snapshot of any audience depends on the ballots', () => {
	const other: Result = {
		...result,
		places: result.places.toReversed(),
		awards: [],
		carriedOverAmount: 41_250,
		drawn: 'hat',
	};
	const before = phases.filter((p) => p !== 'announced' && p !== 'published');
	for (const phase of before) {
		for (const view of [phoneSnapshot, screenSnapshot]) {
			expect(view({ ...dinnerState, phase }, 1)).toEqual(view({ ...dinnerState, phase, result: other }, 1));
			expect(view({ ...dinnerState, phase }, 1).reveal).toEqual([]);
		}
	}
	for (const phase of before.filter((p) => p !== 'counting')) {
		expect(deskSnapshot({ ...dinnerState, phase, result: null }, 1, here).reveal).toEqual([]);
	}
});

test('the reveal shows the steps taken so far, and the winner last', () => {
	const announced: DinnerState = { ...dinnerState, phase: 'announced', shown: 'ranking' };
	const last = lastRevealStep(announced);
	for (let revealStep = 0; revealStep <= last; revealStep++) {
		const { reveal } = phoneSnapshot({ ...announced, revealStep }, 1);
		expect(reveal).toHaveLength(revealStep + 1);
		expect(reveal.some((step) => step.kind === 'winner')).toBe(revealStep === last);
	}
});

test('only the desk knows the next step of the reveal, which it reads out first', () => {
	const steps = revealSteps('ranking', result);
	const at = (phase: Phase, revealStep: number): DinnerState => ({
		...dinnerState,
		phase,
		shown: 'ranking',
		revealStep,
	});
	const next = (phase: Phase, revealStep: number) => deskSnapshot(at(phase, revealStep), 1, here).nextReveal;
	expect(next('counting', 0)).toEqual(steps[0]);
	expect(steps.map((_, step) => next('announced', step))).toEqual([...steps.slice(1), null]);
	expect(next('published', 0)).toBeNull();
	expect(deskSnapshot({ ...at('counting', 0), result: null }, 1, here).nextReveal).toBeNull();
	expect(phoneSnapshot(at('announced', 0), 1)).not.toHaveProperty('nextReveal');
	expect(screenSnapshot(at('announced', 0), 1)).not.toHaveProperty('nextReveal');
});

test('with `winner` shown, the reveal names no other pitch', () => {
	const steps = revealSteps('winner', result);
	expect(steps.map((s) => s.kind)).toEqual(['turnout', 'pot', 'winner']);
	expect(JSON.stringify(steps)).not.toMatch(/Garden|Lamps|Bus|1214/);
});

test('a tie for first place that was drawn has a step of its own, before anybody who tied is named', () => {
	const drawn: Result = { ...result, drawn: 'hat', tied: [3, 1] };
	const numbers = numberedSteps('ranking', drawn).map(({ step, numbers }) => [step.kind, ...numbers]);
	expect(numbers).toEqual([['turnout'], ['pot'], ['place', 2, 4], ['tie', 1, 3], ['place', 1], ['winner', 3]]);
	expect(revealSteps('winner', drawn)).toMatchObject([
		{ kind: 'turnout' },
		{ kind: 'pot' },
		{ kind: 'tie', titles: [], drawn: 'hat' },
		{ kind: 'winner' },
	]);
	expect(JSON.stringify(revealSteps('winner', drawn))).not.toMatch(/Garden|Lamps|Bus/);
});

test('a ranking is revealed from the last place up, with totals only if all scores are shown', () => {
	const ranking = revealSteps('ranking', result);
	expect(ranking.map((s) => (s.kind === 'place' ? s.place : s.kind))).toEqual(['turnout', 'pot', 3, 2, 'winner']);
	expect(ranking).toContainEqual({ kind: 'place', place: 3, titles: ['Lamps', 'Bus'], total: null, amounts: [] });
	expect(revealSteps('all scores', result)).toContainEqual({
		kind: 'place',
		place: 2,
		titles: ['Garden'],
		total: 1131,
		amounts: [],
	});
});

test('announces every award with its sum, also if only the winner is shown', () => {
	const split: Result = {
		...result,
		awards: [
			{ number: 3, title: 'Tool Library', place: 1, amount: 28_875 },
			{ number: 1, title: 'Garden', place: 2, amount: 12_375 },
		],
	};
	for (const ballots of [12, 79]) {
		const steps = revealSteps('winner', { ...split, ballots });
		expect(steps.map((s) => s.kind)).toEqual(['turnout', 'pot', 'place', 'winner']);
		expect(steps[2]).toEqual({ kind: 'place', place: 2, titles: ['Garden'], total: null, amounts: [12_375] });
		expect(JSON.stringify(steps)).not.toMatch(/Lamps|Bus/);
	}
});

test('shows only winner, sum and turnout under twenty ballots, whatever the rules say', () => {
	for (const shown of ['ranking', 'all scores'] as const) {
		expect(revealSteps(shown, { ...result, ballots: 19 }).map((s) => s.kind)).toEqual(['turnout', 'pot', 'winner']);
		expect(revealSteps(shown, { ...result, ballots: 20 })).toHaveLength(5);
	}
});

test('a pot of £0 names its winner, and each of several winners has a sum, if only £0', () => {
	const nothing: Result = { ...result, potAmount: 0, awards: [] };
	expect(revealSteps('winner', nothing).at(-1)).toMatchObject({
		kind: 'winner',
		titles: ['Tool Library'],
		amounts: [0],
	});
	const pitches = [
		{ number: 2, title: 'Lamps' },
		{ number: 4, title: 'Bus' },
	];
	const penny: Result = {
		...result,
		potAmount: 1,
		places: [{ place: 1, pitches, total: 9 }],
		awards: [{ number: 4, title: 'Bus', place: 1, amount: 1 }],
	};
	expect(revealSteps('winner', penny).at(-1)).toMatchObject({ titles: ['Lamps', 'Bus'], amounts: [0, 1] });
});

test('without a winner the pot carries over, and the reveal says so', () => {
	const nobody: Result = { ...result, places: [], awards: [], carriedOverAmount: 41_250 };
	expect(revealSteps('ranking', nobody).at(-1)).toEqual({ kind: 'carried over', amount: 41_250 });
});

test('a phone’s snapshot is under one kilobyte with eight long titles', () => {
	const title = 'x'.repeat(90);
	const long: Result = {
		...result,
		places: Array.from({ length: 8 }, (_, i) => ({ place: i + 1, pitches: [{ number: i + 1, title }], total: 1000 })),
		awards: [{ number: 1, title, place: 1, amount: 100 }],
	};
	const snapshot = phoneSnapshot(
		{ ...dinnerState, phase: 'announced', shown: 'winner', revealStep: 9, result: long },
		Date.now(),
	);
	expect(JSON.stringify(snapshot).length).toBeLessThan(1024);
});

test('turnout never exceeds the people present, also if a lost paper had voted', () => {
	const lost = {
		...dinnerState,
		papers: { all: 12, issued: 11, replaced: 1, lost: 1, spoiled: 0 },
		ballots: { ...dinnerState.ballots, voted: 12 },
	};
	expect(screenSnapshot(lost, 1)).toMatchObject({ voted: 12, issued: 12 });
});

test('the screen names no pitch before the line-up is public, and never a no-show', () => {
	fc.assert(
		fc.property(fc.constantFrom(...phases), (phase) => {
			const absent = {
				id: 'p2',
				number: 2,
				title: 'Absent',
				lang: 'en',
				presenter: 'Al',
				state: 'no-show' as const,
				picture: null,
			};
			const { lineUp } = screenSnapshot({ ...dinnerState, phase, lineup: [...dinnerState.lineup, absent] }, 1);
			expect(lineUp.map((p) => p.title)).toEqual(['draft', 'call', 'cancelled'].includes(phase) ? [] : ['Garden']);
		}),
	);
});

test('winners of earlier dinners have the screen once pitching began, until the first pitch', () => {
	const of = (more: Partial<DinnerState>) => screenSnapshot({ ...dinnerState, cursor: null, ...more }, 0).first;
	const lineup = dinnerState.lineup.map((pitch) => ({ ...pitch, state: 'lined up' as const }));
	expect(of({ phase: 'pitching', lineup })).toBe(`${dinnerState.group.name} #3: Seed library`);
	expect(of({ phase: 'doors', lineup })).toBe('');
	expect(of({ phase: 'pitching', lineup, cursor: beginTurn(1, 'pitch', 4, 0) })).toBe('');
	const heard = lineup.map((pitch, at) => (at === 0 ? { ...pitch, state: 'presented' as const } : pitch));
	expect(of({ phase: 'pitching', lineup: heard })).toBe('');
});

test('announces a changed number without the name of the absent pitch', () => {
	const changed = { ...dinnerState, cursor: null, changedNumbers: [{ number: 1, printed: 'CANARY' }] };
	const lineup = dinnerState.lineup.map((pitch) => ({ ...pitch, state: 'lined up' as const }));
	fc.assert(
		fc.property(fc.constantFrom(...phases), (phase) => {
			const now = { ...changed, phase, lineup };
			const evening = phase === 'doors' || phase === 'pitching';
			expect(phoneSnapshot(now, 1).changed).toEqual(evening ? [1] : []);
			expect(screenSnapshot(now, 1).changed).toEqual(evening || phase === 'voting' ? [1] : []);
			const here = { phones: 0, asking: [] };
			const told = [phoneSnapshot(now, 1), screenSnapshot(now, 1), deskSnapshot(now, 1, here)];
			expect(JSON.stringify(told)).not.toContain('CANARY');
		}),
	);
});

test('the wifi of the hall is on the screen while guests arrive, and never on a phone', () => {
	for (const phase of phases) {
		const state = { ...dinnerState, phase };
		expect(screenSnapshot(state, 0).wifi, phase).toEqual(phase === 'doors' ? dinnerState.wifi : null);
		expect(JSON.stringify(phoneSnapshot(state, 0)), phase).not.toContain('soup-and-bread');
	}
});

test('the screen has pictures while the line-up is public, and phones get none of what only the screen shows', () => {
	for (const phase of phases) {
		const state: DinnerState = { ...dinnerState, phase };
		const isPublic = !['draft', 'call', 'cancelled'].includes(phase);
		expect(screenSnapshot(state, 0).pictures, phase).toEqual(
			isPublic ? { 1: { pitch: 'p1', version: 'v1', alt: 'A bed of beans', lang: 'en' } } : {},
		);
		expect(screenSnapshot(state, 0).scoring !== null, phase).toBe(phase === 'voting');
		expect(screenSnapshot(state, 0).next, phase).toEqual(phase === 'published' ? state.next : null);
		const cursor: Cursor = { ...beginTurn(1, 'pitch', 4, 0), extra: true };
		const told = JSON.stringify(phoneSnapshot({ ...state, cursor }, 0));
		expect(told, phase).not.toMatch(/beans|Creative|Walker|extra/);
	}
});

test('each step of the reveal comes to the screen with the numbers of the pitches that it names', () => {
	const at = (revealStep: number) =>
		screenSnapshot({ ...dinnerState, phase: 'announced', shown: 'ranking', revealStep }, 1).named;
	expect(at(1)).toEqual([[], []]);
	expect(at(4)).toEqual([[], [], [2, 4], [1], [3]]);
	expect(screenSnapshot({ ...dinnerState, phase: 'counting', shown: 'ranking' }, 1).named).toEqual([]);
});
