import type { Page } from 'playwright-core';

/** What is wrong with the screen in this window: text that is cut, covered or too small for the back of a hall, or a page that scrolls. */
export const troubleOnScreen = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollHeight, scrollWidth } = document.documentElement;
		// In a browser whose text is twice as large, a window is half as wide for it.
		const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 17;
		const isEnlarged = text > 1.6;
		const isWall = innerWidth >= 800 * text && innerHeight >= 576 * text && !isEnlarged;
		// 24 px at a height of 720: a thirtieth of the picture. On a page that scrolls: the text of a book.
		const smallest = isWall ? innerHeight / 30 : 16;
		const found: string[] = [];
		if (isWall && scrollHeight > innerHeight) found.push(`${scrollHeight} px high`);
		if (scrollWidth > innerWidth) found.push(`${scrollWidth} px wide`);
		const boxes: { name: string; element: Element; top: number; bottom: number; left: number; right: number }[] = [];
		for (const element of document.querySelectorAll('.screen *')) {
			const own = Array.from(element.childNodes).filter(
				(node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
			);
			const isPicture = element.matches('.qr, .dots, .turnout-bar, .shot, .pot-picture');
			// The language that waits for its turn is there, and not seen.
			if (element.closest('.vh, noscript, .waits') || (own.length === 0 && !isPicture)) continue;
			const range = document.createRange();
			range.selectNodeContents(element);
			const name = element.textContent?.slice(0, 40) || element.className.toString();
			const size = Number.parseFloat(getComputedStyle(element).fontSize);
			if (!isPicture && size < smallest - 0.1) found.push(`${name}: ${size} px`);
			// Lines are higher than their letters.
			const air = isPicture ? 0 : 0.2 * size;
			for (const { top, bottom, left, right } of isPicture ? element.getClientRects() : range.getClientRects())
				boxes.push({ name, element, top: top + air, bottom: bottom - air, left, right });
		}
		for (const [at, one] of boxes.entries()) {
			if (one.left < -1 || one.right > innerWidth + 1 || one.top < 0 || one.bottom > scrollHeight)
				found.push(`cut: ${one.name}`);
			for (const other of boxes.slice(at + 1)) {
				const isInside = one.element.contains(other.element);
				const isApart =
					one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
				if (!isInside && !isApart) found.push(`${one.name} over ${other.name}`);
			}
		}
		return found;
	});
