import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `Un proiect trebuie să ajute comunitatea din ${isolate(place)}.`,
	usual: {
		democratic: { name: 'Democratic', sentence: 'oamenii hotărăsc împreună?' },
		creative: { name: 'Creativ', sentence: 'este un mod nou de a face?' },
		sustainable: { name: 'Durabil', sentence: 'ține mult și risipește puțin?' },
		inclusive: { name: 'Pentru toți', sentence: 'poate participa oricine?' },
	},
};
