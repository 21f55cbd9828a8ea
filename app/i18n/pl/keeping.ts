import type { Since, Span } from '../../domain/retention';
import type { keepingWords as English } from '../en/keeping';
import { type Forms, formatsIn } from '../format';

const { counted } = formatsIn('pl');

/** Accusative: "godzinę po kolacji". */
const units: Record<Span['unit'], Forms> = {
	hours: { one: 'godzinę', few: 'godziny', many: 'godzin', other: 'godziny' },
	days: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
	months: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' },
	years: { one: 'rok', few: 'lata', many: 'lat', other: 'roku' },
};
const since: Record<Since, string> = {
	dinner: 'po kolacji',
	result: 'po opublikowaniu wyniku',
	deadline: 'po terminie zgłoszeń na tę kolację',
	end: 'po zakończeniu',
	making: 'po utworzeniu',
	press: 'po wysłaniu',
};

export const keepingWords: typeof English = {
	title: 'Co przechowujemy',
	lead: 'Tylko tyle, ile potrzebuje kolacja, i nie dłużej, niż mówi ta strona. Co noc serwer usuwa to, czego czas minął.',
	guests: {
		title: 'Goście: nic, chyba że oferujesz pomoc',
		text: 'Bez nazwiska, bez e-maila, bez konta, bez adresu. Twój telefon przechowuje przez trzy dni plik cookie, aby pokazać ci twoją kartę. Przechowuje też samą kartę, aby nic nie przepadło, gdy padnie bateria albo Wi-Fi jest słabe. „Następny gość na tym telefonie” odkłada to na bok, tak samo kod innej karty. Drugi plik cookie rozpoznaje wtedy kartę po wpisaniu jej kodu, a bez kodu nic nie mówi. Na telefonie wolontariusza „Gotowe” usuwa to wszystko. Na ten wieczór zostaje tylko plik cookie z informacją, że telefon był pożyczony. Jeśli wybierzesz język, plik cookie pamięta go przez rok. Liczymy, ile osób głosowało, i to wszystko.',
	},
	others: 'Wszyscy inni',
	things: {
		asked: {
			what: 'To, o czego usunięcie prosi autor projektu',
			why: 'Wszystko o autorze i jego projekcie, przez prywatny link zgłoszenia albo na prośbę do organizatorów. Robi się to od razu. W sam wieczór kolacji, od otwarcia drzwi, czeka to na wynik.',
		},
		contact: {
			what: 'Kontakt do autora projektu',
			why: 'Imię i nazwisko, e-mail i telefon, tylko dla organizatorów kolacji: aby ci odpowiedzieć i wypłacić pieniądze.',
		},
		payee: {
			what: 'Nazwisko osoby, która odebrała przyznaną kwotę',
			why: 'Zapis wypłaty, tylko dla organizatorów.',
		},
		offer: {
			what: 'Oferta pomocy od gościa, z kontaktem, który sam podał',
			why: 'Tylko dla osób z tego projektu, gdy wynik będzie znany. Jest oddzielona od głosów i bez zapisanej godziny. Gość albo autor projektu może ją usunąć wcześniej. Znika też razem z kontaktem do autora.',
		},
		reading: {
			what: 'Jak organizatorzy czytają zgłoszenia',
			why: 'W jakiej kolejności każdy z nich ułożył zgłoszenia i co napisał o swoim osobistym związku z którymś z nich.',
		},
		draft: {
			what: 'Zgłoszenie, którego nigdy nie wysłano',
			why: 'Aby można było pisać dalej. Nikt inny nie może go otworzyć. Jeśli obcy zapełnią kolację tysiącem takich szkiców, wcześniej znikają te, których od kilku dni nikt nie ruszał.',
		},
		pass: {
			what: 'Przepustka ekipy, z imieniem, które wpisała osoba z tą przepustką',
			why: 'Kto pomaga tego wieczoru, robi z nią jedno zadanie. Plik cookie przechowuje ją w tym telefonie przez sześćdziesiąt dni.',
		},
		invitation: {
			what: 'Zaproszenie do organizowania',
			why: 'Mówi, który organizator je wystawił i kto dzięki niemu dołączył.',
		},
		session: { what: 'Logowanie', why: 'Aby organizator pozostał zalogowany na swoim urządzeniu.' },
		press: {
			what: 'Formularz wysłany w panelu organizatora',
			why: 'Jego klucz i odpowiedź, aby formularz wysłany dwa razy zadziałał raz.',
		},
		rehearsal: { what: 'Próba', why: 'Kopia kolacji bez czyichkolwiek kontaktów, aby przećwiczyć wieczór.' },
		table: {
			what: 'Tabela minionych kolacji, której nie zaimportowano',
			why: 'Aby organizator mógł ją obejrzeć, zanim wczyta się cała.',
		},
		copy: {
			what: 'Kopia dzisiejszej kolacji',
			why: 'Podczas kolacji co minutę powstaje zaszyfrowana kopia, aby zepsuty dysk nie zakończył wieczoru.',
		},
		account: {
			what: 'Konto organizatora',
			why: 'Imię i nazwisko, e-mail i hasło w postaci hasha. Jeśli ten serwer wysyła e-maile do autorów projektów, ich odpowiedzi trafiają do organizatora, a oni widzą jego adres e-mail. Kto odejdzie z grupy, nie może już otworzyć niczego, co do niej należy.',
		},
		record: {
			what: 'Dziennik wieczoru',
			why: 'Kto prowadził wieczór dalej, kto liczył pieniądze i kto wypłacił przyznaną kwotę, z nazwiskami organizatorów i wolontariuszy. Te nazwiska widzą tylko organizatorzy.',
		},
		report: {
			what: 'To, co zwycięzca opowiada później',
			why: 'Słowa i zdjęcia, na stronie projektu. Niewysłaną relację czyta tylko jej autor i znika ona razem z kontaktem.',
		},
		result: {
			what: 'To, co goście czytają o zaprezentowanym projekcie',
			why: 'Jest to publiczne, razem z wynikiem. Projekty, których nie było na liście, nigdy nie są publiczne. Należą do tego także zdjęcie i nagranie.',
		},
	},
	period: ({ n, unit }: Span, from: Since) =>
		n === 0 ? `Usuwamy to w nocy ${since[from]}.` : `Usuwamy to ${counted(n, units[unit])} ${since[from]}.`,
	stays: {
		account: 'Zostaje, dopóki nie usunie go jego właściciel, także po usunięciu grupy.',
		record: 'Zostaje do usunięcia grupy.',
		report: 'Zostaje do usunięcia grupy albo do prośby autora projektu.',
		result: 'Zostaje do usunięcia grupy albo do prośby autora projektu.',
	},
	erase: {
		summary: 'Usuńcie to, co o mnie wiecie',
		draft: 'Zostanie usunięte na zawsze: ten szkic razem ze zdjęciem i nagraniem. Nic z niego nie zostanie.',
		unheard:
			'Zostanie usunięte na zawsze: twoje zgłoszenie ze zdjęciem i nagraniem, imię i nazwisko, e-mail i telefon. Zgłoszenie zniknie z kolacji i może je zastąpić projekt rezerwowy. Nie zostanie nic, co ktokolwiek mógłby przeczytać.',
		heard:
			'Zostanie usunięte na zawsze: twoje słowa, zdjęcie, nagranie, późniejsze relacje, imię i nazwisko, e-mail i telefon. Tytuł zostanie, razem z ocenami i kwotami, bo z nimi sprawdza się opublikowany wynik.',
		wait: 'Kolacja trwa, więc teraz nic nie usuwamy: goście głosują na podstawie tego, co czytają. Twoja prośba jest zapisana. Stanie się to samo w nocy po opublikowaniu wyniku. Wtedy twoje słowa, zdjęcie, nagranie, imię i nazwisko, e-mail i telefon zostaną usunięte na zawsze. Jeśli prezentacja się odbyła, tytuł zostanie, razem z ocenami i kwotami.',
		link: 'Ten prywatny link nie otworzy już wtedy niczego. Tego nie można cofnąć.',
		button: { now: 'Tak, usuńcie na zawsze', wait: 'Tak, usuńcie po wyniku' },
		asked: {
			title: 'Jest prośba o usunięcie tego, co o tobie wiemy',
			text: 'Kolacja trwa. Stanie się to samo w nocy po opublikowaniu wyniku. Nic więcej nie trzeba robić.',
		},
	},
	deleted: {
		title: 'Usunięto',
		text: 'To, co było pod tym prywatnym linkiem, jest usunięte na zawsze. Link nie otwiera już niczego.',
		more: 'Zapraszamy do kolejnego zgłoszenia: nowy formularz zaczyna się pusty.',
	},
	more: [
		{
			title: 'Jeśli poprosisz',
			text: 'Imię i nazwisko autora projektu, kontakt, słowa, zdjęcie i nagranie usuwa się na zawsze przez prywatny link zgłoszenia. Jeśli prezentacja się odbyła, zostaje tytuł z ocenami i kwotami: z nimi sprawdza się opublikowany wynik. Z każdego innego zgłoszenia nie zostaje nic, co ktokolwiek mógłby przeczytać.',
		},
		{
			title: 'Jeśli grupa kończy działalność',
			text: 'Jej organizatorzy mogą ją usunąć: jej kolacje, zgłoszenia, wyniki i dzienniki, razem ze wszystkimi nazwiskami. Zostają tylko ich konta. Serwer wie potem tylko tyle, że tej nocy usunięto jakąś grupę.',
		},
		{
			title: 'Logi',
			text: 'Serwer zapisuje błędy, ile usunął danej nocy i kiedy organizator się zalogował albo nie został wpuszczony, pod numerem jego konta. Nie zapisuje kodów, nazwisk, adresów ani prywatnych linków.',
		},
		{
			title: 'Kopie zapasowe',
			text: 'Kopia zapasowa zawiera to, co było w chwili jej utworzenia, aż usunie ją osoba, która prowadzi serwer.',
		},
	],
};
