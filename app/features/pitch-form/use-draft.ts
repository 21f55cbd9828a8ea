import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DraftSaved } from '~/contract/draft-saved';
import { type Entries, keepable, keepDraft, readDraft } from './local-draft';

export type DraftState =
	| { readonly kind: 'idle' | 'saving' }
	/** Kept locally; sent only by a button. */
	| { readonly kind: 'local' }
	| { readonly kind: 'saved'; readonly at: string }
	/** No answer, or `busy`: it is retried. `text` is the server's reason. */
	| { readonly kind: 'failed'; readonly text?: string }
	| { readonly kind: 'refused'; readonly code: string; readonly text: string };

const PAUSE = 1500;
const SLOWEST = 30_000;
/** Refusals after which the autosave stops. */
const finalRefusals = new Set(['stale', 'call over', 'settled']);

type Wanted = {
	form: RefObject<HTMLFormElement | null>;
	/** URL of the autosave; null for a form that is sent only by a button. */
	saveTo: string | null;
	revision: number;
	/** localStorage key of the unacknowledged text. */
	storageKey: string;
	/** The draft's private link and its new revision. */
	onSaved: (link: string, revision: number) => void;
};

/** Autosave with debounce. An unanswered request is retried unchanged, so that the server recognises a duplicate; later text follows it. */
export function useDraft({ form, saveTo, revision, storageKey, onSaved }: Wanted): DraftState {
	const [state, setState] = useState<DraftState>({ kind: 'idle' });
	const told = useRef(onSaved);
	told.current = onSaved;

	useEffect(() => {
		const fields = form.current;
		if (!fields) return;
		const draft = new Draft(fields, saveTo, revision, storageKey, setState, (...saved) => told.current(...saved));
		return draft.watch();
	}, [form, saveTo, revision, storageKey]);
	return state;
}

class Draft {
	private busy: Promise<void> | null = null;
	private unsent: FormData | null = null;
	private dirty = false;
	private stopped = false;
	/** The form is being submitted. An autosave at the same time could create a second draft. */
	private leaving = false;
	private wait = PAUSE;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly form: HTMLFormElement,
		private saveTo: string | null,
		private revision: number,
		private readonly storageKey: string,
		private readonly show: (state: DraftState) => void,
		private readonly onSaved: (link: string, revision: number) => void,
	) {}

	watch(): () => void {
		const input = () => this.typed();
		const submit = (event: SubmitEvent) => this.submitting(event);
		const hide = () => {
			if (document.visibilityState === 'hidden' && !this.leaving) this.save();
		};
		this.form.addEventListener('input', input);
		this.form.addEventListener('submit', submit);
		document.addEventListener('visibilitychange', hide);
		return () => {
			clearTimeout(this.timer);
			this.stopped = true;
			this.form.removeEventListener('input', input);
			this.form.removeEventListener('submit', submit);
			document.removeEventListener('visibilitychange', hide);
		};
	}

	private typed(): void {
		this.dirty = true;
		this.leaving = false;
		keep(this.storageKey, this.form);
		if (this.saveTo === null) this.show({ kind: 'local' });
		else if (!this.busy && !this.unsent) this.soon(PAUSE);
	}

	private soon(delay: number): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.save(), delay);
	}

	private save(): void {
		if (this.stopped || this.busy || this.saveTo === null || (!this.dirty && !this.unsent)) return;
		clearTimeout(this.timer);
		if (!this.unsent) {
			this.unsent = wordsOf(this.form);
			this.unsent.set('revision', String(this.revision));
			this.dirty = false;
		}
		this.show({ kind: 'saving' });
		this.busy = this.send(this.saveTo, this.unsent).finally(() => {
			this.busy = null;
		});
	}

	private async send(to: string, body: FormData): Promise<void> {
		const answer = await post(to, body);
		if (this.stopped) return;
		if (answer === null || (!answer.ok && answer.code === 'busy')) {
			this.show({ kind: 'failed', ...(answer ? { text: answer.text } : {}) });
			this.wait = Math.min(this.wait * 2, SLOWEST);
			this.soon(this.wait * (0.75 + Math.random() / 2));
			return;
		}
		this.unsent = null;
		this.wait = PAUSE;
		if (!answer.ok) {
			this.stopped = finalRefusals.has(answer.code);
			this.show({ kind: 'refused', code: answer.code, text: answer.text });
			return;
		}
		this.acknowledged(answer);
	}

	private acknowledged({ link, revision, at }: Extract<DraftSaved, { ok: true }>): void {
		this.revision = revision;
		// Set directly, because a submit that waited for this save runs before React renders.
		const field = this.form.elements.namedItem('revision');
		if (field instanceof HTMLInputElement) field.value = String(revision);
		this.saveTo = `${link}/save`;
		this.onSaved(link, revision);
		this.show({ kind: 'saved', at });
		if (this.dirty) this.soon(PAUSE);
		else forget(this.storageKey);
	}

	/** Delays a submit until a running save is done, which changes the revision that the form must send. */
	private submitting(event: SubmitEvent): void {
		clearTimeout(this.timer);
		if (!this.busy) {
			this.leaving = true;
			return;
		}
		event.preventDefault();
		const { submitter } = event;
		const go = () => (submitter ? submitter.click() : this.form.submit());
		void Promise.race([this.busy, new Promise((resolve) => setTimeout(resolve, 8000))]).then(go);
	}
}

