import { ensureBuilt } from '../../app/commands/build.mjs';

/** Before tests that start the real server. */
export default ensureBuilt;
