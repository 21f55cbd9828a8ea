import { BodyFailure, type BodyRefusal } from './body-refusals';

/**
 * The least speed of a body. In each window so many bytes must arrive, or the rest of the body: three kilobytes a second, less than a phone
 * with bad reception sends. All of it must arrive within `grace` and one second for each `rate` bytes of its Content-Length: a picture of
 * 4 MB in a minute and a half. By the windows alone a large body could hold its place for an hour.
 */
export type Pace = {
	readonly milliseconds: number;
	readonly bytes: number;
	readonly grace: number;
	readonly rate: number;
};
export const usualPace: Pace = { milliseconds: 10_000, bytes: 32 * 1024, grace: 45_000, rate: 96 * 1024 };
/** Of a file that goes to the disk, whatever its size: the server ends every request that has not arrived after three minutes. */
export const uploadPace: Pace = { ...usualPace, grace: 170_000, rate: Number.POSITIVE_INFINITY };

/**
 * The chunks of a body as they arrive, up to `most` bytes, with backpressure on the connection. The reader is released and not cancelled,
 * because cancelling would close the connection before the refusal is sent.
 */
export async function* chunksOf(request: Request, most: number, pace: Pace): AsyncGenerator<Uint8Array> {
	let total = 0;
	if (request.body) {
		const reader = request.body.getReader();
		const window = new Window(pace, lengthOf(request));
		try {
			for (;;) {
				const { done, value } = await window.wait(reader.read());
				if (done) break;
				total += value.length;
				if (total > most) throw new BodyFailure('too big');
				window.arrived(value.length);
				yield value;
			}
		} finally {
			reader.releaseLock();
		}
	}
	// A connection that broke looks like the end of the body.
	if (total !== lengthOf(request)) throw new BodyFailure('broken off');
}

/** The Content-Length, which Node enforces. */
export const lengthOf = (request: Request): number => Number(request.headers.get('content-length') ?? 0);

class Window {
	private until = 0;
	private bytes = 0;

	private readonly end: number;

	constructor(
		private readonly pace: Pace,
		length: number,
	) {
		this.end = performance.now() + pace.grace + (length / pace.rate) * 1000;
		this.begin();
	}

	/** Rejects if the window ends first. */
	wait<T>(next: Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			const fail = (refusal: BodyRefusal) => () => reject(new BodyFailure(refusal));
			const timer = setTimeout(fail('too slow'), Math.max(0, this.until - performance.now()));
			next.then(resolve, fail('broken off')).finally(() => clearTimeout(timer));
		});
	}

	arrived(bytes: number): void {
		this.bytes += bytes;
		if (this.bytes >= this.pace.bytes) this.begin();
	}

	private begin(): void {
		this.until = Math.min(this.end, performance.now() + this.pace.milliseconds);
		this.bytes = 0;
	}
}
