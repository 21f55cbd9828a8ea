import { ensureBuilt } from '../../app/commands/build.mjs';

/** Builds the program before tests start the real server. */
export default ensureBuilt;
