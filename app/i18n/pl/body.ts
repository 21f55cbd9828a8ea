import type { body as English } from '../en/body';

export const body: typeof English = {
	name: 'Nie przyjęto',
	title: 'Tego nie przyjęto',
	safe: 'Nic nie zmieniono.',
	'no form': 'Ten formularz przyjmuje tylko tekst. Wróć, wczytaj stronę ponownie i spróbuj jeszcze raz.',
	unreadable: 'Nie udało się odczytać tego formularza. Wróć, wczytaj stronę ponownie i spróbuj jeszcze raz.',
	unknown: 'Ten formularz nie jest tu znany. Wróć, wczytaj stronę ponownie i spróbuj jeszcze raz.',
	'no key':
		'Ten formularz nie mówi, z której strony pochodzi. Wróć, wczytaj stronę ponownie i naciśnij przycisk jeszcze raz.',
	'too big': 'To więcej, niż ten formularz przyjmuje. Wróć i skróć to, co jest długie.',
	'too many fields':
		'To ma więcej pól niż jakikolwiek formularz tutaj. Wróć, wczytaj stronę ponownie i spróbuj jeszcze raz.',
	'broken off': 'Wysyłanie przerwało się po drodze. Wróć i spróbuj ponownie.',
	'too slow': 'Wysyłanie trwało zbyt długo. Wróć i spróbuj ponownie.',
};
