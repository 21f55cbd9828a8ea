import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count, counted } = formatsIn('en');
const minutes = (n: unknown): string => counted(Number(n), { one: 'minute', other: 'minutes' });
const slips = (n: unknown): string => counted(Number(n), { one: 'slip', other: 'slips' });
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: ` ${Number(n) === 1 ? 'The signature that was there no longer counts' : `${count(Number(n))} signatures that were there no longer count`}.`;

/** How the event is told. `time` formats a moment of the event, such as a promised time. */
type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'The doors opened. From here on the rules were fixed.',
	'start pitching': () => 'The pitches began.',
	'open voting': ({ minutes: least }) => `Voting opened${Number(least) > 0 ? `, for ${minutes(least)} at least` : ''}.`,
	'close voting': () => 'Voting closed. What was saved before this moment counts.',
	'reopen voting': ({ minutes: least }) =>
		`Voting was opened again${Number(least) > 0 ? `, for ${minutes(least)} at least` : ''}, before anybody had signed the count.`,
	announce: () => 'The announcement began. From here on the result stood.',
	publish: () => 'The result was published.',
	cancel: () => 'The dinner was cancelled.',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `Questions to pitch ${number}.` : `Pitch ${number} was on stage.`,
	'last call': () => 'Last call to vote.',
	'voting extended': ({ minutes: more }) => `Voting was extended by ${minutes(more)}.`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`Every paper that had been handed out had voted, so voting could close from ${time(String(until))} instead of ${time(String(promised))}.`,
	'more time given': ({ until }, { time }) => `One paper had five more minutes to vote, until ${time(String(until))}.`,
	'clock put back': () => 'The promised time of the close was put back as it had been.',
	'papers made': ({ count: made }) =>
		`${counted(Number(made), { one: 'more ballot paper was', other: 'more ballot papers were' })} made.`,
	'papers printed again': ({ count: again }) =>
		`${counted(Number(again), { one: 'badly printed paper was', other: 'badly printed papers were' })} cancelled and printed again.`,
	'papers stop': () => 'Handing out papers stopped.',
	'papers go on': () => 'Handing out papers went on.',
	'paper replaced': () =>
		'A lost paper was replaced by its number alone. Its ballot could not be found: if it had voted, that vote counts too.',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'It was decided that slips are typed in once.'
			: `It was decided that a second person types in ${share === 'all' ? 'all slips' : 'some of the slips'} again.`,
	'order drawn': ({ seed, draw }) =>
		`The running order was drawn by lot, for the ${draw}. time, from the seed ${seed}.`,
	'pot entries added': ({ amount }, { money }) =>
		`Money was counted and written down. The pot is ${money(Number(amount))}.`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		`An entry of the pot was corrected, from ${money(Number(was))} to ${now === null ? 'nothing' : money(Number(now))}, because: ${because}. The pot is ${money(Number(amount))}.`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? 'One person' : 'A second person'} signed the count sheet, whose signs are ${digest}.${explained === true ? ' Something differed, and they wrote why: it stands under the result.' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`A count by hand of ${slips(n)} was typed in, because: ${because}.${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `The count by hand was taken back.${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `Something that was signed changed.${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`The count was opened: ${counted(Number(ballots), { one: 'ballot', other: 'ballots' })}. Before this nobody could see a score.`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat' ? 'A tie was drawn out of a hat on stage.' : 'A tie was drawn by software, as there was no hat.',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `Nobody could be chosen: ${money(Number(carriedOver))} carries over to the next dinner.`
			: `The pot of ${money(Number(amount))} was awarded by its rule.`,
	'award paid': ({ amount }, { money }) => `${money(Number(amount))} was paid to a pitch that had won it.`,
	'receipt signed': () => 'Whoever got it signed that it arrived.',
	'payment corrected': () => 'A payment was taken back, because it had not happened.',
	'award returned': ({ amount }, { money }) => `${money(Number(amount))} came back, and is in the next dinner’s pot.`,
	'note added': () => 'A note was added under the result.',
};

/** The public record of a dinner, as a diary. */
export const record = {
	title: 'The record of the evening',
	link: 'The record of the evening',
	lead: 'What happened, from the moment when the rules were fixed to the published result. It names jobs and no people.',
	waiting: 'The record comes with the result.',
	none: 'This dinner has no record from the doors on.',
	sentences: sentences as Readonly<Record<string, Sentence>>,
	jobs: {
		organiser: 'an organiser',
		door: 'the door',
		compere: 'the compere',
		counter: 'the count',
		pitcher: 'a pitcher',
		server: 'the server',
	} as Readonly<Record<string, string>>,
	exception: 'Not as usual:',
	oneSignature: 'The rules said that one signature is enough.',
	hash: 'Hash',
	atDoors: 'The record when doors opened, in six words',
	atClose: 'The record when voting closed, in six words',
	onSheet: 'Both were on the count sheet that was signed. So if somebody rewrites what came before, it shows.',
	how: 'How the record is kept safe from changes',
	chain:
		'Each line has a hash: SHA-256 of the hash before it and of the line itself. Whoever changes, adds or removes a line changes every hash after it. Recounting the result checks all of them.',
	leftOut: 'What is left out on purpose',
	leftOutWhy:
		'Who took which paper, and when people came in. Names. Who pitched, who stood in reserve and who did not come. Extra time that somebody needed on stage. Every single slip: the count sheet has their sums.',
};
