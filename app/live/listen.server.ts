import type { Logger } from 'pino';
import type { z } from 'zod';
import { allows, type Permission, type Role } from '../domain/access';
import { createBudget } from './budget.server';

/** After this many messages past its budget a socket is let go: it is no thumb. */
const PATIENCE = 400;

/** What one event needs before it may run, and how it says no. */
export type Handler<Message, Answer> = {
	readonly can: Permission;
	readonly schema: z.ZodType<Message>;
	readonly refuse: (code: 'busy' | 'not understood') => Answer;
	/** Answers once, whenever it can. */
	readonly run: (message: Message, answer: (answer: Answer) => void) => void;
};
type Asked = {
	readonly args: unknown[];
	readonly roles: ReadonlySet<Role>;
	readonly ack: (answer: unknown) => void;
	readonly failed: (error: unknown) => void;
};
/** An event that may come in, with its types settled. Every message is acknowledged, whatever happens. */
export type Handle = {
	readonly can: Permission;
	refuse(code: 'busy'): unknown;
	answer(asked: Asked): void;
};
export type Handlers = Readonly<Record<string, Handle>>;

/** Parsed strictly, allowed by the table, answered with a code from the event's own list whatever happens. A bug reads as `busy`: try again. */
export const handler = <Message, Answer>({ can, schema, refuse, run }: Handler<Message, Answer>): Handle => ({
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

/** What is needed of a socket here. */
type Ear = {
	use(hear: (message: unknown[]) => void): unknown;
	disconnect(close: boolean): unknown;
};

/**
 * The one wrapper around everything that a socket may send. Unknown events are ignored and logged once a socket; what comes faster
 * than its budget is told to wait, and a flood ends the connection. Nothing that was sent is ever logged. What comes in is passed on to
 * nobody else. Returns how to hear no more.
 */
export function listen(socket: Ear, handlers: Handlers, roles: ReadonlySet<Role>, log: Logger): () => void {
	const within = createBudget();
	const logged = new Set<string>();
	const logOnce = (what: string) => {
		if (!logged.has(what)) log.warn(what);
		logged.add(what);
	};
	let tooMany = 0;
	let isOver = false;

	socket.use((message) => {
		if (isOver) return;
		const event = String(message[0]);
		const handle = Object.hasOwn(handlers, event) ? handlers[event] : undefined;
		const last = message.at(-1);
		const ack = typeof last === 'function' ? (last as (answer: unknown) => void) : undefined;
		if (!within()) {
			logOnce('a socket sends more than its budget');
			if (++tooMany > PATIENCE) socket.disconnect(true);
			else if (handle) ack?.(handle.refuse('busy'));
			return;
		}
		if (!handle) return logOnce('a socket sent an event that is not known here');
		// Without a way to answer there is nobody who would learn what came of it.
		if (!ack) return logOnce('a socket sent a message that cannot be answered');
		const failed = (error: unknown) => log.error({ event, err: plain(error) }, 'a socket’s message failed');
		handle.answer({ args: message.slice(1, -1), roles, ack, failed });
	});
	return () => {
		isOver = true;
	};
}

/** An error without what a database adds to it: its details quote values. */
export const plain = (error: unknown) =>
	error instanceof Error
		? { type: error.name, message: error.message, stack: error.stack, code: (error as { code?: unknown }).code }
		: { type: typeof error };
