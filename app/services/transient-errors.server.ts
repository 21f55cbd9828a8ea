import { isConnectionError, refersToDeleted } from '../../db/connection-errors';
import { Gone } from '../domain/gone';

/** Whether the database is away, so that a retry may succeed. better-auth replaces database errors by an `APIError` with status 500. */
export const isTransientError = (error: unknown): boolean =>
	isConnectionError(error) || (error instanceof Error && error.name === 'APIError' && statusOf(error) === 500);

/** Whether a command found its group or dinner deleted: before its lock, or as it inserted a row that refers to it. */
export const isGone = (error: unknown): boolean => error instanceof Gone || refersToDeleted(error);

const statusOf = (error: Error): unknown => (error as { statusCode?: unknown }).statusCode;
