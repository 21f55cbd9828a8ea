import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: '语言',
	saveFirst: '请先保存。换语言会重新打开本页。',
	page: {
		title: '语言',
		description: 'Stockpot的各种语言、每种译文由谁读过，以及如何更正。',
		lead: '请选择您的语言。这部手机或电脑会记住一年。',
		notOffered: '没有这种语言。没有任何改动。请从下面选一种。',
		own: '别人自己写的内容，例如项目，保持原文。',
		table: {
			caption: '每种译文由谁读过',
			language: '语言',
			read: '母语者读过',
			correct: '在哪里更正',
		},
		original: 'Stockpot的原文是英语。',
		readBy: (who) => `是：${isolate(who)}`,
		notRead: '还没有',
		how: {
			title: '有句子不对？',
			text: '请告诉主办人，或在Stockpot的开发网站提出问题：写明语言、句子和应该怎么说。句子在语言旁边写的文件夹里。',
		},
	},
};
