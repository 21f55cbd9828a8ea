import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeContexts, sharedBrowser, watchForTrouble } from '../support/browser';
import { type RunningServer, startServer } from '../support/server';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
	[server, browser] = await Promise.all([startServer(), sharedBrowser()]);
});
afterAll(async () => {
	await closeContexts(browser);
	await server?.stop();
});

test('a page hydrates under the content security policy, on a host other than localhost, with an empty console', async () => {
	const page = await browser.newPage();
	const noTrouble = watchForTrouble(page);
	const answer = await page.goto(`http://soup.test:${server.port}/sign-in`);
	expect(answer?.status()).toBe(200);
	await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__react')));
	noTrouble();
});

test('a press before the first render of React does what it does without a script, and hydration goes on', async () => {
	const page = await browser.newPage();
	const noTrouble = watchForTrouble(page);
	// React asks for its first task with this call, after it has added its listeners. Remix's data is not decoded yet.
	await page.addInitScript(() => {
		const { postMessage } = MessagePort.prototype;
		MessagePort.prototype.postMessage = function (...given: unknown[]) {
			MessagePort.prototype.postMessage = postMessage;
			queueMicrotask(() => {
				for (const kind of ['keydown', 'input', 'change', 'click'])
					document.querySelector('main [name=email]')?.dispatchEvent(new Event(kind, { bubbles: true }));
				document.body.dataset.pressed = 'yes';
			});
			return Reflect.apply(postMessage, this, given);
		};
	});
	await page.goto(`http://soup.test:${server.port}/sign-in`);
	await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__react')));
	expect(await page.evaluate(() => document.body.dataset.pressed)).toBe('yes');
	noTrouble();
	await page.close();
});

test('an injected script does not run', async () => {
	const page = await browser.newPage();
	await page.goto(`http://soup.test:${server.port}/`);
	await page.evaluate(async () => {
		const script = document.createElement('script');
		script.textContent = 'window.smuggled = true';
		document.body.append(script);
		document.body.insertAdjacentHTML('beforeend', '<img src="/absent.png" onerror="window.smuggled = true">');
		const image = document.body.lastElementChild as HTMLImageElement;
		// Handlers run in the order of their registration, so the injected one would have run before this one.
		await new Promise((resolve) => image.addEventListener('error', resolve));
	});
	expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
});

test('where a page cannot be hydrated, the server’s form stays and works', async () => {
	const page = await browser.newPage();
	// Like a method that an old browser lacks, for the code of this page alone.
	await page.addInitScript(() => {
		for (const name of ['map', 'flatMap', 'filter', 'includes', 'some', 'find'] as const) {
			const native = Array.prototype[name] as (...given: unknown[]) => unknown;
			Object.defineProperty(Array.prototype, name, {
				value(this: unknown, ...given: unknown[]) {
					if (/sign-in\.route/.test(new Error().stack ?? '')) throw new TypeError('planted');
					return native.apply(this, given);
				},
			});
		}
	});
	const failed = page.waitForEvent('pageerror');
	await page.goto(`http://soup.test:${server.port}/sign-in`);
	await failed;
	await page.waitForFunction(() => document.querySelectorAll('script').length === 0);
	await page.fill('[name=email]', 'amina@example.org');
	await page.fill('[name=password]', 'not the right words');
	await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
	await page.getByText('That e-mail and password do not go together').first().waitFor();
	expect(await page.inputValue('[name=email]')).toBe('amina@example.org');
});
