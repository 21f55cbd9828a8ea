import { type IncomingHttpHeaders, request } from 'node:http';
import { createGunzip } from 'node:zlib';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Somebody with a browser without JavaScript: keeps cookies, sends forms as a page of ours would, follows nothing by itself. */
export function visitor(url: string) {
	const cookies = new Map<string, string>();

	function send(method: 'GET' | 'POST', path: string, fields?: Record<string, string>): Promise<Answer> {
		const body = fields && new URLSearchParams(fields).toString();
		const headers = {
			cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
			'accept-encoding': 'gzip',
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
		post: (path: string, fields: Record<string, string>) => send('POST', path, fields),
		cookies,
	};
}

/** What a page says, without its markup. */
export const textOf = ({ body }: Answer): string =>
	body
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&#x27;/g, "'")
		.replace(/\s+/g, ' ');

/** The value of a hidden field. */
export const fieldIn = ({ body }: Answer, name: string): string => {
	const input = body.match(/<input[^>]*>/g)?.find((tag) => tag.includes(`name="${name}"`));
	return /value="([^"]*)"/.exec(input ?? '')?.[1] ?? '';
};
