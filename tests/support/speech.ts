import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Writes down what a screen reader would speak of a page: its title when it opens or changes, each live region that changes, and what gets
 * the focus, with its group and its description.
 */
export async function listenTo(page: Page) {
	const lines: string[] = [];
	/** What was written since the last step began. */
	let since: string[] = [];
	let focusBefore = '';
	let groupBefore: string | null = '';
	const write = (line: string) => {
		lines.push(line);
		since.push(line);
	};
	// Binding and script survive each document of the page.
	await page.exposeFunction('speak', write);
	await page.addInitScript(watchSpeech);

	async function writeFocus(): Promise<void> {
		const at = page.locator(':focus');
		if ((await at.count()) === 0) {
			// A new page has none, and is read from its top.
			if (focusBefore !== '' && !since.some((line) => line.startsWith('  page:'))) write('  focus: lost');
			focusBefore = '';
			groupBefore = null;
			return;
		}
		const { id, group, description } = await at.evaluate(aboutFocus);
		const named = firstLine(await at.ariaSnapshot());
		const focus = [named, description].filter(Boolean).join(', ');
		if (`${id} ${focus}` === focusBefore) return;
		focusBefore = `${id} ${focus}`;
		write(`  focus: ${group && group !== groupBefore ? `${group}, ` : ''}${focus}`);
		groupBefore = group;
	}

	return {
		chapter: (title: string) => lines.push('', title),
		/**
		 * Does something and writes what is spoken of it. Waits until `hears` was spoken, or shown by `until`: nothing else says when a page has
		 * spoken.
		 */
		async step(
			name: string,
			act: () => Promise<unknown>,
			until: { hears: string | RegExp } | { shows: string } | null,
		) {
			since = [];
			lines.push(`- ${name}`);
			await act();
			if (until && 'hears' in until) await expect.poll(() => since.join('\n'), { message: name }).toMatch(until.hears);
			if (until && 'shows' in until) await page.getByText(until.shows).filter({ visible: true }).first().waitFor();
			await writeFocus();
		},
		text: () => `${lines.join('\n').trim()}\n`,
	};
}

/** `radio "4 of 5" [checked]` of an ARIA snapshot, without what is inside of it or typed into it. */
const firstLine = (snapshot: string): string =>
	(snapshot.split('\n')[0] ?? '')
		.replace(/^- /, '')
		.replace(/^(textbox .*?): .*$|:$/, '$1')
		.replace(/ \[(active|ref=\w+)\]/g, '');

/** In the page. The group is a fieldset, whose name is spoken where the focus enters it. */
function aboutFocus(at: Element) {
	const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	const described = (at.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
	const group = at.closest('fieldset');
	return {
		id: `${at.nodeName} ${at.id} ${at.getAttribute('name')} ${at.getAttribute('value')}`,
		group: group && words(group.querySelector('legend')),
		description: described.map((id) => words(document.getElementById(id))).join(' '),
	};
}

/** In the page, from the start of each document. */
function watchSpeech(): void {
	const { speak } = window as unknown as { speak: (line: string) => void };
	const known = new Map<Element, string>();
	let title: string | null = null;
	const regions = () => document.querySelectorAll<HTMLElement>('[role=status], [role=alert], [aria-live]');
	const textOf = (region: HTMLElement) =>
		region.getClientRects().length > 0 && region.getAttribute('aria-live') !== 'off'
			? (region.textContent ?? '')
					// Isolates around people's text make no sound.
					.replace(/[\u2066-\u2069]/g, '')
					.replace(/\s+/g, ' ')
					.trim()
			: '';
	const look = () => {
		if (document.title !== title) speak(`  page: ${document.title}`);
		title = document.title;
		for (const region of regions()) {
			const text = textOf(region);
			const before = known.get(region);
			known.set(region, text);
			if (text === '' || text === before) continue;
			const isAlert = region.getAttribute('role') === 'alert';
			// Screen readers speak an alert that comes with its text. A status must be there before its text.
			if (before !== undefined || isAlert) speak(`  says: ${text}`);
			else speak(`  MAY BE SILENT: ${text}`);
		}
	};
	addEventListener('DOMContentLoaded', () => {
		for (const region of regions()) if (region.getAttribute('role') !== 'alert') known.set(region, textOf(region));
		look();
		new MutationObserver(look).observe(document, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true,
		});
	});
}
