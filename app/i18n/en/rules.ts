import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('en');

const places = ['the winner', 'second place', 'third place', 'fourth place', 'fifth place', 'sixth place'];
const place = (at: number) => places[at] ?? `place ${at + 1}`;

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'The winner takes the whole pot.';
		case 'shares':
			return `The pot is split: ${list(rule.percent.map((percent, at) => `${percent}% for ${place(at)}`))}.`;
		case 'in proportion':
			return 'Every pitch gets a part of the pot, in proportion to its total.';
		case 'fixed prizes': {
			const [first, ...others] = rule.amounts.map((amount, at) => `${money(amount)} for ${place(at)}`);
			return others.length > 0
				? `Prizes: ${list([`at least ${first}`, ...others])}. What is left goes to the winner.`
				: `At least ${first}, and what is left on top.`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'Everyone scores each pitch, and the highest total wins.',
	'criteria with run-off': 'Everyone scores each pitch; the two highest totals go head to head.',
	'one vote': 'Everyone has one vote, and most votes win.',
};
const tie: Record<TieRule, string> = {
	shared: 'A tie is shared.',
	drawn: 'A tie is drawn by lot.',
};
const shown: Record<Shown, string> = {
	winner: 'The winner and the turnout are published, not the scores.',
	ranking: 'The ranking is published, not the scores.',
	'all scores': 'All scores are published, added up.',
};

/** One sentence for each rule of a dinner. */
export const rules = {
	usual: 'Usual soup rules',
	own: 'This dinner’s own rules',
	count: (rule: CountRule): string => count[rule],
	tie: (rule: TieRule): string => tie[rule],
	pot: potSentence,
	shown: (what: Shown): string => shown[what],
	prizes: (prizes: readonly string[]): string =>
		`Beside the pot: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${isolate(what)} for ${place(at)}`])))}.`,
	oneSignature: 'One signature is enough on the count sheet.',
};
