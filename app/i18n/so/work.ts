import type { work as English } from '../en/work';

export const work: typeof English = {
	jobs: 'Shaqooyinkaaga',
	notDone: 'Lama fulin',
	sentBefore:
		'Foomkan hore ayaa hal mar loo diray, wixii markaas la weydiistayna waa la fuliyay. Waxaad hadda dooratay lama fulin. Boggan ka fiiri sida ay wax yihiin, oo mar kale riix haddii aad weli rabto.',
	readOut: 'Tan kor u akhri',
	readOutFirst: 'Marka hore tan kor u akhri, ka dibna riix',
	notOurs: 'Foomkaas looma buuxin sida boggani u sameeyo.',
	handOver: {
		open: 'Warqad marti ayaa weli ka furnaan karta taleefankan.',
		close: 'Xir',
		typed:
			'Xaashi ayaa halkan lagu qoray oo aan weli la gelin. Marka hore geli. Ama mar kale riix: waxa la qoray markaas waa la tirtirayaa.',
		unsent: 'Codkaaga waxaa ku jira dhibco taleefankan oo keliya ku jira.',
		openBallot: 'Fur',
		unsentUntil: 'ilaa ay muuqato “Waa la kaydiyay”. Ama mar kale riix: markaas waa la tirtirayaa.',
		button: 'U dhiib si uu u codeeyo',
		hint: 'Waxaa loogu talagalay martida aan taleefan haysan: halkan ayay ku qorayaan koodhka warqaddooda, way codaynayaan, taleefankanna way celinayaan.',
		notVoting: 'Taleefan waxaa la amaahiyaa oo keliya inta codbixintu furan tahay. Waxba lama beddelin.',
	},
};
