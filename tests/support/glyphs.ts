import type { Page } from 'playwright-core';

/**
 * Texts inside `selector` of which a glyph is drawn by a font of this computer, or as a box: "Noto Color Emoji: 🍲". On a computer
 * without that font the glyph is missing.
 */
export async function glyphsOfThisComputer(page: Page, selector: string): Promise<string[]> {
	await page.evaluate(() => document.fonts.ready);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('DOM.enable');
	await devtools.send('CSS.enable');
	const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
	const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
		nodeId: root.nodeId,
		selector: `${selector}, ${selector} *`,
	});
	const found: string[] = [];
	for (const nodeId of nodeIds) {
		const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
		const others = fonts.filter(({ isCustomFont }) => !isCustomFont);
		if (others.length === 0) continue;
		const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId });
		found.push(`${others.map(({ familyName }) => familyName)}: ${outerHTML.slice(0, 200)}`);
	}
	await devtools.detach();
	return found;
}
