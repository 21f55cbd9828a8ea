import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `Mashruucu waa inuu wax u taro bulshada ${isolate(place)}.`,
	usual: {
		democratic: { name: 'Dimuqraadi', sentence: 'dadku wada jir ma u go’aansadaan?' },
		creative: { name: 'Hal-abuur', sentence: 'ma tahay hab cusub?' },
		sustainable: { name: 'Waaraya', sentence: 'ma sii jiri doonaa, wax yarna ma lumin doonaa?' },
		inclusive: { name: 'Loo dhan yahay', sentence: 'qof walba ma ka qayb geli karaa?' },
	},
};
