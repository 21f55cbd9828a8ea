import { formatsIn, isolate } from '../format';

const { count, counted } = formatsIn('en');
const minutes = (n: number) => counted(n, { one: 'minute', other: 'minutes' });

/** Sheets that are printed for tables, pitchers, helpers and those who count. */
export const print = {
	cards: {
		title: 'Tonight’s pitches',
		brief: 'The brief',
		criteria: 'Score each pitch from 0 to 5 for each of these. 0 is not at all, 5 is fully.',
		criteriaOne: 'Choose the one that meets the brief best. It should be:',
		how: 'How to vote',
		hear: 'Hear every pitch.',
		phone: 'On a phone: scan the square on your ballot paper, or type its code at',
		phoneScreen: 'On a phone: type the code on your ballot paper at the address on the screen.',
		noPhones: 'Fill in the half of your ballot paper that has squares.',
		saves: 'Each score counts once your phone says Saved. You can change it until voting closes.',
		savesOne: 'Your choice counts once your phone says Saved. You can change it until voting closes.',
		paper: 'No phone? Fill in the half of your ballot paper that has squares, and put it in the ballot box.',
		box: 'Fold it, put it in the ballot box, and keep the other half.',
		secret: 'Nobody can see how you vote. What you gave at the door makes no difference.',
	},
	pitcher: {
		yours: 'You are pitch',
		slotOf: (time: string, total: number) => `On stage at about ${time}, one of ${count(total)} pitches`,
		order: 'The order was drawn by lot. If the evening runs late, so do you.',
		stage: 'On stage',
		clock: (pitch: number) =>
			`You have ${minutes(pitch)}. The clock starts when you are ready and say so. Its last minute has another colour on the screen.`,
		questions: (n: number, time: number) =>
			`Then the room asks ${counted(n, { one: 'question', other: 'questions' })}${time === 0 ? '' : `, in ${minutes(time)}`}. Short answers leave time for all of them.`,
		noQuestions: 'There are no questions afterwards.',
		extra: 'Do you need more time, or an interpreter? Tell the compere before: it is one tap.',
		before: 'Before',
		come: (doors: string, pitches: string) =>
			`Doors open at ${doors}; pitches begin at ${pitches}. Tell the compere that you are here as soon as you come.`,
		vote: 'Take a ballot paper like everybody. You have a vote too.',
		after: 'After',
		supper: (supper: string) => `Supper and voting from about ${supper}. People will want to talk to you.`,
		winner: (winner: string) =>
			`The winner is named at about ${winner}. Your private link says what came of your pitch.`,
		scores:
			'From noon the next day that link can show you how guests scored you. It does so if at least 20 people voted. You do not have to look.',
	},
	order: {
		title: 'Running order',
		plan: 'Times are the plan. The compere says when they move.',
		people: (capacity: number) => `Up to ${counted(capacity, { one: 'person', other: 'people' })}`,
		jobs: { door: 'Door', kitchen: 'Kitchen', compere: 'Compere', count: 'Count' },
		doors: {
			door: 'One ballot paper for everybody: guests, pitchers, helpers, children who can choose.',
			compere: 'Say hello to every pitcher. Who needs more time on stage?',
			kitchen: (supper: string) => `Be ready to serve at ${supper}. The compere says if it gets later.`,
		},
		pitches: {
			compere: (pitch: number, questions: number) =>
				questions === 0
					? `${minutes(pitch)} each. Start the clock when the pitcher is ready.`
					: `${minutes(pitch)} and ${counted(questions, { one: 'question', other: 'questions' })} each. Start the clock when the pitcher is ready.`,
			door: 'Late guests get a paper too.',
			title: 'The pitches',
			apart: 'In the order of the second page.',
			missing: 'The line-up is not published yet. Print this again when it is.',
		},
		supper: {
			kitchen: 'Serve.',
			compere: 'Open voting, and say how it is done: on a phone, or on the paper and into the box.',
			door: 'Papers stop here, unless the organiser says otherwise. Write down the last number of each stack.',
		},
		close: {
			compere: 'Last call, “has everyone voted?”, then close. Never before this time.',
			count: 'Two people: empty the box, make three piles, type in the slips, count the bucket, sign.',
		},
		winner: {
			compere: 'Read each sentence out first; then the screen shows it.',
			door: 'The next dinner: when, and how to pitch.',
		},
	},
	wifi: {
		lead: 'Scan this square with your phone’s camera, or choose it in the settings.',
	},
	count: {
		title: 'Count sheet',
		how: 'Fill it in by hand. Then type it in and sign there too.',
		piles: 'Slips from the ballot box, in three piles',
		written: 'Something is written on them',
		unwritten: 'Nothing is on them',
		replaced: 'They belong to replaced papers',
		stacks: 'Ballot papers handed out, by stack',
		stack: (n: number) => `Stack ${count(n)}`,
		first: 'First number',
		last: 'Last number',
		all: 'Papers handed out in all',
		heads: 'People in the room',
		bucket: 'Money in the bucket',
		differs: 'Does something differ? Say why:',
		signed: 'Two people sign:',
		name: 'Name',
		signature: 'Signature and time',
		tally: 'Scores, counted by hand',
		tallyHow: 'Only if everything failed. How many slips gave each score? One reads out, one writes.',
		tallyHowOne: 'Only if everything failed. How many slips chose each pitch? One reads out, one writes.',
		slips: 'Slips counted',
		votes: 'Slips',
	},
	award: {
		title: 'Award',
		goesTo: 'The pot of this dinner goes to',
		part: (place: number) => `Place ${count(place)}`,
		sum: 'Sum',
		given: 'For the soup group:',
		receipt: 'Receipt',
		received: (group: string) => `Received from ${isolate(group)}:`,
		project: 'For',
		receivedBy: 'Name',
		date: 'Date',
		signature: 'Signature',
	},
};
