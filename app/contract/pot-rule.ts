import { problemWith } from '../domain/edit-policy';
import { readPercent } from '../domain/numbers';
import type { PotRule } from '../domain/rules';
import type { MoneyFields } from './sums';

/** Reports an error of one field. */
export type Problem = (field: string, message: string) => void;

type TypedRule = {
	readonly kind: PotRule['kind'];
	readonly share: readonly string[];
	readonly prize: readonly string[];
};

/** The typed pot rule. Ignores the fields of rules that are not chosen. */
export function potRuleOf({ kind, share, prize }: TypedRule, money: MoneyFields, problem: Problem): PotRule {
	const rule =
		kind === 'shares' ? sharesOf(share, problem) : kind === 'fixed prizes' ? prizesOf(prize, money, problem) : { kind };
	if (rule === null) return { kind: 'winner takes all' };
	switch (problemWith(rule)) {
		case 'no shares':
			problem('share', 'Type the percentages, from the winner down, like 70 and 30.');
			break;
		case 'not 100':
			problem('share', 'The percentages must add up to 100.');
			break;
		case 'no prizes':
			problem('prize', `Type at least one prize, in ${money.name}.`);
			break;
		case 'rising':
			problem(kind === 'shares' ? 'share' : 'prize', 'A lower place cannot get more than a higher one.');
			break;
		case null:
			break;
	}
	return rule;
}

/** Null: a part is not a percentage; `problem` was called. */
function sharesOf(typed: readonly string[], problem: Problem): PotRule | null {
	const percent = withoutEmptyEnd(typed).map((text) => readPercent(text) ?? 0);
	if (!percent.every((part) => part >= 1 && part <= 100)) {
		problem('share', 'Type whole percentages from the winner down, like 70 and 30, without a gap.');
		return null;
	}
	return { kind: 'shares', percent };
}

function prizesOf(typed: readonly string[], money: MoneyFields, problem: Problem): PotRule | null {
	const amounts: number[] = [];
	for (const text of withoutEmptyEnd(typed)) {
		const parsed = money.read(text);
		if (!parsed.ok || parsed.value === 0) {
			problem(
				'prize',
				parsed.ok || text === ''
					? `Type each prize in ${money.name} from the winner down, without a gap.`
					: parsed.sentence,
			);
			return null;
		}
		amounts.push(parsed.value);
	}
	return { kind: 'fixed prizes', amounts };
}

function withoutEmptyEnd(typed: readonly string[]): string[] {
	const texts = typed.map((text) => text.trim());
	return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}
