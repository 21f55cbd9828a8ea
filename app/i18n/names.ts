import type { Language } from './index';

/** Each language by its own name in its own script, and in English. Apart from `languages`, because no script in a browser needs them. */
export const names: Readonly<Record<Language, { readonly own: string; readonly english: string }>> = {
	en: { own: 'English', english: 'English' },
	ur: { own: 'اردو', english: 'Urdu' },
	pa: { own: 'ਪੰਜਾਬੀ', english: 'Punjabi (Gurmukhi)' },
	bn: { own: 'বাংলা', english: 'Bengali' },
	pl: { own: 'Polski', english: 'Polish' },
	so: { own: 'Soomaali', english: 'Somali' },
	ar: { own: 'العربية', english: 'Arabic' },
	ro: { own: 'Română', english: 'Romanian' },
	zh: { own: '简体中文', english: 'Chinese (simplified)' },
};
