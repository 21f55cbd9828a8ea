import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `منصوبے سے ${isolate(place)} کے لوگوں کا فائدہ ہونا ضروری ہے۔`,
	usual: {
		democratic: { name: 'جمہوری', sentence: 'کیا لوگ مل کر فیصلہ کرتے ہیں؟' },
		creative: { name: 'تخلیقی', sentence: 'کیا یہ نیا طریقہ ہے؟' },
		sustainable: { name: 'پائیدار', sentence: 'کیا یہ دیر تک چلے گا، اور کم ضائع کرے گا؟' },
		inclusive: { name: 'سب کے لیے', sentence: 'کیا ہر کوئی حصہ لے سکتا ہے؟' },
	},
};
