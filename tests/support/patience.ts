/**
 * Milliseconds after which a test stops waiting and fails: far more than the slowest machine needs, because a test goes on as soon as it
 * finds its state. Nothing that tests wait for has a limit of its own.
 */
export const PATIENCE = 60_000;
