import type { Currency } from '../domain/currencies';
import type { RevealStep } from '../domain/reveal';
import { compereMessages } from './compere';
import type { Locale } from './index';
import { moneyIn } from './money';

/** What the compere says at a step of the reveal. */
export function readOut(step: RevealStep, currency: Currency, locale: Locale): string {
	const money = moneyIn(currency, locale);
	const { sentences } = compereMessages(locale).reveal;
	switch (step.kind) {
		case 'turnout':
			return sentences.turnout(step.voted, step.issued);
		case 'pot':
			return sentences.pot(money(step.amount));
		case 'place': {
			const sums = step.amounts.map(money);
			const named = step.titles.map((title, i) => ({ title, sum: sums[i] }));
			return sentences.place(step.place, named, step.total);
		}
		case 'tie':
			return sentences.tie(step.titles, step.drawn);
		case 'winner': {
			const winners = step.titles.map((title, i) => ({ title, sum: money(step.amounts[i] ?? 0) }));
			const [first] = winners;
			if (first && winners.length === 1) return sentences.winner(first.title, first.sum, step.drawn);
			return sentences.shared(winners, step.drawn);
		}
		case 'carried over':
			return sentences['carried over'](money(step.amount));
	}
}

/** The step of the reveal in the button that shows it: "Next: the winner". It names no pitch. */
export function nameOfStep(step: RevealStep, locale: Locale): string {
	const { names } = compereMessages(locale).reveal;
	if (step.kind === 'place') return names.place(step.place);
	return step.kind === 'winner' && step.titles.length !== 1 ? names.winners : names[step.kind];
}
