/** What holds for people who see, hear, move or read differently, and what does not. Each claim of the first list has a test. */
export const accessibility = {
	title: 'Accessibility',
	description:
		'What works on these pages for people who see, hear, move or read differently, and what does not work yet.',
	lead: 'Everybody should be able to read, pitch and vote here.',
	holds: {
		title: 'What works',
		items: [
			'Machines test every kind of page against WCAG 2.2, level AA. They find nothing wrong.',
			'Text on the ballot and on the big screen has a contrast of at least 7 to 1, light and dark.',
			'The whole ballot works with a keyboard alone. A screen reader says each thing once.',
			'Nothing is cut at a zoom of 400 %, or with text twice as large.',
			'The ballot works without scripts, without style sheets, in forced colours and without motion.',
			'Browsers from 2020 on work. Older ones show a plain form that works too.',
			'There are nine languages. A phone with a voice for your language reads pitches aloud.',
			'Pitchers can add a recording of their own voice. You hear it on the ballot and on the page of the dinner.',
			'Nobody needs a phone: there are paper slips, also in large print. A helper can lend a phone.',
		],
	},
	lacks: {
		title: 'What does not work yet',
		items: [
			'No native speaker has read the translations yet.',
			'Nobody who uses a screen reader every day has tested it yet.',
			'Pitches stay in the language and the words of the people who wrote them.',
			'A recording has no captions. Beside it stands the written summary, in other words.',
			'The pages where organisers work are in English only.',
			'The big screen has no sound and no sign language. The compere reads out what it shows.',
		],
	},
	tell: {
		title: 'Tell us',
		text: 'Does something not work for you? Tell an organiser, before the dinner or at the door. You need not say why.',
	},
};
