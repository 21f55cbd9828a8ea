/** Whether the error is of this unique constraint. Compares the SQLSTATE, because PGlite's errors are not instances of pg's class. */
export function isTaken(error: unknown, constraintName: string): boolean {
	const { code, constraint } = error as { code?: unknown; constraint?: unknown };
	return code === '23505' && constraint === constraintName;
}
