import type { eveningRefusals as English } from '../en/evening-refusals';
import { work } from './work';

export const eveningRefusals: typeof English = {
	refused: {
		'sent before': work.sentBefore,
		'not everyone':
			'Nie ze wszystkich wydanych kart oddano głos: ktoś dostał kartę albo wycofał swoje oceny. Zegar zostaje tak, jak obiecano.',
		'nearly zero': 'Zegar i tak za około minutę dojdzie do zera. Nic nie zmieniono.',
		'line-up changed':
			'Po przygotowaniu tej strony zmieniła się lista projektów. Teraz nic nie zrobiono. Sprawdź, kto jest pod tym numerem, i naciśnij ponownie, jeśli nadal tego chcesz.',
		'was heard': 'Ta prezentacja się odbyła, więc autorzy przyszli. Nic nie zmieniono.',
		'stage went on': 'W międzyczasie coś innego weszło na scenę, więc nie można tego już cofnąć. Nic nie zmieniono.',
		'out of order': 'To nie jest teraz następny krok. Nic nie zmieniono. Ta strona pokazuje, gdzie jest kolacja.',
		'nobody lined up': 'Na liście projektów nie ma jeszcze nikogo. Najpierw wybierz, kto prezentuje.',
		'order not drawn': 'Kolejność nie jest jeszcze wylosowana. Wylosuj ją na stronie zgłoszeń.',
		'gate not confirmed':
			'Nie każdy projekt z listy ma potwierdzony warunek wstępny. Potwierdź go przy każdym na stronie zgłoszeń.',
		'no papers made':
			'Nie przygotowano jeszcze kart do głosowania. Najpierw je przygotuj, aby każdy, kto przyjdzie, mógł głosować.',
		'nobody presented':
			'Na scenie nie było jeszcze żadnego projektu. Wprowadź każdy na scenę, aby goście mogli go ocenić.',
		'clock not at zero':
			'Głosowanie pozostaje otwarte, dopóki zegar nie dojdzie do zera: tak obiecano gościom. Nic nie zmieniono.',
		'already signed': 'Liczenie głosów jest podpisane, więc głosowania nie można otworzyć ponownie.',
		'count not opened': 'Głosy nie są jeszcze otwarte. Podpisz protokół i otwórz je na stronie liczenia.',
		'pot not awarded': 'Pula nie jest jeszcze przyznana. Przyznaj ją na stronie liczenia.',
		'reveal not finished': 'Zwycięzca nie jest jeszcze ogłoszony. Najpierw dokończ ogłaszanie.',
		'already moved':
			'Po przygotowaniu tej strony wieczór poszedł dalej, więc teraz nic nie zrobiono. Ta strona pokazuje, gdzie jest kolacja. Naciśnij ponownie, jeśli nadal tego chcesz.',
		'no such pitch': 'Tego wieczoru nie ma projektu o tym numerze. Nic nie zmieniono.',
	},
	already: {
		'start pitching': 'Prezentacje już się zaczęły.',
		'open voting': 'Głosowanie jest już otwarte.',
		'close voting': 'Głosowanie jest już zamknięte.',
		announce: 'Ogłaszanie już się zaczęło.',
		'start clock': 'Zegar jest już włączony.',
		'pause clock': 'Zegar jest już zatrzymany.',
		'reset clock': 'Zegar jest już ustawiony od nowa.',
		'extra time': 'Jedna minuta jest już dodana. Nic nie dodano dwa razy.',
		questions: 'Już jest kolej na pytania do tego projektu.',
		'on stage': 'Ten projekt jest już na scenie.',
		'next question': 'To pytanie jest już policzone.',
		'clear stage': 'Scena jest już pusta.',
		'everyone has voted': 'Zegar jest już przesunięty wcześniej.',
		'clock back': 'Zegar jest już tam, gdzie obiecano.',
		'last call': 'Ostatnie wezwanie już było.',
		'five more minutes': 'Głosowanie jest już przedłużone. Nic nie dodano dwa razy.',
		reveal: 'Ten krok jest już na ekranie.',
	},
	by: {
		door: (name) => `${name} (wejście)`,
		compere: (name) => `${name} (prowadzenie)`,
		counter: (name) => `${name} (liczenie głosów)`,
		pitcher: 'autor projektu',
		system: 'serwer',
	},
	pressed: (already, who, time) => `${already} Naciśnięto o ${time}, kto: ${who}.`,
};
