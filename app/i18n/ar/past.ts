import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';
import { guests as inGuests, people as inPeople } from './nouns';

const { count, list } = formatsIn('ar');

export const past: typeof English = {
	typedIn: (when) =>
		`أُدخل لاحقًا، بتاريخ ${isolate(when)}. لم يُدَر هذا العشاء ببرنامج Stockpot: لا يمكن إعادة حساب أي شيء هنا.`,
	won: (titles) => `الفائز: ${list(titles.map(isolate))}`,
	nobody: 'لم يفز أحد',
	people: (guests, voted) =>
		[
			guests === null ? '' : `عدد الضيوف: ${inGuests(guests)}.`,
			voted === null ? '' : `عدد من صوّتوا: ${inPeople(voted)}.`,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'العروض',
	by: (presenter) => `قدّمه: ${isolate(presenter)}`,
	got: (sum) => `حصل على ${isolate(sum)}.`,
	votes: (n) => `الأصوات أو النقاط: ${count(n)}`,
	pot: 'المبلغ المجموع',
	total: 'المبلغ المجموع',
	award: (title) => `إلى ${isolate(title)}`,
	carriedOver: 'بقي للعشاء القادم',
	corrections: 'تصحيحات',
	data: 'هذا العشاء كبيانات (JSON)',
	link: (head, sum) => `${head}: ${isolate(sum)}.`,
};
