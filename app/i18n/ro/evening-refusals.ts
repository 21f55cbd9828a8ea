import type { eveningRefusals as English } from '../en/evening-refusals';
import { work } from './work';

export const eveningRefusals: typeof English = {
	refused: {
		'sent before': work.sentBefore,
		'not everyone':
			'Nu s-a votat de pe toate buletinele de vot înmânate: cineva a primit unul sau și-a retras notele. Ceasul rămâne cum s-a promis.',
		'nearly zero': 'Ceasul ajunge oricum la zero în aproximativ un minut. Nu s-a schimbat nimic.',
		'line-up changed':
			'Lista proiectelor s-a schimbat după ce s-a făcut această pagină. Acum nu s-a făcut nimic. Vedeți cine este la acel număr și apăsați din nou dacă mai doriți.',
		'was heard': 'Acea prezentare a avut loc, deci autorii au venit. Nu s-a schimbat nimic.',
		'stage went on': 'Între timp altceva a urcat pe scenă, deci nu se mai poate retrage. Nu s-a schimbat nimic.',
		'out of order': 'Acest pas nu urmează acum. Nu s-a schimbat nimic. Această pagină arată unde a ajuns cina.',
		'nobody lined up': 'Pe lista proiectelor nu este încă nimeni. Alegeți mai întâi cine prezintă.',
		'order not drawn': 'Ordinea nu a fost încă trasă la sorți. Trageți-o la sorți pe pagina propunerilor.',
		'gate not confirmed':
			'Nu fiecare proiect de pe listă are confirmată condiția de bază. Confirmați-o la fiecare pe pagina propunerilor.',
		'no papers made': 'Încă nu s-au făcut buletine de vot. Faceți-le mai întâi, ca să poată vota oricine vine.',
		'nobody presented':
			'Încă nu a fost niciun proiect pe scenă. Chemați-l pe fiecare pe scenă, ca oaspeții să îi poată da note.',
		'clock not at zero':
			'Votul rămâne deschis până când ceasul ajunge la zero: așa li s-a promis oaspeților. Nu s-a schimbat nimic.',
		'already signed': 'Numărarea voturilor a fost semnată, deci votul nu se mai poate deschide.',
		'count not opened': 'Voturile nu sunt încă deschise. Semnați procesul-verbal și deschideți-le pe pagina numărării.',
		'pot not awarded': 'Fondul nu este încă acordat. Acordați-l pe pagina numărării.',
		'reveal not finished': 'Câștigătorul nu a fost încă anunțat. Terminați mai întâi anunțarea.',
		'already moved':
			'Seara a mers mai departe după ce s-a făcut această pagină, deci acum nu s-a făcut nimic. Această pagină arată unde a ajuns cina. Apăsați din nou dacă mai doriți.',
		'no such pitch': 'În această seară nu există proiect cu acest număr. Nu s-a schimbat nimic.',
	},
	already: {
		'start pitching': 'Prezentările au început deja.',
		'open voting': 'Votul este deja deschis.',
		'close voting': 'Votul este deja închis.',
		announce: 'Anunțarea a început deja.',
		'start clock': 'Ceasul este deja pornit.',
		'pause clock': 'Ceasul este deja oprit.',
		'reset clock': 'Ceasul este deja pus de la început.',
		'extra time': 'Este deja un minut în plus. Nu s-a adăugat nimic de două ori.',
		questions: 'Este deja rândul întrebărilor.',
		'on stage': 'Acel proiect este deja pe scenă.',
		'next question': 'Acea întrebare este deja numărată.',
		'clear stage': 'Scena este deja liberă.',
		'everyone has voted': 'Ceasul a fost deja adus mai devreme.',
		'clock back': 'Ceasul este deja unde s-a promis.',
		'last call': 'Ultimul apel s-a făcut deja.',
		'five more minutes': 'Votul este deja prelungit. Nu s-a adăugat nimic de două ori.',
		reveal: 'Acel pas este deja pe ecran.',
	},
	by: {
		door: (name) => `${name} (intrare)`,
		compere: (name) => `${name} (moderator)`,
		counter: (name) => `${name} (numărarea voturilor)`,
		pitcher: 'Autorul proiectului',
		system: 'Serverul',
	},
	pressed: (already, who, time) => `${already} ${who} a apăsat la ${time}.`,
};
