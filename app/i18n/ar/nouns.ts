import { formatsIn } from '../format';

const { count, plural } = formatsIn('ar');

/** `subject` and `object` are the two written cases of the dual; the other forms are the same in both. */
type Case = 'subject' | 'object';
type Counted = (n: number, as?: Case) => string;
type Forms = {
	readonly one: string;
	readonly two: Readonly<Record<Case, string>>;
	readonly few: string;
	readonly many: string;
	readonly other: string;
};

/** A number with its noun: "شخص واحد", "شخصان", "3 أشخاص", "11 شخصًا", "100 شخص". */
const noun =
	({ one, two, few, many, other }: Forms): Counted =>
	(n, as = 'subject') =>
		plural(n, {
			zero: `${count(n)} ${other}`,
			one,
			two: two[as],
			few: `${count(n)} ${few}`,
			many: `${count(n)} ${many}`,
			other: `${count(n)} ${other}`,
		});

export const people = noun({
	one: 'شخص واحد',
	two: { subject: 'شخصان', object: 'شخصين' },
	few: 'أشخاص',
	many: 'شخصًا',
	other: 'شخص',
});
export const guests = noun({
	one: 'ضيف واحد',
	two: { subject: 'ضيفان', object: 'ضيفين' },
	few: 'ضيوف',
	many: 'ضيفًا',
	other: 'ضيف',
});
export const votes = noun({
	one: 'صوت واحد',
	two: { subject: 'صوتان', object: 'صوتين' },
	few: 'أصوات',
	many: 'صوتًا',
	other: 'صوت',
});
export const points = noun({
	one: 'نقطة واحدة',
	two: { subject: 'نقطتان', object: 'نقطتين' },
	few: 'نقاط',
	many: 'نقطة',
	other: 'نقطة',
});
export const squares = noun({
	one: 'خانة واحدة',
	two: { subject: 'خانتان', object: 'خانتين' },
	few: 'خانات',
	many: 'خانة',
	other: 'خانة',
});
export const papers = noun({
	one: 'ورقة واحدة',
	two: { subject: 'ورقتان', object: 'ورقتين' },
	few: 'أوراق',
	many: 'ورقة',
	other: 'ورقة',
});
export const slips = noun({
	one: 'قسيمة واحدة',
	two: { subject: 'قسيمتان', object: 'قسيمتين' },
	few: 'قسائم',
	many: 'قسيمة',
	other: 'قسيمة',
});
export const minutes = noun({
	one: 'دقيقة واحدة',
	two: { subject: 'دقيقتان', object: 'دقيقتين' },
	few: 'دقائق',
	many: 'دقيقة',
	other: 'دقيقة',
});
export const questions = noun({
	one: 'سؤال واحد',
	two: { subject: 'سؤالان', object: 'سؤالين' },
	few: 'أسئلة',
	many: 'سؤالًا',
	other: 'سؤال',
});
export const letters = noun({
	one: 'حرف واحد',
	two: { subject: 'حرفان', object: 'حرفين' },
	few: 'أحرف',
	many: 'حرفًا',
	other: 'حرف',
});
export const places = noun({
	one: 'مكان واحد',
	two: { subject: 'مكانان', object: 'مكانين' },
	few: 'أماكن',
	many: 'مكانًا',
	other: 'مكان',
});
export const pitches = noun({
	one: 'عرض واحد',
	two: { subject: 'عرضان', object: 'عرضين' },
	few: 'عروض',
	many: 'عرضًا',
	other: 'عرض',
});
export const times = noun({
	one: 'مرة واحدة',
	two: { subject: 'مرتان', object: 'مرتين' },
	few: 'مرات',
	many: 'مرة',
	other: 'مرة',
});
