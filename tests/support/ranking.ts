import type { Ballot, Score } from '../../app/domain/ballot';
import { type Ranking, rank } from '../../app/domain/ranking';
import type { CountRule, PotRule, Rules } from '../../app/domain/rules';
import { tally } from '../../app/domain/tally';

export const ALL: PotRule = { kind: 'winner takes all' };

/** Ranks ballots with one criterion. A line is 'times x scores'; a dot is a blank. */
export function count(countRule: CountRule, ...lines: string[]) {
	const ballots = lines.flatMap((line): Ballot[] => {
		const [times = '', scores = ''] = line.split(' x ');
		const ballot = [...scores].map((digit) => (digit === '.' ? null : (Number(digit) as Score)));
		return Array.from({ length: Number(times) }, () => ballot);
	});
	return tally({ countRule, pitches: ballots[0]?.length ?? 4, criteria: 1 }, ballots);
}
export const rules = (countRule: CountRule, tieRule: Rules['tieRule'] = 'shared', potRule: PotRule = ALL) => ({
	countRule,
	tieRule,
	potRule,
});
export const criteria = (...lines: string[]) => rank(count('criteria', ...lines), rules('criteria'));
export const runOff = (...lines: string[]) =>
	rank(count('criteria with run-off', ...lines), rules('criteria with run-off'));

export function settled(ranking: Ranking) {
	if (ranking.status === 'needs a draw') throw new Error('needs a draw');
	return ranking;
}
export const placesOf = (ranking: Ranking) => settled(ranking).places.map(({ place, pitches }) => [place, ...pitches]);
export const stepsOf = (ranking: Ranking) => ranking.ties.map(({ at, tied, brokenBy }) => [at, tied.join(), brokenBy]);
export const ofEntry = 'entry to the run-off';
