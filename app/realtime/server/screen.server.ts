import type { EventHandlers } from './event-router.server';

/** A screen sends nothing. */
export const screenHandlers: EventHandlers = {};
