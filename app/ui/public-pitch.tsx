import type { PublicPitch } from '~/domain/pitch';
import { UNNAMED } from '~/domain/pitch-language';
import type { Summary, ToldPitch } from '~/i18n/language-names';
import type { PitchMessages } from '~/i18n/pitch';
import type { Spoken } from './hear';
import { type Answer, PitchView } from './pitch';

export type PublicPitchProps = {
	pitch: PublicPitch;
	words: PitchMessages;
	place: string;
	told: ToldPitch;
	number?: number | undefined;
	/** `base`: the picture's URL without its size: "/picture/<pitch>/<version>". */
	picture?: { base: string; width: number; height: number } | null | undefined;
	recording?: Spoken | null | undefined;
	level?: 1 | 2 | undefined;
	fold?: string | undefined;
	/** Shown for a missing answer in a pitcher's preview; guests never see it. */
	missing?: string | undefined;
};

/** The answers below the summary, in the form's order. `missing`: shown for an answer that is missing. */
export function answersOf(pitch: PublicPitch, words: PitchMessages, place: string, missing = ''): Answer[] {
	const { questions } = words;
	const answers: Answer[] = [
		{ key: 'why', question: questions.why(place), answer: pitch.why },
		...pitch.brief.map(({ key, name, lang, answer }, criterion) => ({
			key: `brief-${key}`,
			question: <bdi lang={lang}>{name}</bdi>,
			answer,
			criterion,
		})),
		{ key: 'money', question: questions.money(place), answer: pitch.money },
		{ key: 'when', question: questions.when(place), answer: pitch.when },
	];
	return answers.map((one) => ({ ...one, answer: one.answer || missing })).filter(({ answer }) => answer !== '');
}

const missingSummary = (text: string): Summary => ({ text, lang: UNNAMED, says: '' });

/** The one view of a pitch for guests, so that a preview cannot differ from the line-up. */
export function PublicPitchView(p: PublicPitchProps) {
	const { pitch, words, place, told, number, picture, recording, level, fold, missing } = p;
	const say = (text: string) => text || (missing ?? '');
	return (
		<PitchView
			level={level}
			fold={fold}
			number={number}
			title={say(pitch.title)}
			lang={pitch.lang}
			told={told.summaries.length > 0 || !missing ? told : { ...told, summaries: [missingSummary(missing)] }}
			by={pitch.presenter}
			picture={picture ? { ...picture, alt: pitch.pictureDescription } : undefined}
			recording={recording ?? undefined}
			answers={answersOf(pitch, words, place, missing)}
			tags={pitch.categories.map((category) => words.categories[category])}
		/>
	);
}
