import type { SaveCode } from '../../contract/socket';
import type { RevealStep } from '../../domain/reveal';
import type { ballot as English } from '../en/ballot';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';
import { numberChanged } from './line-up';

/** Dative: "Daj 4 także trzem pozostałym". */
const words = [
	'zeru',
	'jednemu',
	'dwóm',
	'trzem',
	'czterem',
	'pięciu',
	'sześciu',
	'siedmiu',
	'ośmiu',
	'dziewięciu',
	'dziesięciu',
	'jedenastu',
	'dwunastu',
];
const spelt = (n: number): string => words[n] ?? String(n);
const { list, plural } = formatsIn('pl');

const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, ${sum}`;

type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };
const scores = ({ given, of, oneVote }: Given): string =>
	oneVote ? (given > 0 ? 'Twój głos' : 'Jeszcze bez głosu') : `Oceny: ${given} z ${of}`;
/** "liczy się 12 z 16 ocen", "liczą się 2 z 16 ocen" */
const counting = ({ given, of }: Given): string =>
	`${plural(given, { one: 'liczy się', few: 'liczą się', many: 'liczy się', other: 'liczy się' })} ${given} z ${of} ${plural(of, { one: 'oceny', few: 'ocen', many: 'ocen', other: 'ocen' })}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const count = (g: Given): string =>
	g.oneVote ? (g.given > 0 ? 'Twój głos się liczy.' : 'Nie wybrano jeszcze projektu.') : `${capital(counting(g))}.`;
const onPhone = (g: Given): string =>
	g.given === 0 ? 'Jeszcze nic nie oceniono.' : `${scores(g)}, tylko w tym telefonie.`;

