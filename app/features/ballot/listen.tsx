import { useEffect, useRef, useState } from 'react';
import type { GuestPitch } from '~/contract/guest';
import type { SaidCriterion } from '~/domain/rules';
import { sentencesOf } from '~/domain/sentences';
import type { Locale } from '~/i18n';
import type { BallotMessages } from '~/i18n/ballot';
import { Icon } from '~/ui/notice';
import { quiet } from './hear-pitcher';

/** Whose utterances the phone's one voice speaks. */
let speaking: readonly SpeechSynthesisUtterance[] = [];

type ListenProps = {
	readonly t: BallotMessages;
	readonly locale: Locale;
	readonly pitch: GuestPitch;
	readonly criteria: readonly SaidCriterion[];
	/** The pitch is the one that is shown; it falls silent when the page turns. */
	readonly isShown: boolean;
};

/**
 * Speaks a pitch with the phone's voice for its language, and the criteria with the one for the page's. Not there before hydration. What the
 * phone has no voice for is left out, because another voice would read it as nonsense; without the summary there is nothing to listen to.
 */
export function Listen({ t, locale, pitch, criteria, isShown }: ListenProps) {
	const parts = speechOf({ pitch, criteria, locale }, useVoices());
	const [speaks, setSpeaks] = useState(false);
	// Chrome forgets an utterance that nothing refers to, and then never says that it has ended.
	const spoken = useRef<readonly SpeechSynthesisUtterance[]>([]);
	const isSilent = !speaks || !isShown;
	useEffect(() => {
		if (isSilent) return undefined;
		const stop = () => {
			if (speaking === spoken.current) speechSynthesis.cancel();
		};
		addEventListener('pagehide', stop);
		return () => {
			removeEventListener('pagehide', stop);
			stop();
			setSpeaks(false);
		};
	}, [isSilent]);
	if (parts.length === 0) return null;

	const speak = () => {
		quiet(null);
		// One utterance each: Chrome falls silent after fifteen seconds of a long one.
		spoken.current = parts.map(({ words, voice }) => {
			const one = new SpeechSynthesisUtterance(words);
			one.voice = voice;
			one.lang = voice.lang;
			one.onerror = () => setSpeaks(false);
			return one;
		});
		const last = spoken.current[spoken.current.length - 1];
		if (last) last.onend = () => setSpeaks(false);
		speaking = spoken.current;
		setSpeaks(true);
		for (const one of spoken.current) speechSynthesis.speak(one);
	};
	const isSpeaking = speaks && isShown;
	return (
		<button type="button" className="listen" onClick={isSpeaking ? () => setSpeaks(false) : speak}>
			<Icon name={isSpeaking ? 'stop' : 'play'} />
			<span className="vh">{isSpeaking ? t.stopListening : t.listen(pitch.number)}</span>
		</button>
	);
}

type Part = { readonly words: string; readonly voice: SpeechSynthesisVoice };

/** Sentence by sentence, with the phone's own voice for the language rather than one that needs a network; nothing where it has none. */
function partsIn(voices: readonly SpeechSynthesisVoice[], text: readonly string[], language: string): readonly Part[] {
	const fit = voices.filter(({ lang }) => languageOf(lang) === languageOf(language));
	const voice = fit.find(({ localService }) => localService) ?? fit[0];
	return voice ? text.filter((words) => /\S/.test(words)).map((words) => ({ words, voice })) : [];
}

/** What of a pitch and its criteria the phone can say. Nothing without a summary that it has a voice for. */
function speechOf(
	{ pitch, criteria, locale }: Pick<ListenProps, 'pitch' | 'criteria' | 'locale'>,
	voices: readonly SpeechSynthesisVoice[],
): readonly Part[] {
	const { lang = locale, summary, summaryLang = locale, other } = pitch;
	const title = partsIn(voices, [pitch.title], lang);
	const first = partsIn(voices, sentencesOf(summary), summaryLang);
	const text = first.length === 0 && other ? partsIn(voices, sentencesOf(other.text), other.lang) : first;
	if ((summary === '' ? title : text).length === 0) return [];
	const questions = criteria.flatMap(({ name, sentence, lang: own = locale }) =>
		partsIn(voices, [`${name}: ${sentence}`], own),
	);
	return [...title, ...text, ...questions];
}

/** All voices of the phone. */
function useVoices(): readonly SpeechSynthesisVoice[] {
	const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
	useEffect(() => {
		if (!('speechSynthesis' in window)) return undefined;
		const look = () => setVoices(speechSynthesis.getVoices());
		look();
		// Safari 14 has voices at once, and no events of this object.
		speechSynthesis.addEventListener?.('voiceschanged', look);
		return () => speechSynthesis.removeEventListener?.('voiceschanged', look);
	}, []);
	return voices;
}

/** "ur" of "ur-PK" and of Android's "ur_PK". Android calls Mandarin "cmn". */
function languageOf(tag: string): string {
	const [language = ''] = tag.toLowerCase().split(/[-_]/);
	return language === 'cmn' ? 'zh' : language;
}
