import { type Ballot, encodeBallot, type Score, type Shape } from '../../app/domain/ballot';
import { tally } from '../../app/domain/tally';
import { countBallots } from '../../public/recount.js';
import type { Run } from './scene';

const shape: Shape = { countRule: 'criteria', pitches: 4, criteria: 4 };
const numbers = [1, 2, 3, 4];

/** Ballots with scores of a fixed sequence, a tenth of them blank. */
const ballotsOf = (count: number): Ballot[] => {
	let state = 1;
	const next = (): Score | null => {
		state = (state * 48_271) % 2_147_483_647;
		return state % 10 === 0 ? null : ((state % 6) as Score);
	};
	return Array.from({ length: count }, () => Array.from({ length: 16 }, next));
};

/** Adds up whole ballots by the second program, as the desk does, and beside it by the tally that was announced. */
export async function recounted(count: number, by: 'recount' | 'tally'): Promise<Run> {
	const ballots = ballotsOf(count);
	const rows = ballots.map(encodeBallot);
	const begun = performance.now();
	const turnout = by === 'tally' ? tally(shape, ballots).ballots : countBallots(rows, shape.pitches, numbers).counted;
	const milliseconds = performance.now() - begun;
	if (turnout !== count) throw new Error(`${turnout} of ${count} ballots were counted`);
	return { figures: { milliseconds } };
}
