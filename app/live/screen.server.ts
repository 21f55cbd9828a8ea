import type { Handlers } from './listen.server';

/** The wall only listens. */
export const screenHandlers: Handlers = {};
