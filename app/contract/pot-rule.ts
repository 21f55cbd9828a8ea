import { type NotPounds, parsePounds } from '../domain/money';
import { problemWith } from '../domain/preparing';
import type { PotRule } from '../domain/rules';

/** Says what is wrong beside its field. */
export type Problem = (field: string, message: string) => void;

/** Why an amount was not taken, in words. `typed` is repeated so that it is clear what was read. */
export function sayNotPounds(code: NotPounds, typed: string): string {
	switch (code) {
		case 'comma':
			return `Type pence after a full stop: 1.50, not 1,50. A comma in "${typed}" could mean either.`;
		case 'negative':
			return 'An amount cannot be less than nothing. Leave the minus out.';
		case 'too large':
			return 'That is more than any pot. Check the zeros.';
		case 'not an amount':
			return 'Type an amount in pounds, like 5 or 4.50.';
	}
}

/** The pot rule that was typed; sums of a rule that was not chosen are left aside. */
export function potRuleOf(
	kind: PotRule['kind'],
	share: readonly string[],
	prize: readonly string[],
	problem: Problem,
): PotRule {
	const rule =
		kind === 'shares' ? sharesOf(share, problem) : kind === 'fixed prizes' ? prizesOf(prize, problem) : { kind };
	if (rule === null) return { kind: 'winner takes all' };
	switch (problemWith(rule)) {
		case 'no shares':
			problem('share', 'Type the percentages, from the winner down, like 70 and 30.');
			break;
		case 'not 100':
			problem('share', 'The percentages must add up to 100.');
			break;
		case 'no prizes':
			problem('prize', 'Type at least one prize in pounds.');
			break;
		case 'rising':
			problem(kind === 'shares' ? 'share' : 'prize', 'A lower place cannot get more than a higher one.');
			break;
		case null:
			break;
	}
	return rule;
}

/** Null: what was typed is no list of numbers, which has been said. */
function sharesOf(typed: readonly string[], problem: Problem): PotRule | null {
	const texts = withoutEmptyEnd(typed);
	if (!texts.every((text) => /^[1-9]\d?\s*%?$|^100\s*%?$/.test(text))) {
		problem('share', 'Type whole percentages from the winner down, like 70 and 30, without a gap.');
		return null;
	}
	return { kind: 'shares', percent: texts.map((text) => Number.parseInt(text, 10)) };
}

function prizesOf(typed: readonly string[], problem: Problem): PotRule | null {
	const pence: number[] = [];
	for (const text of withoutEmptyEnd(typed)) {
		const parsed = parsePounds(text);
		if (!parsed.ok || parsed.value === 0) {
			problem(
				'prize',
				parsed.ok || text === ''
					? 'Type each prize in pounds from the winner down, without a gap.'
					: sayNotPounds(parsed.code, text),
			);
			return null;
		}
		pence.push(parsed.value);
	}
	return { kind: 'fixed prizes', pence };
}

function withoutEmptyEnd(typed: readonly string[]): string[] {
	const texts = typed.map((text) => text.trim());
	return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}
