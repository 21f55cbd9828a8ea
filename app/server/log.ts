import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../contract/settings';
import { routeShape } from './route-table';

/** `to`: where tests read the log. */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>, to?: DestinationStream): Logger =>
	pino(
		{
			level: logLevel,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			serializers: { err: serializeError },
			// The last step before a line is written, so that no secret gets past it.
			hooks: { streamWrite: redactedLine },
		},
		to,
	);

/** SQLSTATE of data exceptions, whose messages quote the value. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;
const UNQUOTED = 'a value that the database refused';

/** An error without what a database says of the row and of its values: it quotes them. */
function serializeError(error: unknown): object {
	const { name, type = name, message, stack, code, cause } = Object(error) as Readonly<Record<string, unknown>>;
	const quotes = typeof code === 'string' && DATA_EXCEPTION.test(code);
	return {
		type: type ?? typeof error,
		message: quotes ? UNQUOTED : message,
		// It begins with the message.
		stack: quotes ? framesOf(stack) : stack,
		code,
		cause: cause instanceof Error ? cause.message : undefined,
	};
}
const framesOf = (stack: unknown): string =>
	String(stack)
		.split('\n')
		.filter((line) => line.startsWith('    at '))
		.join('\n');

/** Its characters may be percent-encoded. */
const TOKEN = /[\w%-]{22}(?:\.|%2E)[\w%-]{22,}/gi;
const TEN_SIGNS = /(?<![0-9A-Za-z])[0-9A-Za-z]{5}-?[0-9A-Za-z]{5}(?![0-9A-Za-z])/g;

/**
 * Removes possible ballot codes and tokens of private links from every text: URLs in error messages, Origin headers, stack traces. Ten
 * letters without a digit are a word, unless all are capitals.
 */
export const redacted = (line: string): string =>
	line
		.replaceAll(TOKEN, '…')
		.replaceAll(TEN_SIGNS, (signs) => (/\d/.test(signs) || signs === signs.toUpperCase() ? '…' : signs));

/** Works on each string, not on JSON text: there a code after a line break follows the letter n of its escape. */
const redactedLine = (line: string): string =>
	`${JSON.stringify(JSON.parse(line, (_, value: unknown) => (typeof value === 'string' ? redacted(value) : value)))}\n`;

/** A line per request: the shape of its route, never its query, body, cookies or address. Only failures are logged at the usual level. */
export const logRequests =
	(log: Logger): RequestHandler =>
	(req, res, next) => {
		const { originalUrl: url, method } = req;
		logAnswer(log, { requestId: res.locals.requestId, method, url, since: performance.now() }, res);
		next();
	};

type Asked = { readonly requestId: string; readonly method: string; readonly url: string; readonly since: number };

/** Logs a request once its answer is sent or its connection is closed. */
export function logAnswer(log: Logger, { requestId, method, url, since }: Asked, res: ServerResponse): void {
	res.once('close', () => {
		const level = res.statusCode >= 500 ? 'error' : 'debug';
		if (!log.isLevelEnabled(level)) return;
		const ms = Math.round(performance.now() - since);
		const line = { requestId, method, route: routeShape(url), status: res.statusCode, ms };
		log[level](line, res.writableFinished ? 'answered' : 'visitor left');
	});
}
