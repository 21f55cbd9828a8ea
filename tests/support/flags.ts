import manifest from '../../package.json' with { type: 'json' };

/** What `npm start` tells Node, so that servers in tests and in the bench run as the real one does. */
export const nodeFlags: readonly string[] = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));
