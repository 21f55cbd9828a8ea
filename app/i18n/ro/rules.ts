import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('ro');

/** After "pentru". */
const places = [
	'câștigător',
	'locul al doilea',
	'locul al treilea',
	'locul al patrulea',
	'locul al cincilea',
	'locul al șaselea',
];
const place = (at: number) => places[at] ?? `locul ${at + 1}`;

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'Proiectul câștigător primește tot fondul.';
		case 'shares':
			return `Fondul se împarte: ${list(rule.percent.map((percent, at) => `${percent}% pentru ${place(at)}`))}.`;
		case 'in proportion':
			return 'Fiecare proiect primește o parte din fond, proporțional cu totalul punctelor sale.';
		case 'fixed prizes': {
			const [first, ...others] = rule.amounts.map((amount, at) => `${money(amount)} pentru ${place(at)}`);
			return others.length > 0
				? `Premii: ${list([`cel puțin ${first}`, ...others])}. Ce rămâne merge la câștigător.`
				: `Cel puțin ${first} și, în plus, tot ce rămâne.`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'Toți dau note fiecărui proiect. Câștigă cel mai mare total.',
	'criteria with run-off': 'Toți dau note fiecărui proiect. Cele două totaluri mai mari se compară apoi direct.',
	'one vote': 'Fiecare are un vot. Câștigă cele mai multe voturi.',
};
const tie: Record<TieRule, string> = {
	shared: 'La egalitate, premiul se împarte.',
	drawn: 'La egalitate se trage la sorți.',
};
const shown: Record<Shown, string> = {
	winner: 'Se publică proiectul câștigător și prezența la vot, nu și notele.',
	ranking: 'Se publică clasamentul, nu și notele.',
	'all scores': 'Se publică toate notele, adunate.',
};

export const rules: typeof English = {
	usual: 'Regulile obișnuite ale cinelor Soup',
	own: 'Regulile proprii ale acestei cine',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`Pe lângă fond: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${isolate(what)} pentru ${place(at)}`])))}.`,
	oneSignature: 'Pe procesul-verbal ajunge o singură semnătură.',
};
