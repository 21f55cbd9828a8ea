import type { PitchState } from '../../domain/pitch';

type AnswerLetter = {
	state: PitchState;
	contactName: string;
	title: string;
	group: string;
	number: number;
	date: string;
	time: string;
	venue: string;
	minutes: number;
	link: string;
	from: string;
};
function answerText(l: AnswerLetter): string | null {
	const dinner = `dinner #${l.number} of ${l.group}, on ${l.date}${l.venue === '' ? '' : ` at ${l.venue}`}`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `Good news: "${l.title}" is in the line-up of ${dinner}. Doors open at ${l.time}. You will have ${l.minutes} minutes to pitch, and guests will ask you questions afterwards. If you cannot come, please tell us soon: a reserve can then step in.`,
		reserve: `Thank you for pitching "${l.title}". It is a reserve for ${dinner}: if somebody cannot come, we would love you to step in, even at short notice. Doors open at ${l.time}. If you are not needed this time, please pitch again: your words are kept at the link below.`,
		declined: `Thank you for pitching "${l.title}" to ${dinner}. There were more pitches than places, and this time it is not in the line-up. That says nothing about how good the idea is. We would be glad if you pitched it again at another dinner: your words are kept at the link below, for you to use again. And do come to supper: every guest has a vote.`,
	};
	const text = news[l.state];
	return text ? `Hello ${l.contactName},\n\n${text}\n\nYour pitch: ${l.link}\n\n${l.from}, ${l.group}` : null;
}

/** E-mails to pitchers. The desk shows the answer too, to send it by hand. */
export const letters = {
	/** Contains the private link. */
	sentIn: {
		subject: (n: number, group: string) => `Your pitch for dinner #${n} of ${group}`,
		text: (l: { number: number; group: string; deadline: string; link: string }) =>
			`Thank you for your pitch for dinner #${l.number} of ${l.group}. It is in.\n\nYou can change or withdraw it until ${l.deadline} by this private link. Whoever has it can change the pitch, so please keep it to yourself:\n\n${l.link}\n\nThe organisers read every pitch and write to everyone, whatever they choose.\n\nIf you did not pitch, somebody typed your address by mistake. You can withdraw the pitch by the link, or just ignore this.\n\n${l.group}`,
	},
	answer: {
		subject: (n: number, group: string) => `Your pitch to dinner #${n} of ${group}`,
		text: answerText,
	},
};
