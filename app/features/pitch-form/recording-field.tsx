import { useRef } from 'react';
import { LONGEST_SECONDS } from '~/domain/recording';
import type { PitchMessages } from '~/i18n/pitch';
import type { RecordingMessages } from '~/i18n/recording';
import { Actions, Button } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { FileField } from '~/ui/form-fields';
import { Hear, type Spoken } from '~/ui/hear';
import type { Seen } from '~/ui/question';
import { type RecordingControl, type RecordingState, useRecording } from './use-recording';

const NAME = 'recording';

type RecordingFieldProps = {
	/** The stored recording. */
	stored: Spoken | null;
	seen: Seen;
	error: string | undefined;
	words: PitchMessages;
	spoken: RecordingMessages;
};

/** The pitcher's own voice: a file, or the microphone where the browser has one. Without script a WAV file is sent as it is. */
export function RecordingField({ stored, seen, error, words, spoken }: RecordingFieldProps) {
	const field = useRef<HTMLDivElement>(null);
	const control = useRecording(field, NAME);
	const { state } = control;
	const changed = ({ target }: { target: unknown }) => {
		if (target instanceof HTMLInputElement && target.type === 'file') control.chosen(target);
	};
	// What the server said is about a file that is replaced by now.
	const said = state.kind === 'none' ? error : state.kind === 'refused' ? refusalOf(state.why, spoken) : undefined;
	return (
		<div className="recording" ref={field} onChange={changed}>
			{stored && <Hear {...stored} />}
			<FileField
				name={NAME}
				label={stored ? spoken.labelNew : spoken.label}
				optional={words.optional}
				hint={spoken.hint}
				seen={seen}
				error={said}
				errorPrefix={words.errorPrefix}
				accept="audio/*"
			/>
			{control.canRecord && <Buttons control={control} spoken={spoken} />}
			<Told state={state} spoken={spoken} />
			{stored && <Tick name="removeRecording" value="on" label={spoken.remove} />}
		</div>
	);
}

/** One button for start and stop, so that it stays under the thumb. */
function Buttons({
	control: { state, record, stop, discard },
	spoken,
}: {
	control: RecordingControl;
	spoken: RecordingMessages;
}) {
	const runs = state.kind === 'running';
	const isReady = state.kind === 'ready';
	return (
		<Actions>
			<Button type="button" kind="alt" onClick={runs ? stop : record} disabled={state.kind === 'checking'}>
				{runs ? spoken.stop : isReady ? spoken.again : spoken.record}
			</Button>
			{isReady && (
				<Button type="button" kind="plain" onClick={discard}>
					{spoken.discard}
				</Button>
			)}
		</Actions>
	);
}

function Told({ state, spoken }: { state: RecordingState; spoken: RecordingMessages }) {
	return (
		<>
			{/* The seconds are not announced: somebody is speaking. */}
			{state.kind === 'running' && <p aria-hidden="true">{spoken.running(state.seconds, LONGEST_SECONDS)}</p>}
			<p role={state.kind === 'refused' ? 'alert' : 'status'} className={state.kind === 'refused' ? 'vh' : undefined}>
				{say(state, spoken)}
			</p>
			{/* biome-ignore lint/a11y/useMediaCaption: it is the pitcher's own voice of a moment ago */}
			{state.kind === 'ready' && <audio controls src={state.src} aria-label={spoken.yours} />}
		</>
	);
}

function say(state: RecordingState, spoken: RecordingMessages): string {
	switch (state.kind) {
		case 'none':
			return '';
		case 'asking':
			return spoken.asking;
		case 'running':
			return spoken.speak;
		case 'checking':
			return spoken.checking;
		case 'ready':
			return spoken.ready(state.seconds);
		case 'refused':
			return refusalOf(state.why, spoken);
	}
}

function refusalOf(why: Extract<RecordingState, { kind: 'refused' }>['why'], spoken: RecordingMessages): string {
	if (why === 'microphone refused') return spoken.microphone.refused;
	return why === 'no microphone' ? spoken.microphone.missing : spoken.notSent(why);
}
