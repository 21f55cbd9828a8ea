import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `Projekt musi służyć tej społeczności: ${isolate(place)}.`,
	usual: {
		democratic: { name: 'Demokratyczny', sentence: 'czy ludzie decydują razem?' },
		creative: { name: 'Twórczy', sentence: 'czy to nowy sposób działania?' },
		sustainable: { name: 'Trwały', sentence: 'czy przetrwa i mało marnuje?' },
		inclusive: { name: 'Dla wszystkich', sentence: 'czy każdy może wziąć udział?' },
	},
};
