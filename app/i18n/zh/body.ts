import type { body as English } from '../en/body';

export const body: typeof English = {
	name: '没有接收',
	title: '没有接收',
	safe: '没有改动任何内容。',
	'no form': '这个表单只接受文字。请返回，刷新页面后再试。',
	unreadable: '无法读取这个表单。请返回，刷新页面后再试。',
	unknown: '这里没有这个表单。请返回，刷新页面后再试。',
	'no key': '这个表单没有说明来自哪个页面。请返回，刷新页面后再按一次。',
	'too big': '内容超过了这个表单的上限。请返回，把太长的内容改短。',
	'too many fields': '项目栏比这里任何表单都多。请返回，刷新页面后再试。',
	'broken off': '传送中途断开了。请返回再试。',
	'too slow': '传送时间太长。请返回再试。',
};
