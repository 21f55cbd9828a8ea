import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('so');

const places = [
	'guulaystaha',
	'kaalinta labaad',
	'kaalinta saddexaad',
	'kaalinta afraad',
	'kaalinta shanaad',
	'kaalinta lixaad',
];
const place = (at: number) => places[at] ?? `kaalinta ${at + 1}`;

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'Guulaystuhu wuxuu qaadanayaa lacagta la ururiyay oo dhan.';
		case 'shares':
			return `Lacagta la ururiyay waa la qaybinayaa: ${list(rule.percent.map((percent, at) => `${percent}% waxaa la siinayaa ${place(at)}`))}.`;
		case 'in proportion':
			return 'Soo-jeedin kasta waxay lacagta la ururiyay ka helaysaa qayb u dhiganta dhibcaheeda.';
		case 'fixed prizes': {
			const [first, ...others] = rule.amounts.map((amount, at) => `${money(amount)} ${place(at)}`);
			return others.length > 0
				? `Abaalmarinnada: ${list([`ugu yaraan ${first}`, ...others])}. Wixii hara guulaystaha ayaa la siinayaa.`
				: `Ugu yaraan ${first}, wixii harana waa loogu darayaa.`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'Qof kastaa soo-jeedin kasta dhibco ayuu siinayaa, wadarta ugu badan ayaana guulaysanaysa.',
	'criteria with run-off':
		'Qof kastaa soo-jeedin kasta dhibco ayuu siinayaa; labada wadar ee ugu badan ayaa si toos ah la isu barbardhigayaa.',
	'one vote': 'Qof kastaa hal cod ayuu leeyahay, codadka ugu badan ayaana guulaysanaya.',
};
const tie: Record<TieRule, string> = {
	shared: 'Barbarada waa la qaybsanayaa.',
	drawn: 'Barbarada waxaa lagu kala saarayaa qori-tuur.',
};
const shown: Record<Shown, string> = {
	winner: 'Waxaa la shaacinayaa guulaystaha iyo tirada dadka codeeyay, lamana shaacinayo dhibcaha.',
	ranking: 'Waxaa la shaacinayaa kala sarraynta, lamana shaacinayo dhibcaha.',
	'all scores': 'Dhammaan dhibcaha ayaa la shaacinayaa, iyagoo la isku daray.',
};

export const rules: typeof English = {
	usual: 'Xeerarka caadiga ah ee maraqa',
	own: 'Xeerarka u gaarka ah cashadan',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`Lacagta la ururiyay ka sokow: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${isolate(what)} waxaa la siinayaa ${place(at)}`])))}.`,
	oneSignature: 'Foomka tirinta hal saxiix ayaa ku filan.',
};
