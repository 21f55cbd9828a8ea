import manifest from '../../package.json' with { type: 'json' };

/** Node's flags of `npm start`, for servers in tests and in the bench. */
export const nodeFlags: readonly string[] = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** Optimises only functions that run long, because compiling the others costs a test more than they save. Later versions of Node have no such flag. */
const optimiseLate = process.version.startsWith('v20.') ? ['--interrupt-budget=1000000'] : [];

/** For every server that tests start. */
export const serverFlags: readonly string[] = [...nodeFlags, ...optimiseLate];

/**
 * For the processes that run test files, and others that use the embedded database for seconds only: optimising its WebAssembly costs more
 * CPU time than it saves in ten thousand queries.
 */
export const shortLived: readonly string[] = ['--liftoff-only', ...optimiseLate];
