import type { DinnerDesk } from '~/auth/guard.server';
import type { DeskPitch, PitchReading } from '~/contract/pitch-desk';
import { pictureOf, recordingOf } from '~/domain/pitch';
import { DESK } from '~/i18n';
import { localeOr } from '~/i18n/group-languages';
import { sayLanguage } from '~/i18n/language-names';
import { letterMessages } from '~/i18n/letters';
import { pitchMessages } from '~/i18n/pitch';
import { recordingMessages } from '~/i18n/recording';
import { sayDate, sayDateTime, sayTime } from '~/i18n/when';
import { wordsIn } from '~/ui/pitch-text';

type Seen = Awaited<ReturnType<DinnerDesk['services']['readings']['read']>>;
type Sent = Awaited<ReturnType<DinnerDesk['services']['lineups']['read']>>[number];

/** In the order in which they came in, which no decision changes: a card stays where it was pressed. */
const read = ({ services, dinner }: DinnerDesk): Promise<Sent[]> => services.lineups.read(dinner.id);

function letter({ group, dinner, organiser, services, origin }: DinnerDesk, pitch: Sent) {
	const locale = localeOr(pitch.letter_language);
	const words = letterMessages(locale).answer;
	const zone = group.time_zone;
	const text = words.text({
		state: pitch.state,
		contactName: pitch.answers.contactName,
		title: pitch.answers.title,
		group: group.name,
		number: dinner.number,
		date: sayDate(dinner.starts_at, zone, locale),
		time: sayTime(dinner.starts_at, zone, locale),
		venue: dinner.venue,
		minutes: dinner.pitch_minutes,
		link: `${services.mail.linkBase(origin)}${pitch.link}`,
		from: organiser.name,
	});
	return text === null ? null : { subject: words.subject(dinner.number, group.name), text };
}

/** The letter for a pitch's current state; null for an undecided or unknown pitch. */
export async function letterFor(at: DinnerDesk, pitchId: string) {
	const pitch = (await read(at)).find((p) => p.id === pitchId);
	return pitch ? letter(at, pitch) : null;
}

const pictureAt = ({ group, dinner }: DinnerDesk, pitch: Sent, size: 'small' | 'large') => {
	const picture = pictureOf(pitch);
	return (
		picture && {
			src: `/desk/${group.slug}/${dinner.number}/pitches/picture/${pitch.id}/${picture.version}/${size}`,
			alt: pitch.answers.pictureDescription,
			...wordsIn(pitch.answers.lang),
		}
	);
};

/** Heard before anybody decides. */
const spokenAt = ({ group, dinner }: DinnerDesk, pitch: Sent) => {
	const recording = recordingOf(pitch);
	return (
		recording && {
			src: `/desk/${group.slug}/${dinner.number}/pitches/recording/${pitch.id}/${recording.version}`,
			says: recordingMessages(DESK).hear(pitch.answers.presenter, recording.seconds),
		}
	);
};

/** What the organiser of this request may see of the organisers' readings. */
export const readings = ({ services, dinner, organiser }: DinnerDesk): Promise<Seen> =>
	services.readings.read(dinner.id, organiser.userId);

export const readingOf = ({ organiser }: DinnerDesk, seen: Seen, pitchId: string): PitchReading => ({
	advice: seen.advice?.get(pitchId) ?? null,
	interests: seen.interests
		.filter(({ pitch }) => pitch === pitchId)
		.map(({ name, userId, why, withdrawn }) => ({ name, isOwn: userId === organiser.userId, why, withdrawn })),
	held: seen.held(pitchId),
});

