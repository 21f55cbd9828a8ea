import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', 'pełny ekran'],
		['B', 'ciemny ekran i z powrotem'],
		['L', 'lista projektów'],
		['P', 'wracamy za pięć minut'],
		['Spacja', 'zatrzymanie obrazów'],
	],
	twoLanguages: [['T', 'zatrzymaj język']],
	leading: [
		['Strzałka w prawo', 'następny krok scenariusza wieczoru'],
		['Strzałka w lewo', 'o jeden krok wstecz na scenie'],
	],
	help: ['?', 'te klawisze'],
};
