import * as ar from './ar/index';
import * as bn from './bn/index';
import { addLanguage, type Parts } from './catalogue';
import { isLanguage, type OfferedLanguage } from './index';
import * as pa from './pa/index';
import * as pl from './pl/index';
import * as ro from './ro/index';
import * as so from './so/index';
import * as ur from './ur/index';
import * as zh from './zh/index';

/** `readBy`: the native speaker who has read the whole translation, by the name that they want shown; null if nobody has. */
export type Translation = Parts & { readonly about: { readonly readBy: string | null } };

/**
 * The `index.ts` of every offered language but English. A language that `languages` offers and that is not here, or lacks a sentence, does
 * not compile. Servers and tests load all of them; a browser loads its page's language (`app/ui/language.tsx`).
 */
export const translations: { readonly [L in Exclude<OfferedLanguage, 'en'>]: Translation } = {
	ur,
	pa,
	bn,
	pl,
	so,
	ar,
	ro,
	zh,
};

export function addTranslations(): void {
	for (const [language, parts] of Object.entries<Translation>(translations))
		if (isLanguage(language)) addLanguage(language, parts);
}
