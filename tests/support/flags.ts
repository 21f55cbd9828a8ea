import manifest from '../../package.json' with { type: 'json' };

/** Node's flags of `npm start`, for servers in tests and in the bench. */
export const nodeFlags: readonly string[] = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** For processes that use the embedded database for seconds only: optimising its WebAssembly would cost more time than it saves. */
export const shortLived: readonly string[] = ['--liftoff-only'];
