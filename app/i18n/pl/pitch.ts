import type { Category, FixedQuestion, PitchState } from '../../domain/pitch';
import type { pitch as English } from '../en/pitch';
import { formatsIn } from '../format';
import { errors, name } from './pitch-errors';

const { count, counted } = formatsIn('pl');
const minutes = (n: number): string => counted(n, { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' });

const questions: Record<FixedQuestion, (place: string) => string> = {
	title: () => 'Tytuł twojego projektu',
	what: () => 'Na czym polega twój projekt?',
	why: (place) => `Dlaczego to jest ważne dla ${place}?`,
	money: () => 'Na co przeznaczysz pieniądze?',
	when: () => 'Kiedy to zrobisz i jak opowiesz innym, co słychać w projekcie?',
};

const categories: Record<Category, string> = {
	arts: 'Sztuka',
	'land use and urban agriculture': 'Tereny i uprawy w mieście',
	enterprise: 'Przedsiębiorczość',
	'social justice': 'Sprawiedliwość społeczna',
	education: 'Edukacja',
	technology: 'Technologia',
	housing: 'Mieszkania',
	'city services': 'Usługi miejskie',
};

const states: Record<PitchState, { title: string; text: string }> = {
	draft: {
		title: 'To jest szkic. Widzisz go tylko ty.',
		text: 'Wyślij go przed terminem. Do tego czasu możesz do niego wracać przez ten link.',
	},
	submitted: {
		title: 'Mamy twoje zgłoszenie. Dziękujemy.',
		text: 'Po terminie organizatorzy czytają każde zgłoszenie i piszą do wszystkich, bez względu na decyzję.',
	},
	'lined up': { title: 'Twój projekt jest na liście.', text: 'Prezentujesz na tej kolacji.' },
	reserve: {
		title: 'Twój projekt jest rezerwowy na tę kolację.',
		text: 'Jeśli ktoś nie będzie mógł przyjść, możemy poprosić cię o prezentację. Jeśli możesz, zarezerwuj sobie ten wieczór.',
	},
	declined: {
		title: 'Nie na tej kolacji.',
		text: 'Zgłoszeń było więcej niż miejsc. Zgłoś projekt ponownie: możesz użyć tych samych słów.',
	},
	presented: {
		title: 'Prezentacja się odbyła. Dziękujemy.',
		text: 'Wynik będzie na stronie kolacji, gdy zostanie opublikowany.',
	},
	'no-show': {
		title: 'Brakowało nam ciebie.',
		text: 'Twój projekt był na liście, ale prezentacja się nie odbyła. Zgłoś go ponownie na inną kolację.',
	},
	withdrawn: {
		title: 'To zgłoszenie jest wycofane.',
		text: 'Nikt go nie zobaczy. Zapraszamy do kolejnego zgłoszenia.',
	},
};

export const pitch: typeof English = {
	skip: 'Przejdź do formularza',
	skipToPitch: 'Przejdź do zgłoszenia',
	dinner: (n, date) => `Kolacja nr ${n}, ${date}`,
	heading: 'Zgłoś projekt',
	lead: (pitching, questionsWanted) =>
		`Cztery kroki: napisz, wyślij, poczekaj na odpowiedź, zaprezentuj. Czas na prezentację: ${minutes(pitching)}${
			questionsWanted > 0
				? `, potem ${counted(questionsWanted, { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' })} od gości`
				: ''
		}.`,
	deadline: (when) => `Termin wysłania: ${when}. Do tego czasu możesz zmieniać zgłoszenie.`,
	deadlineSent: (when) => `Możesz je zmienić albo wycofać. Termin: ${when}.`,
	noAccount: 'Konto nie jest potrzebne. Dostaniesz prywatny link, przez który możesz wrócić.',
	whatCounts: 'Za co oceniany jest projekt',
	call: {
		over: {
			title: 'Nabór projektów jest zakończony',
			text: (who) =>
				`Zgłoszeń na tę kolację już nie przyjmujemy. Jeśli to wygląda na pomyłkę, zapytaj tę osobę: ${name(who)}.`,
		},
		cancelled: {
			title: 'Ta kolacja jest odwołana',
			text: (who) => `Nie przyjmujemy na nią zgłoszeń. O następną zapytaj tę osobę: ${name(who)}.`,
		},
	},
	overAt: (when, early) =>
		early ? 'Nabór zakończył się wcześniej, po opublikowaniu listy projektów.' : `Termin minął: ${when}.`,
	toDinner: 'Do strony kolacji',

	sections: {
		project: 'Twój projekt',
		criteria: 'Jak projekt spełnia wymagania',
		plan: 'Plan',
		you: 'O tobie',
		picture: 'Zdjęcie i twój głos',
	},
	part: (n, of) => `Część ${n} z ${of}`,
	seen: { guests: 'To widzą goście', organisers: 'To widzą tylko organizatorzy' },
	optional: '(nieobowiązkowe)',
	needed: '(wymagane)',
	neededWithPicture: '(wymagane, jeśli jest zdjęcie)',
	errorPrefix: 'Błąd:',
	questions,
	criterion: (criterionName) => `${criterionName}: jak robi to twój projekt?`,
	categories,
	inLanguage: (name) => `Język: ${name}`,
	languages: { other: 'Inny język', unlisted: 'Język, którego nie ma na tej liście', none: 'Bez drugiego języka' },
	labels: {
		secondLang: 'Język drugiego opisu',
		secondWhat: 'Opis w tym języku',
		lang: 'Język, w którym piszesz',
		categories: 'Czego dotyczy?',
		presenter: 'Twoje imię lub nazwa, które zobaczą goście',
		picture: 'Zdjęcie',
		pictureNew: 'Inne zdjęcie w to miejsce',
		pictureDescription: 'Co jest na zdjęciu',
		removePicture: 'Usuń zdjęcie',
		contactName: 'Imię i nazwisko osoby do kontaktu',
		contactEmail: 'E-mail',
		contactPhone: 'Telefon',
		reportBack: 'Jeśli wygramy, przyjdziemy na późniejszą kolację i opowiemy wszystkim, co z tego wyszło',
		underAge: 'Mam mniej niż 18 lat',
		shownName: 'Imię do pokazania, jeśli masz mniej niż 18 lat',
		website: 'Zostaw to pole puste',
	},
	hints: {
		secondWhat: 'Dla gości, którzy lepiej czytają w tym języku. Mówi to samo co „Na czym polega twój projekt?”.',
		lang: 'Goście przeczytają te słowa tak, jak je napiszesz. Strona powie, jaki to język.',
		title: 'Kilka słów, takich jak w menu.',
		what: 'Dwa lub trzy zdania, jak w rozmowie z sąsiadką.',
		money: 'Na co je wydasz? W puli jest często kilkaset funtów.',
		when: 'Wystarczą przybliżone daty.',
		categories: 'Zaznacz wszystko, co pasuje.',
		presenter: 'Osoba albo grupa. Jeśli masz mniej niż 18 lat, goście widzą tylko imię, które podasz niżej.',
		contactName: 'Zostaw puste, jeśli to ta sama osoba co wyżej.',
		picture: 'Zdjęcie albo rysunek, do 10 MB. Zapisze się, gdy naciśniesz jeden z przycisków poniżej.',
		pictureDescription: 'Dla osób, które go nie widzą.',
		shownName: 'Goście zobaczą tylko to imię, bez nazwiska. Zostaw puste, jeśli masz 18 lat lub więcej.',
		underAge: 'Nikomu nic nie pokażemy, dopóki nie zgodzi się rodzic lub opiekun. Organizator o to zapyta.',
		promise: 'Goście, którzy dali pieniądze do puli, chcą wiedzieć, co dalej.',
	},
	upTo: (limit) => `Najwyżej ${count(limit)} znaków`,
	counted: (letters, limit) =>
		letters > limit
			? `Znaki: ${count(letters)} z ${count(limit)}, za dużo o ${count(letters - limit)}`
			: `Znaki: ${count(letters)} z ${count(limit)}`,

	buttons: {
		change: 'Zmień to zgłoszenie',
		later: 'Zapisz i dokończ później',
		preview: 'Podgląd',
		submit: 'Wyślij',
		saveChanges: 'Zapisz zmiany',
		previewChanges: 'Zapisz zmiany i zobacz podgląd',
		withdraw: 'Wycofaj to zgłoszenie',
		withdrawNow: 'Tak, wycofaj je',
		edit: 'Pisz dalej',
		copy: 'Kopiuj',
		copied: 'Skopiowano.',
		putBack: 'Przywróć',
		throwAway: 'Wyrzuć',
		compare: 'Pokaż oba',
	},
	beforeSubmit: 'Możesz je zmienić albo wycofać do terminu.',
	withdrawNote: 'Nikt go już nie zobaczy. Tego nie można cofnąć. Możesz zgłosić projekt ponownie w nowym formularzu.',

	errors,
	alsoSaved: 'Zapisano w międzyczasie:',
	nothing: 'nic',

	save: {
		label: 'Czy to jest zapisane',
		savedNow: 'Zapisano.',
		saving: 'Zapisywanie',
		saved: (at) => `Zapisano o ${at}`,
		failed: 'Nie zapisano, próbujemy ponownie. To, co wpisano, zostaje w tym telefonie.',
		local: 'Jeszcze nie zapisano. Na koniec naciśnij „Zapisz zmiany”.',
		unsaved: 'W tym telefonie jest tekst, którego ostatnio nie zapisano.',
		onDevice:
			'Do czasu zapisania to urządzenie przechowuje to, co wpisujesz, najwyżej 12 godzin, bez nazwisk, e-maila i numeru telefonu. Po wysłaniu urządzenie to zapomina.',
	},

	states,
	yourTurn: {
		title: 'Twoja prezentacja tego wieczoru',
		number: (number, of) => `Numer ${count(number)} z ${count(of)}`,
		numberLater: 'Losujemy. Numer będzie tutaj, gdy lista projektów będzie gotowa.',
		order: 'Kolejność',
		when: 'Otwarcie drzwi',
		where: 'Gdzie',
		whereLater: 'Powiedzą organizatorzy',
		time: 'Twój czas',
		minutes: (pitching, answering) =>
			`${minutes(pitching)} na prezentację${answering > 0 ? `, potem ${minutes(answering)} na pytania` : ''}`,
		cannot: 'Jeśli nie możesz przyjść, powiedz to poniżej. Wtedy może wejść projekt rezerwowy.',
		toWithdraw: 'Nie mogę przyjść',
	},
	outcome: {
		won: (sum) => `Wygrana! ${sum} trafi do twojego projektu.`,
		wonNothing: 'Wygrana!',
		award: (sum) => `${sum} trafi do twojego projektu.`,
		next: (who) =>
			`Teraz organizatorzy skontaktują się z tobą w sprawie pieniędzy, przez podany kontakt. Jeśli przez tydzień nikt się nie odezwie, zapytaj tę osobę: ${name(who)}. Potem opowiedz na późniejszej kolacji, jak poszło, zgodnie z obietnicą.`,
		out: 'Prezentacja się odbyła. Dziękujemy. Wynik jest już znany.',
		outText:
			'Większość projektów, które dostały pieniądze, prezentowano więcej niż raz. Możesz znów użyć tych samych słów.',
		see: 'Zobacz wynik',
		report: 'Opowiedz, co słychać',
	},
	draftBy: 'szkic',
	private: {
		linkLabel: 'Twój prywatny link',
		linkNote: 'Kto go ma, może zmienić to zgłoszenie. Zachowaj go i nigdzie go nie publikuj.',
		reading:
			'Organizatorzy czytają teraz zgłoszenie, więc słowa zostają takie, jakie są. Jeśli coś musi się zmienić, zapytaj ich.',
		tooLateDraft: {
			title: 'Tego szkicu nie wysłano.',
			text: 'Nabór na tę kolację jest zakończony. Twoje słowa zostają tutaj i możesz ich znów użyć.',
		},
		ask: (who) => `Masz pytania? Zapytaj tę osobę: ${name(who)}.`,
		guardian:
			'Zaznaczono, że masz mniej niż 18 lat. Organizator poprosi o zgodę rodzica lub opiekuna. Do tego czasu nikomu nic nie pokażemy.',
		guardianAgreed: 'Rodzic lub opiekun wyraził zgodę.',
	},
	preview: {
		title: 'Podgląd',
		text: 'Goście zobaczą to i nic więcej z tego, co podajesz.',
		missing: 'Jeszcze bez odpowiedzi',
	},
	sent: {
		title: 'Mamy twoje zgłoszenie. Dziękujemy.',
		next: 'Co będzie dalej',
		steps: [
			'Organizatorzy czytają każde zgłoszenie i wybierają listę projektów.',
			'Dostaniesz odpowiedź, bez względu na decyzję.',
		],
		mailed: (address) =>
			`Wysyłamy ten link na adres ${address}. Jeśli w ciągu godziny nic nie przyjdzie, można go skopiować tutaj.`,
		notMailed: 'Ta grupa Soup nie wysyła sama e-maili, więc zachowaj ten link. Organizator może podać ci go ponownie.',
	},

	sentHere: {
		title: 'Zgłoszenie z tego urządzenia jest już zapisane',
		text: (who) =>
			`Jest pod swoim prywatnym linkiem, który był już pokazany. Jeśli link się zgubił, zapytaj tę osobę: ${name(who)}. Z tego urządzenia mogą korzystać też inni, więc nic ze zgłoszenia tu nie pokazujemy.`,
		another: 'Napisz inne zgłoszenie',
	},

	by: (presenter) => presenter,
	titleTag: {
		form: (group) => `Zgłoś projekt – ${group}`,
		own: 'Twoje zgłoszenie',
		preview: 'Podgląd twojego zgłoszenia',
		sent: 'Mamy twoje zgłoszenie',
	},
};
