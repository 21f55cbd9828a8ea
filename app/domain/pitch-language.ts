/** A language that is not in the list, or that the pitcher does not want to name. BCP 47's own tag for it. */
export const UNNAMED = 'und';

/** BCP 47 tags of the languages that a pitch may be in. */
export const pitchLanguages = [
	...['en', 'ur', 'pa', 'bn', 'pl', 'so', 'ar', 'ro', 'zh'],
	...['af', 'am', 'az', 'be', 'bg', 'bs', 'ca', 'ckb', 'cs', 'cy', 'da', 'de', 'dv', 'el', 'es', 'et', 'fa', 'fa-AF'],
	...['fi', 'fil', 'fr', 'ga', 'gd', 'gu', 'ha', 'he', 'hi', 'hr', 'ht', 'hu', 'hy', 'id', 'ig', 'is', 'it', 'ja'],
	...['jam', 'ka', 'kk', 'km', 'ko', 'ks', 'ku', 'ky', 'ln', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'mr', 'ms', 'mt'],
	...['my', 'ne', 'nl', 'no', 'om', 'pa-Arab', 'ps', 'pt', 'rn', 'rom', 'ru', 'rw', 'sco', 'sd', 'si', 'sk', 'sl'],
	...['sn', 'sq', 'sr', 'st', 'sv', 'sw', 'ta', 'te', 'th', 'ti', 'tk', 'tr', 'ug', 'uk', 'uz', 'vi', 'wo', 'xh'],
	...['yi', 'yo', 'yue', 'zh-Hant', 'zu'],
	UNNAMED,
];

export const isPitchLanguage = (tag: string): boolean => pitchLanguages.includes(tag);

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|fa-AF|he|ks|pa-Arab|ps|sd|ug|ur|yi)$/;

/** `dir` of words in a language of a pitch. Where the language is not known, the words decide. */
export const directionOf = (tag: string): 'ltr' | 'rtl' | 'auto' =>
	tag === UNNAMED ? 'auto' : RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
