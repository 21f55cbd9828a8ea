import { type Cast, HEARTBEAT } from '../domain/rehearsal';
import { playEvening } from '../rehearsal/evening';

// Plays the guests of a rehearsal in a process of its own, so that it shares neither thread nor database with the server. The server starts
// it, sends it its part, and hears how far it is. It ends when the server does.

/** News is told at most this often, in milliseconds; without news the heartbeat is. */
const TELL_EVERY = 1000;

process.once('message', ({ url, cast }: { url: string; cast: Cast }) => {
	let hasNews = true;
	let toldAt = 0;
	const playing = playEvening(url, cast, () => {
		hasNews = true;
	});
	const tell = () => {
		if (!hasNews && performance.now() - toldAt < HEARTBEAT) return;
		process.send?.(playing.progress());
		hasNews = false;
		toldAt = performance.now();
	};
	const telling = setInterval(tell, TELL_EVERY);
	void playing.done.then(
		() => {
			clearInterval(telling);
			tell();
			process.disconnect?.();
		},
		(error) => {
			process.stderr.write(`The simulated guests gave up: ${error instanceof Error ? error.stack : String(error)}\n`);
			process.exit(1);
		},
	);
});
process.once('disconnect', () => process.exit(0));
