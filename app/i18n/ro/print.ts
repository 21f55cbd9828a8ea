import type { print as English } from '../en/print';
import { formatsIn, isolate } from '../format';

const { count, counted } = formatsIn('ro');
const minutes = (n: number) => counted(n, { one: 'minut', few: 'minute', other: 'de minute' });
const questions = (n: number) => counted(n, { one: 'întrebare', few: 'întrebări', other: 'de întrebări' });

export const print: typeof English = {
	cards: {
		title: 'Proiectele din această seară',
		brief: 'Cerințele',
		criteria:
			'Dați fiecărui proiect o notă de la 0 la 5 pentru fiecare dintre acestea. 0 înseamnă deloc, 5 înseamnă pe deplin.',
		criteriaOne: 'Alegeți proiectul care îndeplinește cel mai bine cerințele. El trebuie să fie:',
		how: 'Cum se votează',
		hear: 'Ascultați fiecare prezentare.',
		phone: 'Pe telefon: scanați codul QR de pe buletinul de vot sau introduceți codul lui la',
		phoneScreen: 'Pe telefon: introduceți codul de pe buletinul de vot la adresa de pe ecran.',
		noPhones: 'Completați jumătatea buletinului de vot care are pătrățele.',
		saves:
			'Fiecare notă contează din clipa în care telefonul arată „Salvat”. O puteți schimba până la închiderea votului.',
		savesOne:
			'Alegerea dumneavoastră contează din clipa în care telefonul arată „Salvat”. O puteți schimba până la închiderea votului.',
		paper: 'Nu aveți telefon? Completați jumătatea buletinului de vot care are pătrățele și puneți-o în urnă.',
		box: 'Împăturiți-o, puneți-o în urnă și păstrați cealaltă jumătate.',
		secret: 'Nimeni nu poate vedea cum votați. Nu contează cât ați dat la intrare.',
	},
	pitcher: {
		yours: 'Proiectul dumneavoastră are numărul',
		slotOf: (time, total) => `Pe scenă pe la ${time}, numărul tuturor proiectelor: ${count(total)}`,
		order: 'Ordinea a fost trasă la sorți. Dacă seara întârzie, întârzie și prezentarea dumneavoastră.',
		stage: 'Pe scenă',
		clock: (pitch) =>
			`Aveți ${minutes(pitch)}. Ceasul pornește când spuneți că puteți începe. Ultimul minut are altă culoare pe ecran.`,
		questions: (n, time) =>
			`Apoi sala pune ${questions(n)}${time === 0 ? '' : `, în ${minutes(time)}`}. Răspunsurile scurte lasă timp pentru toate.`,
		noQuestions: 'După aceea nu sunt întrebări.',
		extra: 'Aveți nevoie de mai mult timp sau de un interpret? Spuneți înainte moderatorului: este o singură atingere.',
		before: 'Înainte',
		come: (doors, pitches) =>
			`Ușile se deschid la ${doors}, prezentările încep la ${pitches}. Cum ajungeți, spuneți moderatorului că sunteți aici.`,
		vote: 'Luați un buletin de vot, ca toată lumea. Aveți și dumneavoastră un vot.',
		after: 'După',
		supper: (supper) => `Masa și votul cam de la ${supper}. Oamenii vor dori să vorbească cu dumneavoastră.`,
		winner: (winner) =>
			`Câștigătorul se anunță pe la ${winner}. Linkul dumneavoastră privat spune rezultatul propunerii.`,
		scores:
			'De a doua zi la prânz, acel link vă poate arăta ce note v-au dat oaspeții. Face acest lucru dacă au votat cel puțin 20 de persoane. Dacă nu doriți, nu este nevoie să vă uitați.',
	},
	order: {
		title: 'Desfășurarea serii',
		plan: 'Orele sunt planul. Moderatorul spune când se mută.',
		people: (capacity) => `Cel mult ${counted(capacity, { one: 'persoană', few: 'persoane', other: 'de persoane' })}`,
		jobs: { door: 'Intrare', kitchen: 'Bucătărie', compere: 'Moderator', count: 'Numărarea voturilor' },
		doors: {
			door: 'Un buletin de vot pentru fiecare: oaspeți, autori de proiecte, voluntari, copii care pot alege.',
			compere: 'Salutați fiecare autor de proiect. Cine are nevoie de mai mult timp pe scenă?',
			kitchen: (supper) => `Fiți gata de servit la ${supper}. Moderatorul spune dacă se face mai târziu.`,
		},
		pitches: {
			compere: (pitch, n) =>
				n === 0
					? `${minutes(pitch)} pentru fiecare. Porniți ceasul când autorul proiectului poate începe.`
					: `${minutes(pitch)} și ${questions(n)} pentru fiecare. Porniți ceasul când autorul proiectului poate începe.`,
			door: 'Și oaspeții întârziați primesc un buletin de vot.',
			title: 'Prezentările',
			apart: 'În ordinea de pe a doua pagină.',
			missing: 'Lista proiectelor nu este încă publicată. Tipăriți din nou după ce este.',
		},
		supper: {
			kitchen: 'Serviți masa.',
			compere: 'Deschideți votul și spuneți cum se face: pe telefon sau pe hârtie și în urnă.',
			door: 'Aici se oprește înmânarea buletinelor de vot, dacă organizatorul nu spune altfel. Notați ultimul număr din fiecare teanc.',
		},
		close: {
			compere: 'Ultimul apel, „au votat toți?”, apoi închideți. Niciodată înainte de această oră.',
			count: 'Două persoane: goliți urna, faceți trei grămezi, introduceți biletele, numărați banii, semnați.',
		},
		winner: {
			compere: 'Citiți întâi cu voce tare fiecare propoziție. Apoi o arată ecranul.',
			door: 'Cina următoare: când este și cum se propune un proiect.',
		},
	},
	wifi: {
		lead: 'Scanați acest cod QR cu camera telefonului sau alegeți rețeaua în setări.',
	},
	count: {
		title: 'Proces-verbal',
		how: 'Completați-l de mână. Apoi introduceți-l în sistem și semnați și acolo.',
		piles: 'Biletele din urnă, în trei grămezi',
		written: 'Pe ele scrie ceva',
		unwritten: 'Pe ele nu este nimic',
		replaced: 'Sunt ale unor buletine de vot înlocuite',
		stacks: 'Buletine de vot înmânate, pe teancuri',
		stack: (n) => `Teancul ${count(n)}`,
		first: 'Primul număr',
		last: 'Ultimul număr',
		all: 'Buletine de vot înmânate în total',
		heads: 'Persoane în sală',
		bucket: 'Banii din cutie',
		differs: 'Ceva nu se potrivește? Spuneți de ce:',
		signed: 'Semnează două persoane:',
		name: 'Nume',
		signature: 'Semnătura și ora',
		tally: 'Note, numărate manual',
		tallyHow: 'Numai dacă totul a eșuat. Câte bilete au dat fiecare notă? O persoană citește, alta scrie.',
		tallyHowOne: 'Numai dacă totul a eșuat. Câte bilete au ales fiecare proiect? O persoană citește, alta scrie.',
		slips: 'Bilete numărate',
		votes: 'Bilete',
	},
	award: {
		title: 'Sumă acordată',
		goesTo: 'Fondul acestei cine merge la',
		part: (place) => `Locul ${count(place)}`,
		sum: 'Suma',
		given: 'Pentru grupul Soup:',
		receipt: 'Chitanță',
		received: (group) => `Primit de la ${isolate(group)}:`,
		project: 'Pentru',
		receivedBy: 'Nume',
		date: 'Data',
		signature: 'Semnătura',
	},
};
