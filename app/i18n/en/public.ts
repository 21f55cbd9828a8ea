import type { AccessFeature } from '../../domain/access';
import { formatsIn, isolate } from '../format';

const { list, plural, counted, count } = formatsIn('en');

/** Public pages except the result. */
export const publicWords = {
	skip: 'Skip to the page',
	footer: {
		how: 'How voting works',
		keep: 'What we keep',
		accessibility: 'Accessibility',
		data: 'Open data',
		languages: 'Languages',
		signIn: 'For organisers',
		about: 'Stockpot is free software.',
	},
	front: {
		page: 'Stockpot',
		title: 'Soup, four ideas, one pot',
		lead: 'At a funding dinner neighbours give what they can at the door, hear four short pitches, eat together and vote. The pot goes to one of the projects.',
		groups: 'Soup groups',
		paper: 'I have a ballot paper',
		none: 'No soup group has been set up here yet',
		noneWhy: 'Whoever keeps this server finds the link to begin in its console.',
		next: (when: string) => `Next dinner: ${when}`,
		dinners: (n: number) =>
			n === 0
				? 'No dinner published yet'
				: plural(n, { one: 'One dinner published', other: `${count(n)} dinners published` }),
	},
	group: {
		lead: (place: string) => `Funding dinners for ${place}.`,
		coming: 'Coming up',
		past: 'Past dinners',
		earlier: 'Earlier dinners',
		noneComing: 'No dinner is announced just now.',
		brief: 'What projects are scored on',
		dinner: (number: number) => `Dinner #${number}`,
		phases: {
			call: 'Call for pitches is open',
			callOver: 'The call is over',
			lineup: 'Line-up is out',
			tonight: 'On now',
			announced: 'Being announced',
			cancelled: 'Cancelled',
		},
		winner: (titles: readonly string[], sum: string) => `${list(titles.map(isolate))}: ${sum}`,
		carried: (sum: string) => `${sum} carried over`,
	},
	dinner: {
		page: (group: string, number: number) => `${group} #${number}`,
		preview: {
			title: 'A preview: only organisers of this group see this page',
			text: 'It becomes public when you open the call.',
			formText: 'Nothing can be typed or sent here yet. The form becomes public when you open the call.',
			back: 'To the run sheet',
		},
		/** What messengers show of a link to the page. */
		link: (when: string, doors: string, call: string) => `${when}. ${doors}.${call === '' ? '' : ` ${call}`}`,
		linkResult: (head: string, sum: string, what: string) => `${head}: ${sum}.${what === '' ? '' : ` ${what}`}`,
		when: 'When',
		doors: (time: string) => `Doors open at ${time}`,
		calendar: 'Add it to my calendar',
		evening: 'The evening',
		plan: {
			doors: 'Doors open',
			pitches: 'Pitches begin',
			supper: 'Supper and voting',
			close: 'Voting is open until at least this time',
			winner: 'The winner',
		},
		planMayMove: 'Times after doors are the plan. They may move a little on the night.',
		where: 'Where',
		access: 'Getting in',
		ask: 'Who to ask',
		/** What the organiser said there is, and what they said there is not. */
		offers: {
			stepFree: { yes: 'Step-free entrance', no: 'No step-free entrance' },
			hearingLoop: { yes: 'Hearing loop', no: 'No hearing loop' },
			interpreter: { yes: 'Sign-language interpreter', no: 'No sign-language interpreter' },
			quietSpace: { yes: 'Quiet space', no: 'No quiet space' },
			largePrint: { yes: 'Large print', no: 'No large print' },
		} satisfies Record<AccessFeature, Record<'yes' | 'no', string>>,
		map: 'Find it on a map',
		noAccess: 'Ask the organisers if you need anything to take part.',
		booking: 'Places',
		book: 'Book a place',
		placesLeft: (n: number) =>
			n === 0 ? 'All places are booked.' : `${counted(n, { one: 'place is', other: 'places are' })} left.`,
		donation: 'At the door',
		donationText: 'suggested, or what you can. Nobody is turned away, and everybody’s vote counts the same.',
		free: 'Give what you like',
		freeText: 'Everybody’s vote counts the same.',
		rules: 'The rules',
		callTitle: 'Pitch your project',
		callText: (minutes: number, questions: number) =>
			`You get ${counted(minutes, { one: 'minute', other: 'minutes' })} and ${counted(questions, { one: 'question', other: 'questions' })}. No slides, no account, no experience needed.`,
		/** True before and after the deadline, because a page without script may stay open past it. */
		callUntil: (when: string) => `Pitches are taken until ${when}.`,
		callButton: 'Pitch your project',
		callOver: 'The call for pitches is over. The line-up will be here soon.',
		lineUp: 'Tonight’s pitches, in running order',
		lineUpSoon: 'The pitches, in running order',
		wholePitch: 'Read the whole pitch',
		howToVote: 'How to vote',
		vote: 'Everybody in the room gets a ballot paper at the door. Vote with its code on your phone, or write on the paper and put it in the ballot box.',
		voteButton: 'I have a ballot paper',
		closed: 'Voting is closed and the count is sealed. The result comes soon.',
		announcing: 'The result is being announced in the room right now. It will be here as soon as it is published.',
		cancelled: 'This dinner was cancelled.',
		card: {
			title: 'Show it on your site',
			text: 'Copy this line into a page of yours. The card says when and where the dinner is, and later its result. It sets no cookie and runs no script.',
			result: 'See the result',
			dinner: 'About this dinner',
		},
		order: (when: string) => `The running order was drawn by lot on ${when}. Anybody can draw it again from its seed:`,
		redrawn: (times: number) => `It was drawn ${times} times, and the last draw holds.`,
	},
	data: {
		title: 'Open data',
		lead: 'What is public of a soup group and its dinners can be read by programs too. No account, no key. Pages of other sites may read the files. A file may be a minute old.',
		/** `group` and `dinner` stand for the parts of an address that differ. */
		files: [
			{
				title: 'Awards as grants (360Giving)',
				text: 'What each project got, in the standard that funders in the UK publish grants in. For one dinner, or for all of a group.',
				paths: ['/GROUP/grants.json', '/GROUP/grants.csv', '/GROUP/DINNER/grants.json', '/GROUP/DINNER/grants.csv'],
			},
			{
				title: 'A result',
				text: 'Rules, line-up, turnout, count sheet, pot, awards and draws, and as many scores as the rules of the dinner show. Sums are in the smallest unit of the currency, for example in pence. The schema says what each field holds. Dinners that were typed in later have a shorter file, which says so in “format”. The tables hold places and awards, and the scores.',
				paths: [
					'/GROUP/DINNER/results.json',
					'/data/results.schema.json',
					'/GROUP/DINNER/results.csv',
					'/GROUP/DINNER/scores.csv',
				],
			},
			{
				title: 'Votes (Pabulib)',
				text: 'A dinner where each paper has one vote, as researchers of participatory budgeting read it. Only where the rules of the dinner show all scores. The list of votes says no more than the sums do.',
				paths: ['/GROUP/DINNER/votes.pb'],
			},
			{
				title: 'Calendar (iCalendar)',
				text: 'One dinner, or all dinners of a group. A calendar that subscribes to the address of a group follows changes by itself.',
				paths: ['/GROUP/dinners.ics', '/GROUP/DINNER/dinner.ics'],
			},
			{
				title: 'News (Atom)',
				text: 'A feed of a group’s dinners: when the call opens, when the line-up is out, and each result. Dinners that were typed in later are no news, and are not in it.',
				paths: ['/GROUP/feed.atom'],
			},
			{
				title: 'Dinner pages',
				text: 'The page of a dinner describes itself as an event (schema.org, JSON-LD), for search engines.',
				paths: ['/GROUP/DINNER'],
			},
		],
		card: {
			title: 'A card for your own site',
			text: 'Paste this line into a page of yours. It shows when and where a dinner is, and later its result, in a frame. The card sets no cookie and runs no script.',
			/** The title of the frame while no dinner is published. */
			name: 'A soup dinner',
		},
		groups: 'The groups of this server',
		licence: 'Licence',
		noGroups: 'No soup group has published a dinner yet.',
		licences:
			'Each group says under which licence its data may be used. Name the group and link its page, whatever the licence.',
		rehearsal: 'A rehearsal has no open data.',
		noAwards: 'No award is published yet.',
		notOneVote: 'At this dinner papers had scores, and not one vote each.',
		calendarOf: (group: string) => `Dinners of ${group}`,
		grantsJson: 'Awards as grants (360Giving, JSON)',
		grantsCsv: 'Awards as grants (360Giving, CSV)',
		calendar: 'All dinners in your calendar',
		feed: 'News of dinners (Atom feed)',
		all: 'What there is, and how to read it',
		under: (licence: string) => `Licence: ${licence}`,
	},
	how: {
		title: 'How voting works',
		sections: [
			{
				title: 'One paper, one vote',
				text: 'Everybody here gets one ballot paper with a number: guests, pitchers, helpers, and children who can choose for themselves. No name, no e-mail, no account. What you gave at the door does not matter. Nothing joins a paper to a person or to money.',
			},
			{
				title: 'Each score counts once it says Saved',
				text: 'You can change it until voting closes. A blank adds no points. Voting never closes by itself, and never before its clock reaches zero. Without a phone the other half of the paper is the ballot. If a paper was used on a phone and in the box, the phone counts.',
			},
			{
				title: 'Nobody sees a score before the count is opened',
				text: 'Ballots are sealed as they arrive. They are opened once, in one moment, after voting has closed and the count sheet is signed. Before that no total exists, for anybody.',
			},
			{
				title: 'You can check that your paper counted',
				text: 'Each paper has a receipt number. After the result is announced it is in a public list. It says that your paper counted, never how. Where scores are shown, anybody can recheck the sums.',
			},
			{
				title: 'What this protects from, and what not',
				text: 'When the count is opened, the ballots are parted from the papers, and nothing can join them again. No page, export or copy of the database shows how anybody voted. Before that, ballots are encrypted with a key that is kept outside the database. Whoever runs the server could, with effort, get past this while voting is open. We trust them not to. That is good enough for neighbours who share a pot. It is not good enough for public elections, and we do not offer it for them.',
			},
		],
	},
	count,
};
