import type { work as English } from '../en/work';

export const work: typeof English = {
	jobs: 'Sarcinile dumneavoastră',
	notDone: 'Nu s-a făcut',
	sentBefore:
		'Acest formular a fost trimis deja o dată, iar ce cerea atunci s-a făcut. Ce ați ales acum nu s-a făcut. Vedeți pe această pagină cum stau lucrurile și apăsați încă o dată dacă mai doriți.',
	readOut: 'Citiți cu voce tare',
	readOutFirst: 'Citiți întâi cu voce tare, apoi apăsați',
	notOurs: 'Acest formular nu a fost completat așa cum îl face pagina.',
	handOver: {
		open: 'Pe acest telefon poate fi încă deschis buletinul de vot al unui oaspete.',
		close: 'Închideți-l',
		typed:
			'Aici este un bilet scris și neintrodus. Introduceți-l mai întâi. Sau apăsați încă o dată: atunci ce este scris se șterge.',
		unsent: 'Buletinul dumneavoastră de vot are note care sunt numai pe acest telefon.',
		openBallot: 'Deschideți-l',
		unsentUntil: 'până apare „Salvat”. Sau apăsați încă o dată: atunci ele se șterg.',
		button: 'Dați telefonul pentru vot',
		hint: 'Pentru un oaspete fără telefon: introduce aici codul de pe buletinul de vot, votează și dă telefonul înapoi.',
		notVoting: 'Un telefon se împrumută numai cât timp votul este deschis. Nu s-a schimbat nimic.',
	},
};
