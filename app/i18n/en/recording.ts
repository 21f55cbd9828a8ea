import type { RecordingRefusal } from '../../domain/recording';
import { formatsIn } from '../format';

const { count, counted } = formatsIn('en');
const seconds = (n: number): string => counted(n, { one: 'second', other: 'seconds' });

const why: Record<RecordingRefusal, string> = {
	'not a recording': 'That file is not a sound that we can read. Choose another one. A plain WAV file works best.',
	'cut off': 'Only a part of that recording arrived, or the file is damaged. Choose it again, or another one.',
	'too long': 'That recording is longer than 60 seconds. Choose a shorter one.',
	'file too big': 'That file is bigger than 12 MB. Choose a smaller one.',
	silent: 'We hear nothing in that recording. Check the microphone, and record it again.',
	busy: 'Many recordings are coming in right now. Please choose it again in a moment.',
};

/** A pitcher's voice: on the form, and where guests hear it. */
export const recording = {
	/** `who`: empty where no name is shown. */
	hear: (who: string, n: number) =>
		who === '' ? `Hear this pitch, ${seconds(n)}` : `Hear ${who} tell it, ${seconds(n)}`,
	label: 'A short recording of you telling your pitch',
	labelNew: 'Another recording in its place',
	remove: 'Take the recording away',
	hint: 'For guests who do not read. Say your name and what you want to do, in up to 60 seconds. It is saved when you press one of the buttons below.',
	record: 'Record now',
	again: 'Record again',
	stop: 'Stop recording',
	discard: 'Do not send this recording',
	yours: 'Your recording',
	asking: 'Your browser asks whether this page may use the microphone.',
	running: (n: number, of: number) => `Recording: ${count(n)} of ${seconds(of)}`,
	speak: 'Speak now.',
	checking: 'Getting the recording ready.',
	ready: (n: number) => `The recording is ready: ${seconds(n)}. Press one of the buttons below to save it.`,
	microphone: {
		refused:
			'This page may not use the microphone. Allow it in your browser, or choose a file. Nothing else has changed.',
		missing: 'We found no microphone. Choose a file, or use another phone. Nothing else has changed.',
	},
	errors: {
		'not a recording': `${why['not a recording']} Your words are saved.`,
		'cut off': `${why['cut off']} Your words are saved.`,
		'too long': `${why['too long']} Your words are saved.`,
		'file too big': `${why['file too big']} Your words are saved.`,
		silent: `${why.silent} Your words are saved.`,
		busy: `${why.busy} Your words are saved.`,
	},
	/** The same before it is sent. */
	notSent: (code: RecordingRefusal) => `${why[code]} This one will not be sent.`,
};
