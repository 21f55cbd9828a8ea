import { Agent, request } from 'node:http';
import { median } from './table';

type Asked = { readonly path: string; readonly cookie?: string };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

type Sent = { port: number; path: string; cookie?: string | undefined; body?: string };
/** Milliseconds until the response is complete. */
export async function timeOne({ port, path, cookie = '', body }: Sent): Promise<number> {
	const form = {
		origin: `http://127.0.0.1:${port}`,
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': Buffer.byteLength(body ?? ''),
	};
	const began = performance.now();
	await new Promise<void>((resolve, reject) => {
		const headers = { cookie, 'accept-encoding': 'gzip', ...(body === undefined ? {} : form) };
		request(
			{ port, path, host: '127.0.0.1', agent, headers, method: body === undefined ? 'GET' : 'POST' },
			(answer) => {
				const status = answer.statusCode ?? 500;
				if (status !== (body === undefined ? 200 : 303)) reject(new Error(`${path} was answered with ${status}`));
				answer.resume().on('end', resolve);
			},
		)
			.on('error', reject)
			.end(body);
	});
	return performance.now() - began;
}

/** The median time of each page in milliseconds. Requests take turns, so that a disturbance affects all pages. */
export async function timePages(port: number, pages: Readonly<Record<string, Asked>>, times = 15) {
	const taken = Object.entries(pages).map(([name, asked]) => ({ name, asked, took: [] as number[] }));
	for (let turn = -3; turn < times; turn++) {
		for (const { asked, took } of taken) {
			const one = await timeOne({ port, ...asked });
			if (turn >= 0) took.push(one);
		}
	}
	return Object.fromEntries(taken.map(({ name, took }) => [name, median(took)]));
}
