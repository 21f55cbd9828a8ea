/** SQLSTATE: no connection, no room, ended or cancelled by whoever keeps it, and locks that did not come. */
const AWAY = /^(08...|53...|57...|55P03|40001|40P01)$/;
/** What the system says where there is no way to the server. */
const NO_WAY = /^E(CONN\w+|PIPE|TIMEDOUT|HOST\w+|NET\w+|NOTFOUND|AI_AGAIN)$/;
/** pg says these without a code; the last is ours, of a connection that was given up. */
const WORDS =
	/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed)|The database said nothing for too long)/;

/** Whether an error says that the database is away, full, crowded or kept by somebody, and not that it was asked something wrong. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? AWAY.test(code) || NO_WAY.test(code) : WORDS.test(error.message);
}
