import type { code as English } from '../en/code';

export const code: typeof English = {
	code: {
		nothing: '请输入印在选票上的投票码。',
		address: '这是网址，没有投票码。请输入选票上的十个字母和数字，例如7KQ2M-4XW9D。',
		other: '这是回执号；投票码在另一半上，就是有方格的那一半。投票码有十个字母和数字。',
		'not understood': (sign) =>
			`“${sign}”不会出现在投票码里。投票码有十个字母和数字，例如7KQ2M-4XW9D，其中没有I、L、O和U。`,
		number: (number) => `${number}看起来是选票的编号。投票码有十个字母和数字，例如7KQ2M-4XW9D，印在有方格的那一半上。`,
		'wrong length': (signs) =>
			`投票码有十个字母和数字，例如7KQ2M-4XW9D。您输入了${signs}个。请再看看选票；您输入的内容还在这里。`,
	},
	receipt: {
		nothing: '请输入印在您保留的那一半上的回执号。',
		address: '这是网址。请输入回执号的八个字母和数字，印在您保留的那一半上。',
		other: '这是投票码；回执号印在您保留的那一半上，有八个字母和数字。',
		'not understood': (sign) => `“${sign}”不会出现在回执号里。回执号有八个字母和数字，例如4XW9-7KQ2。`,
		number: (number) => `${number}看起来是选票的编号。回执号就在旁边，印在您保留的那一半上：八个字母和数字。`,
		'wrong length': (signs) => `回执号有八个字母和数字。您输入了${signs}个。请再看看您保留的那一半。`,
	},
};