/** Null without a readable answer. */
async function post(to: string, body: FormData): Promise<DraftSaved | null> {
	try {
		const timeout = 'timeout' in AbortSignal ? { signal: AbortSignal.timeout(15_000) } : {};
		const words = new URLSearchParams([...body].filter((one): one is [string, string] => typeof one[1] === 'string'));
		const answer = await fetch(to, { method: 'POST', body: words, ...timeout });
		if (answer.status >= 500 && answer.status !== 503) return null;
		// Payload too large: the body is a sentence, and retrying does not help until the text is shorter.
		if (answer.status === 413) return { ok: false, code: 'invalid', text: await answer.text() };
		return (await answer.json()) as DraftSaved;
	} catch {
		return null;
	}
}

/** All fields except the files, which only a button sends. */
function wordsOf(form: HTMLFormElement): FormData {
	const words = new FormData(form);
	for (const name of ['picture', 'removePicture', 'recording', 'removeRecording']) words.delete(name);
	return words;
}

function keep(as: string, form: HTMLFormElement): void {
	withStorage((storage) => keepDraft(storage, as, keepable(wordsOf(form)), Date.now()));
}
export function forget(as: string): void {
	withStorage((storage) => storage.removeItem(as));
}

/** The local draft if it differs from the form; otherwise deletes it and returns null. */
export function readUnsavedDraft(form: HTMLFormElement, as: string): Entries | null {
	const draft = withStorage((storage) => readDraft(storage, as, Date.now()));
	if (!draft) return null;
	if (JSON.stringify(draft) !== JSON.stringify(keepable(wordsOf(form)))) return draft;
	forget(as);
	return null;
}

/** Fills the form from a local draft, except fields that are never kept. */
export function putBack(form: HTMLFormElement, draft: Entries): void {
	for (const field of form.elements) {
		if ('name' in field && keepable([[String(field.name), '']]).length === 0) continue;
		if (field instanceof HTMLInputElement && field.type === 'checkbox') {
			field.checked = draft.some(([name, value]) => name === field.name && value === field.value);
		} else if (
			field instanceof HTMLTextAreaElement ||
			field instanceof HTMLSelectElement ||
			(field instanceof HTMLInputElement && field.type !== 'file')
		) {
			const found = draft.find(([name]) => name === field.name);
			if (found) field.value = found[1];
		}
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** Undefined if localStorage is unavailable or full: the autosave to the server works without it. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
	try {
		return use(window.localStorage);
	} catch {
		return undefined;
	}
}
