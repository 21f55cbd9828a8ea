import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('ro');

export const history: typeof English = {
	totals: 'Până acum',
	amount: 'date proiectelor',
	projects: (n) =>
		plural(n, {
			one: 'proiect a primit bani',
			few: 'proiecte au primit bani',
			other: 'de proiecte au primit bani',
		}),
	pitches: (n) =>
		plural(n, { one: 'prezentare ascultată', few: 'prezentări ascultate', other: 'de prezentări ascultate' }),
	guests: (n) => plural(n, { one: 'oaspete', few: 'oaspeți', other: 'de oaspeți' }),
	dinners: (n) => plural(n, { one: 'cină', few: 'cine', other: 'de cine' }),
	byYear: 'Bani dați, pe ani',
	byCategory: 'Bani dați, pe categorii',
	manyCategories: 'Un proiect poate fi în mai multe categorii și contează în fiecare.',
	upTo: (year) => `Până în ${year}`,
	table: 'Același lucru ca tabel',
	columns: {
		year: 'An',
		category: 'Categorie',
		amount: 'Bani dați',
		projects: 'Proiecte care au primit bani',
		pitches: 'Prezentări ascultate',
		guests: 'Oaspeți',
		dinners: 'Număr de cine',
	},
	search: {
		title: 'Căutați un proiect',
		words: 'Cuvinte din titlu',
		year: 'An',
		anyYear: 'Orice an',
		category: 'Categorie',
		anyCategory: 'Orice categorie',
		button: 'Căutați',
		results: (words, category, year) =>
			`Cinele trecute cu ${list(
				[
					words === '' ? '' : `„${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'Nu s-a găsit nimic',
		nothingWhy:
			'Niciun proiect de la o cină trecută nu se potrivește cu tot ce ați cerut. Încercați mai puține cuvinte sau alt an.',
		clear: 'Arătați toate cinele trecute',
		found: 'Găsite',
	},
	categories: pitch.categories,
};
