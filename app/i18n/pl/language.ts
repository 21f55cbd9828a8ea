import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: 'Język',
	saveFirst: 'Najpierw zapisz. Zmiana języka otwiera tę stronę od nowa.',
	page: {
		title: 'Języki',
		description: 'Języki Stockpot, kto przeczytał każde tłumaczenie i jak je poprawić.',
		lead: 'Wybierz swój język. Ten telefon lub komputer zapamięta go na rok.',
		notOffered: 'Tego języka nie ma. Nic się nie zmieniło. Wybierz jeden z języków poniżej.',
		own: 'To, co ludzie napisali sami, na przykład opis projektu, zostaje w ich słowach.',
		table: {
			caption: 'Kto przeczytał każde tłumaczenie',
			language: 'Język',
			read: 'Przeczytane przez osobę, dla której to język ojczysty',
			correct: 'Gdzie poprawić',
		},
		original: 'Stockpot powstaje po angielsku.',
		readBy: (who) => `Tak: ${isolate(who)}`,
		notRead: 'Jeszcze nie',
		how: {
			title: 'Jakieś zdanie jest błędne?',
			text: 'Powiedz organizatorom albo otwórz zgłoszenie tam, gdzie powstaje Stockpot. Podaj język, zdanie i to, jak ma brzmieć. Zdania są w folderze podanym obok języka.',
		},
	},
};
