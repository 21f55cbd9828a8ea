import { type IncomingHttpHeaders, request } from 'node:http';

export type Sent = {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string | number>>;
	readonly body?: string | Buffer;
};
export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** One request on a connection of its own. Not `fetch`, which sets Host and Origin itself. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sending = request(url, { method, headers, agent: false }, (res) => {
			let text = '';
			res.setEncoding('utf8').on('data', (chunk) => {
				text += chunk;
			});
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
		});
		sending.on('error', reject).end(body);
	});
}
