import { isConnectionError } from '../../db/connection-errors';

/**
 * Whether an error says that the database cannot be had just now: nothing is wrong with what was asked, and asking again may do. Who is
 * signed in is read by better-auth, which puts an error of its own in the place of whatever the database said.
 */
export const isTransientError = (error: unknown): boolean =>
	isConnectionError(error) || (error instanceof Error && error.name === 'APIError' && statusOf(error) === 500);

const statusOf = (error: Error): unknown => (error as { statusCode?: unknown }).statusCode;
