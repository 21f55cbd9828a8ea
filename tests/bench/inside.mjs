// Loaded into a server before its own program: tells its memory after a collection. Nothing of the server is changed.
process.on('message', ({ id }) => {
	globalThis.gc?.();
	globalThis.gc?.();
	process.send?.({ id, answer: process.memoryUsage() });
});
process.channel?.unref();
