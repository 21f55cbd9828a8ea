import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** Requests that one connection may have under way. Browsers and proxies wait for each answer before they send the next request. */
const MOST_UNDER_WAY = 4;

/**
 * Closes a connection that pipelines too many requests. Node handles all requests of one chunk in one turn of the event loop: two thousand
 * of them, in 90 kB, blocked it for seconds.
 */
export function endPipelining(listener: RequestListener): RequestListener {
	const underWay = new WeakMap<Socket, number>();
	return (req, res) => {
		const { socket } = req;
		if (socket.destroyed) return;
		const count = (underWay.get(socket) ?? 0) + 1;
		if (count > MOST_UNDER_WAY) {
			socket.destroy();
			return;
		}
		underWay.set(socket, count);
		res.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1));
		listener(req, res);
	};
}
