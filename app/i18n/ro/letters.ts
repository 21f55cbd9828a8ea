import type { PitchState } from '../../domain/pitch';
import type { letters as English } from '../en/letters';
import { formatsIn } from '../format';

const { counted } = formatsIn('ro');

type AnswerLetter = Parameters<(typeof English)['answer']['text']>[0];

function answerText(l: AnswerLetter): string | null {
	const dinner = `cina nr. ${l.number} a grupului ${l.group}, ${l.date}${l.venue === '' ? '' : `, ${l.venue}`}`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `O veste bună: „${l.title}” este pe lista proiectelor pentru ${dinner}. Ușile se deschid la ora ${l.time}. Veți avea ${counted(l.minutes, { one: 'minut', few: 'minute', other: 'de minute' })} pentru prezentare, iar apoi oaspeții vă vor pune întrebări. Dacă nu puteți veni, vă rugăm să ne spuneți din timp: atunci poate intra un proiect de rezervă.`,
		reserve: `Vă mulțumim că ați propus „${l.title}”. Este proiect de rezervă pentru ${dinner}. Dacă cineva nu poate veni, ne-am bucura să prezentați dumneavoastră, chiar și anunțat în ultima clipă. Ușile se deschid la ora ${l.time}. Dacă de data aceasta nu este nevoie, vă rugăm să propuneți din nou: cuvintele dumneavoastră se păstrează la linkul de mai jos.`,
		declined: `Vă mulțumim că ați propus „${l.title}” pentru ${dinner}. Au fost mai multe propuneri decât locuri și de data aceasta proiectul nu este pe listă. Aceasta nu spune nimic despre cât de bună este ideea. Ne-am bucura să o propuneți din nou la altă cină: cuvintele dumneavoastră se păstrează la linkul de mai jos, ca să le folosiți din nou. Și vă așteptăm la cină: fiecare oaspete are un vot.`,
	};
	const text = news[l.state];
	return text
		? `Bună ziua, ${l.contactName},\n\n${text}\n\nPropunerea dumneavoastră: ${l.link}\n\n${l.from}, ${l.group}`
		: null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `Propunerea dumneavoastră pentru cina nr. ${n}, ${group}`,
		text: (l) =>
			`Vă mulțumim pentru propunerea trimisă la cina nr. ${l.number}, ${l.group}. A ajuns.\n\nO puteți schimba sau retrage până ${l.deadline} prin acest link privat. Cine îl are poate schimba propunerea, deci vă rugăm să nu îl dați nimănui:\n\n${l.link}\n\nOrganizatorii citesc fiecare propunere și scriu tuturor, orice ar alege.\n\nDacă nu ați propus nimic, cineva a scris adresa dumneavoastră din greșeală. Puteți retrage propunerea prin link sau puteți pur și simplu să nu faceți nimic.\n\n${l.group}`,
	},
	answer: {
		subject: (n, group) => `Propunerea dumneavoastră la cina nr. ${n}, ${group}`,
		text: answerText,
	},
};
