import { request } from 'node:http';
import { createGunzip } from 'node:zlib';
import { newFormKey } from '../../app/auth/form-key.server';
import type { Answer } from './send';

export type { Answer };

/** An HTTP client like a browser without JavaScript: keeps cookies and sends forms. Follows no redirects. */
export function visitor(url: string, more: Readonly<Record<string, string>> = {}) {
	const cookies = new Map<string, string>();

	function send(method: 'GET' | 'POST', path: string, fields?: Record<string, string>): Promise<Answer> {
		const body = fields && new URLSearchParams(fields).toString();
		const headers = {
			cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
			'accept-encoding': 'gzip',
			...more,
			...(body === undefined
				? {}
				: {
						origin: url,
						'content-type': 'application/x-www-form-urlencoded',
						'content-length': Buffer.byteLength(body),
					}),
		};
		return new Promise((resolve, reject) => {
			const sending = request(`${url}${path}`, { method, headers }, (res) => {
				for (const line of res.headers['set-cookie'] ?? []) {
					const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
					if (name !== undefined && value !== undefined) cookies.set(name, value);
				}
				const text = res.headers['content-encoding'] === 'gzip' ? res.pipe(createGunzip()) : res;
				let said = '';
				text.setEncoding('utf8').on('data', (chunk: string) => {
					said += chunk;
				});
				text
					.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: said }))
					.on('error', reject);
			});
			sending.on('error', reject).end(body);
		});
	}
	return {
		get: (path: string) => send('GET', path),
		/** Adds a new form key to forms of the desk, unless the test gives one. */
		post: (path: string, fields: Record<string, string>) =>
			send('POST', path, path.startsWith('/desk') ? { key: newFormKey(), ...fields } : fields),
		cookies,
	};
}

/** The same with the cookies of somebody who signed in. */
export function signedIn(url: string, cookie: string) {
	const desk = visitor(url);
	for (const one of cookie.split('; ')) desk.cookies.set(...(one.split(/=(.*)/, 2) as [string, string]));
	return desk;
}

/** A page's text without markup. */
export const textOf = ({ body }: Answer): string =>
	body
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&#x27;/g, "'")
		.replace(/\s+/g, ' ');

/** The value of a hidden field. */
export const fieldIn = ({ body }: Pick<Answer, 'body'>, name: string): string => {
	const input = body.match(/<input[^>]*>/g)?.find((tag) => tag.includes(`name="${name}"`));
	return /value="([^"]*)"/.exec(input ?? '')?.[1] ?? '';
};

/** The fields of the page's ballot form, with the given scores chosen. */
export function ballotFormOf(
	page: Pick<Answer, 'body'>,
	given: Readonly<Record<string, string>>,
): Record<string, string> {
	const hidden = ['page', 'paper', 'revision', 'lineup', 'shown'].map((name) => [name, fieldIn(page, name)]);
	return { ...Object.fromEntries(hidden), ...onPage(fieldIn(page, 'page'), given) };
}
/** Appends the page's tag to the names of scores. */
export const onPage = (tag: string, given: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(given).map(([name, value]) => [/^(p\d+c\d+|vote)$/.test(name) ? `${name}-${tag}` : name, value]),
	);
