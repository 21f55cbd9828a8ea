export const doorSign = {
	title: 'Everyone here has a vote',
	take: 'Take a ballot paper at the door.',
	open: 'Open this address on your phone and type the code on your paper.',
	score: 'Hear every pitch, then score it. It saves as you tap.',
	scoreOnPaper: 'Hear every pitch, fill in your paper, and put it in the ballot box.',
	wifi: {
		join: 'Wifi in this hall',
		name: 'Name',
		password: 'Password',
		open: 'It has no password.',
		stay: 'Stay connected until the winner is named, even if your phone says that there is no internet.',
	},
	noPhone: 'No phone? Fill in your paper and put it in the ballot box.',
};
