/** The keys of the big screen. Apart from its other sentences, because only the server says them. */
export const screenKeys = {
	everybody: [
		['F', 'full screen'],
		['B', 'dark, and back'],
		['L', 'the line-up'],
		['P', 'back in five minutes'],
		['Space', 'hold the slides'],
	],
	/** Where two languages take turns. */
	twoLanguages: [['T', 'hold the language']],
	/** Where an organiser is signed in, or a compere has their pass. */
	leading: [
		['Right arrow', 'the next press of the run sheet'],
		['Left arrow', 'one turn back on stage'],
	],
	help: ['?', 'these keys'],
};
