import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count } = formatsIn('zh');
const figure = (n: unknown): string => count(Number(n));
const minutes = (n: unknown): string => `${figure(n)}分钟`;
const signatures = (n: unknown): string => (Number(n) === 0 ? '' : `原有的${figure(n)}个签名不再算数。`);
const atLeast = (n: unknown): string => (Number(n) > 0 ? `，至少${minutes(n)}` : '');

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => '开门。从这时起规则不能再改。',
	'start pitching': () => '项目介绍开始。',
	'open voting': ({ minutes: least }) => `投票开始${atLeast(least)}。`,
	'close voting': () => '投票结束。这一刻之前保存的内容算数。',
	'reopen voting': ({ minutes: least }) => `投票重新开始${atLeast(least)}，当时还没有人在计票单上签名。`,
	announce: () => '开始宣布结果。结果从这时起确定。',
	publish: () => '结果已公布。',
	cancel: () => '晚餐会已取消。',
	'on stage': ({ number, part }) => (part === 'questions' ? `向${number}号项目提问。` : `${number}号项目上台。`),
	'last call': () => '投票的最后机会。',
	'voting extended': ({ minutes: more }) => `投票延长了${minutes(more)}。`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`所有已发出的选票都已投票，所以投票可以从${time(String(until))}起结束，而不是${time(String(promised))}。`,
	'more time given': ({ until }, { time }) => `一张选票多得到五分钟投票时间，到${time(String(until))}为止。`,
	'clock put back': () => '承诺的结束时间恢复为原来的时间。',
	'papers made': ({ count: made }) => `又制作了${figure(made)}张选票。`,
	'papers printed again': ({ count: again }) => `${figure(again)}张印坏的选票已作废并重印。`,
	'papers stop': () => '停止发选票。',
	'papers go on': () => '继续发选票。',
	'paper replaced': () => '一张遗失的选票只按编号更换。找不到它的投票：如果它投过，那一票也算数。',
	'second entry chosen': ({ share }) =>
		share === 'none' ? '决定纸票只录入一次。' : `决定由第二个人再录入${share === 'all' ? '全部纸票' : '一部分纸票'}。`,
	'order drawn': ({ seed, draw }) => `上场顺序抽签决定，这是第${draw}次抽签，随机种子是${seed}。`,
	'pot entries added': ({ amount }, { money }) => `清点并记录了钱款。奖金池是${money(Number(amount))}。`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		`更正了奖金池的一笔记录，从${money(Number(was))}改为${now === null ? '无' : money(Number(now))}，原因：${because}。奖金池是${money(Number(amount))}。`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? '第一个人' : '第二个人'}在计票单上签名，计票单的字符是${digest}。${explained === true ? '有不符之处，他们写了原因：见结果下方。' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`录入了${figure(n)}张纸票的人工计票，原因：${because}。${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `撤回了人工计票。${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `已签名的内容有变动。${signatures(fell)}`,
	'count opened': ({ ballots }) => `开票：共${figure(ballots)}票。在此之前谁也看不到评分。`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat' ? '并列，在台上从帽子里抽签决定。' : '并列，由软件抽签决定，因为当时没有帽子。',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `选不出项目：${money(Number(carriedOver))}转入下一场晚餐会。`
			: `奖金池${money(Number(amount))}已按规则颁发。`,
	'award paid': ({ amount }, { money }) => `已向获奖项目付款${money(Number(amount))}。`,
	'receipt signed': () => '收款人已签收。',
	'payment corrected': () => '撤回了一笔付款记录，因为并没有付款。',
	'award returned': ({ amount }, { money }) => `${money(Number(amount))}已退回，放入下一场晚餐会的奖金池。`,
	'note added': () => '结果下方加了一条说明。',
};

export const record: typeof English = {
	title: '当晚记录',
	link: '当晚记录',
	lead: '从规则确定到结果公布，发生了什么。只写职务，不写人名。',
	waiting: '记录会和结果一起公布。',
	none: '这场晚餐会没有开门以后的记录。',
	sentences,
	jobs: {
		organiser: '主办人',
		door: '门口',
		compere: '主持人',
		counter: '计票',
		pitcher: '推介人',
		server: '服务器',
	},
	exception: '与平常不同：',
	oneSignature: '规则说有一个人签名就够了。',
	hash: '哈希值',
	atDoors: '开门时的记录，用六个词表示',
	atClose: '投票结束时的记录，用六个词表示',
	onSheet: '两者都写在签过名的计票单上。所以如果有人改写之前的内容，就会被发现。',
	how: '这份记录怎么防止改动',
	chain:
		'每一行都有一个哈希值：由上一行的哈希值和本行内容算出的SHA-256。改动、增加或删除任何一行，后面所有的哈希值都会改变。重新计算结果时会检查全部哈希值。',
	leftOut: '有意不写的内容',
	leftOutWhy:
		'谁拿了哪张选票，谁什么时候进来。人名。谁推介、谁候补、谁没有来。谁在台上需要加时。每一张纸票：计票单上有合计。',
};
