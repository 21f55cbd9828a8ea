import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import type { PaperSize } from '../../app/domain/paper-size';
import { clientAssets } from './pages';

/** Millimetres, and the size of a window that is as wide as the paper. */
export const papers = {
	A4: { width: 210, height: 297, viewport: { width: 794, height: 1123 } },
	'US Letter': { width: 215.9, height: 279.4, viewport: { width: 816, height: 1056 } },
} as const satisfies Record<PaperSize, unknown>;
export const onPaper = (paper: PaperSize) => ({ viewport: papers[paper].viewport });

/** The styles of the build in the order in which a page links them. */
async function stylesFor(paper: PaperSize): Promise<string> {
	const names = ['root', 'desk', 'scripts', 'print', ...(paper === 'US Letter' ? ['letter'] : [])];
	const files = await readdir(clientAssets);
	const found = names.map((name) => files.filter((file) => new RegExp(`^${name}-[^.]+\\.css$`).test(file)));
	expect(found.map((some) => some.length)).toEqual(names.map(() => 1));
	const texts = await Promise.all(found.flat().map((file) => readFile(`${clientAssets}/${file}`, 'utf8')));
	return texts.join('');
}

/** Shows leaves as they are printed, with the styles and fonts of the build. */
export async function loadPrinted(page: Page, leaves: ReactElement, paper: PaperSize): Promise<void> {
	const css = await stylesFor(paper);
	const body = `<div class="page wide"><main><section class="scroll leaves"><div>${renderToStaticMarkup(leaves)}</div></section></main></div>`;
	const html = `<!doctype html><html lang="en"><title>Printed</title><style>${css}</style><body>${body}`;
	await page.route('**/*', async (route) => {
		const font = /\/assets\/([\w.-]+\.woff2)$/.exec(route.request().url())?.[1];
		await route.fulfill(
			font ? { path: `${clientAssets}/${font}` } : { contentType: 'text/html; charset=utf-8', body: html },
		);
	});
	await page.goto('http://soup.test/');
	await page.emulateMedia({ media: 'print' });
	expect(await page.evaluate(async () => (await document.fonts.ready).check('10pt Atkinson'))).toBe(true);
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
