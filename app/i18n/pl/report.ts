import type { report as English } from '../en/report';
import { formatsIn, isolate } from '../format';
import { errors as pitchErrors } from './pitch-errors';

const { count, counted } = formatsIn('pl');
const minutes = (n: number) => counted(n, { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' });

/** The end of the errors of pictures in `pitch-errors`. */
const saved = 'Twoje słowa są zapisane.';

export const report: typeof English = {
	page: 'Relacja',
	skip: 'Przejdź do relacji',
	own: {
		lead: 'Goście, którzy dali pieniądze do puli, chcą wiedzieć, jak poszło. Wystarczy kilka zdań.',
		promise: 'Co było w twoim zgłoszeniu',
		due: (day) => `Termin twojej relacji: ${day}.`,
		soon: (day) => `Termin twojej relacji: ${day}. Jest jeszcze czas.`,
		overdue: (day) => `Termin twojej relacji minął: ${day}. Przyjmiemy ją chętnie, gdy znajdzie się chwila.`,
		told: 'Relacja jest już opublikowana. Dziękujemy. Poniżej możesz dodać nowości.',
		toOwn: 'Wróć do swojego zgłoszenia',
		slot: (n, when, length) =>
			`Organizatorzy proponują czas, aby opowiedzieć wszystkim na żywo: ${minutes(length)}. Kolacja nr ${n}, ${when}. Jeśli nie możesz przyjść, powiedz im o tym.`,
		write: 'Twoja relacja',
		another: 'Kolejne nowości',
		correct: 'Popraw relację',
		correcting: (day) => `Poprawiasz relację z dnia: ${day}. Pozostaje publiczna, a poprawiona relacja to zaznacza.`,
		sentTitle: 'Twoja relacja jest publiczna. Dziękujemy.',
		see: 'Zobacz stronę swojego projektu',
		sentText: 'W każdej chwili możesz ją poprawić albo wycofać na tej stronie.',
		saved: 'Zapisano. Do czasu publikacji widzisz to tylko ty.',
		takenBack: 'Twoja relacja jest wycofana. Nikt jej już nie widzi.',
		past: 'Twoje relacje',
		notYours: 'Nie potrzebujemy tu od ciebie niczego: ten projekt nie dostał części puli.',
		notPublic: 'To zgłoszenie nie jest publiczne, więc relacja z niego też nie może być. Zapytaj organizatorów.',
		hidden: (because) => `Organizatorzy ukryli tę relację: ${isolate(because)}`,
		behalf: 'Wpisał to organizator w twoim imieniu.',
	},
	labels: {
		text: 'Co słychać w projekcie?',
		changed: 'Nasz plan się zmienił',
		picture: 'Dodaj zdjęcie',
		pictureDescription: 'Co jest na tym zdjęciu',
		remove: 'Usuń to zdjęcie',
	},
	hints: {
		text: 'Co zrobiono, co kupiono za te pieniądze i co będzie dalej?',
		changed: 'Tak bywa. Napisz wyżej, co jest inaczej. Nikt nie będzie miał żalu.',
		picture: (left) =>
			`Zdjęcie albo rysunek, do 10 MB i 25 megapikseli. Liczba zdjęć, które się jeszcze zmieszczą: ${count(left)}. Zapisze się, gdy naciśniesz przycisk poniżej.`,
		people: 'Zanim pokażesz czyjąś twarz, zapytaj tę osobę. Zanim pokażesz dzieci, zapytaj rodziców.',
		pictureDescription: 'Dla osób, które go nie widzą.',
		full: 'Są tu już cztery zdjęcia i więcej się nie zmieści. Usuń jedno, aby dodać inne.',
	},
	pictureOf: (n) => `Zdjęcie ${count(n)}`,
	upTo: (limit) => `Najwyżej ${count(limit)} znaków`,
	counted: (letters, limit) =>
		letters > limit
			? `Znaki: ${count(letters)} z ${count(limit)}, za dużo o ${count(letters - limit)}`
			: `Znaki: ${count(letters)} z ${count(limit)}`,
	neededWithPicture: '(wymagane, jeśli jest zdjęcie)',
	optional: '(nieobowiązkowe)',
	buttons: {
		later: 'Zapisz i dokończ później',
		addPicture: 'Zapisz i dodaj zdjęcie',
		preview: 'Zapisz i zobacz podgląd',
		publish: 'Opublikuj',
		correct: 'Zapisz poprawkę',
		toCorrect: 'Popraw',
		takeBack: 'Wycofaj',
		takeBackNow: 'Tak, wycofaj',
	},
	beforePublish: 'Po opublikowaniu każdy może to przeczytać. Później możesz to poprawić albo wycofać.',
	takeBackNote: 'Słowa i zdjęcia zostaną usunięte i nikt już ich nie przeczyta.',
	preview: { title: 'Podgląd', text: 'Po opublikowaniu zobaczą to wszyscy.' },
	save: { local: 'Jeszcze nie zapisano. Na koniec naciśnij „Zapisz poprawkę”.' },

	errors: {
		notSaved: 'Jeszcze nie zapisano. Wszystko, co wpisano, jest nadal tutaj.',
		savedBut: 'Twoje słowa są zapisane, ale jeszcze nie są publiczne. Zostało coś do zrobienia:',
		missing: 'Napisz przynajmniej jedno zdanie.',
		describePicture: 'Napisz, co jest na zdjęciu, dla osób, które go nie widzą.',
		tooLong: pitchErrors.tooLong,
		notThisForm: pitchErrors.notThisForm,
		stale:
			'Tę relację zmieniono, opublikowano albo wycofano w innej karcie przeglądarki albo na innym telefonie. Niczego nie nadpisano: to, co wpisano, jest w formularzu, a to, co zapisano w międzyczasie, jest obok. Zapisanie teraz zachowa to, co jest w formularzu.',
		staleShort:
			'Tę relację zmieniono w innej karcie przeglądarki albo na innym telefonie. Tutaj nie zapisano i nic nie przepadło.',
		many: 'Jest już tyle relacji z tego projektu, ile się mieści. Zamiast tego popraw ostatnią. To, co wpisano, jest nadal poniżej.',
		'not owed':
			'Od tego projektu nie oczekujemy już relacji, więc nic nie opublikowano. To, co wpisano, jest nadal poniżej.',
		staleTakeBack:
			'Po otwarciu tej strony relacja się zmieniła, więc jej nie wycofano. Przeczytaj ją jeszcze raz i naciśnij ponownie.',
		picture: {
			...pitchErrors.picture,
			'too large': `To zdjęcie jest za duże: ma więcej niż 25 megapikseli albo nie możemy go zmniejszyć. Zrób zrzut ekranu ze zdjęciem albo zapisz mniejsze i wybierz ten plik. ${saved}`,
			'no decoder': `Tutaj nie można przyjmować zdjęć: na komputerze organizatorów brakuje potrzebnego programu. ${saved} Relacja jest ważna bez zdjęcia.`,
			'no room': `Są tu już cztery zdjęcia. Usuń jedno, a potem wybierz to jeszcze raz. ${saved}`,
		},
		pictureNotCorrected: (why) => why.replace(saved, 'Nic nie zmieniono, a twoje słowa są nadal tutaj.'),
	},
	alsoSaved: 'Zapisano w międzyczasie:',
	nothing: 'nic',

	title: 'Relacje',
	sentOn: (day) => `Relacja z dnia: ${day}`,
	changedPlan: 'Plan się zmienił',
	correctedOn: (day) => `Poprawiono: ${day}.`,
	onBehalf: 'Wpisał to organizator w imieniu projektu.',
	standing: {
		promised: (day) => `Termin relacji: ${day}.`,
		'due soon': (day) => `Termin relacji: ${day}.`,
		overdue: (day, project) =>
			`Wciąż czekamy na wiadomość od projektu ${isolate(project)}. Termin relacji minął: ${day}.`,
		kept: (day) => `Projekt opowiedział wszystkim, jak poszło: ${day}.`,
		changed: (day) => `Projekt opowiedział wszystkim, jak zmienił się plan: ${day}.`,
	},
	lines: {
		promised: (day) => `Termin relacji: ${day}`,
		'due soon': (day) => `Termin relacji: ${day}`,
		overdue: () => 'Wciąż czekamy na wiadomość, jak poszło',
		kept: (day) => `Relacja z dnia: ${day}`,
		changed: (day) => `Relacja z dnia: ${day}, plan się zmienił`,
	},

	slots: {
		title: 'Przed prezentacjami',
		line: (project, n) => `Relacja: ${isolate(project)}, zwycięzca kolacji nr ${n}`,
		minutes: (n) => minutes(n),
	},

	letter: {
		subject: (n, group) => `Relacja z projektu, kolacja nr ${n}, ${group}`,
		text: (l) =>
			`Dzień dobry, ${l.contactName}!\n\nProjekt „${l.title}” dostał część puli na kolacji nr ${l.number}, ${l.group}. W zgłoszeniu była obietnica, że opowiecie wszystkim, jak poszło. ${
				l.isOver
					? `Mieliśmy nadzieję na wiadomość do tego dnia: ${l.due}.`
					: `Czekamy na wiadomość do tego dnia: ${l.due}.`
			} Wystarczy kilka zdań, a zdjęcia są mile widziane. Jeśli plan się zmienił, napiszcie o tym. Nikt nie będzie miał żalu.\n\nRelację można napisać przez prywatny link:\n\n${l.link}\n\nDziękujemy. Na ten list nie trzeba odpowiadać.\n\n${l.group}`,
	},
};
