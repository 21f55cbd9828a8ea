import { useEffect, useState } from 'react';

/** What a key lays over the evening. */
export type Overlay = 'blank' | 'line-up' | 'break';
export type ScreenKeys = {
	readonly overlay: Overlay | null;
	/** The slides of supper stay as they are. */
	readonly isHeld: boolean;
	/** The language stays, where two take turns. */
	readonly keepsLanguage: boolean;
	/** The line that lists the keys. */
	readonly helps: boolean;
};

const start: ScreenKeys = { overlay: null, isHeld: false, keepsLanguage: false, helps: false };

/** The state after a key; the same one for a key without meaning. */
export function afterKey(was: ScreenKeys, key: string): ScreenKeys {
	const lay = (overlay: Overlay): ScreenKeys => ({ ...was, overlay: was.overlay === overlay ? null : overlay });
	switch (key) {
		case 'b':
		// A hand-held remote control sends a full stop.
		case '.':
			return lay('blank');
		case 'l':
			return lay('line-up');
		case 'p':
			return lay('break');
		case ' ':
			return { ...was, isHeld: !was.isHeld };
		case 't':
			return { ...was, keepsLanguage: !was.keepsLanguage };
		case '?':
			return { ...was, helps: !was.helps };
		case 'Escape':
			return start;
		default:
			return was;
	}
}

/** The evening went on: what hid it goes away. A blank screen stays, because somebody wanted it dark. */
export const afterNews = (was: ScreenKeys): ScreenKeys => (was.overlay === 'blank' ? was : { ...was, overlay: null });

/** The Latin letter of a key, also on a keyboard that types other letters. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
	const letter = /^Key([A-Z])$/.exec(code)?.[1];
	return (key.length === 1 && key > '~' && letter ? letter : key).replace(/^[A-Z]$/, (one) => one.toLowerCase());
}

/** `evening`: another text once the evening went on. */
export function useScreenKeys(evening: string): ScreenKeys {
	const [keys, setKeys] = useState(start);
	useEffect(() => {
		void evening;
		setKeys(afterNews);
	}, [evening]);
	useEffect(() => {
		const pressed = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
			const key = keyOf(event);
			if (key === 'f') return toggleFullScreen();
			// The space bar would scroll a small window.
			if (key === ' ') event.preventDefault();
			setKeys((was) => afterKey(was, key));
		};
		addEventListener('keydown', pressed);
		return () => removeEventListener('keydown', pressed);
	}, []);
	return keys;
}

type Safari = { readonly webkitRequestFullscreen?: () => void };
type SafariPage = { readonly webkitFullscreenElement?: Element | null; readonly webkitExitFullscreen?: () => void };

/** Does nothing where the browser refuses. */
function toggleFullScreen(): void {
	const page: Document & SafariPage = document;
	const root: HTMLElement & Safari = document.documentElement;
	if (page.fullscreenElement || page.webkitFullscreenElement) {
		if (page.exitFullscreen) void page.exitFullscreen().catch(() => undefined);
		else page.webkitExitFullscreen?.();
	} else if (root.requestFullscreen) void root.requestFullscreen().catch(() => undefined);
	else root.webkitRequestFullscreen?.();
}
