import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `يجب أن يفيد المشروع أهل ${isolate(place)}.`,
	usual: {
		democratic: { name: 'ديمقراطي', sentence: 'هل يقرر الناس معًا؟' },
		creative: { name: 'مبتكر', sentence: 'هل هي طريقة جديدة؟' },
		sustainable: { name: 'مستدام', sentence: 'هل يدوم، ولا يهدر إلا القليل؟' },
		inclusive: { name: 'للجميع', sentence: 'هل يستطيع الجميع أن يشاركوا؟' },
	},
};
