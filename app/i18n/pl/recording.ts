import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn } from '../format';

const { count, counted } = formatsIn('pl');
const seconds = (n: number): string => counted(n, { one: 'sekunda', few: 'sekundy', many: 'sekund', other: 'sekundy' });

const why: Record<RecordingRefusal, string> = {
	'not a recording':
		'Ten plik nie jest dźwiękiem, który umiemy odczytać. Wybierz inny. Najlepszy jest zwykły plik WAV.',
	'cut off': 'Dotarła tylko część nagrania albo plik jest uszkodzony. Wybierz go jeszcze raz albo wybierz inny.',
	'too long': 'To nagranie trwa dłużej niż 60 sekund. Wybierz krótsze.',
	'file too big': 'Ten plik ma więcej niż 12 MB. Wybierz mniejszy.',
	silent: 'W tym nagraniu nic nie słychać. Sprawdź mikrofon i nagraj jeszcze raz.',
	busy: 'Właśnie przychodzi wiele nagrań. Za chwilę wybierz je jeszcze raz.',
};

export const recording: typeof English = {
	hear: (who, n) =>
		who === '' ? `Posłuchaj o tym projekcie, ${seconds(n)}` : `Posłuchaj: opowiada ${who}, ${seconds(n)}`,
	label: 'Krótkie nagranie: opowiedz o projekcie własnym głosem',
	labelNew: 'Inne nagranie w to miejsce',
	remove: 'Usuń nagranie',
	hint: 'Dla gości, którzy nie czytają. Powiedz, jak się nazywasz i co chcesz zrobić, najwyżej przez 60 sekund. Zapisze się, gdy naciśniesz jeden z przycisków poniżej.',
	record: 'Nagraj teraz',
	again: 'Nagraj jeszcze raz',
	stop: 'Zatrzymaj nagrywanie',
	discard: 'Nie wysyłaj tego nagrania',
	yours: 'Twoje nagranie',
	asking: 'Przeglądarka pyta, czy ta strona może używać mikrofonu.',
	running: (n, of) => `Nagrywanie: ${count(n)} z ${count(of)} s`,
	speak: 'Mów teraz.',
	checking: 'Przygotowujemy nagranie.',
	ready: (n) => `Nagranie jest gotowe: ${seconds(n)}. Naciśnij jeden z przycisków poniżej, żeby je zapisać.`,
	microphone: {
		refused:
			'Ta strona nie może używać mikrofonu. Pozwól na to w przeglądarce albo wybierz plik. Nic innego się nie zmieniło.',
		missing: 'Nie ma mikrofonu. Wybierz plik albo użyj innego telefonu. Nic innego się nie zmieniło.',
	},
	errors: {
		'not a recording': `${why['not a recording']} Twoje słowa są zapisane.`,
		'cut off': `${why['cut off']} Twoje słowa są zapisane.`,
		'too long': `${why['too long']} Twoje słowa są zapisane.`,
		'file too big': `${why['file too big']} Twoje słowa są zapisane.`,
		silent: `${why.silent} Twoje słowa są zapisane.`,
		busy: `${why.busy} Twoje słowa są zapisane.`,
	},
	notSent: (code) => `${why[code]} To nie zostanie wysłane.`,
};
