import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', 'shaashad buuxda'],
		['B', 'madow, iyo soo celin'],
		['L', 'liiska soo-jeedinnada'],
		['P', 'shan daqiiqo ka dib ayaan soo noqonaynaa'],
		['Space', 'muuqaalka jooji'],
	],
	twoLanguages: [['T', 'luqadda jooji']],
	leading: [
		['Fallaarta midig', 'tallaabada xigta ee barnaamijka habeenka'],
		['Fallaarta bidix', 'hal tallaabo dib ugu noqo masraxa'],
	],
	help: ['?', 'badhannadan'],
};
