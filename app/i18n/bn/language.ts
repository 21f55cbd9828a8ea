import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: 'ভাষা',
	saveFirst: 'আগে সেভ করুন। অন্য ভাষা বাছলে এই পাতা আবার খোলে।',
	page: {
		title: 'ভাষা',
		description: 'Stockpot-এর ভাষাগুলো, প্রতিটি অনুবাদ কে পড়েছেন, আর কীভাবে শুধরানো যায়।',
		lead: 'আপনার ভাষা বাছুন। এই ফোন বা কম্পিউটার এক বছর তা মনে রাখে।',
		notOffered: 'এই ভাষা নেই। কিছু বদলায়নি। নিচের একটি ভাষা বাছুন।',
		own: 'মানুষ নিজে যা লিখেছেন, তা তাঁদের নিজের কথাতেই থাকে।',
		table: {
			caption: 'প্রতিটি অনুবাদ কে পড়েছেন',
			language: 'ভাষা',
			read: 'এই ভাষা যাঁর মাতৃভাষা, এমন কেউ পড়েছেন',
			correct: 'কোথায় শুধরাবেন',
		},
		original: 'Stockpot ইংরেজিতে লেখা।',
		readBy: (who) => `হ্যাঁ: ${isolate(who)}`,
		notRead: 'এখনও না',
		how: {
			title: 'কোনো বাক্য ভুল?',
			text: 'আয়োজকদের জানান, অথবা যেখানে Stockpot তৈরি হয় সেখানে জানান। ভাষা, বাক্য আর ঠিক বাক্যটি লিখুন। বাক্যগুলো ভাষার পাশে লেখা ফোল্ডারে আছে।',
		},
	},
};
