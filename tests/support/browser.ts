import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser as launch } from '../../app/commands/browser';

/** Every `*.test` name is this machine: a LAN name, not localhost. */
export const launchBrowser = (): Promise<Browser> => launch({ '*.test': '127.0.0.1' });

/**
 * Watches a page: whatever it writes to the console as an error or warning, throws, or is refused by the content security policy.
 * Call the function that comes back at the end of the journey.
 */
export function watchForTrouble(page: Page): () => void {
	const trouble: string[] = [];
	page.on('console', (message) => {
		// Chromium itself writes a line for a form that was refused with its sentence: that is an answer, not trouble.
		if (/status of (400|401|403|409|410|429|503) /.test(message.text())) return;
		if (['error', 'warning'].includes(message.type())) trouble.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`thrown: ${error.stack ?? error.message}`));
	return () => expect(trouble.splice(0)).toEqual([]);
}
