import type { Category, FixedQuestion, PitchState } from '../../domain/pitch';
import { formatsIn } from '../format';
import { errors, name } from './pitch-errors';

const { count, counted, plural } = formatsIn('en');

const questions: Record<FixedQuestion, (place: string) => string> = {
	title: () => 'The title of your project',
	what: () => 'What is your project?',
	why: (place) => `Why does it matter to ${place}?`,
	money: () => 'How would you use the money?',
	when: () => 'When will you do it, and how will you share how it is going?',
};

const categories: Record<Category, string> = {
	arts: 'Arts',
	'land use and urban agriculture': 'Land use and urban agriculture',
	enterprise: 'Enterprise',
	'social justice': 'Social justice',
	education: 'Education',
	technology: 'Technology',
	housing: 'Housing',
	'city services': 'City services',
};

/** What the pitcher reads about a pitch's state. */
const states: Record<PitchState, { title: string; text: string }> = {
	draft: {
		title: 'This is a draft. Only you can see it.',
		text: 'Send it in before the deadline. Until then you can come back to it by this link.',
	},
	submitted: {
		title: 'Your pitch is\u00a0in. Thank\u00a0you.',
		text: 'The organisers read every pitch after the deadline and write to everyone, whatever they choose.',
	},
	'lined up': {
		title: 'You are in the line-up.',
		text: 'You will pitch at this dinner.',
	},
	reserve: {
		title: 'You are a reserve for this dinner.',
		text: 'If somebody cannot come, you may be asked to pitch. Please keep the evening free if you can.',
	},
	declined: {
		title: 'Not at this dinner.',
		text: 'There were more pitches than places. Please pitch again: you can use the same words.',
	},
	presented: {
		title: 'You pitched. Thank you.',
		text: 'The result is on the page of the dinner once it is published.',
	},
	'no-show': {
		title: 'You were missed.',
		text: 'You were in the line-up and could not be there. Please pitch again at another dinner.',
	},
	withdrawn: { title: 'You withdrew this pitch.', text: 'Nobody will be shown it. You are welcome to pitch again.' },
};