export async function deskPitches(at: DinnerDesk, seen: Seen): Promise<DeskPitch[]> {
	const { group, services, origin } = at;
	const when = (moment: Date | null) => moment && sayDateTime(moment, group.time_zone, DESK);
	return (await read(at)).map((pitch) => ({
		id: pitch.id,
		state: pitch.state,
		revision: pitch.revision,
		decisions: pitch.decisions,
		number: pitch.state === 'lined up' || pitch.state === 'presented' ? pitch.number : null,
		rank: pitch.reserve_rank,
		title: pitch.answers.title,
		lang: pitch.answers.lang,
		says: sayLanguage(pitch.answers.lang, DESK),
		presenter: pitch.answers.presenter,
		contact: {
			name: pitch.answers.contactName,
			email: pitch.answers.contactEmail,
			phone: pitch.answers.contactPhone,
		},
		erased: when(pitch.contact_erased_at),
		erasure: pitch.erased_at ? ('all' as const) : pitch.erase_asked_at ? ('asked' as const) : ('none' as const),
		gateBy: pitch.gate_confirmed_by,
		underAge: pitch.answers.underAge,
		guardianAgreed: when(pitch.guardian_agreed_at),
		link: `${services.mail.linkBase(origin)}${pitch.link}`,
		linkMail: pitch.link_mail,
		answered: when(pitch.answered_at),
		answerMail: pitch.answer_mail,
		// Without a contact there is nobody to send it to.
		letter: pitch.contact_erased_at ? null : letter(at, pitch),
		picture: pictureAt(at, pitch, 'small'),
		spoken: spokenAt(at, pitch),
		...readingOf(at, seen, pitch.id),
	}));
}

/** The pitches for reading: without contact and without what was decided. Withdrawn ones are left out. */
export async function pitchesToRead(at: DinnerDesk, seen: Seen) {
	const pitches = (await read(at)).filter((pitch) => pitch.state !== 'withdrawn');
	return pitches.map((pitch) => ({
		id: pitch.id,
		title: pitch.answers.title,
		lang: pitch.answers.lang,
		says: sayLanguage(pitch.answers.lang, DESK),
		presenter: pitch.answers.presenter,
		picture: pictureAt(at, pitch, 'small'),
		spoken: spokenAt(at, pitch),
		rank: seen.ranks.get(pitch.id) ?? null,
		...readingOf(at, seen, pitch.id),
	}));
}

/** The pitches' answers grouped by question, private answers included. Withdrawn pitches are left out. */
export async function comparedQuestions(at: DinnerDesk) {
	const { group, dinner } = at;
	const words = pitchMessages(DESK);
	const pitches = (await read(at)).filter((p) => p.state !== 'withdrawn');
	type Question = {
		key: string;
		question: string;
		answers: string[];
		criterion?: number;
		isPrivate?: boolean;
		/** Of each answer, where it is not the pitch's own. */
		langs?: string[];
		pictures?: ({ src: string; alt: string } | null)[];
	};
	const ask = (
		key: string,
		question: string,
		of: (a: Sent['answers']) => string,
		more: Partial<Question> = {},
	): Question => ({
		key,
		question,
		answers: pitches.map((p) => of(p.answers)),
		...more,
	});
	const questions: Question[] = [
		ask('what', words.questions.what(group.place), (a) => a.what),
		ask('secondWhat', 'The summary in a second language', (a) => a.secondWhat, {
			langs: pitches.map((p) => p.answers.secondLang),
		}),
		ask('why', words.questions.why(group.place), (a) => a.why),
		...dinner.brief.criteria.map(({ key, name }, criterion) =>
			ask(`brief-${key}`, name, (a) => a.brief[key] ?? '', { criterion }),
		),
		ask('money', words.questions.money(group.place), (a) => a.money),
		ask('when', words.questions.when(group.place), (a) => a.when),
		ask('categories', words.labels.categories, (a) => a.categories.map((c) => words.categories[c]).join(', ')),
		ask('picture', words.labels.picture, (a) => a.pictureDescription, {
			pictures: pitches.map((p) => pictureAt(at, p, 'small')),
		}),
		ask('presenter', words.labels.presenter, (a) => a.presenter),
		ask('shownName', words.labels.shownName, (a) => a.shownName),
		ask('underAge', words.labels.underAge, (a) => (a.underAge ? 'Yes' : 'No'), { isPrivate: true }),
		ask('reportBack', words.labels.reportBack, (a) => (a.reportBack ? 'Yes' : 'No'), { isPrivate: true }),
	];
	return {
		pitches: pitches.map((p) => ({ id: p.id, number: p.number, title: p.answers.title, lang: p.answers.lang })),
		questions,
	};
}
