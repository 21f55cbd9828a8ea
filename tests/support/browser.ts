import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser as launch } from '../../app/commands/browser';
import { PATIENCE } from './patience';

/** For pages that live for seconds: fewer processes, and no optimising compiler, which costs more CPU time than it saves. */
const FLAGS = [
	'--in-process-gpu',
	'--enable-features=NetworkServiceInProcess2',
	'--js-flags=--no-opt --no-maglev',
	// A microphone that beeps, and is allowed to be heard where a context does not forbid it.
	'--use-fake-device-for-media-stream',
	'--use-fake-ui-for-media-stream',
];

let running: Promise<Browser> | undefined;

/**
 * The browser of this worker, which its test files share, because a launch costs a second of CPU time. A file ends with `closeContexts`. Every
 * `*.test` name resolves to this machine, as a LAN name that is not localhost.
 */
export function sharedBrowser(): Promise<Browser> {
	running ??= launch({ '*.test': '127.0.0.1' }, FLAGS).then((browser) =>
		browser
			.on('context', (context) => context.setDefaultTimeout(PATIENCE))
			.on('disconnected', () => {
				running = undefined;
			}),
	);
	return running;
}

/** Closes all windows and forgets what they stored. */
export async function closeContexts(browser: Browser | undefined): Promise<void> {
	await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
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