export const ballot: typeof English = {
	page: (dinner) => `Karta do głosowania: ${dinner}`,
	skip: 'Przejdź do karty',
	title: 'Jak dobrze każdy projekt spełnia wymagania?',
	titleSealed: 'Twoja karta',
	titleOneVote: 'Który projekt ma dostać pulę?',
	paper: (number) => `Karta ${number}`,

	state: {
		early: (when) => ({ label: 'Za wcześnie na głosowanie.', detail: `Otwarcie drzwi: ${when}.` }),
		doors: { label: 'Drzwi są otwarte.', detail: 'Czytaj i oceniaj projekty.' },
		pitching: { label: 'Trwają prezentacje.', detail: 'Oceń każdy projekt.' },
		voting: (until) => ({ label: 'Głosowanie jest otwarte', detail: `co najmniej do ${until}.` }),
		votingOn: { label: 'Głosowanie jest nadal otwarte.', detail: 'Może się zamknąć w każdej chwili.' },
		lastCall: (until) => ({
			label: 'Ostatnie wezwanie.',
			detail: until
				? `Głosowanie jest otwarte co najmniej do ${until}.`
				: 'Głosowanie może się zamknąć w każdej chwili.',
		}),
		moreTime: (left) => ({
			label: 'Masz więcej czasu:',
			detail: `${left}. Dla wszystkich innych głosowanie jest zamknięte.`,
		}),
		minutes: (n) =>
			plural(n, {
				one: `${n} minuta`,
				few: `${n} minuty`,
				many: `${n} minut`,
				other: `${n} minuty`,
			}),
		counting: {
			label: 'Głosowanie jest zamknięte.',
			detail: 'Głosy są zapieczętowane: do ich otwarcia nikt nie widzi żadnej oceny.',
		},
		announced: { label: 'Trwa ogłaszanie wyniku.', detail: 'Spójrz na duży ekran.' },
		published: { label: 'Wynik jest już znany.', detail: 'Dziękujemy za udział w głosowaniu.' },
		cancelled: { label: 'Ta kolacja jest odwołana.', detail: 'Nic na tej karcie się nie liczy.' },

		away: 'Brak połączenia.',
		was: {
			draft: 'Przedtem było za wcześnie na głosowanie.',
			call: 'Przedtem było za wcześnie na głosowanie.',
			lineup: 'Przedtem było za wcześnie na głosowanie.',
			doors: 'Przedtem głosowanie jeszcze się nie zaczęło.',
			pitching: 'Przedtem trwały prezentacje.',
			voting: 'Przedtem głosowanie było otwarte.',
			counting: 'Przedtem głosowanie było zamknięte.',
			announced: 'Trwa ogłaszanie wyniku: spójrz na duży ekran.',
		},
		wasMoreTime: (left) => `Przedtem na głosowanie było więcej czasu: ${left}.`,
		wasOpen: (until) => `Przedtem głosowanie było otwarte co najmniej do ${until}.`,
	},
	noLineUp: 'Lista projektów pojawi się tutaj po opublikowaniu.',
	refresh: 'Sprawdź ponownie',

	pages: 'Projekty na tej karcie',
	where: (place, of) => `Projekt ${place} z ${of}`,
	all: 'Wszystkie oceny',
	back: 'Wstecz',
	next: 'Dalej',
	by: (presenter) => `Prezentuje: ${presenter}`,
	more: 'Więcej',
	less: 'Mniej',
	listen: (number) => `Posłuchaj o projekcie ${number}`,
	stopListening: 'Zatrzymaj',
	scale: '0 to wcale, 5 to w pełni.',
	ofPitch: (number) => `Projekt ${number},`,
	outOf: (score) => `z 5${score === 0 ? ', wcale' : score === 5 ? ', w pełni' : ''}`,
	clearOf: (criterion) => `Usuń ocenę: ${criterion}`,
	clear: 'Usuń',
	giveRest: (others, score) => `Daj ${score} także ${others === 1 ? 'pozostałemu' : `${spelt(others)} pozostałym`}`,
	onStage: 'Teraz na scenie:',
	questions: 'Pytania do projektu',
	goThere: 'Oceń',
	summary: 'Wszystkie twoje oceny',
	blank: 'brak oceny',
	blanks: (n) => (n === 0 ? 'Nie brakuje żadnej oceny.' : `Brakujące oceny: ${n}. Brak oceny to 0 punktów.`),
	done: 'Nie brakuje żadnej oceny. Gotowe, dziękujemy.',
	noSubmit: 'Nic więcej nie trzeba naciskać: każda ocena liczy się od chwili, gdy widać „Zapisano”.',
	nextGuest: 'Następny gość na tym telefonie',
	nextGuestSays: 'Ta karta pozostaje zapisana. Na tym telefonie pokaże ją już tylko jej kod.',
	chooseOne: 'Wybierz jeden projekt',
	help: 'Czy możesz pomóc któremuś projektowi?',
	how: 'Jak głosować, na obrazkach',
	noVote: 'Wycofaj mój głos',

	pencil: (g) => ({ title: onPhone(g), detail: 'To zacznie się liczyć, gdy otworzy się głosowanie.' }),
	pencilNotIssued: (g) => ({
		title: onPhone(g),
		detail: 'To zacznie się liczyć, gdy karta zostanie wydana przy wejściu.',
	}),
	pencilAway: (g) => ({
		title: onPhone(g),
		detail:
			'Brak połączenia. Twoje oceny zostają w tym telefonie. Wyślą się, gdy wróci połączenie i głosowanie będzie otwarte.',
	}),
	nothing: { title: 'Jeszcze nic nie zapisano.', detail: 'Każde dotknięcie zapisuje się od razu.' },
	nothingAway: {
		title: 'Jeszcze nic nie zapisano.',
		detail: 'Brak połączenia. Można oceniać dalej: oceny zostają w tym telefonie i wyślą się, gdy połączenie wróci.',
	},
	nothingPosted: { title: 'Jeszcze nic nie zapisano.', detail: 'Oceń, a potem naciśnij „Zapisz”.' },
	saving: { title: 'Zapisywanie…', detail: 'Nie zamykaj tej strony.' },
	saved: (g) => ({
		title: `Zapisano. ${count(g)}`,
		detail:
			g.oneVote || g.given === g.of ? 'Możesz zmieniać zdanie tyle razy, ile chcesz.' : 'Brak oceny to 0 punktów.',
	}),
	short: (state, g) =>
		({
			saved: g.oneVote ? 'Zapisano.' : `Zapisano. ${g.given} z ${g.of}`,
			saving: 'Zapisywanie…',
			unsaved: 'Jeszcze nie zapisano',
			offline: 'Brak połączenia',
			sealed: 'Głosowanie jest zamknięte',
			pencil: scores(g),
		})[state],
	savedWord: 'Zapisano.',
	scored: (pitch, given) =>
		`Projekt ${pitch}, ${given.map(([criterion, score]) => `${criterion} ${score ?? 'usunięto'}`).join(', ')}.`,
	voted: (pitch) => (pitch === null ? 'Twój głos jest wycofany.' : `Twój głos: projekt ${pitch}.`),
	notSaved: {
		title: 'Jeszcze nie zapisano. Brak połączenia.',
		detail:
			'Twoje oceny zostają w tym telefonie i wyślą się, gdy połączenie wróci. Jeśli nie wróci, wypełnij kartę na papierze.',
	},
	changeNotSaved: {
		title: 'Ostatnia zmiana nie jest jeszcze zapisana.',
		detail:
			'Brak połączenia. Zmiana zostaje w tym telefonie i wyśle się, gdy połączenie wróci. To, co zapisano wcześniej, się liczy.',
	},
	notSavedBusy: {
		title: 'Jeszcze nie zapisano.',
		detail: 'Serwer nie mógł teraz tego zapisać. Twoje oceny zostają w tym telefonie i wyślą się ponownie same.',
	},
	notHere: { title: 'Nie zapisano.', detail: 'To, co tu zaznaczasz, się nie liczy. Przeczytaj informację wyżej.' },
	away: (g) => ({
		title:
			g.given === 0
				? 'Twoja ostatnia zmiana jest zapisana.'
				: g.oneVote
					? 'Twój głos jest zapisany.'
					: `Zapisano. ${scores(g)}.`,
		detail: 'Teraz brak połączenia. Zmiany zostają w tym telefonie i wyślą się, gdy połączenie wróci.',
	}),
	closed: (g) => ({
		title: `Głosowanie jest zamknięte. ${count(g)}`,
		detail: 'Liczy się to, co zapisano przed zamknięciem.',
	}),
	closedNothing: { title: 'Głosowanie jest zamknięte.', detail: 'Z tego telefonu nic nie zapisano.' },
	counted: (receipt) => ({
		title: 'Twoja karta została policzona.',
		detail: `Potwierdzenie ${receipt} jest na publicznej liście. Nikt już nie może zobaczyć, jak z niej głosowano.`,
	}),
	notCounted: {
		title: 'Z tej karty nie policzono żadnego głosu.',
		detail: 'Jej potwierdzenia nie ma na publicznej liście.',
	},
	tooLate: 'Twoja ostatnia zmiana przyszła po zamknięciu i się nie liczy. Tutaj widać to, co się liczy.',
	allTooLate: (oneVote) =>
		`${oneVote ? 'Twój głos przyszedł po zamknięciu i się nie liczy.' : 'Twoje oceny przyszły po zamknięciu i się nie liczą.'} Jeśli twoja wypełniona kartka jest w urnie, liczy się ona.`,
	opened: (g) => ({
		title: `Głosowanie jest otwarte. ${g.oneVote ? 'Twój głos już się liczy.' : `Teraz ${counting(g)}.`}`,
		detail: `Możesz ${g.oneVote ? 'go' : 'je'} zmieniać do zamknięcia głosowania.`,
	}),
	changedNumber: numberChanged,
	changedLineUp:
		'Lista projektów się zmieniła. Oceny projektu, którego już na niej nie ma, zniknęły. Sprawdź jeszcze raz swoje oceny.',

	receipt: 'Numer potwierdzenia',
	receiptSays:
		'Taki sam jak na twojej połowie karty. Po kolacji pokaże, że tę kartę policzono. Nigdy nie pokaże, jak głosowano.',

	notIssued: {
		title: 'Pokaż kartę przy wejściu',
		text: (number) =>
			`Karta ${number} nie została jeszcze wydana. Możesz czytać i oceniać. Oceny będą się liczyć po jej wydaniu.`,
	},
	replaced: {
		title: 'Tę kartę wymieniono na inną',
		text: 'Nic więcej się z niej nie zapisuje. Wpisz kod nowej karty albo zapytaj przy wejściu.',
		go: 'Wpisz kod',
	},
	moved: {
		title: 'Ta karta jest teraz otwarta gdzie indziej',
		text: 'Ta strona już niczego nie zapisuje. Liczy się to, co zaznaczysz na drugim telefonie albo w drugim oknie.',
		go: 'Głosuj dalej tutaj',
	},
	gone: {
		title: 'Ta karta nie jest już tutaj otwarta',
		text: 'Wpisz jeszcze raz kod ze swojej karty.',
		go: 'Wpisz kod',
	},
	notUnderstood: {
		title: 'Ta strona jest nieaktualna',
		text: 'Ostatnia zmiana nie została zapisana. Wczytaj stronę ponownie. To, co zapisano, jest bezpieczne.',
		go: 'Wczytaj ponownie',
	},

	save: 'Zapisz',
	saveSays: (place) => `Zapisz, z projektem ${place}`,
	waitForVoting: 'Na tej prostej stronie ocenia się dopiero po otwarciu głosowania. Na razie przeczytaj o projektach.',
	problem: 'Nie zapisano',
	seeSaved: 'Zobacz, co jest zapisane',
	staleHere:
		'Po otwarciu tej strony karta została zmieniona na innej stronie, więc tego, co tu zaznaczono, nie zapisano. Poniżej jest to, co zapisano. Tutaj możesz to zmienić.',
	refused: {
		saved: '',
		'not open yet':
			'Głosowanie nie jest jeszcze otwarte. To, co zaznaczono, jest nadal tutaj: zapisz to ponownie, gdy głosowanie się otworzy.',
		closed: 'Głosowanie jest zamknięte, więc ta zmiana się nie liczy. Liczy się to, co zapisano wcześniej.',
		'not issued':
			'Ta karta nie została jeszcze wydana. Pokaż ją przy wejściu, a potem zapisz ponownie. To, co zaznaczono, jest nadal tutaj.',
		replaced: 'Tę kartę wymieniono na nową, więc nic nie zapisano. Wpisz kod nowej karty albo zapytaj przy wejściu.',
		moved: 'Tę kartę otwarto ponownie, na innym telefonie albo w innym oknie. Z tej strony nic nie zapisano.',
		'line-up changed':
			'Po otwarciu tej strony zmieniła się lista projektów, więc nic nie zapisano. Przejrzyj projekty jeszcze raz.',
		stale:
			'Po otwarciu tej strony karta została zmieniona na innej stronie. Poniżej jest to, co zaznaczono tutaj. Naciśnij „Zapisz”, aby się liczyło, albo zobacz, co jest zapisane.',
		'another paper':
			'Na tym telefonie otwarto później inną kartę, więc nic nie zapisano. Poniżej jest ta inna karta. Aby wrócić do pierwszej, wpisz ponownie jej kod.',
		busy: 'Jeszcze nie zapisano: serwer nie mógł tego teraz przyjąć. To, co zaznaczono, jest nadal tutaj. Naciśnij „Zapisz” ponownie.',
		'not understood': 'Ta strona jest nieaktualna, więc nic nie zapisano. Wczytaj ją ponownie i oceń jeszcze raz.',
		'no paper': 'Ta karta nie jest tu znana, więc nic nie zapisano. Wpisz ponownie jej kod.',
	} satisfies Record<SaveCode, string>,

	held: (oneVote) => ({
		title: 'Jeszcze nie zapisano',
		here: `${oneVote ? 'Twój głos jest' : 'Twoje oceny są'} nadal tutaj, na tej stronie.`,
		why: 'Serwer nie może teraz sięgnąć do swoich zapisów. To nie twoja wina i nic z tego, co zapisano, nie przepadło. Nie zamykaj tej strony i spróbuj ponownie za chwilę.',
		again: `Wyślij ${oneVote ? 'go' : 'je'} ponownie`,
		paper:
			'Liczy się to, co zapisano z tego telefonu wcześniej. Jeśli nic nie zapisano i nadal się nie udaje, wypełnij kartę na papierze.',
	}),

	result: 'Zobacz wynik',
	reveal: (step: RevealStep, money: SayMoney): string => {
		switch (step.kind) {
			case 'turnout':
				return `Głos ${plural(step.voted, { one: 'oddała', few: 'oddały', many: 'oddało', other: 'oddało' })} ${step.voted} z ${step.issued} ${plural(step.issued, { one: 'osoby', few: 'osób', many: 'osób', other: 'osób' })}.`;
			case 'pot':
				return `W puli jest ${money(step.amount)}.`;
			case 'place':
				return `Miejsce ${step.place}: ${list(step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i])))}${step.total === null ? '' : `, punkty: ${step.total}`}.`;
			case 'tie':
				return step.titles.length === 0
					? 'Był remis na pierwszym miejscu i rozstrzygnęło go losowanie.'
					: `Był remis na pierwszym miejscu i rozstrzygnęło go losowanie: ${list(step.titles.map(isolate))}.`;
			case 'winner':
				return step.titles.length === 1
					? `Wygrywa ${list(step.titles.map(isolate))}: ${list(step.amounts.map(money))}.`
					: `Jest remis, a nagroda zostaje podzielona: ${list(step.titles.map((title, i) => `${isolate(title)} (${money(step.amounts[i] ?? 0)})`))}.`;
			case 'carried over':
				return `${money(step.amount)} przechodzi na następną kolację.`;
		}
	},
	announced: 'Ogłoszono do tej pory',
};
