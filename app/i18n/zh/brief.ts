import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `项目必须让${isolate(place)}的居民受益。`,
	usual: {
		democratic: { name: '民主', sentence: '大家一起做决定吗？' },
		creative: { name: '有创意', sentence: '做法新颖吗？' },
		sustainable: { name: '可持续', sentence: '能长久做下去，浪费少吗？' },
		inclusive: { name: '人人可参与', sentence: '每个人都能参加吗？' },
	},
};
