import type { PitchState } from '../../domain/pitch';
import type { letters as English } from '../en/letters';
import { formatsIn } from '../format';

const { counted } = formatsIn('pl');

type AnswerLetter = Parameters<(typeof English)['answer']['text']>[0];

function answerText(l: AnswerLetter): string | null {
	const dinner = `Kolacja: ${l.group}, nr ${l.number}, ${l.date}${l.venue === '' ? '' : `, ${l.venue}`}.`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `Dobra wiadomość: projekt „${l.title}” jest na liście projektów.\n\n${dinner} Otwarcie drzwi o ${l.time}. Czas na prezentację: ${counted(l.minutes, { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' })}, a potem goście zadają pytania. W razie przeszkód prosimy o szybką wiadomość: wtedy może wejść projekt rezerwowy.`,
		reserve: `Dziękujemy za zgłoszenie projektu „${l.title}”. Jest on projektem rezerwowym na tę kolację.\n\n${dinner} Otwarcie drzwi o ${l.time}. Jeśli ktoś nie będzie mógł przyjść, chętnie zaprosimy ten projekt na scenę, nawet w ostatniej chwili. Jeśli tym razem się to nie zdarzy, prosimy o ponowne zgłoszenie: słowa ze zgłoszenia są nadal pod linkiem poniżej.`,
		declined: `Dziękujemy za zgłoszenie projektu „${l.title}”.\n\n${dinner} Zgłoszeń było więcej niż miejsc i tym razem tego projektu nie ma na liście. To nic nie mówi o tym, jak dobry jest pomysł. Będzie nam miło, jeśli projekt zostanie zgłoszony ponownie na inną kolację: słowa ze zgłoszenia są nadal pod linkiem poniżej i można ich znów użyć. Zapraszamy też na tę kolację: każdy gość ma głos.`,
	};
	const text = news[l.state];
	return text ? `Dzień dobry, ${l.contactName}!\n\n${text}\n\nZgłoszenie: ${l.link}\n\n${l.from}, ${l.group}` : null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `Zgłoszenie na kolację nr ${n}, ${group}`,
		text: (l) =>
			`Dziękujemy za zgłoszenie na kolację nr ${l.number}, ${l.group}. Zgłoszenie dotarło.\n\nMożna je zmienić albo wycofać przez ten prywatny link. Termin: ${l.deadline}. Kto ma ten link, może zmienić zgłoszenie, więc prosimy nikomu go nie dawać:\n\n${l.link}\n\nOrganizatorzy czytają każde zgłoszenie i piszą do wszystkich, bez względu na decyzję.\n\nJeśli to nie jest Twoje zgłoszenie, ktoś podał ten adres przez pomyłkę. Można wycofać zgłoszenie przez link albo po prostu nic nie robić.\n\n${l.group}`,
	},
	answer: {
		subject: (n, group) => `Odpowiedź w sprawie zgłoszenia na kolację nr ${n}, ${group}`,
		text: answerText,
	},
};
