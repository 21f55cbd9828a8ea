import type { countSheet as English } from '../en/count-sheet';
import { formatsIn } from '../format';
import { work } from './work';

const { count, counted } = formatsIn('ro');

export const countSheet: typeof English = {
	name: 'Proces-verbal',
	page: (dinner) => `Proces-verbal – ${dinner}`,
	skip: 'Salt la procesul-verbal',
	title: 'Procesul-verbal',
	lead: 'Două persoane semnează același proces-verbal, fiecare pe telefonul propriu.',
	signed: 'Semnat. Votul nu se mai poate deschide.',
	notSigned: 'Încă nesemnat',
	early: {
		title: 'Încă nu',
		text: 'Procesul-verbal se semnează după ce votul este închis și biletele sunt introduse.',
	},
	opened: {
		title: 'Voturile sunt deschise',
		text: 'În procesul-verbal nu se mai poate schimba nimic. Vă mulțumim că ați numărat.',
	},
	fallen: {
		title: 'O semnătură nu mai contează',
		text: (name, time) =>
			`${name} a semnat la ${time}. Apoi s-a schimbat ceva în procesul-verbal, deci semnătura nu mai contează. Semnați ce este acum aici.`,
	},
	moreTime: {
		title: 'Un buletin de vot mai are timp de votat',
		text: (until) =>
			`Între timp numărați teancurile. Procesul-verbal se poate semna după ${until}. Cifrele se mai pot schimba.`,
	},
	otherFigures:
		'Acestea nu sunt cifrele pe care le-a semnat cealaltă persoană. Numărați din nou împreună. Dacă ale dumneavoastră sunt corecte, bifați că semnătura ei nu mai contează. Apoi ea le semnează pe ale dumneavoastră.',
	lookAgain: 'Priviți încă o dată. Dacă rămâne așa, scrieți de ce: cuvintele se publică împreună cu rezultatul.',
	byHand: {
		title: 'Numărat manual',
		compare:
			'Comparați numerele introduse cu numărarea dumneavoastră, pe ecranul organizatorului. Din ele se formează semnele acestui proces-verbal.',
	},
	system: {
		caption: 'Ce spune sistemul',
		people: (withoutPaper) =>
			withoutPaper > 0
				? `Persoane intrate, dintre ele fără buletin de vot: ${count(withoutPaper)}`
				: 'Persoane intrate',
		papers: (numbers) => `Buletine de vot înmânate${numbers ? `: ${numbers}` : ''}`,
		replaced: (lost) => `Dintre acestea, înlocuite mai târziu${lost > 0 ? ` (din ele pierdute: ${count(lost)})` : ''}`,
		spoiled: (numbers) => `Anulate după o tipărire greșită, niciodată înmânate: ${numbers}`,
		slipsByHand: 'Bilete numărate manual, așa cum au fost introduse',
		phonesNotCounted: 'Voturi de pe telefoane, care nu contează',
		onPhone: 'Voturi date pe telefon',
		onSlip: 'Voturi date pe bilet',
		setAside: 'Dintre acestea, puse deoparte, fiindcă s-a votat pe telefon',
		unreadable: 'Dintre acestea, care nu se pot citi deloc',
		partly: 'Dintre acestea, cu un pătrățel care nu se poate citi',
		twice: (wanted) => `Introduse de două ori, din ${count(wanted)}`,
		differ: 'Dintre acestea, introduse diferit',
		settled: 'Dintre acestea, lămurite',
		moreTime: 'Buletine de vot care au primit încă cinci minute după închidere',
		recordAtDoors: 'Jurnalul la deschiderea ușilor, în șase cuvinte',
		recordAtClose: 'Jurnalul la închiderea votului, în șase cuvinte',
	},
	hands: {
		caption: 'Ce s-a numărat manual, așa cum se semnează',
		title: 'Ce s-a numărat manual în urnă',
		written: 'Bilete pe care scrie ceva',
		unwritten: 'Bilete goale',
		replaced: 'Bilete ale buletinelor de vot înlocuite',
		replacedHint: 'Lăsați gol dacă nu sunt.',
		piles:
			'Faceți aceste trei grămezi. Biletele care nu se pot citi și cele ale oaspeților care au votat pe telefon sunt în prima.',
		byStacks: 'Buletine de vot înmânate, pe teancuri',
		papers: 'Buletine de vot înmânate',
		papersHint: 'După ultimul număr din fiecare teanc. Lăsați gol dacă nu s-a uitat nimeni.',
		heads: 'Persoane în sală',
		headsHint: 'Numărate în sală. Lăsați gol dacă nu a numărat nimeni.',
		why: 'Dacă ceva diferă: de ce?',
		whyHint: 'Oricine poate citi aceasta sub rezultat.',
		whyMissing: 'Scrieți de ce diferă.',
		instead: 'Am numărat din nou: aceste cifre sunt corecte',
		insteadHint: 'Cealaltă semnătură nu mai contează. Semnează din nou amândoi.',
		name: 'Numele dumneavoastră stă sub rezultat, lângă procesul-verbal.',
	},
	why: 'De ce:',
	sign: 'Semnele acestui proces-verbal:',
	signatures: 'Semnături',
	signedBy: (name, time) => `Semnat de ${name}, ${time}`,
	second: 'Acum semnează o a doua persoană, pe telefonul propriu. Ea vede aceleași șase semne.',
	enough: 'Procesul-verbal este semnat. Un organizator deschide voturile.',
	wrong: 'Ceva era greșit: semnați alte cifre',
	otherHands: 'Eu am numărat altceva',
	signToo: 'Semnați și dumneavoastră procesul-verbal',
	signThis: 'Semnați acest proces-verbal',
	signThisNote: 'Ați numărat și dumneavoastră grămezile sau ați văzut numărarea, iar cifrele de mai sus sunt corecte.',
	signIt: 'Semnați procesul-verbal',
	signItNote: {
		two: 'După aceea votul nu se mai poate deschide. Semnează și o a doua persoană.',
		one: 'După aceea votul nu se mai poate deschide și niciun bilet nu se mai schimbă.',
	},
	fields: {
		written: 'Scrieți ca număr câte bilete au ceva scris. 0 dacă nu sunt.',
		unwritten: 'Scrieți ca număr câte bilete sunt goale. 0 dacă nu sunt.',
		replaced: 'Scrieți ca număr câte bilete sunt ale unor buletine de vot înlocuite sau lăsați gol.',
		papers: 'Scrieți ca număr câte buletine de vot au fost înmânate sau lăsați gol.',
		heads: 'Scrieți ca număr câte persoane sunt sau lăsați gol.',
		words: (most) => `Scrieți mai puțin de ${counted(most, { one: 'semn', few: 'semne', other: 'de semne' })}.`,
	},
	differences: {
		twice: (wanted, system) =>
			`Bilete care trebuiau introduse de două ori: ${count(wanted)}. Introduse de două ori: ${count(system)}.`,
		unsettled: (slips) =>
			`Bilete introduse diferit de două persoane și nelămurite: ${count(slips)}. Contează prima introducere.`,
		written: (hands, system) => `Bilete pe care scrie ceva: manual ${count(hands)}, introduse ${count(system)}.`,
		unwritten: (hands, system) => `Bilete goale: manual ${count(hands)}, introduse ca goale ${count(system)}.`,
		replaced: (hands, system) =>
			`Bilete ale buletinelor de vot înlocuite: manual ${count(hands)}, dar s-au înlocuit numai ${count(system)}.`,
		papers: (hands, system) => `Buletine de vot înmânate: manual ${count(hands)}, sistemul spune ${count(system)}.`,
		heads: (hands, system) => `Persoane: manual ${count(hands)}, sistemul spune ${count(system)}.`,
	},
	refusals: {
		'sent before': work.sentBefore,
		'not counting': 'Mai întâi trebuie închis votul. Nu s-a semnat nimic.',
		'already opened': 'Voturile au fost deja deschise, deci procesul-verbal nu se mai poate semna.',
		'you signed': 'Ați semnat deja acest proces-verbal. Cealaltă semnătură trebuie să fie a altei persoane.',
		'all signed': 'Procesul-verbal este semnat. Nu se mai poate semna nimic și nu se mai poate schimba nimic în el.',
		'more time runs':
			'Un buletin de vot mai are timp de votat, deci nu s-a semnat nimic. Ce ați scris este încă aici. Semnați după ce îi trece timpul.',
		'figures changed':
			'Cifrele s-au schimbat după ce ați deschis această pagină, deci nu s-a semnat nimic. Comparați ce este acum aici, apoi semnați.',
	},
};
