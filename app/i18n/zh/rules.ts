import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list } = formatsIn('zh');

const numerals = ['', '第二名', '第三名', '第四名', '第五名', '第六名'];
const place = (at: number) => (at === 0 ? '胜出项目' : (numerals[at] ?? `第${at + 1}名`));

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return '胜出项目获得整个奖金池。';
		case 'shares':
			return `奖金池这样分：${list(rule.percent.map((percent, at) => `${place(at)}${percent}%`))}。`;
		case 'in proportion':
			return '每个项目都从奖金池得到一份，按各自总分的比例分配。';
		case 'fixed prizes': {
			const [first, ...others] = rule.amounts.map(
				(amount, at) => `${place(at)}${at === 0 ? '至少' : ''}${money(amount)}`,
			);
			return others.length > 0
				? `奖金：${list([first ?? '', ...others])}。剩下的归胜出项目。`
				: `${first}，剩下的也归它。`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: '每个人给每个项目打分，总分最高的胜出。',
	'criteria with run-off': '每个人给每个项目打分；总分最高的两个项目再两两对比，决出胜出项目。',
	'one vote': '每个人有一票，得票最多的胜出。',
};
const tie: Record<TieRule, string> = {
	shared: '并列时平分。',
	drawn: '并列时抽签决定。',
};
const shown: Record<Shown, string> = {
	winner: '公布胜出项目和投票人数，不公布评分。',
	ranking: '公布名次，不公布评分。',
	'all scores': '公布全部评分，以合计的方式。',
};

export const rules: typeof English = {
	usual: '汤会通常的规则',
	own: '这场晚餐会自己的规则',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`奖金池之外：${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${place(at)}得到“${isolate(what)}”`])))}。`,
	oneSignature: '计票单有一个人签名就够了。',
};
