import type { vote as English } from '../en/vote';

export const vote: typeof English = {
	page: 'Głosowanie',
	skip: 'Przejdź do kodu',
	title: 'Wpisz kod ze swojej karty',
	label: 'Kod',
	hint: 'Dziesięć liter i cyfr, na połowie z kratkami. Mogą być małe litery.',
	go: 'Otwórz moją kartę',
	problem: 'Nie udało się',
	noPaper: 'Nie masz jeszcze karty? Poproś o nią przy wejściu. Każdy tutaj ma głos.',
	noPhone: 'Telefon nie jest potrzebny: wypełnij kartę i wrzuć ją do urny.',
	secret: 'Nikt nie widzi, jak głosujesz.',
	held: (number) => `Na tym telefonie jest otwarta karta ${number}.`,
	goOn: 'Wróć do niej',
	putAside:
		'Ten telefon zamyka wtedy poprzednią kartę. To, co z niej zapisano, się liczy. Pokaże ją już tylko jej kod.',
	arriving: 'Otwieranie karty…',
	refusal: {
		'unknown code':
			'Tego kodu nie znamy. Sprawdź każdą literę i cyfrę albo pokaż kartę przy wejściu. Po policzeniu głosów żaden kod już nie działa.',
		replaced: 'Tę kartę wymieniono na nową. Wpisz kod nowej karty albo zapytaj przy wejściu.',
		spoiled: 'Ta karta jest źle wydrukowana i się nie liczy. Pokaż ją przy wejściu: dostaniesz inną.',
		over: 'Ta kolacja już się skończyła, więc jej karty nie działają.',
		busy: 'W tej chwili wchodzi wiele osób. Twój kod jest nadal tutaj.',
	},
	cookieRefused:
		'W tym telefonie nie ma pliku cookie dla twojej karty, więc nie można jej pokazać. Wpisz kod jeszcze raz. Jeśli to się powtórzy, zezwól na pliki cookie dla tego adresu albo wyjdź z okna prywatnego. Papierowa karta też się liczy: wypełnij ją i wrzuć do urny.',
	retryByItself: 'Za chwilę strona sama spróbuje ponownie.',
	retry: 'Spróbuj ponownie',
	toResults: 'Do kolacji i ich wyników',
	takeOver: {
		title: 'Z tej karty już wcześniej oceniano. Zacząć tutaj od nowa?',
		text: 'Tych ocen nie można tu pokazać, więc zaczynasz z pustą kartą. Liczą się one do pierwszego dotknięcia tutaj. Od tej chwili liczy się tylko to, co zaznaczysz tutaj.',
		confirm: 'Zacznij tutaj od nowa',
		other: 'Wpisz inny kod',
	},
};
