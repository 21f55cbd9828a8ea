import type { errors as English } from '../en/errors';

export const errors: typeof English = {
	inTitle: (title) => `Błąd: ${title}`,
	front: 'Do strony głównej',
	ballot: 'Wróć do mojej karty',
	help: (requestId) => `Jeśli prosisz kogoś o pomoc, podaj tej osobie: ${requestId}`,
	missing: {
		name: 'Nic tu nie ma',
		title: 'Pod tym adresem nic nie ma',
		text: 'Adres może być źle wpisany albo strona została przeniesiona. Panel organizatora otwiera się tylko organizatorom danej grupy. Kto odszedł z grupy, niczego już tu nie znajdzie.',
	},
	cut: {
		name: 'Ten link nie jest cały',
		title: 'Ten link nie jest cały',
		text: 'Jego koniec został ucięty po drodze. Robią tak niektóre programy pocztowe i komunikatory. Nic nie przepadło. Wróć tam, skąd masz link, i skopiuj go w całości, do ostatniej litery. Możesz też poprosić organizatorów, aby wysłali go ponownie.',
	},
	pass: {
		name: 'Ta przepustka już nie działa',
		title: 'Ta przepustka już nie działa',
		text: 'Zakończył ją organizator albo kolacja się skończyła. To, co zrobiono wcześniej, zostaje. To, co naciśnięto przed chwilą, nie zostało zrobione. Jeśli nadal pomagasz, poproś organizatora o nową przepustkę.',
	},
	rehearsal: {
		name: 'Ta próba się skończyła',
		title: 'Ta próba się skończyła',
		text: 'Wszystko z próby jest usunięte, a prawdziwa kolacja jest taka, jaka była. Wróć do panelu organizatora.',
	},
	passing: {
		name: 'Spróbuj ponownie za chwilę',
		title: 'Stockpot nie może teraz sięgnąć do swoich zapisów',
		text: 'To nie twoja wina i nic z tego, co zapisano, nie przepadło. Spróbuj ponownie za chwilę. Jeśli przed chwilą naciśnięto przycisk, sprawdź najpierw, czy to zostało zrobione.',
	},
	signedOut: {
		name: 'Wylogowano',
		title: 'Nastąpiło wylogowanie, więc tego nie zrobiono',
		text: 'Twoje logowanie się skończyło, na tym urządzeniu albo z innego urządzenia. To, co wpisano, jest nadal na tej stronie, oprócz haseł. Zaloguj się, wróć do tej karty przeglądarki i wyślij ponownie.',
		signIn: 'Zaloguj się w nowej karcie przeglądarki',
		again: 'Wyślij ponownie',
	},
	wrong: {
		name: 'Coś się nie udało',
		title: 'Coś się tutaj nie udało',
		text: 'To nie twoja wina i nic z tego, co zapisano, nie przepadło. Spróbuj ponownie za chwilę.',
	},
	refused: {
		400: { title: 'Nie udało się odczytać tego adresu', text: 'Sprawdź adres i spróbuj ponownie.' },
		403: {
			title: 'To nie przyszło z tej strony',
			text: 'Dla bezpieczeństwa nic nie zmieniono. Jeśli tę stronę pokazuje program tłumaczący, otwórz jej własny adres. Jeśli nie, wróć, wczytaj stronę ponownie i spróbuj jeszcze raz. Jeśli to się powtórzy, użyj innej przeglądarki.',
		},
		405: {
			title: 'Tutaj nie można tego zrobić',
			text: 'Nic nie zmieniono. Przejdź do strony głównej i spróbuj stamtąd.',
		},
		411: {
			title: 'Wysłane dane przyszły bez podanego rozmiaru',
			text: 'Nic nie zmieniono. Spróbuj ponownie w innej przeglądarce albo innej sieci.',
		},
		413: {
			title: 'To jest za duże',
			text: 'Zdjęcia mogą mieć do 10 MB. Nic nie zmieniono. Wróć i spróbuj z mniejszym.',
		},
		415: {
			title: 'Nie udało się tego odczytać',
			text: 'Nic nie zmieniono. Wróć, wczytaj stronę ponownie i spróbuj jeszcze raz.',
		},
		421: {
			title: 'Ten serwer ma inny adres',
			text: 'Nic nie zmieniono. Otwórz adres, który podali organizatorzy.',
		},
		500: { title: 'Coś się tutaj nie udało', text: 'To nie twoja wina. Spróbuj ponownie za chwilę.' },
	},
};
