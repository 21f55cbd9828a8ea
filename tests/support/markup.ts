import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';

/** Resolves its configuration once. It is the same for every page, and resolving it took a fourth of the time of a page. */
class ResolvedOnce extends StaticConfigLoader {
	#resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
	override getConfigFor(page: string): ReturnType<StaticConfigLoader['getConfigFor']> {
		this.#resolved ??= super.getConfigFor(page);
		return this.#resolved;
	}
}

const validator = new HtmlValidate(
	new ResolvedOnce({
		// The rules of the HTML standard; the validator's rules of style and of accessibility are left to Biome and axe.
		extends: ['html-validate:standard'],
		rules: {
			'input-attributes': 'error',
			// The standard forbids `autocomplete="off"` on hidden inputs, but without it Firefox restores their old values on reload.
			'valid-autocomplete': 'off',
		},
	}),
);

/** What is not valid HTML in the page as the server sends it; a browser's own document has its mistakes mended. */
export async function invalidIn(page: Page): Promise<string[]> {
	// Without a network the page is the one that the phone keeps, and its server cannot be asked.
	if (!(await page.evaluate(() => navigator.onLine))) return [];
	const sent = await page.evaluate(async () => (await fetch(location.href)).text());
	const { results } = await validator.validateString(sent);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
	);
}
