/**
 * The events for which React 18 hydrates at once when they come before its first render (`isDiscreteEventThatRequiresHydration`).
 * https://github.com/facebook/react/blob/v18.3.1/packages/react-dom/src/events/ReactDOMEventReplaying.js
 */
const PRESSES = [
	'auxclick',
	'change',
	'click',
	'compositionend',
	'compositionstart',
	'contextmenu',
	'copy',
	'cut',
	'dblclick',
	'dragend',
	'dragstart',
	'drop',
	'input',
	'keydown',
	'keypress',
	'keyup',
	'mousedown',
	'mouseup',
	'paste',
	'pointercancel',
	'pointerdown',
	'pointerup',
	'reset',
	'submit',
	'textInput',
	'touchcancel',
	'touchend',
	'touchstart',
];

const keepFromReact = (event: Event): void => event.stopPropagation();

/**
 * Until `showPressesToReact`, the browser alone acts on a press, as it does before the script has come: links and forms work, and text
 * stays. React would hydrate at once, but Remix's data is not decoded then, so React fails (error 345) and never hydrates.
 */
export function keepPressesFromReact(): void {
	for (const kind of PRESSES) window.addEventListener(kind, keepFromReact, { capture: true });
}
export function showPressesToReact(): void {
	for (const kind of PRESSES) window.removeEventListener(kind, keepFromReact, { capture: true });
}
