import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Texts inside `selector` of which a glyph is drawn by a font of this computer, or as a box: "Noto Color Emoji: 🍲". On a computer
 * without that font the glyph is missing.
 */
export async function glyphsOfThisComputer(page: Page, selector: string): Promise<string[]> {
	await page.evaluate(() => document.fonts.ready);
	await page.evaluate(markWhatHasText, selector);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('DOM.enable');
	await devtools.send('CSS.enable');
	const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
	const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-has-text]' });
	expect(nodeIds.length).toBeGreaterThan(0);
	const found = await Promise.all(
		nodeIds.map(async (nodeId) => {
			const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
			const others = fonts.filter(({ isCustomFont }) => !isCustomFont);
			if (others.length === 0) return [];
			const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId });
			return [`${others.map(({ familyName }) => familyName)}: ${outerHTML.slice(0, 200)}`];
		}),
	);
	await devtools.detach();
	const boxes = await page.evaluate(charactersWithoutFont);
	return [...found.flat(), ...boxes.map((one) => `a box: ${one}`)];
}

/** In the page: marks the elements that have text of their own or before or after it, because each element asked for costs a message. */
function markWhatHasText(selector: string): void {
	for (const one of document.querySelectorAll(`${selector}, ${selector} *`)) {
		const hasText =
			Array.from(one.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ||
			['::before', '::after'].some((part) => !['none', 'normal'].includes(getComputedStyle(one, part).content));
		one.toggleAttribute('data-has-text', hasText);
	}
}

/**
 * In the page: the marked characters that none of its fonts is for. The browser says of a box only that it is of the first font. The ranges
 * of the Chinese font name some characters that it lacks, emoji among them.
 */
function charactersWithoutFont(): string[] {
	const ranges = Array.from(document.fonts).flatMap(({ unicodeRange }) =>
		unicodeRange.split(/, */).map((range) => {
			const [from = '', to = from] = range.replace('U+', '').split('-');
			return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)] as const;
		}),
	);
	const texts = Array.from(document.querySelectorAll('[data-has-text]')).flatMap((one) =>
		Array.from(one.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
	);
	return [...new Set(texts.join(''))].filter((character) => {
		const code = character.codePointAt(0) ?? 0;
		return !/[\s\p{C}]/u.test(character) && !ranges.some(([from, to]) => from <= code && code <= to);
	});
}
