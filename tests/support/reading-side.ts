import type { Page } from 'playwright-core';

/** Blocks whose words begin at the other side than the page does. */
export const begunAtTheEnd = (page: Page, selector: string): Promise<string[]> =>
	page.locator(selector).evaluateAll((all) => {
		const isFromTheRight = (block: Element) =>
			getComputedStyle(block.parentElement?.closest('[dir]') ?? document.documentElement).direction === 'rtl';
		return all.flatMap((block) => {
			const range = document.createRange();
			range.selectNodeContents(block);
			const { left, right } = block.getBoundingClientRect();
			const words = range.getBoundingClientRect();
			const [before, after] = [words.left - left, right - words.right];
			const isAstray = isFromTheRight(block) ? after > before + 1 : before > after + 1;
			return words.width > 0 && isAstray ? [block.outerHTML] : [];
		});
	});
