import type { crew as English } from '../en/crew';

export const crew: typeof English = {
	page: 'Przepustka ekipy',
	skip: 'Przejdź do treści strony',
	jobs: {
		door: { name: 'Wejście', does: 'Wydajesz karty do głosowania, jedną każdej osobie, która wchodzi.' },
		compere: { name: 'Prowadzenie', does: 'Prowadzisz wieczór: zegar, głosowanie i wynik.' },
		counter: { name: 'Liczenie głosów', does: 'Wpisujesz papierowe kartki z urny.' },
	},
	title: (job, dinner) => `${job}, ${dinner}`,
	name: 'Twoje imię',
	nameHint: 'Organizatorzy widzą je obok tego, co robisz. Wystarczy samo imię.',
	nameMissing: 'Wpisz swoje imię, żeby inni wiedzieli, kim jesteś.',
	nameLong: 'Imię może mieć najwyżej 60 znaków.',
	go: 'Zaczynam',
	noAccount: 'Konto nie jest potrzebne. Ta przepustka działa tylko w tym telefonie i kończy się dzień po kolacji.',
	problem: 'Jeszcze się nie udało',
	noCookie:
		'Ta przeglądarka nie zapisała pliku cookie, którego potrzebuje twoja przepustka, więc przepustka jeszcze nie działa. Zezwól na pliki cookie dla tego adresu albo wyjdź z okna prywatnego, a potem naciśnij jeszcze raz.',
	refusal: {
		unknown: {
			title: 'Ta przepustka nie jest tu znana',
			text: 'Może koniec linku został ucięty po drodze. Poproś organizatora, aby pokazał go jeszcze raz.',
		},
		taken: {
			title: 'Ta przepustka jest używana na innym telefonie',
			text: 'Każda przepustka jest dla jednej osoby na jednym telefonie. Nic nie zmieniono. Poproś organizatora o własną przepustkę. Wystarczy jedno dotknięcie.',
		},
		revoked: {
			title: 'Tę przepustkę zakończył organizator',
			text: 'To, co z nią zrobiono, zostaje. Jeśli nadal pomagasz, poproś o nową.',
		},
		over: {
			title: 'Ta kolacja się skończyła, a z nią twoja przepustka',
			text: 'Dziękujemy za pomoc. Nie ma tu nic więcej do zrobienia.',
		},
	},
};
