import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('pl');

/** After "za": "nagroda za drugie miejsce". */
const places = ['pierwsze', 'drugie', 'trzecie', 'czwarte', 'piąte', 'szóste'];
const place = (at: number) => (places[at] ? `za ${places[at]} miejsce` : `za miejsce ${at + 1}`);

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'Zwycięski projekt otrzymuje całą pulę.';
		case 'shares':
			return `Pula jest dzielona: ${list(rule.percent.map((percent, at) => `${percent}% ${place(at)}`))}.`;
		case 'in proportion':
			return 'Każdy projekt dostaje część puli, proporcjonalnie do sumy swoich punktów.';
		case 'fixed prizes': {
			const [first, ...others] = rule.amounts.map((amount, at) => `${money(amount)} ${place(at)}`);
			return others.length > 0
				? `Nagrody: ${list([`co najmniej ${first}`, ...others])}. To, co zostanie, dostaje zwycięski projekt.`
				: `Co najmniej ${first}, a do tego wszystko, co zostanie.`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'Każdy ocenia wszystkie projekty. Wygrywa najwyższa suma punktów.',
	'criteria with run-off':
		'Każdy ocenia wszystkie projekty. Dwa projekty z najwyższą sumą porównuje się potem bezpośrednio.',
	'one vote': 'Każdy ma jeden głos. Wygrywa największa liczba głosów.',
};
const tie: Record<TieRule, string> = {
	shared: 'Przy remisie nagroda jest dzielona.',
	drawn: 'Remis rozstrzyga losowanie.',
};
const shown: Record<Shown, string> = {
	winner: 'Publikujemy zwycięski projekt i frekwencję, bez ocen.',
	ranking: 'Publikujemy kolejność miejsc, bez ocen.',
	'all scores': 'Publikujemy wszystkie oceny, zliczone razem.',
};

export const rules: typeof English = {
	usual: 'Zwykłe zasady kolacji Soup',
	own: 'Własne zasady tej kolacji',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`Oprócz puli: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${isolate(what)} ${place(at)}`])))}.`,
	oneSignature: 'Na protokole wystarczy jeden podpis.',
};
