import type { Category, PitchAnswers } from '../../domain/pitch';

/** Invented pitches in the style of real ones. */
export type Story = Pick<PitchAnswers, 'title' | 'what' | 'why' | 'money' | 'when' | 'presenter'> & {
	brief: [democratic: string, creative: string, sustainable: string, inclusive: string];
	categories: Category[];
};

export const published: readonly Story[] = [
	{
		title: 'Balsall Heath Tool Library',
		presenter: 'Nadia Rahman',
		what: 'Borrow a drill, not buy one: 200 shared tools and a repair evening each week, in the old ticket office on Moseley Road.',
		why: 'Most of our street owns a drill and uses it for eleven minutes a year. The people who need one most cannot buy it, and the flats have nowhere to keep it.',
		brief: [
			'Members choose what we buy next: one member, one vote, on the first Monday of the month.',
			'A library card for things. Children of ten and over get a junior card and a safety badge.',
			'Every tool shared is nineteen not made. Repairs are taught, so that things stay mended.',
			'Pay what you can, no deposit, and somebody who speaks Urdu, Somali or Polish on every shift.',
		],
		categories: ['enterprise', 'social justice'],
		money:
			'£180 for shelving from the scrap store, £120 for electrical safety tests, and the rest for the tools people ask for most: a carpet cleaner and a long ladder.',
		when: 'We open on the first Saturday of the month after next. We will bring the lending book to a dinner in spring and tell you what was borrowed.',
	},
	{
		title: 'Digbeth Community Garden',
		presenter: 'Tom Okafor',
		what: 'Turning the fenced-off corner behind the viaduct into raised beds that anyone can sit beside, dig in or eat from.',
		why: 'There is not one public bench between the coach station and the canal. People wait there for hours with children.',
		brief: [
			'Planting days are open, and the planting plan hangs on the fence for everybody to draw on.',
			'Beds built out of old stage sets from the studios next door.',
			'Rain from the viaduct roof waters it. Seeds are saved and swapped.',
			'Beds at wheelchair height, and a quiet hour every Sunday.',
		],
		categories: ['land use and urban agriculture'],
		money: 'Topsoil is £210 delivered. Water butts are £90. The timber is free.',
		when: 'We build over two weekends in March. Come and eat the first salad with us in June.',
	},
	{
		title: 'Brum Youth Theatre Bus',
		presenter: 'Keisha Brown',
		what: 'A retired number 50 bus that parks outside estates and puts on a play that the young people there have written that week.',
		why: 'Three youth clubs near us closed in four years. A theatre is two buses and £14 away.',
		brief: [
			'The cast votes on the story, and on who directs.',
			'The top deck is the stage, and the audience stands on the pavement.',
			'The bus was given to us. It runs on the vegetable oil of four chip shops.',
			'Every play has a part without words and a captioned night.',
		],
		categories: ['arts', 'education'],
		money: 'MOT and insurance for the first season, and paint.',
		when: 'First show in the summer holidays, in Druids Heath. We will film it and show it at a dinner.',
	},
	{
		title: 'Repairing Small Heath Street Lamps',
		presenter: 'Yusuf Ali',
		what: 'A map, a phone line and a friendly nag: neighbours report dead street lamps together until they are lit.',
		why: 'On our road nine lamps of fourteen were out last winter. My mother stopped going to evening prayers.',
		brief: [
			'Every street has a lamp keeper, chosen by the people in it.',
			'We put a paper lantern on every dead lamp until it is mended. Nobody can miss that.',
			'It costs almost nothing to keep going once people know each other.',
			'Reports by phone, by note through the letterbox, or in the barber’s shop.',
		],
		categories: ['city services', 'technology'],
		money: 'A phone line for two years, printing, and 60 lanterns.',
		when: 'Before the clocks go back. We will report how many lamps burn, with a map.',
	},
];

export const inCall: readonly Story[] = [
	{
		title: 'Canal Clean-up Choir',
		presenter: 'Rosa Hughes',
		what: 'Singing while litter-picking along the Grand Union: twelve Saturdays, twelve songs, and one concert on a barge.',
		why: 'People walk past rubbish, but they stop for singing. And the canal is the longest park we have.',
		brief: [
			'Whoever turns up chooses the song.',
			'We have never heard of another choir with grabbers.',
			'The kit lasts ten years and lives in the lock keeper’s hut.',
			'No auditions. A float for people who cannot walk the towpath.',
		],
		categories: ['arts', 'land use and urban agriculture'],
		money: 'Twenty grabbers, gloves in children’s sizes, and a licence for the barge.',
		when: 'From April. The concert is your report.',
	},
	{
		title: 'Sparkbrook Story Swap',
		presenter: 'Hodan Warsame',
		what: 'Grandparents and ten-year-olds swap a story for a story, in any language, and print the best as a small book every term.',
		why: 'Our children speak four languages in one playground and read only one of them.',
		brief: [
			'Children are the editors.',
			'Each book is bound by hand with a scrap of family cloth.',
			'Teachers run it after the first year; we leave them the binding press.',
			'Stories can be told, drawn or signed.',
		],
		categories: ['education', 'social justice'],
		money: 'A second-hand binding press (£160) and paper for 200 books.',
		when: 'From the spring term. Every dinner guest gets a book.',
	},
	{
		title: 'Handsworth Fridge',
		presenter: 'Devon Clarke',
		what: 'A fridge on the pavement outside the library: put in what you will not eat, take what you will.',
		why: 'Good food is thrown away in the same street where people skip meals.',
		brief: [
			'The rota and the rules are agreed at an open meeting.',
			'Painted by a different school every season.',
			'Saves about a tonne of food a month in the towns that have one.',
			'Nobody asks who you are.',
		],
		categories: ['social justice'],
		money: 'A shelter for the fridge, a thermometer that sends an alarm, and electricity for a year.',
		when: 'Four weeks after the dinner. We weigh everything and will bring the figures.',
	},
];
