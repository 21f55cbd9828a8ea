import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PaperSize } from '../../app/domain/paper-size';
import { closeContexts, sharedBrowser } from './browser';
import { clientAssets } from './pages';

/** Millimetres, and the size of a window that is as wide as the paper. */
export const papers = {
	A4: { width: 210, height: 297, viewport: { width: 794, height: 1123 } },
	'US Letter': { width: 215.9, height: 279.4, viewport: { width: 816, height: 1056 } },
} as const satisfies Record<PaperSize, unknown>;

/** The addresses of the build's styles, in the order in which a page links them. */
async function stylesFor(paper: PaperSize): Promise<string[]> {
	const names = ['root', 'desk', 'scripts', 'print', ...(paper === 'US Letter' ? ['letter'] : [])];
	const files = await readdir(clientAssets);
	const found = names.map((name) => files.filter((file) => new RegExp(`^${name}-[^.]+\\.css$`).test(file)));
	expect(found.map((some) => some.length)).toEqual(names.map(() => 1));
	return found.flat().map((file) => `/assets/${file}`);
}

/**
 * Shows leaves as they are printed, with the styles and fonts of the build. A file has one tab for each paper, because a new one costs more than
 * most of what is looked at in it, and its fonts come from a server and not from a route, because with a route they are never cached.
 */
export function withPrinter() {
	const tabs = new Map<PaperSize, Page>();
	let browser: Browser | undefined;
	let shown = '';
	const server = createServer(
		express()
			.use('/assets', express.static(clientAssets, { immutable: true, maxAge: '1d' }))
			.get('/', (_, response) => void response.set('cache-control', 'no-store').send(shown)),
	);
	beforeAll(async () => {
		browser = await sharedBrowser();
		await once(server.listen(0, '127.0.0.1'), 'listening');
	});
	afterAll(async () => {
		await closeContexts(browser);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	/** The tab of this paper as it is. */
	async function tabFor(paper: PaperSize): Promise<Page> {
		const open = tabs.get(paper);
		if (open) return open;
		if (!browser) throw new Error('The browser is open only while tests and their hooks run');
		const tab = await (await browser.newContext({ viewport: papers[paper].viewport })).newPage();
		await tab.emulateMedia({ media: 'print' });
		tabs.set(paper, tab);
		return tab;
	}

	/** The tab of this paper, with the leaves in it until the next call. */
	async function print(leaves: ReactElement, paper: PaperSize): Promise<Page> {
		const links = (await stylesFor(paper)).map((href) => `<link rel="stylesheet" href="${href}">`).join('');
		const body = `<div class="page wide"><main><section class="scroll leaves"><div>${renderToStaticMarkup(leaves)}</div></section></main></div>`;
		shown = `<!doctype html><html lang="en"><title>Printed</title>${links}<body>${body}`;
		const tab = await tabFor(paper);
		const { port } = server.address() as AddressInfo;
		await tab.goto(`http://soup.test:${port}/`);
		expect(await tab.evaluate(async () => (await document.fonts.ready).check('10pt Atkinson'))).toBe(true);
		return tab;
	}

	return { print, tabFor };
}

/** The pages of the PDF that the browser prints: their sizes in whole millimetres. */
export async function pagesOf(page: Page): Promise<readonly (readonly [number, number])[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
	const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
	return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
		millimetres(width),
		millimetres(height),
	]);
}

/**
 * The headings whose letters reach into a line above or below them. A box says nothing of it, because letters of Nastaliq reach out of theirs: the
 * pixels of the lines are compared with and without the letters.
 */
export async function headingsOnTheirLines(page: Page): Promise<string[]> {
	const pixels = async () =>
		sharp(await page.screenshot({ fullPage: true }))
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
	const { data, info } = await pixels();
	const hidden = await page.addStyleTag({ content: '.leaf * { color: transparent !important }' });
	const lines = (await pixels()).data;
	await hidden.evaluate((style) => (style as Element).remove());
	const headings = await page.locator('.leaf :is(h1, h2, h3)').evaluateAll((all) =>
		all.flatMap((one) => {
			const { top, bottom, left, right } = one.getBoundingClientRect();
			const { borderTopWidth, borderBottomWidth } = getComputedStyle(one);
			const [above, below] = [borderTopWidth, borderBottomWidth].map((width) => Number.parseFloat(width));
			const rows = [...(above ? [[top, top + above]] : []), ...(below ? [[bottom - below, bottom]] : [])];
			return rows.map(([from = 0, to = 0]) => ({
				text: one.textContent ?? '',
				left,
				right,
				from: from + scrollY,
				to: to + scrollY,
			}));
		}),
	);
	return headings.flatMap(({ text, left, right, from, to }) => {
		for (let y = Math.floor(from); y < Math.ceil(to); y++)
			for (let x = Math.floor(left); x < right; x++) {
				const at = y * info.width + x;
				if (data[at] !== lines[at]) return [text];
			}
		return [];
	});
}
