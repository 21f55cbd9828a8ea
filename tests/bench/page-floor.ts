import { createServer } from 'node:http';

/** One response while a page loaded: on the code page (`vote`) or the ballot page. `kind`: the browser's resource type. */
export type Part = { readonly on: 'vote' | 'ballot'; readonly kind: string; readonly size: number };

/** An empty page that loads like the ballot: the same number of requests of each kind, with the same sizes. */
export function barePage(parts: readonly Part[]) {
	const sizeOf = (on: Part['on']) => parts.find((part) => part.on === on && part.kind === 'document')?.size ?? 0;
	const linked = (on: Part['on']) =>
		parts.flatMap((part, at) => (part.on === on && part.kind !== 'document' ? [link(part.kind, at)] : [])).join('');
	const vote = document(linked('vote'), `<form method="post"></form><script>document.forms[0].submit()</script>`);
	const ballot = document(linked('ballot'), '<p>Ready</p>');
	return createServer((req, res) => {
		const { url = '/', method } = req;
		if (method === 'POST') {
			req.resume();
			res.writeHead(303, { location: '/ballot' }).end();
			return;
		}
		const part = parts[Number(url.slice('/part/'.length))];
		if (url.startsWith('/part/') && part) {
			res.writeHead(200, { 'content-type': types[part.kind] ?? 'image/svg+xml' }).end(filled('/*', part.size, '*/'));
		} else if (url === '/vote' || url === '/ballot') {
			const on = url === '/vote' ? 'vote' : 'ballot';
			const page = on === 'vote' ? vote : ballot;
			res.writeHead(200, { 'content-type': 'text/html' }).end(filled(`${page}<!--`, sizeOf(on), '-->'));
		} else res.writeHead(404).end();
	});
}

const document = (links: string, body: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bare</title>${links}<body>${body}`;

const types: Readonly<Record<string, string>> = {
	stylesheet: 'text/css',
	script: 'text/javascript',
	font: 'font/woff2',
};
function link(kind: string, at: number): string {
	if (kind === 'stylesheet') return `<link rel="stylesheet" href="/part/${at}">`;
	if (kind === 'script') return `<script type="module" async src="/part/${at}"></script>`;
	if (kind === 'font') return `<link rel="preload" as="font" crossorigin href="/part/${at}">`;
	return `<link rel="preload" as="image" href="/part/${at}">`;
}

/** Padded with spaces, which a parser must read, to the exact size. */
function filled(head: string, size: number, tail: string): string {
	return `${head}${' '.repeat(Math.max(0, size - head.length - tail.length))}${tail}`;
}
