import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';

/** The headers that an Express handler gives an answer, for answers that do not pass by it. */
export async function headersBy(
	handler: RequestHandler,
	locals: Readonly<Record<string, string>>,
): Promise<[name: string, value: string][]> {
	const req = new IncomingMessage(new Socket());
	const res = Object.assign(new ServerResponse(req), { locals });
	await new Promise<void>((resolve, reject) => {
		handler(req as Parameters<RequestHandler>[0], res as unknown as Response, (error?: unknown) =>
			error ? reject(error) : resolve(),
		);
	});
	return Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)]);
}
