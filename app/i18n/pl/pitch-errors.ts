import type { errors as English, name as EnglishName } from '../en/pitch-errors';
import { formatsIn } from '../format';

const { count, either } = formatsIn('pl');

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const missing = {
	title: 'Podaj tytuł projektu.',
	what: 'Napisz, na czym polega twój projekt.',
	why: 'Napisz, dlaczego to jest ważne.',
	brief: 'Odpowiedz także na to pytanie, bo goście to oceniają.',
	money: 'Napisz, na co przeznaczysz pieniądze.',
	when: 'Napisz, kiedy to zrobisz i jak opowiesz ludziom, co słychać w projekcie.',
	presenter: 'Podaj imię lub nazwę, którą zobaczą goście.',
	shownName: 'Podaj imię, które mogą zobaczyć goście, bo masz mniej niż 18 lat.',
	pictureDescription: 'Napisz, co jest na zdjęciu, dla osób, które go nie widzą.',
	contactName: 'Podaj imię i nazwisko osoby do kontaktu.',
	contactEmail: 'Podaj adres e-mail, abyśmy mogli odpowiedzieć.',
	secondWhat: 'Napisz opis w tym języku albo wybierz „Bez drugiego języka”.',
	contactPhone: 'Podaj numer telefonu.',
};

/** Whom to ask, as a nominative after a colon. */
export const name: typeof EnglishName = (list) => (list.length === 0 ? 'organizator' : either(list));

export const errors: typeof English = {
	title: 'Jeszcze nie wysłano. Wszystko, co wpisano, jest nadal tutaj.',
	notSaved: 'Jeszcze nie zapisano. Wszystko, co wpisano, jest nadal tutaj.',
	savedBut: 'Twoje słowa są zapisane. Zostało coś do zrobienia:',
	tooLong: (letters, limit) => `Liczba znaków: ${count(letters)}. Mieści się: ${count(limit)}. Skróć ten tekst.`,
	missing: (field, criterion) => (criterion === undefined ? missing[field] : `${criterion}: ${lower(missing[field])}`),
	second: {
		whichLanguage: 'Podaj, w jakim języku jest ten opis.',
		sameLanguage: 'Wybierz inny język niż ten, w którym piszesz, albo „Bez drugiego języka”.',
		noText: missing.secondWhat,
	},
	notAnEmail: 'To nie wygląda na adres e-mail. Adres wygląda tak: name@example.org.',
	notThisForm: 'W tym formularzu było coś, co do niego nie należy. Wczytaj stronę ponownie i spróbuj jeszcze raz.',
	noPromise: 'Zaznacz tę obietnicę: goście, którzy dali pieniądze do puli, chcą wiedzieć, co dalej.',
	leaveEmpty:
		'Wypełniono jedno pole, którego ludzie nie widzą, może zrobiła to przeglądarka. Pole jest znów puste: naciśnij przycisk jeszcze raz.',
	describePicture: 'Napisz, co jest na zdjęciu, dla osób, które go nie widzą.',
	picture: {
		'not a picture':
			'Ten plik nie jest zdjęciem, które umiemy odczytać. Wybierz JPEG, PNG, WebP, GIF albo AVIF. Twoje słowa są zapisane.',
		heic: 'To jest zdjęcie HEIC, jakie robią iPhone’y i niektóre inne telefony. Nie umiemy go tu odczytać. Wyślij je jako JPEG: zrób zrzut ekranu ze zdjęciem i wybierz go. Możesz też w Ustawieniach, w części Aparat, Formaty, wybrać „Najbardziej zgodny” i zrobić zdjęcie jeszcze raz. Twoje słowa są zapisane.',
		raw: 'To jest surowe zdjęcie (RAW) albo TIFF, jakie przechowują aparaty. Zapisz je jako JPEG i wybierz ten plik. Twoje słowa są zapisane.',
		video: 'To jest film. Wybierz zdjęcie albo zrób zrzut ekranu z filmu. Twoje słowa są zapisane.',
		document:
			'To jest dokument (na przykład PDF albo Word), a nie zdjęcie. Zrób zrzut ekranu strony albo zapisz samo zdjęcie jako JPEG lub PNG. Twoje słowa są zapisane.',
		drawing:
			'To jest rysunek SVG, a takich nie przyjmujemy. Zapisz go jako PNG i wybierz ten plik. Twoje słowa są zapisane.',
		'other picture':
			'Tego rodzaju zdjęcia nie umiemy odczytać. Zapisz je jako JPEG lub PNG i wybierz ten plik. Twoje słowa są zapisane.',
		'cut off':
			'Dotarła tylko część zdjęcia albo plik jest uszkodzony. Wybierz je jeszcze raz albo wybierz inne. Twoje słowa są zapisane.',
		'too large':
			'To zdjęcie jest za duże, abyśmy mogli je zmniejszyć. Zrób zrzut ekranu ze zdjęciem albo zapisz je jako zwykły JPEG i wybierz ten plik. Twoje słowa są zapisane.',
		'file too big': 'To zdjęcie ma więcej niż 10 MB. Wybierz mniejsze. Twoje słowa są zapisane.',
		busy: 'W tej chwili przychodzi wiele zdjęć. Twoje słowa są zapisane. Wybierz zdjęcie jeszcze raz za chwilę.',
		'no decoder':
			'Tutaj nie można przyjmować zdjęć: na komputerze organizatorów brakuje potrzebnego programu. Twoje słowa są zapisane, a zgłoszenie jest ważne bez zdjęcia.',
		'call over': 'Nabór projektów się skończył, więc zdjęcia nie zmieniono.',
	},
	pictureTooBigHere: 'To zdjęcie ma więcej niż 10 MB. Wybierz mniejsze. To nie zostanie wysłane.',
	stale:
		'To zgłoszenie zmieniono w innej karcie przeglądarki albo na innym telefonie. Niczego nie nadpisano: to, co wpisano, jest w formularzu, a to, co zapisano w międzyczasie, jest obok. Zapisanie teraz zachowa to, co jest w formularzu.',
	sentBefore:
		'To zgłoszenie zostało już wysłane i nic nie wysłano dwa razy. Aby je zmienić, otwórz swój prywatny link. To, co wpisano tutaj, jest nadal poniżej.',
	staleShort:
		'To zgłoszenie zmieniono w innej karcie przeglądarki albo na innym telefonie. Tutaj nie zapisano i nic nie przepadło.',
	callOver: (who) =>
		`Nabór projektów się skończył, więc tego nie zapisano. To, co wpisano, jest nadal na tej stronie. Skopiuj to i zapytaj tę osobę: ${name(who)}.`,
	settled: (who) =>
		`Organizatorzy już decydują o tym zgłoszeniu, więc nie można go tu zmienić. To, co wpisano, jest nadal na tej stronie. Skopiuj to i zapytaj tę osobę: ${name(who)}.`,
	busy: 'W tej chwili powstaje bardzo wiele zgłoszeń, może przez kogoś, kto chce zaszkodzić. To, co wpisano, jest nadal na tej stronie. Spróbuj ponownie za minutę. Z innej sieci, na przykład z internetu w telefonie, może się udać od razu.',
	tooLittle: 'Nie ma jeszcze czego zapisać. Napisz najpierw tytuł albo jedno zdanie.',
	tooLate: (who) =>
		`Ludzie już głosują, więc nie można tu wycofać zgłoszenia. Niczego nie zmieniono. Zapytaj tę osobę: ${name(who)}.`,
};
