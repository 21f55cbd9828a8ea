import { isConnectionError } from '../../db/connection-errors';

/** Whether the database is away, so that a retry may succeed. better-auth replaces database errors by an `APIError` with status 500. */
export const isTransientError = (error: unknown): boolean =>
	isConnectionError(error) || (error instanceof Error && error.name === 'APIError' && statusOf(error) === 500);

const statusOf = (error: Error): unknown => (error as { statusCode?: unknown }).statusCode;
