import { type RefObject, useEffect, useRef } from 'react';

/** How far text and pictures shrink before the line-up leaves its place beside the rest, where a code to scan is large. */
const BESIDE = [1, 0.92, 0.84, 0.76];
const FITS = [...BESIDE, 0.68, 0.6, 0.52, 0.44, 0.36, 0.28];
/** From large to small; at each size the line-up stands beside the rest, or below it in one to three columns. */
const LEVELS = [
	...BESIDE.map((fit) => ({ fit, columns: '' })),
	...FITS.flatMap((fit) => ['', '1', '2', '3'].map((columns) => ({ fit, columns }))),
];

/** Shrinks the screen until the window holds it, again for each `content`. A window that is no wall scrolls instead; see `screen-frame.css`. */
export function useFit(content: string): RefObject<HTMLElement> {
	const main = useRef<HTMLElement>(null);
	useEffect(() => {
		// Another content may be shorter.
		void content;
		const shrink = () => main.current && fitInto(main.current);
		shrink();
		document.fonts?.ready.then(shrink);
		addEventListener('resize', shrink);
		return () => removeEventListener('resize', shrink);
	}, [content]);
	return main;
}

function fitInto(main: HTMLElement): void {
	const page = document.documentElement;
	const isWall = getComputedStyle(page).getPropertyValue('--wall').trim() === '1';
	// What stands on the door sign too gives way last.
	for (const full of isWall ? [true, false] : [true]) {
		main.toggleAttribute('data-tight', !full);
		for (const { fit, columns } of isWall ? LEVELS : LEVELS.slice(0, 1)) {
			main.style.setProperty('--fit', String(fit));
			if (columns) main.dataset.columns = columns;
			else delete main.dataset.columns;
			if (page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth) return;
		}
	}
}
