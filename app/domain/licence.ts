/** Licences under which a group gives its data to everybody, with the address of each text. */
export const licences = {
	'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
	'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
	'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
	'OGL UK 3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
	'ODC-By 1.0': 'https://opendatacommons.org/licenses/by/1-0/',
} as const;
export type Licence = keyof typeof licences;
export const licenceNames = Object.keys(licences) as [Licence, ...Licence[]];
