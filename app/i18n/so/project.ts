import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('so');
const placeOf = (n: number): string => `kaalinta ${count(n)}aad`;

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}, ${date}`,
	by: (presenter) => `Waxaa soo jeediyay ${isolate(presenter)}`,
	prize: (place) => `Abaalmarinta ${placeOf(place)}`,
	won: (place) =>
		place === 1
			? 'Wuu guulaystay.'
			: `Wuxuu galay ${placeOf(place)}, wuxuuna helay qayb ka mid ah lacagta la ururiyay.`,
	states: {
		promised: 'Lacagta waa la ballanqaaday, weli lama bixin.',
		paid: 'Lacagta waa la bixiyay.',
		returned: 'Lacagta waa la soo celiyay, waxayna ku jirtaa lacagta cashada xigta.',
	},
	sections: {
		money: 'Waxa lacagta loogu talagalay',
		got: 'Wuxuu helay',
		more: 'Wax badan oo mashruuca ku saabsan',
		reports: 'Sida uu ku socdo',
	},
	fromPot: (sum) => `${sum} oo ka mid ah lacagta la ururiyay`,
	beside: (what, place) => `${what}, ${placeOf(place)}`,
	besideMoney: (sum, from) => (from === '' ? sum : `${sum}, waxaa bixiyay ${isolate(from)}`),
	promised: (presenter) =>
		presenter === ''
			? 'Dadka mashruucani waxay ballanqaadeen inay casho dambe ka sheegaan sida ay wax u dhaceen.'
			: `Waxaa ballanqaaday ${isolate(presenter)} in casho dambe laga sheego sida ay wax u dhaceen.`,
	result: (number) => `Natiijada oo dhan ee cashada #${count(number)}`,
	all: (group) => `Dhammaan cashooyinka ${isolate(group)}`,
	link: (sum, dinner, what) => `${sum}, ${dinner}. ${what}`,
	funded: 'Mashaariicda la maalgeliyay',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${sum}`),
};