export const pitch = {
	skip: 'Skip to the form',
	skipToPitch: 'Skip to the pitch',
	dinner: (n: number, date: string) => `Dinner #${n}, ${date}`,
	heading: 'Pitch a project',
	lead: (minutes: number, questionsWanted: number) =>
		`Four steps: write, send in, hear from us, pitch. On the night you have ${counted(minutes, { one: 'minute', other: 'minutes' })}${
			questionsWanted > 0
				? ` and answer ${plural(questionsWanted, { one: 'one question', other: `${count(questionsWanted)} questions` })}`
				: ''
		}.`,
	deadline: (when: string) => `Send it in before ${when}. You can change it until then.`,
	deadlineSent: (when: string) => `You can change or withdraw it until ${when}.`,
	noAccount: 'No account is needed. You get a private link to come back by.',
	whatCounts: 'What a pitch is scored on',
	call: {
		over: {
			title: 'The call for pitches is over',
			text: (who: readonly string[]) =>
				`Pitches for this dinner are no longer taken. If you think that is a mistake, ask ${name(who)}.`,
		},
		cancelled: {
			title: 'This dinner is cancelled',
			text: (who: readonly string[]) => `No pitches are taken for it. Ask ${name(who)} about the next one.`,
		},
	},
	overAt: (when: string, early: boolean) =>
		early ? 'The call ended early, when the line-up was published.' : `The deadline was ${when}.`,
	toDinner: 'To the page of the dinner',

	sections: {
		project: 'Your project',
		criteria: 'How it meets the brief',
		plan: 'The plan',
		you: 'You',
		picture: 'A picture, and your voice',
	},
	part: (n: number, of: number) => `Part ${n} of ${of}`,
	seen: { guests: 'Guests see this', organisers: 'Only organisers see this' },
	optional: '(optional)',
	needed: '(needed)',
	neededWithPicture: '(needed with a picture)',
	errorPrefix: 'Error:',
	questions,
	criterion: (criterionName: string) => `${criterionName}: how does your project do this?`,
	categories,
	/** Of a pitch's words, for a reader of another language. `name`: of the language, as `Intl` says it. */
	inLanguage: (name: string) => `In ${name}`,
	languages: { other: 'Another language', unlisted: 'A language that is not in this list', none: 'No second language' },
	labels: {
		secondLang: 'Language of a second summary',
		secondWhat: 'The summary in that language',
		lang: 'Language that you write in',
		categories: 'What is it about?',
		presenter: 'Your name, as guests will see it',
		picture: 'Picture',
		pictureNew: 'Another picture in its place',
		pictureDescription: 'What the picture shows',
		removePicture: 'Take the picture away',
		contactName: 'Name of the person to ask for',
		contactEmail: 'E-mail',
		contactPhone: 'Phone',
		reportBack: 'If we win, we come to a later dinner and tell everyone what became of it',
		underAge: 'I am under 18',
		shownName: 'First name to show, if you are under 18',
		website: 'Leave this empty',
	},
	hints: {
		secondWhat: 'For guests who read that language better. It says the same as “What is your project?”.',
		lang: 'Guests read your words as you write them. The page says which language it is.',
		title: 'A few words, as they would stand on a menu.',
		what: 'Two or three sentences, as you would tell a neighbour.',
		money: 'What would you spend it on? The pot is often a few hundred pounds.',
		when: 'Rough dates are fine.',
		categories: 'Tick all that fit.',
		presenter: 'A person or a group. If you are under 18, guests see only the first name that you give below.',
		contactName: 'Leave it empty if it is the name above.',
		picture: 'A photo or drawing, up to 10 MB. It is saved when you press one of the buttons below.',
		pictureDescription: 'For people who cannot see it.',
		shownName: 'Guests see this and nothing else of your name. Leave it empty if you are 18 or older.',
		underAge: 'Nothing is shown to anyone until a parent or guardian has agreed. An organiser will ask.',
		promise: 'Guests who gave to the pot like to hear.',
	},
	upTo: (limit: number) => `Up to ${count(limit)} characters`,
	counted: (letters: number, limit: number) =>
		letters > limit
			? `${count(letters)} of ${count(limit)} characters: ${count(letters - limit)} too many`
			: `${count(letters)} of ${count(limit)} characters`,

	buttons: {
		change: 'Change this pitch',
		later: 'Save and finish later',
		preview: 'Preview',
		submit: 'Send it in',
		saveChanges: 'Save changes',
		previewChanges: 'Save changes and preview',
		withdraw: 'Withdraw this pitch',
		withdrawNow: 'Yes, withdraw it',
		edit: 'Go on writing',
		copy: 'Copy',
		copied: 'Copied.',
		putBack: 'Put it back',
		throwAway: 'Throw it away',
		compare: 'Show me both',
	},
	beforeSubmit: 'You can change it until the deadline, or withdraw it.',
	withdrawNote: 'Nobody will be shown it any more. This cannot be undone; you can pitch again with a new form.',

	errors,
	alsoSaved: 'Saved meanwhile:',
	nothing: 'nothing',

	save: {
		label: 'Whether this is saved',
		savedNow: 'Saved.',
		saving: 'Saving',
		saved: (at: string) => `Saved at ${at}`,
		failed: 'Not saved: trying again. What you typed is kept on this phone.',
		local: 'Not saved yet. Press “Save changes” when you are done.',
		unsaved: 'There is text on this phone that was not saved the last time.',
		onDevice:
			'Until it is saved, this device keeps what you type for up to 12 hours, without names, e-mail or phone number. Once you send it in, the device forgets it.',
	},

	states,
	/** What a pitcher in the line-up has to know. `number`: null until the order is public. */
	yourTurn: {
		title: 'Your pitch on the night',
		number: (number: number, of: number) => `Number ${count(number)} of ${count(of)}`,
		numberLater: 'Drawn by lot; it is here once the line-up is out',
		order: 'Running order',
		when: 'Doors open',
		where: 'Where',
		whereLater: 'The organisers will say',
		time: 'Your time',
		minutes: (pitching: number, answering: number) =>
			`${counted(pitching, { one: 'minute', other: 'minutes' })} to pitch${
				answering > 0 ? `, then ${counted(answering, { one: 'minute', other: 'minutes' })} for questions` : ''
			}`,
		cannot: 'If you cannot come, say so below: a reserve can then step in.',
		toWithdraw: 'I cannot come',
	},
	outcome: {
		won: (sum: string) => `You won. ${sum} goes to your project.`,
		wonNothing: 'You won.',
		award: (sum: string) => `${sum} goes to your project.`,
		next: (who: readonly string[]) =>
			`Next, the organisers get in touch by the contact that you gave, about how you get the money. If you hear nothing within a week, ask ${name(who)}. Then tell a later dinner how it went, as you promised.`,
		out: 'You pitched. Thank you. The result is out.',
		outText: 'Most projects that were funded pitched more than once. You can use the same words again.',
		see: 'See the result',
		report: 'Tell how it goes',
	},
	draftBy: 'draft',
	private: {
		linkLabel: 'Your private link',
		linkNote: 'Whoever has it can change this pitch. Keep it, and do not post it anywhere.',
		reading: 'The organisers are reading it now, so the words stay as they are. If something must change, ask them.',
		tooLateDraft: {
			title: 'This draft was not sent in.',
			text: 'The call for this dinner is over. Your words are kept here, for you to use again.',
		},
		ask: (who: readonly string[]) => `Questions? Ask ${name(who)}.`,
		guardian:
			'You said you are under 18. An organiser will ask for a parent’s or guardian’s agreement; until then nothing is shown to anyone.',
		guardianAgreed: 'A parent or guardian has agreed.',
	},
	preview: {
		title: 'Preview',
		text: 'Guests will see this, and nothing else of what you told us.',
		missing: 'Not answered yet',
	},
	sent: {
		title: 'Your pitch is\u00a0in. Thank\u00a0you.',
		next: 'What happens next',
		steps: ['The organisers read every pitch and choose the line-up.', 'You get an answer, whatever they choose.'],
		mailed: (address: string) =>
			`We are sending this link to ${address}. If nothing comes within the hour, it is here to copy.`,
		notMailed:
			'This soup group does not send e-mail by itself, so keep this link. An organiser can give it to you again.',
	},

	sentHere: {
		title: 'A pitch from this device is kept already',
		text: (who: readonly string[]) =>
			`It is at its own private link, which you were shown. If the link is lost, ask ${name(who)}. Others may use this device too, so nothing of the pitch is shown here.`,
		another: 'Write another pitch',
	},

	by: (presenter: string) => presenter,
	titleTag: {
		form: (group: string) => `Pitch a project – ${group}`,
		own: 'Your pitch',
		preview: 'Preview of your pitch',
		sent: 'Your pitch is in',
	},
};
