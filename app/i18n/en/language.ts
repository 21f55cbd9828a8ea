/** The control with which a person chooses the language of the pages, and the page about the translations. */
export const language = {
	label: 'Language',
	/** Where a browser runs no script, the page is loaded again without what was not saved. */
	saveFirst: 'Save first. Another language opens this page again.',
	about: 'About the translations',
};
