import { z } from 'zod';

/** The language that a person chose on a page, and the path of the page. Which languages are offered is the action's matter. */
export const languageForm = z.object({ language: z.string().max(8), back: z.string().max(2000).optional() }).strict();

export const LANGUAGE_COOKIE = 'stockpot_language';
/** Seconds. */
export const LANGUAGE_KEPT_FOR = 365 * 24 * 60 * 60;
