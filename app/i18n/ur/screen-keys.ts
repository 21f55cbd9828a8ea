import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', 'پوری اسکرین'],
		['B', 'اندھیرا، اور واپس'],
		['L', 'تجویزوں کی فہرست'],
		['P', 'پانچ منٹ کا وقفہ'],
		['اسپیس', 'صفحے ٹھہرائیں'],
	],
	twoLanguages: [['T', 'زبان روکیں']],
	leading: [
		['دایاں تیر', 'شام کا اگلا قدم'],
		['بایاں تیر', 'اسٹیج پر ایک باری پیچھے'],
	],
	help: ['?', 'یہ بٹن'],
};
