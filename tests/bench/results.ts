import { request } from 'node:http';
import type { Read, Reading } from './reader';
import { BUSIEST, inScene, metered, type Run, type Scene } from './scene';
import { type Stage, startProduct } from './stage';

const CONNECTIONS = 64;
type Page = { bytes: string; tag: string };

/** The product's page, requested once for the whole bench. */
const pages = new WeakMap<Stage, Promise<Page>>();
const pageOf = (stage: Stage): Promise<Page> => {
	const found = pages.get(stage) ?? readPage(stage);
	pages.set(stage, found);
	return found;
};

async function readPage(stage: Stage): Promise<Page> {
	const { url, drop } = await stage.fresh();
	const server = await startProduct(url);
	try {
		return await readFrom(server.port, stage);
	} finally {
		await server.stop();
		await drop();
	}
}

/** The page names its own address, so its ETag is another one on each port. */
const readFrom = (port: number, stage: Stage): Promise<Page> =>
	new Promise<Page>((resolve, reject) => {
		const at = `http://127.0.0.1:${port}${stage.published.path}`;
		request(at, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
			const parts: Buffer[] = [];
			for await (const part of answer) parts.push(part as Buffer);
			const { etag = '', 'content-encoding': coding } = answer.headers;
			if (answer.statusCode === 200 && coding === 'gzip' && etag) {
				resolve({ bytes: Buffer.concat(parts).toString('base64'), tag: etag });
			} else reject(new Error(`The results page was answered with ${answer.statusCode}, ${coding}, ${etag}`));
		})
			.on('error', reject)
			.end();
	});

/** 64 connections that request the results page as fast as they can, with or without its ETag. */
export async function results(
	stage: Stage,
	subject: 'product' | 'cached',
	held: boolean,
	milliseconds: number,
): Promise<Run> {
	const { bytes } = await pageOf(stage);
	return inScene(
		stage,
		subject,
		async (scene: Scene) => {
			const { tag } = subject === 'product' ? await readFrom(scene.server.port, stage) : await pageOf(stage);
			const ask = (time: number) =>
				scene.generator.ask<Read>({
					do: 'read',
					port: scene.server.port,
					connections: CONNECTIONS,
					milliseconds: time,
					request: `GET ${stage.published.path} HTTP/1.1\nHost: 127.0.0.1:${scene.server.port}\nAccept-Encoding: gzip\nAccept-Language: en-GB\n${
						held ? `If-None-Match: ${tag}\n` : ''
					}\n`,
				} satisfies Reading);
			await ask(1500);
			const { answer, load, own, postgres } = await metered(scene, () => ask(milliseconds));
			const each = (spent: number) => (spent / answer.answered) * 1000;
			const body = answer.bytes / answer.answered;
			// The page names its own address, whose port is another one in each run.
			const least = 0.95 * Buffer.byteLength(bytes, 'base64');
			if (held ? body > 2000 : body < least) throw new Error(`Answers of ${body} bytes`);
			const figures = {
				perSecond: (answer.answered / answer.milliseconds) * 1000,
				server: each(own),
				postgres: each(postgres),
				load,
			};
			return load > BUSIEST ? { figures, void: `generator at ${load.toFixed(2)} core` } : { figures };
		},
		{ bytes },
	);
}
