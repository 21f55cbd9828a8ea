/** The database cannot be opened for a reason that the operator can fix. The message is one sentence for them. */
export class CannotStart extends Error {}

/** Causes that the operator removes; the database is whole. */
const outside: Readonly<Record<string, string>> = {
	EACCES: 'this user may not read and write it',
	EPERM: 'this user may not read and write it',
	EROFS: 'its disk is read-only',
	ENOSPC: 'its disk is full',
	EDQUOT: 'its disk is full',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
};

/** Throws why the embedded database cannot be opened. Advises a restore only where it may be damaged. */
export function cannotOpen(dataDir: string, error: unknown, after = ''): never {
	const why = error instanceof Error ? error.message : String(error);
	const code = (error as { readonly code?: unknown } | null)?.code;
	const cause = outside[typeof code === 'string' ? code : ''];
	throw new CannotStart(
		cause
			? `The database in ${dataDir} cannot be opened: ${cause} (${why}).${after} Nothing is lost. Change that and try again.`
			: `The database in ${dataDir} cannot be opened (${why}).${after} After a power cut, npm run restore puts the newest copy of the dinner back.`,
	);
}
