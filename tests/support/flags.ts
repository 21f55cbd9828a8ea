import manifest from '../../package.json' with { type: 'json' };

/** What `npm start` tells Node, so that servers in tests and in the bench run as the real one does. */
export const nodeFlags: readonly string[] = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** For processes that use the embedded database for seconds: optimising its code for a whole evening costs more than it brings. */
export const shortLived: readonly string[] = ['--liftoff-only'];
