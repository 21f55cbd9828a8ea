import type { recount as English } from '../en/recount';

const checks = {
	file: {
		is: 'Fișierul este întreg: octeții lui sunt în unica lor formă corectă și se potrivesc cu propria sumă de control.',
		not: '',
	},
	record: {
		is: 'Lanțul de hash-uri al jurnalului este neîntrerupt și se potrivește cu procesul-verbal semnat. Jurnalul spune același fond, aceleași trageri la sorți și aceeași numărare.',
		not: 'Această cină nu are jurnal de la deschiderea ușilor.',
	},
	sheet: {
		is: 'Procesul-verbal dă cele șase semne care s-au comparat la semnare. Prezența la vot este cea din el.',
		not: 'Nu s-a semnat niciun proces-verbal.',
	},
	turnout: { is: 'Voturile de pe telefoane și de pe bilete dau împreună voturile numărate.', not: '' },
	receipts: { is: 'Pentru fiecare vot numărat există o confirmare.', not: '' },
	sums: {
		is: 'Toate punctele se potrivesc cu numărul notelor de la 0 la 5.',
		not: 'Această cină nu arată note, deci ele nu se pot aduna.',
	},
	headToHead: {
		is: 'Comparația directă este posibilă cu aceste voturi, iar finala este citită din ea.',
		not: 'Nu se arată numerele comparației directe.',
	},
	draws: {
		is: 'Fiecare tragere la sorți făcută de program dă aceeași ordine din valoarea ei de pornire, iar în pălărie au fost exact cei aflați la egalitate.',
		not: 'Nu s-a tras la sorți nimic sau nu se arată cine a fost tras la sorți.',
	},
	ranking: {
		is: 'Clasament refăcut după reguli, cu fiecare egalitate: aceleași locuri și același câștigător.',
		not: 'Fără note nimeni nu poate reface clasamentul. Ce se arată din el se potrivește cu câștigătorul.',
	},
	pot: { is: 'Ce a intrat, fără costuri, este fondul.', not: '' },
	awards: {
		is: 'Sumele acordate și ce trece la cina următoare dau împreună fondul, iar fondul este împărțit după regula lui.',
		not: 'Sumele acordate și ce trece la cina următoare dau împreună fondul. Din ce se arată nu se poate calcula cum a fost împărțit.',
	},
} as const;

export const recount: typeof English = {
	title: 'Renumărați acest rezultat',
	link: 'Renumărați acest rezultat',
	lead: 'Browserul dumneavoastră adună tot ce este publicat, face din nou clasamentul și împarte din nou fondul. Folosește un al doilea program, care nu are nimic în comun cu cel care a numărat.',
	program: 'Citiți programul:',
	own: 'Renumărați ce este publicat aici',
	choose: 'Sau renumărați un fișier pe care l-ați salvat',
	chooseHint:
		'Este citit pe acest dispozitiv și nu este trimis nicăieri. După ce pagina este deschisă, nu are nevoie de rețea.',
	file: 'Fișierul rezultatului',
	go: 'Renumărați',
	noScript: 'Această pagină are nevoie de JavaScript. Fără el, npm run recount face același lucru pe un calculator.',
	waiting: 'Fișierul apare odată cu rezultatul.',
	notAResult: 'Acesta nu este un rezultat Stockpot care se poate renumăra. Nu s-a renumărat nimic.',
	typedIn: 'Această cină a fost introdusă mai târziu. Nu a fost numărată cu Stockpot, deci nu este nimic de renumărat.',
	unreachable: 'Fișierul nu a putut fi încărcat. Alegeți unul pe care l-ați salvat.',
	found: 'Ce s-a verificat',
	states: { same: 'La fel', differs: 'Diferă', impossible: 'Nu se poate verifica' },
	checks,
	allSame: 'Renumărat: tot ce se poate verifica este la fel.',
	somethingDiffers: 'Renumărat: ceva diferă. Cineva ar trebui să explice.',
	difference: (where, file, again) => `${where}: fișierul spune ${file}, renumărat ${again}`,
	columns: { where: 'Unde', file: 'Fișierul spune', again: 'Renumărat' },
	edition: (number, before) =>
		before === null ? `Ediția ${number}.` : `Ediția ${number}, o corectare. Ediția dinainte are SHA-256 ${before}`,
	words: (six) => `Șase cuvinte: ${six}`,
	six: 'Șase cuvinte',
	hash: 'SHA-256',
	sixWhy:
		'Ele stau pentru fiecare octet al fișierului. Dacă sunt cuvintele arătate pe ecran în acea seară, este același fișier.',
	earlier: 'Ediții mai vechi',
	hashSame: 'Este fișierul al cărui cod QR l-ați scanat de pe ecranul mare.',
	hashDiffers: 'Nu este fișierul al cărui cod QR l-ați scanat de pe ecranul mare: este alt fișier sau altă ediție.',
	wordsSame: 'Acestea sunt cuvintele sau hash-ul pe care le-ați dat.',
	wordsDiffer: 'Acestea nu sunt cuvintele sau hash-ul pe care le-ați dat: este alt fișier sau altă ediție.',
	cannot:
		'O renumărare nu poate vedea voturile: nimeni nu mai poate. Că fiecare vot a fost numărat așa cum l-a dat oaspetele, credeți celor care au condus numărarea. Confirmarea dumneavoastră arată că votul dumneavoastră a fost numărat.',
};
