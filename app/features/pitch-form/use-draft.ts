import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DraftSaved } from '~/contract/draft-saved';
import { type Entries, keepable, keepDraft, readDraft } from './local-draft';

export type DraftState =
	| { readonly kind: 'idle' | 'saving' }
	/** Nothing is sent until a button is pressed. */
	| { readonly kind: 'kept' }
	| { readonly kind: 'saved'; readonly at: string }
	/** Nobody answered: it tries again by itself. `text` where the server said why. */
	| { readonly kind: 'failed'; readonly text?: string }
	/** The server answered no; what was typed stays in the form and on this phone. */
	| { readonly kind: 'refused'; readonly code: string; readonly text: string };

const PAUSE = 1500;
const SLOWEST = 30_000;
/** For these, trying again changes nothing. */
const forGood = new Set(['stale', 'call over', 'settled']);

type Wanted = {
	form: RefObject<HTMLFormElement | null>;
	/** Where drafts are saved; null: nothing is sent until a button is pressed. */
	saveTo: string | null;
	revision: number;
	/** Where this phone keeps what was not acknowledged yet. */
	keepAs: string;
	/** Where the draft is from now on, and the revision that the form goes on from. */
	onSaved: (link: string, revision: number) => void;
};

/**
 * Saves a draft while it is being typed. A request that was not answered is sent again unchanged, so that one which had arrived
 * after all is recognised as the same; only then comes what was typed since.
 */
export function useDraft({ form, saveTo, revision, keepAs, onSaved }: Wanted): DraftState {
	const [state, setState] = useState<DraftState>({ kind: 'idle' });
	const told = useRef(onSaved);
	told.current = onSaved;

	useEffect(() => {
		const fields = form.current;
		if (!fields) return;
		const draft = new Draft(fields, saveTo, revision, keepAs, setState, (...saved) => told.current(...saved));
		return draft.watch();
		// The form stays the same one for as long as the page is open; later revisions are the draft's own business.
	}, [form, saveTo, revision, keepAs]);
	return state;
}

class Draft {
	private busy: Promise<void> | null = null;
	private unsent: FormData | null = null;
	private dirty = false;
	private stopped = false;
	/** A button is sending the whole form: saving beside it would begin a second draft. */
	private leaving = false;
	private wait = PAUSE;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly form: HTMLFormElement,
		private saveTo: string | null,
		private revision: number,
		private readonly keepAs: string,
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
		keep(this.keepAs, this.form);
		if (this.saveTo === null) this.show({ kind: 'kept' });
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
			this.stopped = forGood.has(answer.code);
			this.show({ kind: 'refused', code: answer.code, text: answer.text });
			return;
		}
		this.acknowledged(answer);
	}

	private acknowledged({ link, revision, at }: Extract<DraftSaved, { ok: true }>): void {
		this.revision = revision;
		// At once, because a button that waited for this sends the form before the page renders again.
		const field = this.form.elements.namedItem('revision');
		if (field instanceof HTMLInputElement) field.value = String(revision);
		this.saveTo = `${link}/save`;
		this.onSaved(link, revision);
		this.show({ kind: 'saved', at });
		if (this.dirty) this.soon(PAUSE);
		else forget(this.keepAs);
	}

	/** A save under way would make the form's revision an old one: the button waits for it. */
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

/** Null: no answer that can be understood came back. */
async function post(to: string, body: FormData): Promise<DraftSaved | null> {
	try {
		const patience = 'timeout' in AbortSignal ? { signal: AbortSignal.timeout(15_000) } : {};
		const words = new URLSearchParams([...body].filter((one): one is [string, string] => typeof one[1] === 'string'));
		const answer = await fetch(to, { method: 'POST', body: words, ...patience });
		if (answer.status >= 500 && answer.status !== 503) return null;
		// More than any form takes: the answer is a sentence, and trying again changes nothing until something is shortened.
		if (answer.status === 413) return { ok: false, code: 'invalid', text: await answer.text() };
		return (await answer.json()) as DraftSaved;
	} catch {
		return null;
	}
}

/** Everything but the picture: that goes with the buttons. */
function wordsOf(form: HTMLFormElement): FormData {
	const words = new FormData(form);
	words.delete('picture');
	words.delete('removePicture');
	return words;
}

function keep(as: string, form: HTMLFormElement): void {
	withStorage((storage) => keepDraft(storage, as, keepable(wordsOf(form)), Date.now()));
}
export function forget(as: string): void {
	withStorage((storage) => storage.removeItem(as));
}

/** What this phone holds that the form does not; null where there is nothing more. */
export function keptBeside(form: HTMLFormElement, as: string): Entries | null {
	const kept = withStorage((storage) => readDraft(storage, as, Date.now()));
	if (!kept) return null;
	if (JSON.stringify(kept) !== JSON.stringify(keepable(wordsOf(form)))) return kept;
	forget(as);
	return null;
}

/** Fields that are never kept stay as they are. */
export function putBack(form: HTMLFormElement, kept: Entries): void {
	for (const field of form.elements) {
		if ('name' in field && keepable([[String(field.name), '']]).length === 0) continue;
		if (field instanceof HTMLInputElement && field.type === 'checkbox') {
			field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
		} else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'file')) {
			const found = kept.find(([name]) => name === field.name);
			if (found) field.value = found[1];
		}
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** Undefined where a browser keeps nothing, or kept something else: typing still saves to the server, only the safety net is missing. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
	try {
		return use(window.localStorage);
	} catch {
		return undefined;
	}
}
