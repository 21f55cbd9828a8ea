import type { Logger } from 'pino';
import type { z } from 'zod';
import { allows, type Permission, type Role } from '../../domain/permissions';
import { createRateLimit } from './rate-limit.server';

/** Messages above the rate limit after which a socket is disconnected. */
const MOST_REFUSED = 400;

/** What one event needs before it runs, and how it refuses. */
export type Handler<Message, Answer> = {
	readonly can: Permission;
	readonly schema: z.ZodType<Message>;
	readonly refuse: (code: 'busy' | 'not understood') => Answer;
	/** Calls `answer` once, now or later. */
	readonly run: (message: Message, answer: (answer: Answer) => void) => void;
};
type Asked = {
	readonly args: unknown[];
	readonly roles: ReadonlySet<Role>;
	readonly ack: (answer: unknown) => void;
	readonly failed: (error: unknown) => void;
};
/** An event with its types settled. Every message is acknowledged, whatever happens. */
export type EventHandler = {
	readonly can: Permission;
	refuse(code: 'busy'): unknown;
	answer(asked: Asked): void;
};
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Parses strictly, checks the permission, and answers with a code of the event's own list. A bug is answered `busy`: try again. */
export const handler = <Message, Answer>({ can, schema, refuse, run }: Handler<Message, Answer>): EventHandler => ({
	can,
	refuse,
	answer({ args, roles, ack, failed }) {
		const parsed = args.length === 1 ? schema.safeParse(args[0]) : undefined;
		if (!parsed?.success || !allows(can, roles)) return ack(refuse('not understood'));
		try {
			run(parsed.data, ack);
		} catch (error) {
			failed(error);
			ack(refuse('busy'));
		}
	},
});

/** The used part of a socket. */
type Sender = {
	use(receive: (message: unknown[]) => void): unknown;
	disconnect(close: boolean): unknown;
};

/**
 * Handles every message of a socket. Unknown events are ignored and logged once for each socket. Messages above the rate limit are
 * answered `busy`; a flood disconnects. No content of a message is ever logged. Nothing is passed on to other listeners: the middleware
 * never calls `next`. Returns how to stop listening.
 */
export function routeEvents(
	socket: Sender,
	handlers: EventHandlers,
	roles: ReadonlySet<Role>,
	log: Logger,
): () => void {
	const within = createRateLimit();
	const logged = new Set<string>();
	const logOnce = (what: string) => {
		if (!logged.has(what)) log.warn(what);
		logged.add(what);
	};
	let tooMany = 0;
	let stopped = false;

	socket.use((message) => {
		if (stopped) return;
		const event = String(message[0]);
		const handle = Object.hasOwn(handlers, event) ? handlers[event] : undefined;
		const last = message.at(-1);
		const ack = typeof last === 'function' ? (last as (answer: unknown) => void) : undefined;
		if (!within()) {
			logOnce('a socket exceeds its rate limit');
			if (++tooMany > MOST_REFUSED) socket.disconnect(true);
			else if (handle) ack?.(handle.refuse('busy'));
			return;
		}
		if (!handle) return logOnce('a socket sent an event that is not known here');
		// Without an ack the client cannot learn the outcome.
		if (!ack) return logOnce('a socket sent a message that cannot be answered');
		const failed = (error: unknown) => log.error({ event, err: plain(error) }, 'a socket’s message failed');
		handle.answer({ args: message.slice(1, -1), roles, ack, failed });
	});
	return () => {
		stopped = true;
	};
}

/** An error without the fields that a database adds: they quote values. */
export const plain = (error: unknown) =>
	error instanceof Error
		? { type: error.name, message: error.message, stack: error.stack, code: (error as { code?: unknown }).code }
		: { type: typeof error };
