/** The page for a form that was refused before its action ran. */
export const body = {
	name: 'Not taken',
	title: 'That was not taken',
	/** Shown before the reason. */
	safe: 'Nothing was changed.',
	'no form': 'This form takes text only. Go back, reload the page and try again.',
	unreadable: 'That form could not be read. Go back, reload the page and try again.',
	unknown: 'That form is not known here. Go back, reload the page and try again.',
	'no key': 'That form does not say which page it came from. Go back, reload the page and press once more.',
	'too big': 'That is more than this form takes. Go back and shorten what is long.',
	'too many fields': 'That has more fields than any form here. Go back, reload the page and try again.',
	'broken off': 'That stopped on its way here. Go back and try again.',
	'too slow': 'That took too long to arrive. Go back and try again.',
};
