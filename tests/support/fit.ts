import type { Page } from 'playwright-core';

/** Widths in CSS pixels and sizes of text: a phone at 200 % zoom, the narrowest phone, and two phones whose text is twice as large. */
const SIZES = [
	{ width: 195, text: 1 },
	{ width: 320, text: 1 },
	{ width: 390, text: 2 },
	{ width: 320, text: 2 },
] as const;

/** In the page, with everything unfolded: by how much it scrolls sideways, and which words of headings, buttons, errors, notices and of the plan of the evening, and which sums, are cut in two. */
function misfits(text: number): string[] {
	const root = document.documentElement;
	const folded = document.querySelectorAll('details:not([open])');
	for (const one of folded) one.setAttribute('open', '');
	root.style.setProperty('font-size', `${text * 106.25}%`);
	const found: string[] = [];
	const wide = root.scrollWidth - root.clientWidth;
	if (wide > 0) found.push(`scrolls sideways by ${wide} px`);
	// The big screen sizes its headings by its window.
	// With the signs above and below its letters. Chinese has no spaces, and breaks anywhere.
	const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
	const parts =
		':is(h1, h2, h3, h4, button, .button, legend, th, dt, .notice-title, .error, .evening li):not(.screen *), .screen-list li';
	for (const part of document.querySelectorAll(parts)) {
		const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
		for (let at = texts.nextNode(); at; at = texts.nextNode()) {
			const isHidden = (at.parentElement?.offsetWidth ?? 0) <= 1;
			const whole = document.createRange();
			whole.selectNode(at);
			// Text on one line has no word on two.
			if (new Set(Array.from(whole.getClientRects(), ({ top }) => Math.round(top))).size < 2) continue;
			for (const { 0: word, index } of isHidden ? [] : (at.textContent ?? '').matchAll(WORD)) {
				const range = document.createRange();
				range.setStart(at, index);
				range.setEnd(at, index + word.length);
				const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
				if (lines.size > 1) found.push(`cuts “${word}” in ${part.outerHTML.slice(0, 160)}`);
			}
		}
	}
	// A sum or a clock is read as another one if it goes on in the next line.
	for (const part of document.querySelectorAll('.winner-sum, .sum, .num')) {
		if (/(?:[\p{Ll}\p{Lo}]\p{M}*){2}/u.test(part.textContent ?? '')) continue;
		const range = document.createRange();
		range.selectNodeContents(part);
		const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
		const top = Math.min(...rects.map(({ top }) => top));
		if (rects.some((rect) => rect.top > top + rect.height / 2)) found.push(`breaks “${part.textContent}”`);
	}
	root.removeAttribute('style');
	for (const one of folded) one.removeAttribute('open');
	return found;
}

/** What does not fit the page at a large zoom or with large text. */
export async function misfitsOf(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	const found: string[] = [];
	for (const { width, text } of SIZES) {
		await page.setViewportSize({ width, height: 640 });
		for (const one of await page.evaluate(misfits, text)) found.push(`${width} px, text ×${text}: ${one}`);
	}
	if (before) await page.setViewportSize(before);
	return found;
}
