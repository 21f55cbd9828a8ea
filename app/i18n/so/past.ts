import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('so');

export const past: typeof English = {
	typedIn: (when) =>
		`Mar dambe ayaa la geliyay, ${when}. Cashadan laguma maamulin Stockpot: waxba halkan mar kale lagama tirin karo.`,
	won: (titles) => `Waxaa guulaystay ${list(titles.map(isolate))}`,
	nobody: 'Cidna ma guulaysan',
	people: (guests, voted) =>
		[
			guests === null
				? ''
				: plural(guests, { one: 'Hal marti ayaa timid.', other: `${count(guests)} marti ah ayaa timid.` }),
			voted === null
				? ''
				: plural(voted, { one: 'Hal qof ayaa codeeyay.', other: `${count(voted)} qof ayaa codeeyay.` }),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'Soo-jeedinnada',
	by: (presenter) => `Waxaa soo jeediyay ${isolate(presenter)}`,
	got: (sum) => `Waxay heshay ${sum}.`,
	votes: (n) => `Codad ama dhibco: ${count(n)}`,
	pot: 'Lacagta la ururiyay',
	total: 'Lacagta la ururiyay',
	award: (title) => `Qaybta ${isolate(title)}`,
	carriedOver: 'Loo wareejiyay cashada xigta',
	corrections: 'Sixitaanno',
	data: 'Cashadan oo xog ah (JSON)',
	link: (head, sum) => `${head}: ${sum}.`,
};
