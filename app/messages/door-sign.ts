import { doorSign as en } from './en/door-sign';
import type { Locale } from './index';

const all: Record<Locale, typeof en> = { en };
export const doorSignMessages = (locale: Locale) => all[locale];
