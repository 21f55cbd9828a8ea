import type { ReactNode } from 'react';
import { directionOf, UNNAMED } from '~/domain/pitch-language';

/** `lang` and `dir` of an element with a pitch's words. Null: nobody said in which language they are. */
export const wordsIn = (lang: string | null | undefined): { lang?: string; dir: 'ltr' | 'rtl' | 'auto' } =>
	lang ? { lang: lang === UNNAMED ? '' : lang, dir: directionOf(lang) } : { dir: 'auto' };

const LETTER_OF_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LETTER_OF_LTR = /[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** None of its letters goes the way of its language, as where a pitcher left the language that the form proposed: the letters decide. */
const goesTheOtherWay = (text: string, dir: 'ltr' | 'rtl' | 'auto'): boolean => {
	const [own, other] = dir === 'rtl' ? [LETTER_OF_RTL, LETTER_OF_LTR] : [LETTER_OF_LTR, LETTER_OF_RTL];
	return other.test(text) && !own.test(text);
};

type PitchTextProps = { lang: string | null | undefined; className?: string | undefined; children: string };

/** Words of a pitch within other words: its title, its summary. `isLocalised` of the tests finds them outside of it. */
export function PitchText({ lang, className, children }: PitchTextProps) {
	const words = wordsIn(lang);
	return (
		<bdi className={className} {...words} dir={goesTheOtherWay(children, words.dir) ? 'auto' : words.dir}>
			{children}
		</bdi>
	);
}

/** A pitch's title, as a link where it has a page. */
export function TitleLink({
	title,
	lang,
	href,
}: {
	title: string;
	lang?: string | null | undefined;
	href?: string | undefined;
}) {
	return href ? (
		<a href={href}>
			<PitchText lang={lang}>{title}</PitchText>
		</a>
	) : (
		<PitchText lang={lang}>{title}</PitchText>
	);
}

/** `lang`: null where nobody said, as of a dinner that was typed in later. */
export type Titled = { readonly title: string; readonly lang: string | null };

const LETTER = /[\p{L}\p{N}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Where a pitch's title stands in a sentence: as a word of its own, in the isolates that most catalogues put around it. */
function nextTitle(sentence: string, pitches: readonly Titled[]): { at: number; pitch: Titled } | null {
	const byLength = [...pitches].sort((a, b) => b.title.length - a.title.length);
	for (let at = 0; at < sentence.length; at++) {
		if (LETTER.test(sentence.charAt(at - 1))) continue;
		const pitch = byLength.find(
			({ title }) => title !== '' && sentence.startsWith(title, at) && !LETTER.test(sentence.charAt(at + title.length)),
		);
		if (pitch) return { at, pitch };
	}
	return null;
}

/** The sentence in pieces: text, and pitches that it names. */
function piecesOf(sentence: string, pitches: readonly Titled[]): readonly (string | Titled)[] {
	const found = nextTitle(sentence, pitches);
	if (!found) return sentence === '' ? [] : [sentence];
	const { at, pitch } = found;
	const before = sentence.slice(0, at);
	const after = sentence.slice(at + pitch.title.length);
	// The element isolates the title by itself.
	const isIsolated = before.endsWith(FIRST_STRONG_ISOLATE) && after.startsWith(POP_ISOLATE);
	const text = isIsolated ? before.slice(0, -1) : before;
	return [...(text === '' ? [] : [text]), pitch, ...piecesOf(isIsolated ? after.slice(1) : after, pitches)];
}

/** A sentence of the catalogue that names pitches, with each title in its own language. Not for text that changes on an open page. */
export function NamingPitches({ pitches, children }: { pitches: readonly Titled[]; children: string }): ReactNode {
	const pieces = piecesOf(children, pitches);
	if (pieces.every((piece) => typeof piece === 'string')) return children;
	return pieces.map((piece, at) =>
		typeof piece === 'string' ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence do not move
			<span key={at}>{piece}</span>
		) : (
			// biome-ignore lint/suspicious/noArrayIndexKey: as above
			<PitchText key={at} lang={piece.lang}>
				{piece.title}
			</PitchText>
		),
	);
}
