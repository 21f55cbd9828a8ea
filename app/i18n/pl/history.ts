import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('pl');

export const history: typeof English = {
	totals: 'Do tej pory',
	amount: 'przekazano projektom',
	projects: (n) =>
		plural(n, {
			one: 'dofinansowany projekt',
			few: 'dofinansowane projekty',
			many: 'dofinansowanych projektów',
			other: 'dofinansowanego projektu',
		}),
	pitches: (n) => plural(n, { one: 'prezentacja', few: 'prezentacje', many: 'prezentacji', other: 'prezentacji' }),
	guests: (n) => plural(n, { one: 'gość', few: 'gości', many: 'gości', other: 'gościa' }),
	dinners: (n) => plural(n, { one: 'kolacja', few: 'kolacje', many: 'kolacji', other: 'kolacji' }),
	byYear: 'Przekazane pieniądze według lat',
	byCategory: 'Przekazane pieniądze według kategorii',
	manyCategories: 'Projekt może należeć do kilku kategorii i liczy się w każdej z nich.',
	upTo: (year) => `Do ${year} r.`,
	table: 'To samo w tabeli',
	columns: {
		year: 'Rok',
		category: 'Kategoria',
		amount: 'Przekazane pieniądze',
		projects: 'Dofinansowane projekty',
		pitches: 'Prezentacje',
		guests: 'Goście',
		dinners: 'Kolacje',
	},
	search: {
		title: 'Szukaj projektu',
		words: 'Słowa z tytułu',
		year: 'Rok',
		anyYear: 'Każdy rok',
		category: 'Kategoria',
		anyCategory: 'Każda kategoria',
		button: 'Szukaj',
		results: (words, category, year) =>
			`Minione kolacje: ${list(
				[
					words === '' ? '' : `„${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'Nic nie znaleziono',
		nothingWhy: 'Żaden projekt z minionych kolacji nie pasuje do wszystkiego naraz. Podaj mniej słów albo inny rok.',
		clear: 'Pokaż wszystkie minione kolacje',
		found: 'Znaleziono',
	},
	categories: pitch.categories,
};
