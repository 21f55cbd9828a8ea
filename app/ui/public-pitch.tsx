import type { PublicPitch } from '~/domain/pitch';
import type { PitchMessages } from '~/i18n/pitch';
import { PitchView } from './pitch';

export type PublicPitchProps = {
	pitch: PublicPitch;
	words: PitchMessages;
	place: string;
	number?: number | undefined;
	/** `base`: the picture's URL without its size: "/picture/<pitch>/<version>". */
	picture?: { base: string; width: number; height: number } | null | undefined;
	level?: 1 | 2 | undefined;
	fold?: string | undefined;
	/** Shown for a missing answer in a pitcher's preview; guests never see it. */
	missing?: string | undefined;
};

/** The one view of a pitch for guests, so that a preview cannot differ from the line-up. */
export function PublicPitchView({ pitch, words, place, number, picture, level, fold, missing }: PublicPitchProps) {
	const say = (text: string) => text || (missing ?? '');
	return (
		<PitchView
			level={level}
			fold={fold}
			number={number}
			title={say(pitch.title)}
			by={pitch.presenter}
			summary={say(pitch.what)}
			picture={
				picture
					? {
							src: `${picture.base}/large`,
							alt: pitch.pictureDescription,
							width: picture.width,
							height: picture.height,
						}
					: undefined
			}
			answers={[
				{ key: 'why', question: words.questions.why(place), answer: say(pitch.why) },
				...pitch.brief.map(({ key, name, answer }, criterion) => ({
					key: `brief-${key}`,
					question: name,
					answer: say(answer),
					criterion,
				})),
				{ key: 'money', question: words.questions.money(place), answer: say(pitch.money) },
				{ key: 'when', question: words.questions.when(place), answer: say(pitch.when) },
			].filter(({ answer }) => answer !== '')}
			tags={pitch.categories.map((category) => words.categories[category])}
		/>
	);
}
