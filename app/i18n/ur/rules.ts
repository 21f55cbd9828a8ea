import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('ur');

const ordinals = ['', 'دوسری', 'تیسری', 'چوتھی', 'پانچویں', 'چھٹی'];
/** "To the winner", "to second place". */
const toPlace = (at: number) =>
	at === 0 ? 'جیتنے والے کو' : ordinals[at] ? `${ordinals[at]} پوزیشن کو` : `پوزیشن ${at + 1} کو`;

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'جیتنے والے کو ساری جمع رقم ملتی ہے۔';
		case 'shares':
			return `جمع رقم بانٹی جاتی ہے: ${list(rule.percent.map((percent, at) => `${toPlace(at)} ${isolate(`${percent}%`)}`))}۔`;
		case 'in proportion':
			return 'ہر تجویز کو جمع رقم کا ایک حصہ ملتا ہے، اپنے کل نمبروں کے حساب سے۔';
		case 'fixed prizes': {
			const prizes = rule.amounts.map((amount, at) =>
				at === 0 ? `${toPlace(at)} کم از کم ${isolate(money(amount))}` : `${toPlace(at)} ${isolate(money(amount))}`,
			);
			return prizes.length > 1
				? `انعام: ${list(prizes)}۔ جو بچے وہ جیتنے والے کو ملتا ہے۔`
				: `${prizes[0]}، اور جو بچے وہ بھی۔`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'سب لوگ ہر تجویز کو نمبر دیتے ہیں، اور جس کے کل نمبر سب سے زیادہ ہوں وہ جیتتی ہے۔',
	'criteria with run-off':
		'سب لوگ ہر تجویز کو نمبر دیتے ہیں؛ جن دو کے کل نمبر سب سے زیادہ ہوں، ان میں آخری مقابلہ ہوتا ہے۔',
	'one vote': 'ہر شخص کا ایک ووٹ ہے، اور جس کے ووٹ سب سے زیادہ ہوں وہ جیتتی ہے۔',
};
const tie: Record<TieRule, string> = {
	shared: 'برابری ہو تو انعام بانٹا جاتا ہے۔',
	drawn: 'برابری ہو تو قرعہ اندازی ہوتی ہے۔',
};
const shown: Record<Shown, string> = {
	winner: 'جیتنے والی تجویز اور ووٹ دینے والوں کی تعداد شائع ہوتی ہے، نمبر نہیں۔',
	ranking: 'درجہ بندی شائع ہوتی ہے، نمبر نہیں۔',
	'all scores': 'سارے نمبر جمع کر کے شائع کیے جاتے ہیں۔',
};

export const rules: typeof English = {
	usual: 'سوپ ڈنر کے عام اصول',
	own: 'اس ڈنر کے اپنے اصول',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`جمع رقم کے علاوہ: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${toPlace(at)} ${isolate(what)}`])))}۔`,
	oneSignature: 'گنتی کے کاغذ پر ایک دستخط کافی ہے۔',
};
