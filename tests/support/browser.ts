import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser as launch } from '../../app/commands/browser';
import { PATIENCE } from './patience';

/** For pages that live for seconds: fewer processes, and no optimising compiler, which costs more CPU time than it saves. */
const SHORT_LIVED = [
	'--in-process-gpu',
	'--enable-features=NetworkServiceInProcess2',
	'--js-flags=--no-opt --no-maglev',
];

/** Every `*.test` name resolves to this machine, as a LAN name that is not localhost. `more`: further flags. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	const browser = await launch({ '*.test': '127.0.0.1' }, [...SHORT_LIVED, ...more]);
	return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

/**
 * Collects console errors, console warnings, exceptions and content security policy violations of a page.
 * Call the returned function at the end of the journey.
 */
export function watchForTrouble(page: Page): () => void {
	const trouble: string[] = [];
	page.on('console', (message) => {
		// Chromium logs an error for each 4xx answer. A refused form is expected.
		if (/status of (400|401|403|409|410|429|503) /.test(message.text())) return;
		if (['error', 'warning'].includes(message.type())) trouble.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`thrown: ${error.stack ?? error.message}`));
	return () => expect(trouble.splice(0)).toEqual([]);
}
