import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { contrastFinds, type Finding, RULES_OF_CONTRAST } from './contrast';

/** Minified, because every new document compiles it again. `@axe-core/playwright` would send the readable one, and twice. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: Document, options: RunOptions): Promise<AxeResults> };

/**
 * What axe finds wrong with a page without frames, by all of its rules, by those named `only`, or by all `without` those
 * named. `contrast: 7`: text is asked for 7:1 (WCAG 1.4.6) and not for 4.5:1 only.
 */
export async function axeFinds(
	page: Page,
	{
		only,
		without = [],
		contrast = 4.5,
	}: { only?: readonly string[]; without?: readonly string[]; contrast?: 4.5 | 7 } = {},
): Promise<string[]> {
	// Axe checks only the document that it runs in.
	expect(page.frames()).toHaveLength(1);
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	const usual = contrast === 7 ? RULES_OF_CONTRAST : ['color-contrast'];
	const ofContrast = RULES_OF_CONTRAST.filter((rule) => (only ?? usual).includes(rule) && !without.includes(rule));
	const others = only?.filter((rule) => !RULES_OF_CONTRAST.includes(rule));
	const found = others?.length === 0 ? [] : await findings(page, { only: others, without });
	if (ofContrast.length > 0) found.push(...(await contrastFinds(page, ofContrast)));
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((html) => html.slice(0, 160)).join(' | ')}`);
}

/** By rules other than those of contrast. */
const findings = (
	page: Page,
	{ only, without }: { only: readonly string[] | undefined; without: readonly string[] },
): Promise<Finding[]> =>
	page.evaluate(
		async (options) => {
			const { axe } = window as unknown as { axe: Axe };
			const { violations } = await axe.run(document, options);
			return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
		},
		{
			resultTypes: ['violations'],
			selectors: false,
			...(only ? { runOnly: [...only] } : {}),
			rules: Object.fromEntries([...RULES_OF_CONTRAST, ...without].map((rule) => [rule, { enabled: false }])),
		} satisfies RunOptions,
	);
