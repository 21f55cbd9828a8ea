/** SQLSTATE: no connection, no resources, ended or cancelled by an operator, and locks that timed out. */
const AWAY = /^(08...|53...|57...|55P03|40001|40P01)$/;
/** Codes of the system where the server cannot be reached. */
const NO_WAY = /^E(CONN\w+|PIPE|TIMEDOUT|HOST\w+|NET\w+|NOTFOUND|AI_AGAIN)$/;
/** Messages of pg without a code; the last is ours, of a connection that was silent for too long. */
const WORDS =
	/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed)|The database said nothing for too long)/;

/** Whether an error means that the database is unavailable, full, overloaded or locked, and not that the query is wrong. */
export function isConnectionError(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? AWAY.test(code) || NO_WAY.test(code) : WORDS.test(error.message);
}

/** Whether a row was not inserted because its group or dinner was deleted meanwhile. */
export function refersToDeleted(error: unknown): boolean {
	const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
	return code === '23503' && typeof constraint === 'string' && /_(group|dinner)_id_fkey$/.test(constraint);
}
