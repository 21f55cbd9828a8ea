import { type RefObject, useEffect, useRef, useState } from 'react';
import { LONGEST_SECONDS, type RecordingRefusal } from '~/domain/recording';
import { attach, canDecode, readSound } from './sound';

export type RecordingState =
	| { readonly kind: 'none' | 'asking' | 'checking' }
	| { readonly kind: 'running'; readonly seconds: number }
	/** `src`: to hear it before it is sent. */
	| { readonly kind: 'ready'; readonly seconds: number; readonly src: string }
	| { readonly kind: 'refused'; readonly why: RecordingRefusal | 'microphone refused' | 'no microphone' };

export type RecordingControl = {
	readonly state: RecordingState;
	/** False before hydration, and where the browser lacks a microphone's API, as it does over plain http. */
	readonly canRecord: boolean;
	readonly record: () => void;
	readonly stop: () => void;
	readonly discard: () => void;
	/** A file was chosen. */
	readonly chosen: (input: HTMLInputElement) => void;
};

/** Records, decodes what was recorded or chosen, and puts it into the form's field as a WAV file. A form that is sent meanwhile waits for it. */
export function useRecording(field: RefObject<HTMLElement | null>, name: string): RecordingControl {
	const [state, show] = useState<RecordingState>({ kind: 'none' });
	const [canRecord, setCanRecord] = useState(false);
	const recording = useRef<Recording | null>(null);
	useEffect(() => {
		const here = field.current;
		const form = here?.closest('form');
		if (!here || !form || !canDecode()) return undefined;
		const input = () => here.querySelector<HTMLInputElement>(`input[name="${name}"]`);
		const made = new Recording(input, show);
		recording.current = made;
		setCanRecord('MediaRecorder' in window && navigator.mediaDevices !== undefined);
		const hold = (event: SubmitEvent) => made.hold(event);
		form.addEventListener('submit', hold, true);
		return () => {
			form.removeEventListener('submit', hold, true);
			made.end();
		};
	}, [field, name]);
	return {
		state,
		canRecord,
		record: () => void recording.current?.record(),
		stop: () => recording.current?.stop(),
		discard: () => recording.current?.discard(),
		chosen: (input) => recording.current?.chosen(input),
	};
}

class Recording {
	private recorder: MediaRecorder | null = null;
	private timer: ReturnType<typeof setInterval> | undefined;
	/** Resolves once nothing runs any more. */
	private busy: Promise<void> | null = null;
	private src: string | null = null;
	/** Counts what was begun: an answer that comes late belongs to an earlier one. */
	private turn = 0;

	constructor(
		private readonly input: () => HTMLInputElement | null,
		private readonly show: (state: RecordingState) => void,
	) {}

	async record(): Promise<void> {
		const turn = this.begin();
		this.show({ kind: 'asking' });
		const stream = await this.microphone();
		if (turn !== this.turn || typeof stream === 'string') {
			if (typeof stream === 'string') this.show({ kind: 'refused', why: stream });
			else endOf(stream);
			return;
		}
		this.busy = this.run(stream, turn).finally(() => {
			if (turn === this.turn) this.busy = null;
		});
	}

	private async microphone(): Promise<MediaStream | 'microphone refused' | 'no microphone'> {
		try {
			return await navigator.mediaDevices.getUserMedia({ audio: true });
		} catch (error) {
			const { name } = error as { name?: unknown };
			return name === 'NotAllowedError' || name === 'SecurityError' ? 'microphone refused' : 'no microphone';
		}
	}

	private async run(stream: MediaStream, turn: number): Promise<void> {
		const recorder = new MediaRecorder(stream);
		this.recorder = recorder;
		const parts: Blob[] = [];
		const stopped = new Promise<void>((resolve) => {
			recorder.onstop = () => resolve();
			// It stops by itself too, as when a call comes in.
			recorder.onerror = () => resolve();
		});
		recorder.ondataavailable = ({ data }) => parts.push(data);
		recorder.start();
		let seconds = 0;
		this.show({ kind: 'running', seconds });
		this.timer = setInterval(() => {
			seconds++;
			if (seconds >= LONGEST_SECONDS) this.stop();
			else this.show({ kind: 'running', seconds });
		}, 1000);
		await stopped;
		clearInterval(this.timer);
		endOf(stream);
		if (turn === this.turn) await this.take(new Blob(parts, { type: recorder.mimeType }), turn);
	}

	stop(): void {
		clearInterval(this.timer);
		if (this.recorder?.state === 'recording') this.recorder.stop();
	}

	chosen(input: HTMLInputElement): void {
		const [file] = input.files ?? [];
		if (!file) {
			this.discard();
			return;
		}
		const turn = this.begin(false);
		this.busy = this.take(file, turn).finally(() => {
			if (turn === this.turn) this.busy = null;
		});
	}

	private async take(file: Blob, turn: number): Promise<void> {
		this.show({ kind: 'checking' });
		const read = await readSound(file);
		const input = this.input();
		if (turn !== this.turn || !input) return;
		attach(input, read.ok ? read.value.file : null);
		if (read.ok) {
			this.src = URL.createObjectURL(read.value.file);
			this.show({ kind: 'ready', seconds: read.value.seconds, src: this.src });
		} else this.show({ kind: 'refused', why: read.code });
	}

	discard(): void {
		this.begin();
		this.show({ kind: 'none' });
	}

	/** Ends what was before. */
	private begin(empties = true): number {
		this.turn++;
		this.stop();
		this.recorder = null;
		this.busy = null;
		if (this.src) URL.revokeObjectURL(this.src);
		this.src = null;
		const input = this.input();
		if (empties && input) attach(input, null);
		return this.turn;
	}

	end(): void {
		this.begin(false);
	}

	/** A form is sent with what is being recorded or decoded. */
	hold(event: SubmitEvent): void {
		if (!this.busy) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		const { submitter } = event;
		this.stop();
		void this.busy.then(() => submitter?.click());
	}
}

const endOf = (stream: MediaStream): void => {
	for (const track of stream.getTracks()) track.stop();
};
