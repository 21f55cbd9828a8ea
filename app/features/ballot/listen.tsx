import { useEffect, useRef, useState } from 'react';
import type { GuestPitch } from '~/contract/guest';
import type { Criterion } from '~/domain/rules';
import type { Locale } from '~/i18n';
import type { BallotMessages } from '~/i18n/ballot';
import { Icon } from '~/ui/notice';

/** Whose utterances the phone's one voice speaks. */
let speaking: readonly SpeechSynthesisUtterance[] = [];

type ListenProps = {
	readonly t: BallotMessages;
	readonly locale: Locale;
	readonly pitch: GuestPitch;
	readonly criteria: readonly Criterion[];
	/** The pitch is the one that is shown; it falls silent when the page turns. */
	readonly isShown: boolean;
};

/**
 * Speaks a pitch and its criteria with the phone's own voice. Not there before hydration, nor where the phone has no voice for the page's
 * language, because another voice would read it as nonsense.
 */
export function Listen({ t, locale, pitch, criteria, isShown }: ListenProps) {
	const voice = useVoice(locale);
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
	if (!voice) return null;

	const speak = () => {
		speechSynthesis.cancel();
		// One utterance each: Chrome falls silent after fifteen seconds of a long one.
		spoken.current = sentencesOf(pitch, criteria).map((words) => {
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

const sentencesOf = ({ title, summary }: GuestPitch, criteria: readonly Criterion[]): string[] =>
	[
		title,
		...(summary.match(/[^.!?。！？।۔؟\n]+[.!?。！？।۔؟]*/g) ?? []),
		...criteria.map(({ name, sentence }) => `${name}: ${sentence}`),
	].filter((words) => /\S/.test(words));

/** The phone's voice for a language, of its own rather than one that needs a network; null while it has none. */
function useVoice(locale: Locale): SpeechSynthesisVoice | null {
	const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
	useEffect(() => {
		if (!('speechSynthesis' in window)) return undefined;
		const look = () => {
			const fit = speechSynthesis.getVoices().filter(({ lang }) => languageOf(lang) === languageOf(locale));
			setVoice(fit.find(({ localService }) => localService) ?? fit[0] ?? null);
		};
		look();
		// Safari 14 has voices at once, and no events of this object.
		speechSynthesis.addEventListener?.('voiceschanged', look);
		return () => speechSynthesis.removeEventListener?.('voiceschanged', look);
	}, [locale]);
	return voice;
}

/** "ur" of "ur-PK" and of Android's "ur_PK". Android calls Mandarin "cmn". */
function languageOf(tag: string): string {
	const [language = ''] = tag.toLowerCase().split(/[-_]/);
	return language === 'cmn' ? 'zh' : language;
}
