import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('ar');

const ordinals = ['', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة'];
/** "For the winner", "for second place". */
const forPlace = (at: number) => (at === 0 ? 'للفائز' : `للمرتبة ${ordinals[at] ?? at + 1}`);

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'يأخذ الفائز المبلغ المجموع كله.';
		case 'shares':
			return `يُقسم المبلغ المجموع: ${list(rule.percent.map((percent, at) => `${isolate(`${percent}%`)} ${forPlace(at)}`))}.`;
		case 'in proportion':
			return 'يأخذ كل عرض جزءًا من المبلغ المجموع بحسب مجموع نقاطه.';
		case 'fixed prizes': {
			const prizes = rule.amounts.map((amount, at) => `${isolate(money(amount))} ${forPlace(at)}`);
			return prizes.length > 1
				? `الجوائز: ${list(prizes.map((prize, at) => (at === 0 ? `على الأقل ${prize}` : prize)))}. ما يبقى يأخذه الفائز.`
				: `على الأقل ${prizes[0]}، ومعه كل ما يبقى.`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'يعطي الجميع درجات لكل عرض، ويفوز صاحب أعلى مجموع.',
	'criteria with run-off': 'يعطي الجميع درجات لكل عرض؛ وتجري جولة حسم بين صاحبي أعلى مجموعين.',
	'one vote': 'لكل شخص صوت واحد، ويفوز من له أكثر الأصوات.',
};
const tie: Record<TieRule, string> = {
	shared: 'عند التعادل تُقسم الجائزة.',
	drawn: 'عند التعادل تُجرى قرعة.',
};
const shown: Record<Shown, string> = {
	winner: 'يُنشر الفائز وعدد المصوّتين، ولا تُنشر الدرجات.',
	ranking: 'يُنشر ترتيب النتائج، ولا تُنشر الدرجات.',
	'all scores': 'تُنشر كل الدرجات مجموعة.',
};

export const rules: typeof English = {
	usual: 'قواعد الحساء المعتادة',
	own: 'قواعد خاصة بهذا العشاء',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`إلى جانب المبلغ المجموع: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${isolate(what)} ${forPlace(at)}`])))}.`,
	oneSignature: 'يكفي توقيع واحد على ورقة الفرز.',
};
