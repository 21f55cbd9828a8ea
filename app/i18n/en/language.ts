import { isolate } from '../format';

/** The control with which a person chooses the language of the pages, and the page about the translations. */
export const language = {
	label: 'Language',
	/** Where a browser runs no script, the page is loaded again without what was not saved. */
	saveFirst: 'Save first. Another language opens this page again.',
	page: {
		title: 'Languages',
		description: 'The languages of Stockpot, who has read each translation, and how to correct one.',
		lead: 'Choose your language. This phone or computer keeps it for a year.',
		notOffered: 'This language is not offered. Nothing was changed. Choose one of the languages below.',
		own: 'What people wrote themselves, such as a pitch, stays in their own words.',
		table: {
			caption: 'Who has read each translation',
			language: 'Language',
			read: 'Read by a native speaker',
			correct: 'Where to correct it',
		},
		original: 'Stockpot is written in English.',
		/** `who`: the reader's name. */
		readBy: (who: string) => `Yes: ${isolate(who)}`,
		notRead: 'Not yet',
		how: {
			title: 'A sentence is wrong?',
			/** The folders are in the table above. */
			text: 'Tell the organisers, or open an issue where Stockpot is developed: name the language, the sentence, and what it should say. The sentences are in the folder that stands beside the language.',
		},
	},
};
